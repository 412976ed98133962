"""`briefdesk apply`: bring an unpacked bundle up to date with a delta."""

from pathlib import Path

import click


@click.command()
@click.argument("delta", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def command(delta: Path, folder: Path) -> int:
    """Make the unpacked bundle in FOLDER the newer one that DELTA gives.

    Both are verified first, and the new bundle before it takes its place; if anything fails, FOLDER is as it was.
    """
    from briefdesk.bundle import apply_delta
    from briefdesk.text import count_of

    count = apply_delta(delta, folder.resolve())
    done = f"{count_of(count, 'file')} from {delta.name}, every file is as the manifest says"
    click.echo(f"{folder}: {done if count else 'is up to date'}", err=True)
    return 0

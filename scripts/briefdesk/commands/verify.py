"""`briefdesk verify`: hold a bundle against its manifest."""

from pathlib import Path

import click

from briefdesk.finding import RENDERERS
from briefdesk.text import count_of


@click.command()
@click.argument("bundle", type=click.Path(path_type=Path), metavar="ZIP-OR-FOLDER")
@click.option("--format", "form", type=click.Choice(tuple(RENDERERS)), default="text", help="How to print findings.")
def command(bundle: Path, form: str) -> int:
    """Name every file of a bundle that is missing, changed or added, and every entry that is not safe to unpack."""
    from briefdesk.bundle import verify

    findings = verify(bundle)
    click.echo(RENDERERS[form](findings), nl=False)
    judgement = count_of(len(findings), "fault") if findings else "every file is as the manifest says"
    click.echo(f"{bundle}: {judgement}", err=True)
    return int(bool(findings))

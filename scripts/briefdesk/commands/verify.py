"""`briefdesk verify`: hold a bundle against its manifest."""

from pathlib import Path

import click

from briefdesk.finding import RENDERERS
from briefdesk.text import count_of


@click.command()
@click.argument("bundle", type=click.Path(path_type=Path), metavar="ZIP-OR-FOLDER")
@click.option(
    "--signed-by", type=click.Path(path_type=Path), metavar="KEY.pub", help="Public key that must have signed it."
)
@click.option("--format", "form", type=click.Choice(tuple(RENDERERS)), default="text", help="How to print findings.")
def command(bundle: Path, signed_by: Path | None, form: str) -> int:
    """Name every file of a bundle that is missing, changed or added, and every entry that is not safe to unpack.

    With --signed-by, the manifest must have been signed with the private half of that key.
    """
    from briefdesk.bundle import verify

    findings = verify(bundle, signed_by=signed_by)
    click.echo(RENDERERS[form](findings), nl=False)
    judgement = count_of(len(findings), "fault") if findings else _praise(signed_by)
    click.echo(f"{bundle}: {judgement}", err=True)
    return int(bool(findings))


def _praise(signed_by: Path | None) -> str:
    whole = "every file is as the manifest says"
    return f"{whole}, which {signed_by.name} signed" if signed_by else whole

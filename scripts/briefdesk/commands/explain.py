"""`briefdesk explain`: what a check is about."""

import textwrap

import click


@click.command()
@click.argument("name", required=False)
def command(name: str | None) -> int:
    """Explain the check called NAME, with a bad and a good example; without NAME, list all checks."""
    from briefdesk.checks import LEVEL_WORDS, check_names, explain

    names = check_names()
    if name is None:
        click.echo("".join(f"{known}: {explain(known).fault}\n" for known in names), nl=False)
        return 0
    wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
    if wanted not in names:
        click.echo(f"briefdesk: {_unknown(name, names)}", err=True)
        return 2
    explained = explain(wanted)
    level = LEVEL_WORDS[explained.level]
    click.echo(f"{explained.name}\n\n{explained.fault}\n\n{explained.reason}\n\n{level}\n")
    click.echo(f"Bad:\n\n{_indented(explained.bad)}\nGood:\n\n{_indented(explained.good)}", nl=False)
    return 0


def _unknown(name: str, names: tuple[str, ...]) -> str:
    from briefdesk.schema import nearest_is, shown

    return f"there is no check {shown(name)}{nearest_is(name, names)}; `briefdesk explain` lists all"


def _indented(example: str) -> str:
    return textwrap.indent(example, "    ")

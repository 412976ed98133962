"""`briefdesk freshness`: which sources are gone, and which reviews are overdue."""

import click


@click.command()
@click.option(
    "--pause",
    default=1.0,
    show_default=True,
    type=click.FloatRange(0),
    help="Seconds between two questions to one host.",
)
@click.option(
    "--timeout", default=20.0, show_default=True, type=click.FloatRange(0.1), help="Seconds to wait for an answer."
)
@click.option("--offline", is_flag=True, help="Ask no address; only list overdue reviews.")
def command(*, pause: float, timeout: float, offline: bool) -> int:
    """Ask every source whether it is still there, and list the reviews that are overdue, as Markdown.

    403, 429 and silence count as unknown, never as gone. Exit status: 0 nothing needs a person, 1 something does.
    """
    from briefdesk.commands._desk import day_of_judgement
    from briefdesk.commands._root import project_root
    from briefdesk.freshness import Pace, ask_all, outward_links, overdue, render_report, rotten_links
    from briefdesk.store.library import read_library

    library = read_library(project_root()).library
    links = () if offline else outward_links(library.briefings)
    answers = ask_all(links, Pace(seconds_between=pause, seconds_to_answer=timeout))
    late = overdue(library.briefings, day_of_judgement())
    click.echo(render_report(answers, late), nl=False)
    return int(bool(late or rotten_links(answers)))

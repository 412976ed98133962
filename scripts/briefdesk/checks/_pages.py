"""The contributors' page of each check, generated from its docstring. `make accept` rewrites the committed pages."""

from collections.abc import Iterator, Mapping

from briefdesk.checks._explained import Explained, check_names, explain
from briefdesk.finding import Level
from briefdesk.page import SitePage

GENERATED = "Generated from scripts/briefdesk/checks by `make accept`; change the docstring there."
FOLDER = "reference/checks"
LEVEL_WORDS: Mapping[Level, str] = {
    "error": "It is an error: `briefdesk check` fails.",
    "advice": "It is advice: `briefdesk check` shows it, and fails only with `--strict`.",
}


def check_pages() -> Iterator[SitePage]:
    """Yield a page for each check, and one that lists them."""
    every = tuple(explain(name) for name in check_names())
    yield SitePage(address=f"{FOLDER}/index.md", content=render_list(every))
    for explained in every:
        yield SitePage(address=f"{FOLDER}/{explained.name}.md", content=render_check(explained))


def render_check(explained: Explained) -> str:
    """Return the Markdown page of one check."""
    parts = (
        f"<!-- {GENERATED} -->",
        f"# {explained.name}",
        f"**{explained.fault}**",
        explained.reason,
        LEVEL_WORDS[explained.level],
        "## Bad",
        f"```text\n{explained.bad}```",
        "## Good",
        f"```text\n{explained.good}```",
    )
    return "\n\n".join(parts) + "\n"


def render_list(every: tuple[Explained, ...]) -> str:
    """Return the Markdown page that lists all checks."""
    rows = "".join(f"| [{check.name}]({check.name}.md) | {check.fault} | {check.level} |\n" for check in every)
    opening = (
        "`briefdesk check` looks for these faults; `briefdesk explain NAME` prints what its page says. An error fails\n"
        "the check; advice is shown, and fails only with `--strict`. `--fix` mends what has one safe mend."
    )
    table = f"| Check | Fault | Level |\n| --- | --- | --- |\n{rows}"
    return f"<!-- {GENERATED} -->\n\n# Checks\n\n{opening}\n\n{table}"

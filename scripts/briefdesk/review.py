"""What a change does to the briefings, as Markdown for the person who decides on it."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from briefdesk.briefing import Briefing
from briefdesk.finding import LEVELS, Finding, errors_of, titled
from briefdesk.library.links import LINK
from briefdesk.text import count_of, escape_markdown

CONTEXT_LINES = 1
HEAD_LINES = 2
"""Lines of a unified difference that name the two files."""
LINES_SHOWN = 200
"""Lines of one briefing's difference; the files are beside it."""
ROWS_SHOWN = 500
LIMIT_BYTES = 1_000_000
"""Of the whole: a host that is given more than 1 MiB for its summary of a change shows none of it."""
FENCES = re.compile(r"`{3,}")
FACTS = ("people", "organizations", "places", "figures", "quotes", "timeline", "sources", "corrections")


@dataclass(frozen=True, kw_only=True)
class Change:
    """One briefing before and after; None where it was not there, or cannot be read."""

    path: str
    before: Briefing | None
    after: Briefing | None

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        if self.before is None:
            return "added"
        return "changed" if self.after else "removed"


def changes(before: Mapping[str, Briefing], after: Mapping[str, Briefing]) -> tuple[Change, ...]:
    """Return the briefings that differ, in order of their paths."""
    return tuple(
        Change(path=path, before=before.get(path), after=after.get(path))
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    )


def render_review(changed: Sequence[Change], findings: Sequence[Finding]) -> str:
    """Return counts, a table of faults, and for each briefing what its readers will see otherwise.

    Of a change too large for that, the first briefings are shown, and how many more there are.
    """
    counts = ", ".join(
        f"{sum(change.kind == kind for change in changed):,} {kind}" for kind in ("added", "changed", "removed")
    )
    lines = ["# Review", "", f"Briefings: {counts}. {_judgement(findings)}", ""]
    lines += _table(findings)
    return "\n".join((*lines, *_differences(changed, LIMIT_BYTES - _size(lines)))).rstrip() + "\n"


def visible_lines(briefing: Briefing | None) -> tuple[str, ...]:
    """Return what a reader of the page is told, a fact or a line of text each; nothing for no briefing."""
    if briefing is None:
        return ()
    head = (
        f"Title: {briefing.title}",
        f"Date: {briefing.date}",
        f"Status: {briefing.status}",
        f"Description: {briefing.description}",
        f"Tags: {', '.join(briefing.tags)}",
    )
    facts = (f"{name.capitalize()}: {_fact(fact)}" for name in FACTS for fact in getattr(briefing, name))
    return (*head, *facts, *_plain(briefing.body))


def _plain(body: str) -> Iterator[str]:
    lines = (LINK.sub(lambda match: match["text"], line).rstrip() for line in body.splitlines())
    return (line for line in lines if line)


def _fact(fact: object) -> str:
    """Return a name as it is, and an entry of the front matter as its fields that say something."""
    if isinstance(fact, str):
        return fact
    return ", ".join(f"{key} {_words(value)}" for key, value in vars(fact).items() if value not in (None, "", ()))


def _words(value: object) -> str:
    return ", ".join(str(item) for item in value) if isinstance(value, tuple) else str(value)


def _judgement(findings: Sequence[Finding]) -> str:
    """Return how many errors there are, and how much advice."""
    errors = errors_of(findings)
    files = len({finding.path for finding in errors})
    faults = f"{count_of(len(errors), 'fault')} in {count_of(files, 'file')}" if errors else "No faults"
    advice = len(findings) - len(errors)
    return f"{faults}; {count_of(advice, 'piece', 'pieces')} of advice." if advice else f"{faults}."


def _table(findings: Iterable[Finding]) -> list[str]:
    rows = [_row(finding) for level in LEVELS for finding in sorted(findings) if finding.level == level]
    more = len(rows) - ROWS_SHOWN
    rest = [f"and {count_of(more, 'row')} more: `briefdesk check` lists them all", ""] if more > 0 else []
    head = ["| where | check | what | how to mend it |", "|---|---|---|---|"]
    return [*head, *rows[:ROWS_SHOWN], "", *rest] if rows else []


def _row(finding: Finding) -> str:
    what, mend = (_cell(escape_markdown(text)) for text in (finding.what, finding.mend))
    return f"| `{_cell(finding.path)}:{finding.line}` | {titled(finding)} | {what} | {mend} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("\\|", "|").replace("|", "\\|")


def _differences(changed: Sequence[Change], left_bytes: int) -> Iterator[str]:
    """Yield the lines of as many briefings as there is room for."""
    for number, change in enumerate(changed):
        lines = _difference(change)
        left_bytes -= _size(lines)
        if left_bytes < 0:
            yield f"and {count_of(len(changed) - number, 'briefing')} more, for which there is no room here"
            return
        yield from lines


def _size(lines: Iterable[str]) -> int:
    """Return how many bytes the lines take with their ends."""
    return sum(len(line.encode()) + 1 for line in lines)


def _difference(change: Change) -> list[str]:
    lines = [*_differing(visible_lines(change.before), visible_lines(change.after))]
    briefing = change.after or change.before
    title = escape_markdown(briefing.title) if briefing else ""
    fence = "`" * max([3, *(len(run) + 1 for run in FENCES.findall("\n".join(lines)))])
    more = len(lines) - LINES_SHOWN
    return [
        f"## {change.kind.capitalize()}: {title}",
        "",
        f"`{change.path}`",
        "",
        f"{fence}diff",
        *lines[:LINES_SHOWN],
        fence,
        *([f"and {count_of(more, 'line')} more", ""] if more > 0 else [""]),
    ]


def _differing(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Return the lines of the unified difference without file names, a sign in place of each position."""
    compared = difflib.unified_diff(before, after, n=CONTEXT_LINES, lineterm="")
    return ("…" if line.startswith("@@") else line for line in islice(compared, HEAD_LINES, None))

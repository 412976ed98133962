"""What was found, as Markdown that reads well as plain text, too."""

from collections.abc import Iterable, Mapping, Sequence

from briefdesk.briefing import Briefing
from briefdesk.freshness.answers import Answer, Answered
from briefdesk.text import count_of, escape_markdown

ADVICE: Mapping[Answer, str] = {
    Answer.GONE: "Give the source an `archive_url`, or name another source.",
    Answer.MOVED: "Write the new address.",
    Answer.UNKNOWN: "Follow these by hand when you pass: they refuse programs, or did not answer.",
}
TITLES: Mapping[Answer, str] = {
    Answer.GONE: "Gone, and no archived copy answers",
    Answer.MOVED: "Moved for good",
    Answer.UNKNOWN: "Unknown",
}


def render_report(answers: Sequence[Answered], late: Sequence[Briefing]) -> str:
    """Return the report: a line of counts, then what needs a person, most pressing first."""
    rotten = rotten_links(answers)
    out_of_reach = frozenset(a.link.url for a in rotten)
    kept = [a for a in answers if a.answer is Answer.GONE and a.link.url not in out_of_reach]
    lines = ["# Freshness", "", _counts(answers, rotten, late), ""]
    lines += _section(TITLES[Answer.GONE], ADVICE[Answer.GONE], map(_line, rotten))
    lines += _section("Overdue reviews", "Read these again, then move `review_by` on.", map(_late_line, late))
    lines += _section("Gone, but archived", "Readers find the archived copy; nothing to do.", map(_line, kept))
    for answer in (Answer.MOVED, Answer.UNKNOWN):
        lines += _section(TITLES[answer], ADVICE[answer], (_line(a) for a in answers if a.answer is answer))
    return "\n".join(lines).rstrip() + "\n"


def rotten_links(answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """Return the links where a reader finds neither the page nor the archived copy that the source names."""
    gone = frozenset(a.link.url for a in answers if a.answer is Answer.GONE)
    archives = ((a, a.link.archive_url) for a in answers if a.answer is Answer.GONE)
    return tuple(answered for answered, archive in archives if archive is None or archive in gone)


def _counts(answers: Sequence[Answered], rotten: Sequence[Answered], late: Sequence[Briefing]) -> str:
    return (
        f"{count_of(len(answers), 'address', 'addresses')} asked, {len(rotten):,} gone without a copy, "
        f"{count_of(len(late), 'review')} overdue."
    )


def _section(title: str, advice: str, entries: Iterable[str]) -> list[str]:
    found = list(entries)
    return [f"## {title}", "", advice, "", *found, ""] if found else []


def _line(answered: Answered) -> str:
    files = ", ".join(f"`{path}`" for path in answered.link.paths)
    return f"- <{answered.link.url}>: {escape_markdown(answered.why)}; in {files}"


def _late_line(briefing: Briefing) -> str:
    return f"- `{briefing.path}`: due {briefing.review_by}, {escape_markdown(briefing.title)}"

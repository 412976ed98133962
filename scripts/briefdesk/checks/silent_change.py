"""A published briefing whose facts changed without a word to its readers.

Somebody may have quoted the old number. A changed or removed fact needs a new `updated` day and a new entry of
`corrections` that says what was wrong; a fact that was only added needs the day. Asked only where the check compares
with an earlier revision (`--base`).

Bad:

    before briefings/2031/2031-05-02-harbor.md:
    quotes:
      - {text: a fair offer, speaker: Mara Quill}
    briefings/2031/2031-05-02-harbor.md:
    quotes:
      - {text: a fine offer, speaker: Mara Quill}

Good:

    before briefings/2031/2031-05-02-harbor.md:
    quotes:
      - {text: a fair offer, speaker: Mara Quill}
    briefings/2031/2031-05-02-harbor.md:
    quotes:
      - {text: a fine offer, speaker: Mara Quill}
    updated: 2031-05-04
    corrections:
      - {date: 2031-05-04, note: "Mara Quill called the offer fine, not fair."}
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from briefdesk.briefing import Briefing
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._numbers import counted
from briefdesk.checks._prose import blocks_of, plain_text
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed
from briefdesk.text import listed

FACTS = ("title", "date", "description", "figures", "quotes", "timeline", "confidence", "likelihood")
"""Fields of the front matter that readers repeat."""


def silent_change(desk: Desk) -> Iterator[Finding]:
    """Yield each briefing that was published at the base and whose facts have changed since, if it does not say so."""
    known = desk.base.briefings if desk.base else {}
    day = desk.today or "..."
    for parsed, now in desk.read():
        earlier = known.get(parsed.path)
        before = earlier.value if earlier else None
        if before is None or before.status != "published" or now.status != "published":
            continue
        lost, gained = _changed(before, now)
        if (lost or gained) and not _is_newer(before, now):
            yield _finding(parsed, lost or gained, "a new `updated` day", f"`updated: {day}`")
        if lost and len(now.corrections) <= len(before.corrections):
            entry = f"`- {{date: {day}, note: ...}}` under `corrections`, saying what was wrong and what is right"
            yield _finding(parsed, lost, "a new entry of `corrections`", entry)


def _finding(parsed: Parsed[Briefing], fields: tuple[str, ...], needed: str, example: str) -> Finding:
    what = f"{listed(fields)} changed since it was published, without {needed}"
    mend = f"add {example}; or take the change back"
    return fault(parsed, parsed.position(fields[0]), "silent-change", what, mend)


def _is_newer(before: Briefing, now: Briefing) -> bool:
    return now.updated is not None and (before.updated is None or now.updated > before.updated)


def _changed(before: Briefing, now: Briefing) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of what lost a fact or has another one, and of what only gained some."""
    earlier, later = _facts(before), _facts(now)
    lost = tuple(name for name in earlier if earlier[name] - later[name])
    gained = tuple(name for name in earlier if later[name] - earlier[name] and name not in lost)
    return lost, gained


def _facts(briefing: Briefing) -> Mapping[str, Counter[Any]]:
    """Return the facts by field; the numbers of the text count as facts of the `body`."""
    fields = {name: getattr(briefing, name) for name in FACTS}
    facts = {
        name: Counter(value if isinstance(value, tuple) else [value] * (value is not None))
        for name, value in fields.items()
    }
    blocks = blocks_of(briefing.body, plain_text(briefing.body))
    return {**facts, "body": Counter({number.value: 1 for block in blocks for number in counted(block.text)})}

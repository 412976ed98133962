"""A name that is nearly that of a described person, organization or place.

It would stand on a page of its own, apart from everything else that is known of them. Hyphens, case and accents count:
one spelling is the one that is searched for.

Bad:

    places: [Port Selwin]

Good:

    places: [Port Selwyn]
"""

from collections.abc import Iterator, Mapping

from briefdesk.checks._desk import Desk, fault, mendable
from briefdesk.checks._entities import NameIndex, described_names, near_keys
from briefdesk.extract import PLURALS
from briefdesk.finding import Finding, Level, Respell
from briefdesk.schema import shown
from briefdesk.text import fold

LEVEL: Level = "advice"


def misspelled_name(desk: Desk) -> Iterator[Finding]:
    """Yield each name that no file describes and that is nearly one that a file does."""
    described = described_names(desk)
    for parsed, briefing in desk.legible():
        for kind, field in PLURALS.items():
            index = described[kind]
            for position, name in enumerate(getattr(briefing, field)):
                meant = _meant(name, index)
                if meant:
                    what = f"{shown(name)} is nearly the described {shown(meant)}"
                    mend = "correct it, or write a file for it with `briefdesk describe`"
                    finding = fault(parsed, parsed.position(field, position), "misspelled-name", what, mend)
                    yield mendable(finding, Respell(found=name, right=meant))


def _meant(name: str, index: NameIndex) -> str:
    """Return the one described name that `name` is nearly, or an empty text."""
    if fold(name) in index.exact:
        return index.exact[fold(name)] if _same_but_case(name, index.exact) else ""
    near = {found for key in near_keys(name) for found in index.near.get(key, ())}
    return near.pop() if len(near) == 1 else ""


def _same_but_case(name: str, exact: Mapping[str, str]) -> bool:
    """Return whether a described name differs from `name` in case or accents only."""
    meant = exact[fold(name)]
    return meant != name and fold(meant) == fold(name)

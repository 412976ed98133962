"""The nearest legal value, for a message that helps."""

from collections.abc import Iterable

from briefdesk.text import listed

SURE_ENOUGH = 60.0
"""Likeness from 0 to 100 below which no value is named; Indel ratio as rapidfuzz has it."""
SLIP = 85.0
"""Likeness from which on one text is taken for a slip of another."""
LEAD = 8.0
"""By how much the next value must be less like it."""


def nearest(found: str, legal: Iterable[str]) -> str | None:
    """Return the legal value most like `found`, or None if none is like it."""
    from rapidfuzz import fuzz, process  # Only a faulty file needs it.

    best = process.extractOne(found[:100], list(legal), scorer=fuzz.ratio, score_cutoff=SURE_ENOUGH)
    return str(best[0]) if best else None


def only_near(found: str, legal: Iterable[str]) -> str | None:
    """Return the one legal value that `found` is a slip of, or None where there is none or where it may be another."""
    from rapidfuzz import fuzz, process  # Only a faulty file needs it.

    best = process.extract(found[:100], list(legal), scorer=fuzz.ratio, limit=2, score_cutoff=SLIP - LEAD)
    if not best or best[0][1] < SLIP or (len(best) > 1 and best[0][1] - best[1][1] < LEAD):
        return None
    return str(best[0][0])


def nearest_is(found: str, legal: Iterable[str]) -> str:
    """Return `; nearest is "x"`, or nothing if nothing is like `found`."""
    best = nearest(found, legal)
    return f'; nearest is "{best}"' if best else ""


def one_of(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: `a, b or c`."""
    return listed(tuple(words), conjunction="or")


def shown(text: str, *, length: int = 60) -> str:
    """Return `text` in quotation marks on one line, cut to `length` characters."""
    flat = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * length]).split())
    return f'"{flat if len(flat) <= length else flat[: length - 1] + "…"}"'

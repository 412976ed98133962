"""Find what stands between quotation marks, paragraph by paragraph, in one pass each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from briefdesk.article import Paragraph
from briefdesk.prose.lexicon import alternatives, lexicon

Way = Literal["open", "close", "either"]

_MARKS: dict[str, tuple[str, Way]] = {
    mark: (kin[0], kin[1]) for mark, kin in lexicon("quotation_marks")["marks"].items()
}
_ELISIONS = frozenset(lexicon("quotation_marks")["not_speech"]["elisions"])

SPOILT = r"\?(?<=[.,]\?)(?=\s|\Z)"
"""A closing mark that a wrong encoding made a question mark: “Nobody knew.? She left."""
MARK = re.compile("|".join((*map(re.escape, sorted(_MARKS, key=len, reverse=True)), SPOILT)))
"""Every alternative begins with a character, so that `re` passes over the others in a third of the time."""
TWICE = "’’"
"""Two single marks that close what a double one opened, or what a single one did: ‘We wait.’’"""
SENTENCE_END = frozenset(".!?")
"""Behind these, right before a capital, a mark closes what is open, else it opens: on Monday.”We need it.”"""
WORD_AFTER = re.compile(r"\w+")
OPENS_PARAGRAPH = re.compile(rf"\s*({alternatives(_MARKS)})(?=\S)")
BEFORE_OPENING = frozenset(" \t\n\u00a0([{<—–-/…:;,=>") | {mark[0] for mark in _MARKS}
AFTER_CLOSING = frozenset(" \t\n\u00a0)]}>—–-/….,:;!?") | {mark[0] for mark in _MARKS}
NAME = r"[A-Z][\w’'-]*"
MISSING_CLOSE = re.compile(
    rf",\s(?=(?:he|she|they|it|(?:[Tt]he\s)?{NAME}(?:\s{NAME}){{0,3}})\s(?:said|says|added|told|wrote)\b|(?:said|says|added)\s)"
)
"""Where a quotation that nobody closed gives way to its attribution."""


SURELY_MISSING = re.compile(rf",\s(?=(?:he|she|{NAME}(?:\s{NAME}){{0,3}})\s(?:said|says|added)\.)")
"""The same where the next paragraph opens with a mark too, as a quotation over two paragraphs would."""


@dataclass(frozen=True, kw_only=True)
class Quotation:
    """What stands between two marks; offsets are into the text of paragraph `paragraph`."""

    paragraph: int
    outer_start: int
    """Where the opening mark begins."""
    start: int
    end: int
    outer_end: int
    """Behind the closing mark, or the paragraph's end where there is none."""
    closed: bool = True
    continues: bool = False
    """Whether it goes on with the quotation that the paragraph before left open."""


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    way: Way
    weak: bool = False
    """Whether it may be a possessive instead of a closing mark."""


def find_quotations(paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of consecutive paragraphs, in reading order.

    A quotation that is open at a paragraph's end goes on where the next paragraph opens with a mark of its family;
    elsewhere it ends before an attribution, or with the paragraph. An apostrophe is no mark.
    """
    found: list[Quotation] = []
    for paragraph, following in pairwise((*paragraphs, None)):
        assert paragraph is not None
        family = _opening_family(following.text) if following else None
        inside = tuple(_spans(paragraph, family))
        if inside and found and not found[-1].closed and _begins(paragraph, inside[0]):
            inside = (replace(inside[0], continues=True), *inside[1:])
        found.extend(inside)
    return tuple(found)


def _begins(paragraph: Paragraph, quotation: Quotation) -> bool:
    return not paragraph.text[: quotation.outer_start].strip()


def _opening_family(text: str) -> str | None:
    opening = OPENS_PARAGRAPH.match(text)
    return _MARKS[opening[1]][0] if opening else None


def _spans(paragraph: Paragraph, next_family: str | None) -> Iterator[Quotation]:
    text = paragraph.text
    marks = _settle_singles(tuple(_marks(text)), next_family)
    pairs, left_open = _pair(marks, nested=True)
    if left_open is not None and left_open.family != next_family:
        pairs, left_open = _pair(marks, nested=False)
    for opening, closing in pairs:
        yield from _quotation(paragraph, opening, closing)
    if left_open is not None:
        yield from _unclosed(paragraph, left_open, goes_on=left_open.family == next_family)


def _marks(text: str) -> Iterator[_Mark]:
    opened = ""
    for match in MARK.finditer(text):
        if match.group() == TWICE and opened == "single":
            yield _Mark(match.start(), match.start() + 1, "single", "close")
            continue
        family, leaning = _MARKS.get(match.group(), ("double", "close"))
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        way = _way(leaning, opens=_can_open(before, after), closes=_can_close(before, after))
        if family == "double" and before in SENTENCE_END and after.isupper():
            way = "either"
        opened = family if way == "open" else opened
        if family != "single":
            yield _Mark(match.start(), match.end(), family, way)
        elif not _is_apostrophe(text, match, way):
            weak = way == "close" and before == "s" and text[match.end() : match.end() + 2].strip().islower()
            yield _Mark(match.start(), match.end(), family, way, weak)


def _can_open(before: str, after: str) -> bool:
    return (not before or before in BEFORE_OPENING) and bool(after) and not after.isspace()


def _can_close(before: str, after: str) -> bool:
    return bool(before) and not before.isspace() and (not after or after in AFTER_CLOSING)


def _way(leaning: Way, *, opens: bool, closes: bool) -> Way:
    if opens == closes:
        return leaning
    if opens:
        return "open"
    return "close"


def _is_apostrophe(text: str, match: re.Match[str], way: Way) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if before.isalnum() and after.isalnum():
        return True
    if way == "either" or (way == "open" and match.group() == "’"):
        return True
    if way == "open":
        word = WORD_AFTER.match(text, match.end())
        return word is not None and (word.group()[0].isdigit() or word.group().casefold() in _ELISIONS)
    return False


def _settle_singles(marks: tuple[_Mark, ...], next_family: str | None) -> tuple[_Mark, ...]:
    """Return `marks` without single ones that open what nothing closes, or close it too early."""
    kept: list[_Mark] = []
    closes_later = next_family == "single"
    strong_later = False
    for mark in reversed(marks):
        if mark.family != "single":
            kept.append(mark)
        elif mark.way == "open":
            if closes_later:
                kept.append(mark)
            strong_later = False
        elif not (mark.weak and strong_later):
            kept.append(mark)
            closes_later = True
            strong_later = strong_later or not mark.weak
    return tuple(reversed(kept))


def _pair(marks: Sequence[_Mark], *, nested: bool) -> tuple[list[tuple[_Mark, _Mark]], _Mark | None]:
    """Return pairs of opening and closing mark, and the opening mark that stays open, if one does.

    With `nested`, a mark that opens inside its own family must be closed too; without, it ends what was open before it.
    """
    pairs: list[tuple[_Mark, _Mark]] = []
    opening: _Mark | None = None
    depth = 0
    for mark in marks:
        if opening is None:
            if mark.way != "close":
                opening, depth = mark, 1
        elif mark.family != opening.family:
            continue
        elif mark.way == "open" and nested:
            depth += 1
        elif mark.way == "open":
            pairs.append((opening, mark._replace(end=mark.start)))
            opening = mark
        else:
            depth -= 1
            if depth <= 0 or not nested:
                pairs.append((opening, mark))
                opening = None
    return pairs, opening


def _quotation(paragraph: Paragraph, opening: _Mark, closing: _Mark) -> Iterator[Quotation]:
    is_cut = closing.start == closing.end  # The next opening mark stands for one that is missing.
    missing = MISSING_CLOSE.search(paragraph.text, opening.end, closing.start) if is_cut else None
    start, end = _trim(paragraph.text, opening.end, missing.start() + 1 if missing else closing.start)
    if start < end:
        outer_end = end if missing else max(end, closing.end)
        yield Quotation(paragraph=paragraph.n, outer_start=opening.start, start=start, end=end, outer_end=outer_end)


def _unclosed(paragraph: Paragraph, opening: _Mark, *, goes_on: bool) -> Iterator[Quotation]:
    text = paragraph.text
    missing = (SURELY_MISSING if goes_on else MISSING_CLOSE).search(text, opening.end)
    goes_on = goes_on and missing is None
    start, end = _trim(text, opening.end, missing.start() + 1 if missing else len(text))
    if start < end:
        yield Quotation(
            paragraph=paragraph.n, outer_start=opening.start, start=start, end=end, outer_end=end, closed=not goes_on
        )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip())
    return start + lead, start + max(lead, len(inner.rstrip()))

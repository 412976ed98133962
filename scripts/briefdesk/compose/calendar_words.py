"""Expressions of time in a sentence replaced by absolute dates, or taken out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefdesk.library.calendar import in_words, precision

_YEAR_NAMED = re.compile(r"\b\d{4}\b")
_BEFORE = 16
"""Characters before a date in which its preposition or article stands."""
_PART_OF_DAY = re.compile(r"\s+(morning|afternoon|evening|night)\b", re.I)
_GOVERNOR = re.compile(
    r"\b(on|since|until|till|by|from|before|after|of|through|between|to|during|in|for|and|at|around|with|than|against|late|early|into|over|towards?|throughout|despite|past|amid|about"
    r"|spen[dt]|spends|spending)\s+$",
    re.I,
)
"""What a date belongs to: a preposition, or the verb whose object it is."""
_DETERMINER = re.compile(r"\b(the|a|an|this|his|her|their|its)\s+$", re.I)
_EXPLAINED = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s*\($")
"""A day that the date behind it in brackets explains."""
_LATER = re.compile(r"\b(?:later|earlier)\s+$")
_POSSESSIVE = re.compile(r"['’]s?\b")
_CALENDAR = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|day\b|days\b|week|month|\byears?\b|today|tonight|tomorrow|yesterday|night|spring|summer|autumn|fall|winter|quarter|decade"
    r"|century|then|date|weekend|hours|minutes|ago",
    re.I,
)
"""Words of the calendar; a date without any is the name of a feast."""
_IS_SUBJECT = re.compile(r"\s+(?:marked|was|is|saw|brought|has|had|will|would|became|proved|seemed)\b")
_EARLY_OR_LATE = re.compile(r"^(early|late)\b", re.I)
_NAMES_A_WEEK_OR_MORE = re.compile(
    r"\b(week|month|year|spring|summer|autumn|fall|winter|quarter|century|decade)\b", re.I
)
_GOES_WITH_THE_DATE = frozenset({"on", "in", "during", "at", "late", "early", "for"})


class Edit(NamedTuple):
    """A replacement in a text: 0-based, end-exclusive offsets, and the new words."""

    start: int
    end: int
    text: str


class DateSpan(NamedTuple):
    """A date expression in a text: its offsets and its value in ISO 8601."""

    start: int
    end: int
    value: str


def absolute_edits(text: str, dates: Sequence[DateSpan]) -> tuple[Edit, ...]:
    """Return the edits that replace each date expression of `text` by an absolute date with its preposition."""
    edits: list[Edit] = []
    for n, span in enumerate(dates):
        if _is_no_time(text, span):
            continue
        again = n > 0 and dates[n - 1].value == span.value and text[dates[n - 1].end : span.start].strip() == "("
        if again and text[span.end : span.end + 1] == ")":
            edits.append(Edit(dates[n - 1].end, span.end + 1, ""))
        else:
            edits.append(_absolute_edit(text, span))
    return tuple(edits)


def undated_edits(text: str, dates: Sequence[DateSpan], *, named_years: bool = True) -> tuple[Edit, ...]:
    """Return the edits that take out the date expressions of `text`, as a title needs it.

    One that names a year stays if `named_years`; one that another word governs ("since Monday") becomes absolute.
    """
    return tuple(
        Edit(span.start, span.end, text[span.start : span.end])
        if named_years and _YEAR_NAMED.search(text[span.start : span.end])
        else _undated_edit(text, span)
        for span in dates
        if not _is_no_time(text, span)
    )


def _is_no_time(text: str, span: DateSpan) -> bool:
    """Tell whether a date stays as it stands: the end of "2008-9", a feast that is known by its name."""
    return text[max(0, span.start - 1) : span.start] in ("-", "–") or not _CALENDAR.search(text[span.start : span.end])


def _undated_edit(text: str, span: DateSpan) -> Edit:
    before = text[max(0, span.start - _BEFORE) : span.start]
    possessive = _POSSESSIVE.match(text, span.end)
    if possessive:
        return Edit(span.start, possessive.end() + 1, "" if _DETERMINER.search(before) else "the ")
    determiner = _DETERMINER.search(before)
    if determiner and determiner[1].lower() in ("a", "an"):
        return _absolute_edit(text, span)
    if determiner:
        return Edit(span.start, span.end + 1, "")
    governed = _GOVERNOR.search(before)
    if governed and governed[1].lower() not in _GOES_WITH_THE_DATE:
        return _absolute_edit(text, span)
    part = _PART_OF_DAY.match(text, span.end)
    end = part.end() if part else span.end
    start = span.start - len(governed[0]) if governed else span.start
    later = _LATER.search(text, max(0, start - _BEFORE), start)
    start = later.start() if later else start
    between_commas = text[max(0, start - 2) : start].rstrip().endswith(",") and text[end : end + 1] == ","
    return Edit(start, end + 1 if between_commas else end, "")


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return `text` with all edits made; they must not overlap, an edit that does is left out."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        if edit.start < done:
            continue
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])


def _absolute_edit(text: str, span: DateSpan) -> Edit:
    worded = text[span.start : span.end]
    if _NAMES_A_WEEK_OR_MORE.search(worded) is None and _YEAR_NAMED.search(worded) and precision(span.value) != "day":
        return Edit(span.start, span.end, worded)
    before = text[max(0, span.start - _BEFORE) : span.start]
    said_twice = _EXPLAINED.search(before) if text[span.end : span.end + 1] == ")" else None
    if said_twice:
        start = span.start - len(said_twice[0])
        governor = _GOVERNOR.search(text[:start][-_BEFORE:])
        return Edit(start, span.end + 1, _adverbial(worded, span.value, governor[1].lower() if governor else ""))
    possessive = _POSSESSIVE.match(text, span.end)
    determiner = _DETERMINER.search(before)
    if determiner and determiner[1].lower() in ("a", "an"):
        return _indefinite_edit(span, determiner[1], in_words(span.value))
    after = _PART_OF_DAY.match(text, span.end)
    part = after or _PART_OF_DAY.search(worded)
    governor = _GOVERNOR.search(before)
    if precision(span.value) == "day" and part and not (possessive or determiner):
        opening = "" if governor else "on "
        words = f"{opening}the {part[1].lower()} of {in_words(span.value)}"
        return Edit(span.start, after.end() if after else span.end, words)
    if possessive or determiner:
        opening = "" if determiner else "the "
        return Edit(span.start, possessive.end() if possessive else span.end, opening + in_words(span.value))
    if span.start == 0 and _IS_SUBJECT.match(text, span.end):
        return Edit(span.start, span.end, in_words(span.value))
    return Edit(span.start, span.end, _adverbial(worded, span.value, governor[1].lower() if governor else ""))


def _indefinite_edit(span: DateSpan, article: str, words: str) -> Edit:
    """Return the edit for "a Monday raid", with the article that the number after it needs."""
    fitting = "an" if re.match(r"(?:8|11|18)\b|8", words) or words[:1] in "AO" else "a"
    return Edit(span.start - len(article) - 1, span.end, f"{fitting if article.islower() else fitting.title()} {words}")


def _adverbial(worded: str, value: str, governor: str) -> str:
    """Return the date with the preposition that an adverb of time needs, unless one governs it already."""
    words = in_words(value)
    early = _EARLY_OR_LATE.match(worded)
    if early and precision(value) in ("month", "year"):
        return f"{early[1].lower()} {words}" if governor == "in" else f"{early[1].lower()} in {words}"
    if precision(value) == "week":
        return f"the {words}" if governor else f"in the {words}"
    if precision(value) == "day":
        return words if governor not in ("", "early", "late") else f"on {words}"
    return words if governor else f"in {words}"

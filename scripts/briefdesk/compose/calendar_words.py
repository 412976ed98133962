"""Expressions of time in a sentence replaced by absolute dates, or taken out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefdesk.library.calendar import in_words, precision
from briefdesk.prose.calendar import MONTH_NAMES
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import predicate

_YEAR_NAMED = re.compile(r"\b\d{4}\b")
_BEFORE = 16
"""Characters before a date in which its preposition or article stands."""
_PART_OF_DAY = re.compile(r"\s+(morning|afternoon|evening|night)\b", re.I)
_GOVERNOR = re.compile(rf"\b({alternatives(words('clause_words', 'governors'))})\s+$", re.I)
"""What a date belongs to: a preposition, or the verb whose object it is."""
_DETERMINER = re.compile(r"\b(the|a|an|this|his|her|their|its)\s+$", re.I)
_WHOM = re.compile(r"\bher\s+(?:last|next|this)\b", re.I)
_EXPLAINED = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s*\($")
"""A day that the date behind it in brackets explains."""
_LATER = re.compile(r"\b(?:later|earlier|(?:likely\s)?sometime)\s+$")
_POSSESSIVE = re.compile(r"['’]s?\b")
_CALENDAR = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|day\b|days\b|week|month|\byears?\b|today|tonight|tomorrow|yesterday|night|spring|summer|autumn|fall|winter|quarter|decade"
    r"|century|then|date|weekend|hours|minutes|ago|morning|afternoon|evening|noon",
    re.I,
)
"""Words of the calendar; a date without any is the name of a feast."""
_IS_SUBJECT = re.compile(r"\s+(?:marked|was|is|saw|brought|has|had|will|would|became|proved|seemed)\b")
_RANGE = re.compile(r"\s?[-–]\s?(?:\d|[A-Z][a-z]+\.?\s\d)")
"""What stands behind the first day of several: "May 6-15"."""
_BARE_MONTH = re.compile(alternatives(MONTH_NAMES), re.I)
_PARTICLE = frozenset({"in", "over", "around"})
"""Words that belong to the verb where a day follows: "turned himself in Monday"."""
_HOURS = re.compile(r"['’]s?\s((?:early|late|small)\s(?:morning\s|evening\s)?(?:hours|morning|evening))\b")
_ONE_NOUN = re.compile(
    r"['’]s?\s([a-z]+)(?=[.,;:]|$|\s(?:of|in|on|at|to|for|by|from|with|was|were|is|are|has|had|will|and|that)\b)"
)
"""The noun that a possessive date stands before, where it stands alone."""
_EARLY_BEFORE = re.compile(r"\b(?:early|late)\s+$", re.I)
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
            is_object = _is_noun(text, span) and text[: span.start].rstrip().endswith("ed")
            edits += [Edit(span.start, span.end, in_words(span.value))] if is_object else []
            continue
        again = n > 0 and dates[n - 1].value == span.value and text[dates[n - 1].end : span.start].strip() == "("
        if again and text[span.end : span.end + 1] == ")":
            part = _PART_OF_DAY.match(text, span.end + 1)
            edits[-1:] = [_explained_edit(text, span, dates[n - 1].start)] if part else edits[-1:]
            edits += [] if part else [Edit(dates[n - 1].end, span.end + 1, "")]
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
    """Tell whether a date stays as it stands: an end of "2008-9" or "May 6-15", a feast, "the warmest May day"."""
    worded, before = text[span.start : span.end], text[max(0, span.start - _BEFORE) : span.start]
    if (
        before.endswith(("-", "–"))
        or worded.endswith((" after", " before"))
        or _RANGE.match(text, span.end)
        or not _CALENDAR.search(worded)
    ):
        return True
    return _is_noun(text, span)


def _is_noun(text: str, span: DateSpan) -> bool:
    """Tell whether a month is what a verb or an adjective belongs to, no time: "ended May", "the warmest May day"."""
    before = text[max(0, span.start - _BEFORE) : span.start]
    if _BARE_MONTH.fullmatch(text[span.start : span.end]) is None or not before.rstrip()[-1:].isalpha():
        return False
    belongs = _GOVERNOR.search(before) or _DETERMINER.search(before) or _POSSESSIVE.match(text, span.end)
    return belongs is None and not _RANGE.match(text, span.end)


def _undated_edit(text: str, span: DateSpan) -> Edit:
    before = text[max(0, span.start - _BEFORE) : span.start]
    possessive = _POSSESSIVE.match(text, span.end)
    if possessive:
        return Edit(span.start, possessive.end() + 1, "" if _DETERMINER.search(before) else "the ")
    determiner = _determiner(text, span)
    if determiner and determiner[1].lower() in ("a", "an"):
        return _absolute_edit(text, span)
    if determiner:
        return Edit(span.start, span.end + 1, "")
    governed = _GOVERNOR.search(before)
    if governed and governed[1].lower() not in _GOES_WITH_THE_DATE:
        return _absolute_edit(text, span)
    part = _PART_OF_DAY.match(text, span.end)
    end = part.end() if part else span.end
    governed = None if governed and _is_particle(governed[1], span) else governed
    start = span.start - len(governed[0]) if governed else span.start
    early = _EARLY_BEFORE.search(text, max(0, start - _BEFORE), start)
    start = early.start() if early else start
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


def _determiner(text: str, span: DateSpan) -> re.Match[str] | None:
    """Return the article or possessive that a date stands behind, none for the "her" of "left her last year"."""
    found = _DETERMINER.search(text, max(0, span.start - _BEFORE), span.start)
    return None if found and _WHOM.match(text, found.start()) else found


def _absolute_edit(text: str, span: DateSpan) -> Edit:
    worded = text[span.start : span.end]
    if _NAMES_A_WEEK_OR_MORE.search(worded) is None and _YEAR_NAMED.search(worded) and precision(span.value) != "day":
        return Edit(span.start, span.end, worded)
    before = text[max(0, span.start - _BEFORE) : span.start]
    governor = _GOVERNOR.search(before)
    said_twice = _EXPLAINED.search(before) if text[span.end : span.end + 1] == ")" else None
    if said_twice:
        return _explained_edit(text, span, span.start - len(said_twice[0]))
    after = _PART_OF_DAY.match(text, span.end)
    possessive = _POSSESSIVE.match(text, after.end() if after else span.end)
    determiner = _determiner(text, span)
    if determiner and determiner[1].lower() in ("a", "an"):
        return _indefinite_edit(span, determiner[1], in_words(span.value))
    if possessive:
        return _possessive_edit(text, span, possessive, "" if determiner else "the ")
    part = after or _PART_OF_DAY.search(f" {worded}")
    if precision(span.value) == "day" and part and not determiner:
        opening = "" if governor else "on "
        day = f"{opening}the {part[1].lower()} of {in_words(span.value)}"
        return Edit(span.start, after.end() if after else span.end, day)
    if determiner:
        return Edit(span.start, span.end, in_words(span.value))
    if _is_subject(text, span):
        return Edit(span.start, span.end, in_words(span.value))
    inside = "," in worded and text.startswith(", ", span.end) and _is_before_verb(text, span)
    governs = governor is not None and not _is_particle(governor[1], span)
    told = _adverbial(worded, span.value, governor[1].lower() if governor and governs else "")
    return Edit(span.start, span.end + inside, told)


def _is_before_verb(text: str, span: DateSpan) -> bool:
    """Tell whether nothing but a comma stands between a date and the verb of its subject."""
    verb = predicate(text)
    return "," not in text[: span.start] and verb is not None and verb.start == span.end + 2


def _is_particle(governor: str, span: DateSpan) -> bool:
    """Tell whether what stands before a date is no preposition of its own but part of the verb."""
    return governor.lower() in _PARTICLE and precision(span.value) == "day"


def _is_subject(text: str, span: DateSpan) -> bool:
    """Tell whether a date at the beginning of a sentence is what it is about: "Monday brought rain"."""
    if span.start and text[span.start - 2 : span.start] != ", ":
        return False
    verb = predicate(text) if not span.start else None
    return _IS_SUBJECT.match(text, span.end) is not None or (verb is not None and verb.start == span.end + 1)


def _explained_edit(text: str, span: DateSpan, start: int) -> Edit:
    """Return the edit for a day and the date behind it in brackets, from `start` on: "Monday (May 5) evening"."""
    governor = _GOVERNOR.search(text[:start][-_BEFORE:])
    if part := _PART_OF_DAY.match(text, span.end + 1):
        return Edit(start, part.end(), f"{'' if governor else 'on '}the {part[1].lower()} of {in_words(span.value)}")
    worded = text[span.start : span.end]
    return Edit(start, span.end + 1, _adverbial(worded, span.value, governor[1].lower() if governor else ""))


def _possessive_edit(text: str, span: DateSpan, possessive: re.Match[str], article: str) -> Edit:
    """Return the edit for "Friday's early hours", "this week's vote", "last year's heat"."""
    words = in_words(span.value)
    if hours := _HOURS.match(text, span.end):
        return Edit(span.start, hours.end(), f"{article}{hours[1]} of {words}")
    if precision(span.value) != "week":
        return Edit(span.start, possessive.end(), article + words)
    if noun := _ONE_NOUN.match(text, possessive.start()):
        return Edit(span.start, noun.end(), f"{article}{noun[1]} in the {words}")
    return Edit(span.start, possessive.end() + 1, article)


def _indefinite_edit(span: DateSpan, article: str, words: str) -> Edit:
    """Return the edit for "a Monday raid", with the article that the number after it needs."""
    fitting = "an" if re.match(r"(?:8|11|18)\b|8", words) or words[:1] in "AO" else "a"
    return Edit(span.start - len(article) - 1, span.end, f"{fitting if article.islower() else fitting.title()} {words}")


def _adverbial(worded: str, value: str, governor: str) -> str:
    """Return the date with the preposition that an adverb of time needs, unless one governs it already."""
    words = in_words(value)
    if (early := _EARLY_OR_LATE.match(worded)) and precision(value) in ("month", "year"):
        return f"{early[1].lower()} {words}" if governor == "in" else f"{early[1].lower()} in {words}"
    if precision(value) == "week":
        return f"the {words}" if governor else f"in the {words}"
    if precision(value) == "day":
        return words if governor not in ("", "early", "late", "than") else f"on {words}"
    return words if governor not in ("", "than") else f"in {words}"

"""Read the roles that stand before and after a person's name, as the article writes them."""

from collections.abc import Iterator

from briefdesk.extractors.names.lists import (
    AUXILIARIES,
    BODIES_BEFORE,
    CALENDAR,
    COMMON_WORDS,
    DIRECTIONS,
    HONORIFICS,
    PORTFOLIOS,
    REPORTING_VERBS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    TITLE_PARTS,
    is_former,
)
from briefdesk.extractors.names.sentence import Sentence, Span
from briefdesk.prose.gazetteer import is_people
from briefdesk.prose.lexicon import words

ENDS_OF_ROLE = words("name_cues", "ends_of_role")
NO_ROLE_OPENINGS = words("name_cues", "no_role_openings")

FIELDS = PORTFOLIOS | words("titles", "fields")
"""Nouns of what an office or a work is about: transport secretary, bus driver."""
SETTINGS = words("name_cues", "settings")
"""Words that open a sentence with where or with whom something was."""
AGES = frozenset(str(years) for years in range(10, 120))
REACH = 16
"""Words within which a role before or after a comma is looked for."""
BEFORE_REACH = 8
JOINTS = frozenset(("of", "to", "for", "at", "in", "and"))
CLOSES_APPOSITION = frozenset((",", ".", ";", ":", ""))
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "one"))


def roles_of(span: Span) -> Iterator[str]:
    """Yield the roles that one occurrence of a person's name gives, without honorifics and articles."""
    sentence, start = span.sentence, span.start
    honorific = span.title is not None and not any(True for _ in _titled(sentence, *span.title))
    if span.title and not honorific:
        yield from _titled(sentence, *span.title)
    elif is_role(sentence, start - 1):
        yield sentence.slice(_reach_back(sentence, start - 1), start)
    elif before := role_before_comma(span):
        yield sentence.slice(_reach_back(sentence, before[0]), before[1])
    if after := role_after_comma(span):
        yield sentence.slice(*after)


def _titled(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    while last - first > 1 and sentence.low(last - 1) in HONORIFICS:
        last -= 1
    if last - first > 1 or sentence.low(first) not in HONORIFICS:
        begin = _reach_back(sentence, first)
        yield sentence.slice(begin, last).replace("[", "").replace("]", "")


def _reach_back(sentence: Sentence, start: int) -> int:
    """Return where the role that goes on from `start` begins: former | chief executive."""
    begin = start
    while begin > 0 and _belongs(sentence, begin - 1):
        begin -= 1
    while begin < start and sentence.low(begin) in ("and", "of", "for", "the"):
        begin += 1
    return begin


def _belongs(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    if word.owns:
        return False
    if word.low == "and":
        return sentence.low(index - 1) in TITLE_HEADS or _joins_fields(sentence, index)
    if word.low == "under":
        return sentence.low(index + 1) == "secretary"
    if word.low in FIELDS and (index == 0 or not word.cap):
        return True
    if word.low in TITLE_MODIFIERS or word.low in TITLE_HEADS or is_people(word.low):
        return True
    if word.low in DIRECTIONS and word.cap:
        return True
    return word.cap and not (word.low in CALENDAR or word.low in COMMON_WORDS)


def _joins_fields(sentence: Sentence, index: int) -> bool:
    """Tell whether "and" joins the two fields of one office: the trade and industry secretary."""
    one_office = sentence.low(index - 1) in FIELDS and sentence.low(index + 1) in FIELDS
    return one_office and not sentence.owns(index - 1)


def is_role(sentence: Sentence, index: int) -> bool:
    """Tell whether the word at `index` ends a role."""
    low = sentence.low(index)
    return (low in TITLE_HEADS or is_former(low)) and not sentence.owns(index)


def role_before_comma(span: Span) -> tuple[int, int] | None:
    """Return the words of "the ambassador to Kenya, X" that end with the comma: the last role word and the end."""
    sentence, comma = span.sentence, span.start - 1
    while span.title and sentence.low(comma) in ("the", "he", "."):
        comma -= 1
    if sentence.low(comma) != "," or (span.after not in CLOSES_APPOSITION and _ends_setting(sentence, comma)):
        return None
    for index in range(comma - 1, max(comma - 1 - BEFORE_REACH, -1), -1):
        if is_role(sentence, index):
            plain = index == comma - 1 or sentence.low(index + 1) in JOINTS
            plain = plain and sentence.low(comma - 1) not in BODIES_BEFORE
            return (index, comma) if plain else None
        if sentence.low(index) != "and" and _ends_role(sentence.low(index)):
            return None
    return None


def _ends_setting(sentence: Sentence, comma: int) -> bool:
    """Tell whether the comma ends where or how somebody was: standing before the judge in chains, Weller wept."""
    opening = sentence.lows[0]
    opens = opening in SETTINGS or (opening.endswith("ing") and opening not in TITLE_PARTS)
    return opens and sentence.lows.index(",") == comma


def role_after_comma(span: Span) -> tuple[int, int] | None:
    """Return the words of "X, the finance minister," between the commas, article and age left out."""
    sentence = span.sentence
    if sentence.low(span.last) != "," or span.owns:
        return None
    start = span.last + 1
    if sentence.low(start) in AGES and sentence.low(start + 1) == ",":
        start += 2
    end, role = start, -1
    while end < min(len(sentence.words), start + REACH) and not _ends(sentence, end, role):
        if is_role(sentence, end) and sentence.low(end - 1) not in ("of", "for"):
            role = end
        end += 1
    if _begins_otherwise(sentence.low(start)) or _begins_clause(sentence, end):
        return None
    if sentence.low(start) in ARTICLES:
        start += 1
    return (start, end) if role >= start and not _names_another(sentence, role) else None


def _begins_clause(sentence: Sentence, end: int) -> bool:
    """Tell whether a verb closes what follows a setting: in talks with Ada Weller, the minister said …"""
    verb = sentence.low(end) in REPORTING_VERBS or sentence.low(end) in AUXILIARIES
    return verb and sentence.lows[0] in SETTINGS


def _begins_otherwise(low: str) -> bool:
    """Tell whether what follows the comma is another member of a list or a verb: X, sacked his …"""
    verb = low.endswith("ed") and low not in TITLE_MODIFIERS
    return low in NO_ROLE_OPENINGS or verb


def _names_another(sentence: Sentence, role: int) -> bool:
    """Tell whether a role is the title of the name that follows it: X, Chief Constable Y."""
    return role + 1 < len(sentence.words) and sentence.words[role + 1].cap


def _ends(sentence: Sentence, index: int, role: int) -> bool:
    low = sentence.low(index)
    if low == "and":
        within = sentence.words[index - 1].cap and index + 1 < len(sentence.words) and sentence.words[index + 1].cap
        return role >= 0 and not within
    return _ends_role(low)


def _ends_role(low: str) -> bool:
    return low in ENDS_OF_ROLE or low in REPORTING_VERBS

"""Where a title stands in a run of capitalised words: its last word, its first, and what it is the title of."""

from briefdesk.extractors.names.lists import (
    COUNTRY_CODES,
    DIRECTIONS,
    DOUBTFUL_TITLES,
    FAMILY_NAMES,
    FIRST_FAMILY,
    FIRST_NAMES,
    HONORIFICS,
    KNOWN_NAMES,
    KNOWN_PLACES,
    NAME_HEADS,
    OF_SUBJECTS,
    PARTICLES,
    PERSON_SUFFIXES,
    SHORT_TITLES,
    TITLE_PARTS,
    TITLE_WORDS,
    is_title,
)
from briefdesk.extractors.names.personal import ARABIC, is_of_syllables
from briefdesk.extractors.names.sentence import Sentence
from briefdesk.prose.gazetteer import is_large_place, is_people
from briefdesk.prose.lexicon import words

GIVEN_NAMES = FIRST_NAMES - TITLE_WORDS
DEPARTMENTS = OF_SUBJECTS - TITLE_WORDS
RANKS_BEFORE = frozenset(
    ("acting", "assistant", "associate", "deputy", "executive", "former", "press", "senior", "vice")
)
"""Words before the head of a title that are no body's."""
MOSTLY_FIRST = words("name_parts", "mostly_first")
ARABIC_NAMES = frozenset(("sultan", "imam"))
"""Titles that are first names in Arabic as well."""
MEMBER_HEADS = words("organizations", "member_heads")
ROYAL = words("titles", "royal")
RANKS = frozenset(("DI", "DS", "DC", "PS", "DSI", "DCS", "DSU", "ACC", "ADI"))
"""Ranks of the police that only their capitals tell from words."""
POSITIONS = frozenset(
    ("QB", "RB", "FB", "WR", "TE", "OL", "OT", "OG", "DL", "DT", "DE", "LB", "CB", "FS", "DH", "RHP", "LHP", "PG", "SG")
)
"""Where players stand in American football, baseball and basketball."""
SMALL = frozenset(("of", "and", "for", "the", "&", "-", ","))


def title_at(sentence: Sentence, first: int, last: int) -> int | None:
    """Return the index of the last word of the last title in a run, or None where it holds none."""
    for index in range(last - 1, first - 1, -1):
        low = sentence.low(index)
        if _is_acronym(sentence, index):
            continue
        rank = _is_short_rank(sentence, index, first, last)
        if not (rank or is_title(low)) or sentence.owns(index) or not sentence.words[index].cap:
            continue
        if index == last - 1 and index > first and sentence.low(index - 1) in FIRST_NAMES:
            continue
        if index > first + 1 and sentence.low(index - 1) in ("of", "for"):
            continue
        if _is_named_so(sentence, index, last) or (index > first and _is_family_name(sentence, first, index, last)):
            continue
        if low == "general" and index > first and not _is_before_general(sentence.low(index - 1)):
            continue
        if low in MOSTLY_FIRST and index == first and last - first == len(("first", "family")):
            continue
        if low in DOUBTFUL_TITLES and _goes_on_as_name(sentence, index + 1, last):
            continue
        return index
    return None


def _is_short_rank(sentence: Sentence, index: int, first: int, last: int) -> bool:
    """Tell whether capitals are a policeman's rank or a player's position before a first and family name: QB."""
    text = sentence.words[index].text
    return index + 2 < last and ((text in RANKS and index == first) or text in POSITIONS)


def _is_named_so(sentence: Sentence, index: int, last: int) -> bool:
    """Tell whether a title is a name before what only names have after them: Sultan bin Adel, Son Jun-ho."""
    if index + 1 >= last:
        return False
    word, following = sentence.words[index], sentence.words[index + 1]
    if word.low in PARTICLES:
        return word.end - word.start == len(word.low)
    if word.low in MEMBER_HEADS:
        return following.low == "of"
    if sentence.low(index) in ARABIC_NAMES:
        return following.low in ARABIC or following.low.startswith(("al-", "el-"))
    return sentence.low(index) in FIRST_FAMILY and is_of_syllables(following)


def _is_family_name(sentence: Sentence, first: int, index: int, last: int) -> bool:
    """Tell whether a title is the family name of somebody whose first name opens the run: Ada Mary King Jr."""
    if sentence.low(index) in FIRST_FAMILY and sentence.low(index - 1) in FIRST_FAMILY:
        return True
    if sentence.low(index) in ARABIC_NAMES and index == last - 1 == first + 1:
        return not is_large_place(sentence.low(first))
    rest = all(low in PERSON_SUFFIXES for low in sentence.lows[index + 1 : last])
    return rest and sentence.low(index) in FAMILY_NAMES and sentence.low(first) in GIVEN_NAMES


def _is_before_general(low: str) -> bool:
    """Tell whether a word makes a title of "General": Attorney General, but not the shops of Dollar General."""
    return low in TITLE_PARTS or low in TITLE_WORDS or low in DOUBTFUL_TITLES


def _is_acronym(sentence: Sentence, index: int) -> bool:
    """Tell whether capitals are of a body and not of a short title: the SEC, but Sec. Weller."""
    word = sentence.words[index]
    return word.low in SHORT_TITLES and word.low in KNOWN_NAMES and len(word.text) > 2 and word.text.isupper()


def _goes_on_as_name(sentence: Sentence, index: int, last: int) -> bool:
    if index >= last:
        return False
    low = sentence.low(index)
    if low in FIRST_NAMES and index + 1 < last:
        return False
    return (low in TITLE_PARTS and low not in TITLE_WORDS) or low in NAME_HEADS


def title_start(sentence: Sentence, first: int, at: int) -> int:
    """Return where the title whose last word stands at `at` begins."""
    start = at
    while start > first and (
        _is_inner(sentence, first, start - 1) or sentence.low(start - 1) in ("and", "of", "for", "&")
    ):
        start -= 1
    while start > first and sentence.low(start - 1) in DIRECTIONS and is_people(sentence.low(start)):
        start -= 1
    return _behind_body(sentence, first, at) or start


def _behind_body(sentence: Sentence, first: int, at: int) -> int:
    """Return where a title begins behind a body "of" something, or 0: Department of Parks | Deputy Director."""
    link = next((index for index in range(first + 1, at) if sentence.low(index) in ("of", "for")), 0)
    if not link or sentence.low(link - 1) not in DEPARTMENTS:
        return 0
    begin = at
    while sentence.low(begin - 1) in RANKS_BEFORE:
        begin -= 1
    return begin


def _is_inner(sentence: Sentence, first: int, index: int) -> bool:
    low = sentence.low(index)
    if _is_acronym(sentence, index):
        return False
    if low in TITLE_PARTS or low in HONORIFICS:
        return True
    before = sentence.low(index - 1)
    begins = index == first or before in DIRECTIONS or before in TITLE_PARTS
    return is_people(low) and begins


def after_complement(sentence: Sentence, end: int, last: int) -> int:
    """Return where "of …" after a title ends: Minister of Foreign Affairs | Cho Tae-yul."""
    if end >= last or sentence.low(end) not in ("of", "for", "to"):
        return end
    end += 1
    while end < last and _is_subject(sentence.low(end)):
        end += 1
    for length in (3, 2, 1):
        if end + length <= last and sentence.phrase(end, end + length) in COUNTRY_CODES:
            return end + length
    low = sentence.low(end)
    lone = end + 1 == last and (low not in FAMILY_NAMES or low in KNOWN_PLACES or is_large_place(low))
    return last if lone else end


def is_portfolio(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a run ends in the title of one who heads a subject: Marrow Superintendent of Police."""
    joint = _joint_of_title(sentence, first, last) or _joint_of_rank(sentence, first, last)
    return joint > 0 and all(_is_subject(sentence.low(index)) for index in range(joint + 1, last))


def _joint_of_rank(sentence: Sentence, first: int, last: int) -> int:
    """Return the index of the last "of" behind a title within a run that no kind of body opens, or 0."""
    joint = next((at for at in range(last - 2, first, -1) if sentence.low(at) == "of"), 0)
    ranked = joint > first + 1 and is_title(sentence.low(joint - 1)) and sentence.low(joint - 1) not in ROYAL
    return joint if ranked and not any(low in NAME_HEADS for low in sentence.lows[first : joint - 1]) else 0


def after_title_of(sentence: Sentence, first: int, last: int) -> int:
    """Return where the body begins of which a run opens with a title: National Chair of the | Reform Party."""
    joint = _joint_of_title(sentence, first, last)
    if not joint or any(sentence.low(index) in ROYAL for index in range(first, joint)):
        return first
    begin = joint + 1 + (sentence.low(joint + 1) == "the")
    return begin if begin < last else first


def _joint_of_title(sentence: Sentence, first: int, last: int) -> int:
    """Return the index of the "of" or "for" behind a title that opens a run, or 0 where none does."""
    end = first + (sentence.low(first) in DIRECTIONS)
    while end < last and sentence.low(end) in TITLE_PARTS:
        end += 1
    ended = end > first and end + 1 < last and sentence.low(end) in ("of", "for")
    return end if ended and is_title(sentence.low(end - 1)) else 0


def is_office(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a title alone means the office: the office of the Ohio Attorney General, … General (OAG)."""
    if sentence.phrase(first - 3, first) == "office of the":
        return True
    if sentence.low(last) != "(" or sentence.low(last + 2) != ")" or not sentence.words[last + 1].text.isupper():
        return False
    initials = "".join(low[0] for low in sentence.lows[first:last] if low not in SMALL)
    return sentence.low(last + 1) not in initials


def _is_subject(low: str) -> bool:
    return low in TITLE_PARTS or low in SMALL

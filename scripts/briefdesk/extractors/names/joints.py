"""Small words over which a name goes on."""

from collections.abc import Sequence

from briefdesk.extractors.names.capitals import is_name_word
from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    CITY_SIZES,
    COUNTRY_CODES,
    FIRST_NAMES,
    HONORIFICS,
    KNOWN_BODIES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    OF_SUBJECTS,
    PARTICLES,
    PORTFOLIOS,
    STATE_NAMES,
    TITLE_PARTS,
    TITLE_WORDS,
    WEAK_BODY_HEADS,
)
from briefdesk.prose.gazetteer import is_people
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

SUBJECT_BODIES = OF_SUBJECTS | words("organizations", "taught")
"""Bodies named for what they are about."""
SUBJECTS = (LANGUAGE_WORDS | PORTFOLIOS | words("organizations", "subjects")) - FIRST_NAMES
"""Words of what bodies are about."""
OFFICE_SUBJECTS = (PORTFOLIOS | words("organizations", "subjects")) - FIRST_NAMES
"""Those that offices of a state and committees are named for."""
SUBJECT_ENDINGS = ("ics", "ism", "ity", "ment", "ness", "ogy", "ship", "sion", "tion", "ture")
IN_OPENINGS = words("organizations", "in_openings")
JOINT_HEADS = words("organizations", "joint_heads")
JOINED_TAILS = words("organizations", "joined_tails")
JOINT_LOCAL_HEADS = words("organizations", "joint_local_heads")
JOINT_LOCAL_TAILS = words("organizations", "joint_local_tails")
FOR_HEADS = words("organizations", "for_heads")
MEMBERS = words("organizations", "member_heads")
OF_HEADS = words("organizations", "of_heads")
ON_HEADS = words("organizations", "on_heads")
TO_HEADS = words("organizations", "to_heads")
WIDE_OPENINGS = words("organizations", "wide")
COUNTRY_ENDINGS = words("organizations", "country_endings") | COUNTRY_CODES.keys()
STRONG_HEADS = BODY_HEADS - WEAK_BODY_HEADS
GIVEN_NAMES = FIRST_NAMES - TITLE_WORDS
ROYAL = words("titles", "royal")
"""Titles of kings, saints and lords, for whom bodies and places are named."""
ADJECTIVE_ENDINGS = ("al", "ary", "ic")
PLURALS = NAME_HEADS & {f"{word}s" for word in NAME_HEADS | LANGUAGE_WORDS}
PROPER = COUNTRY_CODES.keys() | STATE_NAMES.keys() | KNOWN_BODIES
LAWS = frozenset(("act", "bill", "code"))
SPELLED = frozenset(("and", "&", "of", "for", "on", "to", "in", "the"))
"""Small words within a name whose initials an acronym gives."""
LONGEST_SPELLED = 8
"""Words behind one of them within which the acronym stands in brackets."""
LONGEST_TAIL = 2
"""Words of what else a house is: and Botanical Garden."""
JOINED_WORDS = 3
"""Words from "and" to the end of a name of subjects: and Culture Canada."""


def over_small_word(found: Sequence[Word], first: int, end: int) -> int:
    """Return where the name from `first` goes on to over the small word at `end`, or `end` where it does not."""
    word, after = found[end].low, end + 1
    if word in SPELLED and _spells_acronym(found, first, end):
        return after + 1 if is_name_word(found, after) else after + 2
    if word in ("of", "for"):
        return _over_of(found, first, end)
    if word == "to":
        aim = found[end - 1].low in TO_HEADS
        return after + 1 if aim and is_name_word(found, after) else end
    if word == "in":
        journal = found[first].low in IN_OPENINGS and end == first + 1
        return after + 1 if journal and is_name_word(found, after) else end
    if word == "on":
        body = any(part.low in ON_HEADS for part in found[first:end])
        return after + 1 if body and is_name_word(found, after) else end
    if word in ("and", "&"):
        joins = (word == "&" and found[end - 1].low not in COUNTRY_CODES) or _goes_on_with_subject(found, first, end)
        return after + 1 if joins and is_name_word(found, after) else end
    if word in PARTICLES:
        while after < len(found) and found[after].low in PARTICLES and not found[after].cap:
            after += 1
        return after + 1 if is_name_word(found, after) else end
    return end


def _spells_acronym(found: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether an acronym in brackets has the initials of all that goes on over a small word: … and Care (ABC)."""
    stop = end + 1
    while stop < min(len(found), end + LONGEST_SPELLED) and (found[stop].cap or found[stop].low in SPELLED):
        stop += 1
    if stop + 2 >= len(found) or found[stop].low != "(" or found[stop + 2].low != ")" or not found[stop - 1].cap:
        return False
    initials = "".join(word.text[0] for word in found[first:stop] if word.cap and word.low != "the")
    return found[end + 1].cap + found[min(end + 2, stop)].cap > 0 and found[stop + 1].text == initials


def _over_of(found: Sequence[Word], first: int, end: int) -> int:
    after = end + 1
    if after < len(found) and (found[after].low == "the" or (found[after].text == "a" and found[end].low == "for")):
        after += 1
    if not is_name_word(found, after):
        return end
    heads = OF_HEADS if found[end].low == "of" else FOR_HEADS
    titled = any(found[at].low in TITLE_WORDS and found[at + 1].low in FIRST_NAMES for at in range(first, end - 2))
    if (titled and found[end - 1].low not in heads) or _begins_person(found, after):
        return end
    titled = found[end - 1].low in TITLE_WORDS and found[after].low in TITLE_PARTS
    body = found[end - 1].low in heads or any(
        word.low in heads and word.low not in TITLE_WORDS for word in found[first : end - 1]
    )
    members = end - first > 1 and found[end - 1].low in MEMBERS
    return after + 1 if titled or body or members else end


def _begins_person(found: Sequence[Word], index: int) -> bool:
    """Tell whether a title and a first name stand after "of": the White House of | President Ada Weller."""
    low = found[index].low
    titled = low in TITLE_WORDS and low not in ROYAL and low not in HONORIFICS
    return titled and _is_given_name(found, index + 1)


def _is_given_name(found: Sequence[Word], index: int) -> bool:
    return index < len(found) and found[index].cap and found[index].low in GIVEN_NAMES


def _names_subjects(found: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether "and" joins the last subjects of a body: Department of Design and Construction."""
    after = end + 1
    if after >= len(found) or not found[after].cap:
        return False
    single = after + 1 >= len(found) or not found[after + 1].cap
    links = [at for at in range(first + 1, end - 1) if found[at].low in ("of", "on", "for")]
    headed = bool(links) and found[links[0] - 1].low in SUBJECT_BODIES
    if headed and found[end - 1].low.endswith(ADJECTIVE_ENDINGS) and not is_proper(found[end - 1]):
        return True
    if headed and any(word.low == "," for word in found[first:end]):
        return not is_proper(found[end - 1]) and not is_proper(found[after])
    return single and headed and is_subject(found[end - 1].low) and is_subject(found[after].low)


def is_proper(word: Word) -> bool:
    """Tell whether a word is somebody's or some place's, and no subject of a body: Weller, Leeds."""
    return word.low in FIRST_NAMES or word.low in PROPER or word.low in CITY_SIZES or is_people(word.low)


def is_subject(low: str) -> bool:
    """Tell whether a word is one that bodies are named for: fisheries, inclusion."""
    return low in SUBJECTS or (low.endswith(SUBJECT_ENDINGS) and low not in FIRST_NAMES)


def is_discipline(low: str) -> bool:
    """Tell whether a word is a field that one studies or heads: archaeology, education."""
    return low in OFFICE_SUBJECTS or (low.endswith(SUBJECT_ENDINGS) and low not in NAME_HEADS)


def _goes_on_with_subject(found: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether "and" goes on naming the subject of a body or title: Securities and Exchange Commission."""
    subjects = PORTFOLIOS
    after = end + 1
    begin = first + (found[first].low == "the")
    national = found[begin].low in WIDE_OPENINGS and end - begin > 1
    listed = found[end - 1].low in subjects and after < len(found) and found[after].low in subjects
    if _names_office(found, first, end) or _is_named_for_couple(found, first, end):
        return True
    if _is_joint_body(found, first, after) or _joins_works(found, first, end):
        return True
    if _names_subjects(found, first, end):
        return True
    if not listed and not (national and found[end - 1].low not in NAME_HEADS):
        return False
    stop = _end_of_capitals(found, after)
    opened = listed and any(word.low in OF_HEADS or word.low in TITLE_WORDS for word in found[first:end])
    return opened or any(word.low in NAME_HEADS or word.low in TITLE_WORDS for word in found[after + 1 : stop])


def _end_of_capitals(found: Sequence[Word], at: int) -> int:
    """Return where the capitals from `at` on end, at the latest behind a possessive."""
    while at < len(found) and found[at].cap and not found[at - 1].owns:
        at += 1
    return at


def _names_office(found: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether all before a country or kind of body are subjects: Parks, Sports | and Culture Canada."""
    stop = _end_of_capitals(found, end + 1)
    if stop - end >= JOINED_WORDS and found[stop - 1].low in LAWS:
        return True
    if stop - end < JOINED_WORDS or not is_office_subject(found[first].low):
        return False
    named = found[stop - 1].low in COUNTRY_ENDINGS or found[stop - 1].low in STRONG_HEADS
    whole = (*found[first:end], *found[end + 1 : stop - 1])
    return named and all(word.low == "," or (word.cap and is_office_subject(word.low)) for word in whole)


def _is_named_for_couple(found: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether "and" joins two people for whom a body or house is named: the Ada and Tom Weller Arts Centre."""
    begin = first + (found[first].low == "the")
    stop = after = end + 1
    while stop < len(found) and (found[stop].cap or found[stop].low == "&") and not found[stop - 1].owns:
        stop += 1
    led = begin > 0 and found[begin - 1].low == "the" and stop - after > 1
    given = found[begin].low in GIVEN_NAMES and (found[after].low in GIVEN_NAMES or found[after].text[-1] == ".")
    headed = found[stop - 1].low in NAME_HEADS and not any(word.low in NAME_HEADS for word in found[begin:end])
    return led and given and headed


def is_office_subject(low: str) -> bool:
    """Tell whether a word is one that ministries and committees are named for: fisheries, marine."""
    named = low in OFFICE_SUBJECTS or low.endswith(SUBJECT_ENDINGS) or low.endswith(ADJECTIVE_ENDINGS)
    return named and low not in COUNTRY_ENDINGS


def _joins_works(found: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether "and" joins what a firm does or has: Marrow Dyeing and Finishing Mills, Hotels and Resorts."""
    after = end + 1
    plural = found[end - 1].low in PLURALS and after < len(found) and found[after].low in PLURALS
    if plural and end - first > 1:
        return after + 1 == len(found) or not found[after + 1].cap
    if end - first > 1 and _is_tail(found, after) and found[end - 1].low in NAME_HEADS and not found[end - 1].owns:
        return True
    both = after + 1 < len(found) and found[end - 1].low.endswith("ing") and found[after].low.endswith("ing")
    return both and found[after].cap and found[after + 1].cap and not found[end - 1].owns


def _is_tail(found: Sequence[Word], first: int) -> bool:
    """Tell whether all capitals from `first` on say what else a house is: and Grill, and Botanical Garden."""
    tail = found[first : _end_of_capitals(found, first)]
    return 0 < len(tail) <= LONGEST_TAIL and tail[-1].low in JOINED_TAILS and all(w.low in LANGUAGE_WORDS for w in tail)


def _is_joint_body(found: Sequence[Word], first: int, after: int) -> bool:
    """Tell whether "and" joins two halves of one body: Devon and Cornwall Police, the X and Y Commission."""
    stop = _end_of_capitals(found, after)
    before = found[first - 1].low if first else ""
    half = [word.low for word in found[first : after - 1]]
    heads, weak = BODY_HEADS, WEAK_BODY_HEADS
    whole = half[-1] in heads or any(low in heads and low not in weak for low in half)
    whole = whole or " ".join(half) in KNOWN_BODIES
    if stop - after < 2 or whole or found[after - 2].owns or before in ("between", "both", "from"):
        return False
    last = found[stop - 1].low
    led = found[first].low == "the" or before == "the"
    wide = led and last in JOINT_HEADS
    local = last in JOINT_LOCAL_HEADS or f"{found[stop - 2].low} {last}" in JOINT_LOCAL_TAILS
    return wide or (local and TITLE_WORDS.isdisjoint(half[1:]))

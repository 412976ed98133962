"""Find runs of capitalised words that small words may join."""

from collections.abc import Iterator, Sequence

from briefdesk.extractors.names.capitals import is_name_word
from briefdesk.extractors.names.joints import SUBJECT_BODIES, is_office_subject, is_proper, over_small_word
from briefdesk.extractors.names.lists import (
    CITY_SIZES,
    COMPANY_FORMS,
    DIVIDED_NAMES,
    FIRST_NAMES,
    KNOWN_NAMES,
    LANGUAGE_WORDS,
    OF_SUBJECTS,
    PARTICLES,
    PLAIN_WORDS,
    PORTFOLIOS,
    STATE_NAMES,
    TITLE_WORDS,
)
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

MEMBERS_BODIES = words("organizations", "of_members")
POSSESSORS = words("organizations", "possessors")
OWNED_SHOPS = words("organizations", "owned_shops")
LONGEST_SHOP = 2
"""Words of a shop behind the possessive of its owner: Comedy Club."""
OWNED_HEADS = words("places", "owned_heads")

QUOTES = frozenset("\"'“”‘’")
APOSTROPHES = frozenset("'’")
JOINTS = frozenset((",", "-", "of", "for", "to", "in", "on", "and", "&")) | PARTICLES | QUOTES
"""Small words and marks over which a name may go on."""
LISTED = 12
"""Words after a comma within which "and" joins the last subject of a body."""
LONGEST_RUN = 24
"""Words from which capitals are no name any more; keeps the work for each word bounded."""


def find_runs(found: Sequence[Word], caps: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last index (end-exclusive) of every run of a sentence, in order.

    `caps` are the indices of the words that are written as names are.
    """
    end = 0
    for index in caps:
        if index >= end and is_name_word(found, index):
            end = _run_end(found, index)
            yield index, end


def _run_end(found: Sequence[Word], first: int) -> int:
    the = found[first].low == "the" and first + 1 < len(found)
    end = first + (_known_length(found, first) or (_known_length(found, first + 1) + 1 if the else 1))
    limit = min(len(found), first + LONGEST_RUN)
    while end < limit and (found[end].cap or found[end].low in JOINTS):
        longer = _extended(found, first, end)
        if longer == end:
            break
        end = longer
    return end


def _known_length(found: Sequence[Word], index: int) -> int:
    """Return how many words from `index` on are a known name that small words divide, or 0: Save the Children."""
    for name in DIVIDED_NAMES.get(found[index].low, ()):
        if tuple([word.low for word in found[index : index + len(name)]]) == name:
            return len(name) if found[index + len(name) - 1].cap else 0
    return 0


def _extended(found: Sequence[Word], first: int, end: int) -> int:
    """Return where the run from `first` to `end` goes on to, or `end`."""
    last, following = found[end - 1], found[end]
    if last.owns and following.low in APOSTROPHES and _is_within_name(found, end - 1):
        return end + 2 if is_name_word(found, end + 1) else end
    if last.owns and following.cap and f"{last.low} {following.low}" in KNOWN_NAMES:
        return end + 1
    if last.owns and _is_owned_place(found, end):
        return end + 1
    if last.owns and not (following.cap and _is_within_name(found, end - 1)):
        return end
    if following.text == "The" and ((last.text.isupper() and len(last.text) > 1) or end - first > 2):
        return end
    if following.cap:
        behind_state = end - first == 1 and first > 0 and found[first - 1].low == "," and _is_short_state(last)
        return end + 1 if is_name_word(found, end) and not following.opens and not behind_state else end
    if following.low == ",":
        return _over_comma(found, first, end)
    if following.low == "-":
        joined = following.start == last.end and is_name_word(found, end + 1)
        return end + 2 if joined else end
    if following.low in QUOTES:
        return _over_nickname(found, first, end)
    return over_small_word(found, first, end)


def _over_comma(found: Sequence[Word], first: int, comma: int) -> int:
    """Return where a name goes on to over the comma at `comma`, or `comma` where it does not."""
    if _closes_subjects(found, first, comma):
        return comma + 3
    goes_on = _is_suffix(found, comma + 1) or _is_capital(found, comma) or _lists_subjects(found, first, comma)
    return comma + 2 if goes_on or _opens_list(found, first, comma) else comma


def _is_short_state(word: Word) -> bool:
    """Tell whether a word is a state's abbreviation, which ends a sentence too: in Marrow, Wash. | Months later."""
    return word.low in STATE_NAMES and word.end - word.start > len(word.low)


def _is_owned_place(found: Sequence[Word], at: int) -> bool:
    """Tell whether a possessive belongs to a lone word for a place: Hawke's Bay, but not Egypt's Lake Nasser."""
    head, owner = found[at], found[at - 1].low
    lone = at + 1 == len(found) or not found[at + 1].cap
    sure = head.low in OWNED_HEADS and head.cap
    return sure and lone and not is_large_place(owner) and owner not in KNOWN_NAMES


def _is_within_name(found: Sequence[Word], index: int) -> bool:
    """Tell whether a possessive stands inside a name: People's Army, St Bride's Hospital."""
    low = found[index].low
    if _owns_shop(found, index):
        return True
    if index and not low.endswith("s") and found[index - 1].cap and found[index - 1].low in FIRST_NAMES:
        return False
    if low in POSSESSORS or (index > 0 and found[index - 1].low in ("st", "saint")):
        return True
    after = index + 1
    after += after < len(found) and found[after].low in APOSTROPHES
    known = low.endswith("s") and (low in LANGUAGE_WORDS or low[:-1] in LANGUAGE_WORDS)
    members = known or low.endswith(("men", "people"))
    return members and after < len(found) and found[after].low in MEMBERS_BODIES


def _owns_shop(found: Sequence[Word], index: int) -> bool:
    """Tell whether a possessive stands before a kind of shop or bar: Brandt's Bakery, Weller's Comedy Club."""
    stop = index + 1
    while stop < len(found) and found[stop].cap and stop - index <= LONGEST_SHOP:
        stop += 1
    owner = found[index].low
    shop = stop - index > 1 and found[stop - 1].low in OWNED_SHOPS and found[index].end > found[index].start
    town = is_large_place(owner) or (owner in CITY_SIZES and owner not in FIRST_NAMES)
    return shop and not town and owner not in KNOWN_NAMES and owner not in PLAIN_WORDS


def _is_suffix(found: Sequence[Word], index: int) -> bool:
    """Tell whether a comma is followed by what belongs to the name: Inc., Jr."""
    if index >= len(found) or not found[index].cap:
        return False
    low = found[index].low
    company = low in COMPANY_FORMS and low not in ("group", "holdings", "holding")
    return company or low in ("jr", "sr", "ii", "iii")


def _lists_subjects(found: Sequence[Word], first: int, comma: int) -> bool:
    """Tell whether a comma stands between subjects of a ministry: Ministry of Economy, | Trade and Industry."""
    after = comma + 1
    if after + 1 >= len(found) or not found[after].cap or found[after + 1].low not in (",", "and", "&"):
        return False
    headed = any(word.low in OF_SUBJECTS for word in found[first:comma])
    if headed and found[comma - 1].low in PORTFOLIOS and found[after].low in PORTFOLIOS:
        return True
    taught = any(
        found[at].low in SUBJECT_BODIES and found[at + 1].low in ("of", "for") for at in range(first, comma - 1)
    )
    return taught and not is_proper(found[comma - 1]) and not is_proper(found[after])


def _closes_subjects(found: Sequence[Word], first: int, comma: int) -> bool:
    """Tell whether a comma and "and" stand before a body's last subject: of Alcohol, Tobacco, | and Firearms."""
    after = comma + 2
    listed = comma - 2 > first and found[comma - 2].low == "," and after < len(found)
    if not listed or found[comma + 1].low not in ("and", "&") or not is_name_word(found, after):
        return False
    headed = any(
        found[at].low in SUBJECT_BODIES and found[at + 1].low in ("of", "for", "on") for at in range(first, comma - 2)
    )
    return headed and not is_proper(found[after])


def _opens_list(found: Sequence[Word], first: int, comma: int) -> bool:
    """Tell whether a comma stands between subjects of a body that is named last: Parks, | Sports and Culture Canada."""
    if comma + 1 >= len(found) or not is_office_subject(found[first].low) or not is_name_word(found, comma + 1):
        return False
    joint = next((at for at in range(comma + 1, min(comma + LISTED, len(found))) if found[at].low in ("and", "&")), 0)
    return joint > 0 and over_small_word(found, first, joint) > joint


def _is_capital(found: Sequence[Word], comma: int) -> bool:
    return found[comma - 1].low == "washington" and comma + 1 < len(found) and found[comma + 1].low == "dc"


def _over_nickname(found: Sequence[Word], first: int, end: int) -> int:
    """Return where a name with a nickname in quotation marks goes on to: John "Jack" Smith."""
    close = next((i for i in (end + 2, end + 3) if i < len(found) and found[i].low in QUOTES), None)
    titled = found[end - 2].low in TITLE_WORDS or found[end - 1].low in FIRST_NAMES
    if close is None or (end - first > 2 and not titled) or not found[end + 1].cap or found[end - 1].owns:
        return end
    if found[end - 1].low not in FIRST_NAMES and (
        found[end - 1].low in PLAIN_WORDS or found[end - 1].low in TITLE_WORDS
    ):
        return end
    after = close + 1
    while after < len(found) and found[after].low in PARTICLES and not found[after].cap:
        after += 1
    return after + 1 if is_name_word(found, after) else end

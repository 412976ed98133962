"""Find runs of capitalised words that small words may join."""

from collections.abc import Iterator, Sequence

from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    CALENDAR,
    COMPANY_FORMS,
    DIVIDED_NAMES,
    FIRST_NAMES,
    KNOWN_BODIES,
    KNOWN_NAMES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    OF_SUBJECTS,
    PARTICLES,
    PLAIN_WORDS,
    PORTFOLIOS,
    TITLE_PARTS,
    TITLE_WORDS,
    WEAK_BODY_HEADS,
)
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

MEMBERS_BODIES = words("organizations", "of_members")
MONTHS = words("name_parts", "months")
SHORT_MONTHS = words("name_parts", "short_months")
IN_OPENINGS = words("organizations", "in_openings")
JOINT_HEADS = words("organizations", "joint_heads")
JOINT_LOCAL_HEADS = words("organizations", "joint_local_heads")
OF_HEADS = words("organizations", "of_heads")
ON_HEADS = words("organizations", "on_heads")
POSSESSORS = words("organizations", "possessors")
TO_HEADS = words("organizations", "to_heads")
WIDE_OPENINGS = words("organizations", "wide")
OWNED_HEADS = words("places", "owned_heads")

QUOTES = frozenset("\"'“”‘’")
APOSTROPHES = frozenset("'’")
JOINTS = frozenset((",", "-", "of", "for", "to", "in", "on", "and", "&")) | PARTICLES | QUOTES
"""Small words and marks over which a name may go on."""
LONGEST_RUN = 24
"""Words from which capitals are no name any more; keeps the work for each word bounded."""


def find_runs(found: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the first and last index (end-exclusive) of every run of a sentence, in order."""
    end = 0
    for index, word in enumerate(found):
        if word.cap and index >= end and _is_name_word(found, index):
            end = _run_end(found, index)
            yield index, end


def _run_end(found: Sequence[Word], first: int) -> int:
    end = first + (_known_length(found, first) or 1)
    limit = min(len(found), first + LONGEST_RUN)
    while end < limit and (found[end].cap or found[end].low in JOINTS):
        longer = _extended(found, first, end)
        if longer == end or (end == first + 1 and _is_bare_dateline(found, first)):
            break
        end = longer
    return end


def _is_bare_dateline(found: Sequence[Word], first: int) -> bool:
    """Tell whether capitals at the start of a line are followed by "The": LEEDS The council met."""
    opening, article = found[first], found[first + 1]
    return first == 0 and article.text == "The" and opening.text.isupper() and len(opening.text) > 3


def _known_length(found: Sequence[Word], index: int) -> int:
    """Return how many words from `index` on are a known name that small words divide, or 0: Save the Children."""
    for name in DIVIDED_NAMES.get(found[index].low, ()):
        if tuple([word.low for word in found[index : index + len(name)]]) == name:
            return len(name) if found[index + len(name) - 1].cap else 0
    return 0


def _is_name_word(found: Sequence[Word], index: int) -> bool:
    if index >= len(found):
        return False
    word = found[index]
    return word.cap and not (word.low in CALENDAR and _is_date_word(found, index))


def _is_date_word(found: Sequence[Word], index: int) -> bool:
    """Tell whether a word of the calendar means a day or month: May 4, but not Theresa May."""
    word = found[index]
    if word.low in SHORT_MONTHS:
        number = found[index + 1].low if index + 1 < len(found) else ""
        return number == "." or number[:1].isdigit()
    if word.low not in MONTHS:
        return True
    before = found[index - 1] if index else None
    if before is not None and before.cap and before.low in FIRST_NAMES and not before.opens:
        return False
    after = found[index + 1] if index + 1 < len(found) else None
    return after is None or not after.cap or word.opens or after.low in CALENDAR


def _extended(found: Sequence[Word], first: int, end: int) -> int:
    """Return where the run from `first` to `end` goes on to, or `end`."""
    last, following = found[end - 1], found[end]
    if last.owns and following.low in APOSTROPHES and _is_within_name(found, end - 1):
        return end + 2 if _is_name_word(found, end + 1) else end
    if last.owns and following.cap and f"{last.low} {following.low}" in KNOWN_NAMES:
        return end + 1
    if last.owns and _is_owned_place(found, end):
        return end + 1
    if last.owns and not (following.cap and _is_within_name(found, end - 1)):
        return end
    if following.cap:
        return end + 1 if _is_name_word(found, end) and not following.opens else end
    if following.low == ",":
        goes_on = _is_suffix(found, end + 1) or _is_capital(found, end) or _lists_subjects(found, first, end)
        return end + 2 if goes_on else end
    if following.low == "-":
        joined = following.start == last.end and _is_name_word(found, end + 1)
        return end + 2 if joined else end
    if following.low in QUOTES:
        return _over_nickname(found, first, end)
    return _over_small_word(found, first, end)


def _is_owned_place(found: Sequence[Word], at: int) -> bool:
    """Tell whether a possessive belongs to a lone word for a place: Hawke's Bay, but not Egypt's Lake Nasser."""
    head, owner = found[at], found[at - 1].low
    lone = at + 1 == len(found) or not found[at + 1].cap
    sure = head.low in OWNED_HEADS and head.cap
    return sure and lone and not is_large_place(owner) and owner not in KNOWN_NAMES


def _is_within_name(found: Sequence[Word], index: int) -> bool:
    """Tell whether a possessive stands inside a name: People's Army, St Bride's Hospital."""
    low = found[index].low
    if low in POSSESSORS or (index > 0 and found[index - 1].low in ("st", "saint")):
        return True
    after = index + 1
    after += after < len(found) and found[after].low in APOSTROPHES
    members = low.endswith(("s", "men", "women", "people")) and (low in LANGUAGE_WORDS or low[:-1] in LANGUAGE_WORDS)
    return members and after < len(found) and found[after].low in MEMBERS_BODIES


def _is_joint_body(found: Sequence[Word], first: int, after: int) -> bool:
    """Tell whether "and" joins two halves of one body: Devon and Cornwall Police, the X and Y Commission."""
    stop = after
    while stop < len(found) and found[stop].cap and not found[stop - 1].owns:
        stop += 1
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
    return wide or (last in JOINT_LOCAL_HEADS and found[after - 2].low not in TITLE_WORDS)


def _is_suffix(found: Sequence[Word], index: int) -> bool:
    """Tell whether a comma is followed by what belongs to the name: Inc., Jr."""
    if index >= len(found) or not found[index].cap:
        return False
    low = found[index].low
    company = low in COMPANY_FORMS and low not in ("group", "holdings", "holding")
    return company or low in ("jr", "sr", "ii", "iii")


def _lists_subjects(found: Sequence[Word], first: int, comma: int) -> bool:
    """Tell whether a comma stands between subjects of a ministry: Ministry of Economy, | Trade and Industry."""
    subjects, after = PORTFOLIOS, comma + 1
    if found[comma - 1].low not in subjects or after + 1 >= len(found) or found[after].low not in subjects:
        return False
    listed = found[after].cap and found[after + 1].low in (",", "and", "&")
    return listed and any(word.low in OF_SUBJECTS for word in found[first:comma])


def _is_capital(found: Sequence[Word], comma: int) -> bool:
    return found[comma - 1].low == "washington" and comma + 1 < len(found) and found[comma + 1].low == "dc"


def _over_nickname(found: Sequence[Word], first: int, end: int) -> int:
    """Return where a name with a nickname in quotation marks goes on to: John "Jack" Smith."""
    close = next((i for i in (end + 2, end + 3) if i < len(found) and found[i].low in QUOTES), None)
    if close is None or end - first > 2 or not found[end + 1].cap or found[end - 1].owns:
        return end
    if found[first].low not in FIRST_NAMES and found[first].low in PLAIN_WORDS | TITLE_WORDS:
        return end
    after = close + 1
    return after + 1 if _is_name_word(found, after) else end


def _over_small_word(found: Sequence[Word], first: int, end: int) -> int:
    word, after = found[end].low, end + 1
    if word in ("of", "for"):
        return _over_of(found, first, end)
    if word == "to":
        aim = found[end - 1].low in TO_HEADS
        return after + 1 if aim and _is_name_word(found, after) else end
    if word == "in":
        journal = found[first].low in IN_OPENINGS and end == first + 1
        return after + 1 if journal and _is_name_word(found, after) else end
    if word == "on":
        body = any(part.low in ON_HEADS for part in found[first:end])
        return after + 1 if body and _is_name_word(found, after) else end
    if word in ("and", "&"):
        joins = word == "&" or _goes_on_with_subject(found, first, end)
        return after + 1 if joins and _is_name_word(found, after) else end
    if word in PARTICLES:
        while after < len(found) and found[after].low in PARTICLES and not found[after].cap:
            after += 1
        return after + 1 if _is_name_word(found, after) else end
    return end


def _over_of(found: Sequence[Word], first: int, end: int) -> int:
    after = end + 1
    if after < len(found) and found[after].low == "the":
        after += 1
    if not _is_name_word(found, after):
        return end
    heads = words("organizations", "of_heads" if found[end].low == "of" else "for_heads")
    titled = found[end - 1].low in TITLE_WORDS and found[after].low in TITLE_PARTS
    body = found[end - 1].low in heads or any(
        word.low in heads and word.low not in TITLE_WORDS for word in found[first : end - 1]
    )
    return after + 1 if titled or body else end


def _joins_works(found: Sequence[Word], end: int) -> bool:
    """Tell whether "and" joins what a works does: Marrow Dyeing and Finishing Mills."""
    after = end + 1
    both = after + 1 < len(found) and found[end - 1].low.endswith("ing") and found[after].low.endswith("ing")
    return both and found[after].cap and found[after + 1].cap and not found[end - 1].owns


def _goes_on_with_subject(found: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether "and" goes on naming the subject of a body or title: Securities and Exchange Commission."""
    subjects = PORTFOLIOS
    after = end + 1
    begin = first + (found[first].low == "the")
    national = found[begin].low in WIDE_OPENINGS and end - begin > 1
    listed = found[end - 1].low in subjects and after < len(found) and found[after].low in subjects
    if _is_joint_body(found, first, after) or _joins_works(found, end):
        return True
    if not listed and not (national and found[end - 1].low not in NAME_HEADS):
        return False
    stop = after
    while stop < len(found) and found[stop].cap:
        stop += 1
    opened = listed and any(word.low in OF_HEADS or word.low in TITLE_WORDS for word in found[first:end])
    return opened or any(word.low in NAME_HEADS or word.low in TITLE_WORDS for word in found[after + 1 : stop])

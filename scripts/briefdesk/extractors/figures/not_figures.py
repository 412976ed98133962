"""Numbers that count nothing: ages, addresses, scores, years, times of day, names with a number in them."""

import re

from briefdesk.extractors.figures.qualifiers import qualifier_before
from briefdesk.extractors.figures.quantities import Amount
from briefdesk.extractors.figures.surroundings import AFTER, is_in_code, is_marked_after, is_marked_before
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.numbers import SHARE_END

_FIGURES = lexicon("figures")

SINGLE_UNITS_AGO = re.compile(r",? (?:ago|earlier|later|from now|hence|on(?=[,.;]))\b")
AGES_OF_THE_EARTH = 100_000
"""Years from which "ago" tells of no date: "2 billion years ago" measures."""
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
NAME_BEFORE = re.compile(r"([A-Z](?<![^\s(].)[\w.&-]*) \Z")
NAMED_PERSON_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*|\b(?:man|woman|boy|girl|sr|jr)\.?)(,)? ?[(]?\Z")
OLDEST = 120
"""Years that a person lives at most."""
AGE_APART = re.compile(r"[^\W\d_], \Z")
PERSON_OF = re.compile(
    r"\b(?:boy|girl|man|woman|child|son|daughter|teenager|baby|toddler|brother|sister)s? (?:of|aged|about|around)"
    r"(?: about| around| just| only| nearly)? \Z"
)
"""What stands before an age: "a boy of about | 10"."""
OF_PERSON = ("of ", "aged ", "about ", "around ", "just ", "only ", "nearly ")
"""How that ends."""
NAME_APART = re.compile(r"\b(?:[A-Z][\w’'-]+|son|daughter|brother|sister|wife|husband|mother|father|mum|dad), \Z")
STANDS_APART = re.compile(r", [A-Za-z]|[.”\"]")
PART_OF_SPAN = re.compile(
    r"\b(?:first|second|latter|other|better|top|bottom|northern|southern|eastern|western|upper|lower) \Z"
)
PART_BEFORE = re.compile(
    r"\b(?:by|than|almost|nearly|about|around|roughly|over|up|down|least|some|fell|rose|lost|to|from) \Z"
)
PART_BEHIND = re.compile(SHARE_END)
NO_AGE_BEHIND = re.compile(
    r", (?:\d|(?:includ|most|main|some|about|near|around|up to|all|half|of (?:them|whom|which)|and|or)\w*\b)"
)
"""What goes on behind a count between commas, where an age would stand: "the dead, 54, including three children"."""
AGE_CLAUSE = re.compile(
    r"\b(?:(?:who|he|she) (?:was|is|is only|was only|would be|had turned)"
    r"|(?:retir(?:e|ed|ing|es)|die[ds]?|married) at|\bdied\b[^.;]{0,40} at) \Z",
    re.IGNORECASE,
)
HOUR = re.compile(
    r"\b(?:opens?|closes?|starts?|home|up|arrives?|leaves?|begins?|dinner|lunch|bed|woke|ended|ends?) at \Z"
)
HOUR_BEHIND = re.compile(r" (?:and|or|in the|every|each|on|sharp|today|tonight)\b|[.,;]")
"""What stands round an hour in words: "opens at | six | and"."""
AGED = re.compile(r"\b(?:was|is|am|turned|turns) (?:just |only |now |almost |nearly )?\Z")
AGED_BEHIND = re.compile(r" (?:when (?:he|she|they|[A-Z])|now\b|at the time)")
"""What stands round an age in words: "she was | nineteen | when she", "he is | eighty-one | now"."""
AGE_CLOSE = re.compile(r"\)|,|;|[.?!]?[”\"]?$|\. [A-Z]| of [A-Z]| from [A-Z]| and | when\b")
PLURAL_AFTER = re.compile(r" (?:[a-z][a-z-]* ){0,3}?([a-z][a-z-]+)\b")
HYPHENS = frozenset("-–")
LETTERS = re.compile(r"[a-z]+")
THREE_PARTS = re.compile(r"\d[-–]\d+[-–]")
FOUR_WORDS = re.compile(r"((?: [A-Za-z][\w-]*){1,4})")
NOUN_ENDS = words("figures", "noun_ends")
PLURALS = words("figures", "plurals")
NOT_PLURALS = words("figures", "not_plurals")
COUNTED = words("figures", "counted")
SCORE_NOUNS = words("figures", "score_nouns")
NUMBER_NAMES = words("figures", "names")
VOTE_WORDS = words("figures", "vote_words")
PAIRED_WITH = re.compile(r"(?:[-–]\d+)?[ -]([a-z]+)")
LEADING_ZERO = re.compile(r"0\d")
DEFINITE = re.compile(r"\b(?:the|these|those|other) \Z", re.IGNORECASE)
"""Words before "two" that only take up what the reader knows: "the two sides"."""
LIST_MARK = re.compile(r"[.)] ")
SENTENCE_START = re.compile(r"(?:^|[.!?:;—–•*-] ?[\"”’')]*\s*|[\"“‘'(]\s*)\Z")
NEXT_WORDS = re.compile(r"((?: [A-Z][\w.'’-]*)+)( [a-z][a-z-]*)?")
SCORE_BEFORE = re.compile(
    r"\b(?:won|win|wins|lost|beat|beaten|beating|lead|led|leads|drew|trailed|tied|defeated|score of)\b[^.;]{0,40}\Z"
)


def is_figure(text: str, amount: Amount) -> bool:
    """Return whether the amount counts or measures something."""
    before, after = text[max(0, amount.start - 60) : amount.start], text[amount.end : amount.end + 90]
    if amount.money:
        return True
    if amount.unit == "%" or amount.unit.endswith("points"):
        return not (before.endswith((":", "/")) and before[-2:-1].isdecimal())
    if amount.unit:
        return _is_measure(amount, before, after)
    if is_marked_before(before):
        return _is_votes(text, amount)
    if LEADING_ZERO.match(text, amount.start) or (amount.number.value == 2 and DEFINITE.search(before)):
        return False
    if is_marked_after(after):
        return False
    if _is_score(before, after, amount):
        return _is_votes(text, amount)
    if amount.number.form == "fraction":
        return _is_share(before, after)
    if amount.number.scale == 1 and amount.value <= OLDEST and _is_age_in_words(before, after):
        return False
    return _is_digits_count(before, after, amount) if amount.number.form == "digits" else _is_word_count(text, amount)


def _is_measure(amount: Amount, before: str, after: str) -> bool:
    number = amount.number
    if AFTER["age"].match(after) or after.startswith(" of age"):
        return False
    if number.form != "digits" and number.value == 1:
        return False
    if amount.unit in ("days", "weeks", "months", "years", "decades") and SINGLE_UNITS_AGO.match(after):
        return amount.value >= AGES_OF_THE_EARTH
    if is_in_code(before) or AFTER["code"].match(after):
        return False
    return not (amount.unit == "mm" and re.match(r" (?:pistol|handgun|rifle|rounds?|gun|bullet|ammunition)", after))


def _is_digits_count(before: str, after: str, amount: Amount) -> bool:
    number = amount.number
    plain = number.scale == 1 and float(number.value).is_integer()
    written_plain = amount.end - amount.start == len(f"{number.value:.0f}")
    if not before and LIST_MARK.match(after):
        return False
    if before.endswith("(") and after.startswith(")"):
        return False
    if plain and _is_age(before, after, amount):
        return False
    if plain and written_plain and YEAR.fullmatch(f"{number.value:.0f}") and not amount.is_range:
        return counts_despite_year(before, after)
    name = NAME_BEFORE.search(before) if written_plain else None
    is_name = name is not None and not _opens_sentence(before, name)
    if is_name or (written_plain and f"{number.value:.0f}" in NUMBER_NAMES):
        return counts_plural(after)
    return True


def _is_share(before: str, after: str) -> bool:
    """Return whether a fraction is a share: "a third of voters", "fell by a third"; not the "first half of May"."""
    if PART_OF_SPAN.search(before):
        return False
    return after.startswith(" of ") or bool(PART_BEFORE.search(before) and PART_BEHIND.match(after))


def _is_age_in_words(before: str, after: str) -> bool:
    """Return whether a small number between commas behind a name is an age: "their son Alfie, seven, ran"."""
    if before.endswith(", "):
        stands_apart = STANDS_APART.match(after) and not NO_AGE_BEHIND.match(after)
        return bool(stands_apart) and NAME_APART.search(before) is not None
    if before.endswith(" at "):
        return HOUR_BEHIND.match(after) is not None and HOUR.search(before) is not None
    if AGED_BEHIND.match(after) and AGED.search(before):
        return True
    return before.endswith(OF_PERSON) and PERSON_OF.search(before) is not None


def _is_age(before: str, after: str, amount: Amount) -> bool:
    if amount.value > OLDEST or not AGE_CLOSE.match(after):
        return False
    if AGE_CLAUSE.search(before):
        return True
    if AGE_APART.search(before) and after.startswith(", ") and not NO_AGE_BEHIND.match(after):
        return True
    person = NAMED_PERSON_BEFORE.search(before)
    if person is None:
        return False
    return bool(person[1]) or bool(re.match(r",| of [A-Z]|\)", after))


def counts_despite_year(before: str, after: str) -> bool:
    """Return whether four digits that look like a year count what follows: "2000 copies", "more than 1900 pages"."""
    word = PLURAL_AFTER.match(after)
    nouns = word is not None and word[1] in COUNTED
    return nouns or (qualifier_before(before) is not None and counts_plural(after))


def _opens_sentence(before: str, name: re.Match[str]) -> bool:
    head = before[: name.start(1)]
    return SENTENCE_START.search(head) is not None


def _is_word_count(text: str, amount: Amount) -> bool:
    number = amount.number
    if number.value <= 1:
        return False
    if not text[number.start].isupper():
        return True
    if SENTENCE_START.search(text[max(0, number.start - 8) : number.start]) is None:
        return False
    following = NEXT_WORDS.match(text, amount.end)
    if following is None:
        return True
    capitals = following[1].split()
    if is_plural(capitals[0].casefold()):
        return len(capitals) == 1
    return following[2] is not None and is_plural(following[2].strip())


def _is_score(before: str, after: str, amount: Amount) -> bool:
    if _is_hyphened(before, after):
        return True
    if not amount.is_range or amount.number.scale > 1:
        return False
    word = re.match(r"[ -]([a-z]+)", after)
    if word and word[1] in SCORE_NOUNS:
        return True
    return bool(SCORE_BEFORE.search(before)) and not counts_plural(after)


def _is_votes(text: str, amount: Amount) -> bool:
    """Return whether the amount is one side of a vote: "52-48", beside a word of voting."""
    if not _is_hyphened(text[max(0, amount.start - 3) : amount.start], text[amount.end : amount.end + 3]):
        return False
    word = PAIRED_WITH.match(text, amount.end)
    if word and word[1] in SCORE_NOUNS:
        return False
    near = text[max(0, amount.start - 40) : amount.end + 30]
    return not VOTE_WORDS.isdisjoint(LETTERS.findall(near.casefold())) and THREE_PARTS.search(near) is None


def _is_hyphened(before: str, after: str) -> bool:
    """Return whether a number stands before or behind a number with a hyphen between them."""
    left, right = before[-2:], after[:2]
    return (left[-1:] in HYPHENS and left[:1].isdecimal()) or (right[:1] in HYPHENS and right[1:].isdecimal())


def is_plural(word: str) -> bool:
    """Return whether a lower-case word looks like a plural noun."""
    if word in PLURALS:
        return True
    return word.endswith("s") and len(word) > 3 and not word.endswith("ss") and word not in NOT_PLURALS


def counts_plural(after: str) -> bool:
    """Return whether a plural noun follows within four words, with nothing but adjectives and nouns before it."""
    following = FOUR_WORDS.match(after)
    for word in following[1].split() if following else ():
        if word in NOUN_ENDS:
            return False
        if is_plural(word):
            return True
    return False

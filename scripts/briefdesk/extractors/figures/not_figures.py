"""Numbers that count nothing: ages, addresses, scores, years, times of day, names with a number in them."""

import re

from briefdesk.extractors.figures.ages import OLDEST, is_age, is_age_in_words
from briefdesk.extractors.figures.plurals import counts_despite_year, counts_plural, is_plural
from briefdesk.extractors.figures.quantities import Amount
from briefdesk.extractors.figures.scores import is_score, is_vote
from briefdesk.extractors.figures.surroundings import AFTER, is_in_code, is_marked_after, is_marked_before
from briefdesk.prose.lexicon import words
from briefdesk.prose.numbers import SHARE_END

SINGLE_UNITS_AGO = re.compile(r",? (?:ago|earlier|later|from now|hence|on(?=[,.;]))\b")
AGES_OF_THE_EARTH = 100_000
"""Years from which "ago" tells of no date: "2 billion years ago" measures."""
DATE_UNITS = frozenset({"days", "weeks", "months", "years", "decades"})
HEIGHT_BEHIND = re.compile(r"-\d")
"""What follows the feet of a height: "a 6-foot | -4 guard"."""
AMMUNITION = re.compile(r" (?:pistol|handgun|rifle|rounds?|gun|bullet|ammunition)")
UNIT_OF_NAME = re.compile(r"[^ -]+[ -][A-Z][a-z]+")
"""A unit written as names are: "Ninety Mile | Beach", "100 Mile | House"."""
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
SPAN_OF_YEARS = re.compile(r"(?:1[5-9]|20)\d\d ?[-–] ?(?:1[5-9]|20)\d\d")
NAME_BEFORE = re.compile(r"([A-Z](?<![^\s(].)[\w.&-]*) \Z")
NUMBER_NAMES = words("figures", "names")
PART_OF_SPAN = re.compile(
    r"\b(?:first|second|latter|other|better|top|bottom|northern|southern|eastern|western|upper|lower) \Z"
)
PART_BEFORE = re.compile(
    r"\b(?:by|than|almost|nearly|about|around|roughly|over|up|down|least|some|fell|rose|lost|to|from) \Z"
)
PART_BEHIND = re.compile(SHARE_END)
HALVED = re.compile(r"\b(?:cut|cuts|cutting|slash(?:ed|es|ing)?|reduc(?:ed?|es|ing)|shr[aiu]nk|fell)\b[^.;]*\Z")
"""What is before "in half" where that is a share: "cut the fee in | half", but not "folded in half"."""
WHOLES = (" of ", " the ", " its ", " their ", " his ", " her ", " our ", " those ", " these ", " what ")
"""What follows a share of it: "half | the crop"."""
AS_MUCH = re.compile(r" as (?:much|many|large|big|likely|long|fast|high|good)\b")
"""What follows a share of another amount: "half | as much coal"."""
CHANGE_BEHIND = re.compile(r" (?:drop|cut|fall|rise|increase|reduction|decline|decrease|jump|stake|share)\b")
"""What a share describes: "a | one-third cut"."""
DOI = re.compile(r"10\.\d{4,9}/\S")
"""How the identifier of a paper begins."""
HOUR_BEFORE = re.compile(r"(?<!closed )(?<!stood )(?<!ended )(?<!opened )(?<!valued )(?<!put )\bat \Z")
HOUR_DIGITS = re.compile(r"(?:1\d|2[0-3])[0-5]\d(?= (?:on|GMT|BST|local|hours|hrs|today|tonight|yesterday)\b)")
"""An hour in four digits: "leaves at | 2100 on Sunday"."""
HOUR_WRITTEN = re.compile(
    r"0\d{3}|(?:[01]?\d|2[0-4])(?:[0-5]\d)?(?: ?(?:to|and|[-–]) ?(?:1\d|2[0-4])(?:[0-5]\d)?)? ?hrs\b"
)
HOUR_LED = re.compile(r"\b(?:at|by|from|until|till|beyond|between|to|and|before|after) \Z")
"""What makes digits before "hrs" an hour of the day: "from | 18hrs", beside "worked 18hrs"."""
EMERGENCY = re.compile(
    r"(?:911|999|112|101|311|988)"
    r"(?= (?:emergency )?(?:calls?|callers?|operators?|dispatch\w*|hotlines?|recordings?|tapes?)\b)"
)
"""A telephone number of three digits that looks as if it counted: "two | 911 | calls"."""
HOUR_OPENS = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?= [A-Z“\"])")
"""The hour that opens an entry of a live report: "15.25 As night falls …"."""
LEADING_ZERO = re.compile(r"0\d")
DEFINITE = re.compile(r"\b(?:the|these|those|other) \Z", re.IGNORECASE)
"""Words before "two" that only take up what the reader knows: "the two are not alike"."""
FROM_ONE = re.compile(r"[Oo]ne (?:and|to) \w+")
"""A range that begins with one: "between | one and two rises"."""
IDIOM = re.compile(r"\b(?:thing|minute|hour|day|week|month|year|time|trick|word|drink|lesson) or \Z|\bdime \Z")
"""What makes "two" or "a dozen" a way of speaking: "in a day or | two", "a dime | a dozen"."""
TELEPHONE = re.compile(r"\d{3}-\d{4}")
LIST_MARK = re.compile(r"([.)]) ")
LIST_REACH = 400
"""Characters to either side in which the number before or behind stands in a list."""
SENTENCE_START = re.compile(r"(?:^|[.!?:;—–•*-] ?[\"”’')]*\s*|[\"“‘'(]\s*)\Z")
OPENING_QUOTES = ('"', "“", "‘")
"""What stands before a number that opens a name in quotation marks: "the “Three Friends”"."""
NEXT_WORDS = re.compile(r"((?: [A-Z][\w.'’-]*)+)( [a-z][a-z-]*)?")


def is_figure(text: str, amount: Amount) -> bool:
    """Return whether the amount counts or measures something."""
    before, after = text[max(0, amount.start - 60) : amount.start], text[amount.end : amount.end + 90]
    if amount.money:
        return not text.endswith(" Cent", amount.start, amount.end)
    if amount.unit == "%" or amount.unit.endswith("points"):
        return not (before.endswith((":", "/")) and before[-2:-1].isdecimal())
    if amount.unit:
        return _is_measure(text, amount, before, after)
    return _is_count(text, amount, before, after)


def _is_count(text: str, amount: Amount, before: str, after: str) -> bool:
    if is_marked_before(before):
        return is_vote(text, amount)
    if LEADING_ZERO.match(text, amount.start) or (amount.number.value == 2 and _takes_up(before, after)):
        return False
    if is_marked_after(after):
        return False
    if is_score(before, after, text, amount):
        return is_vote(text, amount)
    if amount.number.form == "fraction":
        return _is_share(before, after)
    if amount.number.scale == 1 and amount.value <= OLDEST and is_age_in_words(before, after):
        return False
    if amount.number.form == "digits":
        return _is_digits_count(text, amount, before, after)
    return _is_word_count(text, amount, before)


def _takes_up(before: str, after: str) -> bool:
    """Return whether "two" only takes up what the reader knows: "between the two", but not "the two oldest mills"."""
    return DEFINITE.search(before) is not None and not counts_plural(after)


def _is_measure(text: str, amount: Amount, before: str, after: str) -> bool:
    number = amount.number
    if AFTER["age"].match(after) or after.startswith(" of age"):
        return False
    if number.form != "digits" and (number.value == 1 or (number.value == 0 and text[number.end] == "-")):
        return False  # "Zero-hours" counts no hours.
    if number.form == "fraction" and PART_OF_SPAN.search(before):
        return False  # "The first half hour" is a part of play.
    if (
        amount.unit == "hours"
        and HOUR_WRITTEN.match(text, amount.start)
        and (text.startswith("0", amount.start) or HOUR_LED.search(before))
    ):
        return False
    if amount.unit in DATE_UNITS and SINGLE_UNITS_AGO.match(after):
        return amount.value >= AGES_OF_THE_EARTH
    if is_in_code(before) or AFTER["code"].match(after) or HEIGHT_BEHIND.match(after):
        return False
    is_named = after[1:2].isupper() or (number.form == "words" and text[number.start].isupper())
    if is_named and UNIT_OF_NAME.fullmatch(text, number.start, amount.end):
        return False
    return not (amount.unit == "mm" and AMMUNITION.match(after))


def _is_digits_count(text: str, amount: Amount, before: str, after: str) -> bool:
    number = amount.number
    if _is_other_writing(text, amount, after):
        return False
    plain = number.scale == 1 and float(number.value).is_integer()
    if plain and (_is_in_list(text, amount, before) or (amount.value <= OLDEST and is_age(before, after))):
        return False
    if before.endswith("(") and after.startswith(")") and not (amount.is_range and amount.value >= 100):
        return False
    if before.endswith(" on ") and amount.value <= 31 and after.startswith((".", ",")):
        return False  # A day whose month is not written.
    written = f"{number.value:.0f}"
    if not plain or amount.end - amount.start != len(written):
        return True
    return _is_bare_count(text, amount, before, after)


def _is_other_writing(text: str, amount: Amount, after: str) -> bool:
    """Return whether digits are written as no count is: a paper's identifier, a batting average, years, a telephone."""
    if DOI.match(text, amount.number.start) or SPAN_OF_YEARS.fullmatch(text, amount.start, amount.end):
        return True
    if text[amount.number.start] == "." or (amount.start == 0 and HOUR_OPENS.match(text)):
        return True  # A batting average or a calibre: "hit .312", "a .45"; or the hour of an entry.
    if EMERGENCY.match(text, amount.start):
        return True
    return TELEPHONE.fullmatch(text, amount.start, amount.end) is not None and not counts_plural(after)


def _is_bare_count(text: str, amount: Amount, before: str, after: str) -> bool:
    """Return whether digits without separators count: they may be an hour, a year or part of a name."""
    written = text[amount.start : amount.end]
    if HOUR_DIGITS.match(text, amount.start) and HOUR_BEFORE.search(before):
        return False
    if YEAR.fullmatch(written):
        return counts_despite_year(before, after)
    name = NAME_BEFORE.search(before)
    is_name = name is not None and SENTENCE_START.search(before[: name.start(1)]) is None
    is_short_year = before.endswith(("’", "'")) and len(written) == 2
    return not (is_name or is_short_year or written in NUMBER_NAMES) or counts_plural(after)


def _is_in_list(text: str, amount: Amount, before: str) -> bool:
    """Return whether a number numbers what follows: the first thing of its paragraph, or one in a row: "1. A 2. B"."""
    mark = LIST_MARK.match(text, amount.end)
    if mark is None:
        return False
    value, reach = int(amount.value), slice(max(0, amount.start - LIST_REACH), amount.end + LIST_REACH)
    return not before or f" {value + 1}{mark[1]} " in text[reach] or f" {value - 1}{mark[1]} " in f" {text[reach]}"


def _is_share(before: str, after: str) -> bool:
    """Return whether a fraction is a share: "a third of voters", "fell by a third"; not the "first half of May"."""
    if PART_OF_SPAN.search(before):
        return False
    if AS_MUCH.match(after) or CHANGE_BEHIND.match(after):
        return True
    if after.startswith(WHOLES):
        return True
    is_part = PART_BEFORE.search(before) or (before.endswith(" in ") and HALVED.search(before))
    return bool(is_part) and PART_BEHIND.match(after) is not None


def _is_word_count(text: str, amount: Amount, before: str) -> bool:
    number = amount.number
    if amount.is_range and FROM_ONE.fullmatch(text, amount.start, amount.end):
        return True
    if number.value <= 1 or (number.value in (2, 12) and IDIOM.search(before)):
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
        return len(capitals) == 1 and not text.endswith(OPENING_QUOTES, 0, number.start)
    return following[2] is not None and is_plural(following[2].strip())

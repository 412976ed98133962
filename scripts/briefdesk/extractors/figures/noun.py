"""What a figure counts or measures, as the article words it; nothing rather than a guess."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from briefdesk.extractors.figures.measured import clause_before, noun_of, subject_of
from briefdesk.extractors.figures.plurals import is_plural
from briefdesk.extractors.figures.qualifiers import DURATIONS, QUALIFIER_AFTER
from briefdesk.extractors.figures.quantities import PERCENT, Amount
from briefdesk.prose.calendar import MONTHS, WEEKDAYS
from briefdesk.prose.lexicon import alternatives, lexicon, words
from briefdesk.prose.number_words import SMALL, TENS
from briefdesk.prose.numbers import DIGITS

_FIGURES = lexicon("figures")
_ENDS = words("figures", "noun_ends")
_PARTICIPLES = words("figures", "participles")
_PAST = frozenset(lexicon("dates")["tense"]["past"])
_STATES = alternatives(_FIGURES["states"])

WORD = re.compile(r"[ -]?([^\W\d_][\w'’&-]*(?:(?:\.(?=\w)|(?<=[A-Z])\.(?= [a-z]))[\w'’&-]*)*)")
ODD = re.compile(r"-(?:odd|plus|some|strong)\b| (?:more|such|fewer|further|additional)(?= [a-z])")
OBJECT = re.compile(r" (?:the|an?|his|her|its|their|that|it|he|she|them|up|down|out|off|on|\d)\b")
LIST = re.compile(r"((?:, [a-z]+){0,3},? and [A-Za-z]+s)\b(?! (?:the|an?|his|her|its|their|[$£€₹\d]))")
"""Further nouns of a list; a word before an object is a verb: "three terms and | earns $40,000"."""
STATE = re.compile(rf" (?:(?:have|had|has|were|are|was) (?:been )?)?({_STATES}(?: (?:or|and) {_STATES})?)\b")
_ARTICLE = r"(?:the |its |their |his |her |all |some of |annual |an? )?"
OF = re.compile(rf"(?:\)| ?\([^()]{{1,40}}\))? of {_ARTICLE}")
OF_SHARE = re.compile(rf" of {_ARTICLE}| (?:the|its|their|his|her|our|those|these) ")
OF_MONEY = re.compile(rf"(?:[ -]worth)? of {_ARTICLE}| (?:in|for) {_ARTICLE}")
OF_TIME = re.compile(rf" (?:of|in) (?!front\b){_ARTICLE}")
SAME = re.compile(
    r"(?:,? or|,? (?:up |down |compared )?(?:from|to|by|with|against)"
    r"(?: last year['’]s| the previous year['’]s)?| \(|,? and)"
    r" ?(?:(?:about|nearly|some|more than|only|just|at least|over) )?"
)
"""What stands between two figures of one thing: "$188 million, or 43 cents", "to 5 from 4", "113 km (70 miles)"."""
COMPARING = frozenset({"up", "down", "up from", "down from", "compared with", "compared to", "against"})
"""Clauses that compare a figure with the one before it: "…, up from 11,000"."""
OF_COUNT = re.compile(
    rf" (?:out )?of (?:the |its |their |his |her |all )?(?:{DIGITS}|{alternatives([*SMALL, *TENS])})(?= )"
)
"""What parts a count from the whole it is of: "27 of the 56 seats"."""
ELLIPTIC = re.compile(rf" (?:have|had|has|were|are|was|of (?:them|whom)|more|others?|{_STATES})\b|[,.;)]|$")
"""What follows a count that leaves out its noun: "… and 17 were wounded"."""
HYPHENED = re.compile(r"-(?!(?:odd|plus|some|magnitude|strong|ish)\b)([a-z]{3,})(?= )")
"""A noun that a count makes an adjective with: "three-judge panel"."""
IRREGULAR: Mapping[str, str] = _FIGURES["irregular_plurals"]
TIMES = words("figures", "times")
ORDINAL_TIMES = frozenset({"first", "last", "past", "next", "previous", "final"})
"""Words that tell a time with the number behind them: "$8bn in the first | 11 months"."""
PEOPLE = ("people", "men", "children")
DOERS = ("ers", "ors", "'s", "’s")
"""Endings of what a plural may still describe: "people smugglers"; else a verb follows: "12 people | takes"."""
LONGEST = 8
"""Words of a noun phrase."""
NOUN_REACH = 120
"""Characters behind a count in which its noun ends."""


class Measured(NamedTuple):
    """The figure before, in the same sentence: where it ends, and what it counts or measures."""

    end: int
    unit: str
    noun: str


def figure_noun(text: str, amount: Amount, *, opening: int, before: Measured | None = None) -> str:
    """Return the noun phrase that the amount counts or measures; empty where its sentence gives none.

    A count takes the words after it up to the plural; else, as a measure does, the noun it is one of ("gusts of
    80mph"), what the figure before it measures ("to $5 from $4"), or the subject of a verb of measure ("sales fell
    3%"). The sentence begins at `opening` or later.
    """
    counted = not amount.unit and amount.number.form != "fraction"
    described = HYPHENED.match(text, amount.end) if counted and amount.number.scale == 1 else None
    if described:
        return plural_of(described[1])
    if counted:
        after = QUALIFIER_AFTER.match(text, amount.end)
        after = after or OF_COUNT.match(text, amount.end)
        noun = noun_phrase(text, after.end() if after else amount.end)
        if noun:
            return noun
    clause = clause_before(text, opening, amount.start)
    noun = noun_of(clause) or (
        subject_of(clause, counted=True) if amount.unit == PERCENT and OF.match(text, amount.end) else ""
    )
    noun = noun or ("" if counted else _behind_unit(text, amount))
    if noun:
        return noun
    if before and (clause.strip() in COMPARING or _is_repeated(text, amount, before)):
        return before.noun
    return subject_of(clause, counted=counted, lasting=amount.unit in DURATIONS)


def _behind_unit(text: str, amount: Amount) -> str:
    """Return what a measure is of ("80% of the territory"), or the noun it describes ("a 40-foot test tank")."""
    of = _of_unit(amount).match(text, amount.end)
    if of and not (amount.money and of[0].startswith(" in ") and text[of.end() : of.end() + 1].isupper()):
        found = noun_phrase(text, of.end() - 1)
        return "" if amount.money and not of[0].startswith(" of") and _is_occasion(found) else found
    written = text[amount.start : amount.end]
    if not (amount.money or amount.unit == PERCENT or "-" in written or not written.endswith(("s", "feet"))):
        return ""
    found = noun_phrase(text, amount.end)
    return "" if amount.unit == PERCENT and found in TIMES else found  # "Rents rose 9% year on year."


def _is_occasion(noun: str) -> bool:
    """Return whether what money is told to be in or for is a time or a deed: "its first week", "speeding"."""
    found = noun.split()
    return bool(found) and (found[-1] in TIMES or found[-1] in ORDINAL_TIMES or found[0].endswith("ing"))


def _of_unit(amount: Amount) -> re.Pattern[str]:
    if amount.money:
        return OF_MONEY
    if amount.number.form == "fraction" and not amount.unit:
        return OF_SHARE
    return OF_TIME if amount.unit in DURATIONS else OF


def _is_repeated(text: str, amount: Amount, before: Measured) -> bool:
    """Return whether the amount is of what the figure before it measures; a count may leave out its noun."""
    if SAME.fullmatch(text, before.end, amount.start):
        return True
    if " among " in text[before.end : amount.start]:
        return False
    return not amount.unit and not before.unit and ELLIPTIC.match(text, amount.end) is not None


def noun_phrase(text: str, start: int) -> str:
    """Return the noun phrase that begins at `start`, up to its plural noun, or to the first word that ends it.

    Of "two countries’ ministers" it is the countries that are counted.
    """
    odd = ODD.match(text, start)
    start = odd.end() if odd else start
    end, plural, named = start, False, False
    word, count = WORD.match(text, start), 0
    while word and count < LONGEST:
        following = WORD.match(text, word.end())
        if _ends(word[1], following, is_first=word.start() == start):
            break
        if word[1].endswith(("s’", "s'")):
            return text[start : word.end() - 1].strip(" -")
        looks_plural = is_plural(word[1].casefold())
        if named and word[1].islower() and word[1].endswith("ing"):
            break
        verb = text.endswith(PEOPLE, start, end) and not word[1].endswith(DOERS)
        if plural and (verb or not looks_plural or OBJECT.match(text, word.end())):
            break
        named = looks_plural and word[1][0].isupper()
        plural = plural or (looks_plural and not named)
        end = end if word[1].endswith("ly") else word.end()
        word, count = following, count + 1
    rest = LIST.match(text, end) if plural else None
    return text[start : rest.end() if rest else end].strip(" -")


def _ends(word: str, following: re.Match[str] | None, *, is_first: bool) -> bool:
    """Return whether a word ends a noun phrase: a small word, day or number, or a past form before what is no noun."""
    low, day = word.casefold(), word.replace("’", "'").removesuffix("'s")
    if low in _ENDS or day in WEEKDAYS or day in MONTHS or low in SMALL or low in TENS:
        return True
    if is_first:
        participle = low.endswith("ed") or low in _PARTICIPLES
        return participle and following is not None and following[1].casefold() in _ENDS
    return low in _PAST or (low.endswith("ed") and (following is None or following[1].casefold() in _ENDS))


def with_state(text: str, amount: Amount, noun: str) -> str:
    """Return a noun with what befell those whom an amount counts: "troops killed or injured", "dead" of a toll."""
    if amount.unit:
        return noun
    found = text.find(noun, amount.end, amount.end + NOUN_REACH) if noun else -1
    state = STATE.match(text, found + len(noun) if found >= 0 else amount.end)
    if state is None:
        return noun
    return state[1] if not noun or noun.endswith("toll") else f"{noun} {state[1]}"


def plural_of(noun: str) -> str:
    """Return the plural of a noun in small letters: "judges" of "a three-judge panel"."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"

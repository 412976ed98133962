"""Which words of a clause may be finite verbs, by their forms and by the words beside them."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.reporting_verbs import inflect, verb_forms

LONGEST = 250
"""Words and marks of a clause that are looked at."""

TOKEN = re.compile(
    r"“(?=[A-Z])[^“”]{1,300}”|\"(?=[A-Z])[^\"]{1,300}\"|\d+(?:,\d{3})+|[^\W_]+(?:[.'-][^\W_]+)*(?:(?<=\b[A-Z])\.)?|--|[,;:–—()]"
)
"""A word, a stop, or a quotation that begins with a capital and so is a title or a sentence of its own."""
CONTRACTED = re.compile(r"(?:i|we|you|they|he|she|it|that|there|here|who|what)'(?:s|re|ve|m|d|ll)")
ENDS_IN_ED = re.compile(r"[a-z]{2,}ed")
ADVERB = re.compile(r"[a-z]{2,}ly|also|not|never|already|still|now|then|even|just|often|always|again|once|only")

AUXILIARIES = words("clause_words", "auxiliaries")
NOUNS_OR_AUXILIARIES = frozenset({"will", "can", "may", "might", "must"})
ONLY_PAST = words("verbs", "only_past")
PAST = words("clause_words", "irregular_past") | words("verbs", "past")
NOT_PAST = words("clause_words", "not_past")
DETERMINERS = words("reporting", "determiners")
PREPOSITIONS = words("reporting", "prepositions") | {"to"}
PRONOUNS = words("reporting", "pronouns")
RELATIVES = frozenset({"who", "which", "whom", "whose", "where", "that", "what", "why", "how", "whether"})
TIMES = words("reporting", "times") | {"on", "in", "at"}
SINGULARS = frozenset({"he", "she", "it", "who", "which", "that"})
PLURALS = frozenset(
    {"people", "police", "men", "women", "children", "they", "we", "you", "i", "many", "some", "others", "most", "who"}
)
"""Subjects without -s that take a plain form."""
NO_PLURALS = frozenset(
    {"series", "news", "species", "politics", "means", "gas", "mathematics", "economics", "physics", "sports"}
)
JOINING = frozenset({"and", "or", "but", "then", "yet", "nor"})
BEFORE_NO_VERB = (DETERMINERS | PREPOSITIONS | {"or", "and", "be", "been", "being", "having", "own"}) - {"that"}
"""Words straight before a form that is a participle or a noun there."""
PARTICLES = frozenset({"out", "up", "off", "down", "back", "away", "forward", "aside", "ahead", "beyond"})
"""Words that show a verb before them, as its object does."""
OBJECT_OPENERS = DETERMINERS | PRONOUNS | RELATIVES | PARTICLES | (PREPOSITIONS - {"of"})

Strength = Literal["", "weak", "strong"]
"""How surely a form is a finite verb: "released" may be a participle, "went" may not."""


class Word(NamedTuple):
    """A word or mark of a clause in lower case, apostrophes straight, with its offsets."""

    text: str
    start: int
    end: int
    is_capital: bool


class Present(NamedTuple):
    """Forms of the present of many verbs, in lower case."""

    third: frozenset[str]
    plain: frozenset[str]
    unsure: frozenset[str]
    """Those of both that are nouns as often."""


@cache
def present_forms() -> Present:
    """Return the forms of the verbs of `lexicon/verbs.toml` and of those that report speech."""
    plain = words("verbs", "plain") | {verb.plain for verb in verb_forms().values()}
    too = words("verbs", "nouns_too") | words("reporting", "nouns_too") - frozenset(lexicon("verbs")["verbs_first"])
    third = {inflect(verb)[1]: verb for verb in plain} | {"goes": "go"}
    unsure = {form for form, verb in third.items() if verb in too or form in too}
    return Present(frozenset(third), plain, frozenset(unsure | (plain & too)))


_word = Word._make


@lru_cache(maxsize=64)  # A clause is asked for its verb, for its main clause and for signs of either in turn.
def clause_words(clause: str) -> Sequence[Word]:
    """Return the words and marks of a clause, at most `LONGEST`."""
    plain = clause.replace("’", "'")
    found = [(m[0], m.start(), m.end()) for m in islice(TOKEN.finditer(plain), LONGEST)]
    return tuple([_word((text.lower(), start, end, text[0].isupper())) for text, start, end in found])


def word_before(found: Sequence[Word], k: int) -> str:
    """Return the word before another, past adverbs."""
    k -= 1
    while k > 0 and ADVERB.fullmatch(found[k].text):
        k -= 1
    return found[k].text if k >= 0 else ""


def strength(found: Sequence[Word], k: int, first: int) -> Strength:
    """Return how surely the word at `k`, in a clause that begins at `first`, is its verb: not where no subject is."""
    text = found[k].text
    if CONTRACTED.fullmatch(text):
        return "strong"
    if k == first or found[k].is_capital:
        return ""
    before = word_before(found, k)
    if text in AUXILIARIES:
        return "" if text in NOUNS_OR_AUXILIARIES and before in DETERMINERS - {"that", "this"} else "strong"
    if before.endswith(("'s", "s'")) or before in AUXILIARIES:
        return ""
    if text in ONLY_PAST:
        return "" if before == "to" else "strong"
    joins = before in JOINING and found[k - 1].text == before and k - 2 > first
    return "" if before in BEFORE_NO_VERB and not joins else _strength_of_form(found, k, before)


def _strength_of_form(found: Sequence[Word], k: int, before: str) -> Strength:
    text = found[k].text
    behind = k + 2 if k + 2 < len(found) and ADVERB.fullmatch(found[k + 1].text) else k + 1
    following = found[behind].text if behind < len(found) else ""
    if (ENDS_IN_ED.fullmatch(text) and (text not in NOT_PAST or following == "that")) or text in PAST:
        return "" if _is_done_by(found, k) else "weak"
    forms = present_forms()
    if text in forms.third:
        return _strength_of_third(text, before, following)
    return _strength_of_plain(text, before, following) if text in forms.plain else ""


def _is_done_by(found: Sequence[Word], k: int) -> bool:
    """Tell whether "by" follows at once or after a time: "released (on Monday) by the court"."""
    if found[k].text in words("verbs", "intransitive"):
        return False
    behind = next((j for j in range(k + 1, min(len(found), k + 5)) if found[j].text not in TIMES), k)
    return found[behind].text == "by" and not (behind + 1 < len(found) and found[behind + 1].text.endswith("ing"))


def _opens_object(following: str) -> bool:
    return following in OBJECT_OPENERS or following[:1].isdigit()


def _strength_of_third(text: str, before: str, following: str) -> Strength:
    if text not in present_forms().unsure or following in DETERMINERS | PRONOUNS or before in SINGULARS:
        return "strong"
    return "weak" if _opens_object(following) and not before[:1].isdigit() else ""


def _strength_of_plain(text: str, before: str, following: str) -> Strength:
    is_sure = text not in present_forms().unsure
    if before == "," and is_sure:
        return "weak"
    ends_plural = before.endswith("s") and not before.endswith(("ss", "us", "is")) and before not in NO_PLURALS
    is_plural = before in PLURALS or ends_plural
    return "weak" if is_plural and (is_sure or _opens_object(following) or before in PLURALS) else ""

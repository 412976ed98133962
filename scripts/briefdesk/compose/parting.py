"""Where a clause must not be cut, because what belongs together would be parted."""

import re

from briefdesk.compose.clauses import EDGES, opening_verb
from briefdesk.prose.finite_forms import present_forms
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import Predicate, predicate

_WORD = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
THAT = re.compile(r"\s+(?=(?:that|who)\s)")
AND = re.compile(r"\s+(?=and\s)")
_PAIRED = re.compile(r"\b(?:between|both|either|so|such)\b")
"""Words after which a clause goes on past the next "and" or "that"."""
SERIES = re.compile(r",\s+(?=[a-z]{3,}ed\s)")
_CLAUSAL = re.compile(rf"\b{alternatives(words('clause_words', 'clausal_verbs'))}\b(?:\s+that\b)?", re.I)
_LATE_COMMA = re.compile(r"(?:,|\bas)\s+(?:\S+\s+){0,2}\S+$")
_COMPARED = re.compile(r"\b(?:more|less|fewer|rather|other|better|worse|[a-z]{2,}er)\b", re.I)
_THAN = 80
"""Characters behind a cut in which "than" would complete what stands before it."""
_REST_OF_NAME = re.compile(r"and\s(?:[A-Z][\w’'-]*\s){1,3}?([A-Z][\w’'-]*)(?!\s[A-Z])")
_ADJECTIVE = re.compile(r"\b(?:an?|the)\s[a-z]+(?:ing|ed|ic|ive|ous|ful|less|able|ible)$", re.I)
_PREPOSITIONS = words("reporting", "prepositions")
_TELLING = words("clause_words", "that_verbs") | words("clause_words", "clausal_verbs")
"""Verbs whose object is the clause after "that"."""


def parts_phrase(pattern: re.Pattern[str], beginning: str, rest: str) -> bool:
    """Tell whether a cut would part what belongs together: "both | and", "a reminder | that", "more | than"."""
    last = _last_word(beginning)
    if pattern is AND and (_joins_nouns(beginning, rest) or _joins_one(beginning, rest)):
        return True
    if _is_completed(beginning, rest):
        return True
    if pattern is THAT and (last.endswith("ing") or beginning.rsplit(" ", 2)[-2].lower() in _PREPOSITIONS):
        return True
    if pattern in (THAT, AND) and (_PAIRED.search(beginning) or last in _TELLING):
        return True
    if pattern is THAT and last in words("clause_words", "that_nouns"):
        return True
    if rest.startswith("as ") and opening_verb(beginning) in words("clause_words", "takes_as"):
        return True
    if " than " in rest[:_THAN] and " than " not in beginning and _COMPARED.search(beginning):
        return True
    return _ends_a_series(beginning, rest) or SERIES.search(beginning) is not None


def needs_more(clause: str, verb: Predicate) -> bool:
    """Tell whether a beginning breaks off inside a verb phrase or a series."""
    ending = [word.lower() for word in _WORD.findall(clause)[-4:]]
    last = ending[-1]
    if words("clause_words", "takes_phrase").intersection(ending):
        return True
    if _CLAUSAL.search(clause) and predicate(_CLAUSAL.split(clause)[-1]) is None:
        return True
    if ending[-2:-1] == ["to"] and last in words("clause_words", "purposes"):
        return True
    if len(clause) == verb.end and last not in words("verbs", "intransitive"):
        return True
    if last in words("verbs", "only_past") - words("verbs", "intransitive"):
        return True
    open_ended = last in words("clause_words", "needs_complement") or last in words("clause_words", "auxiliaries")
    return open_ended or last.endswith("ly") or _LATE_COMMA.search(clause) is not None


def _joins_nouns(beginning: str, rest: str) -> bool:
    """Tell whether "and" joins words behind a preposition: "of strange | and rare things", not verbs."""
    following = rest.split(maxsplit=2)[1:2]
    is_verb = any(word.endswith("ed") or word in present_forms().plain for word in following)
    return not is_verb and beginning.rsplit(" ", 2)[-2].lower() in words("reporting", "prepositions")


def _joins_one(beginning: str, rest: str) -> bool:
    """Tell whether "and" joins the words of one name, or two adjectives of one noun: "a long | and costly repair"."""
    name = _REST_OF_NAME.match(rest) if beginning.rpartition(" ")[2][:1].isupper() else None
    is_name = name is not None and name[1].lower() in words("organizations", "heads")
    return is_name or _ADJECTIVE.search(beginning) is not None


def _is_completed(beginning: str, rest: str) -> bool:
    """Tell whether the next words complete what stands before: "day | after day", "accused her | of lying"."""
    last, following = _last_word(beginning), rest.split(maxsplit=2)
    if following[1:] and following[1].strip(EDGES).lower() == last:
        return True
    return following[:1] == ["of"] and opening_verb(beginning) in words("clause_words", "takes_of")


def _ends_a_series(beginning: str, rest: str) -> bool:
    """Tell whether a cut would fall before the last member of a series: "A, B | and C"."""
    return rest.startswith(("and ", "or ", "but ")) and "," in beginning


def _last_word(clause: str) -> str:
    return clause.rpartition(" ")[2].lower()

"""Shorten a clause to a sentence within a limit: where it may be cut, and where a cut would lose its sense."""

import re
from collections.abc import Iterator

from briefdesk.compose.clauses import EDGES, is_whole, opening_verb, tidy
from briefdesk.prose.finite_forms import present_forms
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import Predicate, main_clause, predicate

_WORD = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_SPACES = re.compile(r"\s+")
_BRACKETS = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
_DASHED = re.compile(r"\s+(?:--|[–—])\s+[^–—]{1,120}?\s+(?:--|[–—])\s+")
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|where|including|among them|such as|along with|following"
    r"|(?:[a-z]{2,}ed|led|made|held|built|known|run)\s(?:as|at|by|for|from|in|on|to|with))"
    r"\s[^,.;]{1,100},(?=\s)"
)
_NAME = r"(?:[A-Z][\w’'-]*\s){1,4}[A-Z][\w’'-]*(?:,\s(?:Inc|Ltd|Co|Corp|LLC)\b\.?)?"
_APPOSITION = re.compile(
    rf"^(?!(?i:{alternatives(words('clause_words', 'phrase_first'))})\b)({_NAME})"
    r",\s(?:an?|the)\s[^,.;]{1,100},(?=\s(?!and\b|or\b))"
)
"""What says who the person is whose name a clause opens with."""
_OPENER = re.compile(
    rf",?\s+(?=(?:(?:soon|shortly|just|immediately|hours|days|weeks|months|years)\s)?"
    rf"(?:{alternatives(words('clause_words', 'clause_openers'))}"
    r"|as(?!\s(?:of|an?|part|well|much|many|long|far|soon|early|late)\b))\s)",
    re.I,
)
_THAT = re.compile(r"\s+(?=(?:that|who)\s)")
_AND = re.compile(r"\s+(?=and\s)")
_PAIRED = re.compile(r"\b(?:between|both|either|so|such)\b")
"""Words after which a clause goes on past the next "and" or "that"."""
_RELATIVE = re.compile(
    r",\s+(?=(?:which|who|whose|where|and|but|so|yet|a|an|the|saying|adding|including|making|leaving|according|with|as|for|in|it|it[’']s|he|she|they|there|[a-z]{3,}ing)\s)",
    re.I,
)
_PARTICIPLE = re.compile(
    r"\s+(?=(?:[a-z]{3,}ed|made|held|sent|built|known|seen|given|written|led|run|taken)\s(?:against|by|in|on|for|from|with|to|at|of|near)\s)"
)
_WHOM = re.compile(r",?\s+(?=(?:with|by|for|to|from|of|in|on|at|under|after)\s(?:whom|which|whose)\s)")
_DASH = re.compile(r"\s+(?:--?|[–—])\s+")
_PURPOSE = re.compile(rf"\s+(?=to\s{alternatives(words('clause_words', 'purposes'))}\s)")
_SERIES = re.compile(r",\s+(?=[a-z]{3,}ed\s)")
_CLAUSAL = re.compile(rf"\b{alternatives(words('clause_words', 'clausal_verbs'))}\b(?:\s+that\b)?", re.I)
_LATE_COMMA = re.compile(r"(?:,|\bas)\s+(?:\S+\s+){0,2}\S+$")
_PHRASE = re.compile(
    rf"\s+(?=(?:{alternatives(words('clause_words', 'phrase_openers'))}\s(?!which|whom|whose)|of\s[a-z]+ing\s))", re.I
)


def without_insertions(clause: str) -> str:
    """Return `clause` without brackets, and without what dashes or commas set apart: relative clauses, appositions."""
    text = _APPOSITION.sub(r"\1", _ASIDE.sub(_unless_behind_verb, _BRACKETS.sub("", clause)))
    return _SPACES.sub(" ", _DASHED.sub(" ", text)).strip()


def _unless_behind_verb(aside: re.Match[str]) -> str:
    """Return nothing for an aside before the verb; one behind it may end with the clause, not at its second comma."""
    return "" if predicate(aside.string[: aside.start()]) is None else aside[0]


def shorten(clause: str, limit: int) -> str | None:
    """Return `clause`, or the longest beginning of it that is a sentence by itself and within `limit`, or None.

    It is cut before a subordinate clause if that leaves enough, else before a phrase of time, place or manner, and
    never before the verb of its main clause or straight behind it.
    """
    text = tidy(without_insertions(clause[: limit + _INSERTIONS_AT_MOST]))
    if len(text) <= limit:
        return text if is_whole(text) else None
    forms = (text, _without_relative(text), _without_side_phrases(text))
    return next(filter(None, (_cut(form, limit) for form in dict.fromkeys(forms))), None)


def _without_relative(text: str) -> str:
    """Return a clause without the "who" or "that" clause between its subject and its verb, if "a" opens it."""
    verb = predicate(text)
    relative = _RELATIVE_CLAUSE.match(text, 0, verb.start) if verb else None
    return f"{relative[1]} {text[verb.start :]}" if verb and relative else text


def _without_side_phrases(text: str) -> str:
    """Return a clause without what stands between the head of its subject and its verb: "the bridge (built in) fell".

    That is a phrase of place, time or purpose, a participle with its object, or what commas set apart.
    """
    verb, start = predicate(text), main_clause(text) or 0
    if verb is None or verb.start <= start or text[verb.start - 1] != " ":
        return text
    subject = text[start : verb.start].rstrip()
    insertion, side = _SET_APART.match(subject), _SIDE_PHRASE.search(subject)
    if insertion:
        head = insertion[1]
    elif side and "," not in subject:
        head = subject[: side.start()]
    else:
        return text
    is_title = words("titles", "heads").intersection(head.lower().split()[-3:]) and subject.split()[-1][:1].isupper()
    return text if _NO_HEAD.match(head) or is_title else f"{text[:start]}{head} {text[verb.start :]}"


def _cut(text: str, limit: int) -> str | None:
    if len(text) <= limit:
        return text if is_whole(text) else None
    verb = predicate(text)
    if verb is None or verb.end > limit:
        return None
    cuts = [
        max((found for pattern in patterns for found in _beginnings(text, pattern, limit, verb)), key=len, default="")
        for patterns in _CUTS
    ]
    enough = (cut for cut in cuts if len(cut) >= limit / 2)
    return next(enough, max(cuts, key=len)) or None


def without_opening(clause: str) -> str:
    """Return a clause without the phrase or clause before its main one, unless that is a condition: "if it rains"."""
    start = main_clause(clause) or 0
    if _CONDITION.match(clause):
        return clause
    participle = _PARTICIPLE_FIRST.match(clause) if start == 0 else None
    if participle and predicate(clause[participle.end() :]) is not None:
        return clause[participle.end() :]
    return clause[start:]


_PARTICIPLE_FIRST = re.compile(
    r"(?:[A-Z][a-z]{2,}ing|[A-Z][a-z]{2,}ed|Born|Set|Held|Led|Known)\s[^,]{3,120},\s(?=[A-Z])"
)
"""What somebody does or is before the subject: "Asked about it, Brook said"."""
_RELATIVE_CLAUSE = re.compile(
    r"((?:An?|Some|More than|About|At least|Nearly|\d[\d,]*)\s[^,“”\"]{3,60}?),?\s"
    r"(?:(?:who|that|which|whose)|[a-z]{3,}ing\s(?:in|on|at|to|from|for|with|the|an?))\s"
)
"""An indefinite subject before a clause that tells more of it; of "the man who" it tells which man."""
_SET_APART = re.compile(r"((?:[^,“”\"]|(?<=\d),(?=\d)){3,60}),\s(?!and\b|or\b)[^“”\"]+,$")
"""A subject with what commas set apart behind its head."""
_SIDE_PHRASE = re.compile(
    rf"(?<=[\w’'])\s(?:{alternatives(words('clause_words', 'side_prepositions'))}"
    r"|(?:now|once|originally|currently|formerly|recently|already|long)\s[a-z]+(?:ed|ing)"
    r"|(?:[a-z]{3,}ing|[a-z]{3,}ed|built|held|made|run|led|known|seen)\s(?:in|on|at|to|from|for|with|by|as|the|an?))"
    r"\s(?!which\b|whom\b|whose\b)"
)
"""Where what follows the head of a subject begins; "of" belongs to the head."""
_NO_HEAD = re.compile(
    r"\w+(?:ing|ed)\b|(?:it|he|she|they|this|that|there|these|those|when|while|if|as|what)\b"
    r"|.*\b(?:later|earlier|ago|before|after|since)$",
    re.I,
)
"""What is no subject: a participle, a word that stands for another, a time."""
_CONDITION = re.compile(rf"(?:and\s|but\s)?{alternatives(words('clause_words', 'conditions'))}\b", re.I)
_COMPARED = re.compile(r"\b(?:more|less|fewer|rather|other|better|worse|[a-z]{2,}er)\b", re.I)
_THAN = 80
"""Characters behind a cut in which "than" would complete what stands before it."""
_PREPOSITIONS = words("reporting", "prepositions")
_TELLING = words("clause_words", "that_verbs") | words("clause_words", "clausal_verbs")
"""Verbs whose object is the clause after "that"."""

_INSERTIONS_AT_MOST = 1000
"""Characters of insertions that are taken out of the beginning of a clause; what stands further on is cut anyway."""

_CUTS = ((_RELATIVE, _WHOM, _DASH), (_SERIES,), (_OPENER,), (_PARTICIPLE,), (_THAT,), (_PHRASE, _AND, _PURPOSE))
"""Where a clause may be cut, best first."""


def _beginnings(text: str, pattern: re.Pattern[str], limit: int, verb: Predicate) -> Iterator[str]:
    colon = text.find(": ")
    if verb.end < colon <= limit and is_whole(text[:colon]):
        yield text[:colon]
    for match in pattern.finditer(text, verb.end, limit + 40):
        beginning, rest = text[: match.start()].strip(EDGES), text[match.end() :]
        is_open = 0 <= colon < match.start() or _DASH.search(beginning) is not None
        if len(beginning) > limit or is_open or not is_whole(beginning):
            continue
        tells_when = rest.startswith("when ") and text[verb.start : verb.end].lower() in ("was", "were", "had")
        parted = tells_when or _parts_phrase(pattern, beginning, rest) or _needs_more(beginning, verb)
        if not parted and predicate(beginning) == verb:
            yield beginning


def _parts_phrase(pattern: re.Pattern[str], beginning: str, rest: str) -> bool:
    """Tell whether a cut would part what belongs together: "both | and", "a reminder | that", "more | than"."""
    last = _last_word(beginning)
    if pattern is _AND and _joins_nouns(beginning, rest):
        return True
    if pattern is _THAT and (last.endswith("ing") or beginning.rsplit(" ", 2)[-2].lower() in _PREPOSITIONS):
        return True
    if pattern in (_THAT, _AND) and (_PAIRED.search(beginning) or last in _TELLING):
        return True
    if pattern is _THAT and last in words("clause_words", "that_nouns"):
        return True
    if rest.startswith("as ") and opening_verb(beginning) in words("clause_words", "takes_as"):
        return True
    if " than " in rest[:_THAN] and " than " not in beginning and _COMPARED.search(beginning):
        return True
    return _ends_a_series(beginning, rest) or _SERIES.search(beginning) is not None


def _joins_nouns(beginning: str, rest: str) -> bool:
    """Tell whether "and" joins words behind a preposition: "of strange | and rare things", not verbs."""
    following = rest.split(maxsplit=2)[1:2]
    is_verb = any(word.endswith("ed") or word in present_forms().plain for word in following)
    return not is_verb and beginning.rsplit(" ", 2)[-2].lower() in words("reporting", "prepositions")


def _ends_a_series(beginning: str, rest: str) -> bool:
    """Tell whether a cut would fall before the last member of a series: "A, B | and C"."""
    return rest.startswith(("and ", "or ", "but ")) and "," in beginning


def _last_word(clause: str) -> str:
    return clause.rpartition(" ")[2].lower()


def _needs_more(clause: str, verb: Predicate) -> bool:
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

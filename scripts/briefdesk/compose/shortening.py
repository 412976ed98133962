"""Shorten a clause to a sentence within a limit: where it may be cut, and where a cut would lose its sense."""

import re
from collections.abc import Iterator

from briefdesk.compose.clauses import EDGES, is_whole, tidy
from briefdesk.compose.parting import AND, SERIES, THAT, needs_more, parts_phrase
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import Predicate, main_clause, predicate

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
    r",\s(?:an?|the|[A-Z][\w.-]*['’]s?|one of)\s[^,.;]{1,100},(?=\s(?!and\b|or\b))"
)
"""What says who the person is whose name a clause opens with."""
_DIED = re.compile(rf"^({_NAME}),\s[^;“”\"]{{1,400}},(?=\s(?:has\s)?died\b)")
"""The same of the dead, of whom much is told before the verb."""
_ON_CONDITION = re.compile(r"(?:[^,;:.“”\"]{1,80}\s)?(?:if|unless|provided|as long as)\b", re.I)
"""What may follow a cut in the same clause, without which "will strike" says too much."""
_MODAL = re.compile(r"\b(?:will|would|can|could|may|might|must|should)\b", re.I)
_OPENER = re.compile(
    rf",?\s+(?=(?:(?:soon|shortly|just|immediately|hours|days|weeks|months|years)\s)?"
    rf"(?:{alternatives(words('clause_words', 'clause_openers'))}"
    r"|as(?!\s(?:of|an?|part|well|much|many|long|far|soon|early|late)\b))\s)",
    re.I,
)
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
_PHRASE = re.compile(
    rf"\s+(?=(?:{alternatives(words('clause_words', 'phrase_openers'))}\s(?!which|whom|whose)|of\s[a-z]+ing\s))", re.I
)


def without_insertions(clause: str) -> str:
    """Return `clause` without brackets, and without what dashes or commas set apart: relative clauses, appositions."""
    text = _DIED.sub(r"\1", _BRACKETS.sub("", clause))
    text = _APPOSITION.sub(r"\1", _ASIDE.sub(_unless_behind_verb, text))
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

_INSERTIONS_AT_MOST = 1000
"""Characters of insertions that are taken out of the beginning of a clause; what stands further on is cut anyway."""

_CUTS = ((_RELATIVE, _WHOM, _DASH), (SERIES,), (_OPENER,), (_PARTICIPLE,), (THAT,), (_PHRASE, AND, _PURPOSE))
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
        on_condition = _ON_CONDITION.match(rest) and _MODAL.match(text, verb.start)
        parted = tells_when or on_condition or parts_phrase(pattern, beginning, rest) or needs_more(beginning, verb)
        if not parted and predicate(beginning) == verb:
            yield beginning

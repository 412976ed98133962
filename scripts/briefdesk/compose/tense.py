"""Undo the shift of tense that reported speech brings: "said that they were training" becomes "they are training"."""

import re
from itertools import pairwise

from briefdesk.compose.clauses import QUOTED, Quotations
from briefdesk.prose.lexicon import words

_SHIFTED = re.compile(r"\b(was|were|would|had)\b(?=\s+(?:\w+ly\s+|not\s+|also\s+|been\s+)*(\w+))", re.I)
_BEEN = re.compile(r"\s+(?:\w+ly\s+|not\s+|also\s+)*been\b", re.I)
_OTHER_PAST = re.compile(
    r"\b(?:did|didn['’]t|could have|have had|ago|yesterday|previously|earlier|then|last|when|if|had not"
    r"|(?:before|after|until|once)\s[^,]*\b(?:[a-z]{2,}ed|had|was|were|could|did))\b",
    re.I,
)
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\s[^,]*")
_PLURALS = frozenset({"people", "troops", "police", "men", "women", "children", "they", "we"})
_SINGULAR_PRONOUNS = frozenset({"it", "he", "she", "this", "that", "one", "nobody", "nothing"})
_CLAUSE_EDGE = re.compile(r",\s|\b(?:and|but|or|that|because|as|while|although|though|where|until)\s", re.I)
_SINGULARS = re.compile(r"(?:ss|us|is|’s|'s)$")
_NUMBER = re.compile(r"^(?:[\d.,]*\d[\d.,]*|hundreds|thousands|millions|dozens)$")
_WORD = re.compile(r"[\w’'.,-]*\w")
_PRESENT = {"was": "is", "were": "are", "would": "will"}
_PARTICIPLES = (
    words("clause_words", "irregular_past") | words("verbs", "past") | words("verbs", "participles")
) - words("verbs", "only_past")
_PREPOSITIONS = words("reporting", "prepositions") | {"of"}
_AUXILIARIES = words("clause_words", "auxiliaries") | {"be", "been", "being"}


def unshift_tense(clause: str, *, is_past: bool = False) -> str:
    """Return a clause that followed "said that" in the tense in which it was said.

    Only where every verb that may be shifted can be shifted back, and nothing in the clause puts it in the past:
    otherwise the clause comes back as it is, which is never wrong. `is_past` says that it names a past date.
    """
    if is_past or _OTHER_PAST.search(clause):
        return clause
    quotations = Quotations(clause)
    shifted = [m for m in _SHIFTED.finditer(clause) if not quotations.hold(m.start())]
    replaced = [_present(clause, match) for match in shifted]
    if not shifted or None in replaced or _has_plain_past(_ASIDE.sub("", QUOTED.sub("", clause))):
        return clause
    parts, done = [], 0
    for match, present in zip(shifted, replaced, strict=True):
        parts += [clause[done : match.start(1)], present or ""]
        done = match.end(1)
    return "".join([*parts, clause[done:]])


def _present(clause: str, match: re.Match[str]) -> str | None:
    verb, following = match[1].lower(), "been" if _BEEN.match(clause, match.end()) else match[2].lower()
    if verb == "would":
        return None if following == "have" else "will"
    if verb == "had":
        return _perfect(clause[: match.start()], following)
    following = match[2].lower()
    if following.endswith("ing") or following in words("clause_words", "states"):
        return _PRESENT[verb]
    return None


def _perfect(before: str, following: str) -> str | None:
    subject = [word.lower() for word in _WORD.findall(_CLAUSE_EDGE.split(before)[-1])][-8:]
    if not subject or not _is_participle(following):
        return None
    head = next((word for word, behind in pairwise(subject) if behind in _PREPOSITIONS), subject[-1])
    if head in _SINGULAR_PRONOUNS:
        return "has"
    plural = head in _PLURALS or (head.endswith("s") and not _SINGULARS.search(head))
    return "have" if plural or any(_NUMBER.match(word) for word in subject) else "has"


def _is_participle(word: str) -> bool:
    """Tell whether a word may follow "had" in the past perfect: "had no boats" is no such."""
    return word.endswith(("ed", "en", "wn", "un", "ne")) or word in _PARTICIPLES


def _has_plain_past(clause: str) -> bool:
    """Tell whether a past form stands alone, which the shift leaves no trace on. What follows "since" may be past."""
    found = [word.lower() for word in _WORD.findall(clause)]
    found = found[: found.index("since")] if "since" in found else found
    return any(
        word in words("clause_words", "irregular_past") and not _AUXILIARIES & set(found[max(0, n - 3) : n])
        for n, word in enumerate(found)
    )

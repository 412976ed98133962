"""Measure and shorten a clause: is it a sentence, and where may it be cut."""

import re
from collections.abc import Iterator

from briefdesk.prose.lexicon import alternatives, words

_WORD = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_BRACKETS = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
_DASHED = re.compile(r"\s+(?:--|[–—])\s+[^–—]{1,120}?\s+(?:--|[–—])\s+")
_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\s[^,.;]{1,100},(?=\s)")
_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,.;:])")
_EDGES = " \t,;:–—-…"
_CONNECTIVE = re.compile(
    rf"^{alternatives(words('clause_words', 'connectives'))}\b"
    r"(?!\s+(?:far|long|many|much|is|are|was|were|has|will)\b)[\s,]+",
    re.I,
)
_INSERTED = re.compile(rf",\s*{alternatives(words('clause_words', 'inserted_connectives'))}(?=\s*[,.]|$),?", re.I)
_LEANING = re.compile(
    rf"^{alternatives(words('clause_words', 'leaning'))}\b(?!\s+(?:is|are|was|were|will be)\s+an?\b(?<=there))", re.I
)
_THERE = re.compile(r"^there\s+(?:is|are|was|were|has|have|will|would|could|may|might)\b", re.I)
_OPENER = re.compile(rf",?\s+(?={alternatives(words('clause_words', 'clause_openers'))}\s)", re.I)
_RELATIVE = re.compile(
    r",\s+(?=(?:which|who|whose|where|and|but|so|yet|a|an|the|saying|adding|including|making|leaving|according|with|as|for|in)\s)",
    re.I,
)
_PHRASE = re.compile(rf"\s+(?={alternatives(words('clause_words', 'phrase_openers'))}\s(?!which|whom|whose))", re.I)
_PAST_ENDING = re.compile(r"[a-z]{2,}ed$")
_ENDS_WITH_STOP = re.compile(r"[.!?…][”\"’')\]]*$")
_QUOTATION = re.compile(r"[“”\"«»„]")


def tidy(clause: str) -> str:
    """Return `clause` without the connectives that join it to its neighbours, single-spaced, without loose ends."""
    text = _CONNECTIVE.sub("", _SPACES.sub(" ", clause).strip(_EDGES))
    text = _INSERTED.sub("", text)
    return _SPACE_BEFORE_STOP.sub("", text).strip(_EDGES)


def leans(clause: str) -> bool:
    """Tell whether a clause opens with a word that needs the sentence before it: "they", "such", "this"."""
    return bool(_LEANING.match(clause)) and not _THERE.match(clause)


def sentence_case(clause: str) -> str:
    """Return `clause` with a capital first letter, past an opening quotation mark, and the rest as it is."""
    for position, character in enumerate(clause):
        if character.isalnum():
            return clause[:position] + character.upper() + clause[position + 1 :]
    return clause


def with_full_stop(sentence: str) -> str:
    """Return `sentence` with a stop at its end, before which no comma, colon or dash stands.

    A stop inside a closing quotation mark is enough.
    """
    text = sentence.rstrip(_EDGES.replace("…", ""))
    return text if _ENDS_WITH_STOP.search(text) else f"{text}."


def is_sentence(clause: str) -> bool:
    """Tell whether a clause has a subject and a finite verb, by the verb forms of the lexicon and the ending -ed."""
    found = [word.lower() for word in _WORD.findall(clause)]
    return any(_is_finite(found, n) for n in range(1, len(found)))


def _is_finite(found: list[str], n: int) -> bool:
    word, before = found[n].replace("’", "'"), found[n - 1]
    if word in words("clause_words", "auxiliaries"):
        return True
    if before in ("to", "the", "a", "an", "of", "and", "being", "been", "be", "by"):
        return False
    if word in words("clause_words", "irregular_past") or word in words("clause_words", "present"):
        return True
    return bool(_PAST_ENDING.search(word)) and word not in words("clause_words", "not_past")


def without_insertions(clause: str) -> str:
    """Return `clause` without what stands in brackets, between dashes, or in a relative clause between commas."""
    text = _ASIDE.sub("", _BRACKETS.sub("", clause))
    return _SPACES.sub(" ", _DASHED.sub(" ", text)).strip()


def shorten(clause: str, limit: int) -> str | None:
    """Return `clause`, or the longest beginning of it that is a sentence by itself and within `limit`, or None.

    It is cut before a subordinate clause if that leaves enough, else before a phrase of time, place or manner.
    """
    text = tidy(without_insertions(clause))
    if len(text) <= limit:
        return text if is_whole(text) else None
    cuts = [max(_beginnings(text, pattern, limit), key=len, default="") for pattern in (_RELATIVE, _OPENER, _PHRASE)]
    enough = (cut for cut in cuts if len(cut) >= limit / 2)
    return next(enough, max(cuts, key=len)) or None


def _beginnings(text: str, pattern: re.Pattern[str], limit: int) -> Iterator[str]:
    for match in pattern.finditer(text, 0, limit + 40):
        beginning = text[: match.start()].strip(_EDGES)
        if len(beginning) <= limit and is_whole(beginning) and not _needs_more(beginning):
            yield beginning


def is_whole(clause: str) -> bool:
    """Tell whether a clause is a sentence that ends where a sentence may, with its quotation marks in pairs."""
    found = _WORD.findall(clause)
    if len(found) < 4 or found[-1].lower() in words("clause_words", "dangling"):
        return False
    return is_sentence(clause) and len(_QUOTATION.findall(clause)) % 2 == 0 and clause.count("(") == clause.count(")")


def _needs_more(clause: str) -> bool:
    last = _WORD.findall(clause)[-1].lower()
    return last in words("clause_words", "needs_complement") or last in words("clause_words", "auxiliaries")

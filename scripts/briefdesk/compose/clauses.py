"""Measure and shorten a clause: is it a sentence, and where may it be cut."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefdesk.prose.lexicon import alternatives, words

_WORD = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_BRACKETS = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
_DASHED = re.compile(r"\s+(?:--|[–—])\s+[^–—]{1,120}?\s+(?:--|[–—])\s+")
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|where|(?:[a-z]{2,}ed|led|made|held|built|known|run)\s(?:as|at|by|for|from|in|on|to|with))"
    r"\s[^,.;]{1,100},(?=\s)"
)
_APPOSITION = re.compile(
    rf"^(?!(?i:{alternatives(words('clause_words', 'phrase_first'))})\b)((?:[A-Z][\w’'-]*\s){{1,4}}[A-Z][\w’'-]*)"
    r",\s(?:an?|the)\s[^,.;]{1,100},(?=\s(?!and\b|or\b))"
)
"""What says who the person is whose name a clause opens with."""
_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,.;:])")
_EDGES = " \t,;:–—-…"
_CONNECTIVE = re.compile(
    rf"^that\s+|^(?i:{alternatives(words('clause_words', 'connectives'))}\b"
    r"(?!\s+(?:far|long|many|much|is|are|was|were|has|will)\b)[\s,]+)",
)
_INSERTED = re.compile(rf",\s*{alternatives(words('clause_words', 'inserted_connectives'))}(?=\s*[,.]|$),?", re.I)
_LEANING = re.compile(rf"^{alternatives(words('clause_words', 'leaning'))}\b", re.I)
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their)\b", re.I)
_LEANING_LATER = re.compile(
    rf"^(?i:{alternatives(words('clause_words', 'phrase_first'))})\s(?:[^,A-Z]{{1,80}},|\d{{4}})\s+"
    rf"{alternatives(words('clause_words', 'personal') | {'they'})}\b"
)
"""A pronoun after an opening phrase in which no name stands that it could mean."""
_EXPLETIVE = re.compile(
    r"^(?:there\s+(?:is|are|was|were|has|have|had|will|would|could|may|might)|it\s+(?:is|was|remains|remained)\s+(?:not\s+)?"
    r"(?:\w+ly\s+|yet\s+)?(?:clear|unclear|known|unknown|certain|uncertain|possible|likely|unlikely))\b",
    re.I,
)
"""Openings with a "there" or "it" that stands for nothing."""
_OPENER = re.compile(
    rf",?\s+(?=(?:{alternatives(words('clause_words', 'clause_openers'))}"
    r"|as(?!\s(?:of|an?|part|well|much|many|long)\b))\s)",
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
_SERIES = re.compile(r",\s+(?=[a-z]{3,}ed\s)")
_AND_THAT = re.compile(r",?\s+(and|but) that\s+(?=(?:it|he|she|they|there|the)\s)", re.I)
_CLAUSAL = re.compile(rf"\b{alternatives(words('clause_words', 'clausal_verbs'))}\b(?:\s+that\b)?", re.I)
_LATE_COMMA = re.compile(r"(?:,|\bas)\s+(?:\S+\s+){0,2}\S+$")
_COMES_AFTER = re.compile(
    r"^(?:this|it|that|the (?:move|news|decision|announcement))\s+(?:comes|came)\s+"
    r"(?:just\s+)?(?:\w+\s+(?:hours|days|weeks|months|years)\s+)?(?:as|after)\s+",
    re.I,
)
_PHRASE = re.compile(
    rf"\s+(?=(?:{alternatives(words('clause_words', 'phrase_openers'))}\s(?!which|whom|whose)|of\s[a-z]+ing\s))", re.I
)
_PAST_ENDING = re.compile(r"[a-z]{2,}ed$")
_ENDS_WITH_STOP = re.compile(r"[.!?…][”\"’')\]]*$")
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]")
"""A quotation with its marks; no mark opens inside, so that many unclosed ones take no longer to pass."""

_QUOTATION = re.compile(r"[“”\"«»„]")


def tidy(clause: str) -> str:
    """Return `clause` without the connectives that join it to its neighbours, single-spaced, without loose ends."""
    text = _COMES_AFTER.sub("", _CONNECTIVE.sub("", _SPACES.sub(" ", clause).strip(_EDGES)))
    text = _AND_THAT.sub(r", \1 ", _INSERTED.sub("", text))
    return _SPACE_BEFORE_STOP.sub("", text).strip(_EDGES)


def leans(clause: str) -> bool:
    """Tell whether a clause opens with a word that needs the sentence before it: "they", "such", "if so, he"."""
    return bool(_LEANING.match(clause) or _LEANING_LATER.match(clause)) and not _EXPLETIVE.match(clause)


def opens_with_pronoun(clause: str) -> bool:
    """Tell whether a clause is about "he", "she", "it", "they" or what is theirs, whoever that is."""
    return bool(_PRONOUN.match(clause)) and not _EXPLETIVE.match(clause)


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


def clipped(text: str, limit: int) -> str:
    """Return `text`, or its beginning up to a word with the mark of an omission, at most `limit` characters."""
    if len(text) <= limit:
        return text
    beginning = text[: limit - 2]
    return f"{beginning[: beginning.rfind(' ')] if ' ' in beginning else beginning} …"


class Quotations:
    """Where a text stands between quotation marks."""

    def __init__(self, text: str) -> None:
        found = [(m.start(), m.end()) for m in QUOTED.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def hold(self, position: int) -> bool:
        """Tell whether the character at `position` is quoted."""
        n = bisect_left(self._starts, position) - 1
        return n >= 0 and position < self._ends[n]


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
    """Return `clause` without brackets, and without what dashes or commas set apart: relative clauses, appositions."""
    text = _APPOSITION.sub(r"\1", _ASIDE.sub("", _BRACKETS.sub("", clause)))
    return _SPACES.sub(" ", _DASHED.sub(" ", text)).strip()


def shorten(clause: str, limit: int) -> str | None:
    """Return `clause`, or the longest beginning of it that is a sentence by itself and within `limit`, or None.

    It is cut before a subordinate clause if that leaves enough, else before a phrase of time, place or manner.
    """
    text = tidy(without_insertions(clause[: limit + _INSERTIONS_AT_MOST]))
    if len(text) <= limit:
        return text if is_whole(text) else None
    cuts = [max(_beginnings(text, pattern, limit), key=len, default="") for pattern in _CUTS]
    enough = (cut for cut in cuts if len(cut) >= limit / 2)
    return next(enough, max(cuts, key=len)) or None


_TELLING = words("clause_words", "that_verbs") | words("clause_words", "clausal_verbs")
"""Verbs whose object is the clause after "that"."""

_INSERTIONS_AT_MOST = 1000
"""Characters of insertions that are taken out of the beginning of a clause; what stands further on is cut anyway."""

_CUTS = (_RELATIVE, _SERIES, _OPENER, _PARTICIPLE, _THAT, _PHRASE, _AND)
"""Where a clause may be cut, best first."""


def _beginnings(text: str, pattern: re.Pattern[str], limit: int) -> Iterator[str]:
    for match in pattern.finditer(text, 0, limit + 40):
        beginning = text[: match.start()].strip(_EDGES)
        if pattern in (_THAT, _AND) and (_PAIRED.search(beginning) or _last_word(beginning) in _TELLING):
            continue
        if text.startswith("as ", match.end()) and opening_verb(beginning) in words("clause_words", "takes_as"):
            continue
        if _ends_a_series(beginning, text[match.end() :]) or _SERIES.search(beginning):
            continue
        if len(beginning) <= limit and is_whole(beginning) and not _needs_more(beginning):
            yield beginning


def _ends_a_series(beginning: str, rest: str) -> bool:
    """Tell whether a cut would fall before the last member of a series: "A, B | and C"."""
    return rest.startswith(("and ", "or ", "but ")) and "," in beginning


def _last_word(clause: str) -> str:
    return clause.rpartition(" ")[2].lower()


def opening_verb(clause: str) -> str:
    """Return the first finite verb of a clause in lower case, or an empty string."""
    found = [word.lower() for word in _WORD.findall(clause)]
    return next((found[n] for n in range(1, len(found)) if _is_finite(found, n)), "")


def is_state(clause: str) -> bool:
    """Tell whether a clause tells how things are or what is thought of them, not what happens."""
    verb = opening_verb(clause)
    if verb in words("clause_words", "attitudes"):
        return True
    following = clause.lower().partition(f" {verb} ")[2].partition(" ")[0]
    return verb in ("is", "are", "was", "were") and following in words("clause_words", "states")


def is_present(verb: str) -> bool:
    """Tell whether a verb form is one of the present tense."""
    return verb in words("clause_words", "present") or verb in ("is", "are", "has", "have", "does", "do")


def begins_with_verb(clause: str) -> bool:
    """Tell whether a clause has no subject before its verb."""
    found = [word.lower() for word in _WORD.findall(clause)[:2]]
    return bool(found) and _is_finite(["", *found], 1)


def is_whole(clause: str) -> bool:
    """Tell whether a clause is a sentence that ends where a sentence may, with its quotation marks in pairs."""
    found = _WORD.findall(clause)
    if len(found) < 4 or found[-1] in words("clause_words", "dangling"):
        return False
    return is_sentence(clause) and is_balanced(clause)


def is_balanced(clause: str) -> bool:
    """Tell whether the quotation marks and brackets of a clause stand in pairs."""
    return len(_QUOTATION.findall(clause)) % 2 == 0 and clause.count("(") == clause.count(")")


def _needs_more(clause: str) -> bool:
    """Tell whether a beginning breaks off inside a verb phrase or a series."""
    ending = [word.lower() for word in _WORD.findall(clause)[-4:]]
    last = ending[-1]
    if words("clause_words", "takes_phrase").intersection(ending):
        return True
    if _CLAUSAL.search(clause) and not is_sentence(_CLAUSAL.split(clause)[-1]):
        return True
    open_ended = last in words("clause_words", "needs_complement") or last in words("clause_words", "auxiliaries")
    return open_ended or last.endswith("ly") or _LATE_COMMA.search(clause) is not None

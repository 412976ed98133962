"""Measure a clause: is it a sentence, does it need the one before, does it tell a state."""

import re
from bisect import bisect_left

from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import predicate

_WORD = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,.;:])")
EDGES = " \t,;:–—-…•▪"
_CONNECTIVE = re.compile(
    rf"that\s+|(?i:{alternatives(words('clause_words', 'connectives'))}\b"
    r"(?!\s+(?:far|long|many|much|is|are|was|were|has|will|came|comes|to|of)\b)[\s,]+)",
)
_INSERTED = re.compile(rf",\s*{alternatives(words('clause_words', 'inserted_connectives'))}(?=\s*[,.]|$),?", re.I)
_LEANING = re.compile(rf"^{alternatives(words('clause_words', 'leaning'))}\b", re.I)
_PRONOUN = re.compile(
    r"(?:he|she|it|they|his|her|its|their)\b"
    r"|(?:this|that|these|those)\s(?:is|was|were|are|would|will|had|has|could|may|might|meant|means|made|makes)\b",
    re.I,
)
_LEANING_LATER = re.compile(
    rf"^(?i:{alternatives(words('clause_words', 'phrase_first'))})\s"
    r"(?:[^,A-Z]{1,80},|(?:(?:\d{1,2}\s)?[A-Z][a-z]+\s)?\d{4},?)\s+"
    rf"(?:{alternatives(words('clause_words', 'personal') | {'they'})}"
    r"|it(?![’']|\s(?:is|was|will|would|has|had|emerged|became|took|takes|turned|seems|seemed|may|might|could)\b))\b"
)
"""A pronoun after an opening phrase in which no name stands that it could mean."""
_LEANING_INSIDE = re.compile(
    r"(?:if|unless|until|once|unlike)\s(?:it|they|this|that)\b|(?:[\w-]+\s){1,3}of\s(?:them|these(?!\s)|those(?!\s))\b",
    re.I,
)
"""A pronoun that what the clause tells hangs on: "if it does not, …", "two of them"."""
_EXPLETIVE = re.compile(
    r"^(?:there\s+(?:is|are|was|were|has|have|had|will|would|could|may|might)|it\s+(?:is|was|remains|remained)\s+(?:not\s+)?"
    r"(?:\w+ly\s+|yet\s+|too\s+)?(?:time|early|late|important|necessary|vital|hard|difficult|easy|impossible|clear|unclear|known|unknown|certain|uncertain|possible|likely|unlikely))\b",
    re.I,
)
"""Openings with a "there" or "it" that stands for nothing."""
_REFERS_BACK = re.compile(
    r"(?:he|she|it|they|his|her|its|their|these|those|such)\b(?!\s(?:as|who|that|which)\b)"
    r"|this\b(?!\s(?:time|year|month|week|morning|afternoon|evening|summer|winter|spring|autumn|fall|season)\b)"
    r"|that\s(?:is|was|would|will|had|has|could|may|might|meant|means|made|makes|does|did|should|can|[a-z]+(?:\swas|\sis|\shas))\b"
    r"|(?:it|they|he|she|that|this)[’'](?:s|re|d|ll|ve)\b|both\s(?!\S+(?:\s\S+)?\sand\s)",
    re.I,
)
_NOT_BACK = re.compile(
    r"it(?:\s(?:is|was|remains|would be|has been|had been|will be)|[’']s|\s(?:is|was)n[’']t)\s(?:not\s)?"
    rf"(?:\w+ly\s|yet\s|too\s|a\s(?:\w+\s)?)?{alternatives(words('clause_words', 'expletive'))}\b"
    r"|it\s(?:is|was|will\sbe|would\sbe)\sthe\s(?:first|second|third|fourth|fifth|sixth|latest|last|\w+est)\b"
    r"|it\s(?:takes|took|pays|seems|appears|emerged|turned out)\b"
    r"|it\s(?:was|is)\s(?:this|that|the|only|[A-Z])[^,.]{1,80}\s(?:that|who|which)\s",
    re.I,
)
"""Openings with an "it" that stands for what follows: "it was feared that", "it was Brook who"."""
_AND_THAT = re.compile(r",?\s+(and|but) that\s+(?=(?:it|he|she|they|there|the)\s)", re.I)
_COMES_AFTER = re.compile(
    r"^(?:this|it|that|the (?:move|news|decision|announcement))\s+(?:comes|came)\s+"
    r"(?:just\s+)?(?:\w+\s+(?:hours|days|weeks|months|years)\s+)?(?:as|after)\s+",
    re.I,
)
_LOOSE_STOPS = (" ,", " .", " ;", " :")
_PAST_ENDING = re.compile(r"[a-z]{2,}ed$")
_COMMA_INSIDE = re.compile(r",([”\"’'])$")
_IN_BRACKETS = re.compile(r"^\(([^()]+)\)$")
_ENDS_WITH_STOP = re.compile(r"[.!?…][”\"’')\]]*$")
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]")
"""A quotation with its marks; no mark opens inside, so that many unclosed ones take no longer to pass."""

_SINGLE = re.compile(r"(?<!\w)['‘].*['’](?!\w)")
"""What stands between single quotation marks, at its widest: an apostrophe ends none."""

_QUOTATION = re.compile(r"[“”\"«»„]")


def tidy(clause: str) -> str:
    """Return `clause` without the connectives that join it to its neighbours, single-spaced, without loose ends."""
    text = _without_opening(_unbracketed(" ".join(clause.split()).strip(EDGES)), _CONNECTIVE)
    text = _without_opening(text, _COMES_AFTER)
    text = _INSERTED.sub("", text) if "," in text else text
    text = _AND_THAT.sub(r", \1 ", text) if " that " in text else text
    text = _SPACE_BEFORE_STOP.sub("", text) if any(stop in text for stop in _LOOSE_STOPS) else text
    return text.strip(EDGES)


def _without_opening(clause: str, opening: re.Pattern[str]) -> str:
    match = opening.match(clause)
    return clause[match.end() :] if match else clause


def _unbracketed(clause: str) -> str:
    return _IN_BRACKETS.sub(r"\1", clause) if clause.startswith("(") else clause


def leans(clause: str) -> bool:
    """Tell whether a clause opens with a word that needs the sentence before it: "they", "such", "if so, he"."""
    patterns = (_LEANING, _LEANING_LATER, _LEANING_INSIDE)
    return any(pattern.match(clause) for pattern in patterns) and not _EXPLETIVE.match(clause)


def opens_with_pronoun(clause: str) -> bool:
    """Tell whether a clause is about "he", "it", "this" or what is theirs, whoever or whatever that is."""
    return bool(_PRONOUN.match(clause)) and not _EXPLETIVE.match(clause)


def refers_back(clause: str) -> bool:
    """Tell whether a clause opens with a "they", "it", "this" or "these boats" that was told of just before."""
    is_expletive = _EXPLETIVE.match(clause) or _NOT_BACK.match(clause)
    return not is_expletive and (_REFERS_BACK.match(clause) is not None or _LEANING_LATER.match(clause) is not None)


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
    text = _COMMA_INSIDE.sub(r"\1", sentence.rstrip(EDGES.replace("…", "")))
    return text if _ENDS_WITH_STOP.search(text) else f"{text}."


def clipped(text: str, limit: int) -> str:
    """Return `text`, or its beginning up to a word with the mark of an omission, at most `limit` characters."""
    if len(text) <= limit:
        return text
    beginning = text[: limit - 2]
    return f"{beginning[: beginning.rfind(' ')] if ' ' in beginning else beginning} …"


def unquoted(text: str) -> str:
    """Return a text without what stands between quotation marks, single ones too."""
    plain = QUOTED.sub("", text) if _QUOTATION.search(text) else text
    return _SINGLE.sub("", plain) if "'" in plain or "‘" in plain else plain


class Quotations:
    """Where a text stands between quotation marks."""

    def __init__(self, text: str) -> None:
        found = [(m.start(), m.end()) for m in QUOTED.finditer(text)]
        single = _SINGLE.search(text) if not found and ("'" in text or "‘" in text) else None
        found += [(single.start(), single.end())] if single else []
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


def opening_verb(clause: str) -> str:
    """Return the first finite verb of a clause in lower case, or an empty string."""
    found = [word.lower() for word in _WORD.findall(clause)]
    return next((found[n] for n in range(1, len(found)) if _is_finite(found, n)), "")


def is_state(clause: str) -> bool:
    """Tell whether a clause tells how things are or what is thought of them, not what happens."""
    verb = opening_verb(clause)
    if verb in words("clause_words", "attitudes") or verb in words("clause_words", "stative"):
        return True
    following = next((w for w in clause.lower().partition(f" {verb} ")[2].split() if not w.endswith("ly")), "")
    if verb in ("has", "have", "had"):
        return following in words("reporting", "determiners") or following in words("clause_words", "thought")
    happens = following.endswith(("ed", "ing", "en")) or following in words("clause_words", "passive")
    return verb in ("is", "are", "was", "were") and not happens


def is_present(verb: str) -> bool:
    """Tell whether a verb form is one of the present tense."""
    return verb in words("clause_words", "present") or verb in ("is", "are", "has", "have", "does", "do")


def begins_with_verb(clause: str) -> bool:
    """Tell whether a clause has no subject before its verb."""
    found = [word.lower() for word in _WORD.findall(clause[:80])[:2]]
    return bool(found) and _is_finite(["", *found], 1)


def is_whole(clause: str) -> bool:
    """Tell whether a clause is a sentence that ends where a sentence may, with its quotation marks in pairs."""
    found = _WORD.findall(clause)
    if len(found) < 4 or found[-1] in words("clause_words", "dangling"):
        return False
    return predicate(clause) is not None and is_balanced(clause)


def is_balanced(clause: str) -> bool:
    """Tell whether the quotation marks and brackets of a clause stand in pairs."""
    return len(_QUOTATION.findall(clause)) % 2 == 0 and clause.count("(") == clause.count(")")

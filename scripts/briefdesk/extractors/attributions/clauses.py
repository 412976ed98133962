"""How words stand together in a sentence: subjects, noun phrases and clauses, by position of word."""

from briefdesk.extractors.attributions.frames import Frame
from briefdesk.prose.lexicon import words

COMMAS = frozenset(",")
DASHES = frozenset({"—", "–", "-", "--"})
BREAKS = frozenset({";", ":", "(", ")", "—", "–", "--"})
CLAUSE_OPENERS = words("reporting", "clause_openers")
PASSIVE = words("reporting", "passive")
BETWEEN = words("reporting", "between")
RELATIVES = words("reporting", "relatives")
FINITE = words("reporting", "finite")
DETERMINERS = words("reporting", "determiners")
PRONOUNS = words("reporting", "pronouns")
PREPOSITIONS = words("reporting", "prepositions")
SIDE_CLAUSES = CLAUSE_OPENERS - {"while", "but", "and", "although", "though"}
SAYING = frozenset({"said", "says", "say"})
COORDINATORS = frozenset({"but", "and", "while", "as", "though", "although", "whereas"})
OPENS_ADVERBIAL = frozenset(
    {"in", "on", "at", "during", "after", "before", "when", "as", "while", "who", "but", "via", "that", "with"}
)
"""Words that end a subject standing behind its verb: "said Adams in an interview"."""
OBJECTS = frozenset({"it", "him", "them", "us", "me"})
NO_SUBJECT = words("reporting", "times") | OBJECTS | {"that", "adding", "last", "next", "yesterday", "today"}
"""Words that open no subject behind a verb: "said last week", "described it"."""
JOINING = frozenset({"and", "or"})
BOUNDS = (BREAKS - {")"}) | COMMAS | (CLAUSE_OPENERS - JOINING) | {""}
"""Words, and quotations, before which a subject without apposition begins."""
APART = PRONOUNS - {"there"}
"""Pronouns that are a subject of their own."""
BRACKET_REACH = 12
"""Words that may stand in brackets behind a name: "Ann Adams (Westhaven North)"."""
SUBJECT_REACH = 60
"""Words a subject may stand before its verb, appositions included."""


def ends_clause(frame: Frame, comma: int) -> bool:
    """Return whether a whole clause stands before the comma, beside relative clauses: "Adams, who is 45," is none.

    Nor is what follows a quotation without a verb: "“…,” Adams, a nurse,".
    """
    start = max(0, comma - SUBJECT_REACH)
    for i in range(start, comma + 1):
        if i == comma or frame.texts[i] in COMMAS:
            first = start + 1 if is_quotation(frame, start) and i > start + 1 else start
            if i > start and frame.texts[start] not in SIDE_CLAUSES and has_finite(frame, first, i):
                return True
            start = i + 1
    return False


def opens_noun_phrase(frame: Frame, i: int) -> bool:
    """Return whether a noun phrase may begin at `i`."""
    if i >= len(frame.texts) or i in frame.quoted:
        return False
    text = frame.texts[i]
    return text[0].isalnum() and text not in PREPOSITIONS and text not in NO_SUBJECT


def goes_on_with_clause(frame: Frame, i: int) -> bool:
    """Return whether what follows is a clause: then it is what was said, not who said it."""
    for k in range(i, min(len(frame.texts), i + SUBJECT_REACH)):
        text = frame.texts[k]
        if text in COMMAS or text in BREAKS or k in frame.quoted or (k > i and text in OPENS_ADVERBIAL - {"that"}):
            return False
        if text == "that" or (text in FINITE and not frame.is_capital(k)):
            return True
    return False


def has_finite(frame: Frame, start: int, stop: int) -> bool:
    """Return whether words show that they hold a verb, or a quotation."""
    texts = frame.texts[start:stop]
    if any(not text or text.endswith("ed") for text in texts):
        return True
    return any(text in FINITE and not is_name_too(frame, i) for i, text in enumerate(texts, start))


def is_name_too(frame: Frame, i: int) -> bool:
    """Return whether an auxiliary is a name here: "Mrs | May replied"."""
    return i > 0 and frame.texts[i] in {"may", "will"} and frame.is_capital(i)


def inverted_end(frame: Frame, start: int) -> int:
    """Return the position behind a subject that follows its verb, with its appositions."""
    for k in range(start, min(len(frame.texts), start + SUBJECT_REACH)):
        text = frame.texts[k]
        if k in frame.quoted or text in BREAKS or (text in OPENS_ADVERBIAL and k > start) or _is_stop(frame, k):
            return k
    return min(len(frame.texts), start + SUBJECT_REACH)


def noun_phrase_end(frame: Frame, start: int) -> int:
    """Return the position behind the noun phrase that begins at `start`."""
    stop = min(len(frame.texts), start + SUBJECT_REACH)
    return next((k for k in range(start, stop) if _ends_noun_phrase(frame, k, start)), stop)


def _ends_noun_phrase(frame: Frame, k: int, start: int) -> bool:
    text = frame.texts[k]
    before = text_at(frame, k - 1)
    if k in frame.quoted:
        return before not in DETERMINERS
    if text in BREAKS or text in COMMAS or text in FINITE or _is_stop(frame, k):
        return True
    return k > start and text in DETERMINERS and before not in PREPOSITIONS and before not in {"and", "or"}


def _is_stop(frame: Frame, k: int) -> bool:
    return frame.texts[k] in {"!", "?", "…"} or (frame.texts[k] == "." and k == len(frame.texts) - 1)


def subject_range(frame: Frame, j: int) -> range:
    """Return the positions of the subject whose last word is at `j`; a comma there closes an apposition.

    A pronoun is a subject of its own: "Adams of the bank said he | expects".
    """
    if text_at(frame, j) in APART and not _is_object(frame, j):
        return range(j, j + 1)
    last = j
    while text_at(frame, last) == ")":
        last = _before_brackets(frame, last)
    if text_at(frame, last) in COMMAS:
        return range(_without_clause(frame, _bound(frame, last, apposed=True) + 1, last), j + 1)
    k = _bound(frame, last, apposed=False)
    if k > 0 and frame.texts[k] in {"who", "which"} and has_finite(frame, k + 1, j + 1):
        k = _bound(frame, k - 1, apposed=False)
    return range(k + 1, j + 1)


def _bound(frame: Frame, j: int, *, apposed: bool) -> int:
    """Return the position of what stands before a subject whose last word is at `j`, -1 for nothing."""
    k = j
    while k >= 0 and j - k < SUBJECT_REACH and not _bounds_subject(frame, k, apposed=apposed):
        k = _before_brackets(frame, k) if frame.texts[k] == ")" else k - 1
    return max(k, -1)


def _before_brackets(frame: Frame, k: int) -> int:
    """Return the position before the bracket that the one at `k` closes, before `k` itself where none is near."""
    near = range(k - 1, max(-1, k - BRACKET_REACH), -1)
    return next((i for i in near if frame.texts[i] == "("), k) - 1


def before_dashes(frame: Frame, j: int) -> int:
    """Return the position before what two dashes set apart and the one at `j` closes: "Adams | — 45 on Friday — said".

    It is `j` where no dash stands, or a quotation between.
    """
    if text_at(frame, j) not in DASHES:
        return j
    near = range(j - 1, max(0, j - SUBJECT_REACH), -1)
    opening = next((k for k in near if frame.texts[k] in DASHES), j)
    return opening - 1 if opening < j and all(frame.texts[opening:j]) else j


def _is_object(frame: Frame, j: int) -> bool:
    """Return whether the pronoun at `j` ends a longer phrase: "those who saw it", "Adams and you"."""
    before = text_at(frame, j - 1)
    return text_at(frame, j) in {"it", "you"} and (
        before in PREPOSITIONS or before in FINITE or before == "and" or before.endswith("ed")
    )


def _without_clause(frame: Frame, start: int, j: int) -> int:
    """Return where the subject begins behind another clause: "… left after | his deputy, Ann Adams, said".

    What somebody says may have a subject of its own: "Adams said | the boy, who is 17, boasted".
    """
    comma = next((i for i in range(start, j) if frame.texts[i] in COMMAS), j)
    spoken = next((i for i in range(comma - 1, start, -1) if frame.texts[i] in SAYING), None)
    if spoken is not None and spoken + 1 < comma:
        return spoken + 1
    opener = next((i for i in range(comma - 1, start, -1) if frame.texts[i] in CLAUSE_OPENERS), None)
    return opener + 1 if opener is not None and opener + 1 < comma and has_finite(frame, start, opener) else start


def _bounds_subject(frame: Frame, k: int, *, apposed: bool) -> bool:
    text = frame.texts[k]
    if apposed:
        bounds = not text or (text in BREAKS and text != ")")
        return bounds or (text in COORDINATORS and (k == 0 or text_at(frame, k - 1) in COMMAS))
    if not text and text_at(frame, k - 1) == "the":  # "The “Rain” singer" holds a title.
        return False
    return text in BOUNDS or (text in JOINING and has_finite(frame, _clause_start(frame, k), k))


def _clause_start(frame: Frame, k: int) -> int:
    """Return where the clause that `k` stands in begins, at most twelve words back."""
    start = max(0, k - 12)
    return next((i + 1 for i in range(k - 1, start - 1, -1) if _bounds(frame, i) or _opens_pair(frame, i, k)), start)


def _opens_pair(frame: Frame, i: int, k: int) -> bool:
    """Return whether two nouns of one subject follow the comma at `i`, "and" at `k`: ", the singer and writer"."""
    return k - i in {3, 4} and frame.texts[i] == "," and frame.texts[i + 1] == "the"


def _bounds(frame: Frame, i: int) -> bool:
    return is_quotation(frame, i) or frame.texts[i] in BREAKS


def is_adverb(frame: Frame, i: int) -> bool:
    """Return whether the word at `i` is an adverb in -ly; a name in -ly is none."""
    return frame.texts[i].endswith("ly") and not frame.is_capital(i)


def text_at(frame: Frame, i: int) -> str:
    """Return the word at `i` in lower case, empty for a quotation and outside of the frame."""
    return frame.texts[i] if 0 <= i < len(frame.texts) else ""


def is_quotation(frame: Frame, i: int) -> bool:
    """Return whether a quotation stands at `i`."""
    return i in frame.quoted

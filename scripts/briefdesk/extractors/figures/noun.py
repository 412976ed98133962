"""What a figure counts or measures, as the article words it."""

import re

from briefdesk.extractors.figures.not_figures import is_plural
from briefdesk.extractors.figures.quantities import Amount
from briefdesk.prose.lexicon import alternatives, lexicon
from briefdesk.prose.numbers import SCALES, SMALL, TENS

_FIGURES = lexicon("figures")
_ENDS = frozenset(_FIGURES["noun_ends"])
_PAST = frozenset(lexicon("dates")["tense"]["past"])
_VERBS = frozenset(_FIGURES["measure_verbs"])

WORD = re.compile(r"[ -]?([^\W\d_](?:[\w'’&-]|\.(?=\w)|(?<=[A-Z])\.(?= [a-z]))*)")
DAYS = frozenset(day for forms in lexicon("dates")["weekdays"].values() for day in forms)
ODD = re.compile(r"-(?:odd|plus|some)\b")
OBJECT = re.compile(r" (?:the|an?|his|her|its|their|that|it|he|she|them|up|down|out|off|on|\d)\b")
LIST = re.compile(r"((?:, [a-z]+){0,3},? and [A-Za-z]+s)\b")
OF = re.compile(r" (?:of|in|for|worth of) (?:the |its |their |his |her |all |some of |annual |an? )?")
PASSIVE = re.compile(r" (?:have|had|has|were|are|was) (?:been )?(\w+ed(?: (?:or|and) \w+ed)?|killed|wounded|hurt)\b")
CLAUSE = re.compile(r"(?:[,;:—–](?!\d)|\b(?:while|but|although|as|that|said|which|and)\b) ?")
DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "our"})
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "you", "there", "this", "that", "who", "which", "others"})
COUNTED = re.compile(
    rf"(?:\d[\d,.]*(?: {alternatives(SCALES)}\b)?|\b{alternatives([*SMALL, *TENS, *SCALES])})(?= [A-Za-z])(?! of\b)",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"^(?:(?:the|an?|its|their|his|her|our|this|that|these|those|some|many|all|of|in|on|for|at|to|with|by|local|after|when|where"
    r"|meanwhile|however|also|nationally|overall)\s+)+",
    re.IGNORECASE,
)
LONGEST = 8


def figure_noun(text: str, amount: Amount) -> str:
    """Return the noun phrase that the amount counts or measures; empty where the sentence gives none.

    A count takes the words after it up to the plural; money and measures take what follows "of" or "in", the noun
    they stand before, or the subject of the verb before them.
    """
    if not amount.unit:
        noun = noun_phrase(text, amount.end)
        return _with_participle(text, amount.end, noun) if noun else _subject(text, amount.start)
    for start in _phrase_starts(text, amount.end):
        noun = noun_phrase(text, start)
        if noun:
            return noun
    return _subject(text, amount.start)


def _phrase_starts(text: str, end: int) -> list[int]:
    of = OF.match(text, end)
    return [of.end() - 1] if of else [end]


def noun_phrase(text: str, start: int) -> str:
    """Return the noun phrase that begins at `start`, up to its plural noun, or to the first word that ends it."""
    odd = ODD.match(text, start)
    start = odd.end() if odd else start
    position, end, plural = start, start, False
    for _ in range(LONGEST):
        match = WORD.match(text, position)
        if match is None or match[1].casefold() in _ENDS or match[1] in DAYS or _is_past(text, match, start):
            break
        looks_plural = is_plural(match[1].casefold())
        if plural and (not looks_plural or OBJECT.match(text, match.end())):
            break
        plural = plural or (looks_plural and not match[1][0].isupper())
        end = position = match.end()
    rest = LIST.match(text, end) if plural else None
    return text[start : rest.end() if rest else end].strip(" -")


def _is_past(text: str, word: re.Match[str], start: int) -> bool:
    """Return whether a word behind the first is no noun: a number, or a form of the past before what is no noun."""
    if word.start() <= start:
        return False
    if word[1] in _PAST or word[1].casefold() in SMALL or word[1].casefold() in TENS:
        return True
    following = WORD.match(text, word.end())
    return word[1].endswith("ed") and (following is None or following[1].casefold() in _ENDS)


def _with_participle(text: str, start: int, noun: str) -> str:
    end = text.index(noun, start) + len(noun)
    passive = PASSIVE.match(text, end)
    return f"{noun} {passive[1]}" if passive else noun


def _subject(text: str, start: int) -> str:
    """Return the words before the verb that leads to the amount: "sales" in "sales plunged 10 percent"."""
    clause = text[max(0, start - 160) : start]
    clause = clause[clause.rfind(". ") + 1 :]
    for piece in reversed(CLAUSE.split(clause)):
        words = piece.split()
        verb = next((i for i, word in enumerate(words) if _is_verb(word) and not _is_adjective(words, i)), None)
        if verb:
            return _bare(" ".join(words[:verb][-LONGEST:]))
    return ""


def _bare(subject: str) -> str:
    """Return a subject without its opening words, and without the number that counts it; nothing for a pronoun."""
    counted = COUNTED.search(subject)
    if counted:
        return noun_phrase(subject, counted.end())
    bare = LEADING.sub("", subject).strip()
    return "" if bare.casefold() in PRONOUNS else bare


def _is_adjective(words: list[str], i: int) -> bool:
    return i > 0 and words[i - 1].casefold() in DETERMINERS


def _is_verb(word: str) -> bool:
    return word in _VERBS or (word.endswith("ed") and len(word) > 4 and word.islower())

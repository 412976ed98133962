"""Cut a statement out of its sentence: the part that stands without "Adams said that" or ", officials said"."""

import re
from itertools import pairwise

from briefdesk.extractors.attributions.attribution import Attribution
from briefdesk.extractors.attributions.clauses import CLAUSE_OPENERS, DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.prose.lexicon import words
from briefdesk.prose.sentences import Span

BARE = words("reporting", "bare")
TIMES = words("reporting", "times")
MONTHS = frozenset(
    word
    for word in TIMES
    if word[:3] in {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
)
NO_STATEMENT = words("reporting", "no_statement")
HEARERS = words("reporting", "hearers")
CLAUSE_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "("}) | frozenset(
    {"that", "which", "who", "to", "as", "when", "because", "after", "and", "but", "or"}
)
"""Words before which a statement without "that" must show its verb."""
AFTERTHOUGHTS = frozenset(
    {
        ".",
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "via",
        "to",
        "when",
        "as",
        "with",
        "who",
        "from",
        "through",
        "by",
    }
)
"""What may follow an attribution that stands behind its statement."""
ENDS_NOUN_PHRASE = frozenset({"that", ",", ":", ";", "."}) | PREPOSITIONS | PRONOUNS | FINITE
MAIN_ORDERS = frozenset({"subject-verb", "verb-subject", "phrase"})
SUBORDINATORS = CLAUSE_OPENERS - {"but", "and", "while", "although", "though", "so", "yet"}
NEGATIONS = frozenset({"not", "never", "didn't", "doesn't", "don't", "hardly", "wouldn't", "couldn't", "cannot", "nor"})
ADVERBIAL_REACH = 40
"""Words of time, place and hearer that may stand between a verb and what was said."""
RESUMING = frozenset({"and", "but", "or", "so"})
"""Words with which a statement goes on behind a comma: "…, Adams said, and the rest will follow"."""
LEAST_WORDS = 3
"""Words a statement has at least: "said so" holds none."""
PAST = re.compile(r"\w{2,}ed")


def statement_of(sentence: Sentence) -> tuple[Span | None, Said | None]:
    """Return the part of a sentence that is the statement alone, and its attribution.

    The span is None where nothing can be cut off and still leave a sentence ("urged the council to wait").
    """
    main = main_attribution(sentence)
    if main is None:
        return None, None
    frame, attribution = sentence.frame, main.attribution
    if attribution.order == "phrase":
        return _beside_phrase(frame, attribution), main
    if _is_negated(frame, attribution):
        return None, main
    start = _complement(frame, attribution)
    if start is not None:
        return _from(frame, start), main
    return _before(frame, attribution), main


def _is_negated(frame: Frame, attribution: Attribution) -> bool:
    return not NEGATIONS.isdisjoint(frame.texts[max(attribution.first, attribution.verb - 4) : attribution.verb])


def main_attribution(sentence: Sentence) -> Said | None:
    """Return the attribution that governs the sentence: the first with a subject of its own, else the first phrase."""
    if not sentence.said or sentence.frame.texts[-1] == "?":
        return None
    own = (said for said in sentence.said if said.attribution.order in MAIN_ORDERS and _is_main(sentence.frame, said))
    return next(own, None)


def _is_main(frame: Frame, said: Said) -> bool:
    before = frame.texts[said.attribution.first - 1] if said.attribution.first else ""
    return before not in SUBORDINATORS


def _beside_phrase(frame: Frame, attribution: Attribution) -> Span | None:
    """Return what stands behind "According to Adams," or before ", according to Adams." """
    if attribution.first == 0:
        return _behind_phrase(frame, attribution.behind)
    rest = [text for text in frame.texts[attribution.behind :] if text not in {".", '"'}]
    if frame.texts[attribution.first - 1] != "," and rest:
        return None
    return _until(frame, attribution.first) if not rest or (rest[0] == "," and FINITE.isdisjoint(rest)) else None


def _behind_phrase(frame: Frame, behind: int) -> Span | None:
    if behind < len(frame.texts) and frame.texts[behind] in DETERMINERS:
        return _from(frame, behind)
    comma = _next_comma(frame, behind)
    return _from(frame, comma + 1) if comma is not None else None


def _next_comma(frame: Frame, i: int) -> int | None:
    return next((k for k in range(i, min(len(frame.texts), i + ADVERBIAL_REACH)) if frame.texts[k] == ","), None)


def _before(frame: Frame, attribution: Attribution) -> Span | None:
    """Return the statement that a trailing attribution follows: "…, Adams said on Monday." """
    first = attribution.first
    if first < 1 or frame.texts[first - 1] not in {",", "—", "–", "", "-"}:
        return None
    if not is_clause(frame, 0, first - 1) or not _ends_with(frame, attribution):
        return None
    return _until(frame, first)


def _ends_with(frame: Frame, attribution: Attribution) -> bool:
    """Return whether nothing but time, place and occasion follows the attribution."""
    behind = frame.texts[attribution.behind :]
    if not behind or behind[0] in AFTERTHOUGHTS:
        return not any(first == "," and second in RESUMING for first, second in pairwise(behind))
    return behind[0] in TIMES or (attribution.manner == "tell" and FINITE.isdisjoint(behind))


def is_clause(frame: Frame, start: int, stop: int) -> bool:
    """Return whether words hold a verb that shows a clause."""
    texts = frame.texts[start:stop]
    return not FINITE.isdisjoint(texts) or any(
        not text or PAST.fullmatch(text) or text.endswith(("n't", "'s", "'re")) for text in texts
    )


def _complement(frame: Frame, attribution: Attribution) -> int | None:
    """Return where the statement behind the verb begins, or None where there is none."""
    if attribution.order != "subject-verb" or attribution.manner == "characterise":
        return None
    i = _behind_adverbials(frame, attribution)
    if i is None:
        return None
    text = frame.texts[i]
    if text == "that" and i + 1 < len(frame.texts):
        pronoun = frame.texts[i + 1] in FINITE
        return i if pronoun else i + 1
    if text in {":", ","} and i + 1 in frame.quoted:
        return i + 1
    if attribution.plain not in BARE or text in NO_STATEMENT or not (text[:1].isalnum() or text in {"", "$", "£", "€"}):
        return None
    return i if _is_bare_statement(frame, i, attribution.plain) else None


def _is_bare_statement(frame: Frame, i: int, plain: str) -> bool:
    """Return whether a clause begins at `i`; after other verbs than "say" and "tell" its verb must come at once."""
    texts = frame.texts[i:]
    if len(texts) <= LEAST_WORDS:
        return False
    if plain in {"say", "tell"}:
        return True
    until = next((k for k, text in enumerate(texts) if text in CLAUSE_BREAKS), len(texts))
    return not FINITE.isdisjoint(texts[:until])


def _behind_adverbials(frame: Frame, attribution: Attribution) -> int | None:
    """Return the position behind hearer, time, place and occasion: "told reporters in Oslo on Monday …"."""
    i = attribution.behind
    stop = min(len(frame.texts), i + ADVERBIAL_REACH)
    that = next((k for k in range(i, stop) if frame.texts[k] == "that"), None)
    hearer = attribution.manner == "tell"
    while i < stop:
        text = frame.texts[i]
        if text == "that" or text in {":", ","}:
            return _behind_parenthesis(frame, i, that) if text == "," else i
        if hearer:
            i, hearer = _behind_noun_phrase(frame, i, stop), False
        elif _is_time(frame, i) or _is_of_a_date(frame, i) or (text.endswith("ly") and text not in {"only"}):
            i += 1
        elif text in PREPOSITIONS and text not in {"as", "like"}:
            i = _behind_noun_phrase(frame, i + 1, stop)
        else:
            return i
    return i if i < len(frame.texts) else None


def _is_time(frame: Frame, i: int) -> bool:
    """Return whether a word tells a time: "said this" does with "week" behind it, else it is what is spoken of."""
    text = frame.texts[i]
    return text in TIMES and not (text in {"this", "last", "next"} and TIMES.isdisjoint(frame.texts[i + 1 : i + 2]))


def _is_of_a_date(frame: Frame, i: int) -> bool:
    """Return whether a number is the day or year of a month beside it: in "said 900 jobs" it counts what is said."""
    beside = {frame.texts[i - 1], *frame.texts[i + 1 : i + 2]}
    return frame.texts[i].isdigit() and not MONTHS.isdisjoint(beside)


def _behind_parenthesis(frame: Frame, comma: int, that: int | None) -> int:
    """Return the position of a "that" which a parenthesis in commas parts from its verb, else of the comma."""
    if that is not None and that > comma + 1 and frame.texts[that - 1] == ",":
        return that
    return comma


def _behind_noun_phrase(frame: Frame, i: int, stop: int) -> int:
    """Return the position behind a noun phrase: at a preposition, pronoun, verb, second determiner or comma."""
    start = i
    if i < stop and (frame.texts[i] in HEARERS or frame.texts[i] in PRONOUNS - {"it", "he", "she"}):
        return i + 1
    while i < stop and not _ends_noun_phrase(frame, i, start):
        i += 1
    return i


def _ends_noun_phrase(frame: Frame, i: int, start: int) -> bool:
    text = frame.texts[i]
    if i in frame.quoted or text in ENDS_NOUN_PHRASE:
        return True
    before = frame.texts[i - 1]
    opens = text in DETERMINERS and before not in DETERMINERS and before not in {"and", "or"}
    return i > start and (opens or text in TIMES or _turns_capital(frame, i))


def _turns_capital(frame: Frame, i: int) -> bool:
    """Return whether a name begins behind a common noun: "told the court | Adams had left"."""
    return frame.is_capital(i) and not frame.is_capital(i - 1) and frame.texts[i - 1] not in DETERMINERS


def _from(frame: Frame, i: int) -> Span | None:
    if i >= len(frame.texts):
        return None
    return Span(frame.starts[i], frame.end)


def _until(frame: Frame, first: int) -> Span:
    last = first - 1
    while last > 0 and frame.texts[last] in {",", "—", "–", "-"}:
        last -= 1
    return Span(frame.start, frame.ends[last])

"""Whether a sentence speaks of what was or of what will be, near an expression of time."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefdesk.prose.calendar import Direction
from briefdesk.prose.lexicon import lexicon, words

REACH = 300
"""Characters to either side of an expression in which a verb is looked for."""

WORD = re.compile(r"(?:(?<=[a-z])['’])?[A-Za-z]+(?:n['’]t)?")
PRESENT = re.compile(r"(?:is|are|am) (?:now |also )?[a-z]+ing\b")
CLAUSE_START = re.compile(
    r"[;:—]|, (?:and|but|while|though|although|with|whereas)\b|\b(?:and|but|while) (?:in|on|by|from) $"
)
AUXILIARIES = frozenset({"is", "are", "am"})
NO_VERBS = words("dates", "no_verbs")
NO_VERB_BEFORE = words("dates", "no_verb_before")
DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our"})


class Cue(NamedTuple):
    """A word or phrase that shows a direction in time."""

    start: int
    end: int
    direction: Direction


def _phrases() -> Mapping[str, tuple[tuple[str, Direction], ...]]:
    """Return the cues by their first word, the longest first."""
    found: dict[str, list[tuple[str, Direction]]] = defaultdict(list)
    directions: tuple[Direction, ...] = ("past", "future", "open")
    for direction in directions:
        for phrase in lexicon("dates")["tense"][direction]:
            found[phrase.split()[0]].append((phrase, direction))
    return {word: tuple(sorted(phrases, key=lambda p: -len(p[0]))) for word, phrases in found.items()}


PHRASES = _phrases()


def direction_at(text: str, start: int, end: int, *, default: Direction = "past") -> Direction:
    """Return where in time the verb nearest to `text[start:end]` points.

    That is the one before it in its clause, else the one after. `text` is a sentence. Without any cue it is
    `default`: most of news is past.
    """
    before: Cue | None = None
    after: Cue | None = None
    for cue in _cues(text, max(0, start - REACH), min(len(text), end + REACH)):
        if cue.end <= start:
            before = cue
        elif cue.start >= end:
            after = cue
            break
    nearest = before or after
    if before and after and CLAUSE_START.search(text, before.end, start):
        nearest = after
    return nearest.direction if nearest else default


def _cues(text: str, start: int, end: int) -> Iterator[Cue]:
    last, behind = "", 0
    for match in WORD.finditer(text, start, end):
        if match.start() < behind:
            continue
        word = match.group().casefold().replace("’", "'")
        cue = _cue(text, match, word)
        behind = cue.end if cue else match.end()
        if cue and word not in NO_VERBS and last not in (NO_VERB_BEFORE if cue.direction == "past" else DETERMINERS):
            yield cue
        if not word.endswith("ly"):
            last = word


def _cue(text: str, match: re.Match[str], word: str) -> Cue | None:
    for phrase, direction in PHRASES.get(word, ()):
        if text[match.start() : match.start() + len(phrase)].casefold().replace("’", "'") == phrase:
            return Cue(match.start(), match.start() + len(phrase), direction)
    if word in AUXILIARIES and PRESENT.match(text, match.start()):
        return Cue(match.start(), match.end(), "future")
    if len(word) >= 5 and word.endswith("ed"):
        return Cue(match.start(), match.end(), "past")
    return None

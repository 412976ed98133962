"""Whether a sentence speaks of what was or of what will be, near an expression of time."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefdesk.prose.calendar import Direction
from briefdesk.prose.lexicon import alternatives, lexicon, words

REACH = 300
"""Characters to either side of an expression in which a verb is looked for."""

WORD = re.compile(r"(?:(?<=[A-Za-z])['’])?[A-Za-z]+(?:n['’]t)?")
PRESENT = re.compile(
    rf"(?:is|are|am|['’]re|['’]m) (?:now |also )?(?:{alternatives(lexicon('dates')['planned'])}|[a-z]+ing to)\b"
)
TO_BE_DONE = re.compile(
    r"to be (?:[a-z]+ed|held|sworn|shown|sold|sent|built|paid|made|given|taken|heard|laid|buried)\b"
)
TIMETABLE = re.compile(r"(?:he|she|it|who) (?:also |then |next )?(?P<verb>[a-z]+[^\Ws])s\b", re.IGNORECASE)
"""A verb of the present beside a date, which tells what is planned: "she flies to Oslo on Thursday"."""
CLAUSE_START = re.compile(
    r"[;:—]|, (?:and|but|while|though|although|with|whereas)\b|\b(?:and|but|while) (?:in|on|by|from) $"
)
AUXILIARIES = frozenset({"is", "are", "am", "'re", "'m"})
SUBJECTS = frozenset({"he", "she", "it", "who"})
NO_PLANS = words("dates", "no_plans")
NO_ADVERBS = words("dates", "no_adverbs")
NO_VERBS = words("dates", "no_verbs")
NO_VERB_BEFORE = words("dates", "no_verb_before")
DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our"})
SEEING = frozenset({"they", "we", "you", "i", "to", "not", "never", "people"})
"""Words before "see" where it forecasts nothing: "when they see a target", but "traders see a cut"."""
NOUNS = frozenset({"deadline"})
"""Cues of what is to come that are nouns, and so stand behind a determiner."""
POSSESSIVE = re.compile(r"['’]s\b")
OPENS_SUBJECT = re.compile(
    r"(?:^|[,;:—“\"] ?|\b(?:said|says|say|that|and|but|while|whether|if|how|added|hopes|believes)) ?\Z"
)
"""What stands before a subject: a possessive behind it belongs to the verb to come ("said | Monday's talks will …")."""


BEFORE_BARE = tuple(
    f"{word} " for word in ("will", "would", "shall", "should", "could", "can", "may", "might", "must", "to", "not")
)
"""What a bare form follows, which is no past even where it is spelled like one: "will | cut 50 jobs by June"."""
NAMED = re.compile(r"[A-Za-z0-9,] \Z")
"""What stands before a capital that begins no sentence: it is that of a name ("the US | Open", "in | May")."""
TOLD_AHEAD = frozenset({"urged", "agreed to", "vowed to", "pledged to", "promised to", "hoped to"})
"""Cues whose own verb is past: behind a day they tell when it was ("on Monday she | urged them to stay")."""


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
CUE_WORDS = frozenset(PHRASES) | AUXILIARIES | SUBJECTS | {"to"}
"""Words that may begin a cue; of all others only past forms are cues."""


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
    if before and after and (CLAUSE_START.search(text, before.end, start) or _opens_subject(text, start, end)):
        nearest = after
    if nearest is not None and nearest is after and text[after.start : after.end].casefold() in TOLD_AHEAD:
        return "past"
    return nearest.direction if nearest else default


def _opens_subject(text: str, start: int, end: int) -> bool:
    """Return whether the expression is a possessive in a subject: "said Monday's talks will go on"."""
    return (
        POSSESSIVE.match(text, end) is not None and OPENS_SUBJECT.search(text[max(0, start - 12) : start]) is not None
    )


def _cues(text: str, start: int, end: int) -> Iterator[Cue]:
    last, behind, was_cue = "", 0, False
    for match in WORD.finditer(text, start, end):
        if match.start() < behind:
            continue
        word = match.group().casefold().replace("’", "'")
        cue = _cue(text, match, word) if word in CUE_WORDS or word.endswith("ed") else None
        follows_verb = was_cue and match.start() == behind + 1
        if word == "to" and follows_verb:
            cue = None  # It belongs to the cue before it: "was due to be freed".
        behind, was_cue = cue.end if cue else match.end(), cue is not None
        if (
            cue
            and word not in NO_VERBS
            and not _is_counted(text, cue)
            and not (word in ("plan", "plans") and follows_verb)
            and not (word == "set" and last in ("was", "were"))
            and not (word == "see" and last in SEEING)
            and (word in NOUNS or last not in _no_cue_before(cue))
            and not (cue.direction == "past" and text.endswith(BEFORE_BARE, 0, match.start()))
        ):
            yield cue
        if not word.endswith("ly") or word in NO_ADVERBS:
            last = word


def _is_counted(text: str, cue: Cue) -> bool:
    """Return whether a cue is a noun that a number counts: "6,000 votes", but not "the vote on May 5 | will"."""
    if cue.direction != "future" or not text[max(0, cue.start - 2) : cue.start - 1].isdigit():
        return False
    word = text[cue.start : cue.end]
    return word.endswith("s") and word not in AUXILIARIES


def _no_cue_before(cue: Cue) -> frozenset[str]:
    return NO_VERB_BEFORE if cue.direction == "past" else DETERMINERS


def _cue(text: str, match: re.Match[str], word: str) -> Cue | None:
    if match.group()[0].isupper() and NAMED.search(text, max(0, match.start() - 2), match.start()):
        return None
    for phrase, direction in PHRASES.get(word, ()):
        if text[match.start() : match.start() + len(phrase)].casefold().replace("’", "'") == phrase:
            return Cue(match.start(), match.start() + len(phrase), direction)
    if _tells_plan(text, match.start(), word):
        return Cue(match.start(), match.end(), "future")
    if len(word) >= 5 and word.endswith("ed"):
        return Cue(match.start(), match.end(), "past")
    return None


def _tells_plan(text: str, start: int, word: str) -> bool:
    """Return whether a plan is told in the present or as what is to be done."""
    if word in AUXILIARIES:
        return PRESENT.match(text, start) is not None
    if word == "to":
        return TO_BE_DONE.match(text, start) is not None
    planned = TIMETABLE.match(text, start) if word in SUBJECTS else None
    return planned is not None and f"{planned['verb']}s" not in NO_PLANS

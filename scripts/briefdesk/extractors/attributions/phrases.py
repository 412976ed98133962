"""A noun phrase in its sentence, the names inside it, and whom the narrative has been about."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from briefdesk.extractors.attributions.clauses import PREPOSITIONS, RELATIVES, text_at
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.memory import SOMEBODY, Memory
from briefdesk.extractors.cast import TITLE_HEADS, Cast, Mention
from briefdesk.prose.lexicon import words
from briefdesk.prose.reporting_verbs import verb_forms

ENDS_CHUNK = PREPOSITIONS | RELATIVES | {","}
GOVERNING = PREPOSITIONS - {"as"}
DASHED = re.compile(r" ?(?:—|–|--|-) ")
APOSTROPHES = ("'", "’", "‘")
APOSTROPHE = re.compile("['’]")
SHARED_GENITIVE = re.compile(r" and (?:[A-Z][\w.-]* ){0,2}[A-Z][\w.-]*['’]s? ")
"""What stands behind the first of two owners: "Ann | and Bob Adams's son"."""
GENITIVES = ("'", "’", "‘", "'s", "’s", "‘s")
RELATING = frozenset({"his", "her", "their"})
"""Words that relate somebody to another."""
STAFF = words("speakers", "staff")
LONGEST_NOUN = 20
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"})
ADJECTIVES = 2
"""Adjectives that may stand between a preposition and the name of a place or organization."""
TITLE_WORDS = 8
"""Words of a title that may stand between a preposition and a name."""


class Meant(NamedTuple):
    """The entity a noun phrase means, and the rule that says so."""

    id: str | None
    rule: str


UNKNOWN = Meant(None, "nobody-named")


class Phrase(NamedTuple):
    """A noun phrase in its frame: the words at `who`."""

    frame: Frame
    who: range
    cast: Cast
    memory: Memory
    texts: tuple[str, ...]
    """Its words in lower case."""
    chunk: tuple[str, ...]
    """Of these, the ones up to a preposition, comma or relative clause; the last is its head."""
    mentions: tuple[Mention, ...]
    """The names inside it, but for those of a compound: "the Hamburg-based company"."""

    @property
    def start(self) -> int:
        """Where the phrase begins in the paragraph."""
        return self.frame.starts[self.who.start]

    def fits(self, id_: str, form: str) -> bool:
        """Return whether a pronoun may mean this person, as far as anything tells."""
        if id_ in SOMEBODY.values():
            return id_ in ("?", f"?{form}")
        return self.cast.genders.get(id_, form) == form


def phrase_at(frame: Frame, who: range, cast: Cast, memory: Memory) -> Phrase:
    """Return the noun phrase of the words at `who`, with its chunk and names; of no words it has none."""
    if not who:
        return Phrase(frame, who, cast, memory, (), (), ())
    texts = frame.texts[who.start : who.stop]
    named = cast.between(frame.paragraph.n, frame.starts[who.start], frame.ends[who.stop - 1])
    mentions = tuple([m for m in named if not _is_compounded(frame.paragraph.text, m)]) if named else ()
    return Phrase(frame, who, cast, memory, texts, _chunk(texts), mentions)


def _chunk(texts: tuple[str, ...]) -> tuple[str, ...]:
    for i, text in enumerate(texts):
        if i and text in ENDS_CHUNK:
            return texts[:i]
    return texts


def _is_compounded(text: str, mention: Mention) -> bool:
    return text.startswith("-", mention.end) and text[mention.end + 1 : mention.end + 2].islower()


def subject_mention(frame: Frame, mentions: Iterable[Mention], *, start: int = 0) -> Mention | None:
    """Return the first mention that can be a subject.

    It is neither possessive, nor governed by a preposition, nor the name of another's staff ("the Adams campaign"), nor
    part of a title: "Acme chief executive | Ann Adams".
    """
    first: Mention | None = None
    for mention in mentions:
        if not _can_be_subject(frame, mention, start=start):
            continue
        if first is not None:
            if _is_in_title(frame, first, mention):
                return mention
            break
        if not frame.paragraph.text.startswith(" ", mention.end):
            return mention
        first = mention
    return None if first and first.entity.kind == "person" and _is_of_staff(frame, first) else first


def _can_be_subject(frame: Frame, mention: Mention, *, start: int) -> bool:
    return not (
        is_possessive(frame, mention) or is_governed(frame, mention, start=start) or _is_where_from(frame, mention)
    )


def _is_where_from(frame: Frame, mention: Mention) -> bool:
    """Return whether a place opens its paragraph before a dash, as a dateline does: "Nairobi — The court said"."""
    is_place = mention.start == 0 and mention.entity.kind == "place"
    return is_place and DASHED.match(frame.paragraph.text, mention.end) is not None


def _is_in_title(frame: Frame, first: Mention, person: Mention) -> bool:
    """Return whether only the words of a title part a name from a person: "Acme sales director Ann Adams"."""
    if person.entity.kind != "person":
        return False
    between = frame.paragraph.text[first.end : person.start].casefold().split()
    if (
        not 0 < len(between) <= TITLE_WORDS
        or between[-1] not in TITLE_HEADS
        or between[0] in GOVERNING
        or not RELATING.isdisjoint(between)
    ):
        return False
    if first.entity.kind == "person" and "and" in between:
        return False
    return all(APOSTROPHE.sub("", word).isalpha() for word in between) and verb_forms().keys().isdisjoint(between[:-1])


def _is_of_staff(frame: Frame, mention: Mention) -> bool:
    """Return whether a name only tells whose people speak: "the Adams campaign", "Adams aides"."""
    following = frame.paragraph.text[mention.end : mention.end + LONGEST_NOUN].split(maxsplit=1)
    return bool(following) and following[0].rstrip(",.;:").removesuffix("’s").removesuffix("'s") in STAFF


def is_possessive(frame: Frame, mention: Mention) -> bool:
    """Return whether a genitive follows the name: "Adams's lawyer"."""
    text = frame.paragraph.text
    if text.endswith(GENITIVES, mention.start, mention.end) or text.startswith(APOSTROPHES, mention.end):
        return True
    return text.startswith(" and ", mention.end) and SHARED_GENITIVE.match(text, mention.end) is not None


def is_governed(frame: Frame, mention: Mention, *, start: int = 0) -> bool:
    """Return whether a preposition stands before the name and its title: "the mother of Ann Adams".

    A title that has one inside does not count: "Secretary of State Ann Adams"; nor does a topic that opens a sentence:
    "For Ann Adams, …". Words before position `start` are not looked at.
    """
    last = bisect_left(frame.starts, mention.start) - 1
    for i in range(last, max(start - 1, last - TITLE_WORDS), -1):
        text = frame.texts[i]
        if text in GOVERNING:
            if i == 0 and text == "for":
                return False
            return not (mention.entity.kind == "person" and (_is_title(frame, i - 1) or _is_title_of(frame, i, last)))
        if text == "," and mention.entity.kind == "organization":
            return False
        if not text or not (frame.is_capital(i) or text in {".", "the"} or _is_adjective_of(mention, last - i)):
            return False
    return False


def _is_adjective_of(mention: Mention, words_before: int) -> bool:
    """Return whether a word in small letters this far before a name may belong to it: "in neighbouring Westhaven"."""
    return mention.entity.kind != "person" and words_before < ADJECTIVES


def _is_title_of(frame: Frame, i: int, last: int) -> bool:
    """Return whether the preposition at `i` belongs to a title: "envoy | to Anders Bea Holt", no "aide to Mayor"."""
    return i < last and text_at(frame, i - 1) in TITLE_HEADS and frame.texts[last] not in TITLE_HEADS | COURTESY


def _is_title(frame: Frame, i: int) -> bool:
    return i >= 0 and frame.is_capital(i) and frame.texts[i] not in GOVERNING

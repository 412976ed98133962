"""A noun phrase in its sentence, the names inside it, and whom the narrative has been about."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefdesk.extract import Entity
from briefdesk.extractors.attributions.clauses import PREPOSITIONS, RELATIVES
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.cast import TITLE_HEADS, Cast, Gender, Mention
from briefdesk.prose.sentences import Span

ENDS_CHUNK = PREPOSITIONS | RELATIVES | {","}
GOVERNING = PREPOSITIONS - {"as"}
ADJECTIVES = 2
"""Adjectives that may stand between a preposition and the name of a place or organization."""
TITLE_WORDS = 8
"""Words of a title that may stand between a preposition and a name."""
REMEMBERED = 6
"""Subjects kept in mind: older ones no pronoun refers to."""


SOMEBODY: Mapping[Gender | None, str] = {"he": "?he", "she": "?she", None: "?"}
"""What stands in memory for a person without a name, whom a pronoun takes up as it would another."""


class Seen(NamedTuple):
    """A subject of the narrative, and the paragraph it was the subject in."""

    id: str
    paragraph: int


class Memory(NamedTuple):
    """Who the narrative has been about, newest first."""

    people: tuple[Seen, ...] = ()
    groups: tuple[Seen, ...] = ()
    speaker: Seen | None = None
    """The person who spoke last."""
    silent: Seen | None = None
    """Who cannot speak in this paragraph, since it says that he or she is dead or missing."""
    document: "Written | None" = None
    """What somebody wrote, named last."""

    def with_subject(self, entity: Entity, paragraph: int) -> "Memory":
        """Return this memory after a sentence of which `entity` is the subject."""
        seen = Seen(entity.id, paragraph)
        if entity.kind == "person":
            return self._replace(people=_newest_first(seen, self.people))
        return self._replace(groups=_newest_first(seen, self.groups))

    def with_somebody(self, id_: str, paragraph: int) -> "Memory":
        """Return this memory after a sentence about a person without a name, one of `SOMEBODY`."""
        return self._replace(people=_newest_first(Seen(id_, paragraph), self.people))

    def with_speaker(self, entity: Entity, paragraph: int) -> "Memory":
        """Return this memory after `entity` has said something."""
        spoken = Seen(entity.id, paragraph) if entity.kind == "person" else None
        return self.with_subject(entity, paragraph)._replace(speaker=spoken)


def _newest_first(seen: Seen, older: tuple[Seen, ...]) -> tuple[Seen, ...]:
    return (seen, *[other for other in older if other.id != seen.id][: REMEMBERED - 1])


class Written(NamedTuple):
    """A document, by the noun for it, and the entity whose words it holds."""

    noun: str
    id: str
    paragraph: int


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

    @property
    def chunk(self) -> tuple[str, ...]:
        """The words of the phrase up to a preposition, comma or relative clause; the last is its head."""
        chunk: list[str] = []
        for word in self.frame.words[self.who.start : self.who.stop]:
            if chunk and word.text in ENDS_CHUNK:
                break
            chunk.append(word.text)
        return tuple(chunk)

    @property
    def span(self) -> Span:
        """Where the phrase stands in the paragraph."""
        return Span(self.frame.words[self.who.start].start, self.frame.words[self.who.stop - 1].end)

    def fits(self, id_: str, form: str) -> bool:
        """Return whether a pronoun may mean this person, as far as anything tells."""
        if id_ in SOMEBODY.values():
            return id_ in ("?", f"?{form}")
        return self.cast.genders.get(id_, form) == form

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The names inside the phrase, but for those of a compound: "the Hamburg-based company"."""
        text = self.frame.paragraph.text
        named = self.cast.between(self.frame.paragraph.n, self.span)
        return tuple([m for m in named if text[m.end : m.end + 1] != "-" or not text[m.end + 1 : m.end + 2].islower()])


def subject_mention(frame: Frame, mentions: Iterable[Mention], *, start: int = 0) -> Mention | None:
    """Return the first mention that can be a subject.

    It is neither possessive, nor governed by a preposition, nor part of a title: "Acme chief executive | Ann Adams".
    """
    fit = (m for m in mentions if not is_possessive(frame, m) and not is_governed(frame, m, start=start))
    first, second = next(fit, None), next(fit, None)
    return second if first and second and _is_in_title(frame, first, second) else first


def _is_in_title(frame: Frame, group: Mention, person: Mention) -> bool:
    """Return whether only the words of a title part a group from a person: "Acme sales director Ann Adams"."""
    if group.entity.kind == "person" or person.entity.kind != "person":
        return False
    between = frame.paragraph.text[group.end : person.start].split()
    return 0 < len(between) <= TITLE_WORDS and all(word.isalpha() for word in between) and between[-1] in TITLE_HEADS


def is_possessive(frame: Frame, mention: Mention) -> bool:
    """Return whether a genitive follows the name: "Adams's lawyer"."""
    text = frame.paragraph.text
    return (
        text[mention.end - 1] in "'’"
        or text[mention.end : mention.end + 1] in {"'", "’"}
        or text[mention.end - 2 : mention.end] in {"'s", "’s"}
    )


def is_governed(frame: Frame, mention: Mention, *, start: int = 0) -> bool:
    """Return whether a preposition stands before the name and its title: "the mother of Ann Adams".

    A title that has one inside does not count: "Secretary of State Ann Adams"; nor does a topic that opens a sentence:
    "For Ann Adams, …". Words before position `start` are not looked at.
    """
    last = bisect_left(frame.words, mention.start, key=lambda word: word.start) - 1
    for i in range(last, max(start - 1, last - TITLE_WORDS), -1):
        word = frame.words[i]
        if word.text in GOVERNING:
            if i == 0 and word.text == "for":
                return False
            return not (_is_title(frame, i - 1) and mention.entity.kind == "person")
        if word.quotation or not (
            frame.is_capital(i) or word.text in {".", "the"} or _is_adjective_of(mention, last - i)
        ):
            return False
    return False


def _is_adjective_of(mention: Mention, words_before: int) -> bool:
    """Return whether a word in small letters this far before a name may belong to it: "in neighbouring Westhaven"."""
    return mention.entity.kind != "person" and words_before < ADJECTIVES


def _is_title(frame: Frame, i: int) -> bool:
    return i >= 0 and frame.is_capital(i) and frame.words[i].text not in GOVERNING

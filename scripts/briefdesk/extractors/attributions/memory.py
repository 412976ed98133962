"""What the narrative keeps in mind: whom it has been about, who has spoken, and in which document."""

from collections.abc import Mapping
from typing import NamedTuple

from briefdesk.extract import Entity
from briefdesk.extractors._genders import Gender

REMEMBERED = 6
"""Subjects kept in mind: older ones no pronoun refers to."""
SOMEBODY: Mapping[Gender | None, str] = {"he": "?he", "she": "?she", None: "?"}
"""What stands in memory for a person without a name, whom a pronoun takes up as it would another."""


class Seen(NamedTuple):
    """A subject of the narrative, and the paragraph it was the subject in."""

    id: str
    paragraph: int


class Written(NamedTuple):
    """A document, or who speaks, by the noun for it, and the entity whose words those are, where that is known."""

    noun: str
    id: str | None
    paragraph: int


class Memory(NamedTuple):
    """Who the narrative has been about, newest first."""

    people: tuple[Seen, ...] = ()
    groups: tuple[Seen, ...] = ()
    speaker: Seen | None = None
    """The person who spoke last."""
    silent: Seen | None = None
    """Who cannot speak any more: the article says that he or she is dead or missing."""
    document: Written | None = None
    """What somebody wrote, named last."""
    nouns: tuple[Written, ...] = ()
    """By which nouns somebody has spoken who has no name, newest first: "Acme's lawyers", "a neighbour"."""

    def with_subject(self, entity: Entity, paragraph: int) -> "Memory":
        """Return this memory after a sentence of which `entity` is the subject."""
        kindred = self.people if entity.kind == "person" else self.groups
        if kindred and kindred[0].id == entity.id and kindred[0].paragraph == paragraph:
            return self
        newest = _newest_first(Seen(entity.id, paragraph), kindred)
        return self._replace(people=newest) if entity.kind == "person" else self._replace(groups=newest)

    def with_voice_first(self, paragraph: int) -> "Memory":
        """Return this memory with who spoke in the paragraph first, before whom it tells of since: "Her mother was"."""
        if self.speaker is None or self.speaker.paragraph != paragraph:
            return self
        return self._replace(people=_newest_first(self.speaker, self.people))

    def with_somebody(self, id_: str, paragraph: int) -> "Memory":
        """Return this memory after a sentence about one of `SOMEBODY`, or about a spokesman of `id_` without a name."""
        return self._replace(people=_newest_first(Seen(id_, paragraph), self.people))

    def with_speaker(self, entity: Entity, paragraph: int) -> "Memory":
        """Return this memory after `entity` has said something."""
        spoken = Seen(entity.id, paragraph) if entity.kind == "person" else None
        memory = self.with_subject(entity, paragraph)
        return memory if memory.speaker == spoken else memory._replace(speaker=spoken)

    def with_noun(self, noun: str, id_: str | None, paragraph: int) -> "Memory":
        """Return this memory after somebody without a name has spoken, for `id_` or for nobody known."""
        return self._replace(nouns=(Written(noun, id_, paragraph), *self.nouns[: REMEMBERED - 1]))


def _newest_first(seen: Seen, older: tuple[Seen, ...]) -> tuple[Seen, ...]:
    return (seen, *[other for other in older if other.id != seen.id][: REMEMBERED - 1])

"""Cast: who and what an article names, as reported speech needs it: mentions by paragraph, roles, gender."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from briefdesk.article import Article
from briefdesk.extract import Entity
from briefdesk.extractors._families import aside_from_families, families_of
from briefdesk.extractors._genders import Gender, genders_of
from briefdesk.prose.lexicon import words
from briefdesk.prose.quotation_marks import Quotation

CLAUSE_END = re.compile(r"[,;:()“”\"!?—–.](?:(?<!\.)|(?<=[a-z]{4}\.)\s)")
"""Where a title before a name cannot reach back over; a full stop ends an abbreviation as often as a sentence."""
WORDS = re.compile(r"[\w-]+")
JOINS_TITLE = frozenset({"of", "to", "for", "the", "and", "at", "in", "on"})
"""Words in small letters that a title may have behind its head: "ambassador to the United Nations"."""
TITLE_HEADS = words("titles", "heads")
GOVERNS_NAME = JOINS_TITLE - {"the"}
"""Words between a name and a title that is none of its: "the mother of Ann Adams", "Mayor Bell and Ann Adams"."""
BEHIND_HEADS = words("reporting", "prepositions") | words("reporting", "relatives")
"""Words behind the head of a role."""
WORDS_BEFORE = 60
"""Characters before a name within which an honorific or a title may stand."""


class Mention(NamedTuple):
    """Where a paragraph names an entity."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Everybody and everything the body names."""

    entities: Mapping[str, Entity]
    """By id."""
    mentions: Mapping[int, tuple[Mention, ...]]
    """By paragraph, in reading order, none inside another."""
    genders: Mapping[str, Gender]
    """By entity id, where the article or the first name tells."""
    guessed: frozenset[str]
    """Ids of the people whose gender nothing but the first name tells."""
    roles: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
    """By the head of a role: ids of the people who have it, with all words of that role."""
    groups: Mapping[str, tuple[str, ...]]
    """By a word of their names in lower case: ids of organizations."""

    organizations: frozenset[str]
    """Ids of organizations."""
    surnames: Mapping[str, str]
    """By the last word of their names in lower case: ids of people."""
    aside: frozenset[str]
    """Ids of the members of families whom a bare surname does not mean: "Mrs Adams", "his wife, Ann Adams"."""
    by_given: frozenset[str] = frozenset()
    """Ids of the members of families whom the article calls by the first name alone: a bare surname means another."""

    def between(self, paragraph: int, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that begin between two positions of a paragraph, in order."""
        starts = self._starts.get(paragraph)
        if not starts:
            return ()
        return self.mentions[paragraph][bisect_left(starts, start) : bisect_left(starts, end)]

    def outside(self, quotations: Mapping[int, Sequence[Quotation]]) -> "Cast":
        """Return the cast without the mentions inside quotations, which are given by paragraph in reading order."""
        kept = {n: tuple(_outside(self.mentions.get(n, ()), quoted)) for n, quoted in quotations.items()}
        return replace(self, mentions={**self.mentions, **kept})

    def before(self, paragraph: int, position: int, count: int) -> tuple[Mention, ...]:
        """Return the last mentions of a paragraph that begin before `position`, at most `count`, in order."""
        starts = self._starts.get(paragraph)
        if not starts:
            return ()
        high = bisect_left(starts, position)
        return self.mentions[paragraph][max(0, high - count) : high]

    @cached_property
    def first_named(self) -> Mapping[str, tuple[int, int]]:
        """Return where each entity is named first, as paragraph and position."""
        every = ((n, m) for n, mentions in sorted(self.mentions.items(), reverse=True) for m in reversed(mentions))
        return {mention.entity.id: (n, mention.start) for n, mention in every}

    @cached_property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """Return the ids of the people of each surname, by that name as written."""
        people = (entity for entity in self.entities.values() if entity.kind == "person")
        return {surname: tuple(e.id for e in members) for surname, members in families_of(people).items()}

    @cached_property
    def namesakes(self) -> Mapping[str, tuple[str, ...]]:
        """Return the ids of people who share their first name, by it, where their other names differ."""
        found: dict[str, list[str]] = {}
        for entity in self.entities.values():
            if entity.kind == "person" and " " in entity.name:
                found.setdefault(entity.name.split()[0], []).append(entity.id)
        return {given: tuple(ids) for given, ids in found.items() if len(ids) > 1}

    @cached_property
    def _starts(self) -> Mapping[int, tuple[int, ...]]:
        return {n: tuple(m.start for m in mentions) for n, mentions in self.mentions.items()}


def extract_cast(
    article: Article, people: tuple[Entity, ...], organizations: tuple[Entity, ...], places: tuple[Entity, ...]
) -> Cast:
    """Return the cast of the article's body."""
    entities = {entity.id: entity for entity in (*people, *organizations, *places)}
    titles = {person.id: tuple(dict.fromkeys((*person.roles, *_titles(person, article)))) for person in people}
    genders = genders_of(people, titles, article)
    return Cast(
        entities=entities,
        mentions=_mentions(entities.values(), article),
        genders=genders.told,
        guessed=genders.guessed,
        roles=_roles(titles),
        groups=_groups(organizations),
        organizations=frozenset(entity.id for entity in organizations),
        aside=aside_from_families(people, genders.told, article),
        surnames={person.name.split()[-1].casefold(): person.id for person in people if person.name},
    )


def _mentions(entities: Iterable[Entity], article: Article) -> Mapping[int, tuple[Mention, ...]]:
    """Return mentions by paragraph; of two that overlap, the one that begins first and reaches farther stays."""
    found: dict[int, list[Mention]] = {p.n: [] for p in article.body}
    for entity in entities:
        for at in entity.mentions:
            if at.paragraph in found:
                found[at.paragraph].append(Mention(at.start, at.end, entity))
    return {n: tuple(_outermost(sorted(items, key=lambda m: (m.start, -m.end)))) for n, items in found.items()}


def _outermost(mentions: Iterable[Mention]) -> Iterator[Mention]:
    end = -1
    for mention in mentions:
        if mention.start >= end:
            yield mention
            end = mention.end


def _outside(mentions: Iterable[Mention], quotations: Sequence[Quotation]) -> Iterator[Mention]:
    starts = [quotation.start for quotation in quotations]
    for mention in mentions:
        i = bisect_right(starts, mention.start) - 1
        if i < 0 or mention.start >= quotations[i].end:
            yield mention


def _groups(organizations: tuple[Entity, ...]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entity in organizations:
        for word in set(WORDS.findall(entity.name.casefold())):
            found[word] = (*found.get(word, ()), entity.id)
    return found


def _roles(titles: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[str, dict[tuple[str, frozenset[str]], None]] = {}
    for id_, roles in titles.items():
        for role in roles:
            role_words = WORDS.findall(role.casefold().replace("’", "'"))
            for head in _heads(role_words):
                found.setdefault(head, {})[id_, frozenset(role_words)] = None
    return {word: tuple(holders) for word, holders in found.items()}


def _heads(role_words: Sequence[str]) -> Iterator[str]:
    """Yield the nouns that a role takes its holder up by: "chief", "executive" of "chief executive of the bank"."""
    end = next((i for i, word in enumerate(role_words) if i and word in BEHIND_HEADS), len(role_words))
    for word, following in pairwise((*role_words[:end], "and")):
        if word in TITLE_HEADS or (following == "and" and word != "and"):
            yield word
            yield word.removeprefix("co-")


def _titles(person: Entity, article: Article) -> Iterator[str]:
    """Return what stands right before each mention of a person: "spokesman", "defence minister", "envoy to Lomara"."""
    for at in person.mentions:
        before = article.paragraphs[at.paragraph - 1].text[max(0, at.start - WORDS_BEFORE) : at.start]
        phrase = WORDS.findall(CLAUSE_END.split(before)[-1])
        if not phrase or phrase[-1] in GOVERNS_NAME:
            continue
        titled = phrase[-1][0].isupper() or phrase[-1].casefold() in TITLE_HEADS
        yield " ".join(phrase[-2:]) if titled else phrase[-1]
        heads = [i for i, word in enumerate(phrase) if word.casefold() in TITLE_HEADS]
        if heads and all(word[0].isupper() or word in JOINS_TITLE for word in phrase[heads[-1] + 1 :]):
            yield " ".join(phrase[max(0, heads[-1] - 2) :])

"""Find the names of the story and tell people, organizations and places apart, by what is said of them anywhere in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefdesk.article import Article, At
from briefdesk.extract import Entity, EntityKind
from briefdesk.extractors._clusters import Cluster, cluster
from briefdesk.extractors._pool import pool_spans
from briefdesk.extractors._roles import roles_of
from briefdesk.extractors._runs import Sentence, Span, find_spans, split_paragraph
from briefdesk.text import slugify
from briefdesk.vocabulary import Vocabulary

READ = frozenset(("body", "dek", "heading"))
"""Kinds of paragraph whose words may bring a new entity into the story."""


@dataclass(frozen=True, kw_only=True)
class Name:
    """A person, organization or place that the story names, with the rules that told so, the strongest first."""

    entity: Entity
    reasons: tuple[str, ...]

    @property
    def kind(self) -> EntityKind:
        """What it is."""
        return self.entity.kind


def extract_names(article: Article, vocabulary: Vocabulary) -> tuple[Name, ...]:
    """Return every person, organization and place of the story in order of first mention, with unique ids."""
    spans = tuple(_spans(article))
    clusters = cluster(pool_spans(spans, vocabulary), spans)
    ordered = sorted(clusters, key=lambda c: min(span.at for span in c.spans))
    return tuple(_identified(ordered))


def entities_of(names: Sequence[Name], kind: EntityKind) -> tuple[Entity, ...]:
    """Return the entities of one kind in order."""
    return tuple(name.entity for name in names if name.kind == kind)


def _spans(article: Article) -> Iterator[Span]:
    for paragraph in article.paragraphs:
        if paragraph.kind in READ:
            for sentence in split_paragraph(paragraph):
                if paragraph.kind == "body" or not _is_title_case(sentence):
                    yield from find_spans(sentence)


def _is_title_case(sentence: Sentence) -> bool:
    long = [word for word in sentence.words if len(word.text) > 3 and word.text.isalpha()]
    return sum(word.cap for word in long) > 0.6 * len(long)


def _identified(clusters: Sequence[Cluster]) -> Iterator[Name]:
    taken: dict[str, int] = {}
    for made in clusters:
        name = _name(made)
        slug = slugify(name) or made.kind
        taken[slug] = taken.get(slug, 0) + 1
        number = taken[slug]
        while number > 1 and f"{slug}-{number}" in taken:
            number += 1
        unique = slug if number == 1 else f"{slug}-{number}"
        taken.setdefault(unique, 1)
        yield Name(entity=_entity(made, unique, name), reasons=made.reasons)


def _entity(made: Cluster, unique: str, name: str) -> Entity:
    roles: dict[str, None] = {}
    if made.kind == "person":
        roles = dict.fromkeys(role for span in made.spans for role in roles_of(span))
    mentions: tuple[At, ...] = tuple(sorted({span.at for span in made.spans}))
    return Entity(id=unique, kind=made.kind, name=name, roles=tuple(roles), mentions=mentions)


def _name(made: Cluster) -> str:
    forms = [span.text for span in made.spans]
    if made.kind == "place":
        counted = {form: forms.count(form) for form in dict.fromkeys(forms)}
        return max(counted, key=lambda form: (not form.replace(".", "").isupper(), counted[form]))
    return max(forms, key=lambda form: len(form.split()))

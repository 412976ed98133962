"""Who and what the text of a briefing names."""

from collections.abc import Collection, Mapping

from briefdesk.article import Article, At
from briefdesk.extract import ENTITY_KINDS, EntityKind, Extract
from briefdesk.prose.above_lead import MOST_DEKS
from briefdesk.prose.dateline import story_dateline

NAMES_AT_MOST = 50
"""Names of each kind that a front matter carries."""


def cast(paragraphs: Collection[int], extract: Extract) -> Mapping[EntityKind, tuple[str, ...]]:
    """Return the names that the paragraphs of these numbers hold, by kind, in order of first mention.

    A dateline names nothing: it tells where a story was filed, not what it is about.
    """
    filed = _dateline(extract.article)
    first: dict[EntityKind, dict[str, At]] = {kind: {} for kind in ENTITY_KINDS}
    for entity in extract.entities:
        told = [at for at in entity.mentions if at.paragraph in paragraphs and not _within(at, filed)]
        if told:
            first[entity.kind].setdefault(entity.name, min(told))
    return {kind: tuple(sorted(names, key=names.__getitem__)[:NAMES_AT_MOST]) for kind, names in first.items()}


def _dateline(article: Article) -> At | None:
    found = story_dateline([paragraph.text for paragraph in article.body], within=MOST_DEKS + 1)
    return At(article.body[found[0]].n, 0, found[1].end) if found else None


def _within(at: At, dateline: At | None) -> bool:
    return dateline is not None and at.paragraph == dateline.paragraph and at.end <= dateline.end

"""Attributions: for every sentence of the body, who is its subject and who says something in it.

Quotes and claims are read from this; `rule` in each speaker tells why.
"""

from briefdesk.article import Article
from briefdesk.extract import Entity
from briefdesk.extractors.attributions.cast import assemble_cast
from briefdesk.extractors.attributions.narrative import Sentence, narrate


def extract_attributions(
    article: Article, people: tuple[Entity, ...], organizations: tuple[Entity, ...], places: tuple[Entity, ...]
) -> tuple[Sentence, ...]:
    """Return the sentences of the body in reading order, each with its attributions resolved to entities."""
    return narrate(article, assemble_cast(article, people, organizations, places))

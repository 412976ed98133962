"""Attributions: for every sentence of the body, who is its subject and who says something in it.

Quotes, claims and the sources of figures are read from this; `rule` in each speaker tells why.
"""

from briefdesk.article import Article
from briefdesk.extractors.attributions.forward import identified
from briefdesk.extractors.attributions.narrative import Sentence, narrate
from briefdesk.extractors.cast import Cast


def extract_attributions(article: Article, cast: Cast) -> tuple[Sentence, ...]:
    """Return the sentences of the body in reading order, each with its attributions resolved to entities."""
    return identified(narrate(article, cast), cast)

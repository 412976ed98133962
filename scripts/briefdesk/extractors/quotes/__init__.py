"""Quotes: what stands between quotation marks and reports speech or writing, each with who said it."""

from briefdesk.article import Article, At
from briefdesk.extract import Quote
from briefdesk.extractors.attributions.narrative import Sentence
from briefdesk.extractors.quotes.not_speech import reports_speech
from briefdesk.extractors.quotes.placing import Quoted
from briefdesk.extractors.quotes.quoted import assign_speakers
from briefdesk.text import fold

REPEATABLE_WORDS = 4
"""Words from which a quote that stands alone is a repetition, where the same words stand elsewhere."""


def extract_quotes(article: Article, attributions: tuple[Sentence, ...]) -> tuple[Quote, ...]:
    """Return the quotes of the body in reading order, none twice.

    `text` is what stands between the marks. A quotation inside another is part of it; one that its attribution
    interrupts is two; of one that runs over paragraphs, each paragraph's part is a quote of the same speaker.
    """
    quoted = tuple(q for q in assign_speakers(attributions) if reports_speech(q))
    return tuple(_quote(article, q) for q in _without_pull_quotes(quoted, article))


def _quote(article: Article, quoted: Quoted) -> Quote:
    at = _at(quoted)
    return Quote(text=article.slice(at), speaker=quoted.speaker.id, at=at)


def _at(quoted: Quoted) -> At:
    return At(quoted.quotation.paragraph, quoted.quotation.start, quoted.quotation.end)


def _without_pull_quotes(quoted: tuple[Quoted, ...], article: Article) -> tuple[Quoted, ...]:
    """Return `quoted` without paragraphs that only repeat what is quoted elsewhere, at length or as a part of it."""
    if not any(q.stands_alone for q in quoted):
        return quoted
    texts = [_words(article, q) for q in quoted]
    spoken = "\n".join(text for q, text in zip(quoted, texts, strict=True) if not q.stands_alone)
    return tuple(
        q for q, text in zip(quoted, texts, strict=True)
        if not (q.stands_alone and len(text.split()) >= REPEATABLE_WORDS and text in spoken)
    )  # fmt: skip


def _words(article: Article, quoted: Quoted) -> str:
    return fold(article.slice(_at(quoted))).strip(" .,;!?-")

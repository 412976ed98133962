"""From the bytes of one article to the briefings it yields: pure, so that many can be done at once."""

from collections import Counter
from dataclasses import replace

from briefdesk.article import Article
from briefdesk.briefing import Briefing, Source
from briefdesk.compose import compose
from briefdesk.errors import BriefdeskError, UnreadableInput
from briefdesk.extractors import extract
from briefdesk.readers import read_article
from briefdesk.store.fingerprints import simhash
from briefdesk.store.inbox import Submission
from briefdesk.store.planning import Drafted
from briefdesk.vocabulary import Vocabulary


def draft(submission: Submission, vocabulary: Vocabulary) -> Drafted:
    """Return the briefings that an article yields, every first source with what recognises the article.

    Raises:
        BriefdeskError: If it cannot be read, holds no story, has no day of publication, or yields no briefing.
    """
    article = read_article(submission.data, submission.source, submission.told)
    if not article.body:
        raise UnreadableInput("holds no story, only what stands around one", where=submission.source)
    facts = extract(article, vocabulary)
    if facts.metadata.published is None:
        mend = "give it with --published 2031-05-02, or in a sidecar"
        raise BriefdeskError("tells no day of publication", where=submission.source, mend=mend)
    briefings = compose(facts, vocabulary)
    if not briefings:
        raise UnreadableInput("holds nothing that a briefing could say", where=submission.source)
    origin = _origin(article, briefings[0], submission)
    return Drafted(
        source=submission.source,
        origin=origin,
        briefings=tuple(replace(b, sources=(origin, *b.sources[1:])) for b in briefings),
        kinds=Counter(paragraph.kind for paragraph in article.paragraphs),
    )


def _origin(article: Article, briefing: Briefing, submission: Submission) -> Source:
    body = " ".join(paragraph.text for paragraph in article.body)
    source = briefing.sources[0]
    return replace(source, sha256=article.sha256, simhash=simhash(body), file=submission.file)

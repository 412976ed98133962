"""From the bytes of articles to the briefings they yield: pure, so that many can be done at once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

import pycountry

from briefdesk.article import Article
from briefdesk.briefing import Briefing, Source
from briefdesk.compose import compose
from briefdesk.errors import BriefdeskError, UnreadableInput
from briefdesk.extract import Extract
from briefdesk.extractors import extract_together, gathered
from briefdesk.prints import make_print, render_print
from briefdesk.prose.language import detect_language
from briefdesk.readers import read_article
from briefdesk.store.choosing import Drafted
from briefdesk.store.fingerprints import simhash
from briefdesk.store.inbox import Submission
from briefdesk.store.planning import rendered
from briefdesk.vocabulary import Vocabulary

ENGLISH = "en"
LONGEST_PARAGRAPH = 1_000_000
"""Characters of the longest paragraph that is taken for one; an article's longest has a few thousand."""


def draft_together(submissions: Sequence[Submission], vocabulary: Vocabulary) -> tuple[Drafted | BriefdeskError, ...]:
    """Return what each article yields, or why it yields nothing.

    It cannot be read, holds no story or one without paragraphs, is not in English, tells no day of publication, or says
    nothing that a briefing could. The articles are read together, which is faster than one after another.
    """
    stories = [_story_or_fault(submission) for submission in submissions]
    found = iter(extract_together([one for one in stories if isinstance(one, Article)], vocabulary))
    return tuple(
        _drafted(submission, gathered(next(found)), vocabulary) if isinstance(one, Article) else one
        for submission, one in zip(submissions, stories, strict=True)
    )


def _story_or_fault(submission: Submission) -> Article | BriefdeskError:
    try:
        article = read_article(submission.data, submission.source, submission.told)
        if not article.body:
            return UnreadableInput("holds no story, only what stands around one", where=submission.source)
        _refuse_one_endless_line(article)
        _refuse_other_languages(article)
    except BriefdeskError as error:
        return error
    return article


def _day_by_hand(source: str) -> str:
    """Return how to give the day of an article by hand: with an option, or in a file beside it."""
    option = "give it with --published 2031-05-02"
    beside = PurePosixPath(source).with_suffix(".yml")
    return f"{option}, or as `published: 2031-05-02` in {beside}" if PurePosixPath(source).suffix else option


def _drafted(submission: Submission, facts: Extract, vocabulary: Vocabulary) -> Drafted | BriefdeskError:
    """Return the briefings of an article, every first source with what recognises the article."""
    if facts.metadata.published is None:
        return BriefdeskError(
            "tells no day of publication", where=submission.source, mend=_day_by_hand(submission.source)
        )
    briefings = compose(facts, vocabulary)
    if not briefings:
        return UnreadableInput("holds nothing that a briefing could say", where=submission.source)
    origin = _origin(facts.article, briefings[0], submission)
    drafted = Drafted(
        source=submission.source,
        origin=origin,
        briefings=tuple(replace(b, sources=(origin, *b.sources[1:])) for b in briefings),
        kinds=Counter(paragraph.kind for paragraph in facts.article.paragraphs),
        imprint=render_print(make_print(facts.article)),
    )
    return rendered(drafted)


def _refuse_one_endless_line(article: Article) -> None:
    longest = max(len(paragraph.text) for paragraph in article.paragraphs)
    if longest > LONGEST_PARAGRAPH:
        what = f"holds a paragraph of {longest:,} characters"
        raise UnreadableInput(what, where=article.source, mend="put a blank line between its paragraphs")


def _refuse_other_languages(article: Article) -> None:
    """Raise `UnreadableInput` for a story that is not in English: the rules for its prose would find wrong facts.

    Its words tell, and where they are in no language that we know, what its page declares.
    """
    declared = (article.metadata.language or ENGLISH).partition("-")[0].lower()
    tag = detect_language(_story(article)) or declared
    if tag != ENGLISH:
        known = pycountry.languages.get(alpha_2=tag)
        what = f"is in {known.name if known else tag}; only English articles are turned into briefings"
        mend = "write the briefing by hand with `briefdesk new`; `briefdesk extract` shows its quotes and figures"
        raise UnreadableInput(what, where=article.source, mend=mend)


def _story(article: Article) -> str:
    return " ".join(paragraph.text for paragraph in article.body)


def _origin(article: Article, briefing: Briefing, submission: Submission) -> Source:
    source = briefing.sources[0]
    return replace(source, sha256=article.sha256, simhash=simhash(_story(article)), file=submission.file)

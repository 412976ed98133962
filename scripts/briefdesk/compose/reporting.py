"""Which claims a story makes, and how its sentences report them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from briefdesk.article import Article, At
from briefdesk.compose.clauses import begins_with_verb, is_sentence
from briefdesk.extract import Claim, DateMention, Extract
from briefdesk.library.calendar import last_day
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.sentences import split_sentences

REACH = 1000
"""Characters before and after a claim that are read as its sentence."""

_NOBODY = frozenset({"it", "this", "that", "which", "who", "they", "he", "she", "both", "some", "many", "others"})
_SOURCE_FIRST = re.compile(
    rf"^([A-Z][^,;:“”\"]{{2,60}}?)\s+{alternatives(words('clause_words', 'that_verbs'))}\s"
    rf"(?:(?:{alternatives(words('clause_words', 'time_words'))}|\d{{1,4}})\s){{0,6}}that\s",
    re.I,
)
_HE_SAID = re.compile(
    rf"(?:(?:But|And|Still,)\s)?(he|she)\s(?:also\s)?{alternatives(words('clause_words', 'that_verbs'))}"
    r"\b(?:\sthat)?,?\s*$",
    re.I,
)
HEAD_AT_MOST = 60
"""Characters of a "he said that"."""
_REPORTED_BEFORE = re.compile(r"\b(?:said|told|wrote|thought|felt|[a-z]+ed)\b", re.I)
_ASIDE = re.compile(
    r"\b(?:who|whose|which|where|whom|after|since|when|than|against|versus|compared (?:with|to)|(?:up|down) from)\b",
    re.I,
)
"""What stands before a date of something else than the saying: "who came in May", "compared with 8% in 2030"."""


def all_claims(extract: Extract) -> tuple[Claim, ...]:
    """Return the claims of the body in reading order; a paragraph without one gives its sentences instead."""
    claimed: dict[int, list[Claim]] = defaultdict(list)
    for claim in extract.claims:
        sourced = _with_pronoun(_without_opening_source(_in_short_sentence(claim)), extract.article)
        claimed[claim.at.paragraph].append(sourced)
    found: list[Claim] = []
    for paragraph in extract.article.body:
        found += sorted(claimed[paragraph.n], key=lambda claim: claim.at) or [
            _bare_claim(paragraph.text, At(paragraph.n, span.start, span.end))
            for span in split_sentences(paragraph.text)
        ]
    return tuple(found)


def _in_short_sentence(claim: Claim) -> Claim:
    """Return a claim whose sentence ends where nothing more of it bears on the claim, so that all stays linear."""
    start = max(claim.sentence.start, claim.at.start - REACH)
    end = min(claim.sentence.end, claim.at.end + REACH)
    if (start, end) == (claim.sentence.start, claim.sentence.end):
        return claim
    return replace(claim, sentence=At(claim.at.paragraph, start, end))


def _without_opening_source(claim: Claim) -> Claim:
    """Return a claim that nobody is named for without the "officials estimated that" it opens with."""
    match = _SOURCE_FIRST.match(claim.text) if claim.speaker is None and claim.attributed_to is None else None
    if match is None or match[1].casefold() in _NOBODY or is_sentence(match[1]):
        return claim
    if begins_with_verb(claim.text[match.end() :]):
        return claim
    at = At(claim.at.paragraph, claim.at.start + match.end(), claim.at.end)
    return replace(claim, text=claim.text[match.end() :], at=at, attributed_to=match[1])


def _with_pronoun(claim: Claim, article: Article) -> Claim:
    """Return a claim that nobody is named for with the "he" of the "he said that" before it."""
    if claim.speaker or claim.attributed_to:
        return claim
    head = At(claim.at.paragraph, claim.sentence.start, claim.at.start)
    match = _HE_SAID.match(article.slice(head)) if head.end - head.start < HEAD_AT_MOST else None
    return replace(claim, attributed_to=match[1]) if match else claim


def _bare_claim(paragraph: str, at: At) -> Claim:
    text = paragraph[at.start : at.end]
    return Claim(text=text, at=at, sentence=at, speaker=None, attributed_to=None, certainty="asserted")


def dates_within(outer: At, dates: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """Return those of `dates`, sorted by place, that lie within `outer`."""
    first = bisect_left(dates, At(outer.paragraph, outer.start, 0), key=lambda mention: mention.at)
    last = bisect_left(dates, At(outer.paragraph, outer.end, 0), key=lambda mention: mention.at)
    return tuple(mention for mention in dates[first:last] if mention.at.end <= outer.end)


def is_over(mention: DateMention, extract: Extract) -> bool:
    """Tell whether all of a date lies before publication."""
    published = extract.metadata.published
    return published is not None and last_day(mention.value) < published


def is_reported(claim: Claim, article: Article) -> bool:
    """Tell whether a reporting verb in the past stands before the claim in its sentence."""
    before = article.slice(At(claim.at.paragraph, claim.sentence.start, claim.at.start))
    return (claim.attributed_to or claim.speaker) is not None and bool(_REPORTED_BEFORE.search(before))


def said_on(claim: Claim, near: Sequence[DateMention], claimed: Sequence[At], article: Article) -> str | None:
    """Return the date of the reporting: one of its sentence, `near`, that none of `claimed`, sorted, holds."""
    if claim.attributed_to is None and claim.speaker is None:
        return None
    outside = (mention for mention in near if not _held(mention.at, claimed))
    return next((mention.value for mention in outside if not _is_aside(mention, claim, article)), None)


def _held(at: At, claimed: Sequence[At]) -> bool:
    n = bisect_left(claimed, At(at.paragraph, at.start + 1, 0)) - 1
    return n >= 0 and claimed[n].paragraph == at.paragraph and at.end <= claimed[n].end


def _is_aside(mention: DateMention, claim: Claim, article: Article) -> bool:
    """Tell whether a date belongs to a remark on the source ("who took over in January") rather than to the saying."""
    start = claim.at.end if mention.at.start >= claim.at.end else claim.sentence.start
    before = article.slice(At(claim.at.paragraph, start, mention.at.start))
    return bool(_ASIDE.search(before))

"""Claims rewritten so that each stands alone: attribution apart, names for pronouns, dates for weekdays."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefdesk.article import At
from briefdesk.compose.antecedents import Antecedents, antecedents
from briefdesk.compose.calendar_words import DateSpan, Edit, absolute_edits, apply_edits, undated_edits
from briefdesk.compose.clauses import leans, sentence_case, tidy, with_full_stop
from briefdesk.compose.tense import unshift_tense
from briefdesk.extract import Certainty, Claim, DateMention, Extract
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.sentences import split_sentences

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_DATELINE = re.compile(r"^(?:[A-Z][A-Z .,'’/-]{2,40}(?:\([^()]{1,30}\))?|\([^()]{1,30}\))\s*(?:--|[–—-])\s+")
_SAID_INSIDE = re.compile(
    rf",\s+(?:he|she|they|it|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,3}}|the \w+)\s+{alternatives(words('said', 'verbs'))}"
    r"(?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?,(?=\s)"
)
_REPORTED_BEFORE = re.compile(r"\b(?:said|told|wrote|thought|felt|[a-z]+ed)\b", re.I)


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A claim as a briefing words it."""

    text: str
    """A sentence that stands alone, with its full stop."""
    by: str | None
    """Who says so, or None where the article itself does."""
    when: str | None
    """When they said so, in ISO 8601 at its own precision, or None."""
    paragraph: int
    certainty: Certainty
    at: At
    """The slice of the article it rests on."""
    sentence: At
    dates: tuple[DateMention, ...]
    """The dates the claim itself names."""
    leaning: bool
    """Whether it still opens with a word that needs the sentence before it."""
    undated: str
    """The claim without its relative dates; no full stop."""
    headline: str
    """The same with the names as short as the article has them."""


def statements(extract: Extract) -> tuple[Statement, ...]:
    """Return every claim of the story as a statement, in reading order."""
    claims = all_claims(extract)
    context = _context(extract, claims)
    return tuple(_statement(claim, context) for claim in claims)


def all_claims(extract: Extract) -> tuple[Claim, ...]:
    """Return the claims of the body in reading order; a paragraph without one gives its sentences instead."""
    claimed: dict[int, list[Claim]] = defaultdict(list)
    for claim in extract.claims:
        claimed[claim.at.paragraph].append(claim)
    found: list[Claim] = []
    for paragraph in extract.article.body:
        found += sorted(claimed[paragraph.n], key=lambda claim: claim.at) or [
            _bare_claim(paragraph.text, At(paragraph.n, span.start, span.end))
            for span in split_sentences(paragraph.text)
        ]
    return tuple(found)


def _bare_claim(paragraph: str, at: At) -> Claim:
    text = paragraph[at.start : at.end]
    return Claim(text=text, at=at, sentence=at, speaker=None, attributed_to=None, certainty="asserted")


@dataclass(frozen=True, kw_only=True)
class _Context:
    extract: Extract
    dates: Mapping[int, Sequence[DateMention]]
    claimed: Mapping[int, Sequence[At]]
    antecedents: Antecedents


def _context(extract: Extract, claims: Sequence[Claim]) -> _Context:
    dates: dict[int, list[DateMention]] = defaultdict(list)
    for mention in extract.dates:
        dates[mention.at.paragraph].append(mention)
    claimed: dict[int, list[At]] = defaultdict(list)
    for claim in claims:
        claimed[claim.at.paragraph].append(claim.at)
    return _Context(
        extract=extract,
        dates=dates,
        claimed=claimed,
        antecedents=antecedents(claims, extract.entities),
    )


def _statement(claim: Claim, context: _Context) -> Statement:
    near = context.dates.get(claim.at.paragraph, ())
    inside = tuple(mention for mention in near if _within(mention.at, claim.at))
    text = claim.text
    spans = [DateSpan(m.at.start - claim.at.start, m.at.end - claim.at.start, m.value) for m in inside]
    subject = context.antecedents.subject_edits(claim)
    names = context.antecedents.name_edits(claim)
    worded = _reworded(text, [*absolute_edits(text, spans), *subject, *names])
    undated = _reworded(text, [*undated_edits(text, spans), *subject, *names])
    headline = _reworded(text, [*undated_edits(text, spans), *subject])
    if _is_reported(claim, context.extract):
        worded, undated, headline = (unshift_tense(clause) for clause in (worded, undated, headline))
    by = context.antecedents.source_name(claim)
    return Statement(
        text=with_full_stop(sentence_case(worded)),
        by=None if by is not None and worded.startswith(by) else by,
        when=_said_on(claim, near, context.claimed.get(claim.at.paragraph, ())),
        paragraph=claim.at.paragraph,
        certainty=claim.certainty,
        at=claim.at,
        sentence=claim.sentence,
        dates=inside,
        leaning=leans(worded),
        undated=sentence_case(undated.rstrip(".")),
        headline=sentence_case(headline.rstrip(".")),
    )


def _reworded(text: str, edits: Sequence[Edit]) -> str:
    """Return a claim with its edits made, none of them within quotation marks, and without dateline or attribution."""
    quoted = [(m.start(), m.end()) for m in _QUOTED.finditer(text)]
    fitting = [edit for edit in edits if not any(start < edit.start < end for start, end in quoted)]
    return tidy(_SAID_INSIDE.sub("", _DATELINE.sub("", apply_edits(text, fitting))))


def _is_reported(claim: Claim, extract: Extract) -> bool:
    """Tell whether a reporting verb in the past stands before the claim in its sentence."""
    before = extract.article.slice(At(claim.at.paragraph, claim.sentence.start, claim.at.start))
    return (claim.attributed_to or claim.speaker) is not None and bool(_REPORTED_BEFORE.search(before))


def _said_on(claim: Claim, near: Sequence[DateMention], claimed: Sequence[At]) -> str | None:
    """Return the date of the reporting: one in the sentence that no claim holds."""
    if claim.attributed_to is None and claim.speaker is None:
        return None
    said = (
        mention.value
        for mention in near
        if _within(mention.at, claim.sentence) and not any(_within(mention.at, at) for at in claimed)
    )
    return next(said, None)


def _within(inner: At, outer: At) -> bool:
    return inner.paragraph == outer.paragraph and outer.start <= inner.start and inner.end <= outer.end

"""Claims rewritten so that each stands alone: attribution apart, names for pronouns, dates for weekdays."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefdesk.article import Article, At
from briefdesk.compose.antecedents import Antecedents, antecedents
from briefdesk.compose.calendar_words import DateSpan, Edit, absolute_edits, apply_edits, last_day, undated_edits
from briefdesk.compose.clauses import (
    Quotations,
    begins_with_verb,
    is_sentence,
    leans,
    opening_verb,
    sentence_case,
    tidy,
    with_full_stop,
)
from briefdesk.compose.tense import unshift_tense
from briefdesk.extract import Certainty, Claim, DateMention, Extract
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.sentences import split_sentences
from briefdesk.text import fold

_DATELINE = re.compile(r"^(?:[A-Z][A-Z .,'’/-]{2,40}(?:\([^()]{1,30}\))?|\([^()]{1,30}\))\s*(?:--|[–—-])\s+")
_SAID_INSIDE = re.compile(
    rf",\s+(?:he|she|they|it|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,3}}|the \w+)\s+{alternatives(words('said', 'verbs'))}"
    r"(?:\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?,(?=\s)"
)
_PRONOUN_SUBJECT = re.compile(r"^(?:it|they)(?:\s+|$)", re.I)
_OPENING_PHRASE = re.compile(r"^(?:in|on|at|early|late)\s[^,]{1,40},\s+")
_ASIDE = re.compile(r"\b(?:who|whose|which|where|whom|after|since|when)\b", re.I)
_POSSESSIVE_SUBJECT = re.compile(r"^(?:its|their)\s+", re.I)
_LEADING_ARTICLE = re.compile(r"^(?:the|an?)\s+")
_NOBODY = frozenset({"it", "this", "that", "which", "who", "they", "he", "she", "both", "some", "many", "others"})
_SOURCE_FIRST = re.compile(
    rf"^([A-Z][^,;:“”\"]{{2,60}}?)\s+{alternatives(words('clause_words', 'that_verbs'))}\s"
    rf"(?:(?:{alternatives(words('clause_words', 'time_words'))}|\d{{1,4}})\s){{0,6}}that\s",
    re.I,
)
_ACCORDING_TO = re.compile(r",?\s+according to [^,.;]{3,80}(?=[,.;]|$),?")
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
    introduces: bool
    """Whether it ends with a colon, before a list."""
    is_fragment: bool
    """Whether it has no verb, as a member of a list has none."""
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
        claimed[claim.at.paragraph].append(_without_opening_source(claim))
    found: list[Claim] = []
    for paragraph in extract.article.body:
        found += sorted(claimed[paragraph.n], key=lambda claim: claim.at) or [
            _bare_claim(paragraph.text, At(paragraph.n, span.start, span.end))
            for span in split_sentences(paragraph.text)
        ]
    return tuple(found)


def _without_opening_source(claim: Claim) -> Claim:
    """Return a claim that nobody is named for without the "officials estimated that" it opens with."""
    match = _SOURCE_FIRST.match(claim.text) if claim.speaker is None and claim.attributed_to is None else None
    if match is None or match[1].casefold() in _NOBODY or is_sentence(match[1]):
        return claim
    if begins_with_verb(claim.text[match.end() :]):
        return claim
    at = At(claim.at.paragraph, claim.at.start + match.end(), claim.at.end)
    return replace(claim, text=claim.text[match.end() :], at=at, attributed_to=match[1])


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
    by = _undated_name(context.antecedents.source_name(claim), near)
    worded, undated, headline = (_without_source(clause, claim) for clause in (worded, undated, headline))
    if _is_reported(claim, context.extract):
        is_past = any(_is_over(mention, context.extract) for mention in inside)
        worded, undated, headline = (
            unshift_tense(_named_source(clause, claim, by), is_past=is_past) for clause in (worded, undated, headline)
        )
    return Statement(
        text=with_full_stop(sentence_case(worded)),
        by=None if by is None or _names_source(worded, by) else by,
        when=_said_on(claim, near, context.claimed.get(claim.at.paragraph, ()), context.extract.article),
        paragraph=claim.at.paragraph,
        certainty=claim.certainty,
        at=claim.at,
        sentence=claim.sentence,
        dates=inside,
        leaning=leans(worded),
        introduces=text.rstrip().endswith(":"),
        is_fragment=not is_sentence(worded),
        undated=sentence_case(undated.rstrip(".")),
        headline=sentence_case(headline.rstrip(".")),
    )


def _undated_name(by: str | None, near: Sequence[DateMention]) -> str | None:
    """Return who says something without a date that is part of the name: "October 11 presentation"."""
    if by is None:
        return None
    dated = next((mention.text for mention in near if by.casefold().startswith(mention.text.casefold() + " ")), "")
    return sentence_case(by[len(dated) :].strip())


def _named_source(clause: str, claim: Claim, by: str | None) -> str:
    """Return a reported clause with the name of an organization or group for the "it" or "they" it opens with."""
    told = claim.attributed_to or by
    if told is None or _PRONOUN_SUBJECT.match(told):
        return clause
    if _POSSESSIVE_SUBJECT.match(clause):
        return _POSSESSIVE_SUBJECT.sub(lambda match: f"{told}’ " if told.endswith("s") else f"{told}’s ", clause)
    return _PRONOUN_SUBJECT.sub(lambda match: f"{told} ", clause)


def _names_source(worded: str, by: str) -> bool:
    """Tell whether the subject of a statement names the one who makes it, so that nothing need say so again."""
    subject = _OPENING_PHRASE.sub("", worded)
    subject = fold(subject.partition(f" {opening_verb(subject)} ")[0])
    return _LEADING_ARTICLE.sub("", fold(by)) in subject


def _reworded(text: str, edits: Sequence[Edit]) -> str:
    """Return a claim with its edits made, none of them within quotation marks, and without dateline or attribution."""
    quotations = Quotations(text)
    fitting = [edit for edit in edits if not quotations.hold(edit.start)]
    return tidy(_SAID_INSIDE.sub("", _DATELINE.sub("", apply_edits(text, fitting))))


def _without_source(clause: str, claim: Claim) -> str:
    """Return a clause without its "according to", which the attribution at its end tells."""
    return tidy(_ACCORDING_TO.sub(_comma_if_inside, clause)) if claim.attributed_to or claim.speaker else clause


def _comma_if_inside(match: re.Match[str]) -> str:
    return "," if match[0].endswith(",") else ""


def _is_over(mention: DateMention, extract: Extract) -> bool:
    last, published = last_day(mention.value), extract.metadata.published
    return last is not None and published is not None and last < published


def _is_reported(claim: Claim, extract: Extract) -> bool:
    """Tell whether a reporting verb in the past stands before the claim in its sentence."""
    before = extract.article.slice(At(claim.at.paragraph, claim.sentence.start, claim.at.start))
    return (claim.attributed_to or claim.speaker) is not None and bool(_REPORTED_BEFORE.search(before))


def _said_on(claim: Claim, near: Sequence[DateMention], claimed: Sequence[At], article: Article) -> str | None:
    """Return the date of the reporting: one in the sentence that no claim holds."""
    if claim.attributed_to is None and claim.speaker is None:
        return None
    outside = [
        mention
        for mention in near
        if _within(mention.at, claim.sentence) and not any(_within(mention.at, at) for at in claimed)
    ]
    return next((mention.value for mention in outside if not _is_aside(mention, claim, article)), None)


def _is_aside(mention: DateMention, claim: Claim, article: Article) -> bool:
    """Tell whether a date belongs to a remark on the source ("who took over in January") rather than to the saying."""
    start = claim.at.end if mention.at.start >= claim.at.end else claim.sentence.start
    before = article.slice(At(claim.at.paragraph, start, mention.at.start))
    return bool(_ASIDE.search(before))


def _within(inner: At, outer: At) -> bool:
    return inner.paragraph == outer.paragraph and outer.start <= inner.start and inner.end <= outer.end

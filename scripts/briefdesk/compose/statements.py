"""Claims rewritten so that each stands alone: attribution apart, names for pronouns, dates for weekdays."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefdesk.article import At
from briefdesk.compose.antecedents import Antecedents, antecedents
from briefdesk.compose.calendar_words import DateSpan, absolute_edits, undated_edits
from briefdesk.compose.clauses import is_sentence, leans, sentence_case, with_full_stop
from briefdesk.compose.reporting import all_claims, dates_within, is_over, is_reported, said_on
from briefdesk.compose.rewording import named_source, names_source, reworded, undated_name, without_source
from briefdesk.compose.tense import unshift_tense
from briefdesk.extract import Certainty, Claim, DateMention, Extract, Quote


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
    dates: tuple[DateMention, ...]
    """The dates the claim itself names."""
    sentence_dates: tuple[DateMention, ...]
    """The dates its whole sentence names."""
    quote: Quote | None
    """The quotation that holds the whole of it, or None."""
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


@dataclass(frozen=True, kw_only=True)
class _Context:
    extract: Extract
    dates: Sequence[DateMention]
    claimed: Sequence[At]
    quotes: Sequence[Quote]
    names: Mapping[str, str]
    """The names of the story by their ids."""
    antecedents: Antecedents


def _context(extract: Extract, claims: Sequence[Claim]) -> _Context:
    return _Context(
        extract=extract,
        dates=sorted(extract.dates, key=lambda mention: mention.at),
        claimed=sorted(claim.at for claim in claims),
        quotes=sorted(extract.quotes, key=lambda quote: quote.at),
        names={entity.id: entity.name for entity in extract.entities},
        antecedents=antecedents(claims, extract),
    )


def _statement(claim: Claim, context: _Context) -> Statement:
    near = dates_within(claim.sentence, context.dates)
    inside = dates_within(claim.at, near)
    quote = _quote_of(claim.at, context.quotes)
    speaker = context.names.get(quote.speaker or "") if quote else None
    by = speaker or undated_name(context.antecedents.source_name(claim), near)
    worded, undated, headline = _wordings(claim, inside, by, context)
    return Statement(
        text=with_full_stop(sentence_case(worded)),
        by=speaker or (None if by is None or names_source(worded, by) else by),
        when=said_on(claim, near, context.claimed, context.extract.article),
        paragraph=claim.at.paragraph,
        certainty=claim.certainty,
        at=claim.at,
        dates=inside,
        sentence_dates=near,
        quote=quote,
        leaning=leans(worded),
        introduces=claim.text.rstrip().endswith(":"),
        is_fragment=not is_sentence(worded),
        undated=sentence_case(undated.rstrip(".")),
        headline=sentence_case(headline.rstrip(".")),
    )


def _quote_of(at: At, quotes: Sequence[Quote]) -> Quote | None:
    n = bisect_left(quotes, At(at.paragraph, at.start + 1, 0), key=lambda quote: quote.at) - 1
    holds = n >= 0 and quotes[n].at.paragraph == at.paragraph and at.end <= quotes[n].at.end
    return quotes[n] if holds else None


def _wordings(claim: Claim, inside: Sequence[DateMention], by: str | None, context: _Context) -> tuple[str, str, str]:
    """Return a claim with absolute dates, without dates, and without dates but with names as they stand."""
    text, start = claim.text, claim.at.start
    spans = [DateSpan(m.at.start - start, m.at.end - start, m.value) for m in inside]
    subject = context.antecedents.subject_edits(claim)
    names = [*subject, *context.antecedents.name_edits(claim)]
    edits = (
        [*absolute_edits(text, spans), *names],
        [*undated_edits(text, spans), *names],
        [*undated_edits(text, spans), *subject],
    )
    clauses = [without_source(reworded(text, made), claim) for made in edits]
    if is_reported(claim, context.extract.article):
        is_past = any(is_over(mention, context.extract) for mention in inside)
        group = None if context.antecedents.is_person(claim) else claim.attributed_to or by
        clauses = [unshift_tense(named_source(clause, group), is_past=is_past) for clause in clauses]
    return clauses[0], clauses[1], clauses[2]

"""Claims rewritten so that each stands alone: attribution apart, names for pronouns, dates for weekdays."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefdesk.article import At
from briefdesk.compose.antecedents import Antecedents, antecedents
from briefdesk.compose.calendar_words import DateSpan, absolute_edits, undated_edits
from briefdesk.compose.clauses import leans, refers_back, sentence_case, unquoted, with_full_stop
from briefdesk.compose.reporting import all_claims, dates_within, is_over, is_reported, said_on
from briefdesk.compose.rewording import (
    calmed,
    holds_word,
    in_text,
    named_source,
    names_source,
    reworded,
    undated_name,
    without_source,
)
from briefdesk.compose.sourcing import is_parted, told_of_self, with_source
from briefdesk.compose.tense import unshift_tense
from briefdesk.compose.wholeness import is_cut, is_fragment, made_whole, whole
from briefdesk.extract import Certainty, Claim, DateMention, Extract, Quote
from briefdesk.text import fold

SAID_BEHIND = re.compile(r"(?:,|(?<=[”\"]))\s(?:he|she|they|it)\s(?:said|says|added|told\s\w+)\.?$")
"""An attribution within a statement that names its source apart."""
END = 8
"""Characters at the end of a paragraph in which its last stop stands."""
_ENDS_WITH_STOP = re.compile(r"[.!?…:][”\"’')\]]*\s*$")


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A claim as a briefing words it."""

    text: str
    """A sentence that stands alone, with its full stop."""
    stated: str
    """What it states: the text, without its "Brook said" where who speaks tells of himself."""
    by: str | None
    """Who says so, or None where the article itself does or the words of the statement tell."""
    by_in_text: str | None
    """The same as running text has it: "the harbour board"."""
    voice: str | None
    """Who says so, also where the words of a sentence tell that could not be parted from its attribution."""
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
    refers_back: bool
    """Whether what it is about was told just before, so that it is nothing by itself: "They were closed"."""
    introduces: bool
    """Whether it ends with a colon, before a list."""
    is_fragment: bool
    """Whether it has no verb, as a member of a list has none."""
    is_open: bool
    """Whether its paragraph ends without a stop, as a member of a list does."""
    undated: str
    """The claim without its relative dates; no full stop."""
    headline: str
    """The same with the names as short as the article has them."""

    @cached_property
    def unquoted(self) -> str:
        """What it states without what stands between quotation marks."""
        return unquoted(self.stated)


def statements(extract: Extract) -> tuple[Statement, ...]:
    """Return every claim of the story as a statement, in reading order."""
    claims = made_whole(all_claims(extract), extract.article)
    found = antecedents(claims, extract)
    sourced = with_source(claims, found, extract)
    context = _context(extract, sourced, found if sourced == claims else antecedents(sourced, extract))
    return tuple(_statement(claim, context) for claim in sourced)


@dataclass(frozen=True, kw_only=True)
class _Context:
    extract: Extract
    dates: Sequence[DateMention]
    claimed: Sequence[At]
    quotes: Sequence[Quote]
    names: Mapping[str, str]
    """The names of the story by their ids."""
    antecedents: Antecedents
    cuts: frozenset[At]
    """The places of the claims as they were extracted."""
    of_self: frozenset[At]
    """The places of those in which who speaks tells of himself."""


def _context(extract: Extract, claims: Sequence[Claim], found: Antecedents) -> _Context:
    return _Context(
        extract=extract,
        dates=sorted(extract.dates, key=lambda mention: mention.at),
        claimed=sorted(claim.at for claim in claims),
        quotes=sorted(extract.quotes, key=lambda quote: quote.at),
        names={entity.id: entity.name for entity in extract.entities},
        antecedents=found,
        cuts=frozenset(claim.at for claim in extract.claims),
        of_self=told_of_self(claims, found, extract.article),
    )


def _statement(claim: Claim, context: _Context) -> Statement:
    near = dates_within(claim.sentence, context.dates)
    inside = dates_within(claim.at, near)
    quote = _quote_of(claim.at, context.quotes)
    speaker = context.names.get(quote.speaker or "") if quote else None
    by = speaker or undated_name(context.antecedents.source_name(claim), near)
    worded, undated, headline = _wordings(claim, inside, by, context)
    is_whole = not is_cut(claim) and claim.at not in context.cuts
    parted = is_parted(claim, context.extract.article)
    is_told = is_whole or (by is not None and _tells_source(claim, worded, by, is_parted=parted))
    told = speaker or (None if is_told else by)
    stated = with_full_stop(sentence_case(worded))
    if told and claim.at in context.of_self and quote is None:
        sentence = whole(claim, context.extract.article)
        told, worded = None, _wordings(sentence, near, by, context)[0]
    if told:
        worded = SAID_BEHIND.sub("", worded)
    return Statement(
        text=with_full_stop(sentence_case(worded)),
        stated=stated,
        by=told,
        by_in_text=in_text(told, claim.attributed_to),
        voice=by if told is not None or claim.at not in context.cuts or claim.at in context.of_self else None,
        when=said_on(
            claim, [m for m in near if not _quote_of(m.at, context.quotes)], context.claimed, context.extract.article
        ),
        paragraph=claim.at.paragraph,
        certainty=claim.certainty,
        at=claim.at,
        dates=inside,
        sentence_dates=near,
        quote=quote,
        leaning=leans(worded),
        refers_back=refers_back(worded),
        introduces=claim.text.rstrip().endswith(":"),
        is_fragment=quote is None
        and is_fragment(worded if is_cut(claim) else context.extract.article.slice(claim.sentence)),
        is_open=not _ENDS_WITH_STOP.search(context.extract.article.paragraphs[claim.at.paragraph - 1].text[-END:]),
        undated=sentence_case(undated.rstrip(".")),
        headline=sentence_case(headline.rstrip(".")),
    )


def _tells_source(claim: Claim, worded: str, by: str, *, is_parted: bool) -> bool:
    """Tell whether the words of a statement tell who makes it: they do if they are the sentence that says so.

    One that was parted from its attribution does not: "Brook said he would go" is nothing but what Brook says.
    """
    if is_parted and claim.certainty not in ("declined", "denied"):
        return False
    is_named = not is_cut(claim) and holds_word(fold(claim.text), fold(claim.attributed_to or by))
    return is_named or names_source(worded, by)


def _quote_of(at: At, quotes: Sequence[Quote]) -> Quote | None:
    n = bisect_left(quotes, At(at.paragraph, at.start + 1, 0), key=lambda quote: quote.at) - 1
    holds = n >= 0 and quotes[n].at.paragraph == at.paragraph and at.end <= quotes[n].at.end
    return quotes[n] if holds else None


def _wordings(claim: Claim, inside: Sequence[DateMention], by: str | None, context: _Context) -> tuple[str, str, str]:
    """Return a claim with absolute dates, without dates, and without dates but with names as they stand."""
    article, start = context.extract.article, claim.at.start
    text = calmed(claim.text, article) if claim.at.paragraph == article.body[0].n else claim.text
    spans = [DateSpan(m.at.start - start, m.at.end - start, m.value) for m in inside]
    subject = context.antecedents.subject_edits(claim)
    names = [*subject, *context.antecedents.name_edits(claim)]
    edits = (
        (*absolute_edits(text, spans), *names),
        (*undated_edits(text, spans), *names),
        (*undated_edits(text, spans), *subject),
    )
    is_told = claim.at in context.cuts or is_cut(claim)
    worded = {
        made: without_source(reworded(text, made), claim) if is_told else reworded(text, made) for made in set(edits)
    }
    if is_reported(claim, context.extract.article):
        is_past = any(is_over(mention, context.extract) for mention in inside)
        group = None if context.antecedents.is_person(claim) else claim.attributed_to or by
        worded = {made: unshift_tense(named_source(clause, group), is_past=is_past) for made, clause in worded.items()}
    return worded[edits[0]], worded[edits[1]], worded[edits[2]]

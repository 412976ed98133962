"""Claims: what each sentence of the body states, who says so, and how sure it is."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefdesk.article import Article, At
from briefdesk.extract import Claim, Quote
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.extractors.attributions.wording import worded
from briefdesk.extractors.claims.certainty import certainty_of
from briefdesk.extractors.claims.statements import statement_of
from briefdesk.extractors.claims.voices import can_speak
from briefdesk.prose.lexicon import words
from briefdesk.prose.quotation_marks import Quotation
from briefdesk.prose.sentences import Span, split_sentences

Spoken = Mapping[tuple[int, int], Quote]
"""Quotes by paragraph and start."""

ANNOUNCEMENT_WORDS = 5
"""Words from the verb that announces a quotation to the quotation."""
ACTING = words("reporting", "acting")
OWN_SUBJECT = frozenset({"denied", "declined"})
"""How sure a sentence is whose own subject speaks by it: "But he did not elaborate"."""
STANDS_WITHOUT_STATEMENT = frozenset({"denied", "declined", "alleged"})
"""How sure a sentence may be whose attribution counts though no statement can be cut from it."""


def extract_claims(
    article: Article, quotes: tuple[Quote, ...], attributions: tuple[Sentence, ...]
) -> tuple[Claim, ...]:
    """Return one or more claims for every sentence of the body, in reading order.

    `text` is the statement without its attribution where that can be cut off and leaves a clause, else the whole
    sentence; where the attribution stood behind it, it lacks its full stop. Each sentence inside a quotation that
    stands for itself is a claim of its own, without the marks.
    """
    spoken = {(quote.at.paragraph, quote.at.start): quote for quote in quotes}
    return tuple(claim for sentence in attributions for claim in _claims(article, sentence, spoken))


def _claims(article: Article, sentence: Sentence, spoken: Spoken) -> Iterator[Claim]:
    span, said = statement_of(sentence)
    utterances = tuple(q for q in _utterances(sentence, span) if (q.paragraph, q.start) in spoken)
    if not utterances and span is not None:
        span, utterances = _announced(sentence, span)
        yield _plain_claim(article, sentence, span, said)
    elif not utterances:
        yield _plain_claim(article, sentence, None, said)
    for quotation in utterances:
        quote = spoken.get((quotation.paragraph, quotation.start))
        for part in _sentences_inside(article, quotation):
            yield _claim(article, sentence, part, said, quote.speaker if quote else None)


def _plain_claim(article: Article, sentence: Sentence, span: Span | None, said: Said | None) -> Claim:
    """Return the claim of a sentence that is not a quotation alone."""
    known = said.speaker.id if said else None
    whole = _claim(article, sentence, span or _without_dateline(sentence), said, known)
    if said is None:
        return replace(whole, speaker=sentence.subject) if whole.certainty in OWN_SUBJECT else whole
    if not _reports(sentence, span, said) and whole.certainty not in STANDS_WITHOUT_STATEMENT:
        return replace(whole, speaker=None, attributed_to=None)
    return whole


def _reports(sentence: Sentence, span: Span | None, said: Said) -> bool:
    """Return whether somebody says something here, beside "agreed to a sale" or "announced a plan"."""
    if span is not None or sentence.frame.quoted or said.attribution.order == "phrase":
        return True
    return said.attribution.plain not in ACTING


def _without_dateline(sentence: Sentence) -> Span:
    return Span(sentence.frame.starts[0], sentence.frame.end)


def _announced(sentence: Sentence, span: Span) -> tuple[Span, tuple[Quotation, ...]]:
    """Return the statement before a quotation that a colon announces, and the quotations from there on."""
    frame = sentence.frame
    for i in sentence.frame.quoted:
        if frame.starts[i] > span.start and frame.texts[i - 1] == ":":
            last = _before_announcement(sentence, i)
            if last >= 0 and frame.ends[last] > span.start:
                quotations = tuple(q for k, q in frame.quoted.items() if k >= i)
                return Span(span.start, frame.ends[last]), quotations
    return span, ()


def _before_announcement(sentence: Sentence, quotation: int) -> int:
    """Return the position of the last word before ", adding:" or ", but he said:" and the quotation it announces."""
    texts = sentence.frame.texts
    last = quotation - 2
    for said in sentence.said:
        if quotation - ANNOUNCEMENT_WORDS <= said.attribution.verb < quotation:
            last = said.attribution.first - 1
    while last >= 0 and texts[last] in {",", "but", "and", "while", "then"}:
        last -= 1
    return last


def _utterances(sentence: Sentence, span: Span | None) -> tuple[Quotation, ...]:
    """Return the quotations of a sentence that stand for themselves: nothing but they is stated in it."""
    frame = sentence.frame
    if span is not None:
        if not _is_quoted(sentence, span):
            return ()
        return tuple(frame.quoted.values())
    if not (0 in frame.quoted and _opens_with_speech(sentence)):
        return ()
    return tuple(frame.quoted.values())


def _is_quoted(sentence: Sentence, span: Span) -> bool:
    frame = sentence.frame
    if not frame.quoted:
        return False
    texts = frame.texts[bisect_left(frame.starts, span.start) : bisect_left(frame.starts, span.end)]
    return "" in texts and not any(text[:1].isalnum() for text in texts)


def _opens_with_speech(sentence: Sentence) -> bool:
    is_plain = any(text[:1].isalnum() for text in sentence.frame.texts)
    return not is_plain or any(said.attribution.first <= 2 for said in sentence.said)


def _sentences_inside(article: Article, quotation: Quotation) -> Iterator[Span]:
    inner = article.slice(At(quotation.paragraph, quotation.start, quotation.end))
    for part in split_sentences(inner):
        end = part.end if part.end < len(inner) else len(inner.rstrip(","))
        yield Span(quotation.start + part.start, quotation.start + max(part.start + 1, end))


def _claim(article: Article, sentence: Sentence, span: Span, said: Said | None, speaker: str | None) -> Claim:
    frame = sentence.frame
    at = At(frame.paragraph.n, *span)
    text = article.slice(at)
    verb = frame.texts[said.attribution.verb] if said else ""
    return Claim(
        text=text,
        at=at,
        sentence=At(frame.paragraph.n, frame.start, frame.end),
        speaker=speaker,
        attributed_to=_source(frame, said) if said else None,
        certainty=certainty_of(text, verb),
    )


def _source(frame: Frame, said: Said) -> str | None:
    """Return who says so as the article words it, where that can be anybody: known, or told to be the source."""
    wording = worded(frame, said.attribution)
    is_told = said.speaker.id is not None or said.attribution.order == "phrase"
    return wording if wording and (is_told or can_speak(wording)) else None

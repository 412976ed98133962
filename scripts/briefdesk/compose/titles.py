"""Titles and descriptions: the best claim of a subject, shortened where a sentence may end."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from briefdesk.compose.clauses import leans, sentence_case, with_full_stop
from briefdesk.compose.headlines import headline_titles, keys
from briefdesk.compose.points import holds_any, may_stand, spoken_words
from briefdesk.compose.shortening import shorten, without_opening
from briefdesk.compose.statements import Statement
from briefdesk.compose.subjects import Subject
from briefdesk.extract import Certainty, Extract
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.sentences import split_sentences
from briefdesk.text import fold

TITLE_AT_MOST = 80
DESCRIPTION_AT_MOST = 200
"""Characters."""

CANDIDATES_AT_MOST = 60
"""Statements of a subject that are looked at; a title stands near its beginning."""

OPENING_AT_MOST = 3
"""Statements of the first paragraph that are looked at."""

LEADS_AT_MOST = 3
LEAD_AT_LEAST = 60
"""Paragraphs of which the first that is no mere word of welcome is the lead, and its characters."""

OPENING_LENGTH = 300
"""Characters of the first paragraph that stand for a headline where the article has none."""

RANKED_AT_MOST = 8
"""Other statements that are looked at for what a headline tells."""

COMPARED_AT_MOST = 6
"""Titles of which one that names what it speaks of is taken first."""

_SURE: dict[Certainty, float] = {
    "asserted": 1.0, "estimated": 1.0, "alleged": 0.6, "expected": 0.8,
    "denied": 0.2, "possible": 0.3, "declined": -5.0,
}  # fmt: skip
_LATER = 0.25
_LATE = 20
"""What a statement loses for each before it, and how many count."""
_SHORT = 32
"""Characters under which a title says too little."""
_ADDS_AT_LEAST = 22
"""Characters by which a description that begins like the title must go on."""
_FIGURE = 0.5
_CUE = 1.5
"""What a statement gains for a figure, and for a cue of the subject's own tags."""
_HEADLINE = 4.0
_HEADLINE_WORDS = 2
"""What a statement gains that has all words of the headline, and from how many shared ones it gains a part."""
_LEAD = 1.0
"""What the first statement of an article gains: it tells the news."""
_UNNAMED = 0.5
"""What a statement loses that speaks of somebody or something whom it does not name."""
_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|his|them|it|this|these|those|such)\b", re.I)
_SUBJECT_AT_LEAST = 8
"""Characters of a subject that a pronoun behind it may mean."""
_SINCE_THEN = re.compile(
    r"^(?:(?:since|until|by|before|after) (?:then|that)|(?:(?:an?|just|the|some|few|[a-z]{3,7})\s){0,3}"
    r"(?:hours?|days?|weeks?|months?|years?|minutes?)\s(?:earlier|later|before|after)),\s",
    re.I,
)
"""An opening that counts time from something told before."""
_BROKEN = re.compile(r"\b[a-z]{3,}ed\s(?:that|will|would|has|have|had|is|are|was|were|could|can|may)\b")
"""A participle that lost its date: "a bill approved will add"."""
_SHORT_QUOTATION = re.compile(r"[“\"](?:[^\s“”\"]+\s?){1,4}[”\"]")
_KNOWN = re.compile(
    rf"(?:the|this|these|that|those)\s(?:{alternatives(words('clause_words', 'known_nouns'))}|[a-z]+s)\b(?!\sof\b)"
    r"|[A-Z][a-z]+ed\s(?:about|if|whether|why|how|by|for|on)\b|most\b|many\b|some\b|.*\bthere\s(?:is|are|was|were)\b",
    re.I,
)
"""An opening that speaks of something told before: "The country", "The results", "Asked about it"."""
_EXISTENTIAL = re.compile(r"^there\s", re.I)
_UNFIT = re.compile(r"[“”\"«»?!]|https?:|\b(?:I|we|you|You|We|my|our|your)\b|^(?:If|Unless|Perhaps)\b")
_CAPITAL = re.compile(r"(?<=\s)[A-Z]")
_EDGES = " ,;:–—-"
_ALSO = re.compile(r"(?<=\w)\s+also\b", re.I)
_WORD_EDGE = re.compile(r"\s+\S*$")


def ranked(subject: Subject, found: Sequence[Statement], extract: Extract) -> tuple[Statement, ...]:
    """Return the statements near the beginning of a subject, the one that says most first."""
    figures = sorted(figure.at for figure in extract.figures)
    cues = sorted(subject.cues)
    lead = extract.article.body[0].n
    is_lead = subject.numbers[:1] == (lead,)
    heading = keys(extract.metadata.title or "") if is_lead else frozenset()
    later = _LATER / 2 if len(heading) > _HEADLINE_WORDS else _LATER

    def worth(item: tuple[int, Statement]) -> tuple[float, int]:
        n, statement = item
        told = _FIGURE * holds_any(statement.at, figures) + _CUE * holds_any(statement.at, cues)
        shared = len(heading & keys(statement.headline)) if heading else 0
        told += _HEADLINE * shared / len(heading) if shared >= _HEADLINE_WORDS else 0.0
        told += _LEAD * (n == 0 and statement.paragraph == lead)
        return (later * min(n, _LATE) - _worth(statement) - told, n)

    fit = [s for s in found[:CANDIDATES_AT_MOST] if s.quote or (may_stand(s) and not s.introduces)]
    return tuple(statement for _, statement in sorted(enumerate(fit or found[:CANDIDATES_AT_MOST]), key=worth))


def lead_titles(best: Sequence[Statement], extract: Extract) -> Iterator[str]:
    """Yield titles for the news of an article, best first: what its lead tells if that is what the headline is about.

    Then what of the headline may stand as a title, and what else shares most with it.
    """
    body = extract.article.body
    lead = next((p for p in body[:LEADS_AT_MOST] if len(p.text) >= LEAD_AT_LEAST), body[0])
    opening = sorted((s for s in best if s.paragraph == lead.n), key=lambda statement: statement.at)[:OPENING_AT_MOST]
    told = keys(extract.metadata.title or lead.text[:OPENING_LENGTH])
    figures = sorted(figure.at for figure in extract.figures)
    from_lead = [(title, s) for title, s in _sound(opening, opening) if not _speaks_of_another(title)]
    first = opening[:1]
    yield from (t for t, s in from_lead if _tells(t, s, told) or ([s] == first and holds_any(s.at, figures)))
    yield from headline_titles(extract, TITLE_AT_MOST)
    rest = [statement for statement in best if statement not in opening][:RANKED_AT_MOST]
    yield from (title for title, _ in _sound(rest, best) if len(keys(title) & told) >= _HEADLINE_WORDS)
    yield from (title for title, _ in from_lead)


def _tells(title: str, statement: Statement, told: frozenset[str]) -> bool:
    """Tell whether a title made of a statement is of the same news as a text with these keys."""
    return bool(keys(title) & told) or len(keys(statement.headline) & told) >= _HEADLINE_WORDS


def _sound(found: Sequence[Statement], best: Sequence[Statement]) -> Iterator[tuple[str, Statement]]:
    """Yield the titles of statements that say enough and are fit to be one, with the statement."""
    first = min((statement.at for statement in best), default=None)
    for statement in found:
        title = _title(statement)
        if title and len(title) >= _SHORT and not _is_unfit(title, is_lead=statement.at == first):
            yield title, statement


def titles(best: Sequence[Statement]) -> Iterator[str]:
    """Yield titles from statements, best first, each at most `TITLE_AT_MOST` characters; never none.

    First come claims shortened at a phrase that name whom they speak of; the last are beginnings of one with the mark
    of an omission.
    """
    sound = (title for title, _ in _sound(best, best))
    yield from sorted(islice(sound, COMPARED_AT_MOST), key=_is_known)
    yield from sound
    yield from filter(None, map(_title, best))
    for statement in best:
        cut = _WORD_EDGE.sub("", statement.headline[: TITLE_AT_MOST - 1])[: TITLE_AT_MOST - 1].rstrip(_EDGES)
        yield sentence_case(statement.headline if len(statement.headline) <= TITLE_AT_MOST else f"{cut}…")


def _is_known(title: str) -> bool:
    """Tell whether a title speaks of something told before."""
    return _KNOWN.match(title) is not None or _speaks_of_another(title)


def _speaks_of_another(title: str) -> bool:
    """Tell whether a title holds an "it", or a "she" or "her" before which it names nobody."""
    pronoun = _PRONOUN.search(title)
    personal = pronoun is not None and pronoun[0].lower() in words("clause_words", "with_person")
    return pronoun is not None and not (personal and pronoun.start() >= _SUBJECT_AT_LEAST)


def _is_unfit(title: str, *, is_lead: bool) -> bool:
    """Tell whether a title would quote (a lead's more than a phrase), ask, exclaim, or speak as "we"."""
    return _UNFIT.search(_SHORT_QUOTATION.sub("", title) if is_lead else title) is not None


def _title(statement: Statement) -> str | None:
    if statement.quote:
        spoken = f"{statement.by}: “{spoken_words(statement.quote).rstrip('.')}”"
        return spoken if statement.by and len(spoken) <= TITLE_AT_MOST else None
    clause = sentence_case(_SINCE_THEN.sub("", _ALSO.sub("", statement.headline)))
    main = without_opening(clause) if len(clause) > TITLE_AT_MOST else clause
    short = None if leans(main) else shorten(main, TITLE_AT_MOST)
    short = short or (None if leans(clause) else shorten(clause, TITLE_AT_MOST))
    return None if short is None or _BROKEN.search(short) else sentence_case(short)


def _worth(statement: Statement) -> float:
    worth = _SURE[statement.certainty]
    worth -= 3.0 if statement.leaning else 0.0
    worth -= 3.0 if statement.quote else 0.0
    worth -= _UNNAMED if _PRONOUN.search(statement.headline) else 0.0
    worth -= 1.5 if _EXISTENTIAL.match(statement.headline) else 0.0
    return worth + (0.5 if _CAPITAL.search(statement.headline) else 0.0)


def description(best: Sequence[Statement], title: str) -> str:
    """Return one sentence of at most `DESCRIPTION_AT_MOST` characters that says more than the title.

    Where every statement is too long or leans on another, it is the title as a sentence.
    """
    for statement in best:
        if statement.leaning or statement.quote or statement.certainty == "declined":
            continue
        whole = len(statement.text) <= DESCRIPTION_AT_MOST
        sentence = statement.text if whole else shorten(statement.text, DESCRIPTION_AT_MOST - 1)
        if sentence and _adds(sentence, title) and len(split_sentences(sentence)) == 1:
            return _with_source(with_full_stop(sentence), statement)
    return next(filter(None, map(_reported, best)), with_full_stop(title.rstrip("…")))


def _with_source(sentence: str, statement: Statement) -> str:
    """Return the sentence with who says so at its end, where somebody does and it fits."""
    if statement.by is None or not sentence.endswith(".") or "," in statement.by:
        return sentence
    attributed = f"{sentence.removesuffix('.')}, {statement.by_in_text} said."
    return attributed if len(attributed) <= DESCRIPTION_AT_MOST else sentence


def _reported(statement: Statement) -> str | None:
    """Return a quotation of one sentence with its speaker, where both are known and fit."""
    if statement.quote is None or statement.by is None:
        return None
    spoken = spoken_words(statement.quote).rstrip(".")
    sentence = f"“{spoken}{'' if spoken[-1:] in '!?' else ','}” {statement.by} said."
    return sentence if len(sentence) <= DESCRIPTION_AT_MOST and len(split_sentences(spoken)) == 1 else None


def _adds(sentence: str, title: str) -> bool:
    told = fold(title).strip(" .…")
    if len(sentence) < _SHORT:
        return False
    return told not in fold(sentence) or len(sentence) >= len(title) + _ADDS_AT_LEAST

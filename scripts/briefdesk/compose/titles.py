"""Titles and descriptions: the best claim of a subject, shortened where a sentence may end."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from briefdesk.briefing import TITLE_AT_MOST
from briefdesk.compose.clauses import is_state, leans, sentence_case
from briefdesk.compose.headlines import headline_titles, keys
from briefdesk.compose.points import holds_any, may_stand, spoken_words
from briefdesk.compose.shortening import shorten, without_opening
from briefdesk.compose.statements import Statement
from briefdesk.compose.subjects import Subject
from briefdesk.extract import Certainty, Extract
from briefdesk.prose.lexicon import alternatives, words

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
SHORT = 32
"""Characters under which a title says too little."""
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
    r"^(?:(?:later|afterwards|then|earlier)|(?:since|until|by|before|after) (?:then|that)"
    r"|(?:(?:an?|just|the|some|few|[a-z]{3,7})\s){0,3}"
    r"(?:hours?|days?|weeks?|months?|years?|minutes?)\s(?:earlier|later|before|after)),\s",
    re.I,
)
"""An opening that counts time from something told before."""
_PLACE_FIRST = re.compile(r"^[A-Z][a-z]+(?:\s[A-Z][a-z]+)?:\s(?=[A-Z])")
"""A dateline with a colon."""
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
_UNFIT = re.compile(
    r"[“”\"«»?!]|https?:|\b(?:I|we|you|You|We|my|our|your)\b|^(?:If|Unless|Perhaps)\b"
    r"|\bas follows\b|\bthe (?:19|20)\d\d$"
)
_WHO = re.compile(
    r"(?:An?|The|Some|\d+|Two|Three)\s[^,]{2,40}\s(?:who|which|that)\s[^,]*\b(?:as|when|while|after|because)\s(?:he|she|they|it)\b[^,]*$"
)
"""A subject with all that is told of it, and no verb of its own behind: "A man who fell as he was walking home"."""
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
    first = opening[:1]
    fit = (
        told for told in _sound(opening, opening) if not (_speaks_of_another(told[0]) or _EXISTENTIAL.match(told[0]))
    )
    from_lead = [(title, s) for title, s in fit if [s] == first or not is_state(title)]
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
        if title and len(title) >= SHORT and not _is_unfit(title, is_lead=statement.at == first):
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
    before = title[: pronoun.start()] if pronoun is not None else ""
    return pronoun is not None and not (
        personal and len(before) >= _SUBJECT_AT_LEAST and not _of_several(before, pronoun)
    )


def _of_several(before: str, pronoun: re.Match[str]) -> bool:
    """Tell whether a title is about several, so that a "he" in it is somebody else: "Pilots say his boat sank"."""
    return pronoun[0].lower() in ("he", "she", "his", "her", "him") and before.split()[0].endswith("s")


def _is_unfit(title: str, *, is_lead: bool) -> bool:
    """Tell whether a title would quote (a lead's more than a phrase), ask, exclaim, or speak as "we"."""
    unfit = _UNFIT.search(_SHORT_QUOTATION.sub("", title) if is_lead else title) or _WHO.match(title)
    return unfit is not None


def _title(statement: Statement) -> str | None:
    if statement.quote:
        spoken = f"{statement.by}: “{spoken_words(statement.quote).rstrip('.')}”"
        return spoken if statement.by and len(spoken) <= TITLE_AT_MOST else None
    told = _PLACE_FIRST.sub("", _ALSO.sub("", statement.headline))
    clause = sentence_case(_SINCE_THEN.sub("", told))
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

"""What must hold for every title, point and event of a briefing, told from its text alone."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefdesk.briefing import REWRITE_MARK, Briefing
from briefdesk.compose.clauses import is_balanced, is_state, opens_with_pronoun
from briefdesk.compose.passages import stems
from briefdesk.prose.lexicon import words
from briefdesk.prose.predicates import may_be_sentence, predicate

SECTIONS = ("What happened", "Who said what", "What is not known", "What comes next")
SECTION = re.compile(r"^## (?P<title>.+)\n\n(?P<lines>(?:- .+\n?)+)", re.M)
LINE = re.compile(r"- (?P<text>.+?)(?:(?<=[.!?…”\"’')]) — (?P<source>[^—“”]+?))? (?:\[¶\d+\] ?)+$")
EVENT = re.compile(r"- (?:\*Rewrite:\* )?\*\*[^*]+\*\*: (?P<text>.+?) \[¶\d+\]$")
REST = re.compile(r"^- And (?P<count>[\d,]+) more ", re.M)
QUOTATION = re.compile(r"^“[^“”]*”$")
SUBORDINATE = re.compile(
    r"^(?:When|While|If|Although|Though|Because|Unless|Whereas|After|Before|Since|Until|As|That)\b"
)
NO_SUBJECT = re.compile(r"^(?:Was|Were|Is|Are|Be|Been|Has|Have|Had|Will|Would|Can|Could|May|Might|Came|Did|Does)\b")
AND_THAT = re.compile(r"\b(?:and|but) that\b")
REPORTS = re.compile(r"\b(?:that|said|says|say|told|found|warned|argued|noted|added|reported|acknowledged)\b")
ANNOUNCES = re.compile(
    r"\b(?:includes?|also (?:said|says|added)|follows?|following|(?<!ly )reads?)\.$"
    r"|^(?:\S+ ){1,3}(?:is|are|was|were)\.$"
)
SAID_TWICE = re.compile(r",[”\"]? (?:he|she|they|it) (?:said|says|added)\.$")
BROKEN = re.compile(r",[”\"]\.|,,| ,| \.(?!\.)|\b(?:in|into|on|at) (?:in|on)\b(?! the)|^[,.;:]")
ORPHAN = re.compile(r"^(?:They|He|She|Them|Their|His|Her|Its)\b")
NO_SOURCE = re.compile(r"^(?:her|him|we|we[’']re|they|it|i|you|where|when|what|how|as|with|and|new|of)\b", re.I)
FEW = 5
"""So few points are shown, not counted."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A point of a briefing as its reader sees it."""

    section: str
    text: str
    source: str

    @property
    def is_quotation(self) -> bool:
        """Whether nothing but quoted words stand in it."""
        return QUOTATION.match(self.text) is not None


def points_of(briefing: Briefing) -> Iterator[Line]:
    """Yield the points of the sections in which points stand, without marks and escapes."""
    body = re.sub(r"\\(.)", r"\1", briefing.body).replace(REWRITE_MARK, "")
    for section in SECTION.finditer(f"{body}\n"):
        if section["title"] in SECTIONS:
            for line in section["lines"].splitlines():
                told = LINE.match(line)
                if told and not REST.match(line):
                    yield Line(section=section["title"], text=told["text"], source=told["source"] or "")


def _has_no_verb(line: Line) -> bool:
    return predicate(line.text) is None and not may_be_sentence(line.text)


def _is_subordinate(line: Line) -> bool:
    return SUBORDINATE.match(line.text) is not None and predicate(line.text) is None


def _has_loose_that(line: Line) -> bool:
    match = AND_THAT.search(line.text)
    return match is not None and REPORTS.search(line.text[: match.start()]) is None


def _has_no_source(line: Line) -> bool:
    source = line.source.split(", ")[0]
    ends_open = source.lower().split()[-1:] and source.lower().split()[-1] in words("clause_words", "dangling")
    return bool(source) and bool(NO_SOURCE.match(source) or ends_open or predicate(source) is not None)


def _names_source_twice(line: Line) -> bool:
    return bool(line.source) and SAID_TWICE.search(line.text) is not None


FAULTS: Mapping[str, Callable[[Line], bool]] = {
    "no verb": _has_no_verb,
    "subordinate clause alone": _is_subordinate,
    "no subject": lambda line: NO_SUBJECT.match(line.text) is not None and not line.text.endswith("?"),
    "loose that": _has_loose_that,
    "announces what does not follow": lambda line: ANNOUNCES.search(line.text) is not None,
    "source that is none": _has_no_source,
    "source named twice": _names_source_twice,
    "nobody knows who": lambda line: ORPHAN.match(line.text) is not None,
    "broken marks": lambda line: BROKEN.search(line.text) is not None,
}
"""What a point that is no quotation must not be, by name."""


def faults(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Yield the faults of a briefing, each with the words in which it stands."""
    lines = [line for line in points_of(briefing) if not line.is_quotation]
    for line in lines:
        yield from ((name, line.text) for name, is_fault in FAULTS.items() if is_fault(line))
    yield from (("said twice", f"{one} | {other}") for one, other in _alike(lines))
    rests = (int(found["count"].replace(",", "")) for found in REST.finditer(briefing.body))
    yield from (("few more", str(count)) for count in rests if count < FEW)
    yield from _faults_of_title(briefing.title)
    events = (event.event for event in briefing.timeline)
    yield from (("no event", event) for event in events if predicate(event) is None or is_state(event))


def _alike(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    told = [(line, frozenset(stems(line.text)), re.findall(r"\d[\d.,]*", line.text)) for line in lines]
    for n, (line, own, numbers) in enumerate(told):
        for other, stemmed, counted in told[:n]:
            is_near = line.section == other.section and numbers == counted
            if is_near and len(own & stemmed) >= 0.7 * len(own | stemmed) > 2:
                yield line.text, other.text


def _faults_of_title(title: str) -> Iterator[tuple[str, str]]:
    last = re.findall(r"[\w’']+", title.lower())[-1:]
    if "“" in title.partition(": ")[2][:1] or title.startswith("“"):
        return
    if len(title) > 80 or not is_balanced(title) or (last and last[0] in words("clause_words", "dangling")):
        yield "title cut", title
    if predicate(title) is None:
        yield "title without main clause", title
    if opens_with_pronoun(title):
        yield "title of nobody", title

"""What a person of the story is, as its words beside the name tell: "the port's chief engineer"."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from types import MappingProxyType

from briefdesk.article import Article, At
from briefdesk.compose.clauses import begins_with_verb
from briefdesk.compose.points import Arrangement, Point
from briefdesk.extract import Entity, Extract
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import predicate

OFFICE_AT_MOST = 80
"""Characters of an office; more is a story of its own."""
MENTIONS_AT_MOST = 3
"""Mentions of the whole name beside which the office is looked for."""

_HEADS = (words("titles", "heads") | words("speakers", "person_nouns") | words("speakers", "spokespeople")) - (
    words("titles", "relatives") | {"counterpart", "mate", "colleague", "friend", "predecessor", "successor", "rival"}
)
_SMALL = (_HEADS - {"republican", "democrat"}) | {"the", "former", "retired", "local", "senior", "then"}
"""Words that are written small within a sentence."""
_HEAD = re.compile(rf"\b{alternatives(_HEADS)}\b", re.I)
_PHRASE = r"[^,;:.“”\"()]|(?<=\b[A-Z])\.|(?<=\w)\.(?=\w)"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Rev|Lord|Lady|Baroness)\.?\s)?"
_BEFORE = re.compile(
    rf"(?:^|[.;:“\"]\s|,\s)(?:(?:[Bb]ut|[Aa]nd|[Ss]aid|says|as|told)\s)?(?P<office>(?:{_PHRASE}){{4,{OFFICE_AT_MOST}}}),\s{_TITLE}$"
)
"""A phrase that opens its clause and ends with a comma before the name: "The port's chief engineer, Mara Quill"."""
_BEHIND = re.compile(
    rf"(?:,\s\d{{1,3}})?,\s(?:an?\s|the\s)?(?P<office>(?:{_PHRASE}){{4,{OFFICE_AT_MOST}}}?)"
    r"(?=,|[.;”\"]|$|\s(?:who|whose|which|that|said|says|told|added|was|is|has|had)\b)"
)
"""What follows the name behind a comma: ", a pilot of the northern bay, who"."""
_OF_SOMEBODY = re.compile(
    r"^(?:his|her|their|its|our|my|your|another|one|some|when|while|if|after|as|in|on|at|whose|including|and|or|of)\b",
    re.I,
)
_DOING = re.compile(r"[A-Z]\w+ing\s(?:the|an?|in|on|before|at|outside|to|for|with|behind|beside|by)\b")
"""A phrase of what the person is doing: "Standing before the judge, Quill wept"."""
_ARTICLE = re.compile(r"^(?:an?|the)\s+(?!\S+['’]s?\s)", re.I)
_BROKEN = re.compile(r"(?:^|\s)\w$")
_JOINT = re.compile(r"\s(?:of|at|in|on|for|against|with|to|from|by)\s")
"""What stands before the head of a phrase about something else: "charges against the president"."""
_VERB = re.compile(r"\b(?:is|was|were|are|has|had|have|will|would|said|says|told|who|which|that|met|asked)\b")


def offices(extract: Extract) -> Mapping[str, str]:
    """Return, by name, what each person is, in the words beside one of the first mentions of the whole name.

    Nobody is somebody's brother here: an office is a calling or a post. Who has none beside the name is left out.
    """
    named = {person.name: _office(person, extract.article) for person in extract.people}
    people = frozenset(named)
    found = {name: office for name, office in named.items() if office and not any(who in office for who in people)}
    return MappingProxyType(found)


def introduced(arrangement: Arrangement, told: Mapping[str, str]) -> Arrangement:
    """Return the points, each person's first one with what `told` knows the person to be."""
    seen: set[str] = set()

    def introduce(point: Point) -> Point:
        by = point.by or ""
        office = told.get(by) if by not in seen else None
        seen.add(by)
        return replace(point, office=office) if office and office not in point.text else point

    sections = ("happened", "said", "unknown", "coming")
    return Arrangement(**{name: tuple(map(introduce, getattr(arrangement, name))) for name in sections})


def _office(person: Entity, article: Article) -> str | None:
    told = (at for at in person.mentions if article.paragraphs[at.paragraph - 1].kind == "body")
    whole = (at for at in told if " " in article.slice(at))
    beside = (_beside(at, person, article) for at in islice(whole, MENTIONS_AT_MOST))
    return next(filter(None, beside), None)


def _beside(at: At, person: Entity, article: Article) -> str | None:
    text = article.paragraphs[at.paragraph - 1].text
    before = text[max(0, at.start - 2 * OFFICE_AT_MOST) : at.start]
    behind = text[at.end : at.end + 2 * OFFICE_AT_MOST]
    told = (_BEFORE.search(before), _BEHIND.match(behind))
    found = [office for match in told if match and (office := _fitting(match["office"]))]
    found += [office for role in person.roles if before.endswith(f"{role} ") and (office := _fitting(role))]
    return found[0] if found else None


def _fitting(wording: str) -> str | None:
    """Return an office without its article, or None where the words are none."""
    office = _ARTICLE.sub("", " ".join(wording.split()))
    head = _HEAD.search(office)
    if head is None or _JOINT.search(office[: head.start()]) or _DOING.match(office) or _BROKEN.search(office):
        return None
    first, _, rest = office.partition(" ")
    if begins_with_verb(office) and not first.endswith("ed"):
        return None
    if _OF_SOMEBODY.match(office) or _VERB.search(office) or any(map(str.isdigit, office)):
        return None
    is_small = first.lower() in _SMALL and (first == "The" or rest[:1].islower())
    return None if predicate(office) else f"{first.lower()} {rest}" if is_small else office

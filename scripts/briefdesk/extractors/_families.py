"""People of one surname, and who among them is called by more than it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefdesk.article import Article
from briefdesk.extract import Entity
from briefdesk.extractors._genders import FEMALE, MALE, Gender
from briefdesk.prose.lexicon import alternatives

HONORIFICS: Mapping[str, Gender] = {"Mr": "he", "Mrs": "she", "Ms": "she", "Miss": "she"}
RELATED = re.compile(
    rf"\b(?:his|her|their|whose|\w+['’]s?)(?: \w[\w-]*){{0,2}} {alternatives(FEMALE | MALE)},? (?:M(?:rs?|s)\.? )?\Z",
    re.I,
)
"""What stands before the name of a relative: "Adams's wife, | Ann Adams"."""
REACH_BEFORE = 60


def families_of(people: Iterable[Entity]) -> Mapping[str, Sequence[Entity]]:
    """Return people by the last word of their names as written."""
    found: dict[str, list[Entity]] = {}
    for person in people:
        if person.name:
            found.setdefault(person.name.split()[-1], []).append(person)
    return found


def aside_from_families(people: Iterable[Entity], genders: Mapping[str, Gender], article: Article) -> frozenset[str]:
    """Return the ids of those whom a bare surname does not mean where a family has others.

    They are called by an honorific that fits nobody else of the family, or were brought in as somebody's relatives.
    """
    families = [(surname, members) for surname, members in families_of(people).items() if len(members) > 1]
    found = [(frozenset(_aside(surname, members, genders, article)), len(members)) for surname, members in families]
    return frozenset().union(*(aside for aside, size in found if len(aside) < size))


def _aside(surname: str, members: Sequence[Entity], genders: Mapping[str, Gender], article: Article) -> Iterator[str]:
    text = "\n".join(paragraph.text for paragraph in article.body)
    called = {form for title, form in HONORIFICS.items() if re.search(rf"\b{title}\.? {re.escape(surname)}\b", text)}
    for form in called:
        fitting = [person.id for person in members if genders.get(person.id, form) == form]
        yield from fitting if len(fitting) == 1 else ()
    yield from (person.id for person in members if _is_relative(person, article))


def _is_relative(person: Entity, article: Article) -> bool:
    """Return whether what stands before somebody's first mention relates him or her to another."""
    first = min(person.mentions, default=None)
    if first is None:
        return False
    text = article.paragraphs[first.paragraph - 1].text
    return RELATED.search(text, max(0, first.start - REACH_BEFORE), first.start) is not None

"""Whether "he" or "she" means somebody: titles tell it, then the pronouns that follow the name, then the first name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from briefdesk.article import Article, At
from briefdesk.extract import Entity
from briefdesk.prose.gazetteer import first_names_of
from briefdesk.prose.lexicon import words

Gender = Literal["he", "she"]
WORDS = re.compile(r"[\w-]+")
FOLLOWING = re.compile(
    r"(?!['’]s? )[^.!?;:()“”\"—A-Z]{0,60}?\b(?:(he|she|his|himself|herself|him)\b|(?:(\w+) )?(her) (?=[a-z]))"
)
"""A name and the first pronoun behind it, before another name: "Adams, 40, said | she"."""
BESIDE = re.compile(
    r"(?:\b(?:of|for|with|to|by|from|against|about|and|told|asked|than|as|on)|['’]s?) (?:[A-Z][\w.]* )*\Z"
)
"""What stands before a name that a pronoun behind it need not mean: "the lawyer of Adams said he"."""
MEETING = frozenset({"told", "met", "saw", "gave", "sent", "left", "shot", "hit", "made", "let", "about", "heard"})
"""Words before "her" that may have it for their object."""
REACH_BEFORE = 40
INITIALS = "MS"
"""Initials that are no honorific in capitals."""
FORMS: Mapping[str, Gender] = {"he": "he", "his": "he", "himself": "he", "she": "she", "herself": "she"}
MALE = words("speakers", "male") | {"man", "boy"}
FEMALE = words("speakers", "female") | {"woman", "girl"}
AGAINST_NAME = 2
"""Pronouns that outweigh what the first name tells."""


class Genders(NamedTuple):
    """The gender of people by entity id, and who among them only bears a first name of it."""

    told: Mapping[str, Gender]
    guessed: frozenset[str]


def genders_of(people: Iterable[Entity], titles: Mapping[str, Sequence[str]], article: Article) -> Genders:
    """Return the gender of people, where anything tells; `titles` are by entity id."""
    told: dict[str, Gender] = {}
    guessed: set[str] = set()
    for person in people:
        titled = _of_words(word for role in titles[person.id] for word in WORDS.findall(role))
        named = _of_name(person.name)
        gender = titled
        if titled is None or (named and titled != named):
            least = AGAINST_NAME if named else 1
            gender = _of_pronouns(person, article, least=least, other=named) or titled or named
        if gender:
            told[person.id] = gender
        if gender and titled is None and gender == named:
            guessed.add(person.id)
    return Genders(told, frozenset(guessed))


def _of_words(told: Iterable[str]) -> Gender | None:
    male, female = words("speakers", "male"), words("speakers", "female")
    for word in told:
        low = "" if word == INITIALS else word.casefold()
        if low in female:
            return "she"
        if low in male:
            return "he"
    return None


def _of_name(name: str) -> Gender | None:
    """Return the gender of the first given name that is more than a letter; what stands behind may be a surname."""
    given = next((word for word in name.casefold().split()[:-1] if len(word.rstrip(".")) > 1), "")
    for part in given.split("-"):
        male, female = part in first_names_of("male"), part in first_names_of("female")
        if male != female:
            return "he" if male else "she"
    return None


def _of_pronouns(person: Entity, article: Article, *, least: int, other: Gender | None) -> Gender | None:
    """Return what the pronouns behind the mentions of a person agree on, at least `least` more than do not."""
    forms = [form for at in person.mentions if (form := _pronoun_behind(at, article))]
    he, she = forms.count("he"), forms.count("she")
    if abs(he - she) < least or (other and min(he, she)):
        return None
    return "he" if he > she else "she"


def _pronoun_behind(at: At, article: Article) -> Gender | None:
    text = article.paragraphs[at.paragraph - 1].text
    found = FOLLOWING.match(text, at.end)
    if found is None or BESIDE.search(text, max(0, at.start - REACH_BEFORE), at.start):
        return None
    before = found[2] or ""
    if found[3]:
        return None if before in MEETING or before.endswith("ed") else "she"
    return FORMS.get(found[1])

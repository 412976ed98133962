"""Whether "he" or "she" may stand for a person of a story."""

import re
from collections.abc import Mapping
from typing import Literal

from briefdesk.article import Article, At
from briefdesk.extract import Entity, Extract
from briefdesk.prose.gazetteer import first_names_of
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.text import fold

Gender = Literal["male", "female"]

MENTIONS_AT_MOST = 8
"""Mentions of a person before which a word that tells the gender is looked for."""
_BACK = 24
"""Characters before a mention in which such a word stands: "her son, Pell"."""
_MALE = re.compile(rf"\b{alternatives(words('speakers', 'male'))}\.?,?\s+$", re.I)
_FEMALE = re.compile(rf"\b{alternatives(words('speakers', 'female'))}\.?,?\s+$", re.I)


def genders(extract: Extract) -> Mapping[str, Gender]:
    """Return the gender of each person, by id, whose roles, title, relations or first name tell it."""
    found = {person.id: _gender(person, extract.article) for person in extract.people}
    return {person: gender for person, gender in found.items() if gender is not None}


def _gender(person: Entity, article: Article) -> Gender | None:
    told = {word for role in person.roles for word in fold(role).split()}
    before = [_before(at, article) for at in person.mentions[:MENTIONS_AT_MOST]]
    male = bool(told & words("speakers", "male")) or any(map(_MALE.search, before))
    female = bool(told & words("speakers", "female")) or any(map(_FEMALE.search, before))
    if male == female:
        name = person.name
        first = {name.split()[0].casefold(), re.split(r"[\s-]", name)[0].casefold()}
        male, female = (bool(first & first_names_of(gender)) for gender in ("male", "female"))
    if male == female:
        return None
    return "male" if male else "female"


def _before(at: At, article: Article) -> str:
    return article.slice(At(at.paragraph, max(0, at.start - _BACK), at.start))

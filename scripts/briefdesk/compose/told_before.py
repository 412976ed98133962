"""What the text before a claim has told: who was named, who spoke, whom the last sentence was about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefdesk.article import Article, At
from briefdesk.compose.genders import Gender
from briefdesk.compose.mentions import places_in
from briefdesk.compose.rewording import word_ends
from briefdesk.compose.wholeness import is_spoken
from briefdesk.extract import Claim, Entity
from briefdesk.text import fold

PARAGRAPHS_AT_MOST = 2
"""How many paragraphs back the person of a pronoun may be told of."""
PRONOUN_SOURCE = re.compile(r"^(?:he|she|they|it|who|i|we|both|some|many|others|that|this|which|one)$", re.I)
_BEHIND_NAME = re.compile(r"(?=$|[,;()]|\s(?:[A-Z]{2,}\b|Jr|Sr|of|at|in|from|for|with|who|and|\())")
"""What may follow a name that is not the first part of another: "Orrell of the league", not "Orrell family lawyers"."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the text before a claim has told."""

    named: Mapping[str, Entity]
    mentions: Mapping[int, Sequence[tuple[int, int, str]]]
    genders: Mapping[str, Gender]
    article: Article
    focus: frozenset[str] = frozenset()
    """Ids of the people whom the sentence before is about."""
    paragraph: int = 0
    """Where that sentence stands."""
    group: str = ""
    """The group or body that was last said to say something."""
    group_paragraph: int = 0
    spoken_paragraph: int = 0
    """Where the group was quoted and nobody by name has spoken since."""
    is_stranger: bool = False
    """Whether that sentence tells of somebody without a name: "a farmer"."""

    def speaker(self, claim: Claim) -> str | None:
        """Return the id of the person who says a claim; None where the article's words are for another: "the board"."""
        if not is_person(claim.speaker, self.named):
            return None
        person, told = self.named[claim.speaker or ""], fold(claim.attributed_to or "").split()
        if not told or PRONOUN_SOURCE.match(claim.attributed_to or "") or _names(claim.attributed_to or "", person):
            return person.id
        named = told[0] not in ("his", "her", "their", "its", "our") or self.names_before(claim, person.id)
        return person.id if named and any(fold(role).split()[-1:] == told[-1:] for role in person.roles) else None

    def is_spoken(self, claim: Claim) -> bool:
        """Tell whether a claim is what stands between quotation marks."""
        return is_spoken(claim, self.article)

    def names_before(self, claim: Claim, person: str) -> bool:
        """Tell whether a person is named in a claim's sentence before the claim."""
        before = At(claim.sentence.paragraph, claim.sentence.start, claim.at.start)
        return any(who == person for _, _, who in places_in(before, self.mentions))

    def may_be(self, entity_id: str, pronoun: str) -> bool:
        """Tell whether "he" or "she" may mean an entity; of whom nothing tells the gender, either."""
        gender = self.genders.get(entity_id)
        fits = gender is None or (gender == "male") == (pronoun.lower() in ("he", "his"))
        return fits and is_person(entity_id, self.named)

    def meant(self, claim: Claim, pronoun: str) -> frozenset[str]:
        """Return the people whom a pronoun may mean: of the sentence before, or of all the paragraph before."""
        if self.is_stranger or claim.at.paragraph - self.paragraph > PARAGRAPHS_AT_MOST:
            return frozenset()
        near = self.focus
        if self.paragraph != claim.at.paragraph:
            near = near | {who for _, _, who in self.mentions.get(self.paragraph, ())}
        return frozenset(who for who in near if self.may_be(who, pronoun))


def _names(wording: str, person: Entity) -> bool:
    """Tell whether words for a source end their first name with one of a person: not "Orrell family lawyers"."""
    parts = (part for part in person.name.split() if part[0].isupper())
    return any(_BEHIND_NAME.match(wording, end) for part in parts for end in word_ends(wording, part))


def is_person(entity_id: str | None, named: Mapping[str, Entity]) -> bool:
    return entity_id is not None and entity_id in named and named[entity_id].kind == "person"

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
FAR = 3
"""Paragraphs before a "he" in which its person is named, if anybody else whom it may mean is."""
BESIDE = 12
"""Characters between what somebody is and the name, a comma and a title."""
PRONOUN_SOURCE = re.compile(r"^(?:he|she|they|it|who|i|we|both|some|many|others|that|this|which|one)$", re.I)
_BEHIND_NAME = re.compile(r"(?=$|[,;()]|\s(?:[A-Z]{2,}\b|Jr|Sr|of|at|in|from|for|with|who|and|\())")
"""What may follow a name that is not the first part of another: "Orrell of the league", not "Orrell family lawyers"."""

_BESIDE = re.compile(r",\s(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Rev)\.?\s)?$")


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
        if not told or PRONOUN_SOURCE.match(claim.attributed_to or ""):
            return None if self._is_far(claim, person.id) else person.id
        if _names(claim.attributed_to or "", person) or self.is_beside(claim):
            return person.id
        named = told[0] not in ("his", "her", "their", "its", "our") or self.names_before(claim, person.id)
        return person.id if named and any(fold(role).split()[-1:] == told[-1:] for role in person.roles) else None

    def is_beside(self, claim: Claim) -> bool:
        """Tell whether who says a claim is named right behind what he is: "the operator, Port Lines, said"."""
        told, at = claim.attributed_to or "", claim.sentence
        found = self.article.slice(at).find(told)
        end = at.start + found + len(told)
        speaker = self.named.get(claim.speaker or "")
        mentions = speaker.mentions if speaker and told and found >= 0 else ()
        near = (one for one in mentions if one.paragraph == at.paragraph and 0 < one.start - end <= BESIDE)
        return any(_BESIDE.match(self.article.slice(At(at.paragraph, end, one.start))) for one in near)

    def _is_far(self, claim: Claim, who: str) -> bool:
        """Tell whether a "he" is told to be a person of long before, though another who fits was named since."""
        pronoun = (claim.attributed_to or claim.text.partition(" ")[0]).lower()
        if pronoun not in ("he", "she"):
            return False
        near = range(max(1, claim.at.paragraph - FAR), claim.at.paragraph + 1)
        named = {person for n in near for _, _, person in self.mentions.get(n, ())}
        return who not in named and any(self.may_be(one, pronoun) for one in named)

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

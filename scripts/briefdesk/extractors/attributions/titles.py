"""Whom a title takes up, or a word for a person: "the mayor", "the 40-year-old", "the singer"."""

from collections.abc import Mapping

from briefdesk.extractors._genders import FEMALE, MALE, Gender
from briefdesk.extractors.attributions.memory import REMEMBERED, Seen
from briefdesk.extractors.attributions.phrases import UNKNOWN, Meant, Phrase
from briefdesk.extractors.attributions.pronouns import person_meant, person_of_gender
from briefdesk.extractors.attributions.taken_up import DEFINITE, OF_PEOPLE
from briefdesk.extractors.cast import TITLE_HEADS
from briefdesk.prose.lexicon import lexicon, words

SYNONYMS: Mapping[str, list[str]] = lexicon("speakers")["synonyms"]
RANKED = TITLE_HEADS.union(*SYNONYMS.values())
"""Titles, short ones among them: "Lt", "Gov"."""
RANKS = words("speakers", "ranks")
ANYBODY = frozenset({"man", "woman"})
"""Nouns that alone mean somebody whom the article has not named."""
OF_ONE_WORD = 2
"""Words of "the man"."""
LOWERING = frozenset({"vice", "deputy", "assistant", "associate", "lieutenant", "shadow", "co", "prime"})
"""Words that make another office of one: "the former vice president" is no President Adams."""
RANKED_ONE = RANKS | {"interim", "acting", "then", "outgoing", "incoming", "former", "veteran", "embattled"}
"""Words that make no other title of one: "the prime minister"."""
CHILDREN = frozenset({"boy", "girl"})
PLAIN = CHILDREN | {
    "mother",
    "father",
    "mum",
    "dad",
    "grandmother",
    "grandfather",
    "teenager",
    "victim",
    "widow",
    "widower",
}
"""Words for a person whom news prose calls by a title where it can."""
PERSON_NOUNS = words("speakers", "person_nouns") | CHILDREN


def titled(phrase: Phrase) -> Meant | None:
    """ "The Acme spokesman" where a person was introduced as "Acme spokesman": two words of the title agree."""
    chunk = phrase.chunk
    if len(chunk) < 3 or chunk[0] != "the":
        return None
    said = {word.removesuffix("'s") for word in chunk[1:]}
    holder = next((id_ for id_, role in phrase.cast.roles.get(chunk[-1], ()) if len(role & said) > 1), None)
    return Meant(holder, "role") if holder else None


def role_meant(phrase: Phrase) -> Meant | None:
    chunk = phrase.chunk
    if not (chunk[0] in DEFINITE or any(w.endswith(("'s", "s'")) for w in chunk)):
        return None
    synonyms = (holder for head in SYNONYMS.get(chunk[-1], ()) for holder in phrase.cast.roles.get(head, ()))
    holders = [*phrase.cast.roles.get(chunk[-1], ()), *(h for h in synonyms if not _is_of_others(chunk, h[1]))]
    if not holders:
        return None
    said = frozenset([text.removesuffix("'s") for text in phrase.texts])
    recent = [seen.id for seen in phrase.memory.people]
    place = (phrase.frame.paragraph.n, phrase.start)
    holders = [h for h in holders if phrase.cast.first_named.get(h[0], place) <= place] or holders
    ranked = sorted(holders, key=lambda h: (-len(h[1] & said), recent.index(h[0]) if h[0] in recent else REMEMBERED))
    return None if _is_another(chunk, ranked[0][1]) else Meant(ranked[0][0], "role")


def _is_of_others(chunk: tuple[str, ...], role: frozenset[str]) -> bool:
    """Return whether words before a synonym of a title are none of it: "the opposition leader" and a minister."""
    own = [word for word in chunk[1:-1] if word not in OF_PEOPLE and not word.endswith(("'s", "s'"))]
    return bool(own) and role.isdisjoint(own)


def _is_another(chunk: tuple[str, ...], role: frozenset[str]) -> bool:
    """Return whether what stands before a title is none of a holder's: "the civil defence director" and a bank's."""
    own = [word for word in chunk[1:-1] if not word.endswith(("'s", "s'"))]
    if not (LOWERING.isdisjoint(own) or role & LOWERING.intersection(own)):
        return True
    return (len(own) > 1 or not RANKS.isdisjoint(own)) and len(role) > 1 and role.isdisjoint(own)


def untitled(phrase: Phrase) -> Meant | None:
    """ "The director", "the cabinet minister" of whom nobody told it: who acted just before, if without any title.

    With more words than the title it is who spoke just before, not who only acted; "prime minister" is one title.
    """
    chunk = phrase.chunk
    if len(chunk) < 2 or chunk[0] != "the" or chunk[-1] not in TITLE_HEADS or _are_several(chunk[-1]):
        return None
    if len(chunk) < len(phrase.texts) and phrase.texts[len(chunk)] != ",":
        return None
    speaker, form = phrase.memory.speaker, gender_in(chunk[-1])
    told = phrase.memory.people if RANKED_ONE.issuperset(chunk[1:-1]) else (speaker,) if speaker else ()
    fitting = (seen.id for seen in told[:2] if _may_be_untitled(phrase, seen, form))
    meant = next(fitting, None)
    return Meant(meant, "untitled") if meant else None


def _are_several(noun: str) -> bool:
    """Return whether a title is in the plural, so that no one person is meant: "the lawyers"."""
    return noun.endswith("s") and noun[:-1] in TITLE_HEADS


def _may_be_untitled(phrase: Phrase, seen: Seen, form: Gender | None) -> bool:
    person = phrase.cast.entities.get(seen.id)
    if person is None or person.kind != "person" or phrase.frame.paragraph.n - seen.paragraph > 1:
        return False
    return not _is_titled(phrase, seen.id) and (form is None or phrase.fits(seen.id, form))


def year_old(phrase: Phrase) -> Meant | None:
    if phrase.chunk[0] != "the" or not any(word.endswith("-year-old") for word in phrase.chunk):
        return None
    return Meant(_person_like(phrase, phrase.chunk[-1]), "taken-up")


def person_noun(phrase: Phrase) -> Meant | None:
    chunk = phrase.chunk
    noun = chunk[-1].partition("-of-")[0]
    if len(chunk) < 2 or chunk[0] != "the" or noun not in PERSON_NOUNS:
        return None
    if noun in ANYBODY and len(phrase.texts) == OF_ONE_WORD:
        return UNKNOWN
    if any(mention.entity.kind == "person" for mention in phrase.mentions):  # "The mother of Ann Adams" has no name.
        return UNKNOWN
    return Meant(_person_like(phrase, noun), "taken-up")


def _person_like(phrase: Phrase, noun: str) -> str | None:
    form = gender_in(noun)
    meant = person_of_gender(phrase, form) if form else person_meant(phrase)
    if noun in PLAIN and meant and _is_titled(phrase, meant, RANKED):
        lately = (seen.id for seen in phrase.memory.people if seen.id in phrase.cast.entities)
        fitting = (
            id_ for id_ in lately if phrase.cast.genders.get(id_) == form and not _is_titled(phrase, id_, RANKED)
        )
        return next(fitting, None if noun in CHILDREN else meant)
    return meant


def _is_titled(phrase: Phrase, id_: str, heads: frozenset[str] = TITLE_HEADS) -> bool:
    return any(id_ == holder for head in heads for holder, _ in phrase.cast.roles.get(head, ()))


def gender_in(noun: str) -> Gender | None:
    """Return whether a noun for a person means a woman or a man."""
    return "she" if noun in FEMALE else "he" if noun in MALE else None

"""Tell whom a noun phrase means: by name, by the office that speaks for it, by pronoun, by role."""

from bisect import bisect_left
from collections.abc import Callable, Mapping

from briefdesk.extractors._genders import Gender
from briefdesk.extractors.attributions.bodies import (
    MOUTHPIECES,
    ORGANIZATION_NOUNS,
    body_meant,
    initials_meant,
    its_mouthpiece,
    members_meant,
    unnamed_mouthpiece,
)
from briefdesk.extractors.attributions.phrases import (
    GOVERNING,
    REMEMBERED,
    UNKNOWN,
    Meant,
    Phrase,
    Seen,
    Written,
    is_governed,
    subject_mention,
)
from briefdesk.extractors.attributions.pronouns import person_meant
from briefdesk.extractors.attributions.taken_up import (
    DEFINITE,
    document_meant,
    doer_meant,
    one_of_people,
    spouse_meant,
)
from briefdesk.extractors.cast import TITLE_HEADS, Mention
from briefdesk.prose.lexicon import lexicon, words

PERSONAL = words("speakers", "personal_mouthpieces")
READERS = words("speakers", "readers")
READER_REACH = 24
"""Characters before a name in which "seen by" stands."""
SYNONYMS: Mapping[str, list[str]] = lexicon("speakers")["synonyms"]
PERSON_NOUNS = words("speakers", "person_nouns")
PRONOUNS = {form: key for key in ("he", "she", "it", "they") for form in words("speakers", key)}
GENDERS: Mapping[str, Gender] = {"he": "he", "she": "she"}
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
OPENING = DEFINITE | {"a", "an"}
SURNAME_WORDS = 2
"""Words of a phrase that is a bare surname with a courtesy title at most."""


def whom_it_means(phrase: Phrase) -> Meant:
    """Return the entity that a noun phrase means; the first rule that finds one decides."""
    if not phrase.texts or (not phrase.mentions and _names_nothing(phrase)):
        return UNKNOWN
    for rule in RULES_FOR_NAMES if phrase.mentions else RULES_BY_OPENING.get(phrase.chunk[0], RULES_FOR_BARE):
        meant = rule(phrase)
        if meant is not None:
            return meant
    return UNKNOWN


def _names_nothing(phrase: Phrase) -> bool:
    """Return whether no rule could find whom a phrase without names means: it takes nobody up."""
    first, last = phrase.texts[0], phrase.texts[-1]
    if first in OPENING or last in PRONOUNS or last in REFLEXIVES or len(phrase.texts) <= SURNAME_WORDS:
        return False
    return not any(word.endswith(("'s", "s'")) for word in phrase.chunk)


def _person_named(phrase: Phrase) -> Meant | None:
    people = (m for m in phrase.mentions if m.entity.kind == "person")
    mention = subject_mention(phrase.frame, people, start=phrase.who.start)
    return Meant(mention.entity.id, "named") if mention else None


def _surname(phrase: Phrase) -> Meant | None:
    """The bare surname of somebody named in full elsewhere, where nobody marked it as a mention."""
    if len(phrase.texts) > SURNAME_WORDS or not phrase.frame.is_capital(phrase.who.stop - 1):
        return None
    id_ = phrase.cast.surnames.get(phrase.texts[-1])
    return Meant(id_, "surname") if id_ else None


def _titled(phrase: Phrase) -> Meant | None:
    """ "The Acme spokesman" where a person was introduced as "Acme spokesman": two words of the title agree."""
    chunk = phrase.chunk
    if len(chunk) < 3 or chunk[0] != "the":
        return None
    said = {word.removesuffix("'s") for word in chunk[1:]}
    holder = next((id_ for id_, role in phrase.cast.roles.get(chunk[-1], ()) if len(role & said) > 1), None)
    return Meant(holder, "role") if holder else None


def _mouthpiece(phrase: Phrase) -> Meant | None:
    """ "Acme officials", "a spokesman for Acme", "the Acme statement": who is spoken for."""
    heads = MOUTHPIECES.intersection(phrase.texts)
    if not heads:
        return None
    for mention in phrase.mentions:
        if _is_reader(phrase, mention):
            continue
        kind = mention.entity.kind
        if kind == "organization" or (kind == "person" and heads & PERSONAL):
            return Meant(mention.entity.id, "mouthpiece")
        if kind == "place" and (
            not is_governed(phrase.frame, mention, start=phrase.who.start) or "government" in heads
        ):
            return Meant(mention.entity.id, "mouthpiece")
    return None


def _is_reader(phrase: Phrase, mention: Mention) -> bool:
    """Return whether a name is that of a document's reader: "a memo seen by the Ledger"."""
    before = phrase.frame.paragraph.text[max(0, mention.start - READER_REACH) : mention.start].split()
    return "by" in before and not READERS.isdisjoint(before[: before.index("by")][-1:])


def _group_named(phrase: Phrase) -> Meant | None:
    for mention in phrase.mentions:
        if mention.entity.kind == "person" or not subject_mention(phrase.frame, [mention], start=phrase.who.start):
            continue
        behind = bisect_left(phrase.frame.starts, mention.end, phrase.who.start, phrase.who.stop)
        following = phrase.frame.texts[behind] if behind < phrase.who.stop else ","
        if following in {",", "and", "(", ")", "—"} or following in GOVERNING or following in ORGANIZATION_NOUNS:
            return Meant(mention.entity.id, "named")
    return None


def _pronoun(phrase: Phrase) -> Meant | None:
    texts = phrase.texts
    last = texts[-2] if texts[-1] in REFLEXIVES and len(texts) > 1 else texts[-1]
    form = PRONOUNS.get(last)
    if form is None or (last in {"him", "her"} and len(texts) > 1):
        return None
    gender = GENDERS.get(form)
    if gender:
        return Meant(person_meant(phrase, gender), "pronoun")
    latest = phrase.memory.groups[0] if phrase.memory.groups else None
    written = phrase.memory.document
    if form == "it" and written and _is_last(written, latest, phrase.frame.paragraph.n):
        return Meant(written.id, "document")
    return Meant(latest.id if latest else None, "pronoun")


def _is_last(written: Written, body: Seen | None, paragraph: int) -> bool:
    """Return whether "it" means a document rather than a body: one named here later, or by nobody just before."""
    since = paragraph if written.id else paragraph - 1
    return written.paragraph >= since and (body is None or body.paragraph < written.paragraph)


def _role(phrase: Phrase) -> Meant | None:
    chunk = phrase.chunk
    if not (chunk[0] in DEFINITE or any(w.endswith(("'s", "s'")) for w in chunk)):
        return None
    heads = (chunk[-1], *SYNONYMS.get(chunk[-1], ()))
    holders = [holder for head in heads for holder in phrase.cast.roles.get(head, ())]
    if not holders:
        return None
    said = frozenset([text.removesuffix("'s") for text in phrase.texts])
    recent = [seen.id for seen in phrase.memory.people]
    place = (phrase.frame.paragraph.n, phrase.start)
    holders = [h for h in holders if phrase.cast.first_named.get(h[0], place) <= place] or holders
    ranked = sorted(holders, key=lambda h: (-len(h[1] & said), recent.index(h[0]) if h[0] in recent else REMEMBERED))
    return None if _is_another(chunk, ranked[0][1]) else Meant(ranked[0][0], "role")


def _is_another(chunk: tuple[str, ...], role: frozenset[str]) -> bool:
    """Return whether what stands before a title is none of a holder's: "the civil defence director" and a bank's."""
    own = [word for word in chunk[1:-1] if not word.endswith(("'s", "s'"))]
    return len(own) > 1 and len(role) > 1 and role.isdisjoint(own)


def _untitled(phrase: Phrase) -> Meant | None:
    """ "The director" of whom nobody told that title: who spoke or acted just before, if without any title."""
    chunk, people = phrase.chunk, phrase.memory.people
    if len(chunk) != 2 or chunk[0] != "the" or chunk[1] not in TITLE_HEADS or not people:
        return None
    last = people[0]
    near = phrase.frame.paragraph.n - last.paragraph <= 1 and last.id in phrase.cast.entities
    if not near or any(last.id == id_ for head in TITLE_HEADS for id_, _ in phrase.cast.roles.get(head, ())):
        return None
    return Meant(last.id, "untitled") if phrase.cast.entities[last.id].kind == "person" else None


def _year_old(phrase: Phrase) -> Meant | None:
    if phrase.chunk[0] != "the" or not any(word.endswith("-year-old") for word in phrase.chunk):
        return None
    return Meant(person_meant(phrase), "taken-up")


def _person_noun(phrase: Phrase) -> Meant | None:
    chunk = phrase.chunk
    if len(chunk) < 2 or chunk[0] != "the" or chunk[-1].partition("-of-")[0] not in PERSON_NOUNS:
        return None
    return Meant(person_meant(phrase), "taken-up")


def _possessor(phrase: Phrase) -> Meant | None:
    """ "Adams's", of "in Adams's words"."""
    if not phrase.texts[-1].endswith(("'s", "s'")):
        return None
    return Meant(phrase.mentions[-1].entity.id, "possessor")


Rule = Callable[[Phrase], Meant | None]
RULES_FOR_NAMES: tuple[Rule, ...] = (
    _person_named,
    _titled,
    _mouthpiece,
    document_meant,
    _group_named,
    _pronoun,
    _role,
    _year_old,
    body_meant,
    _person_noun,
    _possessor,
)
"""For a phrase that holds a name, in order of trust."""
RULES_FOR_DEFINITE: tuple[Rule, ...] = (
    _surname,
    _titled,
    document_meant,
    _pronoun,
    _role,
    spouse_meant,
    _year_old,
    its_mouthpiece,
    body_meant,
    members_meant,
    initials_meant,
    _person_noun,
    one_of_people,
    doer_meant,
    _untitled,
)
"""For one without names that opens as what was told of before does: "the company", "his wife"."""
RULES_FOR_INDEFINITE: tuple[Rule, ...] = (_surname, _pronoun, _role, unnamed_mouthpiece)
RULES_FOR_BARE: tuple[Rule, ...] = (_surname, _pronoun, _role, initials_meant)
RULES_BY_OPENING: Mapping[str, tuple[Rule, ...]] = {
    **dict.fromkeys(DEFINITE, RULES_FOR_DEFINITE),
    "a": RULES_FOR_INDEFINITE,
}
"""For one without names, by its first word."""

"""Tell whom a noun phrase means: by name, by the office that speaks for it, by pronoun, by role."""

from bisect import bisect_left
from collections.abc import Callable, Mapping

from briefdesk.extractors._genders import Gender
from briefdesk.extractors.attributions.bodies import (
    MOUTHPIECES,
    PERSONAL,
    SPOKESPEOPLE,
    body_meant,
    initials_meant,
    its_mouthpiece,
    members_meant,
    short_name_meant,
    unnamed_mouthpiece,
)
from briefdesk.extractors.attributions.families import who_speaks
from briefdesk.extractors.attributions.memory import Seen, Written
from briefdesk.extractors.attributions.phrases import GOVERNING, UNKNOWN, Meant, Phrase, is_governed, subject_mention
from briefdesk.extractors.attributions.pronouns import person_meant
from briefdesk.extractors.attributions.taken_up import (
    DEFINITE,
    ORGANIZATION_NOUNS,
    document_meant,
    doer_meant,
    noun_again,
    one_of_people,
    relative_meant,
    spouse_meant,
)
from briefdesk.extractors.attributions.titles import gender_in, person_noun, role_meant, titled, untitled, year_old
from briefdesk.extractors.cast import Mention
from briefdesk.prose.lexicon import words

READERS = words("speakers", "readers")
SETTING = frozenset({"outside", "inside", "in", "at", "near", "during", "after", "before"})
SETTING_WORDS = 4
"""Words of a phrase among which the name of such a place begins."""
IN_TITLE = (" for ", " of ")
"""What stands before what looks like a name in a title: "minister for Anders and Bell, | Ann Adams, said"."""
READER_REACH = 24
"""Characters before a name in which "seen by" stands."""
PRONOUNS = {form: key for key in ("he", "she", "it", "they") for form in words("speakers", key)}
GENDERS: Mapping[str, Gender] = {"he": "he", "she": "she"}
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
OPENING = DEFINITE | {"a", "an"}
OWNER_WORDS = 2
"""Words of an owner that takes up somebody told of before: "the mayor's"."""
SURNAME_WORDS = 2
"""Words of a phrase that is a bare surname with a courtesy title at most."""


def whom_it_means(phrase: Phrase) -> Meant:
    """Return the entity that a noun phrase means; the first rule that finds one decides."""
    if not phrase.texts or (not phrase.mentions and _names_nothing(phrase)):
        return UNKNOWN
    if not phrase.mentions and len(phrase.texts) == OWNER_WORDS and phrase.texts[-1].endswith("'s"):
        phrase = phrase._replace(texts=_without_genitive(phrase.texts), chunk=_without_genitive(phrase.chunk))
    for rule in RULES_FOR_NAMES if phrase.mentions else RULES_BY_OPENING.get(phrase.chunk[0], RULES_FOR_BARE):
        meant = rule(phrase)
        if meant is not None:
            return meant
    return UNKNOWN


def _without_genitive(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of "the mayor's" as of "the mayor"."""
    return (*texts[:-1], texts[-1].removesuffix("'s"))


def _names_nothing(phrase: Phrase) -> bool:
    """Return whether no rule could find whom a phrase without names means: it takes nobody up."""
    first, last = phrase.texts[0], phrase.texts[-1]
    if first in OPENING or last in PRONOUNS or last in REFLEXIVES or len(phrase.texts) <= SURNAME_WORDS:
        return False
    return not any(word.endswith(("'s", "s'")) for word in phrase.chunk)


def _person_named(phrase: Phrase) -> Meant | None:
    named, text = [m for m in phrase.mentions if m.entity.kind == "person"], phrase.frame.paragraph.text
    if not named:
        return None
    people = [m for m in named if not text.endswith("from ", 0, m.start)] or named
    if len(people) > 1 and text.endswith(IN_TITLE, 0, people[0].start) and text.endswith(", ", 0, people[-1].start):
        people = people[-1:]
    mention = subject_mention(phrase.frame, people, start=phrase.who.start)
    return Meant(who_speaks(phrase, mention), "named") if mention else None


def _surname(phrase: Phrase) -> Meant | None:
    """The bare surname of somebody named in full elsewhere, where nobody marked it as a mention."""
    if len(phrase.texts) > SURNAME_WORDS or not phrase.frame.is_capital(phrase.who.stop - 1):
        return None
    id_ = phrase.cast.surnames.get(phrase.texts[-1])
    return Meant(id_, "surname") if id_ else None


def _mouthpiece(phrase: Phrase) -> Meant | None:
    """ "Acme officials", "a spokesman for Acme", "the Acme statement": who is spoken for."""
    heads = MOUTHPIECES.intersection(phrase.texts)
    if not heads:
        return None
    person = _spokesman_before(phrase)
    if person:
        return Meant(person, "role")
    for mention in phrase.mentions:
        if mention.entity.kind == "person" and phrase.frame.paragraph.text.endswith(" by ", 0, mention.start):
            return None if _is_reader(phrase, mention) else Meant(mention.entity.id, "author")
        if _is_reader(phrase, mention) or _is_setting(phrase, mention):
            continue
        kind = mention.entity.kind
        if kind == "organization" or (kind == "person" and heads & PERSONAL):
            return Meant(mention.entity.id, "mouthpiece")
        if kind == "place" and (
            not is_governed(phrase.frame, mention, start=phrase.who.start) or "government" in heads
        ):
            return Meant(mention.entity.id, "mouthpiece")
    return None


def _spokesman_before(phrase: Phrase) -> str | None:
    """Return who spoke last just before for "the Acme spokesman", "Adams's spokesman", by which prose takes him up."""
    spoke = phrase.memory.speaker
    if spoke is None or phrase.chunk[-1] not in SPOKESPEOPLE or len(phrase.mentions) > 1:
        return None
    if phrase.chunk[0] != "the" and not _is_spokesman(phrase, spoke.id):
        return None
    near = phrase.frame.paragraph.n - spoke.paragraph <= 1 and phrase.texts[-1] == phrase.chunk[-1]
    form = gender_in(phrase.chunk[-1])
    return spoke.id if near and (form is None or phrase.fits(spoke.id, form)) else None


def _is_spokesman(phrase: Phrase, person: str) -> bool:
    """Return whether the article says that somebody speaks for others."""
    roles = phrase.cast.roles
    return any(person == holder for head in SPOKESPEOPLE for holder, _ in roles.get(head, ()))


def _is_setting(phrase: Phrase, mention: Mention) -> bool:
    """Return whether a name at the head of a phrase is where something is said: "outside the Senate aides said"."""
    near = phrase.frame.starts[phrase.who.start : phrase.who.start + SETTING_WORDS]
    return phrase.texts[0] in SETTING and mention.start <= near[-1] and is_governed(phrase.frame, mention)


def _is_reader(phrase: Phrase, mention: Mention) -> bool:
    """Return whether a name is that of a document's reader: "seen by the Ledger", "a statement to the Ledger"."""
    before = phrase.frame.paragraph.text[max(0, mention.start - READER_REACH) : mention.start].split()
    if before and before[-1] == "to":
        return True
    return "by" in before and not READERS.isdisjoint(before[: before.index("by")][-1:])


def _group_named(phrase: Phrase) -> Meant | None:
    for mention in phrase.mentions:
        if mention.entity.kind == "person" or not subject_mention(phrase.frame, [mention], start=phrase.who.start):
            continue
        behind = bisect_left(phrase.frame.starts, mention.end, phrase.who.start, phrase.who.stop)
        following = phrase.frame.texts[behind] if behind < phrase.who.stop else ","
        if mention.entity.kind == "place" and following in ORGANIZATION_NOUNS and phrase.chunk[0] == "a":
            continue  # "A Lomar police dispatcher" is somebody without a name.
        if following in {",", "and", "(", ")", "—"} or following in GOVERNING or following in ORGANIZATION_NOUNS:
            return Meant(mention.entity.id, "named")
    return None


def _pronoun(phrase: Phrase) -> Meant | None:
    texts = phrase.texts
    last = texts[-2] if texts[-1] in REFLEXIVES and len(texts) > 1 else texts[-1]
    form = "he" if texts == ("his",) else PRONOUNS.get(last)
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


def _possessor(phrase: Phrase) -> Meant | None:
    """ "Adams's", of "in Adams's words"."""
    if not phrase.texts[-1].endswith(("'s", "s'")):
        return None
    return Meant(phrase.mentions[-1].entity.id, "possessor")


Rule = Callable[[Phrase], Meant | None]
RULES_FOR_NAMES: tuple[Rule, ...] = (
    _person_named,
    titled,
    relative_meant,
    _mouthpiece,
    document_meant,
    _group_named,
    _pronoun,
    role_meant,
    year_old,
    body_meant,
    person_noun,
    untitled,
    _possessor,
)
"""For a phrase that holds a name, in order of trust."""
RULES_FOR_DEFINITE: tuple[Rule, ...] = (
    _surname,
    titled,
    document_meant,
    _pronoun,
    role_meant,
    noun_again,
    spouse_meant,
    year_old,
    its_mouthpiece,
    body_meant,
    members_meant,
    initials_meant,
    person_noun,
    one_of_people,
    doer_meant,
    untitled,
)
"""For one without names that opens as what was told of before does: "the company", "his wife"."""
RULES_FOR_INDEFINITE: tuple[Rule, ...] = (_surname, _pronoun, role_meant, unnamed_mouthpiece)
RULES_FOR_BARE: tuple[Rule, ...] = (_surname, _pronoun, role_meant, body_meant, initials_meant, short_name_meant)
RULES_BY_OPENING: Mapping[str, tuple[Rule, ...]] = {
    **dict.fromkeys(DEFINITE, RULES_FOR_DEFINITE),
    "a": RULES_FOR_INDEFINITE,
}
"""For one without names, by its first word."""

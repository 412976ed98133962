"""Who speaks in the opening of a story that names its speaker only later: "The head of the bank said"."""

from collections.abc import Iterator, Sequence

from briefdesk.extract import Entity, EntityKind
from briefdesk.extractors._genders import FEMALE, MALE
from briefdesk.extractors.attributions.bodies import may_be
from briefdesk.extractors.attributions.memory import Memory
from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.extractors.attributions.phrases import Meant, phrase_at
from briefdesk.extractors.attributions.taken_up import OF_PEOPLE, ORGANIZATION_NOUNS
from briefdesk.extractors.attributions.titles import gender_in
from briefdesk.extractors.cast import TITLE_HEADS, Cast
from briefdesk.prose.lexicon import lexicon, words

LEDE = 2
"""Paragraphs of the body in which a speaker may stand without the name that follows."""
AHEAD = 3
"""Paragraphs after them in which it does."""
HEADS = TITLE_HEADS | words("speakers", "person_nouns")
KIN = MALE | FEMALE | words("speakers", "kin")
"""Words for somebody's relative, whose own name comes behind that of the other."""
ONE_OF_MANY = frozenset({"one", "another", "some", "any"})
LEADERS = words("speakers", "leaders")
SYNONYMS = lexicon("speakers")["synonyms"]
SAME = "same-sentence"
"""The rule of a second verb of speech, whose speaker is that of the first."""


def identified(sentences: Sequence[Sentence], cast: Cast) -> tuple[Sentence, ...]:
    """Return the sentences, an office that speaks in the lede under the name of its holder, where that comes next.

    The holder is the first person named after it, had no mention before, and bears that title or none.
    """
    lede = frozenset(sorted({s.frame.paragraph.n for s in sentences})[:LEDE])
    return tuple(_named(s, cast) if s.frame.paragraph.n in lede else s for s in sentences)


def _named(sentence: Sentence, cast: Cast) -> Sentence:
    if all(said.speaker.id or not said.attribution.who for said in sentence.said):
        return sentence
    told: list[Said] = []
    for said in sentence.said:
        before = told[-1].speaker.id if told else None
        if before and said.speaker == Meant(None, SAME):
            told.append(said._replace(speaker=Meant(before, SAME)))
        else:
            told.append(_holder(said, sentence, cast))
    return sentence._replace(said=tuple(told))


def _holder(said: Said, sentence: Sentence, cast: Cast) -> Said:
    if said.speaker.id or not said.attribution.who:
        return said
    chunk = phrase_at(sentence.frame, said.attribution.who, cast, Memory()).chunk
    head = chunk[-1]
    if chunk[0] == "the" and head in ORGANIZATION_NOUNS and OF_PEOPLE.isdisjoint(chunk):
        body = next(_named_from(sentence, cast, "organization"), None)
        return said._replace(speaker=Meant(body.id, "named-later")) if body and may_be(body, head) else said
    if head not in HEADS or chunk[0] in ONE_OF_MANY or head.removesuffix("s") in HEADS - {head}:
        return said
    form, kin = gender_in(head), head in KIN
    for person in _named_from(sentence, cast, "person"):
        fits = form in {None, cast.genders.get(person.id)}
        if fits and (head in LEADERS or _bears(person, head, cast)):
            return said._replace(speaker=Meant(person.id, "named-later"))
        if not kin:
            break
    return said


def _named_from(sentence: Sentence, cast: Cast, kind: EntityKind) -> Iterator[Entity]:
    """Yield the people, or the bodies, named first behind a sentence, up to the first that was named before."""
    n, end = sentence.frame.paragraph.n, sentence.frame.end
    known = {m.entity.id for k in range(n) for m in cast.mentions.get(k, ())}
    known |= {m.entity.id for m in cast.mentions.get(n, ()) if m.start < end}
    for k in range(n, n + AHEAD + 1):
        for mention in cast.mentions.get(k, ()):
            if mention.entity.kind == kind and (k > n or mention.start >= end):
                if mention.entity.id in known:
                    return
                yield mention.entity


def _bears(person: Entity, head: str, cast: Cast) -> bool:
    """Return whether somebody bears a title, under one of its names, or none at all."""
    own = {word for word, holders in cast.roles.items() if any(holder == person.id for holder, _ in holders)}
    return not own & TITLE_HEADS or not own.isdisjoint({head, *SYNONYMS.get(head, ())})

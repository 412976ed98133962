"""Which body is meant that words do not name: "the company", "the watchdog", "a council spokesman"."""

import sys
from collections.abc import Iterator, Mapping

from briefdesk.extract import Entity
from briefdesk.extractors._genders import Gender
from briefdesk.extractors.attributions.memory import REMEMBERED
from briefdesk.extractors.attributions.phrases import Meant, Phrase
from briefdesk.extractors.attributions.pronouns import PARAGRAPHS_BACK, person_meant
from briefdesk.extractors.attributions.taken_up import DEFINITE, OF_PEOPLE, ORGANIZATION_NOUNS, court_lately
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.sentences import Span

MOUTHPIECES = words("speakers", "mouthpieces")
PERSONAL = words("speakers", "personal_mouthpieces")
OWNERS: Mapping[str, Gender] = {"his": "he", "her": "she"}
GENERAL_NOUNS = words("speakers", "general_nouns")
ANY_BODY = words("speakers", "any_body")
NO_FIRMS = words("speakers", "public_bodies") | words("speakers", "outlets")
NO_COMPANIES = words("speakers", "no_companies")
COMPANIES = frozenset(
    {"company", "firm", "business", "corporation", "manufacturer", "retailer", "maker", "startup", "start-up"}
)
PAPERS = words("speakers", "outlets") | {"letters", "annals", "proceedings", "review", "bulletin", "transactions"}
"""Words in the names of newspapers and journals."""
NO_PAPERS = frozenset({"team", "union", "party", "system"})
"""Nouns for other bodies than those."""
FIRMS = frozenset({"company", "firm", "group", "business", "corporation"})
"""Nouns that say so little that a name with one of them counts only where it comes last."""
LONG_WORD = 4
"""Letters from which one word can stand for a body of several."""
SPOKESPEOPLE = words("speakers", "spokespeople")
BENCH = words("speakers", "bench")
KINDRED: Mapping[str, list[str]] = lexicon("speakers")["kindred"]


def body_meant(phrase: Phrase) -> Meant | None:
    """Return the body that "the company" takes up: one whose name holds the noun, else the one last told of.

    A name that holds a general noun counts less than who the narrative is about: "the bank" need not be the only one
    that is called so.
    """
    if phrase.chunk == ("police",):
        forces = phrase.cast.groups.get("police", ())
        return Meant(forces[0], "organization-noun") if len(forces) == 1 else None
    noun = _noun_of(phrase.chunk)
    if noun is None:
        return None
    recent = _recent(phrase)
    kinds = (noun, *KINDRED.get(noun, ()))
    groups = next((found for kind in kinds if (found := phrase.cast.groups.get(kind, ()))), ())
    named = min(groups, key=lambda g: recent.index(g) if g in recent else REMEMBERED, default=None)
    if noun not in GENERAL_NOUNS:
        named = named or _of_no_noun(phrase)
        return Meant(named, "organization-noun") if named else None
    if named is None or (named not in (recent[:1] if noun in FIRMS else recent) and noun not in KINDRED):
        named = _told_of(phrase, noun, lately=named is not None and noun not in FIRMS) or named
    return Meant(named or _only(phrase, noun), "organization-noun")


def _only(phrase: Phrase, noun: str) -> str | None:
    """Return the one company that the article has named before, however far back: "the company"."""
    place = (phrase.frame.paragraph.n, phrase.start)
    first = phrase.cast.first_named if noun in COMPANIES else {}
    told = (id_ for id_, named in first.items() if named < place and id_ in phrase.cast.organizations)
    fitting = [id_ for id_ in told if may_be(phrase.cast.entities[id_], noun)]
    return fitting[0] if len(fitting) == 1 else None


def _of_no_noun(phrase: Phrase) -> str | None:
    """Return the body told of just before, where its name says of no kind what it is: "Oslac said … the department"."""
    last = next(_subjects_lately(phrase), None)
    named = phrase.cast.entities[last].name.casefold().split() if last else ()
    return last if ORGANIZATION_NOUNS.isdisjoint(named) else None


def _recent(phrase: Phrase) -> list[str]:
    """Return bodies told of, the latest first: subjects of this paragraph, those named in this sentence, and older."""
    n = phrase.frame.paragraph.n
    here = [seen.id for seen in phrase.memory.groups if seen.paragraph == n]
    named = [m.entity.id for m in reversed(phrase.cast.between(n, phrase.frame.start, phrase.start))]
    return [*here, *named, *[seen.id for seen in phrase.memory.groups]]


def unnamed_mouthpiece(phrase: Phrase) -> Meant | None:
    """Return whom "a spokesman" speaks for: the body whose name holds the word before it, else the latest."""
    chunk = phrase.chunk
    if len(chunk) < 2 or chunk[0] != "a" or chunk[-1] not in SPOKESPEOPLE or len(chunk) < len(phrase.texts):
        return None
    noun = chunk[-2] if len(chunk) > 2 else "group"
    named = phrase.cast.groups.get(noun, ()) if len(chunk) > 2 else ()
    if not named and noun in GENERAL_NOUNS:
        return Meant(_told_of(phrase, noun, lately=False), "unnamed-mouthpiece")
    return Meant(named[0] if len(named) == 1 else None, "unnamed-mouthpiece")


def _noun_of(chunk: tuple[str, ...]) -> str | None:
    """Return the noun of a body that a definite phrase takes up, alone or through who speaks for it."""
    if chunk[0] not in DEFINITE or not OF_PEOPLE.isdisjoint(chunk):
        return None
    if chunk[-1] in ORGANIZATION_NOUNS:
        return chunk[-1]
    if chunk[-1] not in MOUTHPIECES:
        return None
    nouns = (word.removesuffix("'s") for word in reversed(chunk))
    return next((noun for noun in nouns if noun in ORGANIZATION_NOUNS), None)


def _told_of(phrase: Phrase, noun: str, *, lately: bool) -> str | None:
    """Return the body last told of that the noun may mean, `lately` only if it was a subject here or just before."""
    for id_ in _subjects_lately(phrase) if lately else _bodies_before(phrase):
        if may_be(phrase.cast.entities[id_], noun):
            return id_
    return None


def may_be(body: Entity, noun: str) -> bool:
    """Return whether a noun can mean a body, by the words of its name: "the company" is no court and no newspaper.

    A noun that is not general is in the name, or one akin to it.
    """
    named = body.name.casefold().split()
    if noun not in GENERAL_NOUNS:
        return noun in named or not set(KINDRED.get(noun, ())).isdisjoint(named)
    if noun in COMPANIES and not NO_COMPANIES.isdisjoint(named):
        return False
    if noun in ANY_BODY:
        return noun not in NO_PAPERS or PAPERS.isdisjoint(named)
    return NO_FIRMS.isdisjoint(named)


def members_meant(phrase: Phrase) -> Meant | None:
    """ "The doctors": the association told of last whose name holds the word, "the panel": the court."""
    chunk = phrase.chunk
    if len(chunk) != 2 or chunk[0] != "the" or not (chunk[1].endswith("s") or chunk[1] in BENCH):
        return None
    if chunk[1] in BENCH:
        court = court_lately(phrase)
        return Meant(court, "members") if court else None
    named = phrase.cast.groups.get(chunk[1], ())
    lately = (seen.id for seen in phrase.memory.groups if phrase.frame.paragraph.n - seen.paragraph <= PARAGRAPHS_BACK)
    id_ = next((id_ for id_ in lately if id_ in named), None)
    return Meant(id_, "members") if id_ else None


def initials_meant(phrase: Phrase) -> Meant | None:
    """ "The RBI": the one body whose name, as far as it is told, begins with these letters: Reserve Bank."""
    shown = phrase.frame.slice(Span(phrase.frame.starts[phrase.who.stop - 1], phrase.frame.ends[phrase.who.stop - 1]))
    if len(phrase.texts) > 2 or not (shown.isalpha() and shown.isupper() and len(shown) > 1):
        return None
    bodies = (phrase.cast.entities[id_] for id_ in sorted(phrase.cast.organizations))
    fitting = [body.id for body in bodies if _abbreviates(shown, body.name)]
    return Meant(fitting[0], "initials") if len(fitting) == 1 else None


def short_name_meant(phrase: Phrase) -> Meant | None:
    """ "American said": the one body whose name begins with the word: American Airlines."""
    if len(phrase.texts) != 1 or not phrase.frame.is_capital(phrase.who.start) or len(phrase.texts[0]) < LONG_WORD:
        return None
    bodies = (phrase.cast.entities[id_] for id_ in sorted(phrase.cast.organizations))
    fitting = [body.id for body in bodies if body.name.casefold().split()[:1] == [phrase.texts[0]]]
    return Meant(fitting[0], "short-name") if len(fitting) == 1 else None


def _abbreviates(letters: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(initials) > 1 and letters.startswith(initials) and len(letters) <= len(initials) + 1


def its_mouthpiece(phrase: Phrase) -> Meant | None:
    """ "Its latest survey": of the body that was told of last; "his spokeswoman": of the man."""
    chunk = phrase.chunk
    form = OWNERS.get(chunk[0])
    if form and len(chunk) > 1 and chunk[-1] in PERSONAL:
        return Meant(person_meant(phrase, form), "mouthpiece")
    if chunk[0] != "its" or chunk[-1] not in MOUTHPIECES or not phrase.memory.groups:
        return None
    return Meant(phrase.memory.groups[0].id, "mouthpiece")


def _subjects_lately(phrase: Phrase) -> Iterator[str]:
    for seen in phrase.memory.groups:
        if seen.id in phrase.cast.organizations and phrase.frame.paragraph.n - seen.paragraph <= 1:
            yield seen.id


def _bodies_before(phrase: Phrase) -> Iterator[str]:
    """Yield organizations told of before the phrase: subjects first, then the latest named."""
    organizations = phrase.cast.organizations
    yield from (seen.id for seen in phrase.memory.groups if seen.id in organizations)
    n = phrase.frame.paragraph.n
    for k in range(n, max(0, n - PARAGRAPHS_BACK), -1):
        end = phrase.start if k == n else sys.maxsize
        for mention in reversed(phrase.cast.before(k, end, REMEMBERED)):
            if mention.entity.kind == "organization":
                yield mention.entity.id

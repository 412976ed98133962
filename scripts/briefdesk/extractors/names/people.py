"""Tell which person each short form of a name means."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

from briefdesk.extractors.names.cluster import Cluster
from briefdesk.extractors.names.lists import FAMILY_NAMES, FIRST_NAMES, LANGUAGE_WORDS, NAME_HEADS
from briefdesk.extractors.names.namesakes import (
    PATRONYMS,
    formal,
    gender_of,
    gender_of_title,
    is_place_here,
    is_relative,
    same_given,
    speaks,
    split_name,
)
from briefdesk.extractors.names.pool import Pool
from briefdesk.extractors.names.sentence import Span
from briefdesk.extractors.names.slips import Slips
from briefdesk.prose.lexicon import words

ROYAL = words("titles", "royal")
SLIPS = 2
"""Times that a surname is misspelt in the same way at most."""
SURE_SLIP = 7
"""Letters of a surname from which another spelling of it behind a title is a slip."""
COMPARED = 16
"""People of one name that another is compared with; keeps the work for each name bounded."""
ARTICLES = ("al-", "el-", "ul-")
"""Articles of Arabic family names, left off where the name is used again: Omar al-Masri … Mr. Masri."""
SURE_BODY = 4
"""How much more must speak for a body than for a person for a surname of the story to mean the body."""
SURE_FIRM = 5
"""The same where the firm is called by a family name, and that news knows it is not enough: Abbott, Ford."""


@dataclass(kw_only=True, eq=False)
class Cast:
    """The people of an article by the words of their names."""

    clusters: list[Cluster] = field(default_factory=list)
    by_key: dict[str, Cluster] = field(default_factory=dict)
    by_surname: dict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    by_full: dict[tuple[str, str], list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    """By family name and one given name, not a short form of it."""
    slips: Slips = field(default_factory=Slips)
    by_head: dict[str, Cluster] = field(default_factory=dict)
    """By the first two words of longer names, which may be a first name of two words: Mary Lou."""
    by_opening: dict[str, Cluster] = field(default_factory=dict)
    """By the first words of names that hold the father's: Adel bin Omar, of Adel bin Omar Al Weller."""
    by_tail: dict[str, Cluster] = field(default_factory=dict)
    """By the last two words of longer names, which may be a family name of two words: De Mille."""
    genders: dict[Cluster, str] = field(default_factory=dict)
    """Told by honorifics, first names and pronouns, of those who were asked for."""
    first: dict[Cluster, Span] = field(default_factory=dict)
    """Where each is first named in full."""
    relatives: set[Cluster] = field(default_factory=set)
    """Who is first named as somebody's mother, son …"""
    names: dict[Cluster, tuple[str, frozenset[str]]] = field(default_factory=dict)
    recent: dict[str, Cluster] = field(default_factory=dict)


def gather_people(pools: Mapping[str, Pool], spans: Sequence[Span]) -> Cast:
    """Return everybody whom the article names in full or by a mononym."""
    cast = Cast()
    full = [found for found in pools.values() if found.kind == "person" and len(found.spans[0].parts) > 1]
    for found in sorted(full, key=lambda one: -len(one.spans[0].parts)):
        _enter(cast, found)
    _enter_couples(cast, pools, spans)
    _enter_mononyms(cast, pools, unless={found.key.partition(" ")[0] for found in pools.values() if found.kind is None})
    return cast


def _enter_mononyms(cast: Cast, pools: Mapping[str, Pool], unless: AbstractSet[str] = frozenset()) -> None:
    """Enter those who bear one name, unless it opens a name that is still to be guessed."""
    for found in pools.values():
        if found.kind != "person" or found.key in cast.by_key or found.key in unless:
            continue
        if not _candidates(cast, found):
            _new(cast, found.key, (found.key, frozenset()), found.reasons)


def is_short_form(cast: Cast, found: Pool) -> bool:
    """Tell whether an undecided form can mean one of the people named in full."""
    family = found.key.endswith("s") and found.key.removesuffix("s") in cast.by_surname
    known = found.key in cast.by_key or family
    if found.key in cast.by_tail:
        return True
    return len(found.spans[0].parts) == 1 and (known or bool(_candidates(cast, found)))


def enter_guessed(cast: Cast, pools: Mapping[str, Pool]) -> None:
    """Enter the people who were guessed, now that everybody told by a rule is known."""
    for found in pools.values():
        if found.kind == "person" and found.key not in cast.by_key and len(found.spans[0].parts) > 1:
            _enter(cast, found)
    _enter_mononyms(cast, pools)


def find_person(cast: Cast, span: Span, found: Pool) -> Cluster | None:
    """Return the person that an occurrence names, or None."""
    person = cast.by_key.get(span.key)
    if person is None and span.key.endswith("'s"):
        person = next(iter(cast.by_surname.get(span.key.removesuffix("'s"), ())), None)
    elif person is None and len(span.parts) == 1:
        person = _short(cast, span, found)
    elif person is None and found.kind is None:
        person = cast.by_tail.get(span.key)
    if person is not None:
        surname, given = cast.names[person]
        for word in (surname, *given):
            cast.recent[word] = person
    return person


def _enter(cast: Cast, found: Pool) -> None:
    surname, given = split_name(found.spans[0])
    double = cast.by_opening.get(found.key) or (cast.by_head.get(found.key) if surname in FIRST_NAMES else None)
    made = double or _known(cast, surname, given) or _new(cast, found.key, (surname, given), found.reasons)
    if is_relative(found.spans[0]):
        cast.relatives.add(made)
    cast.first.setdefault(made, found.spans[0])
    cast.by_key[found.key] = made
    for at in range(3, len(found.spans[0].parts)) if PATRONYMS & set(found.key.split()) else ():
        cast.by_opening.setdefault(" ".join(found.key.split()[:at]), made)
    if found.key.count(" ") > 1:
        cast.by_head.setdefault(" ".join(found.key.split()[:2]), made)
        cast.by_tail.setdefault(" ".join(found.key.split()[-2:]), made)


def _known(cast: Cast, surname: str, given: frozenset[str]) -> Cluster | None:
    """Return the person named in full before who can bear this name, or None."""
    long = [word for word in given if len(word) > 1]
    near = (
        [c for word in long for c in cast.by_full[surname, formal(word)]]
        if long
        else cast.by_surname[surname][:COMPARED]
    )
    return next((other for other in near[:COMPARED] if same_given(given, cast.names[other][1])), None)


def _new(cast: Cast, key: str, name: tuple[str, frozenset[str]], reasons: tuple[str, ...]) -> Cluster:
    made = Cluster(kind="person", reasons=reasons)
    surname, given = name
    cast.clusters.append(made)
    cast.by_key.setdefault(key, made)
    cast.names[made] = name
    cast.by_surname[surname].append(made)
    if "-" in surname.strip("-") and not surname.startswith(ARTICLES):
        cast.by_surname[surname.rpartition("-")[2]].append(made)
    if surname.startswith(ARTICLES):
        cast.by_surname[surname[len(ARTICLES[0]) :]].append(made)
    for word in given:
        cast.by_given[word].append(made)
        cast.by_full[surname, formal(word)].append(made)
    return made


def _enter_couples(cast: Cast, pools: Mapping[str, Pool], spans: Sequence[Span]) -> None:
    """Enter the first of a couple named by one family name: Ada | and Tom Weller."""
    for left, right in pairwise(spans):
        if left.sentence is not right.sentence or len(left.parts) != 1 or left.key not in FIRST_NAMES:
            continue
        if pools[left.key].kind in ("place", "organization") or pools[right.key].score("place") >= 1:
            continue
        other = cast.by_key.get(right.key)
        together = right.sentence.phrase(left.last, right.first) in ("and", "&")
        if other is None or not together or len(right.parts) != 2 or right.key.split()[0] not in FIRST_NAMES:
            continue
        royal = left.title and left.sentence.low(left.title[1] - 1) in ROYAL
        if not royal and left.key not in cast.by_given and left.key not in cast.by_surname:
            made = _new(cast, left.key, (right.parts[-1].low, frozenset((left.key,))), ("couple of one family name",))
            made.name = f"{left.text} {right.parts[-1].text}"


def _candidates(cast: Cast, found: Pool) -> list[Cluster]:
    key = found.key
    return cast.by_surname.get(key) or cast.by_given.get(key) or _meant_by_slip(cast, found)


def _meant_by_slip(cast: Cast, found: Pool) -> list[Cluster]:
    """Return who is meant by a misspelt surname that acts as a person does: Kima said."""
    named = ("person", "title before") in found.weights and len(found.key) >= SURE_SLIP
    once = len(found.spans) <= SLIPS and (named or ("person", "says") in found.weights)
    if not once or found.kind in ("organization", "place"):
        return []
    return cast.slips.near(found.key, cast.clusters, lambda person: cast.names[person][0])


def _short(cast: Cast, span: Span, found: Pool) -> Cluster | None:
    candidates = _candidates(cast, found)
    if not candidates or is_place_here(span, found) or _is_word_here(cast, span):
        return None
    if span.key not in cast.by_surname and found.kind in ("organization", "place"):
        return None
    sure = SURE_FIRM if found.key in FAMILY_NAMES else SURE_BODY
    if found.kind == "organization" and found.score("organization") > found.score("person") + sure:
        return None
    return _bearer(cast, span, candidates)


def _bearer(cast: Cast, span: Span, candidates: Sequence[Cluster]) -> Cluster:
    """Return who of those that bear a name is meant: of the gender of the honorific, or named last."""
    surname_known = span.key in cast.by_surname
    polite = gender_of_title(span)
    if polite and surname_known:
        fitting = [person for person in candidates if _gender(cast, person) in (polite, "")]
        if not fitting:
            return _new_relative(cast, span, polite)
        candidates = fitting
    recent = cast.recent.get(span.key)
    if recent is None or recent not in candidates or (surname_known and cast.names[recent][0] != span.key):
        return candidates[0]
    if recent in cast.relatives and not span.title and not speaks(span):
        return next((person for person in candidates if person not in cast.relatives), recent)
    return recent


def _gender(cast: Cast, person: Cluster) -> str:
    if person not in cast.genders:
        first = cast.first.get(person)
        cast.genders[person] = gender_of(first, cast.names[person][1]) if first else ""
    return cast.genders[person]


def _new_relative(cast: Cast, span: Span, gender: str) -> Cluster:
    """Return somebody named by an honorific alone, whom nobody of that surname and gender is."""
    key = f"{gender} {span.key}"
    made = cast.by_key.get(key)
    if made is None:
        made = _new(cast, key, (span.key, frozenset()), ("title before",))
        cast.genders[made] = gender
    return made


def _is_word_here(cast: Cast, span: Span) -> bool:
    """Tell whether an article makes a given name the word that it is too: Bill Weller wrote the Bill."""
    word = span.before in ("the", "a", "an", "this", "that") and span.key not in cast.by_surname and not span.title
    return word and (span.key in NAME_HEADS or span.key in LANGUAGE_WORDS)

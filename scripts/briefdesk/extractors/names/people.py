"""Tell which person each short form of a name means."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefdesk.extractors.names.cluster import Cluster
from briefdesk.extractors.names.lists import (
    FAMILY_NAMES,
    FIRST_NAMES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    PARTICLES,
    PERSON_SUFFIXES,
)
from briefdesk.extractors.names.personal import is_surname_first
from briefdesk.extractors.names.pool import Pool
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import is_large_place

COMPARED = 16
"""People of one name that another is compared with; keeps the work for each name bounded."""
ARTICLES = ("al-", "el-", "ul-")
"""Articles of Arabic family names, left off where the name is used again: Omar al-Masri … Mr. Masri."""
SURE_BODY = 4
"""How much more must speak for a body than for a person for a surname of the story to mean the body."""
SURE_FIRM = 5
"""The same where the firm is called by a family name, and that news knows it is not enough: Abbott, Ford."""
SLIP_LENGTH = 4
"""Letters a misspelt surname must have to be taken for a known one."""


@dataclass(kw_only=True, eq=False)
class Cast:
    """The people of an article by the words of their names."""

    clusters: list[Cluster] = field(default_factory=list)
    by_key: dict[str, Cluster] = field(default_factory=dict)
    by_surname: dict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    by_full: dict[tuple[str, str], list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    """By family name and one given name."""
    by_slip: dict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    by_tail: dict[str, Cluster] = field(default_factory=dict)
    """By the last two words of longer names, which may be a family name of two words: De Mille."""
    slipped: int = 0
    """People entered by their slips."""
    names: dict[Cluster, tuple[str, frozenset[str]]] = field(default_factory=dict)
    recent: dict[str, Cluster] = field(default_factory=dict)


def gather_people(pools: Mapping[str, Pool], spans: Sequence[Span]) -> Cast:
    """Return everybody whom the article names in full or by a mononym."""
    cast = Cast()
    full = [found for found in pools.values() if found.kind == "person" and len(found.spans[0].parts) > 1]
    for found in sorted(full, key=lambda one: -len(one.spans[0].parts)):
        _enter(cast, found)
    _enter_couples(cast, pools, spans)
    _enter_mononyms(cast, pools)
    return cast


def _enter_mononyms(cast: Cast, pools: Mapping[str, Pool]) -> None:
    for found in pools.values():
        if found.kind == "person" and found.key not in cast.by_key and not _candidates(cast, found):
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
    surname, given = _split(found.spans[0])
    made = _known(cast, surname, given) or _new(cast, found.key, (surname, given), found.reasons)
    cast.by_key[found.key] = made
    if found.key.count(" ") > 1:
        cast.by_tail.setdefault(" ".join(found.key.split()[-2:]), made)


def _known(cast: Cast, surname: str, given: frozenset[str]) -> Cluster | None:
    """Return the person named in full before who can bear this name, or None."""
    long = [word for word in given if len(word) > 1]
    near = [c for word in long for c in cast.by_full[surname, word]] if long else cast.by_surname[surname][:COMPARED]
    return next((other for other in near[:COMPARED] if _same_given(given, cast.names[other][1])), None)


def _new(cast: Cast, key: str, name: tuple[str, frozenset[str]], reasons: tuple[str, ...]) -> Cluster:
    made = Cluster(kind="person", reasons=reasons)
    surname, given = name
    cast.clusters.append(made)
    cast.by_key.setdefault(key, made)
    cast.names[made] = name
    cast.by_surname[surname].append(made)
    if surname.startswith(ARTICLES):
        cast.by_surname[surname[len(ARTICLES[0]) :]].append(made)
    for word in given:
        cast.by_given[word].append(made)
        cast.by_full[surname, word].append(made)
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
        if left.key not in cast.by_given and left.key not in cast.by_surname:
            made = _new(cast, left.key, (right.parts[-1].low, frozenset((left.key,))), ("couple of one family name",))
            made.name = f"{left.text} {right.parts[-1].text}"


def _split(span: Span) -> tuple[str, frozenset[str]]:
    """Return a name's family name and its given names."""
    parts = [p for p in span.parts if p.low not in PERSON_SUFFIXES and (p.cap or p.text.isalpha())]
    if not parts:
        return span.key, frozenset()
    first = is_surname_first(parts)
    surname, others = (parts[0], parts[1:]) if first else (parts[-1], parts[:-1])
    return surname.low, frozenset(p.low for p in others) - PARTICLES


def _same_given(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether given names can be one person's: equal, or one among the other, initials aside."""
    long_one, long_other = (frozenset(w for w in names if len(w) > 1) for names in (one, other))
    return long_one <= long_other or long_other <= long_one


def _candidates(cast: Cast, found: Pool) -> list[Cluster]:
    key = found.key
    return cast.by_surname.get(key) or cast.by_given.get(key) or _slipped(cast, found)


def _slipped(cast: Cast, found: Pool) -> list[Cluster]:
    """Return who is meant by a misspelt surname that acts as a person does: Kima said."""
    key = found.key
    if len(key) < SLIP_LENGTH or len(found.spans) > 2 or ("person", "says") not in found.weights:
        return []
    if found.kind in ("organization", "place"):
        return []
    near = {id(c): c for form in (key, *_shortened(key)) for c in _slips(cast).get(form, ())}
    return [c for c in near.values() if _is_near(key, cast.names[c][0])]


def _slips(cast: Cast) -> Mapping[str, list[Cluster]]:
    """Return people by their surnames with one letter left out; few articles ask."""
    for person in cast.clusters[cast.slipped :]:
        surname = cast.names[person][0]
        for slip in (surname, *_shortened(surname)):
            if len(cast.by_slip[slip]) < COMPARED:
                cast.by_slip[slip].append(person)
    cast.slipped = len(cast.clusters)
    return cast.by_slip


def _shortened(word: str) -> frozenset[str]:
    return frozenset(word[:i] + word[i + 1 :] for i in range(len(word))) if len(word) > 2 else frozenset()


def _is_near(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter added, left out or changed."""
    if abs(len(one) - len(other)) > 1:
        return False
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[head + (len(one) >= len(other)) :] == other[head + (len(other) >= len(one)) :]


def _short(cast: Cast, span: Span, found: Pool) -> Cluster | None:
    candidates = _candidates(cast, found)
    if not candidates or _is_place_here(span, found) or _is_word_here(cast, span):
        return None
    if span.key not in cast.by_surname and found.kind in ("organization", "place"):
        return None
    sure = SURE_FIRM if found.key in FAMILY_NAMES else SURE_BODY
    if found.kind == "organization" and found.score("organization") > found.score("person") + sure:
        return None
    recent = cast.recent.get(span.key)
    surname_known = span.key in cast.by_surname
    if recent is None or (surname_known and cast.names[recent][0] != span.key):
        return candidates[0]
    return recent


def _is_word_here(cast: Cast, span: Span) -> bool:
    """Tell whether an article makes a given name the word that it is too: Bill Weller wrote the Bill."""
    word = span.before in ("the", "a", "an", "this", "that") and span.key not in cast.by_surname and not span.title
    return word and (span.key in NAME_HEADS or span.key in LANGUAGE_WORDS)


def _is_place_here(span: Span, found: Pool) -> bool:
    """Tell whether one occurrence of a surname that is a place's name too means the place."""
    if found.score("place") < 1 or span.owns:
        return False
    local = sum(weight for kind, weight, _ in found.cues_of(span) if kind == "place")
    acts = any(kind == "person" and weight > 0 for kind, weight, _ in found.cues_of(span))
    return not acts and local >= (1.2 if is_large_place(span.key) else 2)

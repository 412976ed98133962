"""The forms in which a body may be named again: without its form of company, by initials, by first or last words."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefdesk.extractors.names.lists import (
    BODY_HEADS,
    COMMON_WORDS,
    COMPANY_FORMS,
    FIRST_NAMES,
    KNOWN_BODIES,
    LANGUAGE_WORDS,
    OF_SUBJECTS,
    PLAIN_WORDS,
    PORTFOLIOS,
)
from briefdesk.prose.gazetteer import is_large_place, is_people
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.tokens import Word

DROPPABLE = words("organizations", "droppable")
TEAM_ENDINGS = words("teams", "endings")
GENERIC = (LANGUAGE_WORDS | PORTFOLIOS | BODY_HEADS) - FIRST_NAMES
SMALL = frozenset(("of", "and", "for", "the", "&", "in", "on", "de"))
OPENING_WORDS = 4
"""Words of a name that its later short form may have."""


class Forms(NamedTuple):
    """The forms in which a body may be named again."""

    name: str
    """Without commas."""
    stem: str
    """Without its form of company."""
    whole: tuple[str, ...]
    """What can mean no other body."""
    last: str
    """Its last word."""
    ending: str
    """Its last word, where bodies are called by it, or nothing."""
    initials: tuple[str, ...]
    """Its initials, without and with those of small words, where there are several: BC, BoC."""
    openings: tuple[str, ...]
    generic: tuple[str, ...]
    """Its last words where they say only what kind of body it is."""


@lru_cache(maxsize=4096)  # News of a day name the same bodies.
def forms_of_body(key: str, parts: tuple[Word, ...]) -> Forms:
    """Return the forms of the body whose name has these words."""
    name = key.replace(" , ", " ")
    stem, loose = _without(name, COMPANY_FORMS), _without(name, DROPPABLE)
    known = tuple(stem for stem in _stems(name) if stem in KNOWN_BODIES)
    last = name.rpartition(" ")[2]
    initials = ("".join([part.low[0] for part in parts if part.cap]), "".join([part.low[0] for part in parts]))
    return Forms(
        name=name,
        stem=stem,
        whole=(key, name, stem, *_other_forms(name), *known),
        last=last,
        ending=last if " " in name and (last in KNOWN_BODIES or last in TEAM_ENDINGS) else "",
        initials=tuple(dict.fromkeys(initials)) if len(initials[0]) > 1 else (),
        openings=tuple(_openings(key, loose)),
        generic=tuple(_generic(name)),
    )


def _generic(name: str) -> Iterator[str]:
    rest = name
    while rest.count(" ") > 1:
        rest = rest.partition(" ")[2]
        if is_generic(rest):
            yield rest


def is_generic(name: str) -> bool:
    """Tell whether several words name a kind of body and not one of them: Emergency Services, Appellate Court."""
    lows = name.split()
    kind = len(lows) > 1 and lows[-1] in BODY_HEADS and name not in KNOWN_BODIES
    return kind and all(low in GENERIC for low in lows)


UNIONS = frozenset(("eu", "european union", "nato", "un", "united nations"))
"""Bodies of states whose own bodies bear their name before theirs."""


def _other_forms(name: str) -> Iterator[str]:
    """Yield the other order of a ministry's name, and a known short form: Department of Justice, Justice Department."""
    plain = name.removeprefix("us ").removeprefix("uk ")
    if plain != name:
        yield plain
    head, _, place = plain.rpartition(" of ")
    if " " in head and is_large_place(place):
        yield head
    for length in (1, 2):
        place, rest = " ".join(name.split()[:length]), " ".join(name.split()[length:])
        if " " in rest and (is_large_place(place) or is_people(place) or place in UNIONS or "-" in place):
            yield rest
    head, _, subject = plain.partition(" of ")
    if subject and head in OF_SUBJECTS:
        yield f"{subject.removeprefix('the ')} {head}"
    subject, _, head = plain.rpartition(" ")
    if subject and head in OF_SUBJECTS:
        yield f"{head} of {subject}"
        yield f"{head} of the {subject}"
    if short := lexicon("organizations")["short_forms"].get(plain):
        yield short


def _without(name: str, endings: frozenset[str]) -> str:
    """Return a name without its last words that are among `endings`; the first word always stays."""
    parts = name.removesuffix(".com").split()
    while len(parts) > 1 and parts[-1] in endings:
        parts.pop()
    return " ".join(parts)


def _stems(name: str) -> Iterator[str]:
    """Yield a name without its last word, its last two …, as far as they may be left off."""
    while " " in name and name.rpartition(" ")[2] in DROPPABLE:
        name = name.rpartition(" ")[0]
        yield name


def _openings(key: str, stem: str) -> Iterator[str]:
    """Yield the first words of a name that may mean it, unless they are ordinary words."""
    parts = key.split()
    openings = [" ".join(parts[:count]) for count in range(1, min(len(parts), OPENING_WORDS))]
    return (opening for opening in (*openings, stem) if not is_ordinary(opening))


def is_ordinary(opening: str) -> bool:
    """Tell whether the first words of a name are too common to mean it."""
    last = opening.split()[-1]
    return (
        opening in PLAIN_WORDS
        or opening in COMMON_WORDS
        or opening in BODY_HEADS
        or opening in FIRST_NAMES
        or is_people(last)
        or last in SMALL
    )

"""What the words of a name tell by themselves, wherever they stand."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import known_names, name_heads, title_parts, title_words
from briefdesk.extractors.names.personal import personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.extractors.names.spelling import spelling
from briefdesk.prose.gazetteer import (
    city_sizes,
    city_weight,
    country_codes,
    family_names,
    first_names,
    is_people,
    plain_words,
    state_names,
)
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word

SURE_TOWN = 2
"""Weight of a city from which a plural is its team, though people bear its name."""
NUMERALS = frozenset(("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"))
ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "annual"))
SMALL = frozenset(("and", "of", "for", "the", "&", ","))


def shape(span: Span) -> tuple[Evidence, ...]:
    """Return what the spelling and the words of a name tell."""
    return _told(span.key, span.parts)


@lru_cache(maxsize=8192)  # News of a day name the same people, bodies and places.
def _told(key: str, parts: tuple[Word, ...]) -> tuple[Evidence, ...]:
    return tuple(_told_by(key, parts))


def _told_by(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    yield from _no_name(key, parts)
    if known := tuple(_known(key)):
        common = parts[0].opens and key in words("known_names", "common")
        yield from (Evidence("organization", 1.5, "a firm's name or a word"),) if common else known
    else:
        yield from _heads(parts)
    yield from _known_person(key)
    yield from _place(key, parts)
    yield from personal(parts)
    yield from spelling(parts)


def _no_name(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    if len(parts) > 1 and parts[0].low in words("events", "openings") and parts[-1].low not in name_heads():
        yield Evidence(None, 6, "first word of an event's name")
    if key in words("known_names", "things"):
        yield Evidence(None, 8, "name of something else")
    lows = [part.low for part in parts]
    yield from _numbered(parts, lows)
    if all(_is_no_entity(low) for low in lows):
        if not _is_certain_place(key):
            yield Evidence(None, 8, "people, day or common acronym")
    elif " ".join(lows[-2:]).endswith(tuple(words("demonyms", "second"))) and len(lows) == 2:
        yield Evidence(None, 8, "people")
    weak = len(lows) < 3 and lows[-1] in words("organizations", "weak")
    headed = _is_body_of(lows) or (len(lows) > 1 and lows[-1] in words("organizations", "heads") and not weak)
    firm = len(lows) == 2 and lows[0] in words("titles", "doubtful") and lows[-1] in words("organizations", "heads")
    party = key in words("known_names", "organizations")
    if not (headed or firm or party) and all(
        low in title_parts() or low in title_words() or low in SMALL for low in lows
    ):
        yield Evidence(None, 4, "title or subject alone")
    if len(parts) == 1 and (lows[0] in words("common_words", "words") or lows[0] in plain_words()):
        yield Evidence(None, 4 if parts[0].opens else 2, "common word")
    if len(parts) == 1 and parts[0].opens and lows[0].endswith(("ing", "ed", "ly")):
        yield Evidence(None, 1, "common ending")


def _numbered(parts: Sequence[Word], lows: Sequence[str]) -> Iterator[Evidence]:
    if lows[0] in ORDINALS and lows[-1] in words("events", "gatherings"):
        yield Evidence(None, 5, "one of a row of events")
    if len(lows) > 1 and parts[-1].text in NUMERALS and lows[0] not in first_names():
        yield Evidence(None, 3, "numbered thing")


def _is_body_of(lows: Sequence[str]) -> bool:
    """Tell whether a body's kind stands before "of": International Court of Justice."""
    return any(_heads_body(low) and after in ("of", "for") for low, after in pairwise(lows))


def _heads_body(low: str) -> bool:
    return low in words("organizations", "heads") or low in words("organizations", "member_heads")


def _is_no_entity(low: str) -> bool:
    listed = low in words("common_words", "calendar") or low in words("common_words", "acronyms")
    head, hyphen, tail = low.rpartition("-")
    if hyphen and is_people(tail) and (is_people(head) or head in words("demonyms", "directions")):
        return True
    return listed or is_people(low) or low in words("demonyms", "directions")


def _is_certain_place(key: str) -> bool:
    return key in country_codes() or key in state_names() or key in words("known_names", "places")


def _known(key: str) -> Iterator[Evidence]:
    if not {key, key.removeprefix("the ")}.isdisjoint(words("known_names", "organizations")):
        yield Evidence("organization", 5, "organization news prose names without explaining")


def _known_person(key: str) -> Iterator[Evidence]:
    if key in words("known_names", "people"):
        yield Evidence("person", 3, "person news prose names by one name")


def _heads(parts: Sequence[Word]) -> Iterator[Evidence]:
    last = parts[-1].low
    if len(parts) == 1:
        return
    given = parts[0].low in first_names() and parts[0].low not in state_names()
    named = len(parts) in (2, 3) and given and last in words("events", "family_names")
    lows = [part.low for part in parts]
    if (
        last in words("events", "heads")
        and not _is_body_of(lows)
        and not (named and last not in words("events", "streets"))
    ):
        yield Evidence(None, 5, "event, law, work or street")
    if not parts[-1].cap and last in words("places", "facilities"):
        yield Evidence("place", 2.5, "kind of place in small letters")
    if last in words("organizations", "suffixes"):
        yield Evidence("organization", 5, "form of company")
    elif last in words("organizations", "heads"):
        strong = 1 if named else 2.2 if last in words("organizations", "weak") else 4
        yield Evidence("organization", strong, "last word of a body's name")
    yield from _team(parts)
    yield from _body_of_several_words(lows)
    if parts[0].low in words("organizations", "openings"):
        yield Evidence("organization", 2.2, "first word of a club's or paper's name")
    elif last in words("places", "heads") and not parts[-1].owns:
        yield Evidence(
            "place", 1 if named else 2 if last in words("places", "weak") else 4, "last word of a place's name"
        )
    joint = next((i for i, part in enumerate(parts) if i and part.low in ("of", "for", "on")), 0)
    if joint and joint + 1 < len(parts):
        yield from _first_head(parts[joint - 1].low)


def _body_of_several_words(lows: Sequence[str]) -> Iterator[Evidence]:
    if _joins_works(lows):
        yield Evidence("organization", 4, "two trades of a works")
    if _is_of_country(lows):
        yield Evidence("organization", 2.5, "body of a country")


def _joins_works(lows: Sequence[str]) -> bool:
    """Tell whether "and" joins what a works does: Marrow Dyeing and Finishing Mills."""
    return any(low in ("and", "&") and {lows[i][-3:], lows[i + 2][-3:]} == {"ing"} for i, low in enumerate(lows[1:-1]))


def _is_of_country(lows: Sequence[str]) -> bool:
    """Tell whether a name ends in a country and begins otherwise than places do: Swimming Australia."""
    country = lows[-1] in words("organizations", "country_endings") or lows[-1] in country_codes()
    first = lows[0]
    other = first in words("places", "compass") or first in first_names() or first in words("places", "openings")
    named = is_people(first) or first in words("demonyms", "directions") or " ".join(lows) in known_names()
    return country and not other and not named and first not in country_codes() and first not in title_words()


def _team(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield teams that carry a city's name: Stoke City, Houston Rockets."""
    town = " ".join(part.low for part in parts[:-1])
    whole = f"{town} {parts[-1].low}"
    if not (city_sizes().get(town, 0) or town in state_names() or town in words("known_names", "places")):
        return
    if parts[-1].low in ("city", "town") and whole not in city_sizes():
        yield Evidence("organization", 4.5, "club of a city")
    elif (
        parts[-1].text.endswith("s")
        and parts[-1].low not in name_heads()
        and parts[-1].low not in plain_words()
        and town not in country_codes()
    ):
        named = len(parts) == 2 and town in first_names() and (parts[-1].owns or city_weight(town) < SURE_TOWN)
        yield Evidence("organization", 1 if named or parts[-1].low in family_names() else 4, "team of a city")


def _first_head(low: str) -> Iterator[Evidence]:
    if _heads_body(low):
        ministry = low in words("organizations", "of_subjects")
        yield Evidence("organization", 6 if ministry else 4, "body of a subject")
    elif low in words("places", "heads") or low in words("places", "openings"):
        yield Evidence("place", 3.5, "place of a name")
    elif low in words("events", "heads"):
        yield Evidence(None, 4, "event of a name")


def _place(key: str, parts: Sequence[Word]) -> Iterator[Evidence]:
    if key in country_codes():
        yield Evidence("place", 5, "country")
    elif key in state_names():
        yield from _state(key, parts[0])
    elif key in words("known_names", "places"):
        yield Evidence("place", 1 if key in words("places", "doubtful") else 4, "region or water")
    elif weight := city_weight(key):
        yield Evidence("place", weight, "city")
    elif _is_part(key.partition(" ")) or _is_part(key.rpartition(" ")[::-1]):
        yield Evidence("place", 2.5, "part of a place")
    if any(part.low in words("places", "sure_inner") for part in parts[:-1]) and parts[-1].low not in name_heads():
        yield Evidence("place", 3, "kind of place within the name")
    if len(parts) in (2, 3) and parts[0].low in words("places", "openings"):
        sure = parts[0].low in words("places", "sure_openings")
        yield Evidence("place", 2.2 if sure else 1.8, "first word of a place's name")
    yield from _foreign_place(parts)
    if len(parts) == 1 and parts[0].low.startswith(("saint-", "st-", "sainte-", "san-")):
        yield Evidence("place", 2, "first word of a place's name")
    if parts[-1].low.endswith(_endings()) and parts[-1].low not in family_names():
        yield Evidence("place", 1, "ending of a place's name")


def _foreign_place(parts: Sequence[Word]) -> Iterator[Evidence]:
    """Yield what the kind of place tells in another language: Lago di Orta."""
    if len(parts) > 2 and parts[0].low in words("places", "foreign_openings") and not parts[1].cap:
        yield Evidence("place", 4, "kind of place in another language")
        yield Evidence("person", -3, "kind of place in another language")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(words("places", "endings"))


def _state(key: str, part: Word) -> Iterator[Evidence]:
    """Yield a state; its abbreviation only with a full stop."""
    if state_names()[key] == key:
        yield Evidence("place", 4, "state")
    elif part.end - part.start > len(part.low):
        yield Evidence("place", 2.2, "state")


def _is_part(halves: Sequence[str]) -> bool:
    """Tell whether a name is a point of the compass with a place: Lower Saxony, Kowloon West."""
    point, _, rest = halves
    return point in words("places", "compass") and (_is_certain_place(rest) or city_weight(rest) > 0)

"""Cues of a place: where something happens, who lives there, what lies around it."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue, Rule
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.geographic import is_wider_place
from briefdesk.extractors.names.joints import is_discipline
from briefdesk.extractors.names.lists import (
    BODIES_BEFORE,
    BODY_HEADS,
    CALENDAR,
    CITY_SIZES,
    COMPANY_FORMS,
    COMPASS,
    COUNTRY_CODES,
    ENDS_OF_SETTING,
    INSIDE,
    PARTICLES,
    PLACES_BEFORE,
    PLURALS_OF_PLACES,
    REGIONS,
    TERRITORIAL_TITLES,
)
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.roles import AGES
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import city_weight
from briefdesk.prose.lexicon import words

PUBLISHED = words("name_cues", "published")
SURE_REGIONS = words("name_cues", "sure_regions")
INHABITANTS = words("places", "inhabitants")
NOT_BEFORE_IN = words("places", "not_before_in")
PLACE_SUFFIXES = words("places", "place_suffixes")
TOWARD = words("places", "toward")

KINDS_OF_PLACES = PLACES_BEFORE | PLURALS_OF_PLACES
KINDS_BEFORE = words("places", "straight_before")
"""Kinds of places straight before a name."""
DWELLINGS = frozenset(("neighborhood", "neighbourhood", "suburb", "township", "village"))
"""Nouns of places that a body's name may be borne by: the West University neighborhood."""
BODIES = BODY_HEADS | COMPANY_FORMS
RESIDENTS = frozenset(("inhabitants", "native", "natives", "resident", "residents"))
DASHES = frozenset(("—", "–", "-"))
AFTER_DATELINE = DASHES | {",", "("}
PUBLISHED_REACH = 5
"""Words before "in X" within which somebody writes: published on Monday in X."""
DATELINE_LETTERS = 4
"""Letters from which capitals at the start of a story are no acronym."""
DATELINE_WORDS = 12
"""Words within which the dash of a dateline stands."""


def _setting(span: Span) -> Iterator[Evidence]:
    """Yield what "in X" and "near X" tell; "in X" may say where something is printed."""
    second = span.sentence.low(span.led_at - 1)
    if span.after[:1].isdigit():
        return
    if span.led == "in" and _is_printed(span):
        yield Evidence("organization", 2.5, "printed in")
    else:
        held = second in NOT_BEFORE_IN
        yield Evidence("place", 2.1 if _is_setting(span, second) else 0.5 if held else 1.2, "in, near")


def _is_printed(span: Span) -> bool:
    """Tell whether somebody wrote or published in what is named: wrote in X, report today in X."""
    sentence, at = span.sentence, span.led_at
    if sentence.low(at - 1) in PUBLISHED or sentence.low(at - 2) in PUBLISHED:
        return True
    return any(sentence.low(index).startswith("publi") for index in range(at - PUBLISHED_REACH, at))


def _is_setting(span: Span, second: str) -> bool:
    """Tell whether "in X" ends its phrase, as where something happens does, and nobody holds or believes in X."""
    return (
        len(span.parts) <= 2
        and not (len(span.parts) > 1 and is_discipline(span.parts[-1].low))
        and not span.owns
        and span.before in ("in", "near", "outside", "off")
        and second not in NOT_BEFORE_IN
        and (span.after in ENDS_OF_SETTING or span.after in CALENDAR)
    )


def _toward(_: Span) -> tuple[Evidence, ...]:
    return (Evidence("place", 0.4, "to, from"),)


def _scene(span: Span) -> tuple[Evidence, ...]:
    """Return what a sentence tells that begins with where it happens: In X, somebody …"""
    return (
        (Evidence("person", -2, "scene of the sentence"),)
        if span.sentence.words[span.led_at].opens and span.after == "," and not span.title
        else ()
    )


def _compass(_: Span) -> tuple[Evidence, ...]:
    return (Evidence("place", 2, "compass before"),)


def _city_of(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("place", 2, "city of"),) if span.sentence.low(span.led_at - 1) in KINDS_OF_PLACES else ()


def _kind_before(span: Span) -> tuple[Evidence, ...]:
    """Return what "the town X" tells."""
    return (
        (Evidence("place", 2.5, "kind of place before"), Evidence("person", -2, "kind of place before"))
        if not span.title and not span.owned and not span.sentence.is_cap(span.start - 1)
        else ()
    )


def _council_after(span: Span) -> tuple[Evidence, ...]:
    """Return what a council in small letters tells of its town: the Harrow council leader."""
    return (Evidence("place", 2.2, "council after"),) if not span.owns else ()


def _origin(span: Span) -> Iterator[Evidence]:
    """Yield what ages and inhabitants before "of X" and "from X" tell."""
    second = span.sentence.low(span.start - 2)
    if span.before == "from" and second == ",":
        yield Evidence("place", 1.2, "somebody from")
    if (span.sentence.low(span.start - 3) if second == "," else second) in AGES:
        yield Evidence("place", 2.5, "age, of")
    if span.before == "of" and second in RESIDENTS and not span.title and span.parts[-1].low not in BODIES:
        yield Evidence("place", 3, "resident of")
        yield Evidence("person", -3, "resident of")
    if span.before == "from" and (second in INHABITANTS or second in TERRITORIAL_TITLES):
        yield Evidence("place", 2, "inhabitant before")


def _dateline(span: Span) -> tuple[Evidence, ...]:
    """Return capitals that open a paragraph before a comma, bracket or dash: BOGOTA, Nov. 4 —."""
    return (
        (Evidence("place", 3, "dateline"),)
        if span.first == 0 and span.after in AFTER_DATELINE and _is_dateline(span)
        else ()
    )


def _is_dateline(span: Span) -> bool:
    if span.at.start != 0 or not span.text.isupper() or len(span.text) < DATELINE_LETTERS:
        return False
    return not DASHES.isdisjoint(span.sentence.lows[span.last : span.last + DATELINE_WORDS])


def _inhabitant_after(span: Span) -> tuple[Evidence, ...]:
    """Return what an article or age tells that leads to a name and a noun: a 29-year-old Harrow | man."""
    one = span.before in ("a", "an", "the", "two", "three") or span.before.endswith("-year-old")
    return (Evidence("place", 2.2, "inhabitant after"),) if one and not span.owns else ()


def _suffix(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("place", 2.5, "-based, -area"),) if span.sentence.low(span.last + 1) in PLACE_SUFFIXES else ()


def _wider_after(span: Span) -> tuple[Evidence, ...]:
    if not is_wider_place(span.sentence, span.last + 1) or span.before in PARTICLES:
        return ()
    somebody = len(span.parts) > 1 and span.key not in CITY_SIZES and looks_personal(span.parts)
    country = span.sentence.low(span.last + 1) in COUNTRY_CODES
    if somebody and country:
        return (Evidence("place", 0.5, "state or country after"), Evidence("person", 0.6, "state or country after"))
    return (Evidence("place", 2.5, "state or country after"),)


def _region_after(span: Span) -> tuple[Evidence, ...]:
    if span.owns:
        return ()
    weight = 4.5 if span.after in DWELLINGS else 2.2 if span.after in SURE_REGIONS or span.owned else 1
    return (Evidence("place", weight, "region after"),)


def _plural_after(span: Span) -> tuple[Evidence, ...]:
    """Return what a plural tells behind two names: Marrow and Harrow counties."""
    two = span.before in ("and", "or") and span.sentence.is_cap(span.start - 2)
    if not two or span.owns:
        return ()
    return (Evidence("place", 2.2, "kinds of places after"), Evidence("person", -2, "kinds of places after"))


def _territory(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("place", 1.5, "what a territory has after"),) if not span.owns and not span.before_title else ()


def _body_after(span: Span) -> tuple[Evidence, ...]:
    return (
        (Evidence("place", 2, "city of a body"),)
        if not span.owns and city_weight(span.key) and span.sentence.is_cap(span.last + 1)
        else ()
    )


OPENING: tuple[Rule, ...] = (_dateline,)
BEFORE: tuple[Cue, ...] = (
    (KINDS_BEFORE, _kind_before),
    (frozenset({"of", "from"}), _origin),
)
LED: tuple[Cue, ...] = (
    (INSIDE, _setting),
    (TOWARD - INSIDE, _toward),
    (frozenset({"in"}), _scene),
    (COMPASS, _compass),
    (frozenset({"of", "in"}), _city_of),
)
AFTER: tuple[Cue, ...] = (
    (INHABITANTS, _inhabitant_after),
    (frozenset({"-"}), _suffix),
    (frozenset({","}), _wider_after),
    (REGIONS, _region_after),
    (frozenset({"council"}), _council_after),
    (PLURALS_OF_PLACES, _plural_after),
    (TERRITORIAL_TITLES, _territory),
    (BODIES_BEFORE, _body_after),
)

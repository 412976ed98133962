"""Take a name that no rule decides for what little speaks of it, as far as that is more often right than wrong.

Capitals alone speak of nothing: of ten names with no more than that, two are a person's or a body's. What speaks
against any entity bars a guess, and so does a capital that only the start of a sentence may have given.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefdesk.extract import EntityKind
from briefdesk.extractors.names.groups import lists_of
from briefdesk.extractors.names.joints import is_discipline
from briefdesk.extractors.names.lists import (
    AUXILIARIES,
    CITY_SIZES,
    COMMON_WORDS,
    COMPASS,
    FIRST_NAMES,
    LANGUAGE_WORDS,
    NAME_HEADS,
    ORDINARY_WORDS,
    SECOND_OF_PEOPLES,
    is_title,
)
from briefdesk.extractors.names.personal import LIKE_A_PERSON
from briefdesk.extractors.names.pool import Pool
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

COMMON_ENDINGS = tuple(words("name_cues", "common_endings"))
FOLLOWS_NAME = words("name_cues", "follows_name")
MOTION = words("places", "motion")
REACHED = words("places", "reached")
ROLES_OF_SHOWS = words("titles", "of_shows")

ENGLISH = LANGUAGE_WORDS | ORDINARY_WORDS
SHORTEST = 3
"""Letters from which an unknown name is guessed at."""
PARTY_AND_STATE = re.compile(r"^[DRI]-[A-Z]")
"""What stands after the name of a senator: D-Minn."""
COMPOUND = re.compile(r"-[a-z]+(?:ing|ed)$")
"""What ends a participle that a name is joined to: QMA-coated."""
LONGEST_ACRONYM = 6
LONGEST_PERSON = 3
"""Words of an unknown person's name."""
LONGEST = 5
"""Words up to which it is."""
BARRED = frozenset(("#", "@", "called", "named", "dubbed", "nicknamed", "codenamed", "degrees"))
"""What stands before a name that may be of anything, an animal or a plan."""
AS_WHAT = frozenset(("as", "its", "his", "her", "their", "chief", "head", "president", "prime"))
"""What may follow somebody who is named to an office."""
QUOTES = frozenset("\"“‘'")
GUESSED = "no rule decides"
LIKELY_PERSON = 1.4
"""Score from which somebody is guessed at: a first or family name that is known among two."""
LIKELY_BODY = 1.8
"""Score from which a body is guessed at: an acronym that says something."""
MOTION_REACH = 3
"""Words before "to X" and "from X" within which somebody or something moves."""


def guess_kinds(pools: Mapping[str, Pool], spans: Sequence[Span], is_short_form: Callable[[Pool], bool]) -> None:
    """Give the undecided names that are no short form of a person's the kind that names like them mostly have."""
    guessed: list[Pool] = []
    open_to_guess = [found for found in pools.values() if found.kind is None and _may_be_guessed(found)]
    small = _written_small({word for found in open_to_guess for word in found.key.split()}, spans)
    of_places = {found.key.partition(" ")[0] for found in pools.values() if found.kind == "place"}
    for found in open_to_guess:
        if found.key not in small and not is_short_form(found):
            found.kind = "place" if found.key in of_places else _guess(found, small)
            if found.kind is not None:
                guessed.append(found)
    for group in lists_of(spans):
        members = [pools[span.key] for span in group]
        if any(found.kind == "place" for found in members) and not any(found.kind == "person" for found in members):
            for found in members:
                if found in guessed and found.score("organization") <= 0:
                    found.kind = "place"
    for found in guessed:
        found.weights[found.kind, GUESSED] = 0.1


def _written_small(keys: AbstractSet[str], spans: Sequence[Span]) -> frozenset[str]:
    """Return the keys that a sentence has without a capital: what an article writes small is no name."""
    sentences = {id(span.sentence): span.sentence for span in spans}.values()
    holding = (sentence for sentence in sentences if not keys.isdisjoint(sentence.lows))
    return frozenset(
        low
        for sentence in holding
        for low, word in zip(sentence.lows, sentence.words, strict=True)
        if low in keys and not word.cap
    )


def _may_be_guessed(found: Pool) -> bool:
    first = found.spans[0]
    if COMPOUND.search(first.text):
        return False
    whole = len(found.key) >= SHORTEST and len(first.parts) <= LONGEST and first.parts[-1].cap
    rest = found.key in NAME_HEADS or found.key in SECOND_OF_PEOPLES or PARTY_AND_STATE.match(first.text)
    return whole and not rest and found.score(None) <= 0 and any(_stands_out(span) for span in found.spans)


def _stands_out(span: Span) -> bool:
    """Tell whether the capital of an occurrence is a name's, and no number makes it that of a model or chapter."""
    following, before = span.sentence.low(span.last), span.sentence.low(span.first - 1)
    if following in ROLES_OF_SHOWS or span.sentence.phrase(span.first - 2, span.first) == "known as":
        return False
    if following[:1].isdigit() or span.parts[0].text[0].islower():
        return False
    if before in BARRED and following not in AS_WHAT:
        return False
    if span.is_acronym and (len(span.key) > LONGEST_ACRONYM or before == ":" or span.key in LANGUAGE_WORDS):
        return False
    inner = len(span.parts) == 1 and span.text.isalpha() and not span.text.isupper() and not span.text[1:].islower()
    capital = not span.parts[0].opens or span.is_acronym or inner or span.owns
    if not capital and len(span.parts) == 1 and span.text[1:].islower():
        named = following in FOLLOWS_NAME and not span.key.endswith(COMMON_ENDINGS)
        named = named and not (before in QUOTES and following in AUXILIARIES)
        return named and span.key not in LANGUAGE_WORDS
    return capital or (len(span.parts) > 1 and span.parts[0].low not in COMMON_WORDS)


def _guess(found: Pool, small: AbstractSet[str]) -> EntityKind | None:
    """Return what a name most likely is; nobody is called by the words that the article writes `small`."""
    person, place = found.score("person"), found.score("place")
    parts = found.spans[0].parts
    if len(parts) > 1 and any(part.low in small for part in parts):
        person = min(person, -1)
    if len(parts) > 1 and is_discipline(parts[-1].low):
        return None
    given = len(parts) == 1 and parts[0].low in FIRST_NAMES and ("place", "city") not in found.weights
    told = not given and place >= max(person, 0.8, found.score("organization")) and not found.spans[0].is_acronym
    if told or any(_moves_to(span) for span in found.spans):
        return "place"
    if parts[-1].low in COMPASS and any(part.low not in ENGLISH for part in parts[:-1]):
        return "place"
    if len(parts) < 3 and not found.key.isupper() and any(_stands_at(span) for span in found.spans):
        return "place"
    strange = parts[0].low not in LANGUAGE_WORDS and parts[0].low not in ORDINARY_WORDS
    somebody = strange or ("person", "first name") in found.weights
    somebody = somebody and not found.spans[0].is_acronym
    if somebody and person >= LIKELY_PERSON and ("person", "article before") not in found.weights:
        return "person"
    if len(parts) == 1 and ("person", "says") in found.weights and _is_unknown_speaker(found):
        return "person"
    if place <= 0 and person > 0 and _is_unknown_pair(found):
        return "person"
    return "organization" if found.score("organization") >= LIKELY_BODY else None


def _is_unknown_speaker(found: Pool) -> bool:
    """Tell whether one word that speaks is no word of the language, no plural and no acronym: Schiffer said."""
    said = (
        not found.key.endswith(("s", "ism", *COMMON_ENDINGS))
        and found.key not in ENGLISH
        and found.key not in CITY_SIZES
    )
    said = said and found.spans[0].text[1:].islower() and found.score("person") > found.score("organization")
    return said and found.score("place") <= 0


def _is_unknown_pair(found: Pool) -> bool:
    """Tell whether two or three words like a person's are no words of the language and no town's: Saphira Ndalo."""
    parts = found.spans[0].parts
    known = any(low in ENGLISH for part in parts for low in (part.low, part.low.removesuffix("s")))
    town = parts[0].low in CITY_SIZES or parts[-1].low in CITY_SIZES
    plain = known or town or parts[-1].low.endswith("ing")
    return ("person", LIKE_A_PERSON) in found.weights and not plain and found.score("organization") <= 0


def _stands_at(span: Span) -> bool:
    """Tell whether something happens "at X", and nobody works there."""
    sentence, start = span.sentence, span.first
    if sentence.low(start - 1) == "the":
        start -= 1
    return sentence.low(start - 1) == "at" and not span.is_acronym and not is_title(sentence.low(start - 2))


def _moves_to(span: Span) -> bool:
    """Tell whether a name follows a word of motion and "to", or what befalls places: flew to X, bombed X."""
    sentence, start = span.sentence, span.first
    if sentence.low(start - 1) in REACHED:
        return True
    if sentence.low(start - 1) not in ("to", "from", "toward", "towards", "via", "through") or len(span.parts) > 2:
        return False
    if span.is_acronym:
        return False
    reach = range(start - 1 - MOTION_REACH, start - 1)
    return any(sentence.low(index) in MOTION for index in reach)

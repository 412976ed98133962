"""The word lists that several rules for names read, joined once a process."""

from collections.abc import Mapping
from functools import cache

from briefdesk.prose.gazetteer import country_codes, plain_words
from briefdesk.prose.lexicon import lexicon, words
from briefdesk.prose.reporting_verbs import verb_forms

SMALL = frozenset(("the", "and", "of", "for", "in", "on", "to", "a", "de", "la", "del", "without"))


@cache
def title_words() -> frozenset[str]:
    """Return the words that end a title or role."""
    return words("titles", "heads") | words("titles", "abbreviated") | words("titles", "honorifics")


def is_title(low: str) -> bool:
    """Tell whether a word ends a title: mayor, Mum-of-two."""
    return low in title_words() or low.partition("-of-")[0] in words("titles", "parents") or is_former(low)


def is_former(low: str) -> bool:
    """Tell whether a hyphen joins to a role what it was or is beside another: then-president, ex-wife, co-pilot."""
    time, hyphen, role = low.partition("-")
    return bool(hyphen) and time in ("then", "ex", "co", "vice", "interim") and role in words("titles", "heads")


@cache
def title_parts() -> frozenset[str]:
    """Return the words that stand in a title before its last."""
    return (
        words("titles", "modifiers")
        | words("titles", "portfolios")
        | words("titles", "heads")
        | words("titles", "abbreviated")
    )


@cache
def name_heads() -> frozenset[str]:
    """Return the last words of names of bodies, places, events and companies."""
    return (
        words("organizations", "heads")
        | words("organizations", "suffixes")
        | words("places", "heads")
        | words("events", "heads")
    )


@cache
def known_names() -> frozenset[str]:
    """Return the names that are known as they stand."""
    return words("known_names", "organizations") | words("known_names", "places")


@cache
def divided_names() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the known names and countries that hold words in small letters, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in known_names() | country_codes().keys():
        parts = tuple(name.split())
        if not SMALL.isdisjoint(parts[1:-1]):
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


@cache
def common_words() -> frozenset[str]:
    """Return every single word of the lists that hold words of the language, and no names."""
    subjects = (
        "events",
        "figures",
        "name_cues",
        "organizations",
        "places",
        "reporting",
        "speakers",
        "titles",
        "common_words",
    )
    lists = (found for subject in subjects for found in lexicon(subject).values() if isinstance(found, list))
    return frozenset(word for found in lists for word in found if isinstance(word, str)) | plain_words()


@cache
def reporting_verbs() -> frozenset[str]:
    """Return every form of the verbs that report what somebody says or thinks."""
    return frozenset(verb_forms())

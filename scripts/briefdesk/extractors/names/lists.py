"""The word lists that several rules for names read, joined once a process."""

from functools import cache

from briefdesk.prose.lexicon import words
from briefdesk.prose.reporting_verbs import verb_forms


@cache
def title_words() -> frozenset[str]:
    """Return the words that end a title or role."""
    return words("titles", "heads") | words("titles", "abbreviated") | words("titles", "honorifics")


def is_title(low: str) -> bool:
    """Tell whether a word ends a title: mayor, Mum-of-two."""
    return low in title_words() or low.partition("-of-")[0] in words("titles", "parents")


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
def reporting_verbs() -> frozenset[str]:
    """Return every form of the verbs that report what somebody says or thinks."""
    return frozenset(verb_forms())

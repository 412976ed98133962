"""When a cue is tried: only where a word that it asks for stands beside the name."""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.sentence import Span

Rule = Callable[[Span], Iterable[Evidence]]
Cue = tuple[AbstractSet[str], Rule]
"""The words beside a name that a rule asks for, and the rule."""


def by_word(*cues: Cue) -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules that ask for each word, in their order."""
    found: dict[str, tuple[Rule, ...]] = {}
    for asked, rule in cues:
        entered: dict[str, tuple[Rule, ...]] = dict.fromkeys(
            asked, (rule,)
        )  # Some ask for every first name: no loop in Python over those.
        for word in entered.keys() & found.keys():
            entered[word] = (*found[word], rule)
        found |= entered
    return found

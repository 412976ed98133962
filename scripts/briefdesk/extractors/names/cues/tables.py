"""When a cue is tried: only where a word that it asks for stands beside the name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.sentence import Span

Rule = Callable[[Span], Iterable[Evidence]]
Cue = tuple[AbstractSet[str], Rule]
"""The words beside a name that a rule asks for, and the rule."""


def by_word(*cues: Cue) -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules that ask for each word, in their order."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for asked, rule in cues:
        for word in asked:
            found[word].append(rule)
    return {word: tuple(rules) for word, rules in found.items()}

"""Find who is meant by a surname that is misspelt once: Wellor for Weller, Quintt for Quint."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from unicodedata import combining, normalize

from briefdesk.extractors.names.cluster import Cluster

SHORTEST = 4
"""Letters a misspelt surname must have to be taken for a known one."""
SOUNDED = 5
"""Letters it must have where only its sound is the same."""
KEPT = 16
"""People kept for each form; keeps the work for each name bounded."""
SWAPPED = 2
"""Letters that stand elsewhere where two changed places."""
SAME_SOUNDS = str.maketrans({"z": "s", "c": "k", "q": "k", "v": "f", **dict.fromkeys("aeiouy", "")})
TWICE = re.compile(r"(.)\1+")


@dataclass(kw_only=True, eq=False)
class Slips:
    """People by their surnames with one letter left out, and by the sound; few articles ask."""

    entered: int = 0
    by_form: dict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))

    def near(self, name: str, people: Sequence[Cluster], surname_of: Callable[[Cluster], str]) -> list[Cluster]:
        """Return those of `people`, who only ever grow, whom a misspelt name can mean."""
        if len(name) < SHORTEST:
            return []
        for person in people[self.entered :]:
            for form in _forms(surname_of(person)):
                if len(self.by_form[form]) < KEPT:
                    self.by_form[form].append(person)
        self.entered = len(people)
        near = {id(person): person for form in _forms(name) for person in self.by_form.get(form, ())}
        return [person for person in near.values() if is_slip(name, surname_of(person))]


def is_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter, by two that changed places, or in letters of the same sound."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other) and sorted(one) == sorted(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= SWAPPED
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if one[head + (len(one) >= len(other)) :] == other[head + (len(other) >= len(one)) :]:
        return True
    return min(len(one), len(other)) >= SOUNDED and _sound(one) == _sound(other)


def _forms(word: str) -> frozenset[str]:
    shorter = frozenset(word[:i] + word[i + 1 :] for i in range(len(word))) if len(word) > SHORTEST - 2 else frozenset()
    return shorter | {word, _sound(word)}


def _sound(word: str) -> str:
    """Return the first letter and the consonants after it, those of one sound alike, in capitals."""
    plain = "".join(char for char in normalize("NFKD", word) if not combining(char))
    return TWICE.sub(r"\1", plain[:1] + plain[1:].translate(SAME_SOUNDS)).upper()

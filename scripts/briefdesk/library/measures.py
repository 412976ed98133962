"""Measures: which figures count the same thing, within one briefing and across briefings."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from briefdesk.briefing import Briefing, FigureEntry
from briefdesk.library.model import Counted, MeasureKey
from briefdesk.prose.lexicon import alternatives, lexicon, words
from briefdesk.text import fold

WORD = re.compile(r"[^\W_]+")


def measure_of(figure: FigureEntry) -> MeasureKey | None:
    """Return what the figure measures, or None where its noun is too general to compare with anything.

    `Russian soldiers killed or injured` and `estimates of Russian casualties` are one measure. One word is telling
    only where it names a measure itself, such as `deaths`: two numbers of `soldiers` may count different soldiers.
    Source of the words: `lexicon/measures.toml`.
    """
    telling = sorted(set(_telling(fold(figure.noun))))
    if len(telling) > 1 or (telling and telling[0] in lexicon("measures")["equivalents"]):
        return fold(figure.unit), tuple(telling)
    return None


def measures(briefings: Iterable[Briefing]) -> dict[MeasureKey, tuple[Counted, ...]]:
    """Return the figures of each measure, in the order of the briefings given."""
    found: dict[MeasureKey, list[Counted]] = defaultdict(list)
    for briefing in briefings:
        for figure in briefing.figures:
            key = measure_of(figure)
            if key is not None:
                found[key].append(Counted(briefing, figure))
    return {key: tuple(found[key]) for key in sorted(found)}


def _telling(noun: str) -> Iterable[str]:
    """Return the words of a noun that tell what is counted, each in one form."""
    replaced = _phrases().sub(lambda match: f" {_measure_names()[match.group()]} ", noun)
    dropped = words("measures", "dropped")
    return (singular(word) for word in WORD.findall(replaced) if word not in dropped)


def singular(word: str) -> str:
    """Return an English word, in lower case, without the ending of a plural, as far as its letters tell."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _measure_names() -> Mapping[str, str]:
    """Return the name of the measure that each phrase stands for."""
    return {phrase: name for name, phrases in lexicon("measures")["equivalents"].items() for phrase in phrases}


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(_measure_names())}\b")

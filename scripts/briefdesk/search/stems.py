"""Which words are forms of one word, by the Snowball stemmer of each language."""

from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

from briefdesk.prose.lexicon import lexicon
from briefdesk.search.words import folded, is_paired, terms_of_word

ENOUGH_LETTERS = 3
"""Shorter words are forms of nothing."""


def stem_classes(surfaces: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    """Return for each term the name of its class; terms of one class are forms of one word.

    `surfaces` are the words as written with their number, by language. A term that several languages or spellings
    share belongs where it is written most often, so that each term is in one class.
    """
    usual = _usual_surfaces(surfaces)
    return {term: _class(term, word, language) for term, (word, language) in usual.items()}


def base_language(code: str) -> str:
    """Return the language of a code such as `pt-BR`, without region and script."""
    return code.split("-")[0].lower()


def _usual_surfaces(surfaces: Mapping[str, Mapping[str, int]]) -> dict[str, tuple[str, str]]:
    votes: dict[str, Counter[tuple[str, str]]] = {}
    for language in sorted(surfaces):
        for word, count in surfaces[language].items():
            for term in terms_of_word(word):
                votes.setdefault(term, Counter())[word.lower(), language] += count
    return {term: _most(found) for term, found in votes.items()}


def _most(votes: Counter[tuple[str, str]]) -> tuple[str, str]:
    return min(votes.items(), key=lambda item: (-item[1], item[0]))[0]


def _class(term: str, word: str, language: str) -> str:
    algorithm = lexicon("search")["stemmers"].get(language)
    if algorithm is None or not _has_forms(term):
        return term
    return f"{algorithm}:{_stem(algorithm, folded(word) if word.isascii() else word) or term}"


def _has_forms(term: str) -> bool:
    return len(term) >= ENOUGH_LETTERS and term[0].isalpha() and not is_paired(term)


@lru_cache(maxsize=200_000)
def _stem(algorithm: str, word: str) -> str:
    return folded(_stemmer(algorithm).stemWord(word))


@cache
def _stemmer(algorithm: str) -> Any:
    return snowballstemmer.stemmer(algorithm)

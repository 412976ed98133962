"""Tell a text's language by its script and its function words."""

import re
import unicodedata
from collections import Counter
from functools import cache

from briefdesk.prose.lexicon import lexicon
from briefdesk.text import straightened

ENGLISH = "en"
SAMPLE = 2_000
"""Characters that are looked at: 330 words, of which a third and more are function words."""
FEWEST_WORDS = 8
"""Below this nothing is said."""
FEWEST_FOREIGN_WORDS = 12
"""Below this a text with any English function word is not said to be in another language."""
SHARE = 0.15
"""Part of all words that a language's function words make up, at least; in prose it is a third and more."""
LEAD = 1.1
"""How many times as many as the next language has."""
SCRIPTS = {
    "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "ARABIC": "ar", "HEBREW": "he", "GREEK": "el",
    "THAI": "th", "DEVANAGARI": "hi", "CYRILLIC": "ru",
}  # fmt: skip
"""The language that most writes in a script, by how Unicode's names of its letters begin."""
UKRAINIAN = frozenset("іїєґ")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS_AS_SPACES = bytes(c if _WORD.match(chr(c)) else ord(" ") for c in range(256))
"""A table for `bytes.translate`, which parts the words of ASCII text in a fraction of the time that `re` takes."""
_FAR = re.compile("[\u0370-\U0010ffff]")
"""A character behind those that Latin scripts use."""


def detect_language(text: str) -> str | None:
    """Return the BCP 47 tag of the language of `text`, or None where the evidence is thin."""
    sample = text[:SAMPLE].casefold()
    return _by_script(sample) or _by_words(_words(sample))


def _words(sample: str) -> list[str]:
    plain = straightened(sample)
    if plain.isascii():
        return plain.encode("ascii").translate(_MARKS_AS_SPACES).decode("ascii").split()
    return _WORD.findall(sample)


def is_foreign(tag: str | None) -> bool:
    """Return whether the language is known and not English: then no rule about English prose holds."""
    return tag is not None and tag.partition("-")[0].lower() != ENGLISH


def language_name(tag: str) -> str:
    """Return what the language is called, or its tag where the lexicon has no name."""
    return str(lexicon("languages")["names"].get(tag.partition("-")[0].lower(), tag))


def _by_words(found: list[str]) -> str | None:
    if len(found) < FEWEST_WORDS:
        return None
    if _is_surely_english(found):
        return ENGLISH
    counts: Counter[str] = Counter()
    languages, counted = _languages(), Counter(found)
    for word in languages.keys() & counted.keys():
        for tag in languages[word]:
            counts[tag] += counted[word]
    (best, most), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    if best != ENGLISH and len(found) < FEWEST_FOREIGN_WORDS and counts[ENGLISH]:
        return None
    return best if most >= SHARE * len(found) and most >= LEAD * second else None


def _is_surely_english(found: list[str]) -> bool:
    """Return whether English would have the lead over all other languages together, as in most articles it has."""
    english, foreign = _english_and_foreign()
    count = sum(map(english.__contains__, found))
    return count >= SHARE * len(found) and count >= LEAD * sum(map(foreign.__contains__, found))


def _by_script(sample: str) -> str | None:
    foreign = Counter(_script(c) for c in _FAR.findall(sample) if c.isalpha())
    if not foreign:
        return None
    letters = [c for c in sample if c.isalpha()]
    if sum(foreign[script] for script in SCRIPTS) < len(letters) / 2:
        return None
    if foreign["HIRAGANA"] + foreign["KATAKANA"] > 0.1 * len(letters):
        return "ja"
    if foreign["CYRILLIC"] > len(letters) / 2 and not UKRAINIAN.isdisjoint(sample):
        return "uk"
    return SCRIPTS[max(SCRIPTS, key=lambda script: foreign[script])]


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _english_and_foreign() -> tuple[frozenset[str], frozenset[str]]:
    """Return the function words of English, and those of all other languages, which share some."""
    languages = _languages()
    english = frozenset(word for word, tags in languages.items() if ENGLISH in tags)
    return english, frozenset(word for word, tags in languages.items() if set(tags) - {ENGLISH})


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Return the languages that use a word, by word."""
    by_word: dict[str, list[str]] = {}
    for tag, function_words in lexicon("languages")["function_words"].items():
        for word in function_words:
            by_word.setdefault(word, []).append(tag)
    return {word: tuple(tags) for word, tags in by_word.items()}

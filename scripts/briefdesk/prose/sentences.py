"""Split a paragraph into sentences."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefdesk.prose.lexicon import words


class Span(NamedTuple):
    """0-based, end-exclusive code point offsets into one text."""

    start: int
    end: int


LONGEST_WORD = 40
"""Characters looked at on either side of a full stop, so that the work does not grow with the paragraph."""

_END = re.compile(r"""[.!?…][.!?…]*["'”’»)\]]*(?=\s|$)""")
"""Begins with one character and not with a repetition, so that `re` passes over the others in half the time."""
_NEXT = re.compile(r"""\s+(?:(?:--?|[–—])\s+)?["'“‘«„(\[]*([^\W_])""")
_LAST_WORD = re.compile(r"[^\s\"“”‘’'(\[]+$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]?$")


@lru_cache(maxsize=512)  # Names, dates and reported speech read the same paragraphs of a few articles in turn.
def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of one paragraph in order; together they hold all of it but the spaces between.

    A full stop after an abbreviation, an initial or a lone number ends no sentence, unless what follows can only
    begin one. A quotation mark or bracket that closes right after the stop belongs to the sentence.
    """
    spans: list[Span] = []
    start = _skip_spaces(text, 0)
    for match in _END.finditer(text):
        if match.start() < start or not _ends_sentence(text, match):
            continue
        spans.append(Span(start, match.end()))
        start = _skip_spaces(text, match.end())
    if start < len(text):
        spans.append(Span(start, len(text.rstrip())))
    return tuple(spans)


def _skip_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    if following is None:
        return True
    if following[1].islower():
        return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    last = _last_word(text[max(0, stop.start() - LONGEST_WORD) : stop.start()])
    return not last or not _is_abbreviation(last, text[following.start(1) : following.start(1) + LONGEST_WORD])


def _last_word(text: str) -> str:
    """Return the word a text ends with, without marks that open it; nothing after a space or a quotation mark."""
    last = "" if text[-1:].isspace() else text.rpartition(" ")[2]
    found = _LAST_WORD.search(last)
    return found.group() if found else ""


def _is_abbreviation(word: str, following: str) -> bool:
    folded = word.casefold()
    if folded in words("abbreviations", "before_name"):
        return True
    if len(word) == 1 and _INITIALS.match(f"{word}."):
        return True
    if folded in words("abbreviations", "before_number"):
        return following[:1].isdigit()
    if folded in words("abbreviations", "anywhere") or ("." in word and _INITIALS.match(f"{word}.")):
        next_word = following.split(maxsplit=1)[0].strip(",.;:").casefold()
        return next_word not in words("abbreviations", "sentence_openers")
    return False

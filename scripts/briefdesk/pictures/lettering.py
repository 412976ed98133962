"""How wide words are in a typeface nobody has measured, and where to break them into lines."""

import unicodedata
from functools import lru_cache

NARROW = frozenset("iljtfrI.,:;'’‘|!()[] ")
BROAD = frozenset("mwMW@%—…")
ELLIPSIS = "…"


@lru_cache(maxsize=4096)
def letter_width(letter: str) -> float:
    """Return a letter's width in parts of the type size, rather too much than too little.

    Source: the widest of Segoe UI, Roboto, Noto Sans, Helvetica and DejaVu Sans, the faces of the site's sheet.
    """
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1
    if letter in BROAD:
        return 0.95
    if letter in NARROW:
        return 0.36
    return 0.7 if letter.isupper() else 0.6


def text_width(text: str, size: float) -> float:
    """Return how much room a line of text needs at a type size."""
    return size * sum(map(letter_width, text))


def lines_of(text: str, width: float, size: float, *, at_most: int = 4) -> list[str]:
    """Return the words in lines that fit the width; what is too much ends in an ellipsis."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, width, size):
            longer = f"{lines[-1]} {piece}".strip()
            if text_width(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    lines = [line for line in lines if line]
    if len(lines) > at_most:
        last = _fitting(lines[at_most - 1], width - text_width(ELLIPSIS, size), size)
        return [*lines[: at_most - 1], f"{last.rstrip(' ,;.')}{ELLIPSIS}"]
    return lines


def _pieces(word: str, width: float, size: float) -> list[str]:
    """Return a word, in pieces where it alone is wider than a line."""
    pieces = []
    while text_width(word, size) > width:
        piece = _fitting(word, width, size) or word[:1]
        pieces.append(piece)
        word = word[len(piece) :]
    return [*pieces, word] if word else pieces


def _fitting(text: str, width: float, size: float) -> str:
    used = 0.0
    for position, letter in enumerate(text):
        used += size * letter_width(letter)
        if used > width:
            return text[:position]
    return text

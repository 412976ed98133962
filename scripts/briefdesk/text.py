"""Pure functions on strings: normal form, folding, slugs, lists and counts in words."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

SLUG_LENGTH = 60
"""Characters a slug may have, so that whole addresses stay under common path limits."""

WEB_ADDRESS = r"https?://[^\s<>\"`\\]{1,2000}"
"""Pattern of an address on the web as a briefing may hold it."""

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
    r"\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+"
)
"""Control characters, halves of pairs, private characters; then marks of direction, joiners and soft hyphens."""
_SPACES = re.compile(r"(?: [^\S\n]|[^\S\n ])[^\S\n]*")
"""Spaces of a line that are not one plain one."""
_STRAIGHT = (("\u2018", "'"), ("\u2019", "'"), ("\u201c", '"'), ("\u201d", '"'), ("\u2013", "-"), ("\u2014", "-"))
_FAR = re.compile(r"[^\x00-\x7f]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"})

_NO_MARKS = re.compile(r"[^\W\d_][^\\`*_{}\[\]|<&=:;?/!+~^\n\t]*")
"""Text that begins with a letter and has no character that could mean something."""
_MARKS = re.compile(r"[\\`*_{}\[\]|]")
_LEADING_MARK = re.compile(r"^(?:[-+#>]|\d+(?=[.)](?:\s|$)))")
_LEADING_FENCE = re.compile(r"^(?:[=:]|;(?=-)|[?/](?=[?/]))|^!(?=!)")
_REPEATED = re.compile(r"=(?==)|(?<==)=|\+(?=\+)|(?<=\+)\+|[~^]|(?<!\d):(?=[\w+-]+:)")
"""Marks of the extensions that sites with Material use: highlighting, keys, sub- and superscript, emoji."""
_TAG_OPENER = re.compile(r"<(?=[A-Za-z/!?])")
_CHARACTER_REFERENCE = re.compile(r"&(?=#?\w+;)")


def normalise(raw: str) -> str:
    """Return `raw` in NFC with LF line ends, plain single spaces and no control or invisible characters.

    Quotation marks and dashes stay as they are; lines keep their order and number.
    """
    plain = "  " not in raw and raw.replace("\n", "").isprintable()  # Most strings hold no other space or line end.
    if plain and raw.isascii() and "\n" not in raw:
        return raw.strip()
    text = unicodedata.normalize("NFC", raw if plain else _LINE_ENDS.sub("\n", raw))
    if not plain:
        text = _SPACES.sub(" ", _UNSEEN.sub("", text))
    return "\n".join(map(str.strip, text.split("\n")))


@lru_cache(maxsize=512)  # Many rules look at one paragraph in a row.
def fold(text: str) -> str:
    """Return `text` for comparing: no diacritics, no case, straight quotes, single spaces."""
    plain = text if text.isascii() else _without_diacritics(straightened(text))
    low = plain.casefold()
    is_spaced = "  " not in low and low.isprintable() and low.strip() == low  # Most paragraphs are.
    return low if is_spaced else " ".join(low.split())


def straightened(text: str) -> str:
    """Return `text` with straight quotation marks and plain hyphens for dashes, every character where it stands."""
    if text.isascii():
        return text
    for mark, straight in _STRAIGHT:  # Six searches are a fifth of the time that `translate` takes.
        text = text.replace(mark, straight)
    return text


def _without_diacritics(text: str) -> str:
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    for mark in filter(unicodedata.combining, set(_FAR.findall(apart))):
        apart = apart.replace(mark, "")
    return apart


def lower_in_place(text: str) -> str:
    """Return the text in lower case with every letter where it stands: one that would become two is kept."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def slugify(text: str, *, length: int = SLUG_LENGTH) -> str:
    """Return lower-case ASCII words joined by hyphens, cut at a word to at most `length` characters.

    Text without a Latin letter or digit gives its code points in hexadecimal, so that no slug is empty
    unless `text` is.
    """
    plain = fold(text).translate(_LETTERS).replace("'", "")
    slug = _NOT_SLUG.sub("-", plain).strip("-")
    if not slug:
        slug = "-".join(f"{ord(c):x}" for c in plain if not c.isspace())
    if len(slug) <= length:
        return slug
    cut = slug[: length + 1].rpartition("-")[0]
    return (cut or slug[:length]).strip("-")


def listed(words: Sequence[str], *, conjunction: str = "and") -> str:
    """Return `a`, `a and b` or `a, b and c`; an empty text for no words."""
    *first, last = words or ("",)
    return f"{', '.join(first)} {conjunction} {last}" if first else last


def count_of(number: int, one: str, many: str = "") -> str:
    """Return `1 briefing`, `2 briefings`; `many` where it is not `one` with an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def shortened(text: str, length: int) -> str:
    """Return at most `length` characters of a text on one line, an ellipsis for the rest."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def escape_markdown(text: str) -> str:
    """Return `text` on one line such that Markdown shows exactly its words: no link, emphasis, heading, table or tag.

    Only what would mean something is escaped, so that names in a file still read as names.
    """
    words = " ".join(text.split())
    if _NO_MARKS.fullmatch(words):
        return words
    line = _MARKS.sub(r"\\\g<0>", words)
    line = _TAG_OPENER.sub("&lt;", _CHARACTER_REFERENCE.sub("&amp;", line))
    line = _LEADING_FENCE.sub(_as_reference, _REPEATED.sub(_as_reference, line))
    return _LEADING_MARK.sub(lambda match: f"\\{match[0]}" if not match[0].isdigit() else f"{match[0]}\\", line)


def _as_reference(match: re.Match[str]) -> str:
    """Return a mark as a character reference, which no extension takes for the mark itself."""
    return f"&#{ord(match[0])};"


def is_web_address(text: str) -> bool:
    """Return whether the text is an address on the web, and no script, path or words."""
    return re.fullmatch(WEB_ADDRESS, text) is not None


def reading_minutes(text: str, *, words_per_minute: int = 238) -> int:
    """Return the reading time in whole minutes, rounded up, at least 1.

    Words are runs between Unicode white space.
    Source: Brysbaert 2019, silent reading of English non-fiction, doi:10.1016/j.jml.2019.104047.

    Raises:
        ValueError: If `words_per_minute` is below 1.
    """
    if words_per_minute < 1:
        raise ValueError(f"words_per_minute is {words_per_minute}, which is below 1")
    return max(1, -(-len(text.split()) // words_per_minute))

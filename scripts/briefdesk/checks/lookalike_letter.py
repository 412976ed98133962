"""A letter of another script that looks like one of the word's own, in a name or a link.

A Cyrillic о looks like a Latin o. With one of them a name is another name that no search finds, and an address leads to
somebody else's site.

Bad:

    people: [M\u0430ra Quill]

Good:

    people: [Mara Quill]
"""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, File, fault
from briefdesk.checks._texts import texts_of
from briefdesk.finding import Finding
from briefdesk.prose.lexicon import lexicon
from briefdesk.schema import KeyPath

MEND = "write it with the letters of one script"
NAMES = frozenset(
    {"title", "tags", "people", "organizations", "places", "speaker", "by", "publisher", "authors", "name"}
)
"""Fields whose words are names that are searched for."""
ADDRESSES = frozenset({"url", "archive_url"})
WORD = re.compile(r"[^\W\d_]+")
LOOKALIKES = frozenset("".join(lexicon("lookalikes").values()))
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
"""Scripts that share shapes with one another. Source: Unicode Technical Standard 39, Security Mechanisms, section 5."""


def lookalike_letter(desk: Desk) -> Iterator[Finding]:
    """Yield each word of a name, and each link, that mixes scripts or only looks Latin."""
    for file in desk.files:
        for key, text in texts_of(file):
            if not text.isascii():
                yield from _in_field(file, key, text)
    for file, links in desk.links:
        places = Places(file.body, file.body_line)
        for link in links:
            odd = "" if link.target.isascii() else _odd_in_address(link.target)
            if odd:
                yield fault(file, places.at(link.offset), "lookalike-letter", f"the link has {odd}", MEND)


def _in_field(file: File, key: KeyPath, text: str) -> Iterator[Finding]:
    field = next(str(part) for part in reversed(key) if isinstance(part, str))
    odd = _odd_in(text) if field in NAMES else _odd_in_address(text) if field in ADDRESSES else ""
    if odd:
        yield fault(file, file.position(*key), "lookalike-letter", f"`{key[0]}` has {odd}", MEND)


def _odd_in(text: str) -> str:
    """Return what is wrong with the first word that mixes scripts, or that only looks Latin among Latin words."""
    words = WORD.findall(text)
    among_latin = any("LATIN" in _scripts(word) for word in words)
    for word in words:
        if word.isascii():
            continue
        scripts = _scripts(word)
        if len(scripts) > 1 or (among_latin and "LATIN" not in scripts and LOOKALIKES.issuperset(word)):
            return _described(word)
    return ""


def _odd_in_address(address: str) -> str:
    """Return what is wrong with an address that has a letter of another script in its host or path."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    for word in WORD.findall(f"{parts.netloc} {parts.path}"):
        scripts = _scripts(word)
        if not word.isascii() and (len(scripts) > 1 or LOOKALIKES.issuperset(word)):
            return _described(word)
    return ""


def _scripts(word: str) -> frozenset[str]:
    """Return those of the scripts that share shapes which the word has letters of."""
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in word)
    return frozenset(name for name in names if name in SCRIPTS)


def _described(word: str) -> str:
    letter = next((c for c in word if c in LOOKALIKES), next(c for c in word if not c.isascii()))
    return f'the word "{word}" with U+{ord(letter):04X}, {unicodedata.name(letter, "a letter").lower()}'

"""Names that a page writes in capitals."""

import re

from briefdesk.prose.lexicon import words

_MC = re.compile(r"\bMA?[Cc](?=[A-Z])")


def plain_case(name: str) -> str:
    """Return a name in capitals as names are written, another as it is."""
    letters = "".join(c for c in _MC.sub("M", name) if c.isalpha())
    if len(letters) > 4 and letters.isupper() and " " in name:
        return " ".join(_capitalised(word) for word in name.split())
    return name


def _capitalised(word: str) -> str:
    """Return a word of a name in capitals as names are written: `O'Neil`, `McGee`, `Anne-Marie`, `J.D.`, `III`."""
    if "." in word or word in words("bylines", "generations"):
        return word
    parts = [part[:1] + part[1:].lower() for part in re.split(r"([-'’])", word)]
    joined = "".join(parts)
    return f"Mc{joined[2].upper()}{joined[3:]}" if joined.startswith("Mc") and len(joined) > 4 else joined

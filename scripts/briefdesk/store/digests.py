"""The digest of what `ingest` wrote, by which a person's edits are recognised."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

from briefdesk.briefing import Briefing

DIGEST_LENGTH = 16
"""Hexadecimal digits kept of the SHA-256; 64 bits tell one version of one file from another."""

_FRONT_MATTER = re.compile(r"\A---\n(?:.*\n)*?---(?:\n|\Z)")
_FINGERPRINT = re.compile(r"^ +(?:- )?(?:sha256|simhash): .*\n", re.MULTILINE)
_LINE = re.compile(rf"^generated:[ ]*(['\"]?)([0-9a-f]{{{DIGEST_LENGTH}}})\1[ ]*\n", re.MULTILINE)


def digest_of(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of `text` without its `generated` line."""
    return hashlib.sha256(unsealed(text).encode("utf-8")).hexdigest()[:DIGEST_LENGTH]


def sealed(briefing: Briefing, render: Callable[[Briefing], str]) -> str:
    """Return the file's text with a `generated` line that verifies."""
    digest = digest_of(render(replace(briefing, generated=None)))
    return render(replace(briefing, generated=digest))


def seal_of(text: str) -> str | None:
    """Return the digest that the front matter of `text` names, or None."""
    line = _line(text)
    return line[2] if line else None


def verifies(text: str) -> bool:
    """Return whether `text` is exactly as `ingest` wrote it."""
    return seal_of(text) == digest_of(text)


def unsealed(text: str) -> str:
    """Return `text` without the `generated` line of its front matter."""
    line = _line(text)
    return text[: line.start()] + text[line.end() :] if line else text


def differ_in_origin_only(one: str, other: str) -> bool:
    """Return whether two generated texts say the same, and only the fingerprints of their article differ."""
    return _FINGERPRINT.sub("", unsealed(one)) == _FINGERPRINT.sub("", unsealed(other))


def resealed(text: str, like: str) -> str:
    """Return `text` with the `generated` line of `like`, last in the front matter if it had none.

    Text without front matter comes back as it is, and so does any text where `like` has no such line.
    """
    line, wanted = _line(text), _line(like)
    if not wanted:
        return text
    if line:
        return f"{text[: line.start()]}{wanted[0]}{text[line.end() :]}"
    front = _FRONT_MATTER.match(text)
    if not front:
        return text
    end = front[0].rindex("---")
    return f"{text[:end]}{wanted[0]}{text[end:]}"


def _line(text: str) -> re.Match[str] | None:
    front = _FRONT_MATTER.match(text)
    return _LINE.search(text, 0, front.end()) if front else None

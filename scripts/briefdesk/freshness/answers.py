"""What an address answered, and what that means for a reader who follows it."""

from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus

from briefdesk.freshness.outward import OutwardLink

GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
"""What a server says of a page that is not there."""


class Answer(Enum):
    """What a reader who follows a link can expect."""

    REACHED = "reached"
    MOVED = "moved"
    """Reached, at another address for good."""
    GONE = "gone"
    """The page or its host is not there."""
    UNKNOWN = "unknown"
    """No judgement: the server refuses programs, is busy or broken, or did not answer."""


@dataclass(frozen=True, kw_only=True)
class Answered:
    """A link and what became of it."""

    link: OutwardLink
    answer: Answer
    why: str
    """In words: `404 Not Found`, `no such host`; the new address where it moved."""


def answer_to(status: int) -> Answer:
    """Return what the last status of an address means.

    Only 404 and 410 say that a page is gone (RFC 9110, 15.5.5 and 15.5.11). 401, 403, 429 and 451 are said to programs
    where a reader may well be let in, and 5xx passes; none of these is taken for rot.
    """
    if status in GONE:
        return Answer.GONE
    return Answer.REACHED if HTTPStatus.OK <= status < HTTPStatus.BAD_REQUEST else Answer.UNKNOWN


def status_in_words(status: int) -> str:
    """Return `404 Not Found`, or the bare number where HTTP has no name for it."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)

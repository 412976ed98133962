"""Texts that are written in one form only, with the pattern and an example of each."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefdesk.library.calendar import first_day
from briefdesk.text import WEB_ADDRESS

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NUMBER = re.compile(r"[-+]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,4})?")
WHOLE_NUMBER = re.compile(r"[-+]?[0-9]{1,15}")


def _always(_: str) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Format:
    """A form that a text has: what it is called, its pattern, and an example."""

    name: str
    pattern: str
    example: str
    exists: Callable[[str], bool] = _always
    """Whether a text of the right form names something that exists, such as a day of the calendar."""

    def matches(self, text: str) -> bool:
        """Return whether `text` has this form."""
        return re.fullmatch(self.pattern, text) is not None


def is_date(text: str) -> bool:
    """Return whether a text in ISO 8601 names a day, week, month or year of the calendar."""
    try:
        first_day(text)
    except ValueError:
        return False
    return True


ISO_DATE = Format(
    name="a date",
    pattern=r"[0-9]{4}(?:-(?:[0-9]{2}(?:-[0-9]{2})?|W[0-9]{2}))?",
    example="2024-10-30, 2024-W44, 2024-10 or 2024",
    exists=is_date,
)
GRADE = Format(name="a grade of the Admiralty scale", pattern="[A-F][1-6]", example="A1 to F6")
ADDRESS = Format(name="an address on the web", pattern=WEB_ADDRESS, example="https://example.org/article")
LANGUAGE = Format(name="a language tag", pattern="[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", example="en, ko or pt-BR")

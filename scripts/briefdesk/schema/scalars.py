"""One written text -> one typed value, or the fault that keeps it from being one."""

import calendar
import datetime
import math
from typing import Any, NamedTuple

from briefdesk.finding import Respell
from briefdesk.schema.days import day_written_otherwise
from briefdesk.schema.formats import DAY, NUMBER, WHOLE_NUMBER
from briefdesk.schema.guesses import guess
from briefdesk.schema.nearest import nearest_is, one_of, shown
from briefdesk.schema.nodes import Scalar
from briefdesk.schema.shapes import Day, Number, OneOf, Text


class Fault(NamedTuple):
    """Why a text is not a value."""

    name: str
    what: str
    mend: str
    edit: Respell | None = None
    """The one safe mend, where there is one."""


class Reading(NamedTuple):
    """A value, the fault, or both: a text that others would misread is still read."""

    value: Any = None
    fault: Fault | None = None
    usable: bool = True


def _wrong(what: str, mend: str, name: str = "wrong-type") -> Reading:
    return Reading(None, Fault(name, what, mend), usable=False)


def read_text(scalar: Scalar, shape: Text) -> Reading:
    """Return the text as written; a fault is added where YAML would read something else or the form is wrong."""
    if scalar.dropped:
        what = f"{shown(scalar.dropped)} is a comment to YAML, and lost"
        whole = shown(f"{scalar.text} {scalar.dropped}")
        return Reading(scalar.text, Fault("wrong-type", what, f"quote the whole text: {whole}"))
    misread = guess(scalar.text) if scalar.plain else ""
    if misread:
        fault = Fault("wrong-type", f"`{scalar.text}` is read as {misread} by YAML", f'quote it: write "{scalar.text}"')
        return Reading(scalar.text, fault)
    form = shape.format
    if form and not form.matches(scalar.text):
        return Reading(
            scalar.text,
            Fault("wrong-type", f"{shown(scalar.text)} is not {form.name}", f"write it like {form.example}"),
        )
    if form and not form.exists(scalar.text):
        return Reading(scalar.text, Fault("impossible-date", f"there is no {shown(scalar.text)}", "correct the date"))
    return Reading(scalar.text)


def read_day(scalar: Scalar) -> Reading:
    """Return a calendar day."""
    if not DAY.fullmatch(scalar.text):
        meant = day_written_otherwise(scalar.text)
        edit = Respell(found=scalar.text, right=meant.isoformat()) if meant else None
        mend = f"write it as {meant}" if meant else "write year, month and day, like 2024-10-30"
        fault = Fault("wrong-type", f"needs a day, found {shown(scalar.text)}", mend, edit)
        return Reading(None, fault, usable=False)
    try:
        return Reading(datetime.date.fromisoformat(scalar.text))
    except ValueError:
        what = f"there is no {shown(scalar.text)}: {_why_no_day(scalar.text)}"
        return _wrong(what, "correct the date", "impossible-date")


def _why_no_day(text: str) -> str:
    """Return why a day written as one is none, in the same words whatever the version of Python."""
    year, month, _ = map(int, text.split("-"))
    if year < datetime.MINYEAR:
        return "the first year is 0001"
    if not 1 <= month <= 12:
        return "the months are 01 to 12"
    return f"that month has {calendar.monthrange(year, month)[1]} days"


def read_number(scalar: Scalar, shape: Number) -> Reading:
    """Return a finite float, or an int where the shape is a whole number."""
    pattern, kind = (WHOLE_NUMBER, "whole number") if shape.whole else (NUMBER, "number")
    if not pattern.fullmatch(scalar.text):
        plain = scalar.text.replace(",", "").strip()
        mend = f"write {plain}" if pattern.fullmatch(plain) else f"write a {kind} in digits, without unit or separators"
        return _wrong(f"needs a {kind}, found {shown(scalar.text)}", mend)
    if shape.whole:
        return Reading(int(scalar.text))
    value = float(scalar.text)
    return (
        Reading(value) if math.isfinite(value) else _wrong(f"{shown(scalar.text)} is too large", "correct the number")
    )


def read_word(scalar: Scalar, shape: OneOf) -> Reading:
    """Return one of the words the shape allows."""
    if scalar.text in shape.words:
        return Reading(scalar.text)
    near = nearest_is(scalar.text, shape.words)
    return _wrong(f"{shown(scalar.text)} is not known here{near}", f"write {one_of(shape.words)}")


def read_scalar(scalar: Scalar, shape: Text | Day | Number | OneOf) -> Reading:
    """Return what a written text is as a value of this shape."""
    match shape:
        case Text():
            return read_text(scalar, shape)
        case Day():
            return read_day(scalar)
        case Number():
            return read_number(scalar, shape)
        case OneOf():
            return read_word(scalar, shape)

"""What each field may hold, what YAML would make of it, and what a writer is told. Every event here is invented."""

import datetime
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.briefing import Briefing, FigureEntry, Source
from briefdesk.markdown import parse_briefing
from briefdesk.schema import fields_of, is_date, nearest, one_of, shown
from briefdesk.schema.days import day_written_otherwise
from briefdesk.schema.documented import field_docs
from briefdesk.schema.guesses import guess, is_guessed
from briefdesk.vocabulary import EntityEntry, Tag

NAME = "2031-05-02-harbor"


def field(name: str, written: str) -> tuple[Any, list[str]]:
    """Return what a field is read as, and the names of its faults."""
    rest = {
        "title": "Crews return",
        "date": "2031-05-02",
        "description": "Crews return.",
        "tags": "[ferries]",
        "sources": "[{publisher: Harbor Gazette}]",
    }
    lines = "".join(f"{key}: {value}\n" for key, value in {**rest, name: written}.items())
    parsed = parse_briefing(f"---\n{lines}---\n", NAME)
    return getattr(parsed.value, name, None), [finding.name for finding in parsed.findings]


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("title", "2031", "2031"),
        ("title", "0x1F", "0x1F"),
        ("title", "2031-05-02", "2031-05-02"),
        ("title", '"No"', "No"),
        ("title", "'12:30:45'", "12:30:45"),
        ("title", "Yes, they return", "Yes, they return"),
        ("title", "Crews  return # a comment", "Crews  return"),
        ("title", "Crews return to berth#4", "Crews return to berth#4"),
        ("title", '"Crews return to berth #4"', "Crews return to berth #4"),
        ("updated", '"2031-05-03"', datetime.date(2031, 5, 3)),
        ("updated", "", None),
        ("updated", "~", None),
        ("people", "", ()),
        ("people", "[]", ()),
        ("people", "[1984, O'Hara]", ("1984", "O'Hara")),
        ("figures", "[{value: 1e3, noun: crews}]", (FigureEntry(value=1000.0, noun="crews"),)),
        ("figures", "[{value: -.5, noun: crews, high: ~}]", (FigureEntry(value=-0.5, noun="crews"),)),
        ("language", "", "en"),
        ("withdrawn", '""', ""),
    ],
)
def test_the_schema_decides_what_a_value_is(name: str, written: str, value: Any) -> None:
    """A text field takes its text, whatever YAML would make of it; an empty optional field is left out."""
    assert field(name, written) == (value, [])


@pytest.mark.parametrize("written", ["No", "on", "TRUE", "12:30:45", "1:30", "Null", "NULL"])
def test_an_ambiguous_text_is_kept_and_explained(written: str) -> None:
    """We read the text; other programs would not, so it is a fault to mend."""
    assert field("title", written) == (written, ["wrong-type"])


@pytest.mark.parametrize(
    ("name", "written", "fault"),
    [
        ("title", "", "missing-field"),
        ("title", "Crews return to berth #4", "wrong-type"),
        ("people", "[]\n  - Mara Quill", "unreadable-front-matter"),
        ("people", "#Mara", "wrong-type"),
        ("tags", "#ferries", "missing-field"),
        ("tags", "[]", "missing-field"),
        ("tags", "ferries", "wrong-type"),
        ("tags", "[[ferries]]", "wrong-type"),
        ("title", "[a]", "wrong-type"),
        ("title", "{a: b}", "wrong-type"),
        ("date", "2031-02-29", "impossible-date"),
        ("date", "2031-5-2", "wrong-type"),
        ("date", "2031-05-02 10:00:00", "wrong-type"),
        ("date", "٢٠٣١-٠٥-٠٢", "wrong-type"),
        ("updated", "0000-01-01", "impossible-date"),
        ("status", "Published", "wrong-type"),
        ("confidence", "certain", "wrong-type"),
        ("language", "english please", "wrong-type"),
        ("figures", "[{value: ten, noun: crews}]", "wrong-type"),
        ("figures", "[{value: 1_000, noun: crews}]", "wrong-type"),
        ("figures", "[{value: .inf, noun: crews}]", "wrong-type"),
        ("figures", "[{value: 1e999, noun: crews}]", "wrong-type"),
        ("figures", "[{value: 1, noun: crews, source: 1.5}]", "wrong-type"),
        ("figures", "[{value: 1, noun: crews, as_of: 2031-13}]", "impossible-date"),
        ("figures", "[{value: 1, noun: crews, as_of: May}]", "wrong-type"),
        ("timeline", "[{date: 2031-W54, event: Crews return}]", "impossible-date"),
        ("sources", "[{publisher: Harbor Gazette, grade: G7}]", "wrong-type"),
        ("sources", "[{publisher: Harbor Gazette, url: 'javascript:alert(1)'}]", "wrong-type"),
        ("quotes", "[a fair offer]", "wrong-type"),
    ],
)
def test_a_wrong_value_is_one_fault(name: str, written: str, fault: str) -> None:
    """One value, one fault, never two for the same thing."""
    assert field(name, written)[1] == [fault]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2031-13-02", "the months are 01 to 12"),
        ("2031-00-02", "the months are 01 to 12"),
        ("2031-11-31", "that month has 30 days"),
        ("2031-02-29", "that month has 28 days"),
        ("2032-02-30", "that month has 29 days"),
        ("2031-05-00", "that month has 31 days"),
        ("0000-01-01", "the first year is 0001"),
    ],
)
def test_a_day_that_never_comes_says_why(written: str, why: str) -> None:
    """In words of ours, because those of Python differ from version to version."""
    parsed = parse_briefing(f"---\ndate: {written}\n---\n", NAME)
    assert f'there is no "{written}": {why}' in [finding.what for finding in parsed.findings]


@pytest.mark.parametrize("written", ["14.3.2031", "14/03/2031", "3/14/2031", "“2031-03-14”", "2031/3/14"])
def test_a_day_in_another_form_is_named_where_it_is_sure(written: str) -> None:
    """Which of two numbers is the month is sure only where the other is over 12."""
    assert day_written_otherwise(written) == datetime.date(2031, 3, 14)
    assert day_written_otherwise("03.04.2031") is None


@given(st.text(max_size=12) | st.from_regex(r"[-+]?[0-9:._eExobOX]{1,8}", fullmatch=True))
def test_what_yaml_guesses_is_known(text: str) -> None:
    """Whatever PyYAML's resolver takes for anything but text, `is_guessed` says so."""
    tag = yaml.SafeLoader("").resolve(yaml.ScalarNode, text, (True, False))
    assert is_guessed(text) or tag == "tag:yaml.org,2002:str"


@given(st.sampled_from(["No", "yes", "oFF", "on", "12:30:45", "-1:30", "190:20:30.15", "~", "Null", "1:60", "text"]))
def test_a_guess_is_told_as_yaml_makes_it(text: str) -> None:
    """The value in the message is the one PyYAML gives."""
    made = yaml.safe_load(text)
    told = guess(text)
    assert told in ("", {True: "true", False: "false", None: "nothing"}.get(made, str(made)))
    assert bool(told) == (not isinstance(made, str))


@given(st.dates())
def test_every_day_and_its_week_month_and_year_exist(day: datetime.date) -> None:
    """Each precision of ISO 8601 is a date."""
    year, week, _ = day.isocalendar()
    texts = [day.isoformat(), day.isoformat()[:7], day.isoformat()[:4], f"{year:04d}-W{week:02d}"]
    assert all(is_date(text) for text in texts if 0 < year < 9999)


@pytest.mark.parametrize("cls", [Briefing, Source, Tag, EntityEntry])
def test_every_field_is_explained_to_the_contributor(cls: type) -> None:
    """The docstring of each attribute becomes its page, so none may be missing."""
    docs = field_docs(cls)
    assert [name for name in fields_of(cls) if not docs.get(name)] == []


def test_messages_read_as_sentences() -> None:
    """The nearest legal value, lists of words, and texts cut to one line."""
    assert nearest("titel", ["title", "tags"]) == "title"
    assert nearest("xyz", ["title", "tags"]) is None
    assert (one_of(["a"]), one_of(["a", "b", "c"])) == ("a", "a, b or c")
    assert shown("a\n\x00b " * 1000, length=10) == '"a b a b a…"'

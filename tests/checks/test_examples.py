"""Every check explains itself, finds its bad example and lets its good one pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import any_value
from briefdesk.briefing import Briefing
from briefdesk.checks import check_names, explain, find_faults
from briefdesk.schema import fields_of
from desk_example import FIELDS, PATH, desk_of, desk_of_example

values = any_value.texts | st.sampled_from(
    ["[", "{a: b}", "[a, [b]]", "2031-13-02", "*a", "!!x y", "", "\n  - a: b", "@"]
)
lines = st.tuples(st.sampled_from([*fields_of(Briefing), "titel", "x"]), values).map(
    lambda line: f"{line[0]}: {line[1]}\n"
)
broken_files = st.lists(lines, max_size=8).map(lambda some: f"---\n{''.join(FIELDS.values())}{''.join(some)}---\n")
"""Files whose front matter has faults of every kind."""


@pytest.mark.parametrize("name", check_names())
def test_a_check_finds_its_bad_example(name: str) -> None:
    """The bad example has this fault and no other."""
    assert {finding.name for finding in find_faults(desk_of_example(explain(name).bad))} == {name}


@pytest.mark.parametrize("name", check_names())
def test_a_check_lets_its_good_example_pass(name: str) -> None:
    """The good example has no fault at all."""
    assert find_faults(desk_of_example(explain(name).good)) == ()


@pytest.mark.parametrize("name", check_names())
def test_a_check_explains_itself(name: str) -> None:
    """The docstring holds fault, reason and both examples, and every finding says how to mend it."""
    explained = explain(name)
    assert explained.fault.endswith(".")
    assert len(explained.reason) > 60
    assert explained.bad
    assert explained.good
    findings = find_faults(desk_of_example(explained.bad))
    assert all(finding.what and finding.mend for finding in findings)


@given(broken_files)
def test_every_fault_that_parsing_notes_has_a_check(text: str) -> None:
    """No fault noted while reading is lost: the checks together give all of them."""
    desk = desk_of({PATH: text})
    noted = {finding for file in desk.files for finding in file.findings}
    assert noted <= set(find_faults(desk))

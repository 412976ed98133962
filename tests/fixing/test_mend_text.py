"""What `check --fix` does to a file, and what it never does. Every event and person here is invented."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import any_value
from briefdesk.briefing import Briefing
from briefdesk.checks import find_faults
from briefdesk.finding import AddItem, Finding, OrderFields, Respell
from briefdesk.fixing import mend_text
from briefdesk.markdown import parse_briefing, render_briefing
from briefdesk.schema import fields_of
from desk_example import DESK, NAME, PATH, desk_of

ENTRY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
BODY = "\nThe  body stays,\ttabs and all. \n"


def finding(edit: object, line: int = 1, column: int = 1) -> Finding:
    return Finding(path=PATH, line=line, column=column, name="any", what="any", edit=edit)  # type: ignore[arg-type]


def mended(front: str, *findings: Finding) -> str:
    return mend_text(f"---\n{front}---\n{BODY}", findings).text.removeprefix("---\n").removesuffix(f"---\n{BODY}")


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("tags: [feries, labor]  # why\n", 8, "tags: [ferries, labor]  # why\n"),
        ('tags: ["feries"]\n', 8, 'tags: ["ferries"]\n'),
        ("tags: ['feries' ]\n", 8, "tags: ['ferries' ]\n"),
        ("tags: [feries]\r\n", 8, "tags: [ferries]\r\n"),
        ("tags: [feriesx]\n", 8, "tags: [feriesx]\n"),
        ("tags: [other]\n", 8, "tags: [other]\n"),
    ],
)
def test_one_value_is_respelled_and_nothing_else(line: str, column: int, expected: str) -> None:
    """Marks, spaces, comments and line ends stay; where something else stands nothing is done."""
    assert mended(line, finding(Respell(found="feries", right="ferries"), 2, column)) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("related: [a]\n", "related: [a, new]\n"),
        ("related: []\n", "related: [new]\n"),
        ("related:\n  - a\n  - b\nupdated: 2031-05-02\n", "related:\n  - a\n  - b\n  - new\nupdated: 2031-05-02\n"),
        ("related:\n- a\n", "related:\n- a\n- new\n"),
        ("title: x\nupdated: 2031-05-02\n", "title: x\nrelated: [new]\nupdated: 2031-05-02\n"),
        ("related: ['a, b']\n", "related: ['a, b']\n"),
        ("related:\n  [a,\n   b]\n", "related:\n  [a,\n   b]\n"),
    ],
)
def test_a_list_gets_an_item_in_its_own_form(front: str, expected: str) -> None:
    """In brackets or a line each; a form that is not understood is left alone."""
    assert mended(front, finding(AddItem(field="related", item="new"))) == expected


def test_fields_move_with_the_comments_above_them() -> None:
    """A comment at the very top stays there; the others belong to the field below."""
    front = "# schema\ntags: [ferries]\n# the headline\ntitle: Crews return\ndate: 2031-05-02\n"
    expected = "# schema\n# the headline\ntitle: Crews return\ndate: 2031-05-02\ntags: [ferries]\n"
    assert mended(front, finding(OrderFields())) == expected


def test_what_was_done_is_told() -> None:
    """One line a mend, with the place, the old value and the new one."""
    text = "---\ntags: [feries]\n---\n"
    done = mend_text(text, [finding(Respell(found="feries", right="ferries"), 2, 8)]).done
    assert done == (f'{PATH}:2: "feries" is now "ferries"',)


lines = st.tuples(st.sampled_from([*fields_of(Briefing), "x"]), any_value.texts).map(lambda kv: f"{kv[0]}: {kv[1]}\n")
fronts = st.lists(lines | st.just("# a comment\n"), max_size=6).map("".join)
edits = st.sampled_from([OrderFields(), AddItem(field="related", item="new"), Respell(found="a", right="b")])


@given(fronts, edits, st.integers(1, 9), st.integers(1, 9))
def test_the_body_is_never_touched(front: str, edit: object, line: int, column: int) -> None:
    """Whatever the front matter holds, what stands below it stays byte for byte."""
    text = f"---\n{front}---\n{BODY}"
    result = mend_text(text, [finding(edit, line, column)]).text
    assert result.endswith(f"---\n{BODY}")
    again = mend_text(result, [finding(OrderFields())]).text
    assert mend_text(again, [finding(OrderFields())]).text == again


@given(any_value.briefings, st.permutations(range(30)))
def test_ordering_fields_changes_no_value(briefing: Briefing, places: list[int]) -> None:
    """A briefing whose fields stand in any order says the same in the usual one, and is the same file."""
    text = render_briefing(briefing)
    front, rest = text.removeprefix("---\n").split("\n---\n", 1)
    entries = ENTRY.split(front + "\n")
    mixed = [entry for _, entry in sorted(zip(places, entries, strict=False))]
    result = mend_text(f"---\n{''.join(mixed)}---\n{rest}", [finding(OrderFields())]).text
    assert result == text
    assert parse_briefing(result, NAME).value == briefing


def test_mending_a_desk_leaves_nothing_to_mend() -> None:
    """A slip in a tag, a day in words, fields out of order and a missing back link are gone after one mend each."""
    other = "briefings/2031/2031-05-03-other.md"
    texts = {
        **DESK,
        PATH: "---\ntitle: Crews return\ntags: [feries]\ndate: 2 May 2031\ndescription: They return.\n"
        "status: published\nsources:\n  - {publisher: Harbor Gazette, rights: own}\n---\n" + BODY,
        other: "---\ntitle: Ferries run\ndate: 2031-05-03\ndescription: They run.\ntags: [ferries]\nstatus: published\n"
        f"sources:\n  - {{publisher: Harbor Gazette, rights: own}}\nrelated: [{NAME}]\n---\n\nThey run.\n",
    }
    for _ in range(4):
        found = [fault for fault in find_faults(desk_of(texts)) if fault.edit]
        texts = {path: mend_text(text, [f for f in found if f.path == path]).text for path, text in texts.items()}
    assert [fault.name for fault in find_faults(desk_of(texts)) if fault.edit] == []
    assert texts[PATH] == (
        "---\ntitle: Crews return\ndate: 2031-05-02\ndescription: They return.\ntags: [ferries]\nstatus: published\n"
        "sources:\n  - {publisher: Harbor Gazette, rights: own}\nrelated: [2031-05-03-other]\n---\n" + BODY
    )

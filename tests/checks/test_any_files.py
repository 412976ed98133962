"""No input makes a check crash, and parting a desk changes no finding. Every event and person here is invented."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import any_value
from briefdesk.briefing import Briefing
from briefdesk.checks import find_faults, outline_of
from briefdesk.cli import main
from briefdesk.markdown import render_briefing
from desk_example import DESK, FIELDS, PATH, desk_of
from project import write_project

OTHER = "briefings/2031/2031-05-03-other.md"
pieces = st.sampled_from(
    [
        "may",
        "very likely",
        "unlikely (30%)",
        "high confidence",
        "“",
        "”",
        '"',
        "‘",
        "’",
        "[x](",
        ")",
        "![",
        "](#",
        "¶",
        "## ",
        "\n\n",
        "| ",
        "12,000",
        "crew members",
        "10 to 12%",
        "\u202e",
        "аb",
        "{: onclick=",
        "}",
        "<img ",
        "\\",
        "&#8220;",
        "said",
        " — ",
        "Quill",
        ". ",
        "…",
        "[¶2]",
        "*",
        "_",
        "\x00",
        "1/2",
        "\u200d",
    ]
)
bodies = st.lists(pieces, max_size=25).map(" ".join) | st.text(max_size=120)


@settings(max_examples=50)
@given(any_value.briefings, any_value.briefings, bodies)
def test_no_briefing_makes_a_check_crash(one: Briefing, other: Briefing, body: str) -> None:
    """Any values in any field, with any text below, are judged, and the same again."""
    texts = {PATH: render_briefing(replace(one, body=body)), OTHER: render_briefing(other), **DESK}
    base = {PATH: render_briefing(other), OTHER: render_briefing(one)}
    assert find_faults(desk_of(texts, base=base)) == find_faults(desk_of(texts, base=base))


@settings(max_examples=50)
@given(any_value.briefings, bodies)
def test_a_desk_in_parts_has_the_findings_of_the_whole(briefing: Briefing, body: str) -> None:
    """Each briefing judged alone, beside the outlines of all, has what it has in the whole."""
    texts = {PATH: render_briefing(replace(briefing, body=body)), OTHER: render_briefing(briefing), **DESK}
    whole = desk_of(texts)
    outlines = tuple(map(outline_of, whole.briefings))
    for parsed in whole.briefings:
        alone = replace(whole, briefings=(parsed,), outlines=outlines)
        expected = [finding for finding in find_faults(whole) if finding.path == parsed.path]
        assert [finding for finding in find_faults(alone) if finding.path == parsed.path] == expected


@settings(max_examples=40)
@given(content=st.binary(max_size=300), front=st.binary(max_size=80))
def test_no_bytes_make_the_command_crash(
    content: bytes, front: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever bytes stand in a briefing, a tag or a print, there is an exit status and no traceback."""
    root = tmp_path_factory.mktemp("desk")
    fenced = b"---\n" + front + b"\n---\n" + content
    files = {PATH: content, OTHER: fenced, "docs/tags/x.md": fenced, f"briefings/prints/{'ab' * 32}.print": content}
    write_project(root, files)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["check", "--fix"]) in (0, 1)
    assert (root / PATH).read_bytes() == content


@pytest.mark.parametrize(
    "unit", ["may ", "“a ", "likely (3%) ", "[x](#y) ", "12,000 ", "a. ", "* ", "| a\n", "{: on", "&#8220;"]
)
def test_any_repeated_text_is_judged(unit: str) -> None:
    """A long text that repeats one piece is judged to its end; a quadratic scan would take hours."""
    body = unit * (150_000 // len(unit))
    text = f"---\n{''.join(FIELDS.values())}---\n\n{body}\n\n![x](https://example.org/a.png)\n"
    assert "remote-picture" in {finding.name for finding in find_faults(desk_of({PATH: text}))}


def test_a_field_is_judged_where_another_is_missing() -> None:
    """A briefing without a date is still told that its title is too long and its tag unknown."""
    fields = {**FIELDS, "title": f"title: {'long ' * 20}\n", "date": "", "tags": "tags: [nowhere]\n"}
    found = {finding.name for finding in find_faults(desk_of({PATH: f"---\n{''.join(fields.values())}---\n"}))}
    assert found >= {"missing-field", "title-too-long", "unknown-tag"}


def test_the_project_s_own_briefings_pass() -> None:
    """The briefings that come with the project have no errors, only advice."""
    root = Path(__file__).parents[2]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["check"]) == 0

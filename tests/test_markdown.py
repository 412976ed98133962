"""A file and its value are the same thing twice. Every event and person here is invented."""

from pathlib import Path

import frontmatter
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import any_value
from briefdesk.briefing import Briefing, Source
from briefdesk.finding import render_text
from briefdesk.markdown import (
    normal_body,
    parse_briefing,
    parse_entity,
    parse_tag,
    render_briefing,
    render_entity,
    render_tag,
)
from briefdesk.vocabulary import EntityEntry, Tag
from golden import assert_case, case_files, case_id, read_case

NAME = "2031-05-02-harbor"


@given(any_value.briefings)
def test_a_rendered_briefing_parses_to_itself(briefing: Briefing) -> None:
    """`parse(render(b)) == b` for any text in any field."""
    assert parse_briefing(render_briefing(briefing), NAME).value == briefing


@given(any_value.tags)
def test_a_rendered_tag_parses_to_itself(tag: Tag) -> None:
    """The same holds for tags."""
    assert parse_tag(render_tag(tag), tag.name).value == tag


@given(any_value.entities)
def test_a_rendered_entity_parses_to_itself(entry: EntityEntry) -> None:
    """The same holds for entities."""
    assert parse_entity(render_entity(entry), entry.kind, entry.id).value == entry


@given(any_value.texts, any_value.texts)
def test_other_yaml_readers_see_the_same_text(title: str, tag: str) -> None:
    """A text is quoted wherever PyYAML's own loader would take it for something else."""
    briefing = _briefing(title=title, tags=(tag,))
    front_matter = render_briefing(briefing).split("---\n")[1]
    read = yaml.safe_load(front_matter)
    assert (read["title"], read["tags"]) == (title, [tag])


@given(any_value.bodies)
def test_a_body_is_read_as_other_tools_read_it(body: str) -> None:
    """python-frontmatter finds the same body, apart from white space at its ends."""
    text = render_briefing(_briefing(body=body))
    assert frontmatter.loads(text).content.strip() == normal_body(body).strip()


@given(st.text() | st.lists(st.sampled_from("---\n title:[]{}#&*!|>'\"%@`,?- a\tx1é\r\x00")).map("".join))
def test_no_text_makes_parsing_crash(text: str) -> None:
    """Whatever a file holds, parsing gives findings and no exception."""
    for fenced in (text, f"---\n{text}", f"---\n{text}\n---\n{text}"):
        parsed = parse_briefing(fenced, NAME)
        assert parsed.value is not None or parsed.findings


@given(any_value.bodies)
def test_no_text_makes_parsing_the_vocabulary_crash(text: str) -> None:
    """The same for tags and entities: a value or a finding."""
    for parsed in (parse_tag(f"---\n{text}\n---\n", "x"), parse_entity(f"---\nname: {text}\n---\n", "place", "x")):
        assert parsed.value is not None or parsed.findings


@given(any_value.briefings)
def test_rendering_settles_at_once(briefing: Briefing) -> None:
    """Rendering what was parsed gives the same text, so that tools never fight over a file."""
    text = render_briefing(briefing)
    parsed = parse_briefing(text, NAME).value
    assert parsed is not None
    assert render_briefing(parsed) == text


@pytest.mark.parametrize(
    "text",
    [
        "---\n" + "[" * 100_000 + "\n---\n",
        "---\ntitle: " + "{a: " * 50_000 + "\n---\n",
        "---\n" + "- " * 50_000 + "\n---\n",
        "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n",
        "---\n" + "title: x: y\n" * 20_000 + "---\n",
        "---\ntitle: !!python/object/apply:os.system [ls]\n---\n",
        "---\nvalue: " + "9" * 100_000 + "\n---\n",
        "---\n" + "x" * 2_000_000,
        "\ud800",
        "---\ntitle: \ud800\n---\n",
        "\x00" * 1000,
    ],
    ids=[
        "brackets",
        "braces",
        "dashes",
        "aliases",
        "20000 faults",
        "tag",
        "digits",
        "huge",
        "surrogate",
        "inside",
        "NUL",
    ],
)
def test_hostile_front_matter_is_a_finding(text: str) -> None:
    """Bombs, deep nesting and broken text are faults like any other."""
    parsed = parse_briefing(text, NAME)
    assert parsed.findings
    assert parsed.value is None


def test_line_ends_and_byte_order_mark_do_not_matter() -> None:
    """A file saved on Windows reads as the same briefing."""
    text = render_briefing(_briefing(body="One.\n\nTwo."))
    assert parse_briefing("\ufeff" + text.replace("\n", "\r\n"), NAME).value == parse_briefing(text, NAME).value


def test_values_and_body_know_their_place() -> None:
    """Line and column, from 1, as an editor counts them."""
    parsed = parse_briefing("---\ntitle: é\ntags: [é, b]\n---\n\n\nText\n", NAME)
    assert parsed.position("tags", 1) == (3, 11)
    assert parsed.position("tags", 7, "x") == (3, 7)
    assert parsed.position("date") == (1, 1)
    assert (parsed.body, parsed.body_line) == ("Text", 7)


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("markdown"), ids=case_id)
def test_findings_read_as_reviewed(path: Path) -> None:
    """What a contributor is told, and how what could be read is written back."""
    given_text, _ = read_case(path)
    parsed = parse_briefing(given_text, NAME)
    back = render_briefing(parsed.value) if parsed.value else "(nothing could be read)\n"
    assert_case(path, render_text(parsed.findings) + "\n" + back)


def _briefing(**changes: object) -> Briefing:
    from datetime import date

    given_values = {
        "name": NAME,
        "title": "Harbor opens",
        "date": date(2031, 5, 2),
        "description": "The harbor opened.",
        "tags": ("harbors",),
        "sources": (Source(publisher="Harbor Gazette"),),
    }
    return Briefing(**(given_values | changes))  # type: ignore[arg-type]

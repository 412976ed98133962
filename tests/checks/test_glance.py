"""What a glance tells of a briefing is what the parser tells, whatever stands in the file. All events are invented."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

import any_value
from briefdesk.briefing import Briefing
from briefdesk.checks import glance, outline_of
from briefdesk.markdown import parse_briefing, render_briefing

PATH = "briefings/2031/2031-05-02-ferry-crews.md"
USUAL = """---
title: Ferry crews vote to return: "at last", they say
date: 2031-05-02
description: Crews voted to end a walkout of nine days.
tags: [transport, labor]
people: [Mara Quill, "O'Dowd, Ines"]
places: [Port Selwyn]
status: published
sources:
  - publisher: Harbor Gazette
    authors: [Ines Holloway]
    published: 2031-05-02
    url: "https://example.org/a?b=c"
    rights: reserved
    sha256: ab00
figures:
  - {value: 40, unit: "", noun: crew members, by: the union, as_of: 2031-05, source: 1, paragraph: 2}
quotes:
  - {text: a fair offer, speaker: Mara Quill, source: 1, paragraph: 3}
timeline:
  - {date: 2031-05-02, event: Crews vote}
related:
  - 2031-04-23-crews-walk-out
follows: 2031-04-23-crews-walk-out
aliases: [2031-05-01-crews]
---

## What happened

Crews went back after [the walkout](2031-04-23-crews-walk-out.md#why).
"""
TOLD = USUAL.replace(': "at last", they say', "")
LINES = tuple(TOLD.split("\n"))
ODD_LINES = (
    "",
    "# a comment",
    "---",
    "--- ",
    "...",
    "title: No",
    "title: ",
    "title: null",
    "follows: null",
    "follows: ~",
    'follows: ""',
    "date: 2031-13-02",
    "date: 2 May 2031",
    "status: Published",
    "tags:",
    "tags: []",
    "tags: [a,, b]",
    "tags: [a, ]",
    "tags: [a: b]",
    "tags: transport",
    "tags: &x [a]",
    "people: [null, a]",
    "people: [a, [b]]",
    "people: {a: b}",
    "  continued",
    "   - item",
    "  - item",
    "  - item: x",
    "  -  item",
    "    rights: public",
    "    rights: own",
    '    sha256: ""',
    "    authors: [null]",
    "    authors: ['a', b]",
    "  - {value: 1e999, noun: a}",
    "  - {value: 1e3, noun: a, high: 0x10}",
    "  - {value: .5, noun: a b, high: +7}",
    "  - {noun: a}",
    "  - {value: 1, noun: a, value: 2}",
    "  - {value: 1, noun: a, kind: 2}",
    "  - {text: a, source: 0}",
    "  - {text: a, source: 9}",
    "  - {text: a, source: one}",
    "  - {date: 2031, event: a}",
    '  - {text: "a\\tb"}',
    "unknown: x",
    "x" * 1100 + ": y",
    "\ttitle: x",
    "title: a\u2028b",
    "title: a\u00a0b",
    'title: "a\u0085b"',
    "title: a #b",
    "title: a: b",
    "title: a:",
    'title: "a" b',
    "Heading\n=======",
    "## Heading ## ",
    "[a](<b c>) \\[b](c.md) \\\\[d](e.md) <https://example.org> [x]: y.md",
    "```\n[a](b.md)\n```",
)
SIGNS = st.sampled_from("\"'\\:,#&*!|>%@`{}[]()?-~ \n\r\t\x00\x85\ufeff\u2028é漢\U0001f600")


def parsed(text: str) -> object:
    return outline_of(parse_briefing(text, "2031-05-02-ferry-crews", path=PATH))


def test_the_usual_form_needs_no_parser() -> None:
    """All that our own renderer writes for such a briefing is told, and is what the parser tells."""
    assert glance(TOLD, PATH) is not None
    assert glance(USUAL, PATH) is None


@given(any_value.briefings)
def test_any_briefing_is_told_as_the_parser_tells_it(briefing: Briefing) -> None:
    """Where a glance tells something of a rendered briefing it is what the parser tells."""
    text = render_briefing(briefing)
    assert glance(text, PATH) in (None, parsed(text))


@given(st.data())
def test_a_file_with_odd_lines_is_told_as_the_parser_tells_it(data: st.DataObject) -> None:
    """Lines replaced, added, moved and taken away make no difference between the two."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        with_odd = data.draw(st.sampled_from((*ODD_LINES, *LINES)))
        lines[place : place + data.draw(st.integers(0, 2))] = [with_odd] * data.draw(st.integers(0, 1))
        lines = lines or [""]
    text = "\n".join(lines)
    assert glance(text, PATH) in (None, parsed(text))


@given(st.data())
def test_a_file_with_odd_letters_is_told_as_the_parser_tells_it(data: st.DataObject) -> None:
    """A few signs put anywhere make no difference between the two."""
    text = TOLD
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        sign = data.draw(SIGNS | st.characters(exclude_categories=["Cs"]))
        text = text[:place] + sign + text[place + data.draw(st.integers(0, 2)) :]
    assert glance(text, PATH) in (None, parsed(text))


@pytest.mark.parametrize("line", ODD_LINES)
def test_an_odd_line_anywhere_is_told_as_the_parser_tells_it(line: str) -> None:
    """Before or instead of every usual line: the two tell the same."""
    for place, removed in product(range(1, len(LINES)), (0, 1)):
        text = "\n".join((*LINES[:place], line, *LINES[place + removed :]))
        assert glance(text, PATH) in (None, parsed(text))

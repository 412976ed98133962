"""The quick reader of inline Markdown gives what Python-Markdown gives."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import SimpleTextInlineProcessor
from markdown.treeprocessors import InlineProcessor

from briefdesk.listings import QuickInline

EXTENSIONS = ("footnotes", "md_in_html", "sane_lists", "tables", "toc")
PIECES = (
    *("a", "word ", "  \n", "\n", "\n\n", "`", "``", "\\", "\\*", "[", "]", "](b.md)", "![", "[^1]", "[^1]: x\n"),
    *("[a]: b.md\n", "<b>", "</b>", "<https://a.example>", "<a@b.example>", "&", "&amp;", "*", "**", "_", "__", "- "),
)
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def convert(text: str, *quick: QuickInline) -> str:
    return Markdown(extensions=[*EXTENSIONS, *quick]).convert(text)


@given(texts)
def test_every_text_becomes_the_same_html(text: str) -> None:
    assert convert(text, QuickInline()) == convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "A [link *in _all_ of* it](a.md) and `code *with* stars`, &amp; a\\* star.",
        "First line  \nsecond, see[^1] ![picture](a.png) and [other][a] <b>bold</b>.\n\n[^1]: Below.\n\n[a]: b.md",
        '<div markdown>\n\n- **Bold** <sup id="x">[¶1](#y)</sup>\n\n| a | b |\n| - | - |\n| *c* | `d` |\n\n</div>',
    ],
)
def test_what_our_pages_hold_becomes_the_same_html(text: str) -> None:
    assert convert(text, QuickInline()) == convert(text)


def test_a_pattern_that_nobody_knows_is_asked_of_every_text() -> None:
    markdown = Markdown(extensions=[QuickInline()])
    markdown.inlinePatterns.register(SimpleTextInlineProcessor("(plain)"), "unknown", 5)
    asked: list[str] = []
    markdown.inlinePatterns["unknown"].compiled_re = Spy(asked)  # type: ignore[assignment]
    markdown.convert("only words")
    assert asked == ["only words"]


def test_python_markdown_still_has_the_method_that_is_replaced() -> None:
    assert callable(getattr(InlineProcessor, "_InlineProcessor__handleInline", None))


class Spy:
    """A regular expression that notes what it is asked of."""

    def __init__(self, asked: list[str]) -> None:
        self.asked = asked

    def finditer(self, text: str, start: int) -> list[re.Match[str]]:
        self.asked.append(text[start:])
        return []

"""Escaped text means nothing to Markdown: it renders to its own words. All words are invented."""

from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefdesk.text import escape_markdown

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
    "toc",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]
"""What sites with Material usually turn on, together."""

STRANGE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[x](javascript:alert(1))",
    "![x](javascript:alert(1))",
    "[[link]]",
    "{{ macro }} {% if %}",
    "{: onclick=alert(1) }",
    "# a heading",
    "- a list",
    "+ a list",
    "* a list",
    "12. a list",
    "> quoted",
    "---",
    "===",
    "```",
    "~~~",
    "!!! note",
    "??? note",
    "///  note",
    ": a definition",
    "| a | b |",
    "a | b",
    "*a* _b_ __c__ ~~d~~ ^^e^^ ==f==",
    "snake_case_name and 2*3*4",
    "`code`",
    "++ctrl+alt++",
    ":smile:",
    "&amp; &lt; &copy; &#60;",
    "AT&T",
    "\\* \\\\",
    "{++add++} {--del--}",
    '--8<-- "file.md"',
    ";--8<-- file",
    "[^1]",
    "[TOC]",
    "*[HTML]: markup",
    "<https://example.org> http://example.org",
    "[¶7]",
    '=== "Tab"',
    "a  ",
)
TEXTS = st.one_of(
    st.sampled_from(STRANGE),
    st.lists(
        st.one_of(st.sampled_from(STRANGE), st.text(" abz019<>&#*_`[](){}!|\\~^=+-:;.$/\"'¶", max_size=12)), max_size=5
    ).map(" ".join),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=60),
)


class Words(HTMLParser):
    """Collects the text and the tags of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(source: str) -> Words:
    """Return the words and tags that a reader's browser would see."""
    words = Words()
    words.feed(markdown.markdown(source, extensions=EXTENSIONS))
    words.close()
    return words


def plain(text: str) -> str:
    return " ".join(text.split())


@given(TEXTS)
@example("12) a list")
@example("<b")
def test_escaped_text_renders_as_itself(text: str) -> None:
    """As a paragraph: the same words, and no element but the paragraph."""
    words = read(escape_markdown(text))
    assert plain("".join(words.text)) == plain(text)
    assert words.tags <= {"p"}


@given(TEXTS)
def test_escaped_text_is_inert_in_a_point(text: str) -> None:
    """Inside the item of a list, where a briefing shows it."""
    words = read(f"- {escape_markdown(text)} — Source [¶7]\n- two")
    assert plain("".join(words.text)) == plain(f"{text} — Source [¶7] two")
    assert words.tags <= {"ul", "li"}


@given(TEXTS)
def test_escaped_text_is_one_cell_of_a_table(text: str) -> None:
    """Inside a cell, where a bar would part it."""
    words = read(f"| A | B |\n| --- | --- |\n| {escape_markdown(text)} | b |")
    assert plain(" ".join(words.text)) == plain(f"A B {text} b")
    assert words.tags <= {"table", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.parametrize("text", ["Selwyn & Sons", "3 < 4", "a-b", "It rose 2.5% (in May)."])
def test_ordinary_text_stays_readable_in_the_file(text: str) -> None:
    """Only what would mean something is escaped."""
    assert escape_markdown(text) == text

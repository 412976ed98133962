"""What is read in one pass is what Python-Markdown gives, or is left to it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from briefdesk.hypertext import Permalinks, Unusual, to_html
from briefdesk.listings import sanitise

EXTENSIONS = ("toc", "tables", "fenced_code", "footnotes", "md_in_html", "sane_lists")
PERMALINKS = Permalinks(sign="#", title="Link to this section")
TOC = {"marker": "", "permalink": PERMALINKS.sign, "permalink_title": PERMALINKS.title}
WORDS = (
    *("a", "word ", "No 5. ", "(x)", "R&D", "&amp;", "&#38;", "<", ">", '"', "5 < 6", "!", "|", ":", "#", "-", "—"),
    *("*", "**", "_", "__", "snake_case", "`", "`code`", "`a & b`", "\\", "\\*", "\\[", "\\|", "[", "]", "[sic]"),
    *("[link](b.md)", "[**bold** link](../c/d.md#e)", '[titled](b.md "t")', "[a_b](c_d*e.md)", "[r][s]", "[^1]"),
    *("[x](https://a.example/?b=1&c=2)", "[empty]()", "[wiki](https://a.example/b_(c))", "![picture](a.png)"),
    *("<https://a.example/b_c>", "<a@b.example>", "<br>", "<b>", "</b>", '<small class="brief-meta">', "</small>"),
    *('<sup class="brief-mark" id="claim-1">', "</sup>", "<div>", "</div>", "<script>", "<!-- no -->"),
    *("  \n", "\n", "\n  ", "\n    ", "\t", "é", "\N{NO-BREAK SPACE}", "中"),
)
OPENINGS = ("", "- ", "* ", "1. ", "7. ", "> ", "# ", "## ", "###", "    ", " ", "---", "===")
BLOCKS = (
    '<div class="brief-dek" markdown>',
    '<div class="brief-note" id="words" markdown>',
    "</div>",
    '<details class="brief-cite"><summary>Show</summary><p>*x* &#10; y</p></details>',
    "- one\n- two",
    "- **one**<br>\n  <small>two</small>",
    "| a | b |\n| --- | ---: |\n| *c* | d\\|e |",
    "> said<br>\n> — by *whom*",
    "## words",
    "## Some *words* & [more](b.md)",
    "```\ncode\n```",
    "[r]: b.md",
)
USUAL = (
    "Words, *some* of them **strong**, R&D, 5 < 6, snake_case, [sic] and `code`!",
    "A [link](b.md), [**bold** link](../c.md#d), <https://a.example/?b=1&c=2>, \\*no star\\* and &amp;.",
    'Lines<br>\n<small class="brief-meta">one</small> below another.',
    "7. seven\n8. eight\n   and more",
    '<div class="brief-dek" id="words" markdown>\n\nIn a box.\n\n## Words\n\n- one\n\n</div>\n\n## Words\n\n# *Words*',
    "| a | b |\n| --- | ---: |\n| *c* | d\\|e |\n| short |\n| l | o | n g |",
    "> said<br>\n> — by *whom*\n\n- one\n\n1. first",
    '<figure class="brief-picture"><svg viewBox="0 0 1 1"></svg></figure>\n\nBelow a picture.',
)
lines = st.builds(str.__add__, st.sampled_from(OPENINGS), st.lists(st.sampled_from(WORDS), max_size=7).map("".join))
blocks = st.one_of(st.sampled_from(BLOCKS), lines, st.lists(lines, min_size=1, max_size=3).map("\n".join))
pages = st.lists(blocks, min_size=1, max_size=7).map("\n\n".join)

Result = tuple[str, list[tuple[object, ...]]]
"""A page's HTML, and level, id and name of each heading."""


def slowly(text: str) -> Result:
    """Return what Python-Markdown makes of a page."""
    markdown: Any = Markdown(extensions=[*EXTENSIONS], extension_configs={"toc": TOC})
    html = markdown.convert(text)
    return shown(html), list(listed(markdown.toc_tokens))


def quickly(text: str) -> Result:
    """Return what is made of it in one pass."""
    page = to_html(text, str, PERMALINKS)
    return shown(page.html), [(heading.level, heading.id, heading.name) for heading in page.headings]


def shown(html: str) -> str:
    """Return HTML as a page has it, without line ends between elements, which show nothing."""
    return re.sub(r">\n+<", "><", sanitise(html))


def listed(tokens: Sequence[Mapping[str, Any]]) -> Iterator[tuple[object, ...]]:
    for token in tokens:
        yield token["level"], token["id"], token["name"]
        yield from listed(token["children"])


@given(pages)
def test_every_page_is_the_same_or_left_alone(text: str) -> None:
    """Pages of any pieces, sensible or not."""
    try:
        page = quickly(text)
    except Unusual:
        return
    assert page == slowly(text)


@pytest.mark.parametrize("text", USUAL)
def test_what_pages_hold_is_read(text: str) -> None:
    """None of this is left to Python-Markdown, which gives the same."""
    assert quickly(text) == slowly(text)


@pytest.mark.parametrize("block", ["```\ncode\n```", "[r]: b.md", "![picture](a.png)", "- a\n    - b", "- a\n\n- b"])
def test_what_is_not_known_is_left_alone(block: str) -> None:
    """One block of another kind, and Python-Markdown reads the page."""
    with pytest.raises(Unusual):
        to_html(f"Words.\n\n{block}\n\nWords.", str)


def test_a_link_that_leads_nowhere_is_left_to_who_tells_of_it() -> None:
    """What the resolver of links raises goes through."""

    def nowhere(target: str) -> str:
        raise Unusual(target)

    with pytest.raises(Unusual, match=r"b\.md"):
        to_html("A [link](b.md).", nowhere)

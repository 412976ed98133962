"""What of a body is code, where links lead, and where something stands. Every event here is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.checks import find_faults
from briefdesk.checks._body import Places, links_of, without_code
from briefdesk.library.markup import scheme_of
from desk_example import FIELDS, PATH, desk_of

markdown = st.text() | st.lists(
    st.sampled_from(
        ["`", "``", "```\n", "~~~\n", "\n", "\n\n", "    ", "\t", "- ", "[a](", ")", "b.md", "[", "]: ", "<", ">", "\\"]
    )
).map("".join)


@given(markdown)
def test_blanking_code_moves_nothing(body: str) -> None:
    """Every character that is not code stays where it is, and every line ends where it did."""
    prose = without_code(body)
    assert len(prose) == len(body)
    assert all(
        after in (before, " ") and (before == "\n") == (after == "\n")
        for before, after in zip(body, prose, strict=True)
    )


@given(markdown)
def test_links_are_slices_of_the_body(body: str) -> None:
    """A link's target is exactly what stands at its offset, and the places count as an editor does."""
    places = Places(body, 10)
    for link in links_of(body, PATH):
        assert body[link.offset : link.offset + len(link.target)] == link.target
        line, column = places.at(link.offset)
        assert body.split("\n")[line - 10][column - 1 :].startswith(link.target.partition("\n")[0])


@given(markdown)
def test_no_body_makes_a_check_crash(body: str) -> None:
    """Whatever a body holds, the checks end, and give the same findings again."""
    text = "---\n" + "".join(FIELDS.values()) + "---\n" + body
    assert find_faults(desk_of({PATH: text})) == find_faults(desk_of({PATH: text}))


@pytest.mark.parametrize(
    "body",
    [
        "a `<b>` c",
        "``a ` <b>`` c",
        "```html\n<b>\n```\nc",
        "- x\n\n  ~~~\n  <b>\n  ~~~\n",
        "a\n\n    <b>\n\n    <i>\n\nc",
        "a\n\n\t<b>",
        "a\n\n    <b>\n    <i>",
    ],
)
def test_code_is_blanked_out(body: str) -> None:
    """Spans, fences and indented blocks are code."""
    assert "<" not in without_code(body)


@pytest.mark.parametrize(
    "body",
    [
        "a ` <b>",
        "a ` b\n\n<b> ` c",
        "- x\n\n    <b>",
        "a\n    <b>",
        "`a` <b> `c`",
        "``a` <b>",
        "```\na\n```\n<b>",
        "a\n\n    ```\n\n<b>",
        "\\`<b>`",
    ],
)
def test_what_only_looks_like_code_is_not(body: str) -> None:
    """Lone backticks, list items that go on, and lines that a paragraph continues on are prose."""
    assert "<b>" in without_code(body)


def test_links_of_every_form_are_found() -> None:
    """Inline, in angle brackets, with a title, pictures, definitions, and addresses in angle brackets."""
    body = 'a [b](c.md "t") ![d](<e f.png>) <https://example.org>\n[g]: h.md\n[i](j(k).md) [l][g]'
    assert [link.target for link in links_of(body, PATH)] == [
        "c.md",
        "e f.png",
        "https://example.org",
        "h.md",
        "j(k).md",
    ]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:x",
        "JavaScript:x",
        "java\tscript:x",
        "&#106;avascript:x",
        "\u200bjavascript:x",
        "&#x6A;avascript&colon;x",
    ],
)
def test_a_hidden_scheme_is_seen(target: str) -> None:
    """Case, entities and invisible characters hide no scheme."""
    assert scheme_of(target) == "javascript"


@pytest.mark.parametrize(
    ("body", "targets"),
    [
        (r"\[a\](javascript:alert(1))", []),
        (r"[a\](no.md)", []),
        (r"a \\\](no.md)", []),
        (r"[a\\](no.md)", ["no.md"]),
        (r"[a\]](no.md)", ["no.md"]),
    ],
)
def test_an_escaped_bracket_ends_no_link(body: str, targets: list[str]) -> None:
    """Words of an article that look like a link, escaped as they were ingested, lead nowhere."""
    assert [link.target for link in links_of(body, PATH)] == targets


@pytest.mark.parametrize(
    "unit", [" `", "``a`", "[a](", "[[", "<", "<a:", "~~~\n`\n", "    a\n\n", "](<", "[a]:<", "\\"]
)
def test_any_repeated_text_is_read_for_links(unit: str) -> None:
    """A megabyte that repeats one piece is read to its end; a quadratic scan would take hours."""
    body = unit * (500_000 // len(unit)) * 2 + "\n\n[a](last.md)"
    assert links_of(without_code(body), PATH)[-1].target == "last.md"


def _faults(body: str, status: str = "published") -> list[tuple[str, int, int]]:
    fields = {**FIELDS, "status": f"status: {status}\n"}
    texts = {
        PATH: "---\n" + "".join(fields.values()) + "---\n\n" + body,
        "docs/tags/ferries.md": "---\ntitle: Ferries\n---\n",
        "briefings/2031/2031-05-01-walkout.md": "---\n"
        + "".join(
            {**fields, "title": "title: Walkout\n", "date": "date: 2031-05-01\n", "status": "status: draft\n"}.values()
        )
        + "---\n",
    }
    return [(f.name, f.line, f.column) for f in find_faults(desk_of(texts)) if f.path == PATH]


@pytest.mark.parametrize(
    "link",
    [
        "../../docs/tags/ferries.md",
        "../../docs/tags/ferries.md#top",
        "../2031/2031-05-01-walkout.md",
        "2031%2D05-01-walkout.md",
        "#crews-vote-to-return",
        "https://example.org/a.md",
        "//example.org/a.md",
        "mailto:desk@example.org",
        "",
    ],
)
def test_a_link_that_leads_somewhere_is_no_fault(link: str) -> None:
    """Files, anchors, other sites."""
    assert _faults(f"[a]({link})", "draft") == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("a\nb [a](no.md)", ("dead-link", 12, 7)),
        ("![a](no.png)", ("dead-link", 11, 6)),
        ("[a]: ../../../../etc/passwd", ("dead-link", 11, 6)),
        ("[a](/docs/tags/ferries.md)", ("dead-link", 11, 5)),
        ("[a](2031-05-01-walkout.md)", ("link-to-draft", 11, 5)),
        ("<javascript:alert(1)>", ("unsafe-link", 11, 2)),
        ("[a](data:text/html,x)", ("unsafe-link", 11, 5)),
        ("a <script>", ("raw-html", 11, 3)),
        ("a </p", ("raw-html", 11, 3)),
        ("a <img\nsrc=x>", ("raw-html", 11, 3)),
        ("a <!-- b -->", ("raw-html", 11, 3)),
    ],
)
def test_a_fault_of_the_body_has_its_place(body: str, fault: tuple[str, int, int]) -> None:
    """Line and column are those of the file."""
    assert _faults(body) == [fault]


@pytest.mark.parametrize("body", ["5 < 6 and 7 > 6", "a<5", "<https://example.org>", "<desk@example.org>", "&lt;b&gt;"])
def test_a_sign_that_is_no_tag_is_no_fault(body: str) -> None:
    """Comparison signs and addresses in angle brackets are Markdown."""
    assert _faults(body) == []

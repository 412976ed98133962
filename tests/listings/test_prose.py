"""What becomes of the Markdown that people wrote. Every event, person and place here is invented."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from briefdesk.library.names import EntityKey, phrase_index
from briefdesk.listings import sanitise
from briefdesk.listings._prose import Rules, render_prose
from briefdesk.text import escape_markdown
from golden import assert_case, case_files, case_id, read_case

NAMES: dict[str, EntityKey] = {
    "Mara Elstow": ("person", "mara-elstow"),
    "Ivo Brandt": ("person", "ivo-brandt"),
    "Port Selane": ("place", "port-selane"),
    "Port Orla": ("place", "port-orla"),
    "Tarn Island": ("place", "tarn-island"),
    "No Page": ("place", "no-page"),
}
RULES = Rules(
    path="briefings/2031/2031-03-15-court.md",
    address="briefings/2031/2031-03-15-court.md",
    drafts=frozenset({"2031-03-16-fund"}),
    names=phrase_index(NAMES),
    entities=frozenset(NAMES.values()) - {("place", "no-page")},
    sources=2,
)
MARKS = st.text(alphabet="ab <>[]()!`*_|#-=:&;\\/\n¶7\"'{}~.", max_size=60)


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("listings"), ids=case_id)
def test_prose_reads_as_reviewed(path: Path) -> None:
    """Names, marks, links and hostile text come out as the case file shows."""
    given, _ = read_case(path)
    assert_case(path, render_prose(given.rstrip("\n"), RULES))


@pytest.mark.parametrize("code", ["    [a](b.md)\n    Mara Elstow <b>", "- x\n\n        ```\n        <b>\n        ```"])
def test_code_stays_as_it_is(code: str) -> None:
    """Every line of a block, and a fence inside a list."""
    text = f"Text.\n\n{code}\n\nText."
    assert render_prose(text, RULES) == text


@given(text=MARKS)
def test_no_text_brings_anything_that_acts(text: str) -> None:
    """Whatever the body holds, the page's HTML has no element or attribute that could act."""
    attack = f"{text}<script>alert(1)</script>{text}[x](javascript:alert(1)){text}<img src=x onerror=alert(1)>"
    html = sanitise(markdown(render_prose(attack, RULES), extensions=["tables", "md_in_html", "footnotes"]))
    assert "<script" not in html
    assert 'href="javascript:' not in html.casefold()
    assert "<img" not in html or "onerror=" not in html.partition("<img")[2].partition(">")[0]


@given(text=st.text(max_size=60))
def test_escaped_text_reads_as_written(text: str) -> None:
    """Escaped front matter shows exactly its words, as the only paragraph."""
    shown = sanitise(markdown(escape_markdown(text) or "x", extensions=["tables", "sane_lists"]))
    assert shown.startswith("<p>")
    assert not set("<>") & set(shown.removeprefix("<p>").removesuffix("</p>"))


@pytest.mark.parametrize("unit", ["[", "![a", "<b ", "`a``", "[a](", "\\", "[¶7", "Mara ", "*_", "| -", "> "])
def test_any_repeated_text_is_rendered(unit: str) -> None:
    """Text that repeats one piece a hundred thousand times is rendered to its end."""
    assert render_prose(unit * 100_000 + "\n\nThe end.", RULES).rstrip().endswith("The end.")

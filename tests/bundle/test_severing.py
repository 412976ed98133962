"""Links that lead out of a bundle. The pages are invented."""

import pytest

from briefdesk.bundle.severing import sever

PRESENT = frozenset({"index.html", "tags/tide.html", "tags/index.html", "briefings/2031/a.html"})
HERE = "briefings/2031/a.html"


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../../tags/tide.html#top">Tide</a>',
        '<a href="../../tags/">Tags</a>',
        '<a href="#source-1">Source</a>',
        '<a href="a.html?q=1">Here</a>',
        '<a href="https://paper.invalid/x.html">Paper</a>',
        '<a href="mailto:desk@paper.invalid">Write</a>',
        '<a id="place"></a>',
    ],
)
def test_links_to_what_is_there_or_elsewhere_stay(link: str) -> None:
    """Only what would lead nowhere is changed."""
    assert sever(link, HERE, PRESENT, "") == link


def test_a_link_out_becomes_marked_text() -> None:
    """The words stay as they are, with a title that says why they lead nowhere."""
    link = '<a class="x" href="b.html"><em>The other</em> briefing</a>'
    marked = '<span class="brief-elsewhere" title="Not in this bundle"><em>The other</em> briefing</span>'
    assert sever(f"<p>{link}.</p>", HERE, PRESENT, "") == f"<p>{marked}.</p>"


@pytest.mark.parametrize(
    ("href", "hosted"),
    [
        ("b.html#claim-1", "briefings/2031/b/#claim-1"),
        ("../../contribute/index.md", "contribute/"),
        ("../../about.md", "about/"),
        ("a/cite.bib", "briefings/2031/a/cite.bib"),
    ],
)
def test_a_link_out_leads_to_the_hosted_site(href: str, hosted: str) -> None:
    """Where the maker has said where the site is, the reader with a network gets there."""
    cut = sever(f'<a href="{href}">X</a>', HERE, PRESENT, "https://desk.invalid/")
    assert cut == f'<a class="brief-elsewhere" title="Not in this bundle" href="https://desk.invalid/{hosted}">X</a>'

"""What a note behind a paragraph mark says of numbers. Everybody here is invented."""

from dataclasses import replace

from briefdesk.briefing import FigureEntry
from briefdesk.library import index
from briefdesk.listings import site_pages
from test_library import VOCABULARY, many

COUNTED = FigureEntry(value=600, noun="houses lost", by="Guard of Orla", as_of="2031-02", source=1, paragraph=3)
UNNAMED = FigureEntry(value=350, noun="boats lost", source=1, paragraph=3)


def _note(*figures: FigureEntry) -> str:
    one = many(1)[0]
    sources = tuple(replace(source, published=one.date) for source in one.sources)
    one = replace(one, sources=sources, body="- The storm took its toll. [¶3]", figures=figures)
    pages = site_pages(index([one], VOCABULARY))
    page = next(str(page.content) for page in pages if page.address.endswith(f"{one.name}.md"))
    return page.partition('id="evidence-1-3"')[2].partition("</div>")[0]


def test_a_number_that_nobody_named_is_not_laid_to_who_gave_another() -> None:
    """Where the figures of a paragraph come from different people, each is told with its own."""
    lines = _note(COUNTED, UNNAMED).splitlines()
    assert "- **600** houses lost, February 2031 — Guard of Orla" in lines
    assert "- **350** boats lost" in lines
    assert "- **600** houses lost, February 2031" in _note(COUNTED).splitlines()


def test_a_dated_figure_is_not_said_to_be_of_no_day() -> None:
    """The article's day stands in only where nothing of the paragraph has a day of its own."""
    assert "no day is named" not in _note(COUNTED)
    assert "no day is named" in _note(UNNAMED)

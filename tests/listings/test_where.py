"""Which places a briefing's map shows. The briefings are invented; the towns and countries are real."""

from dataclasses import replace

from briefdesk.library import index
from briefdesk.listings import site_pages
from briefdesk.listings.briefing.where import GEONAMES
from briefdesk.page import Publication
from briefdesk.vocabulary import EntityEntry, Vocabulary
from test_library import many

PLACED = EntityEntry(id="port-a", kind="place", name="Port A", coordinates=(54.0, 8.0))


def page_about(*places: str) -> str:
    """Return the Markdown of the page of a briefing that names these places."""
    briefing = replace(many(1)[0], places=places)
    library = index([briefing], Vocabulary(entities={("place", "port-a"): PLACED}))
    pages = {page.address: page.content for page in site_pages(library, Publication(name="Desk"))}
    return str(next(text for address, text in pages.items() if address.endswith(f"{briefing.name}.md")))


def test_a_described_place_stands_where_the_desk_says() -> None:
    """A map of the desk's own coordinates needs no word about another list."""
    page = page_about("Port A")
    assert 'aria-label="Map with Port A."' in page
    assert GEONAMES not in page


def test_a_country_and_the_only_city_of_a_name_need_no_description() -> None:
    """They are on the map, and the page says where their position is from."""
    page = page_about("Kursk", "Chad", "Port A")
    assert 'aria-label="Map with Kursk, Chad and Port A."' in page
    assert GEONAMES in page


def test_a_name_of_several_cities_or_of_none_is_left_out() -> None:
    """A place that is missing misleads nobody; one in the wrong country does."""
    assert "Map with" not in page_about("Springfield", "Port B")
    assert 'aria-label="Map with Port A."' in page_about("Springfield", "Port A")

"""Pictures drawn as SVG. Every event and number here is invented; the countries are where they are."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.extract import QUALIFIERS
from briefdesk.listings import sanitise
from briefdesk.pictures import Amount, Moment, Spot, draw_amounts, draw_locator, draw_timeline
from briefdesk.pictures.lettering import lines_of, text_width
from briefdesk.pictures.outlines import countries, holds
from briefdesk.pictures.timeline import elapsed
from golden import CASES, assert_file

MOMENTS = (
    Moment(date="2023-03", event="The Lorn last stood above six metres"),
    Moment(date="2032-04-29", event="Rain begins in the hills above Osterbrook, and the gates are opened by hand"),
    Moment(date="2032-05-06", event="The crest is expected in Varnholt", is_announced=True),
)
AMOUNTS = (
    Amount(value=900, qualifier="about", shown="about 900", note="1 May 2032, Tomas Quell"),
    Amount(value=1200, qualifier="more-than", shown="more than 1,200", note="1 May 2032, Civil Guard of Lorn"),
    Amount(value=1900, high=2300, qualifier="range", shown="1,900 to 2,300", note="2 May 2032"),
    Amount(
        value=2500, qualifier="up-to", shown="up to 2,500", note="a body with a name that takes two lines of letters"
    ),
    Amount(value=2100, shown="2,100", note="4 May 2032"),
)
KURSK, RUSSIA = (
    Spot(name="Kursk", latitude=51.73, longitude=36.19),
    Spot(name="Russia", latitude=60, longitude=100),
)
FIJI = Spot(name="Suva", latitude=-18.1, longitude=178.4)
APIA = Spot(name="Apia", latitude=-13.8, longitude=-171.8)
DRAWN = {
    "timeline": draw_timeline(MOMENTS),
    "timeline-rtl": draw_timeline(MOMENTS, is_rtl=True),
    "amounts": draw_amounts("people out of their homes", AMOUNTS),
    "town-in-a-country": draw_locator([KURSK, RUSSIA]),
    "country-alone": draw_locator([RUSSIA]),
    "across-the-date-line": draw_locator([FIJI, APIA]),
}
LIMITS = {"timeline": 2_000, "amounts": 3_000, "town-in-a-country": 8_000, "country-alone": 12_000}
"""Bytes a picture may take of its page."""
WORDS = st.text(alphabet="abWM .-é日م", max_size=80)


@pytest.mark.golden
@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_drawn_as_reviewed(name: str) -> None:
    """Each picture is a file that a person has looked at in a browser."""
    namespaced = DRAWN[name].replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    assert_file(CASES / "pictures" / f"{name}.svg", namespaced.replace("><", ">\n<") + "\n")


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_has_a_label_no_colour_and_nothing_that_acts(name: str) -> None:
    """A screen reader has words for it, the sheet its colours, and the sanitiser takes nothing from it."""
    root = ElementTree.fromstring(DRAWN[name])
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"].endswith(".") or ": " in root.attrib["aria-label"]
    assert not re.search(r"#[0-9a-f]{3}|rgb|style=|fill=|stroke=", DRAWN[name])
    assert sanitise(DRAWN[name]) == DRAWN[name]


@pytest.mark.parametrize("name", LIMITS)
def test_a_picture_is_small(name: str) -> None:
    """A page with three of them stays far below its limit."""
    assert len(DRAWN[name].encode()) < LIMITS[name]


@given(events=st.lists(WORDS, min_size=1, max_size=6))
def test_any_words_stay_within_a_timeline(events: list[str]) -> None:
    """However long a word, no line is wider than the picture, and the picture is well formed."""
    root = ElementTree.fromstring(draw_timeline([Moment(date="2031", event=event) for event in events]))
    for text in root.iter("text"):
        assert float(text.attrib["x"]) + text_width(text.text or "", 12.5) <= 360


@given(
    values=st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=5),
    qualifier=st.sampled_from(QUALIFIERS),
)
def test_any_values_stay_within_their_picture(values: list[float], qualifier: str) -> None:
    """Below zero too; a bar never begins or ends outside."""
    amounts = [Amount(value=v, qualifier=qualifier, shown="x", note="y") for v in values]  # type: ignore[arg-type]
    for box in ElementTree.fromstring(draw_amounts("x", amounts)).iter("rect"):
        assert float(box.attrib["x"]) >= -0.1
        assert float(box.attrib["x"]) + float(box.attrib["width"]) <= 361


@given(spots=st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=6))
def test_every_place_is_on_its_map(spots: list[tuple[float, float]]) -> None:
    """Wherever on the world, also across the line where the date changes; only the poles are cut off."""
    drawn = draw_locator([Spot(name="x", latitude=lat, longitude=lon) for lat, lon in spots])
    root = ElementTree.fromstring(drawn)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for dot in root.iter("circle"):
        assert -0.1 <= float(dot.attrib["cx"]) <= width + 0.1
        assert -40 <= float(dot.attrib["cy"]) <= height + 40
    assert len(drawn) < 20_000


def test_a_town_lies_in_its_country() -> None:
    """Kursk is in Russia and in no other country of the outlines."""
    found = [name for name, outline in countries().items() if holds(outline, KURSK.longitude, KURSK.latitude)]
    assert found == ["russia"]


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ("2022-02", "2024-10-30", "2 years 8 months"),
        ("2024-10-01", "2024-10-30", ""),
        ("2024-08-20", "2024-10-30", "71 days"),
        ("2024", "2024-10-30", ""),
        ("2023", "2024-10-30", "1 year"),
        ("1990-05", "2024-10", "34 years"),
    ],
)
def test_a_time_is_no_more_exact_than_its_dates(earlier: str, later: str, words: str) -> None:
    """A month and a day are months apart, a year and a day years."""
    assert elapsed(earlier, later) == words


@given(text=WORDS, width=st.floats(30, 300))
def test_lines_keep_the_words_in_order(text: str, width: float) -> None:
    """Nothing is lost but what an ellipsis stands for."""
    lines = lines_of(text, width, 12.5, at_most=100)
    assert "".join("".join(lines).split()) == "".join(text.split())

"""What readers may ask for, and what they get. The desk searched here is invented."""

import pytest

from briefdesk.search import Found, IndexReader, search, snippet
from search.corpora import briefing, files_of, library_of, reader_of

WITHDRAWN = "Lantern said to be out"
BRIEFINGS = (
    briefing(1, title="Ferry line to Tarn Island opens", tags=("shipping",), places=("Tarn Island",)),
    briefing(2, title="Storm shuts the market", tags=("weather",), body="## Rain\n\nThe wall of the harbour held.\n"),
    briefing(3, title="Mara Elstow inspects the dyke", people=("Mara Elstow",), body="## Dyke\n\nShe saw the dyke.\n"),
    briefing(4, title="Crews repair pumps", body="Nothing more.\n\n## Pumps at night\n\nThe pumps ran all night.\n"),
    briefing(5, title=WITHDRAWN, status="withdrawn", body="Secretword was said.\n"),
    briefing(6, title="A draft about pilots", status="draft", body="Draftword.\n"),
    briefing(7, title="Harbour wall to be raised", description="The harbour wall is to be raised."),
)


@pytest.fixture(scope="module")
def reader() -> IndexReader:
    """The index of the briefings above, with one page written by hand."""
    written = [
        ("about.md", "---\ntitle: About\n---\n# About the desk\n\nWho we are.\n\n## Money\n\nWe take no gifts.\n")
    ]
    return reader_of(files_of(library_of(BRIEFINGS), written))


def titles(text: str, reader: IndexReader) -> list[str]:
    """Return the titles that a text finds, in order."""
    return [reader.document(number)[1] for number in search(text, reader).documents]


def first(text: str, reader: IndexReader) -> str:
    """Return the title of the first result."""
    return titles(text, reader)[0]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ferry", "Ferry line to Tarn Island opens"),
        ("ferries ", "Ferry line to Tarn Island opens"),
        ("repairing ", "Crews repair pumps"),
        ("fer", "Ferry line to Tarn Island opens"),
        ("fery ", "Ferry line to Tarn Island opens"),
        ("feryr", "Ferry line to Tarn Island opens"),
        ("insepctd", "Mara Elstow inspects the dyke"),
        ("foghorn", "Mara Elstow"),
        ("mara elstow", "Mara Elstow"),
        ("MÁRA ELSTÖW", "Mara Elstow"),
        ("weather", "Weather"),
        ("gifts", "About"),
        ("harbour wall", "Harbour wall to be raised"),
        ("lantern", WITHDRAWN),
    ],
)
def test_the_first_result_is_what_was_meant(text: str, title: str, reader: IndexReader) -> None:
    """Words, forms, beginnings, slips, aliases, names, tags and pages lead where they should."""
    assert first(text, reader) == title


def test_a_phrase_is_exact(reader: IndexReader) -> None:
    """Words in quotation marks stand in this order, without other forms."""
    assert "Storm shuts the market" not in titles('"harbour wall"', reader)
    assert "Storm shuts the market" in titles("harbour wall ", reader)
    assert titles('"wall of the harbour"', reader) == ["Storm shuts the market"]
    assert titles("“wall of the harbour”", reader) == ["Storm shuts the market"]


def test_a_hyphen_leaves_out(reader: IndexReader) -> None:
    """Neither the word nor its forms, nor a phrase, nor a tag."""
    assert "Harbour wall to be raised" not in titles("harbour -raised", reader)
    assert titles('harbour -"harbour wall" -tag:shipping', reader) == ["Storm shuts the market"]


def test_fields_narrow(reader: IndexReader) -> None:
    """Tags and people by name, part of a name or alias; days from and before."""
    assert titles("tag:weather", reader) == ["Storm shuts the market"]
    assert titles("person:elstow", reader) == ["Mara Elstow inspects the dyke"]
    assert titles('person:"the tarn foghorn"', reader) == ["Mara Elstow inspects the dyke"]
    assert titles("place:tarn ferry", reader) == ["Ferry line to Tarn Island opens"]
    assert titles("after:2030-01-05 before:2030-01-06", reader) == ["Crews repair pumps"]
    assert titles("before:2030", reader) == []


def test_nothing_asked_lists_the_newest(reader: IndexReader) -> None:
    """Published briefings only, the newest first."""
    assert titles("", reader) == [b.title for b in reversed(BRIEFINGS) if b.status == "published"]


def test_drafts_and_withdrawn_text_are_not_found(reader: IndexReader) -> None:
    """A draft is not in the index; of a withdrawn briefing its title is, and its status is said."""
    assert titles("draftword ", reader) == titles("secretword ", reader) == []
    assert "A draft about pilots" not in titles("pilots", reader)
    assert titles("status:withdrawn", reader) == [WITHDRAWN]


def test_what_all_words_cannot_find_some_can(reader: IndexReader) -> None:
    """Where nothing has all words, the nearest is told as such."""
    found = search("ferry zeppelins ", reader)
    assert found.relaxed
    assert reader.document(found.documents[0])[1] == "Ferry line to Tarn Island opens"


@pytest.mark.parametrize("slip", ["hedl", "gitfs"])
def test_a_slip_finds_a_word_that_one_briefing_has(slip: str, reader: IndexReader) -> None:
    """On a small desk a word of a single text is known to spelling too; on a large one it would cost too much."""
    assert titles(f"{slip} ", reader)


def test_a_slip_is_told(reader: IndexReader) -> None:
    """The result says which word it took instead."""
    assert search("stomr ", reader).corrections == (("stomr", ("storm",)),)


def test_an_unknown_name_is_told(reader: IndexReader) -> None:
    """A person nobody knows finds nothing, and the result says so."""
    found = search("harbour person:zeppelin", reader)
    assert (found.documents, [n.value for n in found.unknown]) == ((), ["zeppelin"])


@pytest.mark.parametrize("typed", ["before:2030-13-01", "before:tomorrow", "after:2030-02-30", "after:203 wall"])
def test_what_is_no_date_is_told(typed: str, reader: IndexReader) -> None:
    """A day that no calendar has finds nothing, and the result says so, rather than being passed over."""
    found = search(typed, reader)
    assert (found.documents, len(found.unknown)) == ((), 1)


@pytest.mark.parametrize("typed", ["after:2", "after:2030-", "after:2030-1-"])
def test_a_date_still_being_typed_does_not_narrow_yet(typed: str, reader: IndexReader) -> None:
    """Until it is a date the list stays as it is without it."""
    assert titles(typed, reader) == titles("", reader)


def test_dates_without_noughts_are_read(reader: IndexReader) -> None:
    """Somebody types 2030-1-5 and means the fifth of January."""
    assert titles("after:2030-1-5 before:2030-1-6", reader) == ["Crews repair pumps"]


def shown(text: str, reader: IndexReader) -> tuple[Found, str, str]:
    """Return the search, and anchor and marked words of the first result."""
    found = search(text, reader)
    piece = snippet(reader.document(found.documents[0]), found.terms)
    return found, piece.anchor, "|".join(part.text for part in piece.parts if part.marked)


def test_a_result_names_its_section(reader: IndexReader) -> None:
    """The section with the words, and the words in it; none where title and description say it all."""
    assert shown("night ", reader)[1:] == ("pumps-at-night", "night")
    assert shown("raised ", reader)[1:] == ("", "raised")
    assert shown("gifts ", reader)[1:] == ("money", "gifts")


def test_sorting_by_date(reader: IndexReader) -> None:
    """The newest or the oldest come first, whatever fits best."""
    oldest = [reader.document(n)[3] for n in search("harbour", reader, sort="oldest").documents]
    days = sorted(filter(None, oldest))
    assert oldest[: len(days)] == days
    newest = [reader.document(n)[3] for n in search("harbour", reader, sort="newest").documents]
    assert newest[: len(days)] == days[::-1]

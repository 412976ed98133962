"""What is written is read back: numbers, words, postings, places; the same bytes each time, and few files changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.errors import BriefdeskError
from briefdesk.search import IndexReader, search
from briefdesk.search.codec import arguments_of, called, front_coded, front_decoded, gaps, packed, take
from briefdesk.search.documents import corpus
from briefdesk.search.reading import fields_of
from briefdesk.search.scoring import rarity
from briefdesk.search.spelling import distance
from briefdesk.search.words import order, terms
from search.corpora import briefing, files_of, library_of, many, reader_of


@given(st.lists(st.integers(min_value=0, max_value=2**40)))
def test_packed_numbers_are_read_back(numbers: list[int]) -> None:
    """Numbers of any size stand one after the other."""
    blob, at, found = packed(numbers), 0, []
    while at < len(blob):
        number, at = take(blob, at)
        found.append(number)
    assert found == numbers


@given(st.sets(st.text(alphabet="abcßé京", min_size=1, max_size=50)))
def test_front_coded_words_are_read_back(words: set[str]) -> None:
    """Sorted words come back as they were, with their marks."""
    ordered = sorted(words, key=order)
    marks = ["x"] * len(ordered)
    assert front_decoded(front_coded(ordered, marks), mark=1) == (ordered, marks)


@given(st.sets(st.integers(min_value=0, max_value=10_000)))
def test_gaps_add_up(numbers: set[int]) -> None:
    """The length, then gaps from which the ascending numbers follow."""
    count, *found = gaps(sorted(numbers))
    last, read = -1, []
    for gap in found:
        last += gap + 1
        read.append(last)
    assert (count, read) == (len(numbers), sorted(numbers))


@given(st.text(max_size=20))
def test_a_file_holds_its_arguments(text: str) -> None:
    """Whatever a text holds, the call in a file gives it back."""
    assert arguments_of(called("d", 1, [text]).decode()) == [1, [text]]


@given(st.text(alphabet="abcd", max_size=7), st.text(alphabet="abcd", max_size=7))
def test_distances_are_symmetric_and_bounded(one: str, other: str) -> None:
    """A distance is the same from both sides, 0 for the same word only, and never above one more than the limit."""
    near = distance(one, other, 2)
    assert near == distance(other, one, 2)
    assert (near == 0) == (one == other)
    assert near <= 3


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("kursk", "krusk", 1), ("kursk", "kurk", 1), ("selane", "selanes", 1), ("abc", "cab", 2)],
)
def test_a_swap_is_one_edit(one: str, other: str, edits: int) -> None:
    """A letter changed, added, dropped or swapped with its neighbour is one."""
    assert distance(one, other, 2) == edits


@given(st.integers(min_value=1, max_value=50_000), st.data())
def test_rarer_words_count_more(documents: int, data: st.DataObject) -> None:
    """Rarity falls as more documents have the word, and is at least 1."""
    having = data.draw(st.integers(min_value=1, max_value=documents))
    assert rarity(documents, having) >= max(1, rarity(documents, min(documents, having + 1)))


def test_postings_and_places_are_those_of_the_documents() -> None:
    """For every term: the documents that have it or a form of it, and exactly where it stands."""
    found = corpus(library_of(many(60)))
    reader = reader_of(files_of(library_of(many(60))))
    places: dict[str, dict[int, list[int]]] = {}
    for number, document in enumerate(found.documents):
        position = 0
        for _, text in fields_of(document):
            for term in terms(text):
                places.setdefault(term, {}).setdefault(number, []).append(position)
                position += 1
            position += 1
    for term, documents in places.items():
        listed = reader.listed(term)
        assert listed is not None
        forms = {document for form in reader.forms(listed) for document in places[form]}
        assert {posting.document for posting in reader.postings(listed)} == forms
        found_at = {d: [place.position for place in at] for d, at in reader.places(listed, term).items() if at}
        assert found_at == documents


def test_phrases_are_found_where_they_stand() -> None:
    """Every run of two to five words of some documents finds exactly the documents that have it, usual words or not."""
    library = library_of(many(160, seed=3))
    found, reader = corpus(library), reader_of(files_of(library))
    said = [[list(terms(text)) for _, text in fields_of(document)] for document in found.documents]
    usual, phrases = 0, set()
    for fields in said[:: len(said) // 12]:
        for words in fields:
            for start in range(0, len(words) - 1, 3):
                phrases.update(
                    tuple(words[start : start + length]) for length in (2, 3, 5) if start + length <= len(words)
                )
    for phrase in sorted(phrases):
        having = {n for n, fields in enumerate(said) if any(_holds(words, phrase) for words in fields)}
        assert set(search(f'"{" ".join(phrase)}"', reader).documents) == having, phrase
        usual += any(reader.usual(term) for term in phrase)
    assert usual > len(phrases) / 4
    assert len(phrases) > 150


def _holds(words: list[str], phrase: tuple[str, ...]) -> bool:
    return any(tuple(words[i : i + len(phrase)]) == phrase for i in range(len(words)))


def test_forms_of_a_word_share_their_documents() -> None:
    """`repairs`, `repaired` and `repairing` are one word; `repairman` is not."""
    reader = reader_of(files_of(library_of([briefing(1, body="It repairs, repaired and is repairing the repairman.")])))
    listed = reader.listed("repairs")
    assert listed is not None
    assert reader.forms(listed) == ["repaired", "repairing", "repairs"]


def test_two_builds_are_the_same_bytes() -> None:
    """Files and names depend on the briefings alone, not on their order."""
    briefings = many(80)
    assert files_of(library_of(briefings)) == files_of(library_of(reversed(briefings)))


def test_names_change_with_content_only() -> None:
    """A newer briefing leaves most files of documents as they are, under the same names."""
    briefings = many(1200)
    before, after = (files_of(library_of(some)) for some in (briefings[:-1], briefings))
    kept = {path for path in before if path.startswith("d/") and after.get(path) == before[path]}
    assert len(kept) > len([path for path in before if path.startswith("d/")]) / 2
    assert not [path for path in before if path in after and before[path] != after[path] and path != "ix.js"]


def test_an_index_of_nothing_is_read() -> None:
    """A desk without briefings has an index that finds nothing."""
    reader = reader_of(files_of(library_of([])))
    assert reader.listed("anything") is None or reader.count > 0


def test_another_format_is_refused() -> None:
    """A reader says what it does not know instead of misreading it."""
    with pytest.raises(BriefdeskError, match="is of format 99, not 2"):
        IndexReader(lambda _: '__brief.ix({"v":99})')

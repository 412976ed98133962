"""Topics: the cues of the vocabulary, found as whole words. All events are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import Article, Metadata, number_paragraphs
from briefdesk.extractors.topics import TAGS_AT_MOST, broader_tags, extract_topics
from briefdesk.vocabulary import Tag, Vocabulary

TAGS = (
    Tag(name="animals", title="Animals"),
    Tag(name="pets", title="Pets", broader="animals", cues=("dog*", "cat", "guinea pig*")),
    Tag(name="farms", title="Farms", broader="animals", cues=("pig*", "cow")),
    Tag(name="courts", title="Courts", cues=("judge*", "court of appeal")),
)
VOCABULARY = Vocabulary(tags={tag.name: tag for tag in TAGS})


def article(*paragraphs: str) -> Article:
    numbered = number_paragraphs([("body", text) for text in paragraphs])
    return Article(source="-", sha256="", paragraphs=numbered, metadata=Metadata())


def tags(*paragraphs: str) -> list[str]:
    return [topic.tag for topic in extract_topics(article(*paragraphs), VOCABULARY)]


def cues(*paragraphs: str) -> dict[str, list[str]]:
    read = article(*paragraphs)
    return {t.tag: [read.slice(at) for at in t.cues] for t in extract_topics(read, VOCABULARY)}


def test_a_cue_is_a_whole_word_in_any_case() -> None:
    """`cat` is found in "CAT" and not in "category"."""
    assert cues("The CAT of Bramble Lane was found.")["pets"] == ["CAT"]
    assert tags("The category was closed in Bramble Lane.") == []


def test_a_star_stands_for_any_ending() -> None:
    """`dog*` is found in "dogs", and the whole word is the cue."""
    assert cues("Two dogs were found.")["pets"] == ["dogs"]


def test_the_longest_cue_wins() -> None:
    """A guinea pig is a pet, and no pig."""
    assert cues("A guinea pig was found.")["pets"] == ["guinea pig"]
    assert "farms" not in tags("A guinea pig was found.")


def test_an_accent_or_a_hyphen_hides_no_cue() -> None:
    """Words are compared without diacritics, and a hyphen parts two words."""
    assert cues("The cät-loving judge spoke.") == {"pets": ["cät"], "courts": ["judge"], "animals": []}


def test_the_lead_weighs_more_than_the_tail() -> None:
    """The tag of the first paragraph comes before the tag of the last."""
    assert tags("A judge spoke.", "Nothing else happened.", "A cow was seen.")[0] == "courts"


def test_broader_tags_fill_up_to_three() -> None:
    """A single sure tag brings its broader one, and nothing that the words do not bear out."""
    assert tags("A dog met a dog, and the dogs met a cat.") == ["pets", "animals"]


def test_an_empty_vocabulary_gives_no_topic() -> None:
    """Without tags there is nothing to suggest."""
    assert extract_topics(article("A judge spoke."), Vocabulary()) == ()


def test_a_loop_of_broader_tags_ends() -> None:
    """Two tags that call each other broader do not hang the program."""
    loop = {"a": Tag(name="a", title="A", broader="b"), "b": Tag(name="b", title="B", broader="a")}
    assert broader_tags("a", loop) == ("b",)


@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_topics_are_few_sorted_and_traced(paragraphs: list[str]) -> None:
    """Whatever the text: at most eight tags, surest first, every cue a slice of its paragraph."""
    read = article(*paragraphs)
    topics = extract_topics(read, VOCABULARY)
    assert len(topics) <= TAGS_AT_MOST
    assert [t.score for t in topics] == sorted((t.score for t in topics), reverse=True)
    assert all(read.slice(at) for topic in topics for at in topic.cues)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An army of volunteers swept the pier.", False),
        ("The army swept the pier.", True),
        ("The ferries did well in the first half of the year.", False),
        ("Rovers scored twice in the first half.", True),
        ("The crews are fighting back.", False),
    ],
)
def test_a_word_in_another_sense_is_no_cue(text: str, found: bool) -> None:  # noqa: FBT001
    """Words beside it tell that "army", "first half" and "fighting" mean something else."""
    cues = ("army", "first half", "fighting")
    vocabulary = Vocabulary(tags={"strife": Tag(name="strife", title="Strife", cues=cues)})
    assert bool(extract_topics(article(text), vocabulary)) is found

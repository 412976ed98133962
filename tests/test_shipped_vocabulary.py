"""The vocabulary that ships with the project: every tag has its place, and no cue catches the wrong word."""

import re
from pathlib import Path

import pytest

from briefdesk.extractors.topics import broader_tags
from briefdesk.prose.cues import find_cues, index_cues
from briefdesk.store.reading import read_vocabulary
from briefdesk.vocabulary import Vocabulary

ROOT = Path(__file__).resolve().parents[1]
TOP_TOPICS = frozenset(f"medtop:{n:02}000000" for n in range(1, 18))
"""The 17 top IPTC Media Topics. Source: https://cv.iptc.org/newscodes/mediatopic/."""

CODE = re.compile(r"medtop:(?:\d{2}000000|2000\d{4})")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the vocabulary under `docs/`."""
    return read_vocabulary(ROOT)[0]


def test_all_top_topics_are_there(vocabulary: Vocabulary) -> None:
    """Each of the 17 has one tag, and that has no broader one."""
    tops = {tag.media_topic for tag in vocabulary.tags.values() if tag.broader is None and tag.media_topic}
    assert tops == TOP_TOPICS


def test_every_narrower_tag_leads_to_a_top_topic(vocabulary: Vocabulary) -> None:
    """A broader tag exists, and the chain of them ends with one of the 17."""
    for tag in vocabulary.tags.values():
        if tag.broader:
            chain = broader_tags(tag.name, vocabulary.tags)
            assert chain, f"{tag.name}: no tag {tag.broader}"
            assert vocabulary.tags[chain[-1]].media_topic in TOP_TOPICS, tag.name


def test_codes_are_media_topics(vocabulary: Vocabulary) -> None:
    """A code has the form of the Media Topics, and no two tags claim one."""
    codes = [tag.media_topic for tag in vocabulary.tags.values() if tag.media_topic]
    assert all(CODE.fullmatch(code) for code in codes)
    assert len(codes) == len(set(codes))


def test_every_tag_says_what_it_is_for(vocabulary: Vocabulary) -> None:
    """Title, description of one sentence, and a line on its use."""
    for tag in vocabulary.tags.values():
        assert tag.title
        assert tag.description.endswith(".")
        assert tag.body.strip()


@pytest.mark.parametrize(
    "words",
    [
        "operator",
        "courtesy",
        "Churchill",
        "Islamabad",
        "rabbit",
        "physical",
        "concerted",
        "patiently",
        "nursery",
        "Bill",
    ],
)
def test_no_cue_catches_a_word_of_another_kind(vocabulary: Vocabulary, words: str) -> None:
    """A star stands for the endings of a word, not for other words that begin alike."""
    assert find_cues(words, index_cues(vocabulary.tags.values())) == ()

"""The digest by which a person's edits are recognised, and the SimHash by which a reprint is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.markdown import parse_briefing, render_briefing
from briefdesk.store.digests import digest_of, resealed, seal_of, sealed, unsealed, verifies
from briefdesk.store.fingerprints import BITS, NEAR_BITS, distance, index_simhashes, simhash
from store.desk import OTHER, STORY, briefing

TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=60)
WORDS = st.lists(st.sampled_from("ferry harbor oven baker island school engine lawsuit strait".split()), min_size=1)


def number(text: str) -> int:
    """Return the SimHash of a text read as a number."""
    return int(simhash(text), 16)


@given(TEXT, TEXT)
def test_what_ingest_writes_verifies_and_reads_back(title: str, body: str) -> None:
    """For any text the digest verifies, and the briefing read back is the one written."""
    made = briefing("ferry", title=title or "t", body=body.strip())
    text = sealed(made, render_briefing)
    assert verifies(text)
    read = parse_briefing(text, made.name).value
    assert read is not None
    assert replace(read, generated=None).title == made.title
    assert read.generated == seal_of(text) == digest_of(text)


@given(TEXT, st.integers(min_value=0), st.sampled_from("xé—\n "))
def test_any_edit_is_seen(body: str, position: int, inserted: str) -> None:
    """One character more anywhere but in the `generated` line itself, and the digest verifies no longer."""
    text = sealed(briefing("ferry", body=f"a {body}"), render_briefing)
    plain = unsealed(text)
    at = position % (len(plain) + 1)
    edited = resealed(plain[:at] + inserted + plain[at:], text)
    assert not verifies(edited)


@given(TEXT)
def test_seal_can_be_taken_off_and_put_back(body: str) -> None:
    """The text without its digest, sealed anew with the same digest, is the same text."""
    text = sealed(briefing("ferry", body=body), render_briefing)
    assert resealed(unsealed(text), text) == text


@pytest.mark.parametrize("text", ["", "no front matter\n", "---\ntitle: x\n", "generated: 0123456789abcdef\n"])
def test_text_without_a_seal_has_none(text: str) -> None:
    """A digest counts only inside a front matter, and nothing verifies without one."""
    assert seal_of(text) is None
    assert not verifies(text)
    assert resealed(text, sealed(briefing("ferry"), render_briefing)) == text


@given(WORDS)
def test_simhash_ignores_case_punctuation_and_line_ends(words: list[str]) -> None:
    """The same words give the same number however they are set."""
    assert simhash(" ".join(words)) == simhash(",\n".join(words).upper())


@given(WORDS, WORDS)
def test_distance_is_a_distance(one: list[str], other: list[str]) -> None:
    """It is 0 for the same text, the same both ways, and at most 64."""
    a, b = number(" ".join(one)), number(" ".join(other))
    assert distance(a, a) == 0
    assert distance(a, b) == distance(b, a) <= 64


def test_different_articles_are_far_and_small_changes_near() -> None:
    """One word changed stays within the threshold; another story is far outside."""
    changed = STORY.replace("Monday", "Thursday")
    assert distance(number(STORY), number(changed)) <= NEAR_BITS
    assert distance(number(STORY), number(OTHER)) > 2 * NEAR_BITS


def test_only_what_is_near_is_found() -> None:
    """Of several known articles the same one and its changed version are, another is not."""
    changed = number(STORY.replace("school", "chapel"))
    known = index_simhashes([number(OTHER), changed, number(STORY)])
    assert known.near(number(STORY)) == {changed, number(STORY)}
    assert index_simhashes([number(OTHER)]).near(number(STORY)) == frozenset()


@given(st.integers(0, 2**BITS - 1), st.sets(st.integers(0, BITS - 1)), st.sets(st.integers(0, 2**BITS - 1)))
def test_all_that_is_near_is_found(wanted: int, flipped: set[int], others: set[int]) -> None:
    """Whichever bits differ, the index finds what comparing with every number finds."""
    known = {*others, wanted ^ sum(1 << bit for bit in flipped)}
    assert index_simhashes(known).near(wanted) == {n for n in known if distance(n, wanted) <= NEAR_BITS}

"""What was read is kept between two builds: the same bytes with it and without, and only what changed is read."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from briefdesk.briefing import Briefing
from briefdesk.search.building import build_index
from briefdesk.search.documents import corpus
from briefdesk.search.keeping import IGNORED, SPARE, Keeping
from briefdesk.search.reading import runs
from search.corpora import briefing, library_of, many

BRIEFINGS = many(700)


def built(briefings: tuple[Briefing, ...], folder: Path | None) -> Mapping[str, bytes]:
    """Return the files of the index by path; with a folder, from what is kept there."""
    keeping = None if folder is None else Keeping(folder=folder)
    return {file.path: file.content for file in build_index(corpus(library_of(briefings)), keeping=keeping)}


def kept(folder: Path) -> dict[str, int]:
    """Return the names of what is kept, with the numbers of the files, which change when one is written anew."""
    return {path.name: path.stat().st_ino for path in folder.iterdir() if path.name != IGNORED}


CHANGES = {
    "nothing": BRIEFINGS,
    "a new one": (*BRIEFINGS, briefing(900, body="A zebra was reinspecting the harbours.")),
    "the oldest gone": BRIEFINGS[1:],
    "one in the middle": (*BRIEFINGS[:350], replace(BRIEFINGS[350], title="Walls inspecting walls"), *BRIEFINGS[351:]),
    "other usual words": tuple(
        replace(b, body=f"{b.body} Zebra zebra zebra, lantern lantern.") for b in BRIEFINGS[:400]
    ),
}


@pytest.mark.parametrize("briefings", CHANGES.values(), ids=CHANGES)
def test_the_bytes_are_the_same_with_what_is_kept(briefings: tuple[Briefing, ...], tmp_path: Path) -> None:
    """Whatever changed since, the index is that of a build that reads everything."""
    built(BRIEFINGS, tmp_path)
    assert built(briefings, tmp_path) == built(briefings, None)


def test_only_what_changed_is_made_again(tmp_path: Path) -> None:
    """A new briefing leaves all but the last run as it was kept."""
    assert len(list(runs(corpus(library_of(BRIEFINGS)).documents))) > 1
    built(BRIEFINGS, tmp_path)
    before = kept(tmp_path)
    built(CHANGES["nothing"], tmp_path)
    assert kept(tmp_path) == before
    built(CHANGES["a new one"], tmp_path)
    assert len(kept(tmp_path).items() - before.items()) == 1


def test_what_is_damaged_is_made_again(tmp_path: Path) -> None:
    """A file cut short or changed is not believed."""
    first = built(BRIEFINGS, tmp_path)
    for number, path in enumerate(sorted(tmp_path.iterdir())):
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2] if number % 2 else content[:-1] + b"?")
    assert built(BRIEFINGS, tmp_path) == first


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A file where the folder should be harms nothing."""
    place = tmp_path / "taken"
    place.write_text("not a folder", "utf-8")
    assert built(BRIEFINGS, place) == built(BRIEFINGS, None)


def test_what_nobody_needs_goes(tmp_path: Path) -> None:
    """However often the briefings change, what is kept stays within bounds."""
    for number in range(2 * SPARE):
        built((briefing(number),), tmp_path)
    assert len(kept(tmp_path)) <= 2 + SPARE

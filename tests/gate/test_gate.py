"""Extraction reaches, on articles of many kinds, at least what it once reached."""

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from gate.floors import fallen, moved, read_floors, table
from gate.measuring import HERE, missed, reached, read_gold, read_marked
from gate.scoring import MEASURES, counts, scores

EVAL = ROOT.parent / "shared" / "eval"
"""Real articles with gold and the scorer that issue reports quote. They are not in the repository."""
GOLDS = read_gold()
MARK = "invented for tests: none of these events"


def names(golds: list[dict[str, Any]]) -> list[str]:
    """Return the names of the articles."""
    return [gold["id"] for gold in golds]


@pytest.mark.parametrize("measure", MEASURES)
def test_no_measure_falls_below_its_floor(measure: str) -> None:
    """A score never falls without somebody saying so by name; what is missed is listed when one does."""
    floors, now = read_floors(), reached()
    if measure in fallen(floors, now):
        misses = "\n".join(missed(measure))
        pytest.fail(f"{measure} fell from {floors[measure]} to {now[measure]}:\n{misses}", pytrace=False)


def test_every_measure_has_a_floor() -> None:
    """The committed floors name exactly what is measured."""
    assert list(read_floors()) == MEASURES


def test_there_are_articles_of_many_kinds() -> None:
    """At least 24 articles of differing styles, 8 of them saved pages, hold 300 to 700 words each."""
    lengths = {gold["id"]: len((HERE / "pages" / f"{gold['id']}.txt").read_text("utf-8").split()) for gold in GOLDS}
    assert len(GOLDS) >= 24
    assert len({gold["style"] for gold in GOLDS}) >= 20
    assert len(list((HERE / "pages").glob("*.html"))) >= 8
    assert {name: length for name, length in lengths.items() if not 300 <= length <= 700} == {}


@pytest.mark.parametrize("gold", GOLDS, ids=names(GOLDS))
def test_gold_fits_its_text(gold: Mapping[str, Any]) -> None:
    """Every mark is where its words are, every speaker is somebody of the article, every value has its form."""
    text = (HERE / "pages" / f"{gold['id']}.txt").read_bytes().decode("utf-8")
    for kind in ("quotes", "figures", "dates"):
        assert [item["text"] for item in gold[kind]] == [text[item["start"] : item["end"]] for item in gold[kind]]
    known = {person["name"] for person in gold["people"]} | {*gold["organizations"], *gold["places"], None}
    assert {quote["speaker"] for quote in gold["quotes"]} <= known
    for mention in gold["dates"]:
        whole = mention["value"] + {4: "-01-01", 7: "-01", 8: "-1", 10: ""}[len(mention["value"])]
        assert date.fromisoformat(whole)


@pytest.mark.parametrize("path", sorted((HERE / "pages").iterdir()), ids=lambda path: path.name)
def test_every_article_says_that_it_is_invented(path: Path) -> None:
    """Nobody who opens one can take it for news."""
    assert MARK in path.read_text("utf-8")


def test_a_floor_rises_by_itself_and_falls_only_by_name() -> None:
    """A higher score is the new floor; a lower one only when its measure is named."""
    floors, now = {"quotes": 0.9, "dates": 0.8}, {"quotes": 0.7, "dates": 0.85, "figures": 0.6}
    assert fallen(floors, now) == ["quotes"]
    assert moved(floors, now, frozenset()) == {"quotes": 0.9, "dates": 0.85, "figures": 0.6}
    assert moved(floors, now, {"quotes"}) == {"quotes": 0.7, "dates": 0.85, "figures": 0.6}
    assert table(floors, now).splitlines()[1] == "quotes           0.900   0.700"


def test_scores_agree_with_the_evaluation_of_the_issue(tmp_path: Path) -> None:
    """On the real pages, where they are at hand, each score is the one that the shared scorer prints."""
    if not EVAL.is_dir():
        assert len(reached()) == len(MEASURES)
        return
    every = [count for gold in read_gold(EVAL / "gold") for count in counts(read_marked(gold, EVAL / "pages"))]
    command = [sys.executable, str(EVAL / "score.py"), "--", sys.executable, "-m", "briefdesk", "extract"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    printed = {line.split()[0]: float(line.split()[4]) for line in run.stdout.splitlines()[1:]}
    assert {measure: score for measure, score in scores(every).items() if measure in printed} == printed


def test_what_is_missed_is_told_in_words() -> None:
    """An extract without its last quotation and with a wrong date loses exactly those, by name."""
    marked = read_marked(GOLDS[0])
    gold = json.loads(json.dumps(marked.gold)) | {"dates": [{"value": "1999"}], "title": "Another story altogether"}
    spoilt = {count.measure: count for count in counts(type(marked)(gold=gold, text=marked.text, got=marked.got))}
    assert spoilt["dates"].right == 0
    assert "missed '1999'" in spoilt["dates"].misses
    assert spoilt["title"].misses[0].startswith("wanted 'Another story altogether'")

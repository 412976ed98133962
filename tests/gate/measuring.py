"""What extraction reaches on the annotated articles beside this file."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from briefdesk.extractors import extract
from briefdesk.readers import read_article, read_input
from briefdesk.serialise import extract_object
from briefdesk.vocabulary import Vocabulary
from gate.scoring import Count, Marked, counts, scores

HERE = Path(__file__).parent


def read_gold(folder: Path = HERE / "gold") -> list[dict[str, Any]]:
    """Return the gold of every article, in the order of their names.

    Raises:
        FileNotFoundError: If there is none, so that a moved folder measures nothing by no accident.
    """
    golds = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    if not golds:
        raise FileNotFoundError(f"no gold in {folder}")
    return golds


def read_marked(gold: Mapping[str, Any], pages: Path = HERE / "pages") -> Marked:
    """Return an article with what the program finds in its page, or in its text where no page was saved."""
    text, page = pages / f"{gold['id']}.txt", pages / f"{gold['id']}.html"
    source = str(page if page.exists() else text)
    got = extract_object(extract(read_article(read_input(source), source, {}), Vocabulary()))
    return Marked(gold=gold, text=text.read_bytes().decode("utf-8"), got=got)


@cache
def measured() -> tuple[tuple[str, tuple[Count, ...]], ...]:
    """Return the name and the counts of every article."""
    return tuple((gold["id"], tuple(counts(read_marked(gold)))) for gold in read_gold())


def reached() -> dict[str, float]:
    """Return the score of each measure over all articles."""
    return scores([count for _, every in measured() for count in every])


def missed(measure: str) -> Iterator[str]:
    """Yield every miss of one measure, with the article it happened in."""
    for name, every in measured():
        yield from (f"{name}: {miss}" for count in every if count.measure == measure for miss in count.misses)

"""Whether reading hostile text takes time in proportion to its length: ten times the text, how many times the time."""

from collections.abc import Callable
from time import process_time

from briefdesk.article import Article, Metadata, number_paragraphs
from briefdesk.extractors.names import extract_names
from briefdesk.library import Library
from briefdesk.listings import render_written
from briefdesk.prose.sentences import split_sentences
from briefdesk.text import normalise
from briefdesk.vocabulary import Vocabulary

UNITS = (
    "[",
    "![a",
    "<b ",
    "`a``",
    "[a](",
    "\\",
    "[¶7",
    "Mara ",
    "*_",
    "| -",
    "> ",
    "a. B ",
    "“",
    "President of ",
    "U.S.-",
    "A-",
)
COUNT = 1_000
TIMES = 10


def main(*, quick: bool) -> None:
    """Print for each function the unit of text that costs most when it is repeated ten times as often."""
    print(f"{'function':16}{'worst unit':>14}{'ms':>10}{f'x {TIMES} text':>12}")
    for name, function in FUNCTIONS.items():
        ratio, unit, short = max(_growth(function, unit, COUNT // 10 if quick else COUNT) for unit in UNITS)
        print(f"{name:16}{unit!r:>14}{1000 * short:10.2f}{ratio:10.1f} x")


def _growth(function: Callable[[str], object], unit: str, count: int) -> tuple[float, str, float]:
    short = _seconds(function, unit * count)
    return _seconds(function, unit * count * TIMES) / max(short, 1e-3), unit, short


def _seconds(function: Callable[[str], object], text: str) -> float:
    def once() -> float:
        start = process_time()
        function(text)
        return process_time() - start

    return min(once() for _ in range(3))


def _name(text: str) -> object:
    article = Article(source="-", sha256="", paragraphs=number_paragraphs([("body", text)]))
    return extract_names(article, Vocabulary(), Metadata())


FUNCTIONS: dict[str, Callable[[str], object]] = {
    "normalise": normalise,
    "split_sentences": split_sentences,
    "extract_names": _name,
    "render_written": lambda text: render_written(text, "about.md", Library()),
}

"""Articles to measure with: those of tests/gate, and invented ones in any number that no two of are alike."""

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from generate import WORDS

GATE = Path(__file__).resolve().parents[1] / "tests" / "gate" / "pages"
SYLLABLES = "ba ke li mo nu ra se ti vo za dre fli gor hal jun kas lem mar nol pri sul tor vex win yor".split()
LINES = (
    "{who}, who leads the {body}, said Tuesday that {n:,} {thing} were {verb} near {place} {reason}.",
    "“We will look at every {thing} before Friday, and the {other} after that,” {who} told reporters.",
    "The {body} expects to spend ${n} million on {thing} and {other} next year, {who} said.",
    "Nearly {n} percent of the {thing} in {place} stood still in March 2031, officials said earlier this month.",
    "It is not clear why the {other} {verb} the {thing}, and the {body} declined to comment.",
)


def gate_pages() -> tuple[Path, ...]:
    """Return the saved pages of the gate."""
    return tuple(sorted(GATE.glob("*.html")))


def write_pasted(folder: Path, count: int, *, words: int = 700) -> tuple[Path, ...]:
    """Write `count` pasted articles of about `words` words, from the gate's prose with other numbers in each."""
    chance = random.Random(words)
    stories = [path.read_text("utf-8").split("\n\n") for path in sorted(GATE.glob("*.txt"))]
    return tuple(_write(folder / f"{n:05d}.txt", _pasted(stories, n, words, chance)) for n in range(count))


def write_invented(folder: Path, count: int, *, words: int = 300) -> tuple[Path, ...]:
    """Write `count` invented articles of about `words` words, with a vocabulary of its own each."""
    chance = random.Random(count)
    return tuple(_write(folder / f"{n:05d}.txt", "\n\n".join(_invented(n, words, chance))) for n in range(count))


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", "utf-8")
    return path


def _pasted(stories: list[list[str]], n: int, words: int, chance: random.Random) -> str:
    paragraphs: list[str] = []
    while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        paragraphs += stories[n % len(stories)]
        n += 1
    text = "\n\n".join(paragraphs)
    longest = len(" ".join(text.split()[:words])) * len(text) // len(" ".join(text.split()))
    return re.sub(r"\d(?=\d)", lambda _: str(chance.randrange(1, 10)), text[:longest])


def _invented(n: int, words: int, chance: random.Random) -> Iterator[str]:
    own = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(40)]
    people = [f"{chance.choice(WORDS['first'])} {word.title()}" for word in own[:3]]
    yield f"The {own[3]} of {own[4].title()} is {own[5]} again, number {n}"
    yield (date(2015, 1, 1) + timedelta(days=n % 4000)).strftime("%B %-d, %Y")
    written = 0
    while written < words:
        line = chance.choice(LINES).format(
            who=chance.choice(people),
            body=f"{chance.choice(own).title()} {chance.choice(WORDS['bodies'])}",
            place=chance.choice(WORDS["places"]),
            reason=chance.choice(WORDS["reasons"]),
            verb=chance.choice(WORDS["verbs"]),
            thing=" ".join(chance.choices(own, k=3)),
            other=" ".join(chance.choices(own, k=2)),
            n=chance.randrange(2, 900),
        )
        written += len(line.split())
        yield line

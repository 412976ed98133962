"""How well an extract agrees with what a reader marked: one score a measure, over all articles together."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gate.sameness import distinct, likeness, pairs, same_figure, same_name, same_person, words

MEASURES = (
    "body title published publisher authors people organizations places quotes speakers figures dates trace"
).split()
"""What is measured, in the order of the tables."""
TEXT_AGREES = 0.85
"""The likeness from which a title or a publisher is the one wanted."""
QUOTE_AGREES = 0.8
"""The likeness from which a quotation is the one wanted."""
SHORTEST_QUOTE = 4
"""Words from which a quotation counts; shorter ones are often a matter of opinion."""

Gold = Mapping[str, Any]
Got = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many items of one measure are right, found and wanted in one article, and what went wrong in words."""

    measure: str
    right: float
    found: float
    wanted: float
    misses: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Marked:
    """An article's gold, its text, and what the program found in it."""

    gold: Gold
    text: str
    got: Got

    def items(self, kind: str) -> list[Any]:
        """Return the marked items of one kind, in the order of the text."""
        return list(self.gold.get(kind, ()))


def counts(marked: Marked) -> Iterator[Count]:
    """Yield the counts of one article, measure by measure."""
    yield from _told(marked)
    yield _body(marked)
    yield _names(marked, "people", "person", same_person)
    yield _names(marked, "organizations", "organization", same_name)
    yield _names(marked, "places", "place", same_name)
    yield from _quotes(marked)
    yield _figures(marked)
    yield _dates(marked)
    yield _trace(marked)


def scores(every: Sequence[Count]) -> dict[str, float]:
    """Return the harmonic mean of precision and recall of each measure, 0 to 1, rounded to three places.

    Items of all articles are counted together, so that a long article weighs more than a short one.
    """
    return {measure: _f1([count for count in every if count.measure == measure]) for measure in MEASURES}


def _f1(every: Sequence[Count]) -> float:
    total = sum(count.found + count.wanted for count in every)
    return round(2 * sum(count.right for count in every) / total, 3) if total else 1.0


def _told(marked: Marked) -> Iterator[Count]:
    rules: dict[str, Callable[[Any, Any], bool]] = {
        "published": lambda want, have: bool(have == want),
        "publisher": _reads_alike,
        "title": _reads_alike,
        "authors": lambda want, have: len(pairs(want, have, same_name)) == len(want) == len(have),
    }
    for field, agrees in rules.items():
        want, have = marked.gold.get(field), marked.got["article"].get(field)
        if want:
            right = bool(have) and agrees(want, have)
            misses = () if right else (f"wanted {want!r}, got {have!r}",)
            yield Count(measure=field, right=right, found=1, wanted=1, misses=misses)


def _reads_alike(want: str, have: str) -> bool:
    return likeness(want, have) >= TEXT_AGREES


def _body(marked: Marked) -> Count:
    lines = marked.text.split("\n")
    numbers = marked.gold.get("body_lines", range(1, len(lines) + 1))
    want = Counter(words("\n".join(lines[number - 1] for number in numbers)))
    have = Counter(words(" ".join(p["text"] for p in marked.got["paragraphs"] if p["kind"] == "body")))
    return Count(measure="body", right=(want & have).total(), found=have.total(), wanted=want.total())


def _names(marked: Marked, measure: str, kind: str, same: Callable[[str, str], bool]) -> Count:
    want = [item["name"] if isinstance(item, dict) else item for item in marked.items(measure)]
    have = [entity["name"] for entity in marked.got["entities"] if entity["kind"] == kind]
    if kind == "place":
        have = _without_dateline(have, want, marked.got["article"].get("dateline"))
    return _compared(measure, want, have, same)


def _without_dateline(have: list[str], want: list[str], dateline: str | None) -> list[str]:
    """Return the places without the dateline's own, which is neither wanted nor wrong."""
    if not dateline:
        return have
    return [name for name in have if not same_name(name, dateline) or any(same_name(name, one) for one in want)]


def _quotes(marked: Marked) -> Iterator[Count]:
    want = [(marked.text[quote["start"] : quote["end"]], quote["speaker"]) for quote in marked.items("quotes")]
    named = {entity["id"]: entity["name"] for entity in marked.got["entities"]}
    have = [
        (quote["text"], named.get(quote["speaker"], quote["speaker"]))
        for quote in marked.got["quotes"]
        if len(quote["text"].split()) >= SHORTEST_QUOTE
    ]
    yield _compared("quotes", want, have, _same_quote)
    paired = [(want[left], have[right]) for left, right in pairs(want, have, _same_quote)]
    wrong = [(one, other) for one, other in paired if not _same_speaker(one[1], other[1])]
    misses = tuple(f"wanted {one[1]!r}, got {other[1]!r}: {one[0][:60]!r}" for one, other in wrong)
    right = len(paired) - len(wrong)
    yield Count(measure="speakers", right=right, found=len(want), wanted=len(want), misses=misses)


def _same_quote(one: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
    return likeness(one[0], other[0]) >= QUOTE_AGREES


def _same_speaker(want: str | None, have: str | None) -> bool:
    if want is None or have is None:
        return want == have
    return same_person(want, have) or same_name(want, have)


def _figures(marked: Marked) -> Count:
    want = distinct([float(figure["value"]) for figure in marked.items("figures")])
    both = [number for figure in marked.got["figures"] for number in (figure["value"], figure["high"])]
    return _compared("figures", want, distinct([float(number) for number in both if number is not None]), same_figure)


def _dates(marked: Marked) -> Count:
    want, have = ({item["value"] for item in items} for items in (marked.items("dates"), marked.got["dates"]))
    return _compared("dates", sorted(want), sorted(have), str.__eq__)


def _compared(measure: str, want: Sequence[Any], have: Sequence[Any], same: Callable[[Any, Any], bool]) -> Count:
    paired = pairs(want, have, same)
    missed = set(range(len(want))) - {left for left, _ in paired}
    extra = set(range(len(have))) - {right for _, right in paired}
    misses = (
        *(f"missed {want[index]!r}" for index in sorted(missed)),
        *(f"not wanted {have[index]!r}" for index in sorted(extra)),
    )
    return Count(measure=measure, right=len(paired), found=len(have), wanted=len(want), misses=misses)


def _trace(marked: Marked) -> Count:
    texts = {paragraph["n"]: paragraph["text"] for paragraph in marked.got["paragraphs"]}
    items = [item for kind in ("quotes", "figures", "dates") for item in marked.got[kind]]
    wrong = [item for item in items if texts[item["at"][0]][item["at"][1] : item["at"][2]] != item["text"]]
    misses = tuple(f"{item['text']!r} is not at {item['at']}" for item in wrong)
    return Count(measure="trace", right=len(items) - len(wrong), found=len(items), wanted=len(items), misses=misses)

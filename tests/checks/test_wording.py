"""What is a fault of wording and what only looks like one. Every event and person here is invented."""

import pytest

from briefdesk.checks import find_faults
from desk_example import DESK, FIELDS, PATH, desk_of, print_of

SHA256 = "ab" * 32
BESIDE_THE_POINT = frozenset(
    {"duplicate-title", "orphan-briefing", "source-without-address", "too-much-quoted", "unheld-figure"}
)
"""What the small article and the bare desk bring about in every case."""
PRINT = f"briefings/prints/{SHA256}.print"
ARTICLE = "(print of: Quill said on Friday that “nobody was hurt when the old engine failed, and nobody will be”.)\n"


def faults(body: str, base: str = "", **fields: str) -> set[str]:
    """Return the names of the faults of a briefing with this text, whose article is known."""
    own = {**FIELDS, "sources": f"sources:\n  - {{publisher: Harbor Gazette, rights: reserved, sha256: {SHA256}}}\n"}
    front = "".join({**own, **{key: f"{key}: {value}\n" for key, value in fields.items()}}.values())
    earlier = {PATH: f"---\n{''.join(own.values())}---\n\n{base}\n"} if base else None
    desk = desk_of({**DESK, PATH: f"---\n{front}---\n\n{body}\n"}, odd={PRINT: ARTICLE}, base=earlier)
    assert desk.prints == {PRINT: print_of(PRINT, ARTICLE)}
    ours = {finding.name for finding in find_faults(desk) if finding.path == PATH}
    return ours - BESIDE_THE_POINT


@pytest.mark.parametrize(
    "body",
    [
        "Quill: “nobody was hurt when the old engine failed”. [¶1]",
        'Quill: "nobody was hurt when the old engine failed." [¶1]',
        "- *“nobody was hurt”* — Mara Quill [¶1]",
        "> “Nobody was hurt … and nobody will be” [¶1]",
        "“[N]obody [of the crew] will be”",
        "See “[Nobody knows why](https://example.org/a)”.",
        "The boat's engine failed; it's the '20s all over again.",
        "`“nobody was harmed”`",
    ],
)
def test_a_true_quote_is_no_fault(body: str) -> None:
    """In any marks, with insertions, cut short; a title that links and an apostrophe are no quotes."""
    assert faults(body) == set()


@pytest.mark.parametrize(
    "body",
    [
        "“nobody was killed when the old engine failed”",
        "“nobody was hurt when the engine failed”",
        "“nobody hurt”",
        "**“somebody was hurt”**",
        "> “Nobody was hurt. Nobody will be”",
        "- “hurt nobody was” — Mara Quill",
    ],
)
def test_an_altered_quote_is_one(body: str) -> None:
    """A word changed, dropped or moved, wherever the quote stands."""
    assert faults(body) == {"altered-quote"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The vote is likely (60–70%).", set()),
        ("The vote is very unlikely, about 30%.", {"contradicted-likelihood"}),
        ("Of likely voters 30% were for it.", set()),
        ("Quill said the vote might fail.", set()),
        ("The vote might fail.", {"unattributed-possibility"}),
        ("The vote was in May 2031.", set()),
        ("Nobody knows what the vote may bring.", set()),
        ("With high confidence a vote is likely.", {"likelihood-with-confidence"}),
    ],
)
def test_estimates_are_told_from_other_words(body: str, expected: set[str]) -> None:
    """Months, voters and questions are no estimates."""
    assert faults(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Read [this](https://ex\u0430mple.org/).", {"lookalike-letter"}),
        ("Read [this](https://пример.example/путь).", set()),
        ("Crews\u202e return.", {"hidden-character"}),
        ("A family: 👨‍👩‍👧.", set()),
        ("![x][harbor]\n\n[harbor]: https://example.org/h.png", {"remote-picture"}),
        ("`![x](https://example.org/h.png)`", set()),
    ],
)
def test_what_is_unsafe_is_told_from_what_is_foreign(body: str, expected: set[str]) -> None:
    """A text in another script, an emoji and code are nobody's trick."""
    assert faults(body) == expected


def test_a_fact_that_is_only_added_needs_no_correction() -> None:
    """The day it was added is enough; a fact that went needs both."""
    before, after = "The boats have 12 seats.", "The boats have 12 seats and 14 vests."
    assert faults(after, before) == {"silent-change"}
    assert faults(after, before, updated="2031-05-04") == set()
    assert faults(before, after, updated="2031-05-04") == {"silent-change"}
    assert faults(before, before) == set()


def test_a_run_of_the_source_is_copied_from_thirteen_words_on() -> None:
    """Twelve words pass; between quotation marks more do."""
    words = "Quill said on Friday that nobody was hurt when the old engine failed and".split()
    assert faults(" ".join(words[:12])) == set()
    assert faults(" ".join(words[:13])) == {"copied-wording"}
    assert faults("“" + " ".join(words[5:]) + "”") == set()

"""The search of the pages and `briefdesk search` are held together: same results, same order, same words shown."""

import json
import random
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from briefdesk.search import Found, IndexReader, search, snippet
from briefdesk.search.scripts import search_scripts
from search.corpora import NOUNS, PEOPLE, PLACES, files_of, library_of, many, reader_of, write

QUERIES = 500
ORDERS = ("relevance", "relevance", "relevance", "newest", "oldest")
CHOSEN = (
    "",
    " ",
    "a",
    "h",
    "-harbour",
    '"',
    '""',
    "tag:",
    "tag:shipping",
    "tag:nothing",
    'tag:"Shipping and ports" storm',
    "person:foghorn",
    "-person:elstow wall",
    "place:almunde",
    "org:none",
    "year:2030",
    "year:x",
    "status:withdrawn",
    "status:Published wall",
    "before:2030-03 after:2030-02-10",
    "after:2030-13",
    "after:2030-13 wall",
    "after:2030-2-10",
    "before:2030-2-",
    "before:203",
    "before:203 wall",
    "before:tomorrow",
    'before:"May 2030" wall',
    "before:0000",
    "harbour before:2030-02 -storm",
    '"harbour wall" tram',
    '"no such words at all"',
    '"wall" storm',
    "“harbour wall” tram",
    "-«harbour wall» tag:„Shipping and ports“",
    "repair",
    "repairing ",
    "REPAIRS",
    "repairman",
    "Serban Toiu",
    "ÅLMUNDE",
    "cafe",
    "café",
    "東京",
    "港",
    "ท่าเรือ",
    "us envoys",
    "U.S.",
    "1200",
    "1,200 crates",
    "o'neill",
    "oneill",
    "http://x.y",
    "constructor",
    "__proto__",
    "toString:x",
    "harbuor",
    "brenhvaen",
    "feries strom",
    "xyzzy",
    "xyzzy harbour",
    "xy" * 60,
)


def queries() -> list[dict[str, str]]:
    """Return queries as readers type them: words, parts of words, slips, phrases, and everything that narrows."""
    chance = random.Random(11)
    words = [*NOUNS, *" ".join((*PEOPLE, *PLACES)).split()]
    texts = list(CHOSEN)
    while len(texts) < QUERIES:
        text = " ".join(chance.choices(words, k=chance.choice((1, 1, 2, 3))))
        texts.append(chance.choice((_as_it_is, _begun, _slipped, _quoted, _narrowed))(text, chance))
    return [{"text": text, "sort": ORDERS[i % len(ORDERS)]} for i, text in enumerate(texts)]


def _as_it_is(text: str, chance: random.Random) -> str:
    return text + chance.choice(("", " "))


def _begun(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(1, len(text))]


def _slipped(text: str, chance: random.Random) -> str:
    i = chance.randrange(len(text) - 1)
    return chance.choice(
        (text[:i] + text[i + 1 :], text[:i] + "e" + text[i:], text[:i] + text[i + 1] + text[i] + text[i + 2 :])
    )


def _quoted(text: str, chance: random.Random) -> str:
    return f'"{text}" {chance.choice(NOUNS)}'


def _narrowed(text: str, chance: random.Random) -> str:
    narrowing = chance.choice(("-storm", "tag:weather", "person:mara", "place:cask", "source:echo", "after:2030-03"))
    return f"{text} {narrowing}"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, IndexReader]:
    """An index on disk, and the Python reader of the same files."""
    files = files_of(library_of(many(400)), [("about.md", "# About the desk\n\nHow the harbour desk works.\n")])
    folder = tmp_path_factory.mktemp("index")
    write(files, folder)
    return folder, reader_of(files)


def answers(folder: Path, asked: Sequence[dict[str, str]]) -> list[dict[str, Any]]:
    """Return what the pages' engine answers, run in Node."""
    engine = folder / "engine.js"
    engine.write_bytes(next(file.content for file in search_scripts() if file.path == "engine.js"))
    command = ["node", str(Path(__file__).with_name("answer.mjs")), str(engine), str(folder)]
    lines = "".join(f"{json.dumps(request)}\n" for request in asked)
    run = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def told(found: Found, reader: IndexReader) -> dict[str, Any]:
    """Return what the Python reader found in the words of the engine."""
    shown = [(number, snippet(reader.document(number), found.terms)) for number in found.documents[:10]]
    return {
        "total": len(found.documents),
        "relaxed": found.relaxed,
        "corrections": [[typed, list(words)] for typed, words in found.corrections],
        "suggestions": [list(pair) for pair in found.suggestions],
        "unknown": [[n.facet, [n.value], n.excluded] for n in found.unknown],
        "items": [[n, piece.anchor, piece.heading, [list(part) for part in piece.parts]] for n, piece in shown],
    }


def test_the_pages_and_the_command_find_the_same(index: tuple[Path, IndexReader]) -> None:
    """For 500 queries: number of results, their order, sections, snippets, corrections and what nobody knows."""
    folder, reader = index
    asked = queries()
    assert len(asked) == QUERIES
    for request, answer in zip(asked, answers(folder, asked), strict=True):
        theirs = {key: answer[key] for key in ("total", "relaxed", "corrections", "suggestions")}
        theirs["unknown"] = [[n["facet"], n["values"], n["excluded"]] for n in answer["unknown"]]
        theirs["items"] = [[i["number"], i["anchor"], i["heading"], i["snippet"]] for i in answer["items"]]
        ours = told(search(request["text"], reader, sort=request["sort"]), reader)  # type: ignore[arg-type]
        assert theirs == ours, request


def test_most_queries_find_something(index: tuple[Path, IndexReader]) -> None:
    """The queries are such that comparing them says something."""
    _, reader = index
    found = [search(request["text"], reader) for request in queries()]
    assert sum(bool(result.documents) and not result.relaxed for result in found) > QUERIES // 2
    assert sum(bool(result.corrections) for result in found) > 20


def test_counts_follow_the_query(index: tuple[Path, IndexReader]) -> None:
    """Each count of the search page is what choosing the value would leave."""
    folder, reader = index
    asked: list[dict[str, Any]] = [{"text": "harbour after:2030-02", "facets": True}]
    (answer,) = answers(folder, asked)
    checked = 0
    for facet, values in answer["facets"].items():
        for value in values[:5]:
            found = search(f'harbour after:2030-02 {facet}:"{value["key"]}"', reader)
            assert len(found.documents) == value["count"], (facet, value)
            checked += 1
    assert checked > 10


def test_any_of_several_years_will_do(index: tuple[Path, IndexReader]) -> None:
    """Chosen sources and years add up; chosen people narrow."""
    folder, reader = index

    def request(facet: str, *groups: list[str]) -> dict[str, Any]:
        return {
            "text": "wall",
            "narrowings": [{"facet": facet, "values": values, "excluded": False} for values in groups],
        }

    either, both = answers(
        folder,
        [
            request("source", ["tarn-courier", "selane-echo"]),
            request("person", ["mara-elstow"], ["jory-vantreth"]),
        ],
    )
    apart = [len(search(f"wall source:{name}", reader).documents) for name in ("tarn-courier", "selane-echo")]
    assert either["total"] == sum(apart)
    assert both["total"] == len(search('wall person:mara person:"Jory Vantreth"', reader).documents) > 0


def test_the_engine_needs_no_eval() -> None:
    """No script makes code of text, so that a content-security-policy without `unsafe-eval` holds."""
    for file in search_scripts():
        text = file.content.decode()
        assert not re.search(r"\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write", text), file.path

"""Desks to search, made in memory. Every event and person in them is invented."""

import datetime
import random
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefdesk.briefing import Briefing, Source
from briefdesk.library import Library, index
from briefdesk.search import IndexReader
from briefdesk.search.building import build_index
from briefdesk.search.documents import corpus
from briefdesk.vocabulary import EntityEntry, Tag, Vocabulary

VOCABULARY = Vocabulary(
    tags={
        "shipping": Tag(name="shipping", title="Shipping and ports", description="Freight and quays."),
        "weather": Tag(name="weather", title="Weather"),
    },
    entities={
        ("person", "mara-elstow"): EntityEntry(
            id="mara-elstow", kind="person", name="Mara Elstow", aliases=("The Tarn Foghorn",), role="Harbour warden"
        ),
        ("place", "port-selane"): EntityEntry(id="port-selane", kind="place", name="Port Selane"),
    },
)
PEOPLE = ("Mara Elstow", "Jory Vantreth", "Ines Okonjo", "Pavo Lindqvist", "Edda Brisko", "Șerban Țoiu")
PLACES = ("Port Selane", "Tarn Island", "Brenhaven", "Cask", "Ålmunde")
NOUNS = "harbour wall ferries storm councillors budget schools bridge lantern fund pilots tram lines market".split()
VERBS = "opened closed inspected widened delayed approved questioned repairing repaired repairs".split()
OTHERS = ("1,200 crates", "U.S. envoys", "café owners", "東京港の再開", "ท่าเรือใหม่", "O'Neill's boats", "2031")


def briefing(number: int, **fields: Any) -> Briefing:
    """Return a published briefing with these fields, dated a day after the one with the number before."""
    day = datetime.date(2030, 1, 1) + datetime.timedelta(days=number)
    known = {
        "name": f"{day.isoformat()}-event-{number}",
        "title": f"Event {number} at the harbour",
        "date": day,
        "description": f"Something happened for the {number}th time.",
        "tags": ("shipping",),
        "status": "published",
        "sources": (Source(publisher="Tarn Courier"),),
        "body": "## What happened\n\n- The harbour wall gave way. [¶1]\n",
    }
    return Briefing(**(known | fields))


def many(count: int, *, seed: int = 7) -> tuple[Briefing, ...]:
    """Return briefings of skewed words, names, dates and languages."""
    chance = random.Random(seed)
    return tuple(_random(number, chance) for number in range(count))


def library_of(briefings: Iterable[Briefing]) -> Library:
    """Return the library of these briefings with the invented vocabulary."""
    return index(briefings, VOCABULARY)


def files_of(library: Library, written: Iterable[tuple[str, str]] = ()) -> Mapping[str, bytes]:
    """Return the files of the index by path."""
    return {file.path: file.content for file in build_index(corpus(library, written))}


def reader_of(files: Mapping[str, bytes]) -> IndexReader:
    """Return a reader of files in memory."""
    return IndexReader(lambda path: files[path].decode())


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files below a folder."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _random(number: int, chance: random.Random) -> Briefing:
    people = tuple(dict.fromkeys(chance.choices(PEOPLE, weights=(9, 5, 3, 2, 1, 1), k=2)))
    places = (chance.choice(PLACES),)
    lines = ["## What happened", ""]
    lines += [
        f"- {chance.choice(people)} {_deed(chance)} in {places[0]}. [¶{chance.randrange(1, 9)}]"
        for _ in range(chance.randrange(1, 6))
    ]
    lines += ["", f"## {chance.choice(NOUNS).capitalize()}", "", f"{_deed(chance)} with {chance.choice(OTHERS)}."]
    return briefing(
        number,
        title=f"{chance.choice(people)} {_deed(chance)}, part {number}",
        tags=(chance.choice(("shipping", "weather")),),
        people=people,
        places=places,
        status=chance.choices(("published", "withdrawn", "draft"), weights=(30, 1, 1))[0],
        language=chance.choices(("en", "de", "xx"), weights=(8, 1, 1))[0],
        sources=(Source(publisher=chance.choice(("Tarn Courier", "Selane Echo"))),),
        body="\n".join(lines),
    )


def _deed(chance: random.Random) -> str:
    return f"{chance.choice(VERBS)} the {chance.choice(NOUNS)} {chance.choice(NOUNS)}"

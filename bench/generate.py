"""Generate a desk of any size for measuring: invented events, invented people, the same bytes for the same seed."""

import random
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

WORDS = tomllib.loads(Path(__file__).with_name("world.toml").read_text("utf-8"))


@dataclass(frozen=True, kw_only=True)
class World:
    """What the generated briefings are about; the number of people and bodies grows with the number of briefings."""

    people: tuple[str, ...]
    organizations: tuple[str, ...]
    places: tuple[str, ...]
    tags: tuple[str, ...]
    names: tuple[str, ...]


def make_world(count: int, tags: tuple[str, ...], chance: random.Random) -> World:
    """Return the people, bodies, places and names of a desk of `count` briefings."""
    numbered = [f"{first} {last}" for first in WORDS["first"] for last in WORDS["last"]]
    people = tuple(f"{numbered[i % len(numbered)]}{_suffix(i // len(numbered))}" for i in range(max(20, count // 10)))
    bodies = tuple(f"{place} {body}" for place in WORDS["places"] for body in WORDS["bodies"])
    days = sorted(date(2015, 1, 1) + timedelta(days=chance.randrange(4000)) for _ in range(count))
    names = tuple(f"{day.isoformat()}-event-{i:05d}" for i, day in enumerate(days))
    return World(people=people, organizations=bodies, places=tuple(WORDS["places"]), tags=tags, names=names)


def write_briefings(folder: Path, count: int, tags: tuple[str, ...], *, seed: int = 20241030) -> None:
    """Write `count` published briefings under `folder`, by year, with links, entities, figures and skewed tags."""
    chance = random.Random(seed)
    world = make_world(count, tags, chance)
    for i in range(count):
        path = folder / world.names[i][:4] / f"{world.names[i]}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_briefing(i, world, chance), "utf-8")


def _suffix(n: int) -> str:
    if n == 0:
        return ""
    turn, place = divmod(n, len(WORDS["last"]))
    return f"-{WORDS['last'][place]}{f' {turn}' if turn else ''}"


def _skewed(items: tuple[str, ...], k: int, chance: random.Random) -> list[str]:
    """Pick `k` different items, the first ones far more often, as words and tags are (Zipf)."""
    picked: list[str] = []
    while len(picked) < min(k, len(items)):
        item = items[min(int(chance.paretovariate(0.8)) - 1, len(items) - 1)]
        if item in picked:
            item = chance.choice(items)
        if item not in picked:
            picked.append(item)
    return picked


def _deed(chance: random.Random) -> str:
    return f"{chance.choice(WORDS['verbs'])} {chance.choice(WORDS['things'])}"


def _briefing(i: int, world: World, chance: random.Random) -> str:
    name = world.names[i]
    people = _skewed(world.people, 3, chance)
    bodies = _skewed(world.organizations, 2, chance)
    places = _skewed(world.places, 2, chance)
    tags = _skewed(world.tags, 4, chance)
    count = chance.randrange(100, 90_000)
    earlier = [world.names[chance.randrange(i)] for _ in range(2)] if i else []
    points = [f"- {_sentence(people, bodies, places, chance)} [¶{n}]" for n in range(1, 9)]
    links = [f"It follows [an earlier decision]({_relative(name, other)}) in {places[0]}." for other in earlier]
    front = [
        "---",
        f"title: Event {i}, {bodies[0]} {_deed(chance)}",
        f"date: {name[:10]}",
        f"description: The {bodies[0]} {_deed(chance)} {chance.choice(WORDS['reasons'])}.",
        f"tags: [{', '.join(tags)}]",
        f"people: [{', '.join(people)}]",
        f"organizations: [{', '.join(bodies)}]",
        f"places: [{', '.join(places)}]",
        "status: published",
        "sources:",
        f"  - publisher: {places[1]} Courier",
        f"    published: {name[:10]}",
        "    rights: own",
        "figures:",
        f"  - {{value: {count}, noun: crates of grain, by: {bodies[1]}, as_of: {name[:7]}, source: 1, paragraph: 2}}",
        "timeline:",
        f"  - {{date: {name[:10]}, event: The {bodies[0]} {_deed(chance)}}}",
        "---",
    ]
    prose = [
        f"{_sentence(people, bodies, places, chance)} {_sentence(people, bodies, places, chance)}" for _ in range(3)
    ]
    body = ["", "## What happened", "", *points, "", *links, "", "## Background", "", "\n\n".join(prose), ""]
    return "\n".join(front + body)


def _sentence(people: list[str], bodies: list[str], places: list[str], chance: random.Random) -> str:
    who = chance.choice(people + bodies)
    tail = (
        f"{chance.choice(WORDS['reasons'])}, and {chance.choice(people)} counted {chance.randrange(10, 9000)} visitors"
    )
    return f"{who} {_deed(chance)} in {chance.choice(places)} {tail}."


def _relative(here: str, there: str) -> str:
    return f"{there}.md" if here[:4] == there[:4] else f"../{there[:4]}/{there}.md"

"""Invented briefings and articles for the tests of the store: people, places and events are made up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from briefdesk.briefing import Briefing, Source
from briefdesk.markdown import parse_briefing
from briefdesk.store.choosing import Candidate, Drafted, Recognised, choose
from briefdesk.store.fingerprints import simhash
from briefdesk.store.planning import ArticlePlan, planned
from briefdesk.store.reading import Stored
from briefdesk.store.shelf import filed

T = TypeVar("T", Stored, Drafted)
DAY = date(2031, 5, 2)
STORY = """The ferry between Port Sallow and Gull Island will run again from Monday, harbor master Ada Quill said on
Friday. Two of the three boats have new engines, and the third is to follow before the summer. About 400 people live on
the island, and for six weeks they had to rely on fishing boats for mail, bread and medicine. The company that runs the
line lost a lawsuit against the engine maker in April. Quill said nobody had been hurt when the old engine failed in the
middle of the strait. The island's school, which had sent its pupils home, opens its doors on Tuesday. A study of the
strait's currents is under way, and its authors expect to report to the harbor board in the autumn."""
OTHER = """Bakers in Lower Marrow voted on Sunday to close the oldest oven in the valley after inspectors found cracks
in its chimney. The guild's treasurer, Bruno Tallis, told members that repairs would cost more than the guild earns in a
year. A museum in the next valley has offered to take the door and the iron scales. Younger bakers want an electric oven
in its place, and a count of hands showed a clear lead for them. The last loaves are to be given away on the square."""


def briefing(slug: str, *, title: str = "", body: str = "", **changes: object) -> Briefing:
    """Return an invented briefing of 2 May 2031."""
    words = slug.replace("-", " ")
    made = Briefing(
        name=f"2031-05-02-{slug}",
        title=title or f"Harbor news: {words}",
        date=DAY,
        description=f"What is known of {words}.",
        tags=("transport",),
        sources=(Source(publisher="Harbor Gazette"),),
        body=body or f"## What happened\n\n- News of {words}. [1]",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def origin(text: str = STORY, *, version: str = "1", **changes: object) -> Source:
    """Return the source of an article whose body is `text`."""
    sha256 = (version * 64)[:64]
    made = Source(publisher="Harbor Gazette", title=text[:30], published=DAY, sha256=sha256, simhash=simhash(text))
    return replace(made, **changes)  # type: ignore[arg-type]


def drafted(source: Source, *briefings: Briefing, given: str = "articles/ferry.txt") -> Drafted:
    """Return an article with `source` that yields `briefings`."""
    return Drafted(source=given, origin=source, briefings=tuple(replace(b, sources=(source,)) for b in briefings))


def stored(path: str, text: str) -> Stored:
    """Return a file of the desk."""
    return Stored(text=text, parsed=parse_briefing(text, Path(path).stem, path=path))


@dataclass(frozen=True, kw_only=True)
class Plan:
    """All that an ingest will do, in its order."""

    articles: tuple[ArticlePlan, ...]
    recognised: tuple[Recognised, ...]


def plan(
    existing: Sequence[Stored],
    drafts: Sequence[Drafted],
    *,
    present: frozenset[str] = frozenset(),
    again: bool = False,
) -> Plan:
    """Return what ingesting `drafts` into a desk that holds `existing` does, all of both in memory."""
    desk = [filed(each, stamp=None, fetch=partial(_itself, each)) for each in existing]
    choice = choose(desk, [candidate_of(draft) for draft in drafts], present=present, again=again)
    return Plan(articles=tuple(planned(choice)), recognised=choice.recognised)


def candidate_of(draft: Drafted) -> Candidate:
    """Return the candidate whose draft is in memory."""
    names = tuple(briefing.name for briefing in draft.briefings)
    return Candidate(source=draft.source, origin=draft.origin, names=names, fetch=partial(_itself, draft))


def _itself(held: T) -> T:
    return held


def after(existing: Sequence[Stored], plan: Plan) -> tuple[Stored, ...]:
    """Return the desk as it is once `plan` is carried out."""
    desk = {s.path: s for s in existing}
    for article in plan.articles:
        for step in article.steps:
            if step.fate in ("new", "updated"):
                desk[step.path] = stored(step.path, step.text)
    return tuple(desk[path] for path in sorted(desk))


def fates(plan: Plan) -> dict[str, str]:
    """Return what becomes of each file by its name."""
    return {Path(step.path).stem: step.fate.value for article in plan.articles for step in article.steps}

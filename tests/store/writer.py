"""A process that ingests many invented articles into the folder given: `python writer.py FOLDER VERSION`."""

import sys
from dataclasses import replace
from pathlib import Path

from briefdesk.store import read_stored
from briefdesk.store.carrying_out import carry_out
from briefdesk.store.choosing import Drafted
from briefdesk.store.locking import desk_lock
from store.desk import briefing, drafted, origin, plan

ARTICLES = 12


def drafts(version: str, articles: range) -> list[Drafted]:
    """Return many articles of three briefings each; the first of every three has a slug that others want too."""
    made = []
    for n in articles:
        source = origin(f"words{n} " * 50, version=f"{n:02d}{version}", file=f"{n}.txt", title=f"Story {n}")
        body = f"Version {version} of story {n}. [1]\n\nSee [more](2031-05-02-more-{n}.md)."
        slugs = ("ferry", f"more-{n}", f"rest-{n}")
        made.append(drafted(source, *(replace(briefing(slug), body=body) for slug in slugs), given=f"{n}.txt"))
    return made


def write(root: Path, version: str, articles: range = range(ARTICLES)) -> None:
    """Ingest the articles of `version`, as one of perhaps several processes."""
    failures: list[object] = []
    with desk_lock(root, failures.append, patience=60.0):
        planned = plan(read_stored(root), drafts(version, articles))
        assert list(carry_out(planned.articles, root, merging=False, complain=failures.append))
    assert failures == []


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2], range(*map(int, sys.argv[3:])) if sys.argv[3:] else range(ARTICLES))

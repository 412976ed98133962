"""What is kept of the desk and of drafts while articles are read. The articles and briefings are invented."""

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from briefdesk.markdown import render_briefing
from briefdesk.store.choosing import choose
from briefdesk.store.lineage import not_alone
from briefdesk.store.planning import planned
from briefdesk.store.shelf import read_filed
from briefdesk.store.spool import Spool, pack
from store.desk import OTHER, STORY, briefing, candidate_of, drafted, origin, plan


def test_file_is_read_again_only_when_it_changed(tmp_path: Path) -> None:
    """A second look takes what it knows of the others, and sees what was changed, added and removed."""
    folder = tmp_path / "briefings" / "2031"
    folder.mkdir(parents=True)
    for slug in ("boats", "ovens", "roads"):
        made = briefing(slug, sources=(origin(file=f"{slug}.txt"),))
        (folder / f"{made.name}.md").write_text(render_briefing(made), "utf-8")
    boats, ovens, roads = read_filed(tmp_path)
    withdrawn = render_briefing(briefing("ovens", sources=ovens.sources, status="withdrawn"))
    (tmp_path / ovens.path).write_text(withdrawn, "utf-8")
    (tmp_path / roads.path).unlink()
    again = read_filed(tmp_path, (boats, ovens, roads))
    assert again[0] is boats
    assert [(each.path, each.is_withdrawn) for each in again] == [(boats.path, False), (ovens.path, True)]
    assert again[1].fetch().text == withdrawn


def test_file_that_another_took_the_place_of_is_read_again(tmp_path: Path) -> None:
    """Also where size and time of change are the same."""
    made = briefing("boats", sources=(origin(file="boats.txt"),))
    path = tmp_path / f"{made.name}.md"
    (tmp_path / "briefings").mkdir()
    place = tmp_path / "briefings" / path.name
    place.write_text(render_briefing(made), "utf-8")
    before = read_filed(tmp_path)
    path.write_text(render_briefing(made).replace("boats.txt", "ovens.txt"), "utf-8")
    os.utime(path, ns=(place.stat().st_atime_ns, place.stat().st_mtime_ns))
    path.replace(place)
    assert [source.file for each in read_filed(tmp_path, before) for source in each.sources] == ["ovens.txt"]


def test_spooled_drafts_are_chosen_and_planned_as_those_in_memory() -> None:
    """Whatever lies on a disk meanwhile, the same articles are taken and the same files planned."""
    drafts = [
        drafted(origin(OTHER, version="2"), briefing("ovens"), briefing("bread")),
        drafted(origin(version="1"), briefing("boats"), given="a.txt"),
        drafted(origin(STORY.replace("Monday", "Sunday"), version="3", title=None), briefing("boats"), given="b.txt"),
    ]
    with closing(Spool()) as spool:
        for draft in drafts:
            spool.put(pack(draft))
        assert [each.source for each in spool[1:]] == ["a.txt", "b.txt"]
        choice = choose((), spool)
        assert tuple(planned(choice)) == plan((), drafts).articles
        assert choice.recognised == choose((), tuple(map(candidate_of, drafts))).recognised
        assert [known.evidence for known in choice.recognised] == ["wording"]


def test_only_sources_that_share_something_are_looked_up() -> None:
    """The same bytes, address or headline, or nearly the same wording; of all others nothing need be kept."""
    ferry, near, oven = (
        origin(),
        origin(STORY.replace("Monday", "Sunday"), version="2", title=None),
        origin(OTHER, version="3"),
    )
    address = replace(oven, url="https://harbor.example/ovens")
    lone = origin("Roads are closed.", version="4", title="Roads", simhash=None)
    sources = (ferry, oven, near, lone)
    assert [n for n, _ in not_alone(lambda: enumerate(sources))] == [0, 2]
    shared = (address, replace(lone, url=address.url), ferry)
    assert [n for n, _ in not_alone(lambda: enumerate(shared))] == [0, 1]

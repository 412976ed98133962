"""What a remedy tells a writer to write, word for word. Every event here is invented."""

from briefdesk.checks import find_faults
from desk_example import DESK, FIELDS, PATH, desk_of

NAMED = "briefings/2031/2031-05-01-harbor.md"


def remedies(front: dict[str, str], *, path: str = PATH, before: dict[str, str] | None = None) -> list[str]:
    base = {path: written(before)} if before else None
    return [finding.mend for finding in find_faults(desk_of({**DESK, path: written(front)}, base=base))]


def written(front: dict[str, str]) -> str:
    return f"---\n{''.join({**FIELDS, **front}.values())}---\n\nSee [the return](2031-05-02-ferry-crews-return.md).\n"


def test_a_draft_may_get_the_name_of_its_day() -> None:
    """A published one keeps its address."""
    draft = {"status": "status: draft\n", "title": "title: Crews are back\n"}
    assert remedies(draft, path=NAMED) == ["correct the date, or rename the file 2031-05-02-harbor.md"]
    assert "correct the date; the name stays" in remedies({}, path=NAMED)


def test_a_file_in_the_wrong_folder_keeps_its_name() -> None:
    """Only where the name itself is no address is one proposed from day and title."""
    stray = {"date": "date: 2031-05-01\n"}
    assert f"rename it to {NAMED}" in remedies(stray, path="briefings/2030/2031-05-01-harbor.md")
    assert f"rename it to {NAMED}" in remedies(stray, path="briefings/2031-05-01-harbor.md")
    assert "rename it to briefings/2031/2031-05-01-b.md" in remedies(
        stray | {"title": "title: B\n"}, path="briefings/2031/2031-5-1-harbor.md"
    )


def test_a_name_with_another_ending_is_told_the_right_one() -> None:
    """Editors and browsers add one of their own; a picture is only told to go."""
    asked = {**DESK, "briefings/2031/2031-05-01-b.md.txt": "", "briefings/2031/wall.png": ""}
    assert [f.mend for f in find_faults(desk_of(asked)) if f.name == "foreign-file"] == [
        "rename it to 2031-05-01-b.md, if it is one; else move it elsewhere",
        "move it elsewhere; a briefing's name ends in .md",
    ]


def test_a_field_out_of_order_is_told_its_place() -> None:
    """The field above which it belongs, by name."""
    late = {"sources": f"{FIELDS['sources']}updated: 2031-05-04\nplaces: [Port Selwyn]\n"}
    assert "move it above `status`, or let `--fix` order the fields" in remedies(late)


def test_a_changed_fact_is_told_the_lines_to_add() -> None:
    """With the day on which the desk is judged."""
    assert remedies({"title": "title: Crews to return\n"}, before={"title": "title: Crews walk out\n"})[-2:] == [
        "add `updated: 2031-12-31`; or take the change back",
        "add `- {date: 2031-12-31, note: ...}` under `corrections`, saying what was wrong and what is right; "
        "or take the change back",
    ]


def test_a_young_desk_is_not_asked_about_its_tags() -> None:
    """Where most tags have one briefing, that is no news of any of them."""
    names = ("harbors", "boats", "tides", "winds")
    tags = {f"docs/tags/{name}.md": f"---\ntitle: {name.capitalize()}\n---\n" for name in names}
    briefings = {
        f"briefings/2031/2031-05-0{day}-{name}.md": written(
            {"date": f"date: 2031-05-0{day}\n", "title": f"title: About {name}\n", "tags": f"tags: [ferries, {name}]\n"}
        )
        for day, name in enumerate(names, start=3)
    }
    more = {NAMED: written({"date": "date: 2031-05-01\n", "tags": "tags: [ferries]\n"})}
    asked = [finding.name for finding in find_faults(desk_of({**DESK, **tags, **briefings, **more}))]
    assert "tag-used-once" not in asked
    fewer = {**DESK, **tags, **dict(list(briefings.items())[:1]), **more, **other_days(("06", "07", "08"))}
    assert [f.what for f in find_faults(desk_of(fewer)) if f.name == "tag-used-once"] == [
        'no other briefing has the tag "harbors"'
    ]


def other_days(days: tuple[str, ...]) -> dict[str, str]:
    """Briefings with the one tag that all have."""
    return {
        f"briefings/2031/2031-06-{day}-more.md": written(
            {"date": f"date: 2031-06-{day}\n", "title": f"title: More of {day}\n"}
        )
        for day in days
    }

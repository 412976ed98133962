"""What an ingest will write. The articles and briefings are invented."""

import hashlib
from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.store.digests import verifies
from store.desk import OTHER, STORY, after, briefing, drafted, fates, origin, plan, stored

FERRY = origin(file="ferry.txt")
OVEN = origin(OTHER, version="2", file="oven.txt", publisher="Valley Post")
IN_INBOX = frozenset({"ferry.txt", "oven.txt"})
LEAD = briefing("ferry-runs", body="The ferry runs again from Monday, and two of three boats have new engines. [1]")
SUIT = briefing("engine-lawsuit", body="The company lost its lawsuit against the engine maker in April. [4]")


def edit(text: str) -> str:
    """Return a briefing's text as a person leaves it."""
    return text.replace("status: draft", "status: published")


def test_new_article_is_written_and_verifies() -> None:
    """Every briefing is a new file under the year's folder, with a digest that verifies."""
    planned = plan((), [drafted(FERRY, LEAD, SUIT)])
    assert fates(planned) == {LEAD.name: "new", SUIT.name: "new"}
    steps = planned.articles[0].steps
    assert [step.path for step in steps] == [f"briefings/2031/{b.name}.md" for b in (LEAD, SUIT)]
    assert all(verifies(step.text) for step in steps)


def test_planning_again_changes_nothing() -> None:
    """The second time every file is unchanged."""
    desk = after((), plan((), [drafted(FERRY, LEAD, SUIT)]))
    assert set(fates(plan(desk, [drafted(FERRY, LEAD, SUIT)])).values()) == {"unchanged"}


def test_changed_article_updates_what_it_wrote() -> None:
    """The same file with other text keeps its addresses, even where title and slug have changed."""
    desk = after((), plan((), [drafted(FERRY, LEAD, SUIT)]))
    renamed = replace(LEAD, name="2031-05-02-boats-sail", title="Boats sail to Gull Island")
    changed = drafted(replace(FERRY, sha256="9" * 64), renamed, SUIT)
    planned = plan(desk, [changed], present=IN_INBOX)
    assert fates(planned) == {LEAD.name: "updated", SUIT.name: "updated"}
    assert "Boats sail" in planned.articles[0].steps[0].text


def test_edited_briefing_is_kept_and_told() -> None:
    """A person's file is left alone; it needs them only where the article has something new."""
    desk = after((), plan((), [drafted(FERRY, LEAD)]))
    edited = (stored(desk[0].path, edit(desk[0].text)),)
    assert fates(plan(edited, [drafted(FERRY, LEAD)])) == {LEAD.name: "kept"}
    changed = drafted(replace(FERRY, sha256="9" * 64), replace(LEAD, title="Another title"))
    assert fates(plan(edited, [changed])) == {LEAD.name: "edited"}


def test_withdrawn_briefing_is_never_brought_back() -> None:
    """Whatever the article says now, a withdrawal stands."""
    desk = after((), plan((), [drafted(FERRY, LEAD)]))
    withdrawn = (stored(desk[0].path, desk[0].text.replace("status: draft", "status: withdrawn")),)
    changed = drafted(replace(FERRY, sha256="9" * 64), replace(LEAD, title="Another title"))
    assert fates(plan(withdrawn, [changed])) == {LEAD.name: "kept"}


def test_briefing_no_longer_yielded_stays() -> None:
    """Its address is permanent, so it is told, not deleted; an edited one is a person's and not even told."""
    desk = after((), plan((), [drafted(FERRY, LEAD, SUIT)]))
    changed = drafted(replace(FERRY, sha256="9" * 64), LEAD)
    assert fates(plan(desk, [changed])) == {LEAD.name: "updated", SUIT.name: "left"}
    edited = tuple(stored(s.path, edit(s.text)) if s.name == SUIT.name else s for s in desk)
    assert fates(plan(edited, [changed])) == {LEAD.name: "updated"}


def test_taken_slug_gets_a_suffix_and_links_follow() -> None:
    """The second article with a slug gets -2; links and related names of its briefings lead there."""
    desk = after((), plan((), [drafted(FERRY, LEAD)]))
    link = f"See [the ferry]({LEAD.name}.md#what-happened) and [elsewhere](https://harbor.example/{LEAD.name}.md)."
    other = briefing("oven-closes", body=link, related=(LEAD.name,))
    planned = plan(desk, [drafted(OVEN, LEAD, other)], present=IN_INBOX)
    assert fates(planned) == {f"{LEAD.name}-2": "new", other.name: "new"}
    text = planned.articles[0].steps[1].text
    assert f"[the ferry]({LEAD.name}-2.md#what-happened)" in text
    assert f"(https://harbor.example/{LEAD.name}.md)" in text
    assert f"related: [{LEAD.name}-2]" in text
    assert set(fates(plan(after(desk, planned), [drafted(OVEN, LEAD, other)], present=IN_INBOX)).values()) == {
        "unchanged"
    }


def test_links_lead_from_one_year_to_another() -> None:
    """Where a briefing keeps its address in an older folder, links find it there."""
    [old] = after((), plan((), [drafted(FERRY, LEAD)]))
    moved = stored(old.path.replace("/2031/", "/2030/"), old.text)
    linking = replace(SUIT, body=f"See [the ferry]({LEAD.name}.md).")
    planned = plan((moved,), [drafted(FERRY, LEAD, linking)])
    assert f"(../2030/{LEAD.name}.md)" in planned.articles[0].steps[1].text


def test_copy_under_another_name_is_recognised() -> None:
    """The same bytes, or nearly the same wording from another publisher: nothing is written, and it says like what."""
    desk = after((), plan((), [drafted(FERRY, LEAD)]))
    copies = {
        "bytes": replace(FERRY, file="copy.txt"),
        "wording": origin(
            STORY.replace("Monday", "Thursday"), version="7", publisher="Island Wire", title="Boats", file="wire.txt"
        ),
    }
    for evidence, source in copies.items():
        planned = plan(desk, [drafted(source, LEAD, given="articles/b.txt")], present=IN_INBOX)
        assert planned.articles == ()
        assert [(r.source, r.evidence, r.like) for r in planned.recognised] == [
            ("articles/b.txt", evidence, (desk[0].path,))
        ]
    again = plan(desk, [drafted(copies["wording"], LEAD)], present=IN_INBOX, again=True)
    assert fates(again) == {f"{LEAD.name}-2": "new"}


def test_file_outside_the_inbox_is_updated_by_its_next_version() -> None:
    """Nearly the same wording from the same publisher is a newer version where no file name tells otherwise."""
    loose = replace(FERRY, file=None)
    desk = after((), plan((), [drafted(loose, LEAD)]))
    newer = origin(STORY.replace("Monday", "Thursday"), version="7")
    assert fates(plan(desk, [drafted(newer, replace(LEAD, title="Sails Thursday"))])) == {LEAD.name: "updated"}


def test_renamed_file_takes_its_briefings_along() -> None:
    """An article that was renamed in the inbox and changed afterwards updates what it wrote under its old name."""
    desk = after((), plan((), [drafted(FERRY, LEAD)]))
    renamed = replace(FERRY, sha256="9" * 64, file="boats.txt")
    assert fates(plan(desk, [drafted(renamed, LEAD)], present=frozenset({"boats.txt"}))) == {LEAD.name: "updated"}


def test_source_written_by_a_person_is_no_ingested_article() -> None:
    """A briefing that cites the article by hand is not taken for one that the article wrote."""
    cited = replace(FERRY, sha256=None, file=None, simhash=None, url="https://harbor.example/ferry")
    [mine] = after((), plan((), [drafted(cited, replace(LEAD, name="2031-05-02-mine"))]))
    planned = plan((mine,), [drafted(replace(FERRY, url=cited.url), LEAD)])
    assert fates(planned) == {LEAD.name: "new"}
    assert planned.recognised == ()


def test_order_of_the_articles_does_not_matter() -> None:
    """Three articles, one a reprint and two with the same slug, give the same plan in every order."""
    reprint = origin(STORY.replace("Monday", "Thursday"), version="7", publisher="Island Wire", title="B", file="w.txt")
    drafts = [
        drafted(FERRY, LEAD, SUIT),
        drafted(OVEN, LEAD, given="articles/oven.txt"),
        drafted(reprint, SUIT, given="articles/w.txt"),
    ]
    plans = [plan((), order, present=IN_INBOX) for order in permutations(drafts)]
    assert all(planned == plans[0] for planned in plans)
    assert len(plans[0].articles) == 2
    assert len(plans[0].recognised) == 1


def test_unreadable_file_is_a_persons() -> None:
    """A file whose front matter cannot be read is neither overwritten nor doubled."""
    desk = after((), plan((), [drafted(FERRY, LEAD)]))
    broken = (stored(desk[0].path, desk[0].text.replace("title:", "title")),)
    assert broken[0].parsed.value is None
    assert fates(plan(broken, [drafted(FERRY, LEAD)])) == {LEAD.name: "kept"}
    emptied = (stored(desk[0].path, ""),)
    assert fates(plan(emptied, [drafted(FERRY, LEAD)])) == {LEAD.name: "edited"}


SLUGS = st.lists(st.sampled_from(["ferry", "oven", "school", "engine"]), min_size=1, max_size=3, unique=True)
VERSIONS = st.sampled_from([STORY, STORY.replace("Monday", "Thursday"), OTHER, OTHER.replace("Sunday", "Friday")])
BODIES = st.sampled_from(
    ["The ferry runs again. [1]", "The ferry runs again, and the school opens. [1]", "An oven. [2]"]
)


@given(SLUGS, SLUGS, st.lists(BODIES, min_size=3, max_size=3), st.lists(BODIES, min_size=3, max_size=3))
def test_changed_article_settles(old: list[str], new: list[str], before: list[str], now: list[str]) -> None:
    """Whatever briefings an article yields after a change, addresses stay, none is lost, and once more is no change."""
    desk = after((), plan((), [drafted(FERRY, *(briefing(s, body=b) for s, b in zip(old, before, strict=False)))]))
    changed = drafted(replace(FERRY, sha256="9" * 64), *(briefing(s, body=b) for s, b in zip(new, now, strict=False)))
    once = after(desk, plan(desk, [changed]))
    assert {s.path for s in desk} <= {s.path for s in once}
    assert after(once, plan(once, [changed])) == once


PUBLISHERS = st.sampled_from(["Harbor Gazette", "Island Wire"])
FILES = st.sampled_from(["a.txt", "b.txt", None])


def one_content_a_file(article: tuple[object, object, str | None, object]) -> object:
    """Two articles given together are two files; loose ones have no name in common."""
    return article[2] or object()


@given(st.lists(st.tuples(SLUGS, VERSIONS, FILES, PUBLISHERS), max_size=4, unique_by=one_content_a_file))
def test_ingest_twice_is_ingest_once(articles: list[tuple[list[str], str, str | None, str]]) -> None:
    """Whatever articles come together, copies and clashes included, the second time nothing is written."""
    drafts = [
        drafted(
            origin(text, version=hashlib.sha256(text.encode()).hexdigest(), file=file, publisher=publisher),
            *map(briefing, slugs),
            given=f"{file}-{number}",
        )
        for number, (slugs, text, file, publisher) in enumerate(articles)
    ]
    once = after((), plan((), drafts))
    again = plan(once, drafts)
    assert after(once, again) == once
    assert not {"new", "updated"} & set(fates(again).values())

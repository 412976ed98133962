"""What an ingest says when it is done. The articles are invented."""

from dataclasses import replace

from briefdesk.store.carrying_out import Carried, Result
from briefdesk.store.choosing import Recognised
from briefdesk.store.planning import ArticlePlan
from briefdesk.store.reporting import SHOWN, TOLD, add_up, report
from store.desk import after, briefing, drafted, origin, plan

FERRY = plan((), [drafted(origin(), briefing("a"))]).articles[0]


def result(outcome: str, *, n: int = 1) -> Result:
    """Return what became of the n-th file."""
    return Result(path=f"briefings/2031/{n}.md", outcome=outcome, source="articles/a.txt")  # type: ignore[arg-type]


def told(*results: Result, article: ArticlePlan = FERRY) -> list[str]:
    """Return what is reported of one article whose files became `results`."""
    return list(report(add_up([Carried(article=article, results=results)]), ()))


def test_summary_counts_what_was_read_and_written() -> None:
    """Paragraphs kept and set aside by kind, and files by what became of them."""
    article = replace(drafted(origin(), briefing("a")), kinds={"body": 9, "dek": 2, "caption": 1, "boilerplate": 4})
    results = [result("unchanged"), result("unchanged"), result("kept")]
    assert told(*results, article=plan((), [article]).articles[0]) == [
        "read 1 article: 9 paragraphs kept; set aside 2 standfirsts, 1 caption, 4 boilerplate",
        "briefings: 2 unchanged, 1 kept because edited",
    ]


def test_article_without_news_is_said_to_be_known() -> None:
    """Whoever ingests the same file again hears that it was ingested before."""
    article = drafted(origin(), briefing("a"))
    again = plan(after((), plan((), [article])), [article])
    lines = told(result("unchanged"), article=again.articles[0])
    assert lines[0] == "articles/ferry.txt: ingested before; nothing in it is new"


def test_every_outcome_that_needs_a_person_says_how_to_go_on() -> None:
    """One line with the file's path, what was left as it is, and the next step."""
    steps = {"edited": "--merge articles/a.txt", "conflict": "briefings/2031/1.md.merge", "no-base": "move it away"}
    steps |= {"left": "status: withdrawn", "merged": "look at it"}
    for outcome, step in steps.items():
        line = told(result(outcome))[0]
        assert line.startswith("briefings/2031/1.md: ")
        assert step in line
        assert "{" not in line
    assert set(TOLD) == {*steps, "new", "updated"}


def test_many_new_files_are_counted_not_listed() -> None:
    """A long run stays readable, and what needs a person is not lost in it."""
    lines = told(*(result("new", n=n) for n in range(SHOWN + 5)), result("edited"))
    assert lines[SHOWN] == "… and 5 more"
    assert "has been edited" in lines[SHOWN + 1]
    assert len(lines) == SHOWN + 4


def test_recognised_article_is_told_with_what_it_is_like() -> None:
    """It names one file, counts the others, and says how to ingest it all the same."""
    like = ("briefings/2031/a.md", "briefings/2031/b.md")
    known = Recognised(source="articles/b.txt", evidence="wording", like=like)
    assert list(report(add_up(()), (known,)))[:2] == [
        "articles/b.txt: ingested before, nearly the same wording as briefings/2031/a.md and 1 more; "
        "nothing written (--again ingests it all the same)",
        "read 0 articles, 1 more recognised: 0 paragraphs kept; set aside none",
    ]

"""What stands above a story, as people paste it. The events, people and papers are invented."""

import pytest

from briefdesk.prose.paragraph_kinds import paragraph_kinds

STORY = (
    "The lock at Galdport failed on Tuesday, and forty barges waited below it until the evening came.",
    "“We shall have it open before the week is out,” the harbour master told the crews on the quay.",
    "Nobody was hurt, the harbour board said, and no cargo was lost when the gate gave way at noon.",
    "The board will look at the northern gate next, which is as old as the one that failed.",
)


@pytest.mark.parametrize(
    "headline",
    ['Barge Crews Wait As Old Gate "Simply Gave Way"', "Who let the old lock fall to pieces?", "Gate gave way!"],
)
@pytest.mark.parametrize(
    "byline",
    [
        ("Ann Roe", "Marrow Gazette Reporter, Australia", "posted on Sept. 2, 2031, at 9:43 a.m."),
        ("By Ann Roe", "September 2, 2031"),
        ("By", "Ann Roe", "Sept. 2, 2031 5:30 am ET"),
        ("Ann Roe", "and Bo Lind", "Published: 10:00am, 2 Sep 2031"),
        ("2 Sep, 2031 05:00 AM", "3 mins to read", "Ann Roe"),
        ("Ann Roe", "CTVNews.ca Writer", "Follow | Contact", "Published Tuesday, September 2, 2031 5:00AM EST"),
        ("September 2, 2031 at 6:01 am Updated September 3, 2031 at 3:33 pm", "By Ann Roe", "Marrow Times reporter"),
    ],
)
def test_a_headline_may_end_as_prose_does(headline: str, byline: tuple[str, ...]) -> None:
    """Above the byline stand headline and standfirst, whatever marks they end in."""
    dek = "The harbour board has not said who looked at it last."
    kinds = paragraph_kinds([headline, dek, *byline, *STORY])
    assert kinds == ("heading", "dek", *("byline",) * len(byline), *("body",) * len(STORY))


def test_a_question_on_top_is_the_headline_without_a_byline() -> None:
    """A story may open with a question, yet not as its very first and only line."""
    assert paragraph_kinds(["Who let the old lock fall?", *STORY])[:2] == ("heading", "body")


def test_prose_above_a_writers_name_stays_the_story() -> None:
    """What ends in a full stop above a name with a job is the story."""
    kinds = paragraph_kinds(["The lock failed.", "It was old.", "Ann Roe, Echo lock correspondent", *STORY])
    assert kinds[:2] == ("body", "body")


def test_a_newsroom_with_the_day_below_the_story_is_its_byline() -> None:
    """Some pages say at their end who published them first."""
    line = "CNNMoney (New York) First published September 2, 2031: 1:28 AM ET"
    assert paragraph_kinds(["Old lock fails at Galdport", *STORY, line])[-1] == "byline"

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


def test_a_name_alone_below_the_headline_is_the_writer() -> None:
    """Unless the story names the same person: then it tells of whom it is."""
    assert paragraph_kinds(["Old lock fails at Galdport", "Ann Roe", *STORY])[1] == "byline"
    named = (*STORY[:3], "Ann Roe, who keeps the lock, said the northern gate is as old as the one that failed.")
    assert paragraph_kinds(["Old lock fails at Galdport", "Ann Roe", *named])[1] != "byline"


@pytest.mark.parametrize("line", ["– Ann Roe", "Ann Roe is a staff writer at the Marrow Times."])
def test_the_writer_may_sign_at_the_end(line: str) -> None:
    """A dash before a name, and the life of somebody the story does not name, end a story."""
    assert paragraph_kinds(["Old lock fails at Galdport", "September 2, 2031", *STORY, line])[-1] == "byline"


def test_the_life_of_one_of_its_people_is_the_story() -> None:
    """Who is quoted in the story is no writer, whatever they are."""
    told = "Ann Roe is a reporter at the Marrow Times, and said she had seen the gate give way."
    assert paragraph_kinds(["Old lock fails at Galdport", "September 2, 2031", *STORY, told])[-1] == "body"


def test_the_way_to_the_story_is_no_headline() -> None:
    """The line of links above a story on its page is no part of it."""
    assert paragraph_kinds(["Home » News » Local", "Old lock fails at Galdport", *STORY])[:2] == (
        "boilerplate",
        "heading",
    )


def test_a_lead_that_ends_in_a_british_quotation_is_the_story() -> None:
    """Single marks close a paragraph of prose as double ones do."""
    lead = "'We have had enough,' said Bo Lind, the crews' leader. 'It's our wages they are gambling with.'"
    kinds = paragraph_kinds(["Old lock fails at Galdport", "By Ann Roe", "March 3, 2031", lead, *STORY])
    assert kinds[3] == "body"


def test_a_last_sentence_with_a_full_day_is_the_story() -> None:
    """What ends in a day and a full stop, and says what happened then, is no byline."""
    last = "Both men were sentenced at Galdport Harbour Court on Friday 27th October 2031."
    assert paragraph_kinds(["Old lock fails at Galdport", "By Ann Roe", "March 3, 2031", *STORY, last])[-1] == "body"


def test_the_headline_stands_below_a_copied_menu() -> None:
    """Of many lines above a story most are a page's menu; the headline is longer, and the byline below it is read."""
    menu = ["GIFT a Subscription", "Menu", "Health", "To enjoy more benefits", "SEARCH", "Crossword", "Data", "Opinion"]
    head = ["Old lock fails at Galdport after forty years", "Published - May 14, 2031 11:48 am IST", "The Hindu Bureau"]
    kinds = paragraph_kinds([*menu, *head, *STORY])
    assert kinds[len(menu) : len(menu) + 3] == ("heading", "byline", "byline")

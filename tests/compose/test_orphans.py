"""Points that lean on another. All events and people are invented."""

import pytest

from briefdesk.compose.clauses import leans, refers_back
from briefdesk.compose.points import arrange
from briefdesk.compose.signposts import is_signpost
from briefdesk.compose.statements import statements
from compose.stories import story, story_of

LEAD = "The crews of Port Selwyn laid up their boats on the northern quay."


def points_of(*paragraphs: str) -> list[str]:
    """Return the points of a story under "What happened"."""
    extract = story(list(paragraphs))
    return [point.text for point in arrange(statements(extract), extract).happened]


def test_a_pronoun_follows_what_it_means_into_its_point() -> None:
    """A paragraph that opens with "they" is told in one breath with the one before, and the mark names both."""
    extract = story([LEAD, "They want new engines before the summer."])
    (point,) = arrange(statements(extract), extract).happened
    assert point.text == f"{LEAD} They want new engines before the summer."
    assert point.paragraphs == (1, 2)


def test_nobody_is_left_to_ask_who_they_are() -> None:
    """A "they" whose paragraph before gave no point is left out; one with "it" for what follows stays."""
    told = points_of(LEAD, "Who would pay for the quay?", "They had no answer to that at all.", "It was clear by noon.")
    assert told == [LEAD, "It was clear by noon."]


@pytest.mark.parametrize(
    ("sentence", "leads_on"),
    [
        ("Not everyone was impressed.", True),
        ("There was one sour note.", True),
        ("Most pilots think not, at least not soon.", True),
        ("The board has been contacted for comment.", True),
        ("Here is what the pilots want.", True),
        ("Not everyone on board survived the night, the port said.", False),
        ("There was one death in the harbour.", False),
    ],
)
def test_what_only_leads_on_is_no_point(sentence: str, leads_on: bool) -> None:  # noqa: FBT001
    """A sentence that announces the next one tells no news; one with a fact stays."""
    assert is_signpost(sentence) is leads_on


def test_the_members_of_a_list_go_on_in_small_letters() -> None:
    """Behind a colon an article or a number is written small, a name as it is."""
    extract = story([LEAD, "The board sold:", "A tug of 1931", "Two cranes", "Selwyn Hall"])
    assert "The board sold: a tug of 1931; two cranes; Selwyn Hall." in [
        point.text for point in arrange(statements(extract), extract).happened
    ]


def test_a_quotation_in_single_marks_stays_as_it_was_said() -> None:
    """A date that somebody spoke is no date of ours to reword."""
    (statement,) = statements(story_of("{A clerk said: 'Come back by <May 9=2031-05-09>'}. |"))
    assert statement.text == "A clerk said: 'Come back by May 9'."


@pytest.mark.parametrize(
    ("clause", "leaning"),
    [
        ("In return, the town pays for the quay", True),
        ("After that, the pilots went home", True),
        ("If it does not, the board may take over", True),
        ("Two-thirds of them were sold", True),
        ("After the storm, the pilots went home", False),
        ("If the town does not pay, the board may take over", False),
        ("Two-thirds of the boats were sold", False),
    ],
)
def test_what_leans_is_told_with_the_sentence_before(clause: str, leaning: bool) -> None:  # noqa: FBT001
    """ "In return", "if it does not" and "most of them" say nothing without it."""
    assert leans(clause) is leaning


@pytest.mark.parametrize(
    ("clause", "back"),
    [
        ("They want new engines", True),
        ("These boats were sold", True),
        ("It was sold in May", True),
        ("That led to a strike", False),
        ("That is why the crews struck", True),
        ("On 5 May 2031 it sank two boats", True),
        ("It was feared that the quay would fall", False),
        ("It was Brook who raised the tug", False),
        ("It is the third breakdown in five months", False),
        ("It wasn’t clear who would pay", False),
        ("In May it emerged that the tug was sold", False),
        ("This year, the crews want more", False),
        ("Both the pilots and the crews struck", False),
        ("Both boats sank", True),
        ("Those who struck were paid", False),
    ],
)
def test_what_was_told_before_is_known_by_its_opening(clause: str, back: bool) -> None:  # noqa: FBT001
    """Pronouns and "these boats" point back; an "it" that stands for what follows, and "this year", do not."""
    assert refers_back(clause) is back

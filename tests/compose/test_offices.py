"""What a person is, by the words beside the name. All people are invented."""

from dataclasses import replace

import pytest

from briefdesk.article import At
from briefdesk.compose.offices import introduced, offices
from briefdesk.compose.points import Arrangement, Point
from briefdesk.extract import Entity
from compose.stories import story

NAME = "Mara Quill"


@pytest.mark.parametrize(
    ("sentence", "roles", "office"),
    [
        ("The port's chief engineer, Mara Quill, closed the quay.", (), "the port's chief engineer"),
        ("A spokeswoman for the port, Mara Quill, closed the quay.", (), "spokeswoman for the port"),
        ("Mara Quill, a pilot of the northern bay who came in May, closed the quay.", (), "pilot of the northern bay"),
        ("Mara Quill, 44, a nurse from Selwyn, closed the quay.", (), "nurse from Selwyn"),
        ("Health Minister Mara Quill closed the quay.", ("Health Minister",), "Health Minister"),
        ("Retired dentist Mara Quill closed the quay.", ("Retired dentist",), "retired dentist"),
        ("Her sister, Mara Quill, closed the quay.", ("sister",), None),
        ("In the storm, Mara Quill, who is 44, closed the quay.", (), None),
        ("Charges against the president, Mara Quill said, were read.", (), None),
        ("Standing before the judge in a red coat, Mara Quill wept.", (), None),
    ],
)
def test_an_office_is_a_calling_or_a_post(sentence: str, roles: tuple[str, ...], office: str | None) -> None:
    """Neither a relation nor a phrase of something else that ends before the name."""
    start = sentence.index(NAME)
    person = Entity(id="mara-quill", kind="person", name=NAME, roles=roles, mentions=(At(1, start, start + len(NAME)),))
    assert offices(replace(story([sentence]), people=(person,))).get(NAME) == office


def test_a_person_is_introduced_once() -> None:
    """The first point of a person says what the person is, the next ones only who."""
    point = Point(statements=(), quote=None, by=NAME, when=None, paragraphs=(1,))
    found = introduced(Arrangement(happened=(point,), said=(point,), unknown=(), coming=()), {NAME: "pilot"})
    assert (found.happened[0].office, found.said[0].office) == ("pilot", None)

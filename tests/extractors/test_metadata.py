"""What an article tells of itself, on invented newsrooms and people. Whole articles are under tests/cases/readers."""

from datetime import date

import pytest

from briefdesk.article import Article, Metadata, ParagraphKind, number_paragraphs
from briefdesk.extractors.metadata import extract_metadata
from briefdesk.prose.language import detect_language

STORY = "The council of Aldmoor voted for the bridge on Monday, and the hall was full."


def metadata_of(*paragraphs: tuple[ParagraphKind, str], known: Metadata | None = None) -> Metadata:
    return extract_metadata(
        Article(source="a", sha256="0", paragraphs=number_paragraphs(paragraphs), metadata=known or Metadata())
    )


@pytest.mark.parametrize(
    ("kind", "text", "publisher"),
    [
        ("boilerplate", "© 2031 Aldmoor Post. All rights reserved.", "Aldmoor Post"),
        ("boilerplate", "Copyright 2031 The Aldmoor Post", "The Aldmoor Post"),
        ("boilerplate", "Sign up for daily news from Bread and Roses and other papers.", "Bread and Roses"),
        ("boilerplate", "Subscribe to the Aldmoor Post", "Aldmoor Post"),
        ("boilerplate", "Get the Aldmoor Post’s weekly newsletter", "Aldmoor Post"),
        ("boilerplate", "Sign up for the latest news from London", None),
        ("boilerplate", "Follow us on Twitter", None),
        ("byline", "Ann Roe is a reporter for the Aldmoor Post. She has written for The Daily Lark.", "Aldmoor Post"),
        ("byline", "Ann Roe is the Aldmoor Post’s bridge correspondent.", "Aldmoor Post"),
        ("byline", "Ann Roe covers bridges for the Aldmoor Post.", "Aldmoor Post"),
        ("byline", "Ann Roe covers bridges. Her past experience includes reporting for The Daily Lark.", None),
        ("byline", "By Ann Roe, Aldmoor Post", "Aldmoor Post"),
        ("body", "“It will be dear,” the engineer told CBC News.", "CBC News"),
        ("body", "“It will be dear,” the engineer told Reuters.", None),
        ("body", "The engineer told CBC News one thing, and she told Sky News another.", None),
        ("byline", "By Ann Roe, Staff Writer", None),
        ("body", "ALDMOOR (AP) — " + STORY, "Associated Press"),
        ("body", STORY, None),
    ],
)
def test_publisher_is_the_newsroom_that_the_text_names(kind: ParagraphKind, text: str, publisher: str | None) -> None:
    """Notices, pleas, the present job and the agency tell the newsroom; places and earlier jobs do not."""
    assert metadata_of(("body", STORY), (kind, text)).publisher == publisher


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Roe", ("Ann Roe",)),
        ("By ANN ROE and BO LIND, Aldmoor Post", ("Ann Roe", "Bo Lind")),
        ("By Ann Roe, Bo Lind and Cy de la Cruz | Staff Writers", ("Ann Roe", "Bo Lind", "Cy de la Cruz")),
        ("Ann Roe, Senior Reporter", ("Ann Roe",)),
        ("Ann Roe covers bridges for the Aldmoor Post.", ("Ann Roe",)),
        ("(Reporting by Ann Roe in Aldmoor and Bo Lind; Editing by Cy Poe)", ("Ann Roe", "Bo Lind")),
        ("Contact Ann Roe at aroe@post.example or 555-0100. Follow her on Twitter: @annroe.", ("Ann Roe",)),
        ("By Reuters", ("Reuters",)),
        ("author picture", ()),
        ("The Associated Press contributed to this report.", ()),
    ],
)
def test_authors_are_named_without_by_and_jobs(line: str, authors: tuple[str, ...]) -> None:
    """Bylines, biographies and sign-offs name the writers."""
    assert metadata_of(("body", STORY), ("byline", line)).authors == authors


@pytest.mark.parametrize(
    ("paragraphs", "published"),
    [
        ((("byline", "Published Jan. 7, 2031 at 9 a.m."), ("caption", "A bridge, May 1, 2030.")), date(2031, 1, 7)),
        ((("byline", "Updated Jan. 8, 2031"), ("byline", "Jan. 7, 2031")), date(2031, 1, 7)),
        ((("caption", "A bridge on Jan. 6, 2031."), ("body", STORY)), date(2031, 1, 6)),
        ((("body", STORY), ("boilerplate", "This story was originally published January 7, 2031.")), date(2031, 1, 7)),
        ((("caption", "A bridge on Jan. 5, 2031."), ("body", STORY)), date(2031, 1, 6)),
        ((("caption", "A bridge on Jan. 9, 2031."), ("body", STORY)), date(2031, 1, 9)),
        ((("caption", "FILE - A bridge on Jan. 5, 2011."), ("body", STORY)), None),
        ((("body", "ALDMOOR, Jan. 6, 2031 (AP) — " + STORY),), date(2031, 1, 6)),
        ((("body", STORY),), None),
    ],
)
def test_day_is_stated_or_worked_out(paragraphs: tuple[tuple[ParagraphKind, str], ...], published: date | None) -> None:
    """A line with the date counts most, then the dateline, then the newest picture and the lead's weekday."""
    assert metadata_of(*paragraphs).published == published


def test_form_counts_more_than_text() -> None:
    """What markup or options tell is not replaced by what the text suggests."""
    known = Metadata(
        publisher="The Echo", authors=("Cy Poe",), published=date(2031, 2, 1), language="fr", title="Ferry"
    )
    told = (("heading", "A bridge for Aldmoor"), ("byline", "By Ann Roe, Aldmoor Post"), ("body", STORY))
    assert metadata_of(*told, known=known) == known


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        ("Der Rat der Stadt hat am Montag für die Brücke gestimmt, und der Saal war voll.", "de"),
        ("Le conseil de la ville a voté lundi pour le pont, et la salle était pleine.", "fr"),
        ("El consejo de la ciudad votó el lunes por el puente, y la sala estaba llena de gente.", "es"),
        ("Совет города проголосовал в понедельник за мост.", "ru"),
        ("시의회는 월요일에 다리 건설을 의결했다.", "ko"),
        ("市議会は月曜日に橋の建設を決めた。", "ja"),
        ("Aldmoor 3, Brackwater 2", None),
        ("", None),
    ],
)
def test_language_is_told_only_on_evidence(text: str, language: str | None) -> None:
    """Function words and scripts tell the language; a list of names tells none."""
    assert detect_language(text) == language

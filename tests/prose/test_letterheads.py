"""Lines with writers, newsroom and day. The people and most papers are invented."""

from datetime import date

import pytest

from briefdesk.prose.letterheads import read_letterhead
from briefdesk.prose.newsrooms import known_newsroom, newsroom_of_host

DAY = date(2031, 9, 2)


@pytest.mark.parametrize(
    ("line", "writers", "newsrooms"),
    [
        ("Ann Roe / TIMESOFINDIA.COM / Updated: Sep 2, 2031, 17:07 IST", ("Ann Roe",), ("The Times of India",)),
        ("Ann Roe · CBC News · Posted: Sept 2, 2031 4:00 AM EDT", ("Ann Roe",), ("CBC News",)),
        ("By Ann Roe, Staff Writer | September 2, 2031 07:38am ET", ("Ann Roe",), ()),
        ("Ann Roe, Marrow Mercury, 2 September 2031", ("Ann Roe",), ("Marrow Mercury",)),
        ("PTI | New Delhi | Updated: September 2, 2031 10:03 IST", (), ("Press Trust of India",)),
        ("Dublin, Ireland / Agence France-Presse / September 2, 2031", (), ("Agence France-Presse",)),
        ("By Ann Roe published September 2, 2031", ("Ann Roe",), ()),
        ("BY ANN ROE - 09/02/31 5:00 AM ET", ("Ann Roe",), ()),
        ("September 2, 2031, 5:00 AM EST / Source: Associated Press", (), ("Associated Press",)),
        ("Source: Xinhua | 2031-09-02 10:00:00 | Editor: annroe", (), ("Xinhua",)),
        ("Ann Roe | 02.09.2031", ("Ann Roe",), ()),
        ("ByAnn Roe | September 2, 2031", ("Ann Roe",), ()),
        ("Ann Roe | September 2, 20315:03 AM PSTUpdated 3 hours ago", ("Ann Roe",), ()),
        ("Ann Roe, 2 September 2031 18.24 BSTLast modified 3 hours ago", ("Ann Roe",), ()),
        ("KPQX | Published: Sept. 2, 2031 at 9:15 PM MDT", (), ("KPQX",)),
    ],
)
def test_names_stand_beside_the_day(line: str, writers: tuple[str, ...], newsrooms: tuple[str, ...]) -> None:
    """Whatever stands between them, each part is told for what it is."""
    head = read_letterhead(line)
    assert head is not None
    assert (head.writers, head.newsrooms, head.days) == (writers, newsrooms, (DAY,))
    assert head.is_sure


@pytest.mark.parametrize(
    ("line", "writers", "newsrooms"),
    [
        ("Marrow Gazette business reporter", (), ("Marrow Gazette",)),
        ("BuzzFeed News Reporter, Australia", (), ("BuzzFeed News",)),
        ("By ANN ROE, AP Technology Writer", ("Ann Roe",), ("Associated Press",)),
        ("By Ann Roe in Washington and Bo Lind in Kyiv", ("Ann Roe", "Bo Lind"), ()),
        ("The Portmere Bugle", (), ("The Portmere Bugle",)),
        ("By Ann Roe Fox News", ("Ann Roe",), ("Fox News",)),
        ("By ANN ROE FOR MAILONLINE", ("Ann Roe",), ("MailOnline",)),
        ("and Bo Lind", ("Bo Lind",), ()),
        ("By Ann Roe for the Portmere Times", ("Ann Roe",), ("Portmere Times",)),
        ("Special to the Portmere Times", (), ("Portmere Times",)),
        ("Analysis by Ann Roe, CNN", ("Ann Roe",), ("CNN",)),
        ("Words by Ann Roe, photographs by Bo Lind", ("Ann Roe",), ()),
        ("By J. R. Roe and D'Arcy Lind-Quint", ("J. R. Roe", "D'Arcy Lind-Quint"), ()),
        ("By Ahmed al-Quint", ("Ahmed al-Quint",), ()),
        ("Ukraine correspondent in Kyiv", (), ()),
        ("Ann Roe | Health correspondent, Portmere North", ("Ann Roe",), ()),
        ("Ann Roe, Reuters", ("Ann Roe",), ("Reuters",)),
        ("From: Herald Sun", (), ("Herald Sun",)),
        ("by: Ann Roe", ("Ann Roe",), ()),
        ("Ann Roe (BBC News)", ("Ann Roe",), ("BBC News",)),
    ],
)
def test_jobs_places_and_brackets_are_read(line: str, writers: tuple[str, ...], newsrooms: tuple[str, ...]) -> None:
    """A newsroom stands before a job, behind a name or in brackets."""
    head = read_letterhead(line)
    assert head is not None
    assert (head.writers, head.newsrooms) == (writers, newsrooms)


def test_staff_stand_for_writers_nobody_names() -> None:
    """The newsroom's staff are no person, and are kept apart."""
    head = read_letterhead("9/2/2031 7:11 AM PST BY TMZ STAFF")
    assert head is not None
    assert (head.desks, head.newsrooms, head.opens) == (("TMZ Staff",), ("TMZ",), True)


@pytest.mark.parametrize(
    "line",
    [
        "From the section UK & Europe",
        "Ann Roe and Bo Lind split",
        "Roads, Bridges and Schools",
        "The mayor of Galdport",
        "Ann Roe was elected on September 2, 2031",
        "",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    """A line of which any part is none of these, or that holds nothing at all, tells nothing."""
    head = read_letterhead(line)
    assert head is None or not head.is_sure


def test_well_known_newsrooms_are_told_by_name_and_host() -> None:
    """A name comes back as it is written, a short name and a host as the newsroom's own."""
    assert known_newsroom("Seattle Times") == "Seattle Times"
    assert known_newsroom("AFP") == "AFP"
    assert known_newsroom("nytimes.com") == "The New York Times"
    assert known_newsroom("Marrow Gazette") is None
    assert newsroom_of_host("edition.cnn.com") == "CNN"
    assert newsroom_of_host("marrow.example") is None

"""Which lines are the story and which stand round it. All people and newsrooms are invented."""

import pytest

from briefdesk.prose.paragraph_kinds import paragraph_kinds

BEFORE = ("The council voted for the bridge, which opened in 1911, its leader said.", "It had met all of Monday.")
AFTER = ("It was a cold day, and the hall was full.", "The vote was close, and the hall was loud until midnight.")
STORY = """\
People who sign up for the program get a free bus pass, the agency said.
Copyright law protects the song, the judge wrote.
Follow the money, she said.
By Monday, 14 towns had signed up.
By then the river had reached the second step.
Share prices fell 3 percent.
He paid for it (via his company).
The senator voted no (she is a Democrat from Ohio).
Photo identification will be required at all polling places.
Photo by photo, the album tells the story of the valley.
Reporting by the Harbor Echo found that the dams were cracked.
Writing by hand helps children remember, a study found.
The mayor contributed to this report, the auditor found.
Jane Roe covers her ears when the trains pass.
Editor in chief Jane Roe resigned on Friday.
Harbor Echo names new editor.
Subscribers to the service pay $5 a month.
Advertisement revenue fell by half.
Related charges were dropped.
Watch the river, he told them.
Read the letter, she said.
He told the crew that he had something to add.
Email records show that the mayor knew.
Contact tracing ended in May.
Comments made by the minister caused an outcry.
Nov. 18, 2031 — Police fire tear gas at the campus.
On Nov. 18, 2031, the bridge fell.
Thursday, Jan. 3, 2031, was the coldest day of the year.
Print sales rose.
Getty Images said it would appeal the ruling.
Courtesy of a new law, drivers may turn right.
This photo helped the police find her, a detective said.
Privacy policy experts disagree with the minister.
The company changed its privacy policy in May.
"Sign up for our newsletter," the banner said.
“Subscribe now” was all that the letter said.
Get out, he shouted.
The views expressed at the meeting were sharp.
Comments made at the meeting were heard by all.
Contact with the crew was lost at noon.
Watch the skies, the keeper used to say.
Staff reported hearing a loud noise.
Associated Press reporters saw the fire.
The Associated Press does not name victims.
Jane Roe, a reporter who covers dams for the Echo, was arrested on Monday.
The story has been seen by 1.2 million people.
Sen. Ann Roe (D-Maine) opposed the plan.
The plan (see picture) was dropped.
“We are ready,” said Ann Roe. (Reuters)
""".splitlines()
ROUND_IT = """\
boilerplate|Sign up for our newsletter to get the day's news in your inbox.
boilerplate|→ Read more: the bridge that fell
boilerplate|Advertisement
boilerplate|Story continues below advertisement
boilerplate|© 2031 Harbor Echo. All rights reserved.
boilerplate|Share on Facebook
boilerplate|Facebook Twitter LinkedIn Share via Email Print
boilerplate|Click here to subscribe.
boilerplate|We use cookies to improve your experience.
boilerplate|[Read more: the bridge that fell]
boilerplate|SUBSCRIBE NOW >>
boilerplate|3 min read
boilerplate|Listen 3 min
boilerplate|Estimated reading time: 4 minutes
boilerplate|ALSO READ | The bridge that fell
boilerplate|Watch the video above
boilerplate|You must be signed in to comment
boilerplate|What do you think? Let us know in the comments below.
boilerplate|A post shared by Harbor Echo (@harborecho)
boilerplate|This breaking news story will be updated.
boilerplate|-- AFP
boilerplate|MUST READ | The bridge that fell
boilerplate|The Echo is free for all who read it: please consider making a donation.
byline|Ann Roe in Frankfurt, Germany, and Bo Lind in Paris contributed.
boilerplate|—ABC, GMA Integrated News
boilerplate|(END)
boilerplate|Article content
boilerplate|This advertisement has not loaded yet, but your article continues below.
boilerplate|The views expressed in this article are the author's own.
boilerplate|If you or someone you know needs help, call the national lifeline.
caption|Image Credits: Ann Roe
boilerplate|01:18
boilerplate|Go to video
boilerplate|Back to Press Releases
byline|(FRANCE 24 with AFP, REUTERS)
boilerplate|PTI ABC DEF
boilerplate|jm/rt/db (AFP, Reuters, AP)
byline|(With PTI inputs)
byline|-With inputs from PTI
byline|AP writer Ann Roe contributed.
boilerplate|1.2K shares
boilerplate|Will you lend us a hand? Every gift, regardless of size, keeps the Echo afloat.
boilerplate|Do you sail? Share it in the comments.
boilerplate|Thank you for sharing your thoughts. We appreciate your feedback.
boilerplate|To listen to the complete interview, click here.
byline|By Ann Roe
byline|BY ANN ROE AND BO LIND
byline|By Ann Roe, Harbor Echo
byline|By Ann Roe | Staff Writer
byline|by Ann Roe
byline|By Ann Roe and Bo Lind, The Associated Press
byline|Ann Roe, Staff Writer
byline|Written by Ann Roe
byline|Published: Jan. 3, 2031 at 9:15 a.m. EST | Updated: Jan. 3, 2031
byline|3 January 2031
byline|(Reporting by Ann Roe in Harbor City; Editing by Bo Lind)
byline|Additional reporting by Ann Roe.
byline|The Associated Press contributed to this report.
byline|Ann Roe can be reached at aroe@echo.example or 555-0100.
byline|Follow Ann Roe on Twitter: @annroe
byline|aroe@echo.example
caption|The bridge on Monday. (Ann Roe/Harbor Echo via AP)
caption|The bridge on Monday. (AP Photo/Ann Roe)
caption|The bridge on Monday. (Photo by Ann Roe)
caption|The bridge on Monday. Photo: Ann Roe/Echo
caption|The bridge on Monday. Ann Roe/The Echo
caption|FILE PHOTO: The bridge on Monday, May 3, 2020. REUTERS/Ann Roe/File Photo
caption|Photo: Ann Roe
caption|Image credit: Ann Roe
caption|Getty Images
caption|The bridge on Monday. | Ann Roe/Echo
caption|The bridge. (Courtesy of Harbor Echo)
caption|The bridge. (Image: GETTY)
caption|The bridge in 2019. (File)
caption|Photograph by Ann Roe
""".splitlines()


def kind_between(line: str) -> str:
    """Return the kind of a line that stands in the middle of a story."""
    return paragraph_kinds([*BEFORE, line, *AFTER])[len(BEFORE)]


@pytest.mark.parametrize("line", STORY)
def test_prose_with_the_words_of_furniture_is_the_story(line: str) -> None:
    """Words such as "subscribe", "photo" or "by" alone make no paragraph furniture."""
    assert kind_between(line) == "body"


@pytest.mark.parametrize("line", ROUND_IT)
def test_furniture_is_told_by_its_words(line: str) -> None:
    """Pleas, buttons, bylines, credits and captions are told without their place."""
    kind, _, text = line.partition("|")
    assert kind_between(text) == kind


def test_markup_knows_better_than_words() -> None:
    """A kind that the markup tells stays, except that not all it calls a heading is one."""
    lines = ("A vote on the bridge", "Advertisement", "The council voted for the bridge on Monday.")
    known = ("heading", "heading", "caption")
    assert paragraph_kinds(lines, known=known) == ("heading", "boilerplate", "caption")


def test_a_name_with_a_job_amid_the_story_is_no_byline() -> None:
    """Whose view follows stands under a heading of its own; the writers stand above or below the story."""
    story = ("The council voted for the bridge.", "It had met all day.", "The hall was full.")
    line = "Ann Roe, Echo bridge correspondent"
    assert paragraph_kinds([*story, line, *story_again()])[3] == "body"
    assert paragraph_kinds([line, *story, *story_again()])[0] == "byline"


def story_again() -> tuple[str, ...]:
    return ("Nobody had thought so.", "The old bridge is from 1911.", "A ferry runs until then.", "It is a slow one.")


READERS = (
    "5 comments",
    "harborman",
    "Jan. 3, 2031 at 9:14 pm",
    "About time that somebody did something.",
    "Bo",
    "So it is.",
)


def test_what_readers_wrote_below_a_pasted_story_is_none_of_it() -> None:
    """From a line such as "5 comments" with a reader's name below on, nothing is the story."""
    kinds = paragraph_kinds([*BEFORE, *story_again(), *READERS])
    assert set(kinds[: -len(READERS)]) == {"body"}
    assert set(kinds[-len(READERS) :]) == {"boilerplate"}


def test_a_button_for_comments_amid_the_story_ends_nothing() -> None:
    """Where most of the story is below, or it goes on at once, the line is a button."""
    story = [f"{line} {n}." for n, line in enumerate((*story_again(), *story_again()))]
    assert paragraph_kinds([*story[:2], *READERS[:2], *story[2:]])[-1] == "body"
    assert paragraph_kinds([*story[:5], "Comments", *story[5:]])[-1] == "body"


def test_questions_to_somebody_are_of_an_interview() -> None:
    """Questions that say "you" are read by the interviewer; questions that do not are headings."""
    answer = "It took us a whole year to find the wood for the boat."
    asked = ("How did you build it?", "Did your crew help?", "Will you sail at night?")
    told = ("How was it built?", "Who helped?", "What comes next?")
    for lines, kind in ((asked, "body"), (told, "heading")):
        kinds = paragraph_kinds([answer, *(part for line in lines for part in (line, f"{answer} {line[:-1]}."))])
        assert kinds[1:6:2] == (kind, kind, kind)


@pytest.mark.parametrize(
    ("top", "kinds"),
    [
        (
            ("Waters We Cross", "Brought to you by", "Town buys a second ferry"),
            ("boilerplate", "boilerplate", "heading"),
        ),
        (
            ("1 of 3 | A ferry. (AP Photo/Ann Roe)", "Read More", "Town buys a ferry"),
            ("caption", "boilerplate", "heading"),
        ),
        (
            ("Town buys a ferry", "Summary:", "It is the second one.", "Share"),
            ("heading", "heading", "dek", "boilerplate"),
        ),
        (("Town buys a ferry", "Key Points", "Price not told", "A vote to come"), ("heading", "heading", "dek", "dek")),
    ],
)
def test_what_stands_on_top_has_its_kind(top: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    """A sponsor's series, a gallery's button and a summary are told by the lines beside them."""
    assert paragraph_kinds([*top, *BEFORE, *AFTER])[: len(top)] == kinds


def test_a_life_may_begin_with_the_writers_first_name() -> None:
    """Whom the byline names in full may be Ann below the story."""
    life = "Ann is a senior editor at the Echo."
    assert paragraph_kinds(["By Ann Roe", *BEFORE, *AFTER, life])[-1] == "byline"


def test_what_a_picture_shows_is_a_caption_where_it_is_told_again_with_its_credit() -> None:
    """Pages copied whole hold the text for those who cannot see the picture above the caption itself."""
    shown = "People cross the Mill Street bridge in Marrow on May 4."
    top = ("Marrow to close bridge", "By Ann Roe", shown, f"{shown} Bo Lind/Getty Images")
    assert paragraph_kinds((*top, *BEFORE, *AFTER))[2:4] == ("caption", "caption")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Reporting from Marrow, Vt.", "byline"),
        ("The bridge will be closed for eight months. (ABC News: Bo Lind)", "caption"),
        ("Video Player Placeholder", "boilerplate"),
        ("Ann Roe does not work for, consult, own shares in or receive funding from any company.", "boilerplate"),
        ("Subscribe today for $1 and read all of our stories.", "boilerplate"),
    ],
)
def test_lines_beside_a_story_are_none_of_it(line: str, kind: str) -> None:
    """Where a writer was, whose picture it is, and what a player or a plea says."""
    assert paragraph_kinds(("Marrow to close bridge", "By Ann Roe", line, *BEFORE, *AFTER))[2] == kind


def test_a_writer_with_a_newsroom_below_the_headline_is_the_byline() -> None:
    """No "By" and no day stand beside them in some copies."""
    texts = ("Marrow to close Mill Street bridge", "Nadia Pell, Marrow Courier", *BEFORE, *AFTER)
    assert paragraph_kinds(texts)[1] == "byline"

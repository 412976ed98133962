"""What of a saved page is its story. The events, people and newsrooms are invented."""

from briefdesk.article import Article
from briefdesk.extractors.metadata import extract_metadata
from briefdesk.readers import read_article

LINES = (
    "The ferry board met until midnight, and the harbour master wrote every word of it down for the council.",
    "Nine people from both banks spoke of how they would reach their work if the crossing were given up.",
    "Mayor Della Quint read from the old charter, which promises a boat for as long as there is a school.",
    "An engineer is to say by the summer what a new landing stage would cost, and who might build it.",
    "The bridge upstream has been closed to lorries twice since its bearings were found to be worn.",
    "A second vote follows in the spring, when the council also hears what the winter storms have done.",
)
STORY = "".join(f"<p>{line}</p>" for line in LINES)
OTHERS = (
    "I have crossed on this boat every day for thirty years and shall miss its bell when it is gone for good.",
    "Nobody from the council has ever stood in the rain at half past six to wait for it, and it shows.",
)
LEAD = "The old ferry of Portmere stays, and the school crosses the river with it."


def article_of(body: str, head: str = "") -> Article:
    page = f"<!doctype html><html lang='en'><head>{head}</head><body><h1>Ferry stays</h1>{body}</body></html>"
    return read_article(page.encode(), "a.html")


def test_a_lead_set_as_a_heading_is_the_story() -> None:
    """Among the story's paragraphs, a heading that is a whole sentence opens the story."""
    article = article_of(f"<div class='text'><h2>{LEAD}</h2>{STORY}</div>")
    assert article.body[0].text == LEAD


def test_a_lead_that_is_also_the_summary_is_the_story() -> None:
    """Many pages give their lead as description; in the story's own element it stays body."""
    article = article_of(f"<div class='text'><p>{LEAD}</p>{STORY}</div>", f'<meta name="description" content="{LEAD}">')
    assert article.body[0].text == LEAD


def test_a_summary_in_a_place_of_its_own_is_the_standfirst() -> None:
    """Above the byline and outside the story's element, what the head gives as summary is no part of the story."""
    body = f"<header><p>{LEAD}</p></header><div class='text'>{STORY}</div>"
    article = article_of(body, f'<meta name="description" content="{LEAD}">')
    assert [p.kind for p in article.paragraphs if p.text == LEAD] in ([], ["dek"])


def test_columns_under_links_below_the_story_are_none_of_it() -> None:
    """A paragraph that stands alone under a heading with a link tells of another story."""
    teasers = "".join(
        f"<div class='block'><h4><a href='/{n}'>The {thing} at night</a></h4><p>BO LIND Who pays for the {thing}, and "
        f"why is it that nobody has asked what the {thing} would cost the children of this town?</p></div>"
        for n, thing in enumerate(("bridge", "library"))
    )
    article = article_of(f"<div class='text'>{STORY}</div><div class='group'><h2>Other columns</h2>{teasers}</div>")
    assert tuple(p.text for p in article.body) == LINES


def test_what_a_picture_is_said_to_show_is_its_caption() -> None:
    """A paragraph in the words of a picture's alternative text describes that picture."""
    shown = "Ann Roe on the landing stage of the old ferry"
    article = article_of(f"<article>{STORY}<img alt='{shown}.' src='a.png'><ul><li><p>{shown}</p></li></ul></article>")
    assert {p.kind for p in article.paragraphs if p.text == shown} <= {"caption"}


def test_a_box_around_the_story_is_no_plea() -> None:
    """Whatever the element is called that holds most of the paragraphs, they are the story."""
    article = article_of(f"<div id='subscription-replace-article'><div class='text'>{STORY}</div></div>")
    assert tuple(p.text for p in article.body) == LINES


def test_what_readers_wrote_below_the_story_is_none_of_it() -> None:
    """Under a heading such as "2 comments", in an element of their own, stand the readers' words."""
    readers = "".join(f"<div class='post'><b>ferryman{n}</b><p>{line}</p></div>" for n, line in enumerate(OTHERS))
    body = f"<article>{STORY}</article><section id='talk'><h3>2 comments</h3>{readers}</section>"
    assert tuple(p.text for p in article_of(body).body) == LINES


def test_a_word_for_comments_among_the_paragraphs_ends_nothing() -> None:
    """A button in the midst of the story is no heading above what readers wrote."""
    parts = [f"<section><div><p>{line}</p></div></section>" for line in LINES]
    body = "".join((*parts[:3], "<div><a href='#talk'>2 comments</a></div>", *parts[3:]))
    assert tuple(p.text for p in article_of(f"<article>{body}</article>").body) == LINES


def test_the_life_of_the_writer_below_its_heading_is_no_story() -> None:
    """What stands under "About the author" tells of the writer, whatever its form."""
    life = "<p><b>About the author</b></p><p>Ann Roe has written of ferries since 2019. Before that she sailed one.</p>"
    article = article_of(f"<article>{STORY}<hr>{life}</article>")
    assert tuple(p.text for p in article.body) == LINES
    assert article.paragraphs[-1].kind == "byline"


def test_words_in_italics_under_a_picture_in_one_paragraph_are_its_caption() -> None:
    """Old systems of newsrooms set a picture and its caption as one paragraph."""
    shown = "The ferry at its landing stage on the east bank."
    article = article_of(f"<article>{STORY}<p><img src='a.png'><br><em>{shown}</em></p></article>")
    assert {p.kind for p in article.paragraphs if p.text == shown} <= {"caption"}
    assert tuple(p.text for p in article.body) == LINES


def test_what_repeats_the_picture_above_is_its_caption() -> None:
    """A line right below a picture that has most of the words the picture is said to show describes it."""
    shown = "Ann Roe and her father, who built the old ferry, on its landing stage"
    picture = "<figure><img alt='Ann Roe and her father on the old landing stage' src='a.png'></figure>"
    article = article_of(f"<article>{STORY}{picture}<ul><li><p>{shown}.</p></li></ul>{STORY}</article>")
    assert tuple(p.text for p in article.body) == LINES


def test_a_post_from_elsewhere_is_none_of_the_paragraphs() -> None:
    """What somebody posted is embedded beside the story, which tells of it in its own words."""
    post = "<blockquote class='twitter-tweet'><p>We shall all row from now on, shall we?</p>— Bo (@bo)</blockquote>"
    article = article_of(f"<article>{STORY}{post}<p>{LEAD}</p></article>")
    assert tuple(p.text for p in article.body) == (*LINES, LEAD)


def test_highlights_above_the_story_are_a_standfirst() -> None:
    """Items above the first paragraph, or a box under "In short:", sum the story up."""
    for box in (
        "<div><h3>Highlights</h3><ul><li>The ferry stays</li><li>A new stage is to be built</li></ul></div>",
        "<ul><li>The ferry stays</li><li>A new stage is to be built</li></ul>",
        "<section><h2>In short:</h2><p>The ferry stays, and a new stage is to be built for it.</p></section>",
    ):
        article = article_of(f"<article>{box}<div class='text'>{STORY}</div></article>")
        assert tuple(p.text for p in article.body) == LINES


def test_a_story_that_is_a_list_stays_one() -> None:
    """Where the items hold the sentences, they are the story."""
    items = "".join(f"<li>{line}</li>" for line in LINES)
    assert tuple(p.text for p in article_of(f"<article><ul>{items}</ul></article>").body) == LINES


def test_a_file_name_and_a_credit_hold_a_caption() -> None:
    """Some systems leave a picture's file, caption and credit as paragraphs of the story."""
    picture = "<p>old ferry at night.jpg</p><p>The ferry at night.</p><p><em>(Ann Roe/ann.roe@echo.example)</em></p>"
    article = article_of(f"<article>{picture}{STORY}</article>")
    assert tuple(p.text for p in article.body) == LINES


def test_links_with_their_day_are_no_story() -> None:
    """What the writer wrote before is listed under the story with its days."""
    posts = "<ul><li><a href='/1'>The Bridge That Nobody Wanted To Pay For</a> - October 10, 2031</li></ul>"
    article = article_of(f"<article>{STORY}<div class='posts'>{posts}</div></article>")
    assert tuple(p.text for p in article.body) == LINES


def test_places_and_a_colon_are_a_dateline_of_their_own() -> None:
    """An element before the first paragraph holds where the story was filed."""
    article = article_of(f"<article><b>London/ Paris:</b>{STORY}</article>")
    assert tuple(p.text for p in article.body) == LINES
    assert extract_metadata(article).dateline == "London/ Paris"


def test_a_button_under_the_last_paragraph_is_no_story() -> None:
    """A line or two of few words below the story is a button; items of a list that ends the story are its own."""
    assert tuple(p.text for p in article_of(f"<article>{STORY}<p>Explore the archive</p></article>").body) == LINES
    listed = article_of(f"<article>{STORY}<ul><li>The north landing</li><li>The school stage</li></ul></article>")
    assert tuple(p.text for p in listed.body) == (*LINES, "The north landing", "The school stage")


def test_a_standfirst_that_the_lead_repeats_leaves_the_lead() -> None:
    """Some pages print their first paragraph twice: marked as standfirst, and as paragraph."""
    lead = "The old ferry of Portmere stays, and the school crosses the river with it as it has for ninety years."
    article = article_of(f"<h2 class='subhead'>{lead}</h2><div class='text'><p>{lead}</p>{STORY}</div>")
    assert tuple(p.text for p in article.body) == (lead, *LINES)


def test_a_heading_that_another_level_closes_ends_there() -> None:
    """As in a browser, an end tag of any level closes the heading, and the story below is paragraphs."""
    article = article_of(f"<h2>What the council wants</h3><div><h3>Advertisement</h3></div><div>{STORY}</div>")
    assert tuple(p.text for p in article.body) == LINES


def test_elements_that_html_does_not_know_run_on_in_a_paragraph() -> None:
    """A newsroom's own elements mark names and prices; the paragraph is one all the same."""
    marked = (
        "The <place>Old Quay</place> fund fell <a href='/x'>OLQ, <x-quote>1.5%</x-quote></a> in the week it was told."
    )
    article = article_of(f"<div><p>{marked}</p>{STORY}</div>")
    assert article.body[0].text == "The Old Quay fund fell OLQ, 1.5% in the week it was told."


def test_first_paragraphs_in_an_element_of_their_own_are_the_story() -> None:
    """Some set the opening apart, for another page to show as a teaser."""
    opening = "".join(f"<p>{line}</p>" for line in LINES[:2])
    rest = "".join(f"<p>{line}</p>" for line in (*LINES[2:], *OTHERS))
    article = article_of(f"<section><div class='story-teaser'>{opening}</div><div class='text'>{rest}</div></section>")
    assert tuple(p.text for p in article.body) == (*LINES, *OTHERS)


def test_what_is_set_large_beside_the_story_is_none_of_it() -> None:
    """A pull quote is told by its element where it repeats no paragraph word for word."""
    aside = "<aside class='pull-quote'><p>Nobody asked the nine who cross.</p></aside>"
    article = article_of(f"<div class='text'>{STORY.replace('<p>Mayor', aside + '<p>Mayor')}</div>")
    assert tuple(p.text for p in article.body) == LINES


def test_a_summary_in_a_list_leaves_the_lead_that_repeats_it() -> None:
    """Of two copies, neither among several others, the paragraph is the lead."""
    summary = f"<dl><dt>Date:</dt><dd id='date_posted'>May 3, 2031</dd><dt>Summary:</dt><dd>{LEAD}</dd></dl>"
    article = article_of(f"{summary}<div id='story'><p>{LEAD}</p><div class='text'>{STORY}</div></div>")
    assert article.body[0].text == LEAD
    assert str(article.metadata.published) == "2031-05-03"

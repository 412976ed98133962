"""What holds of the briefings of any story, however strange its text. All events and people are invented."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import At, Paragraph, Rights
from briefdesk.briefing import Briefing
from briefdesk.compose import compose
from briefdesk.compose.points import Arrangement
from briefdesk.compose.sections import DRAFT_QUOTE_WORDS, POINTS_AT_MOST, Contents, Sibling, render_body
from briefdesk.compose.tags import GENERAL_TAG
from briefdesk.errors import BriefdeskError
from briefdesk.extract import Extract, Quote
from briefdesk.prose.sentences import split_sentences
from briefdesk.text import fold
from briefdesk.vocabulary import Vocabulary
from compose.stories import PUBLISHED, VOCABULARY, story

SENTENCES = (
    "The crews of the Port Selwyn ferries struck for nine days over the night service.",
    "He did not say when the boats would sail again.",
    "A storm broke the mast of the pilot boat, and gales closed the northern quay until Thursday.",
    "The bank called in the town’s loan, and its debts rose to twice what the pier had cost.",
    "Such a debt cannot be paid, the bank said, while interest rates stay where they are.",
    "Passengers slept in the school on the hill",
    "<script>alert(1)</script> | `code` *stars* {{ macro }} [[link]] --- # not a heading",
    "- [x](javascript:alert(1)) > quoted",
    "Это предложение написано по-русски и не содержит глагола из списка.",
)
PARAGRAPHS = st.lists(
    st.one_of(
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join),
        st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=80).filter(
            str.strip
        ),
    ),
    min_size=1,
    max_size=24,
)
RESTS_ON = re.compile(r"rests on paragraphs? ([\d, toand]+) of the article")


class Elements(HTMLParser):
    """Collects the elements, links and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs if name == "href"}


def accounted_for(briefing: Briefing) -> set[int]:
    """Return the numbers of the paragraphs a briefing says it rests on."""
    told = RESTS_ON.search(briefing.body)
    assert told
    numbers: set[int] = set()
    for part in re.split(r", | and ", told[1]):
        first, _, last = part.partition(" to ")
        numbers.update(range(int(first), int(last or first) + 1))
    return numbers


@given(PARAGRAPHS)
def test_every_paragraph_is_accounted_for(paragraphs: list[str]) -> None:
    """Together the briefings rest on all paragraphs of the story, each on its own."""
    found = [accounted_for(briefing) for briefing in compose(story(paragraphs), VOCABULARY)]
    assert set().union(*found) == set(range(1, len(paragraphs) + 1))
    assert sum(map(len, found)) == len(paragraphs)


@given(PARAGRAPHS)
def test_titles_are_short_and_unlike(paragraphs: list[str]) -> None:
    """No title is empty or over eighty characters, no two titles or file names are alike."""
    briefings = compose(story(paragraphs), VOCABULARY)
    assert all(0 < len(briefing.title) <= 80 for briefing in briefings)
    assert len({fold(briefing.title) for briefing in briefings}) == len(briefings)
    assert len({briefing.name for briefing in briefings}) == len(briefings)
    assert all(briefing.name.startswith(f"{PUBLISHED}-") for briefing in briefings)


@given(PARAGRAPHS)
def test_a_description_is_one_sentence(paragraphs: list[str]) -> None:
    """At most two hundred characters, one sentence, with its stop."""
    for briefing in compose(story(paragraphs), VOCABULARY):
        assert len(briefing.description) <= 200
        assert len(split_sentences(briefing.description)) == 1
        assert re.search(r"[.!?…][\"'”’»)\]]*$", briefing.description)


@given(PARAGRAPHS)
def test_composing_is_deterministic(paragraphs: list[str]) -> None:
    """The same story gives the same briefings."""
    assert compose(story(paragraphs), VOCABULARY) == compose(story(paragraphs), VOCABULARY)


@given(PARAGRAPHS)
def test_tags_are_one_to_eight(paragraphs: list[str]) -> None:
    """A briefing has at least one tag, at most eight, none twice."""
    for briefing in compose(story(paragraphs), VOCABULARY):
        assert 1 <= len(briefing.tags) <= 8
        assert len(set(briefing.tags)) == len(briefing.tags)


@given(PARAGRAPHS, st.sampled_from(["own", "reserved"]))
def test_article_text_brings_no_markup(paragraphs: list[str], rights: Rights) -> None:
    """Rendered, a body has the elements of its sections, and links to its siblings alone."""
    for briefing in compose(story(paragraphs, rights=rights), VOCABULARY):
        page = Elements()
        page.feed(markdown.markdown(briefing.body, extensions=["tables", "footnotes", "md_in_html", "attr_list"]))
        assert page.tags <= {"h2", "ul", "li", "p", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "a"}
        assert page.links <= {f"{name}.md" for name in briefing.related}
        assert not page.attributes - {"href", "style"}


@given(PARAGRAPHS)
def test_tags_of_the_shipped_vocabulary_are_three_to_eight(vocabulary: Vocabulary, paragraphs: list[str]) -> None:
    """Whatever a story says, even nothing that any cue tells."""
    for briefing in compose(story(paragraphs), vocabulary):
        assert 3 <= len(briefing.tags) <= 8
        assert len(set(briefing.tags)) == len(briefing.tags)
        assert vocabulary.tags.keys() >= set(briefing.tags)


def test_an_empty_vocabulary_gives_the_general_tag() -> None:
    """Without a vocabulary a briefing still has a tag, and the story one subject."""
    (briefing,) = compose(story([SENTENCES[0]] * 20), Vocabulary())
    assert briefing.tags == (GENERAL_TAG,)


def test_without_a_day_there_is_no_briefing() -> None:
    """The error names the option that tells the day."""
    extract = story([SENTENCES[0]])
    undated = replace(extract, metadata=replace(extract.metadata, published=None))
    with pytest.raises(BriefdeskError, match="--published"):
        compose(undated, VOCABULARY)


@pytest.mark.parametrize(
    ("rights", "status"),
    [("own", "published"), ("public-domain", "published"), ("licensed", "published"), ("reserved", "draft")],
)
def test_rights_decide_what_is_published(rights: Rights, status: str) -> None:
    """Someone else's article gives a draft whose points are marked for rewriting."""
    (briefing,) = compose(story([SENTENCES[0]], rights=rights), VOCABULARY)
    assert briefing.status == status
    assert ("*Rewrite:*" in briefing.body) == (status == "draft")


def quoted(count: int, words: int) -> Extract:
    """Return a story that is nothing but quotations."""
    speech = " ".join(f"word{n}" for n in range(words))
    extract = story([f"“{speech} {n}.”" for n in range(count)], rights="reserved")
    quotes = tuple(
        Quote(text=p.text[1:-1], speaker=None, at=At(p.n, 1, len(p.text) - 1)) for p in extract.article.paragraphs
    )
    return replace(extract, quotes=quotes, claims=())


def test_a_draft_holds_its_quotations_to_25_words() -> None:
    """A longer quotation breaks off with the mark of an omission, in the body and in the front matter."""
    (briefing,) = compose(quoted(1, 60), VOCABULARY)
    assert [len(quote.text.removesuffix(" …").split()) for quote in briefing.quotes] == [DRAFT_QUOTE_WORDS]
    assert f"word{DRAFT_QUOTE_WORDS}" not in briefing.body


def test_ten_thousand_quotations_stay_readable() -> None:
    """A section shows the first points and says how many more there are."""
    (briefing,) = compose(quoted(10_000, 6), VOCABULARY)
    assert briefing.body.count("\n- ") <= 6 * (POINTS_AT_MOST + 1)
    assert re.search(r"^- And 9,9\d\d more in paragraphs \d+ to 10000 of the source\.$", briefing.body, re.M)
    assert len(briefing.quotes) <= 50


def test_a_paragraph_number_is_that_of_the_article() -> None:
    """Captions before the story are counted, so that the marks lead to the right paragraph."""
    extract = story(["A pier.", SENTENCES[0]])
    caption, body = extract.article.paragraphs
    article = replace(extract.article, paragraphs=(Paragraph(n=1, text=caption.text, kind="caption"), body))
    (briefing,) = compose(replace(extract, article=article), VOCABULARY)
    assert "[¶2]" in briefing.body
    assert "[¶1]" not in briefing.body


@pytest.mark.parametrize(
    ("shared", "numbers", "sentence"),
    [
        ((), (7,), "What paragraph 7 of the same article tells stands in “[A pier](pier.md)”."),
        ((), (7, 8), "What paragraphs 7 to 8 of the same article tell stands in “[A pier](pier.md)”."),
        (
            ("Ansel Brook",),
            (7,),
            "Ansel Brook is also named in “[A pier](pier.md)”, from paragraph 7 of the same article.",
        ),
        (
            ("Brook", "Selwyn"),
            (7, 9),
            "Brook and Selwyn are also named in “[A pier](pier.md)”, from paragraphs 7 and 9 of the same article.",
        ),
    ],
)
def test_siblings_are_linked_in_sentences(shared: tuple[str, ...], numbers: tuple[int, ...], sentence: str) -> None:
    """The sentence stands on both pages, so it says what they share and where the other has its facts."""
    (briefing,) = compose(story([SENTENCES[0]]), VOCABULARY)
    sibling = Sibling(title="A pier", name="pier", paragraphs=numbers, shared=shared)
    nothing = Arrangement(happened=(), said=(), unknown=(), coming=())
    contents = Contents(
        arrangement=nothing, figures=(), timeline=(), source=briefing.sources[0], paragraphs=(1,), siblings=(sibling,)
    )
    assert f"## From the same article\n\n- {sentence}\n\n## Source" in render_body(contents)

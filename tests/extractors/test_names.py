"""What holds of the names of any text, and what decides between kinds. All people and events are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import Article, Metadata, number_paragraphs
from briefdesk.extractors.names import extract_names
from briefdesk.vocabulary import EntityEntry, Vocabulary
from extractors.naming import kinds_of, name_article

SNIPPETS = [
    "President", "Ada Weller", "Weller", "said", "in", "Leeds", "the", "The", "Corp.", "Inc.", ",", ".", " and ", "of",
    "Ministry", "U.S.", "US-China", "-", "'s", "’", '"', "“", "”", "(", ")", "[", "]", "NATO", "Kim Yong-ho", "al-Amin",
    "moon", "prison", "Monday", "May", "April", "42", "3-1", "\n", "é", "İ", "ß", "Dr.", "J.", "de la", "&", "—",
]  # fmt: skip
"""Words and marks at which the rules for names decide something."""
news = st.lists(st.sampled_from(SNIPPETS), max_size=40).map(" ".join)
any_text = st.one_of(news, st.text(max_size=80))


@given(st.lists(any_text, min_size=1, max_size=4))
def test_every_mention_slices_to_words_of_the_article(texts: list[str]) -> None:
    """Whatever the text, mentions lie within their paragraphs, in order, and none is empty or only space."""
    article, names = name_article(*texts)
    for name in names:
        assert name.entity.mentions == tuple(sorted(set(name.entity.mentions)))
        for at in name.entity.mentions:
            assert 0 <= at.start < at.end <= len(texts[at.paragraph - 1])
            assert article.slice(at).strip()


@given(st.lists(any_text, min_size=1, max_size=4))
def test_ids_are_unique_and_in_order_of_first_mention(texts: list[str]) -> None:
    """No two entities of an article share an id, whatever their kinds."""
    _, names = name_article(*texts)
    ids = [name.entity.id for name in names]
    assert len(ids) == len(set(ids))
    assert all(ids)
    assert sorted(names, key=lambda name: name.entity.mentions[0]) == list(names)


@given(st.lists(any_text, min_size=1, max_size=3))
def test_no_words_are_mentions_of_two_entities(texts: list[str]) -> None:
    """A place in the article names one entity."""
    _, names = name_article(*texts)
    mentions = [at for name in names for at in name.entity.mentions]
    assert len(mentions) == len(set(mentions))


def test_the_vocabulary_wins_over_guesses() -> None:
    """A described entity has its described kind, under its name and its aliases."""
    entries = (
        EntityEntry(id="ada-weller", kind="organization", name="Ada Weller"),
        EntityEntry(id="tarn", kind="place", name="Tarn Deep", aliases=("the Deep", "Tarn")),
    )
    described = Vocabulary(entities={(entry.kind, entry.id): entry for entry in entries})
    _, names = name_article("Ada Weller said nothing. Boats left Tarn on Monday.", vocabulary=described)
    assert kinds_of(names) == {"Ada Weller": "organization", "Tarn": "place"}


def test_aliases_of_the_vocabulary_are_one_entity() -> None:
    """Two names that a file gives to one entity are one entity here, under the form the article gives it."""
    entry = EntityEntry(id="harbour-trust", kind="organization", name="Harbour Trust", aliases=("Quay Desk",))
    described = Vocabulary(entities={(entry.kind, entry.id): entry})
    _, (name,) = name_article("The Harbour Trust paid. The Quay Desk said so.", vocabulary=described)
    assert name.entity.name == "Harbour Trust"
    assert len(name.entity.mentions) == 2


def test_captions_bylines_and_boilerplate_bring_no_entity() -> None:
    """What stands only there is not of the story; a caption's mention of somebody in the story counts."""
    paragraphs = number_paragraphs(
        [
            ("byline", "By Orla Finch"),
            ("caption", "Mayor Ida Brandt speaks with Lowri Penhale. (Otto Keel/Harbour Press)"),
            ("body", "Mayor Ida Brandt opened the bridge."),
            ("boilerplate", "Subscribe to the Harbour Gazette, says Rex Tilling."),
        ]
    )
    article = Article(source="-", sha256="", paragraphs=paragraphs)
    (name,) = extract_names(article, Vocabulary(), Metadata())
    assert name.entity.name == "Ida Brandt"
    assert [at.paragraph for at in name.entity.mentions] == [2, 3]


def test_the_author_is_no_person_of_the_story() -> None:
    """A reporter who is named in the text is left out."""
    article = Article(
        source="-", sha256="", paragraphs=number_paragraphs([("body", "Orla Finch reports that Ida Brandt resigned.")])
    )
    names = extract_names(article, Vocabulary(), Metadata(authors=("Orla Finch",)))
    assert kinds_of(names) == {"Ida Brandt": "person"}


def test_a_headline_in_title_case_finds_only_what_the_story_names() -> None:
    """Capitals of a headline tell nothing, yet its mention of a known name counts."""
    headline = "Brandt Opens Long Bridge After Bitter Row"
    paragraphs = number_paragraphs([("heading", headline), ("body", "Mayor Ida Brandt opened it. Brandt smiled.")])
    (name,) = extract_names(Article(source="-", sha256="", paragraphs=paragraphs), Vocabulary(), Metadata())
    assert [at.paragraph for at in name.entity.mentions] == [1, 2, 2]


def test_reasons_name_the_rules_that_decided() -> None:
    """Every entity can say why it is what it is."""
    _, names = name_article("Defence Minister Ida Brandt flew to Leeds.")
    assert {name.entity.name: name.reasons[0] for name in names} == {"Ida Brandt": "title before", "Leeds": "city"}


def test_a_long_story_is_read_to_its_end() -> None:
    """Each of six hundred repetitions of a paragraph brings its mentions."""
    story = "Minister Ada Weller of Norholm Corp. said in Leeds that Tom Okafor, a farmer, had left. Weller agreed. "
    _, names = name_article(story * 640)
    assert {name.entity.name: len(name.entity.mentions) for name in names} == {
        "Ada Weller": 1280,
        "Norholm Corp.": 640,
        "Leeds": 640,
        "Tom Okafor": 640,
    }


def test_many_people_of_one_surname_stay_apart() -> None:
    """Fifteen hundred people of one family name are that many people."""
    letters = "bcfghjklmn"
    first = ["Ada" + "".join(letters[int(digit)] for digit in str(n)) for n in range(1500)]
    _, names = name_article(" ".join(f"{name} Weller left." for name in first))
    assert set(kinds_of(names)) == {f"{name} Weller" for name in first}


@pytest.mark.parametrize("words", ["President of ", "Corp of ", "National Tide and ", "U.S.-", "A-", "Aa "])
def test_endless_runs_of_capitals_are_read_to_their_end(words: str) -> None:
    """After text that never ends a name, the next paragraph's names are found."""
    article, names = name_article(words * 4000, "Ida Brandt said so.")
    assert "Ida Brandt" in {article.slice(name.entity.mentions[-1]) for name in names}

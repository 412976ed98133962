"""Claims with attribution and certainty, on invented news about invented people."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.article import Article
from briefdesk.extract import Claim
from briefdesk.extractors.attributions import extract_attributions
from briefdesk.extractors.cast import extract_cast
from briefdesk.extractors.claims import extract_claims
from briefdesk.extractors.claims.certainty import certainty_of
from briefdesk.extractors.quotes import extract_quotes
from extractors.narrated import make_article, read_claims
from golden import assert_case, case_files, case_id, read_case

MARKS = ['"', "“", "”", "‘", "’", ", ", ". ", ": ", "? ", "\n", "WESTHAVEN — "]
WORDS = [
    *(
        "Adams ",
        "said ",
        "that ",
        "told reporters ",
        "according to ",
        "officials ",
        "in Oslo ",
        "he ",
        "the plan ",
        "will ",
    ),
    *("the plan ", "will ", "was ", "dead", "denied ", "who ", "adding", "on Monday ", "declined to comment"),
]
SNIPPETS = [*MARKS, *WORDS]
paragraphs = st.lists(
    st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join) | st.text(max_size=40), min_size=1, max_size=4
)


def claims_of(article: Article) -> tuple[Claim, ...]:
    narrative = extract_attributions(article, extract_cast(article, (), (), ()))
    return extract_claims(article, extract_quotes(article, narrative), narrative)


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("extractors/claims"), ids=case_id)
def test_claims_stay_as_reviewed(path: Path) -> None:
    """Each case lists its claims in order: certainty, speaker's id, wording of the attribution, statement."""
    claims = read_claims(read_case(path)[0])
    assert_case(
        path, "".join(f"{c.certainty} | {c.speaker or '-'} | {c.attributed_to or '-'} | {c.text}\n" for c in claims)
    )


@given(paragraphs)
def test_every_claim_slices_to_its_text_within_its_sentence(texts: list[str]) -> None:
    """A claim's text is exactly what stands at its place, inside the sentence it names."""
    article = make_article(*texts)
    for claim in claims_of(article):
        assert article.slice(claim.at) == claim.text != ""
        assert claim.sentence.paragraph == claim.at.paragraph
        assert claim.sentence.start <= claim.at.start < claim.at.end <= claim.sentence.end


@given(paragraphs)
def test_every_word_of_the_body_is_in_the_sentence_of_a_claim(texts: list[str]) -> None:
    """No sentence is passed over: together the sentences of the claims hold every letter of the body."""
    article = make_article(*texts)
    covered = {(c.sentence.paragraph, i) for c in claims_of(article) for i in range(c.sentence.start, c.sentence.end)}
    for paragraph in article.paragraphs:
        missing = [i for i, letter in enumerate(paragraph.text) if letter.isalnum() and (paragraph.n, i) not in covered]
        assert missing == []


@pytest.mark.parametrize(
    ("statement", "certainty"),
    [
        ("The bridge closed in May.", "asserted"),
        ("The bridge closed due to a storm.", "asserted"),
        ("The bridge may close.", "possible"),
        ("The bridge will close and might never reopen.", "possible"),
        ("The bridge is due in spring.", "expected"),
        ("The firm plans to hire.", "expected"),
        ("An estimated 300 people came.", "estimated"),
        ("He allegedly took the money.", "alleged"),
        ("She denied that she would resign.", "denied"),
        ("The firm declined to say what it would cost.", "declined"),
        ("It was not immediately known who was on board.", "possible"),
        ("The ship is believed to have sunk.", "possible"),
        ("The army neither confirmed nor denied the strike.", "declined"),
        ("They could not confirm the number of dead.", "declined"),
        ("The ministry has yet to respond.", "declined"),
        ("The club hopes to sign him.", "expected"),
        ("He had no plans to resign.", "asserted"),
    ],
)
def test_the_weightiest_cue_tells_how_sure_a_statement_is(statement: str, certainty: str) -> None:
    """A refusal weighs more than a denial, a denial more than a hedge, a hedge more than a forecast."""
    assert certainty_of(statement) == certainty

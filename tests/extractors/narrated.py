"""Articles for tests of reported speech: paragraphs and a cast written by hand, to test no other extractor too.

A case begins with the cast, one entity a line, then paragraphs parted by empty lines:

    # Everybody and everything here is invented.
    person: Ann Adams = Adams | roles: mayor
    organization: Harbour Board
    place: Westhaven

    The mayor said: "Nothing has been decided."
"""

import re
from collections.abc import Iterator

from briefdesk.article import Article, At, Paragraph, number_paragraphs
from briefdesk.extract import Claim, Entity, EntityKind, Quote
from briefdesk.extractors.attributions import extract_attributions
from briefdesk.extractors.attributions.narrative import Sentence
from briefdesk.extractors.cast import extract_cast
from briefdesk.extractors.claims import extract_claims
from briefdesk.extractors.quotes import extract_quotes
from briefdesk.text import slugify

CAST_LINE = re.compile(
    r"(?P<kind>person|organization|place): (?P<name>[^=|]+?)(?: = (?P<aliases>[^|]+?))?(?: \| roles: (?P<roles>.+))?"
)

Cast = dict[EntityKind, tuple[Entity, ...]]


def read_story(case: str) -> tuple[Article, Cast]:
    """Return the article and the cast that a case describes."""
    head, _, body = case.partition("\n\n")
    article = make_article(*(text.strip() for text in body.strip().split("\n\n")))
    lines = [match for line in head.splitlines() if (match := CAST_LINE.fullmatch(line.strip()))]
    cast: Cast = {"person": (), "organization": (), "place": ()}
    for line in lines:
        kind: EntityKind = line["kind"]  # type: ignore[assignment]
        cast[kind] = (*cast[kind], _entity(line, kind, article.paragraphs))
    return article, cast


def make_article(*texts: str) -> Article:
    """Return an article whose paragraphs are all body."""
    return Article(source="test", sha256="0" * 64, paragraphs=number_paragraphs([("body", text) for text in texts]))


def read_narrative(article: Article, cast: Cast) -> tuple[Sentence, ...]:
    """Return the article's sentences with their attributions."""
    return extract_attributions(article, extract_cast(article, cast["person"], cast["organization"], cast["place"]))


def read_quotes(case: str) -> tuple[Quote, ...]:
    """Return the quotes of a case."""
    article, cast = read_story(case)
    return extract_quotes(article, read_narrative(article, cast))


def read_claims(case: str) -> tuple[Claim, ...]:
    """Return the claims of a case."""
    article, cast = read_story(case)
    narrative = read_narrative(article, cast)
    return extract_claims(article, extract_quotes(article, narrative), narrative)


def _entity(line: re.Match[str], kind: EntityKind, paragraphs: tuple[Paragraph, ...]) -> Entity:
    forms = [line["name"], *(line["aliases"] or "").split(", ")]
    if kind == "person":
        forms.append(line["name"].split()[-1])
    return Entity(
        id=slugify(line["name"]),
        kind=kind,
        name=line["name"],
        roles=tuple(role.strip() for role in (line["roles"] or "").split(";") if role.strip()),
        mentions=tuple(_mentions(sorted({form for form in forms if form}, key=len, reverse=True), paragraphs)),
    )


def _mentions(forms: list[str], paragraphs: tuple[Paragraph, ...]) -> Iterator[At]:
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})(?!\w)")
    for paragraph in paragraphs:
        for match in pattern.finditer(paragraph.text):
            yield At(paragraph.n, match.start(), match.end())

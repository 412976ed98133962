"""Figures in digits of articles in other languages. All events are invented."""

import pytest

from briefdesk.article import Article, Metadata, number_paragraphs
from briefdesk.extractors.figures.foreign import foreign_figures


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("de", "8.400 Fahrzeuge, 27 Kilometer Umweg", [("8.400", 8400, ""), ("27 Kilometer", 27, "km")]),
        ("de", "Am 5. November 2031 waren es 3,2 Millionen Euro.", [("3,2 Millionen Euro", 3_200_000, "€")]),
        ("de", "um 12:30 Uhr, am 05.11.2031, im Jahr 2029", []),
        ("fr", "2,1 milliards d’euros, 3,5 % du budget", [("2,1 milliards d’euros", 2.1e9, "€"), ("3,5 %", 3.5, "%")]),
        ("fr", "230 000 personnes le 5 novembre 2031", [("230 000", 230_000, "")]),
        ("es", "El 5 de noviembre de 2031, 3 mil millones", [("3 mil millones", 3e9, "")]),
        ("ja", "1,240人と3.5%", [("1,240", 1240, ""), ("3.5%", 3.5, "%")]),
        ("it", "$ 40 milioni", [("$ 40 milioni", 4e7, "$")]),
    ],
)
def test_digits_are_read_as_the_language_writes_them(
    language: str, text: str, figures: list[tuple[str, float, str]]
) -> None:
    """Marks, scales and units follow the language; years, hours and days are no figures."""
    paragraphs = number_paragraphs([("body", text)])
    article = Article(source="a", sha256="0", paragraphs=paragraphs, metadata=Metadata(language=language))
    found = foreign_figures(article)
    assert [(f.text, pytest.approx(f.value), f.unit) for f in found] == figures
    assert all(article.slice(f.at) == f.text for f in found)

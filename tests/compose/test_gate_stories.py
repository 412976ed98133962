"""What holds of every briefing, over the articles of tests/gate: all of them invented, as the gate says."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from briefdesk.article import Article
from briefdesk.compose import compose
from briefdesk.compose.antecedents import antecedents
from briefdesk.compose.genders import genders
from briefdesk.compose.mentions import mentions_of
from briefdesk.compose.points import arrange
from briefdesk.compose.reporting import all_claims
from briefdesk.compose.statements import statements
from briefdesk.extract import Claim, Extract
from briefdesk.extractors import extract
from briefdesk.readers import read_article
from briefdesk.vocabulary import Vocabulary
from compose.conftest import ROOT
from compose.soundness import faults, points_of

STORIES = sorted((ROOT / "tests" / "gate" / "pages").glob("*.txt"))
REACH = 2
"""Paragraphs before a pronoun in which its person is named."""
PRONOUN = re.compile(r"^(?:and |but )?(?P<word>he|she|his|her)\b", re.I)


@pytest.fixture(scope="module")
def extracts(vocabulary: Vocabulary) -> Sequence[Extract]:
    """Return what each of the articles says, published on a day if it tells none."""
    found = [extract(_read(path), vocabulary) for path in STORIES]
    assert len(found) == len(STORIES) > 40
    return found


def _read(path: Path) -> Article:
    article = read_article(path.read_bytes(), path.name, {})
    dated = article.metadata.published is not None
    return article if dated else read_article(path.read_bytes(), path.name, {"published": date(2031, 5, 7)})


def test_a_quotation_has_one_speaker(extracts: Sequence[Extract]) -> None:
    """Under "Who said what" stands the speaker whom the front matter names too."""
    told: list[tuple[str | None, str]] = []
    for found in extracts:
        names = {entity.id: entity.name for entity in found.entities}
        said = arrange(statements(found), found).said
        told += [(point.by, names[p.speaker]) for point in said if (p := point.quote) and p.speaker]
    assert len(told) > 100
    assert [(by, speaker) for by, speaker in told if by != speaker] == []


def test_every_point_title_and_event_is_whole(extracts: Sequence[Extract], vocabulary: Vocabulary) -> None:
    """Each has a subject and a verb of its own, a source that can speak, and nothing that hangs loose."""
    briefings = [briefing for found in extracts for briefing in compose(found, vocabulary)]
    assert sum(1 for briefing in briefings for _ in points_of(briefing)) > 800
    assert [fault for briefing in briefings for fault in faults(briefing)] == []


def test_a_name_for_a_pronoun_is_one_told_just_before(extracts: Sequence[Extract]) -> None:
    """Whoever "he" is was named in the same paragraph or the last before that names anybody, and may be "he"."""
    named = [told for found in extracts for told in _named(found)]
    assert len(named) > 20
    assert [told for told in named if told[2] is False] == []


def _named(found: Extract) -> Iterator[tuple[str, str, bool]]:
    """Yield each name put for a pronoun with its claim, and whether it was told just before and fits."""
    claims, sexes = all_claims(found), genders(found)
    told = _told(claims, found)
    bodies = [paragraph.n for paragraph in found.article.body]
    ids = {person.name: person.id for person in found.people}
    resolved = antecedents(claims, found)
    for claim in claims:
        name, pronoun = resolved.people.get(claim.at), PRONOUN.match(claim.text)
        if name and pronoun:
            place = bodies.index(claim.at.paragraph)
            before = [n for n in bodies[max(0, place - REACH) : place] if n in told][-1:]
            is_near = any(ids[name] in told.get(n, ()) for n in (*before, claim.at.paragraph))
            sex = "male" if pronoun["word"].lower() in ("he", "his") else "female"
            yield claim.text, name, is_near and sexes.get(ids[name]) in (None, sex)


def _told(claims: Sequence[Claim], found: Extract) -> Mapping[int, set[str]]:
    """Return, by paragraph, the people whom it names or who speak in it."""
    told: dict[int, set[str]] = defaultdict(set)
    for n, places in mentions_of(found).items():
        told[n] |= {who for _, _, who in places}
    for claim in claims:
        if claim.speaker in {person.id for person in found.people}:
            told[claim.at.paragraph].add(claim.speaker or "")
    return told

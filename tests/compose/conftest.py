"""The default article and the project's vocabulary, read once for the tests of compose."""

from pathlib import Path

import pytest

from briefdesk.extract import Extract
from briefdesk.extractors import extract
from briefdesk.readers import read_article
from briefdesk.store.reading import read_vocabulary
from briefdesk.store.sidecars import read_sidecar
from briefdesk.vocabulary import Vocabulary

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = ROOT / "articles" / "2024-10-30-north-korean-troops.txt"


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """Return the vocabulary under `docs/`, which must be without a fault."""
    found, findings = read_vocabulary(ROOT)
    assert findings == ()
    return found


@pytest.fixture(scope="session")
def default_extract(vocabulary: Vocabulary) -> Extract:
    """Return what is extracted from the default article with its sidecar."""
    article = read_article(DEFAULT.read_bytes(), DEFAULT.name, read_sidecar(DEFAULT))
    return extract(article, vocabulary)

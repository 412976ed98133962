"""How good the answers are: typos, exact words, and the order against BM25 computed plainly in floating point."""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefdesk.search import IndexReader, search
from briefdesk.search.documents import Corpus
from briefdesk.search.reading import fields_of
from briefdesk.search.scoring import K1, WEIGHTS, B, rounded_length
from briefdesk.search.stems import base_language, stem_classes
from briefdesk.search.words import WORD, terms

TYPOS = 480
SAMPLED = 100
FIRST = 10
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, kw_only=True)
class Quality:
    """Shares from 0 to 1."""

    typo_recall: float
    """Typos for which one of the first ten results has the word meant."""
    exact_recall: float
    """Documents with a word that are among the results for it."""
    precision: float
    """Documents of plain BM25's first ten that are among the first ten."""


@dataclass(frozen=True, kw_only=True)
class Plain:
    """The documents as counted words, for BM25 in its textbook form."""

    counts: Sequence[Counter[str]]
    lengths: Sequence[int]
    having: Counter[str]

    def best(self, classes: Sequence[str], documents: Iterable[int]) -> list[int]:
        """Return the first ten of these documents, the later first where two are alike."""
        average = max(1, round(sum(self.lengths) / len(self.lengths)))
        scored = []
        for document in documents:
            norm = K1 * (1 - B + B * self.lengths[document] / average)
            score = 0.0
            for name in classes:
                n, f = self.having[name], self.counts[document][name]
                score += math.log(1 + (len(self.counts) - n + 0.5) / (n + 0.5)) * f * (K1 + 1) / (f + norm)
            scored.append((round(-score, 9), -document))
        return [-document for _, document in sorted(scored)[:FIRST]]


def judge(found: Corpus, folder: Path) -> Quality:
    """Return the quality of the index in a folder of the corpus it was built from."""
    reader = IndexReader(lambda path: (folder / path).read_text("utf-8"))
    surfaces: dict[str, Counter[str]] = defaultdict(Counter)
    for document in found.documents:
        for _, text in fields_of(document):
            surfaces[base_language(document.language)].update(WORD.findall(text))
    names = stem_classes(surfaces)
    plain = _plain(found, names)
    chance = random.Random(5)
    words = sorted(
        {term for document in found.documents for term in terms(f"{document.title} {' '.join(document.names)}")}
    )
    misspelt = [word for word in words if len(word) >= 5 and word.isalpha()]
    typos = [(word, _typo(word, chance)) for word in chance.choices(misspelt, k=TYPOS)]
    sampled = chance.sample(sorted(names), min(SAMPLED, len(names)))
    return Quality(
        typo_recall=sum(_is_found(word, typo, reader, plain, names) for word, typo in typos) / len(typos),
        exact_recall=sum(_recall(word, reader, plain, names) for word in sampled) / len(sampled),
        precision=_precision(found, reader, plain, names, chance),
    )


def _plain(found: Corpus, names: dict[str, str]) -> Plain:
    counts, lengths, having = [], [], Counter[str]()
    for document in found.documents:
        count: Counter[str] = Counter()
        length = 0
        for kind, text in fields_of(document):
            for term in terms(text):
                count[names[term]] += WEIGHTS[kind]
                length += 1
        counts.append(count)
        lengths.append(rounded_length(length))
        having.update(count.keys())
    return Plain(counts=counts, lengths=lengths, having=having)


def _typo(word: str, chance: random.Random) -> str:
    """Return the word with a letter dropped, doubled, changed or swapped with its neighbour."""
    i = chance.randrange(len(word) - 1)
    letter = chance.choice(LETTERS)
    kinds = (
        word[:i] + word[i + 1 :],
        word[:i] + letter + word[i:],
        word[:i] + letter + word[i + 1 :],
        word[:i] + word[i + 1] + word[i] + word[i + 2 :],
    )
    made = chance.choice(kinds)
    return made if made != word else word[1:]


def _is_found(word: str, typo: str, reader: IndexReader, plain: Plain, names: dict[str, str]) -> bool:
    first = search(f"{typo} ", reader).documents[:FIRST]
    return any(plain.counts[document][names[word]] for document in first)


def _recall(word: str, reader: IndexReader, plain: Plain, names: dict[str, str]) -> float:
    wanted = {number for number, count in enumerate(plain.counts) if count[names[word]]}
    return len(wanted & set(search(f"{word} ", reader).documents)) / len(wanted)


def _precision(found: Corpus, reader: IndexReader, plain: Plain, names: dict[str, str], chance: random.Random) -> float:
    shares = []
    for document in chance.sample(found.documents, min(SAMPLED, len(found.documents))):
        known = sorted(
            {term for section in document.sections for term in terms(section.text)} or set(terms(document.title))
        )
        asked = chance.sample(known, min(len(known), chance.choice((1, 2, 3))))
        classes = list(dict.fromkeys(names[term] for term in asked))
        having = [d for d, count in enumerate(plain.counts) if all(count[name] for name in classes)]
        best = plain.best([names[term] for term in asked], having)
        first = search(" ".join((*asked, "")), reader).documents[:FIRST]
        shares.append(len(set(best) & set(first)) / len(best))
    return sum(shares) / len(shares)

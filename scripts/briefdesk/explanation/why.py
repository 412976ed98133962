"""One item of an extract with its reason, and the facts that reasons are read from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefdesk.article import Article, At
from briefdesk.extract import Entity


@dataclass(frozen=True, kw_only=True)
class Why:
    """An item, the rule that found it and the words it rests on."""

    kind: str
    """What sort of item it is, in the plural: `people`, `quotes`, `figures` …"""
    item: str
    """The item as a reader would name it."""
    rule: str
    words: str = ""
    """The words of the article that the rule went by; empty where it went by none."""
    at: At | None = None
    """Where the item stands; None for what is told beside the text."""


class Facts:
    """What the extractors gave, by their names."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = facts

    def __getitem__(self, name: str) -> Any:
        return self._facts[name]

    @property
    def article(self) -> Article:
        article: Article = self._facts["article"]
        return article

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Everybody and everything named, by id."""
        every = (*self["people"], *self["organizations"], *self["places"])
        return {entity.id: entity for entity in every}

    def around(self, at: At, *, before: int = 24, behind: int = 24) -> str:
        """Return the words at `at` with some around them, cut between words."""
        text = self.article.paragraphs[at.paragraph - 1].text
        start, end = max(0, at.start - before), min(len(text), at.end + behind)
        while 0 < start < at.start and not text[start - 1].isspace():
            start += 1
        while at.end < end < len(text) and not text[end].isspace():
            end -= 1
        return text[start:end].strip()

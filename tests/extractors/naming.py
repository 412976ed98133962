"""Articles and their entities for the tests of names: paragraphs parted by empty lines, `#` opens a comment."""

from collections.abc import Mapping

from briefdesk.article import Article, number_paragraphs
from briefdesk.extractors.names import Name, extract_names
from briefdesk.vocabulary import Vocabulary


def read_names(case: str) -> tuple[Article, tuple[Name, ...]]:
    """Return the article that a case describes and the names found in it."""
    text = "\n".join(line for line in case.splitlines() if not line.startswith("#"))
    return name_article(*text.strip().split("\n\n"))


def name_article(*paragraphs: str, vocabulary: Vocabulary | None = None) -> tuple[Article, tuple[Name, ...]]:
    """Return an article with these paragraphs as its body, and the names found in it."""
    article = Article(source="-", sha256="", paragraphs=number_paragraphs([("body", text) for text in paragraphs]))
    return article, extract_names(article, vocabulary or Vocabulary(), article.metadata)


def kinds_of(names: tuple[Name, ...]) -> Mapping[str, str]:
    """Return the kind of every entity by its name."""
    return {name.entity.name: name.kind for name in names}


def show(article: Article, names: tuple[Name, ...]) -> str:
    """Return one line an entity: kind, name, roles, then the words of every mention."""
    return "".join(_line(article, name) for name in names)


def _line(article: Article, name: Name) -> str:
    roles = f" ({'; '.join(name.entity.roles)})" if name.entity.roles else ""
    mentions = ", ".join(article.slice(at) for at in name.entity.mentions)
    return f"{name.kind} {name.entity.name}{roles}: {mentions}\n"

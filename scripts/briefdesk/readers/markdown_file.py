"""An article as Markdown, with or without front matter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefdesk.article import RIGHTS, Metadata, ParagraphKind, Rights
from briefdesk.errors import UnreadableInput
from briefdesk.prose.byline_names import byline_names
from briefdesk.prose.days import parse_day
from briefdesk.prose.lexicon import lexicon
from briefdesk.prose.paragraph_kinds import paragraph_kinds
from briefdesk.readers._form import Reading
from briefdesk.text import is_web_address, normalise

FENCE = "---"
LONGEST_FRONT_MATTER = 200
"""Lines in which a front matter must end."""
ENDINGS = (".md", ".markdown", ".mdown")
KEY = re.compile(r"[A-Za-z_][\w-]*\s*:(?:\s|$)")
INSIDE_VALUE = re.compile(r"\s|#|-(?:\s|$)|[\])}]|$")
HEADING = re.compile(r"#{1,6}\s+(?=\S)")
"""What a heading begins with; it may end in the same marks."""
UNDERLINE = re.compile(r"=+|-{2,}")
RULE = re.compile(r"(?:[-*_] ?){3,}")
ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(?=\S)")
QUOTED = re.compile(r"(?:>\s?)+")
IMAGE = re.compile(r"!\[(?P<text>[^\[\]]*)\](?:\([^()\s]*(?: \"[^\"]*\")?\)|\[[^\[\]]*\])")
LINK = re.compile(r"\[(?P<text>[^\[\]]+)\](?:\([^()\s]*(?: \"[^\"]*\")?\)|\[[^\[\]]*\])")
EMPHASIS = re.compile(r"(?<!\w)(?P<mark>\*\*\*|\*\*|\*|__|_|~~|`)(?=\S)(?P<text>[^*_`~]+?)(?<=\S)(?P=mark)(?!\w)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")


def recognises_markdown_file(text: str, name: str) -> bool:
    """Return whether the text begins with a front matter or a heading of Markdown, or the name says so."""
    lines = text.lstrip("\ufeff\n\r ").split("\n", LONGEST_FRONT_MATTER + 1)[: LONGEST_FRONT_MATTER + 1]
    if _front_matter_end(lines) or HEADING.match(lines[0].strip()):
        return True
    return name.lower().endswith(ENDINGS) and not lines[0].lower().startswith(("<!doctype", "<html"))


def parse_markdown_file(text: str, name: str) -> Reading:
    """Return the paragraphs of the Markdown without its marks, and what the front matter tells.

    Raises:
        UnreadableInput: If the front matter is no YAML.
    """
    lines = normalise(text).lstrip("\n").split("\n")
    end = _front_matter_end(lines[: LONGEST_FRONT_MATTER + 1])
    front = _front_matter(lines[1:end], name) if end else {}
    pieces = tuple(_pieces(lines[end + 1 if end else 0 :]))
    texts = tuple(piece for _, piece in pieces)
    kinds = paragraph_kinds(texts, known=tuple(kind for kind, _ in pieces))
    heading = next((piece for kind, piece in pieces[:3] if kind == "heading"), None)
    return Reading(paragraphs=tuple(zip(kinds, texts, strict=True)), metadata=_metadata(front, heading))


def _front_matter_end(lines: Sequence[str]) -> int:
    """Return the line of the closing fence, 0 where there is no front matter."""
    if not lines or lines[0].strip() != FENCE:
        return 0
    for n, line in enumerate(lines[1:], start=1):
        if line.strip() == FENCE:
            return n if any(KEY.match(each) for each in lines[1:n]) else 0
        if not KEY.match(line) and not INSIDE_VALUE.match(line) and not _is_indented(lines[n - 1]):
            return 0
    return 0


def _is_indented(line: str) -> bool:
    return line.rstrip().endswith((":", "|", ">", "[", "{", ","))


def _front_matter(lines: Sequence[str], name: str) -> Mapping[str, Any]:
    """Return the front matter with every value as it is written: YAML's guesses (`No`, `12:30`) are not made."""
    import yaml

    try:
        found = yaml.load("\n".join(lines), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        what = f"line {line}: the front matter is no YAML"
        raise UnreadableInput(what, where=name, mend="quote the value") from error
    return {str(key).lower(): value for key, value in found.items()} if isinstance(found, dict) else {}


def _metadata(front: Mapping[str, Any], heading: str | None) -> Metadata:
    names = lexicon("front_matter")
    value = {field: next((front[key] for key in keys if front.get(key)), None) for field, keys in names.items()}
    authors = value["authors"] if isinstance(value["authors"], list) else [value["authors"]]
    rights: Rights = next((right for right in RIGHTS if right == value["rights"]), "reserved")
    return Metadata(
        title=_string(value["title"]) or heading,
        publisher=_string(value["publisher"]),
        authors=tuple(name for author in authors if _string(author) for name in byline_names(str(author))),
        url=next((url for url in (_string(value["url"]),) if url and is_web_address(url)), None),
        language=_string(value["language"]),
        published=parse_day(_string(value["published"]) or ""),
        modified=parse_day(_string(value["modified"]) or ""),
        rights=rights,
    )


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _pieces(lines: Sequence[str]) -> Iterator[tuple[ParagraphKind | None, str]]:
    block: list[str] = []
    for line in (*lines, ""):
        bare = QUOTED.sub("", line, count=1) if line.startswith(">") else line
        heading = HEADING.match(bare)
        if block and UNDERLINE.fullmatch(bare):
            yield from _piece(block, "heading")
            block = []
        elif heading or not bare or RULE.fullmatch(bare) or ITEM.match(bare):
            yield from _piece(block, None)
            block = [ITEM.sub("", bare, count=1)] if bare and not heading and not RULE.fullmatch(bare) else []
            if heading:
                yield from _piece([bare[heading.end() :].rstrip("#")], "heading")
        else:
            block.append(bare)
    yield from _piece(block, None)


def _piece(block: Sequence[str], kind: ParagraphKind | None) -> Iterator[tuple[ParagraphKind | None, str]]:
    raw = " ".join(block).strip()
    text = " ".join(plain_text(raw).split())
    if text:
        yield ("caption" if IMAGE.fullmatch(raw) else kind), text


def plain_text(markdown: str) -> str:
    """Return inline Markdown without its marks: links and pictures as their words."""
    text = LINK.sub(r"\g<text>", IMAGE.sub(r"\g<text>", markdown))
    for _ in range(2):
        text = EMPHASIS.sub(r"\g<text>", text)
    return ESCAPED.sub(r"\1", text)

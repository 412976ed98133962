"""Links between files of the project, and which sentence of a briefing links where."""

import posixpath
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefdesk.briefing import Briefing
from briefdesk.library.markup import ESCAPE, code_lines
from briefdesk.library.model import Backlink
from briefdesk.prose.sentences import Span, split_sentences

LINK = re.compile(
    r"""(?<![!\\])\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]*+\])*+)\]"""
    r"""\(\s*+<?(?P<target>[^\s<>()]*+(?:\([^\s<>()]*+\)[^\s<>()]*+)*+)>?(?:\s+["'][^"'\n]*+["'])?\s*+\)"""
)
"""An inline Markdown link; not an image."""
BRIEFING_PATH = re.compile(r"briefings/(?:\d{4}/)?(?P<name>[^/]+)\.md")
OLD_NAME = re.compile(r"(?:(?:briefings/)?[0-9]{4}/)?(?P<name>[0-9]{4}-[a-z0-9-]+)(?:\.md|/)?")
"""A briefing's earlier name, its path, or its address on the site."""
BLOCKS = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])")
"""Where one block of Markdown ends and the next, or the next item of a list, begins."""
MARKS = re.compile(r"\s*\[¶[^\]\n]*\]|^[ \t]*(?:[-*+>]|\d+[.)]|#+)[ \t]+|[*`]+|(?<!\w)_+|_+(?!\w)", re.MULTILINE)
"""What Markdown adds to a sentence: paragraph marks, list and heading markers, emphasis."""
REACH = 300
"""Characters of an endless sentence that are kept on each side of its link."""


class SentenceLink(NamedTuple):
    """A link to a briefing and the sentence it stands in, as plain text."""

    name: str
    sentence: str


def project_path(target: str, path: str) -> str:
    """Return the path from the project's top of a link `target` written in the file `path`, without its anchor."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target.partition("#")[0]))


def old_name(alias: str) -> str | None:
    """Return the name that a briefing had by an entry of its `aliases`; None where that is no briefing's address."""
    match = OLD_NAME.fullmatch(alias.strip().lstrip("/"))
    return match["name"] if match else None


def briefing_name(target: str, path: str) -> str | None:
    """Return the name of the briefing that a link written in the file `path` leads to, or None."""
    match = BRIEFING_PATH.fullmatch(project_path(target, path))
    return match["name"] if match else None


def linking_sentences(briefing: Briefing) -> Iterator[SentenceLink]:
    """Yield each link of the body to another briefing with its sentence, in order."""
    lines = briefing.body.split("\n")
    prose = ("" if is_code else line for line, is_code in zip(lines, code_lines(lines), strict=True))
    for block in BLOCKS.split("\n".join(prose)):
        if ".md" in block:
            yield from _links_of(block, briefing.path)


def backlinks(briefings: Iterable[Briefing]) -> dict[str, tuple[Backlink, ...]]:
    """Return who links to each briefing, in the order given, one sentence for each briefing that links."""
    found: dict[str, list[Backlink]] = defaultdict(list)
    for briefing in briefings:
        seen = {briefing.name}
        for link in linking_sentences(briefing):
            if link.name not in seen:
                seen.add(link.name)
                found[link.name].append(Backlink(briefing=briefing, sentence=link.sentence))
    return {name: tuple(found[name]) for name in sorted(found)}


def _links_of(block: str, path: str) -> Iterator[SentenceLink]:
    plain, targets = _without_links(block)
    spans = split_sentences(plain)
    starts = [span.start for span in spans]
    for position, target in targets:
        name = briefing_name(target, path)
        if name is not None:
            yield SentenceLink(name, _around(position, plain, spans[max(0, bisect_right(starts, position) - 1)]))


def _around(position: int, plain: str, sentence: Span) -> str:
    """Return the sentence, or of an endless one what stands around `position`."""
    start, end = max(sentence.start, position - REACH), min(sentence.end, position + REACH)
    cut = _bare(plain[start:end])
    return f"{'…' if start > sentence.start else ''}{cut}{'…' if end < sentence.end else ''}"


def _without_links(block: str) -> tuple[str, list[tuple[int, str]]]:
    """Return the block with links as their words, and where in it each link's words begin."""
    parts: list[str] = []
    targets: list[tuple[int, str]] = []
    length = end = 0
    for match in LINK.finditer(block):
        parts += [block[end : match.start()], match["text"]]
        length += match.start() - end
        targets.append((length, match["target"]))
        length += len(match["text"])
        end = match.end()
    return "".join((*parts, block[end:])), targets


def _bare(sentence: str) -> str:
    return " ".join(ESCAPE.sub(r"\1", MARKS.sub("", sentence)).split())

"""What the other files need to know of a briefing, so that one can be judged without reading all of them."""

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from briefdesk.briefing import Briefing
from briefdesk.checks._body import links_of, without_code
from briefdesk.markdown import Parsed
from briefdesk.text import fold

HEADING = re.compile(r"\n {0,3}(#{1,6})[ \t]+(?P<words>[^\n]*?)[ \t]*#*[ \t]*(?=\n|\Z)")
"""A heading behind the end of a line, for which it is sought many times faster; its words are in the group."""
UNDERLINE = re.compile(r"\n(?:=++|-++)[ \t]*+(?=\n|\Z)")
"""What stands below a heading that is underlined."""
LINK_WORDS = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
NOT_IN_ANCHOR = re.compile(r"[^\w\s-]")
GAPS = re.compile(r"[-\s]+")


class Measure(NamedTuple):
    """A figure as it can be compared with those of other briefings."""

    noun: str
    """What is counted, folded."""
    unit: str
    as_of: str
    value: float
    high: float | None


class Outline(NamedTuple):
    """What a briefing is called, where it leads and what it measures; texts are empty where the file cannot be read."""

    path: str
    title: str
    """Folded."""
    status: str
    tags: tuple[str, ...]
    names: tuple[str, ...]
    """People, organizations and places, folded."""
    related: tuple[str, ...]
    follows: str
    supersedes: str
    aliases: tuple[str, ...]
    targets: tuple[str, ...]
    """Paths of the project that its text links to, each once."""
    anchors: tuple[str, ...]
    """Ids of its own headings."""
    measures: tuple[Measure, ...]
    articles: tuple[str, ...]
    """SHA-256 of the articles it names."""
    reserved_quotes: tuple[tuple[str, str], ...]
    """SHA-256 of an article whose rights are reserved, and words quoted from it; of a published briefing only."""

    @property
    def name(self) -> str:
        """The file's name without folder and ending."""
        return name_of(self.path)


def name_of(path: str) -> str:
    """Return a file's name without folder and ending."""
    return path.rpartition("/")[2].removesuffix(".md")


def outline_of(parsed: Parsed[Briefing]) -> Outline:
    """Return the outline of a briefing's file, of what could be read of it."""
    briefing = parsed.legible
    if briefing is None:
        return Outline(parsed.path, "", "", (), (), (), "", "", (), (), (), (), (), ())
    prose = without_code(parsed.body)
    return Outline(
        path=parsed.path,
        title=fold(briefing.title),
        status=briefing.status if parsed.value else "",
        tags=briefing.tags,
        names=tuple(fold(name) for name in (*briefing.people, *briefing.organizations, *briefing.places)),
        related=briefing.related,
        follows=briefing.follows or "",
        supersedes=briefing.supersedes or "",
        aliases=briefing.aliases,
        targets=targets_of(prose, parsed.path),
        anchors=anchors_of(prose),
        measures=tuple(
            Measure(fold(figure.noun), figure.unit, figure.as_of or "", figure.value, figure.high)
            for figure in briefing.figures
        ),
        articles=tuple(source.sha256 for source in briefing.sources if source.sha256),
        reserved_quotes=_reserved_quotes(briefing),
    )


def anchors_of(prose: str) -> tuple[str, ...]:
    """Return the ids that the headings of a text have on its page; code is to be blanked out before.

    Of headings with the same words the second has `_1` behind its id, the third `_2`.
    """
    if "#" not in prose and "\n=" not in prose and "\n-" not in prose:
        return ()
    headings = ((match.start(), match["words"]) for match in HEADING.finditer(f"\n{prose}"))
    underlined = ((prose.rfind("\n", 0, m.start()) + 1, m.start()) for m in UNDERLINE.finditer(prose))
    found = sorted((*headings, *((start, prose[start:end]) for start, end in underlined if prose[start:end].strip())))
    counts: Counter[str] = Counter()
    ids: list[str] = []
    for _, words in found:
        anchor = anchor_of(words)
        ids.append(f"{anchor}_{counts[anchor]}" if counts[anchor] else anchor)
        counts[anchor] += 1
    return tuple(ids)


def anchor_of(words: str) -> str:
    """Return the id of a heading, as Python-Markdown gives it: ASCII letters and digits, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", LINK_WORDS.sub(r"\1", words)).encode("ascii", "ignore").decode()
    return GAPS.sub("-", NOT_IN_ANCHOR.sub("", plain).strip().lower())


def targets_of(prose: str, path: str) -> tuple[str, ...]:
    """Return the paths of the project that a text leads to, each once; code is to be blanked out before."""
    return tuple(dict.fromkeys(link.path for link in links_of(prose, path) if link.path))


def _reserved_quotes(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    if briefing.status != "published":
        return ()
    reserved = {
        number: source.sha256
        for number, source in enumerate(briefing.sources, start=1)
        if source.rights == "reserved" and source.sha256
    }
    return tuple((reserved[q.source], q.text) for q in briefing.quotes if q.source in reserved)

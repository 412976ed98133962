"""Markdown that people wrote, made ready for its page in one pass.

Links between files become links between pages, paragraph marks lead to their source, each entity's first mention leads
to its page, and HTML that could act shows as text. Code is left as it is.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from briefdesk.library.links import project_path
from briefdesk.library.markup import SAFE_SCHEMES, code_lines, scheme_of
from briefdesk.library.names import EntityKey, PhraseIndex, find_names
from briefdesk.listings import _patterns as patterns
from briefdesk.listings._addresses import entity_address, relative
from briefdesk.listings._marks import Marks, passages_of

SAFE_TAGS = frozenset(
    "abbr b br cite dd del details dl dt em i ins kbd mark q s small strong sub summary sup u".split()
)
"""HTML elements that may stand in a briefing, without attributes."""


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Where a text comes from and goes to, and what is to become of the names in it."""

    path: str
    """Path of its file in the repository."""
    address: str
    """Address of its page."""
    drafts: frozenset[str] = frozenset()
    """Names of briefings that are not to be linked to."""
    names: PhraseIndex = field(default_factory=dict)
    entities: Set[EntityKey] = frozenset()
    """Entities that have a page."""
    sources: int = 0
    """How many sources the page's Source section has."""
    has_footnotes: bool = False
    """Whether links get numbers, which show on paper."""
    trusted: bool = False
    """Whether the text may use HTML, as the project's own pages do."""


class Progress:
    """What a page holds so far, so that what comes next knows it."""

    def __init__(self, sources: int = 0) -> None:
        self.linked: set[EntityKey] = set()
        """Entities linked already; each is linked at its first mention only."""
        self.marks = Marks(sources)
        self.footnotes: dict[str, int] = {}
        """Number of each link that leads to another briefing or out of the site, for readers of paper."""


def render_prose(text: str, rules: Rules, progress: Progress | None = None) -> str:
    """Return the text for its page, `progress` brought up to its end. Linear in its length."""
    so_far = progress or Progress(rules.sources)
    return "\n".join(_render(kind, chunk, rules, so_far) for kind, chunk in _chunks(text.split("\n")))


def _chunks(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield runs of lines as ("code" | "title" | "text", lines); a title takes no links to entities."""
    run: list[str] = []
    for kind, line in _kinds(lines):
        if kind == "text":
            run.append(line)
            continue
        if run:
            yield "text", "\n".join(run)
            run = []
        yield kind, line
    if run:
        yield "text", "\n".join(run)


def _kinds(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line, following, is_code in zip(lines, [*lines[1:], ""], code_lines(lines), strict=True):
        yield "code" if is_code else _kind(line, following), line


def _kind(line: str, following: str) -> str:
    is_title = patterns.HEADING.match(line) or (line.strip() and patterns.UNDERLINE.match(following))
    return "title" if is_title or patterns.DEFINITION.match(line) else "text"


def _render(kind: str, chunk: str, rules: Rules, so_far: Progress) -> str:
    if kind == "code":
        return chunk
    names = rules.names if kind == "text" else {}
    parts: list[str] = []
    end = 0
    for match in patterns.INLINE.finditer(chunk):
        parts += [_plain(chunk[end : match.start()], names, rules, so_far), _inline(match, rules, so_far)]
        end = match.end()
    return "".join((*parts, _plain(chunk[end:], names, rules, so_far)))


def _plain(text: str, names: PhraseIndex, rules: Rules, so_far: Progress) -> str:
    parts: list[str] = []
    end = 0
    for found in find_names(text, names) if names else ():
        if found.key in so_far.linked or found.key not in rules.entities:
            continue
        so_far.linked.add(found.key)
        address = relative(entity_address(found.key), rules.address)
        parts += [_inert(text[end : found.start], rules), f"[{text[found.start : found.end]}]({address})"]
        end = found.end
    return "".join((*parts, _inert(text[end:], rules)))


def _inline(match: re.Match[str], rules: Rules, so_far: Progress) -> str:
    whole = match.group()
    if match["html"]:
        return whole if rules.trusted else _html(whole)
    if match["definition"]:
        return match["definition"] + _target(match["defined"], rules)
    if not match["open"]:
        return whole
    if match["target"] is None:
        return _mark(whole, rules, so_far) + _unlink(match, rules)
    return _link(match, rules, so_far)


def _mark(whole: str, rules: Rules, so_far: Progress) -> str:
    """Return a paragraph mark as a small link to its evidence, anything else in brackets as it is."""
    return so_far.marks.mark(passages_of(whole)) or _inert(whole, rules)


def _unlink(match: re.Match[str], rules: Rules) -> str:
    """Return a backslash where brackets would open a link of a form that nobody checks."""
    return "\\" if match.string.startswith("(", match.end()) and not rules.trusted else ""


def _link(match: re.Match[str], rules: Rules, so_far: Progress) -> str:
    words = _inert(match["words"], rules)
    scheme = scheme_of(match["target"])
    if scheme and scheme not in SAFE_SCHEMES:
        return words
    briefing = patterns.BRIEFING_NAME.search(match["target"])
    if briefing and not scheme and briefing[1] in rules.drafts:
        return words
    target = _target(match["target"], rules)
    entity = patterns.ENTITY_ADDRESS.search(target)
    if entity:
        so_far.linked.add((entity["kind"], entity["id"]))  # type: ignore[arg-type]
    is_foreign_image = match["open"] == "![" and (scheme or target.startswith("//"))
    opening = "[" if is_foreign_image else match["open"]
    return f"{opening}{words}]({target}{match['caption'] or ''}){_footnote(target, opening, rules, so_far)}"


def _footnote(target: str, opening: str, rules: Rules, so_far: Progress) -> str:
    """Return the number that a link has on paper; none for links to entities and on pages without footnotes."""
    leads_away = scheme_of(target) in ("http", "https") or patterns.BRIEFING_ADDRESS.search(target)
    if not rules.has_footnotes or opening != "[" or not leads_away:
        return ""
    number = so_far.footnotes.setdefault(target, len(so_far.footnotes) + 1)
    return f'<sup class="brief-fn">{number}</sup>'


def _target(target: str, rules: Rules) -> str:
    """Return a link's target as it stands on the site, where it leads to a file of the project."""
    scheme = scheme_of(target)
    if scheme or target.startswith(("#", "/")):
        return target if not scheme or scheme in SAFE_SCHEMES else "#"
    path = project_path(target, rules.path)
    address = path.removeprefix("docs/")
    if not path.startswith(("docs/", "briefings/")):
        return target
    anchor = target.partition("#")[2]
    return relative(address, rules.address) + (f"#{anchor}" if anchor else "")


def _html(tag: str) -> str:
    autolink = patterns.AUTOLINK.fullmatch(tag)
    bare = patterns.BARE_TAG.fullmatch(tag)
    if autolink or (bare and bare[1].casefold() in SAFE_TAGS):
        return tag
    return "&lt;" + tag[1:]


def _inert(text: str, rules: Rules) -> str:
    return text if rules.trusted else patterns.TAG_OPENER.sub("&lt;", text)

"""A whole invented desk made from a check's example, and from texts of a test. Every event and person is invented."""

import datetime
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from briefdesk.article import Article, number_paragraphs
from briefdesk.briefing import Briefing
from briefdesk.checks import Base, Desk
from briefdesk.checks._outline import name_of
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed, parse_briefing, parse_entity, parse_tag
from briefdesk.prints import make_print, render_print
from briefdesk.schema import fields_of

NAME = "2031-05-02-harbor"
PATH = f"briefings/2031/{NAME}.md"
FIELDS: Mapping[str, str] = {
    "title": "title: Crews vote to return\n",
    "date": "date: 2031-05-02\n",
    "description": "description: Crews voted to end a walkout of nine days.\n",
    "tags": "tags: [ferries]\n",
    "status": "status: published\n",
    "sources": "sources:\n  - {publisher: Harbor Gazette, rights: own}\n",
}
"""A front matter without a fault; an example's own fields take the place of these."""
FILLER = "briefings/2031/2031-05-02-ferry-crews-return.md"
DESK: Mapping[str, str] = {
    "docs/tags/ferries.md": "---\ntitle: Ferries\n---\n",
    "docs/tags/labor.md": "---\ntitle: Labor\nbroader: ferries\n---\n",
    "docs/entities/place/port-selwyn.md": "---\nname: Port Selwyn\n---\n",
    FILLER: "".join(FIELDS.values()).join(("---\n", "---\n")),
}
OTHERS = tuple(f"2031-04-0{number}-other" for number in range(1, 5))
"""Names of briefings that stand beside every example, so that the desk is large enough for all checks."""
TODAY = datetime.date(2031, 12, 31)
PATH_LINE = re.compile(r"^((?:before )?(?:briefings|docs)/\S+):\n", re.MULTILINE)
KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
ENTRY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
BEFORE = "before "
NO_TEXT = frozenset({"(bytes that are no text)\n", "(bytes that are no print)\n", "(symbolic link)\n", "(text)\n"})
SIZE = re.compile(r"\(([0-9,]+) bytes\)\n")
PRINT_OF = re.compile(r"\(print of: (.*)\)\n")


def desk_of_example(example: str) -> Desk:
    """Return the desk that a check's example stands for, as it is on a day of 2031."""
    pieces = PATH_LINE.split(example)
    files = dict(zip(pieces[1::2], pieces[2::2], strict=True)) if len(pieces) > 1 else {PATH: example}
    earlier = {path.removeprefix(BEFORE): text for path, text in files.items() if path.startswith(BEFORE)}
    files = {path: text for path, text in files.items() if not path.startswith(BEFORE)}
    texts = {path: _whole(text) for path, text in files.items() if not text.startswith("(")}
    return desk_of(
        {**_around(files), **texts},
        odd={path: text for path, text in files.items() if text.startswith("(")},
        base={path: _whole(text) for path, text in earlier.items()} if earlier else None,
    )


def desk_of(
    texts: Mapping[str, str], *, odd: Mapping[str, str] | None = None, base: Mapping[str, str] | None = None
) -> Desk:
    """Return the desk whose files have these texts by path; of an odd one only says what it is."""
    special = odd or {}
    parsed = {path: _parsed(path, text) for path, text in texts.items()}
    parsed |= {path: _unreadable(path) for path, text in special.items() if path.endswith(".md") and text in NO_TEXT}
    sizes = {path: int(size[1].replace(",", "")) for path, text in special.items() if (size := SIZE.fullmatch(text))}

    def below(folder: str) -> tuple[Parsed, ...]:
        return tuple(parsed[path] for path in sorted(parsed) if path.startswith(folder))

    return Desk(
        briefings=below("briefings/"),
        tags=below("docs/tags/"),
        entities=below("docs/entities/"),
        paths=frozenset(parsed) | frozenset(special),
        sizes=sizes,
        symbolic_links=frozenset(path for path, text in special.items() if text == "(symbolic link)\n"),
        prints={path: print_of(path, text) for path, text in special.items() if path.endswith(".print")},
        base=Base(revision="main", briefings={path: _parsed(path, text) for path, text in base.items()})
        if base is not None
        else None,
        today=TODAY,
    )


def print_of(path: str, text: str) -> bytes:
    """Return what the print of an article of one paragraph holds, or bytes that are none."""
    article = PRINT_OF.fullmatch(text)
    if article is None:
        return b"\x89 no print"
    paragraphs = number_paragraphs([("body", article[1])])
    return render_print(make_print(Article(source="-", sha256=PurePosixPath(path).stem, paragraphs=paragraphs)))


def _around(files: Mapping[str, str]) -> dict[str, str]:
    """Return what stands beside an example's own files: a vocabulary, and briefings that link to its briefings."""
    described = {path: text for path, text in DESK.items() if path != FILLER}
    linked = [path for path, text in files.items() if path.startswith("briefings/") and _is_seen(path, text)]
    links = "".join(f"See [that](../../{path}).\n" for path in linked)
    around = {
        _path(name): _filler(name, f"See [that](../../{FILLER}) and [this](../../{_path(following)}).\n")
        for name, following in zip(OTHERS, (*OTHERS[1:], OTHERS[0]), strict=True)
    }
    naming = [name_of(path) for path, text in files.items() if f"[{name_of(FILLER)}]" in text]
    related = f"related: [{', '.join(naming)}]\n" if naming else ""
    return {**described, **around, FILLER: _filler(name_of(FILLER), links, related)}


def _is_seen(path: str, text: str) -> bool:
    hidden = "status: draft" in text or "status: withdrawn" in text or text.startswith("(")
    return path.endswith(".md") and not hidden


def _path(name: str) -> str:
    return f"briefings/2031/{name}.md"


def _filler(name: str, body: str, more: str = "") -> str:
    own = {"title": f"title: About {name}\n", "date": f"date: {name[:10]}\n", "tags": "tags: [ferries, labor]\n"}
    return f"---\n{''.join({**FIELDS, **own}.values())}{more}---\n\n{body}"


def _whole(text: str) -> str:
    if text.startswith("---\n"):
        return text
    front, parted, body = text.partition("---\n")
    if not parted and not KEY.match(text):
        front, body = "", text
    own = set(KEY.findall(front))
    rest = "".join(line for name, line in FIELDS.items() if name not in own)
    return f"---\n{_in_order(front, rest)}---\n\n{body}"


def _in_order(own: str, rest: str) -> str:
    """Return the fields in the usual order; an example whose own fields are in another one keeps it."""
    usual = tuple(fields_of(Briefing))
    entries = [entry for entry in ENTRY.split(own) if entry]
    places = [_place(entry, usual) for entry in entries]
    if places != sorted(places):
        return own + rest
    return "".join(sorted([*entries, *ENTRY.split(rest)], key=lambda entry: _place(entry, usual)))


def _place(entry: str, usual: tuple[str, ...]) -> int:
    key = entry.partition(":")[0]
    return usual.index(key) if key in usual else len(usual)


def _unreadable(path: str) -> Parsed:
    fault = Finding(path=path, name="unreadable-file", what="is not UTF-8 text", mend="save it as UTF-8")
    return Parsed(path=path, value=None, findings=(fault,))


def _parsed(path: str, text: str) -> Parsed:
    if path.startswith("docs/tags/"):
        return parse_tag(text, name_of(path))
    if path.startswith("docs/entities/"):
        return parse_entity(text, PurePosixPath(path).parent.name, name_of(path))  # type: ignore[arg-type]
    return parse_briefing(text, name_of(path), path=path)

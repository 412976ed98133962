"""A whole invented desk made from a check's example, and from texts of a test. Every event and person is invented."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from briefdesk.checks import Desk
from briefdesk.checks._outline import name_of
from briefdesk.finding import Finding
from briefdesk.markdown import Parsed, parse_briefing, parse_entity, parse_tag

NAME = "2031-05-02-harbor"
PATH = f"briefings/2031/{NAME}.md"
FIELDS: Mapping[str, str] = {
    "title": "title: Crews vote to return\n",
    "date": "date: 2031-05-02\n",
    "description": "description: Crews voted to end a walkout of nine days.\n",
    "tags": "tags: [ferries]\n",
    "status": "status: published\n",
    "sources": "sources:\n  - publisher: Harbor Gazette\n",
}
"""A front matter without a fault; an example's own fields take the place of these."""
DESK: Mapping[str, str] = {
    "docs/tags/ferries.md": "---\ntitle: Ferries\n---\n",
    "docs/tags/labor.md": "---\ntitle: Labor\nbroader: ferries\n---\n",
    "docs/entities/place/port-selwyn.md": "---\nname: Port Selwyn\n---\n",
    "briefings/2031/2031-05-02-ferry-crews-return.md": "".join(FIELDS.values()).join(("---\n", "---\n")),
}
PATH_LINE = re.compile(r"^((?:briefings|docs)/\S+):\n", re.MULTILINE)
KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
NO_TEXT = "(bytes that are no text)\n"


def desk_of_example(example: str) -> Desk:
    """Return the desk that a check's example stands for."""
    pieces = PATH_LINE.split(example)
    files = dict(zip(pieces[1::2], pieces[2::2], strict=True)) if len(pieces) > 1 else {PATH: example}
    broken = frozenset(path for path, text in files.items() if text == NO_TEXT)
    texts = {path: _whole(text) for path, text in files.items() if path not in broken}
    others = {path: text.replace("Crews vote to return", f"About {path}") for path, text in DESK.items()}
    return desk_of({**others, **texts}, unreadable=broken)


def desk_of(texts: Mapping[str, str], *, unreadable: frozenset[str] = frozenset()) -> Desk:
    """Return the desk whose files have these texts by path."""
    parsed = {path: _parsed(path, text) for path, text in texts.items()}
    for path in unreadable:
        fault = Finding(path=path, name="unreadable-file", what="is not UTF-8 text", mend="save it as UTF-8")
        parsed[path] = Parsed(path=path, value=None, findings=(fault,))

    def below(folder: str) -> tuple[Parsed, ...]:
        return tuple(parsed[path] for path in sorted(parsed) if path.startswith(folder))

    return Desk(
        briefings=below("briefings/"),
        tags=below("docs/tags/"),
        entities=below("docs/entities/"),
        paths=frozenset(parsed),
    )


def _whole(text: str) -> str:
    if text.startswith("---\n"):
        return text
    front, parted, body = text.partition("---\n")
    if not parted and not KEY.match(text):
        front, body = "", text
    own = set(KEY.findall(front))
    rest = "".join(line for name, line in FIELDS.items() if name not in own)
    return f"---\n{front}{rest}---\n\n{body}"


def _parsed(path: str, text: str) -> Parsed:
    if path.startswith("docs/tags/"):
        return parse_tag(text, name_of(path))
    if path.startswith("docs/entities/"):
        return parse_entity(text, PurePosixPath(path).parent.name, name_of(path))  # type: ignore[arg-type]
    return parse_briefing(text, name_of(path), path=path)

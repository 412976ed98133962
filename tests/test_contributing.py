"""What the pages for contributors promise: what is to be copied can be copied, and passes the checks."""

import re
from pathlib import Path

import pytest

from briefdesk.checks import Desk, find_faults
from briefdesk.markdown import parse_briefing
from briefdesk.store.reading import read_tags
from desk_example import TODAY

ROOT = Path(__file__).resolve().parents[1]
BY_HAND = sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parent.name not in ("tags", "checks"))
INDENTED_FENCE = re.compile(r"^[ \t]+(?:```|~~~)", re.MULTILINE)
WHOLE_FILE = re.compile(r"^```markdown\n(---\n.*?)^```$", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\((?P<path>[^)]+)\)")
LARGEST_PICTURE_BYTES = 130_000
EXAMPLES = ("contribute/first-pull-request.md", "reference/template.md")


@pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_example_is_indented(path: Path) -> None:
    """The host's Markdown reads a fence inside a list as text: what is to be copied would be laid out as a page."""
    assert INDENTED_FENCE.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("address", EXAMPLES)
def test_a_briefing_to_copy_has_no_fault(address: str) -> None:
    """As it stands on the page, in a file whose name has its day."""
    (text,) = WHOLE_FILE.findall((ROOT / "docs" / address).read_text("utf-8"))
    path = "briefings/2031/2031-03-14-harbour-wall-gives-way.md"
    parsed = parse_briefing(text, Path(path).stem, path=path)
    desk = Desk(briefings=(parsed,), tags=read_tags(ROOT), paths=frozenset({path}), today=TODAY)
    assert [finding for finding in find_faults(desk) if finding.path == path] == []


@pytest.mark.parametrize("path", BY_HAND, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_pictures_are_small_and_told_in_words(path: Path) -> None:
    """Each is there, and who cannot see it reads what it shows."""
    for picture in PICTURE.finditer(path.read_text("utf-8")):
        assert (path.parent / picture["path"]).stat().st_size < LARGEST_PICTURE_BYTES
        assert len(picture["words"].split()) > 5

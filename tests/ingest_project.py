"""A small project with articles to ingest. The articles are about invented events with invented people."""

import re
import shutil
from pathlib import Path

import pytest

from briefdesk.cli import main
from briefdesk.store import read_stored

Capture = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[1]
FERRY = """Ferry to Gull Island runs again

PORT SALLOW — The ferry between Port Sallow and Gull Island will run again from Monday, Harbor Minister Ada Quill said
Friday. Two of the three boats have new engines, and the third will follow before the summer, she told reporters.

About 400 people live on the island, according to the harbor board. For six weeks they relied on fishing boats for mail,
bread and medicine.

The company that runs the line lost a lawsuit against the engine maker in April. The court in Port Sallow ordered it to
pay $1.5 million, company lawyer Bruno Tallis said.

Quill said nobody was hurt when the old engine failed in the middle of the strait. It is not clear why it failed, she
added.

The school on the island will open its doors on Tuesday. More than 60 pupils were sent home in March, teacher Cora Venn
said. “We kept their desks ready,” Venn said.

A study of the currents in the strait is under way, and its authors expect to report to the harbor board in the autumn.
"""
OVEN = """Bakers vote to close the oldest oven in the valley

LOWER MARROW — Bakers in Lower Marrow voted Sunday to close the oldest oven in the valley after inspectors found cracks
in its chimney, guild treasurer Dario Finch said.

Repairs would cost more than $200,000, Finch told members of the guild. The guild earns about half of that in a year.

A museum in the next valley has offered to take the iron door and the scales. Museum director Edda Holm said the door
was made in 1871.

Younger bakers want an electric oven in its place. Of the 90 members, 61 voted for it, Finch said.

The last loaves will be given away on the square on Saturday.
"""
FERRY, OVEN = (re.sub(r"(?<!\n)\n(?!\n|\Z)", " ", text) for text in (FERRY, OVEN))
PUBLISHER = "publisher: Harbor Gazette\n"
SIDECAR = PUBLISHER + "published: 2031-05-02\nrights: own\n"


def write_ingest_project(root: Path) -> Path:
    """Make a project in `root` whose inbox holds two articles, each with a sidecar; return `root`."""
    (root / "mkdocs.yml").write_text("site_name: Harbor desk\n", "utf-8")
    (root / "articles").mkdir()
    shutil.copytree(ROOT / "docs" / "tags", root / "docs" / "tags")
    write_article(root, "ferry.txt", FERRY)
    write_article(root, "oven.txt", OVEN, sidecar="publisher: Valley Post\npublished: 2031-05-05\nrights: own\n")
    return root


def write_default_article(root: Path) -> str:
    """Write the project's own article, which gives several briefings, into the inbox; return its path below `root`."""
    [article] = (ROOT / "articles").glob("*.txt")
    return write_article(root, "several.txt", article.read_bytes(), sidecar=SIDECAR.replace("2031", "2024"))


def write_article(root: Path, name: str, text: str | bytes, *, sidecar: str = SIDECAR) -> str:
    """Write an article and its sidecar into the inbox; return its path below `root`."""
    path = root / "articles" / name
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    path.with_suffix(".yml").write_text(sidecar, "utf-8")
    return f"articles/{name}"


def briefing_files(root: Path) -> dict[str, bytes]:
    """Return the content of every file below `briefings/` by its path, whatever it is called; prints aside."""
    found = (path for path in (root / "briefings").rglob("*") if path.is_file() and path.parent.name != "prints")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(found)}


def times(root: Path) -> dict[str, int]:
    """Return when each file below `briefings/` was written, in nanoseconds."""
    return {path: (root / path).stat().st_mtime_ns for path in briefing_files(root)}


def ingest(capsys: Capture, *arguments: str) -> tuple[int, list[str]]:
    """Run the command and return its exit status and the lines on standard error; standard output stays empty."""
    status = main(["ingest", *arguments])
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    return status, err.splitlines()


def briefings_of(project: Path, name: str) -> list[Path]:
    """Return the briefings of the article `name`."""
    found = (s for s in read_stored(project) if s.parsed.value and s.parsed.value.sources[0].file == name)
    return [project / stored.path for stored in found]

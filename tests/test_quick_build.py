"""What makes a build quick changes nothing on the pages. All content is invented."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.nav import Navigation

from briefdesk.mkdocs_plugin.frames import keep_frames
from small_site import bytes_of, put_together, run

SPACE = re.compile(r"\s+")
BETWEEN = re.compile(r">\s+<")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small site as a project, on a fixed day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1931212800")
    return put_together(tmp_path / "project")


def pages_of(site: Path) -> Mapping[str, str]:
    """Return the pages of a site without the spaces and line ends that show nothing."""
    files = {path: content.decode() for path, content in bytes_of(site).items() if path.endswith(".html")}
    return {path: BETWEEN.sub("><", SPACE.sub(" ", text)) for path, text in files.items()}


def test_pages_are_those_that_python_markdown_reads(project: Path) -> None:
    """An extension that is not known here leaves every page to Python-Markdown, and no page is another."""
    assert run(project, "build") == 0
    quick = pages_of(project / "site")
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  - sane_lists\n", "  - sane_lists\n  - admonition\n"))
    assert run(project, "build") == 0
    assert quick == pages_of(project / "site")


def test_frames_are_those_of_the_theme(project: Path, tmp_path: Path) -> None:
    """Header, navigation and foot of every page are those that the theme's templates make for that page alone."""
    assert run(project, "build") == 0
    stage = tmp_path / "stage"
    assert run(project, "stage", str(stage)) == 0
    build(load_config(str(stage / "mkdocs.yml"), strict=True, plugins=[]))
    alone = pages_of(stage / "site")
    kept = pages_of(project / "site")
    assert {path: frame_of(page) for path, page in kept.items()} == {path: frame_of(alone[path]) for path in kept}


def test_links_to_places_are_held_against_the_pages(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A place that a page read in one pass has may be linked to; one that it lacks is told."""
    briefing = project / "briefings" / "2031" / "2031-02-10-halden-bridge-stays-open.md"
    text = briefing.read_text("utf-8")
    other = "2031-03-12-orla-plans-a-deeper-channel.md"
    briefing.write_text(f"{text}\n[There]({other}#what-happened) and [here](#what-happened).\n", "utf-8")
    assert run(project, "build") == 0
    briefing.write_text(f"{text}\n[There]({other}#nowhere).\n", "utf-8")
    capfd.readouterr()
    assert run(project, "build") == 1
    assert f"dead link '{other}#nowhere'" in capfd.readouterr().err


def frame_of(page: str) -> tuple[str, ...]:
    """Return what stands before and after the text of a page, without what its head says of it alone."""
    header, _, rest = page.partition("<header")[2].partition('<div class="md-sidebar md-sidebar--secondary"')
    return header, rest.partition("</article>")[2]


def test_a_title_that_the_header_says_elsewhere_is_not_mistaken() -> None:
    """A part whose text holds the title twice is made anew for each page, and serves no other."""
    header = "{% block header %}<a>{{ page.meta.title }}</a> of Home{% endblock %}"
    environment = Environment(loader=DictLoader({"main.html": header}))
    keep_frames(environment, Navigation([], []))
    template = environment.get_template("main.html")
    titles = ("Home", "One", "Home", "Two")
    shown = [template.render(page=Stub(f"tags/{title}/", {"title": title})) for title in titles]
    assert shown == [f"<a>{title}</a> of Home" for title in titles]


class Stub:
    """What the templates ask of a page."""

    def __init__(self, url: str, meta: Mapping[str, str]) -> None:
        self.url, self.meta, self.title = url, meta, meta["title"]

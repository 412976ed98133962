"""What hostile writers put into briefings, tags, entities, articles and file names does nothing on the site.

Every event, person and organization is invented. The pages are opened with their content-security-policy off, so
that what is judged is the page itself, not the last line of defence.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext

from briefdesk.commands._mkdocs import build_site, site_config
from briefdesk.extract import ENTITY_KINDS
from small_site import put_together, run

ESCAPE = re.compile(r"\\(n|t|0|x[01][0-9a-f])")
"""What stands in the file for a character that a line cannot hold."""
PAYLOADS: tuple[str, ...] = tuple(
    ESCAPE.sub(lambda match: f"\\{match[1]}".encode().decode("unicode_escape"), line)
    for line in Path(__file__).with_name("payloads.txt").read_text("utf-8").splitlines()
    if line and not line.startswith(";;")
)
MARK = re.compile(r"alert|elsewhere\.invalid")
DRESS = re.compile(r"/assets/(?:stylesheets|javascripts)/|\.css$|/search/")
"""The theme's files, which cost most of a page's time."""
OWN = ("file:", "blob:")
SPY = """
  window.brief_ran = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open"])
    window[name] = (...told) => { window.brief_ran.push(name + ": " + told); };
"""
"""Put into each page before anything else: whatever runs calls one of these."""
POINT = """() => {
  for (const element of document.querySelectorAll(".md-content *"))
    for (const kind of ["mouseover", "mouseenter", "pointerenter", "focus", "toggle", "animationstart", "cut"])
      element.dispatchEvent(new Event(kind));
  return window.brief_ran;
}"""
"""Does what a reader's pointer and keyboard might."""
FOLLOW = """() => {
  for (const link of document.querySelectorAll("a[href]"))
    if (!["http:", "https:", "mailto:", location.protocol].includes(link.protocol)) link.click();
  return window.brief_ran;
}"""
"""Follows every link that is no address on the web."""
ACTING = """() => {
  const forbidden = "script,style,iframe,object,embed,form,input,textarea,select,button,link,meta,base,math,template," +
    "frame,audio,video,foreignObject,animate,set,use,image";
  const ours = '[class*="brief-"], [type="application/json"], [class*="md-"]';
  const found = [];
  for (const element of document.querySelectorAll(".md-content *")) {
    if (element.matches(forbidden) && !element.matches(ours)) found.push(element.outerHTML);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) found.push(element.outerHTML);
      const leads = /^(xlink:)?href$|^(form)?action$|^src(set|doc)?$|^(poster|background|data)$/.test(name);
      if (!leads || name === "data") continue;
      const there = new URL(value, location);
      const web = element.matches("a") ? ["http:", "https:", "mailto:", location.protocol] : [location.protocol];
      if (!web.includes(there.protocol)) found.push(element.outerHTML);
    }
  }
  return found;
}"""
"""Finds what in a page's text could act, as the browser has read it."""
FIELDS = ("people", "organizations", "places")
"""Where a briefing names an entity, in the order of their kinds."""


def one_line(text: str) -> str:
    return " ".join(text.split())


def briefing(number: int, payload: str) -> str:
    """Return a briefing with the payload wherever a writer may write words."""
    words = f"{number} {one_line(payload)}".strip()
    front = {
        "title": words,
        "date": "2031-05-02",
        "description": f"{words}.",
        "tags": [f"tag-{number // 3 * 3:03d}"],
        FIELDS[number // 3 % 3]: [] if number % 3 else [f"Mara {words}"],
        "status": "withdrawn" if number % 10 == 0 else "published",
        "sources": [{"publisher": words, "authors": [words], "title": words, "published": "2031-05-02"}],
        "figures": [{"value": number, "noun": words, "by": words}, {"value": number + 1, "noun": words, "by": "x"}],
        "quotes": [{"text": words, "speaker": f"Mara {words}"}],
        "timeline": [{"date": "2031-05-02", "event": words}],
        "corrections": [{"date": "2031-05-03", "note": words}],
    }
    if front["status"] == "withdrawn":
        front["withdrawn"] = words
    return (
        f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n\n{payload}\n\nBeside {payload} it.\n"
    )


def article(payloads: Sequence[str]) -> str:
    """Return an article that reports one hostile paragraph after the other."""
    told = "\n\n".join(f"The harbor board said Friday that {payload} and counted 40 boats." for payload in payloads)
    return f"PORT SALLOW — {payloads[0]} said Ada Quill.\n\n{told}\n\n“{payloads[-1]} stays,” Quill said.\n"


def file_name(payload: str) -> str:
    """Return the payload as far as a file's name can hold it."""
    return re.sub(r"[/\0\n]", "", payload).encode("utf-8")[:120].decode("utf-8", "ignore")


def write_hostile_files(desk: Path) -> None:
    """Put every payload into a briefing, and every third into a tag and an entity."""
    for number, payload in enumerate(PAYLOADS, start=1):
        name = f"2031-05-02-payload-{number:03d}.md"
        (desk / "briefings" / "2031" / name).write_text(briefing(number, payload), "utf-8")
        if number % 3:
            continue
        words = one_line(payload)
        tag = {"title": f"{number} {words}", "description": words}
        entity = {"name": f"Known {number} {words}", "aliases": [f"Mara {number} {words}"], "role": words}
        kind = ENTITY_KINDS[number // 3 % 3]
        for path, front in ((f"tags/tag-{number:03d}.md", tag), (f"entities/{kind}/payload-{number:03d}.md", entity)):
            text = f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n\n{payload}\n"
            (desk / "docs" / path).write_text(text, "utf-8")


def ingest_hostile_articles(desk: Path) -> None:
    """Ingest articles of thirty payloads each, named by a payload, as if the desk might print all of it."""
    (desk / "articles").mkdir()
    for first in range(0, len(PAYLOADS), 30):
        path = desk / "articles" / f"{file_name(PAYLOADS[first])} {first}.txt"
        path.write_text(article(PAYLOADS[first : first + 30]), "utf-8")
        told = ("--publisher", one_line(PAYLOADS[first]), "--title", one_line(PAYLOADS[first + 1]))
        run(desk, "ingest", str(path), *told, "--published", "2031-05-02", "--rights", "own")
    assert len(list((desk / "briefings" / "2031").glob("2031-05-02-*.md"))) > len(PAYLOADS)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of hostile files, built."""
    desk = put_together(tmp_path_factory.mktemp("hostile"))
    write_hostile_files(desk)
    ingest_hostile_articles(desk)
    assert build_site(site_config(desk, strict=False))  # A strict build refuses some of them for their dead links.
    return desk / "site"


def test_there_are_payloads_enough() -> None:
    """As many as were promised, no two alike."""
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 200


@pytest.mark.browser
def test_no_page_holds_what_could_act_runs_or_loads_anything(browser: Browser, site: Path) -> None:
    """Every page is opened without what dresses it, read, pointed at, and its odd links are followed."""
    context = browser.new_context(bypass_csp=True)
    context.route(DRESS, lambda route: route.abort())
    assert visit(context, site, infested(site)) == []


@pytest.mark.browser
def test_the_theme_and_our_scripts_wake_nothing(browser: Browser, site: Path) -> None:
    """One page in forty, with all scripts and styles."""
    assert visit(browser.new_context(bypass_csp=True), site, infested(site)[::40]) == []


def visit(context: BrowserContext, site: Path, addresses: Sequence[str]) -> list[str]:
    """Return what runs, could act, or is asked of another host on these pages; nothing is what should come back."""
    context.add_init_script(SPY)
    page = context.new_page()
    seen: list[str] = []
    page.on("dialog", lambda dialog: seen.append(f"{page.url}: {dialog.message}"))
    page.on("request", lambda request: None if request.url.startswith(OWN) else seen.append(request.url))
    for address in addresses:
        page.goto(f"{site.as_uri()}/{address}")
        for step in (ACTING, POINT, FOLLOW):
            seen += [f"{address}: {found}" for found in page.evaluate(step)]
    context.close()
    return seen


def infested(site: Path) -> Sequence[str]:
    """Return the address of every page that holds a payload in some form."""
    pages = [path for path in sorted(site.rglob("*.html")) if MARK.search(path.read_text("utf-8"))]
    assert len(pages) > 1.5 * len(PAYLOADS)
    return [path.relative_to(site).as_posix() for path in pages]

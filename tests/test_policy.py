"""The content-security-policy: said in every page and by hosts, and the site works under it. The site is invented."""

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from briefdesk.listings.headers import CONTENT_SECURITY_POLICY, SECTIONS, list_headers
from patience import wait_until
from small_site import BuiltPage, put_together, read_site, run

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>[^<]*)")
HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site as built."""
    folder = put_together(tmp_path_factory.mktemp("policy"))
    assert run(folder, "build") == 0
    return folder / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, BuiltPage]:
    """Its pages by address."""
    return read_site(site)


def test_every_page_says_the_policy_first(pages: Mapping[str, BuiltPage]) -> None:
    """Before anything that it could forbid, and the same as the hosts' file says."""
    for page in pages.values():
        said = META.search(page.html)
        assert said, page.address
        assert said[1] == CONTENT_SECURITY_POLICY
        assert not re.search(r"<(?:script|link|style|img)\b", page.html[: said.start()])


def test_no_page_holds_a_script_of_its_own(pages: Mapping[str, BuiltPage]) -> None:
    """Only data, which no browser runs; and no handler in an element."""
    for page in pages.values():
        for script in SCRIPT.finditer(page.html):
            is_data = re.search(r'type="application/(?:ld\+)?json"', script["attributes"])
            assert is_data or not script["text"].strip(), (page.address, script[0][:200])
        assert not HANDLER.search(page.html), page.address


def test_hosts_send_the_policy_with_every_page_once(pages: Mapping[str, BuiltPage], site: Path) -> None:
    """A new section of the site needs a rule; two rules for one page would both bind."""
    for address in pages:
        path = "/" + address.removesuffix("index.html")
        assert sum(fnmatchcase(path, section) for section in SECTIONS) == 1, path
    (page,) = list_headers()
    assert (site / "_headers").read_bytes() == page.content
    assert not any(fnmatchcase("/admin/", section) for section in SECTIONS)


class Host(SimpleHTTPRequestHandler):
    """A static host that sends the headers of `_headers` with every page."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """The address of such a host."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_site_works_under_the_policy(
    browser: Browser, host: str, pages: Mapping[str, BuiltPage], scheme: str
) -> None:
    """On one page of each kind: the theme's script runs, the palette follows the system, and nothing is refused."""
    kinds = {re.sub(r"/.*", "", address): address for address in pages}
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    for address in kinds.values():
        page.goto(host + address)
        page.wait_for_selector("html.js")
        palette = page.evaluate("document.body.dataset.mdColorScheme")
        assert palette == {"light": "default", "dark": "slate"}[scheme]
    page.goto(host)
    page.locator("label[for^=__palette]:visible").click()
    chosen = "(prefers-color-scheme: light)"
    expect(page.locator("body")).to_have_attribute("data-md-color-media", chosen)
    wait_until(page, lambda: page.evaluate("Object.keys(localStorage).some((key) => key.includes('palette'))"))
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-media", chosen)
    context.close()
    assert said == []


@pytest.mark.browser
def test_the_policy_holds_back_what_should_not_be_there(browser: Browser, host: str) -> None:
    """Should something slip through all else: no script in the page, no handler, no other host."""
    page = browser.new_page()
    loaded: list[str] = []
    page.on("response", lambda response: loaded.append(response.url))
    page.on("requestfailed", lambda request: loaded.append(request.url) if request.failure != "csp" else None)
    page.goto(host)
    page.evaluate(
        """() => {
          window.ran = false;
          window.refused = 0;
          document.addEventListener("securitypolicyviolation", () => (window.refused += 1));
          document.body.insertAdjacentHTML("beforeend",
            '<img src="https://elsewhere.invalid/a.png" onerror="window.ran = true">' +
            '<a id="probe" href="javascript:window.ran = true">x</a>');
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          document.getElementById("probe").click();
        }"""
    )
    wait_until(page, lambda: page.evaluate("window.refused") >= 4)  # Picture, handler, script and link.
    assert page.evaluate("window.ran") is False
    assert [url for url in loaded if not url.startswith(host)] == []
    page.close()

"""What a search asks a host for, and when: little, late, under a strict policy; and what it shows before all is there.

The site is the small invented one.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from briefdesk.listings.headers import CONTENT_SECURITY_POLICY

pytestmark = pytest.mark.browser

OPTION = ".brief-box [role=option]"


def test_the_best_result_waits_for_no_other(browser: Browser, places: Mapping[str, str]) -> None:
    """Results are shown as soon as the first is there, and the list says that more are to come."""
    context = browser.new_context()
    page = context.new_page()
    held: list[Route] = []
    released: list[bool] = []
    asked: list[str] = []

    def hold(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1 or released:
            route.continue_()
        else:
            held.append(route)

    context.route("**/search/d/*", hold)
    page.goto(places["hosted"])
    page.locator(".md-search__input").fill("harbour")
    options = page.locator(OPTION)
    results_list = page.locator("#brief-results")
    expect(options.first).to_be_visible()
    expect(results_list).to_have_attribute("aria-busy", "true")
    early = options.all_inner_texts()
    page.keyboard.press("ArrowDown")
    released.append(True)
    for route in held:
        route.continue_()
    expect(results_list).to_have_attribute("aria-busy", "false")
    assert options.all_inner_texts()[: len(early)] == early
    assert options.count() > len(early)
    expect(options.first).to_have_attribute("aria-selected", "true")
    context.close()


def test_a_site_built_anew_is_searched_on(browser: Browser, places: Mapping[str, str]) -> None:
    """A file that is gone makes the engine read the entry again, which names those that came instead."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    gone: list[str] = []

    def lose_first(route: Route) -> None:
        if gone:
            route.continue_()
        else:
            gone.append(route.request.url)
            route.fulfill(status=404)

    context.on("request", lambda request: asked.append(request.url))
    context.route("**/search/p/*", lose_first)
    page.goto(places["hosted"])
    page.locator(".md-search__input").fill("harbour")
    expect(page.locator(OPTION).first).to_be_visible()
    context.unroute_all(behavior="wait")
    context.close()
    assert len(gone) == 1
    assert len([url for url in asked if url.endswith("search/ix.js")]) == 2


def test_it_works_under_a_strict_policy(browser: Browser, places: Mapping[str, str]) -> None:
    """A host that sends the policy with every file breaks nothing."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": CONTENT_SECURITY_POLICY})

    context.route("**/*", with_policy)
    page.goto(f"{places['hosted']}search/?q=harbour")
    expect(page.locator(".brief-search__results a").first).to_be_visible()
    expect(page.locator(".brief-facet").first).to_be_attached()
    context.unroute_all(behavior="wait")
    context.close()
    assert said == []


def test_the_index_is_asked_for_only_when_needed(browser: Browser, places: Mapping[str, str]) -> None:
    """A page loads no index until somebody searches, and then a few small files."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.goto(places["hosted"])
    page.wait_for_load_state("networkidle")
    before = [url for url in asked if re.search(r"search/(ix|engine|p/|d/)", url)]
    page.locator(".md-search__input").fill("storm")
    expect(page.locator(OPTION).first).to_be_visible()
    context.close()
    assert before == []
    assert [Path(url).name for url in asked if "search/engine.js" in url] == ["engine.js"]

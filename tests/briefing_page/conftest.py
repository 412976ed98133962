"""A made-up story's site, read by people with windows of two sizes, and by one without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from reading import reader_of
from served import served
from small_site import put_together, run
from story import CONTENT, DESK, PHONE


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as files, with directories as addresses."""
    project = put_together(tmp_path_factory.mktemp("story"), content=CONTENT)
    assert run(project, "build") == 0
    return project / "site"


@pytest.fixture(scope="package")
def site(folder: Path) -> Iterator[str]:
    """The site on this machine."""
    with served(folder) as address:
        yield address


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    """A reader with a window as narrow as a telephone's."""
    with reader_of(browser, site, **PHONE) as page:
        yield page


@pytest.fixture
def desk(browser: Browser, site: str) -> Iterator[Page]:
    """A reader with a wide window, a mouse and a keyboard."""
    with reader_of(browser, site, **DESK) as page:
        yield page


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A reader whose browser runs no scripts."""
    with reader_of(browser, site, java_script_enabled=False, **PHONE) as page:
        yield page

"""What frames every page, made once for all pages of a folder instead of once for each page.

The navigation, the tabs, the header and the foot of a page that stands outside the navigation differ from those of its
neighbours in the page's title alone. The theme's templates stay as they are, those of `overrides/` included: small
templates of this program stand in front of those that they have their parts from.
"""

import posixpath
from collections.abc import Callable, Iterator

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, PrefixLoader, pass_context
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation

BLOCKS = ("styles", "libs", "fonts", "analytics", "tabs", "footer", "config", "scripts")
"""Blocks of the page that say nothing of it but what kind of page it is."""
HEADER = "header"
"""The block that says the page's title too, once."""
NAVIGATION = "partials/nav.html"
PAGE = "main.html"
WHOLE = "whole"
"""Folder under which the templates are found that the small ones stand in front of."""
TITLE = "(page.meta.title or page.title) ~ '' if page"


def keep_frames(env: Environment, nav: Navigation) -> None:
    """Make the environment's templates ask for each part once in a folder."""
    loader = env.loader
    if isinstance(loader, BaseLoader):
        in_front = DictLoader({PAGE: "".join(_page()), NAVIGATION: _navigation()})
        env.loader = ChoiceLoader([in_front, loader, PrefixLoader({WHOLE: loader})])
        env.globals["kept"] = Frames(nav).kept


def _page() -> Iterator[str]:
    yield f'{{% extends "{WHOLE}/{PAGE}" %}}'
    for name in BLOCKS:
        yield f'{{% block {name} %}}{{{{ kept("{name}", super) }}}}{{% endblock %}}'
    yield f'{{% block {HEADER} %}}{{{{ kept("{HEADER}", super, {TITLE}) }}}}{{% endblock %}}'


def _navigation() -> str:
    part = f'{{% macro part() %}}{{% include "{WHOLE}/{NAVIGATION}" %}}{{% endmacro %}}'
    return f'{part}{{{{ kept("{NAVIGATION}", part) }}}}'


class Frames:
    """The parts made so far."""

    def __init__(self, nav: Navigation) -> None:
        self._made: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._in_nav = frozenset(prefix for page in nav.pages for prefix in _prefixes(page.url))

    @pass_context
    def kept(self, context: Context, name: str, make: Callable[[], str], title: str = "") -> str:
        """Return a part of the page that is being made; `title` is what varies in it, where it is there just once."""
        page = context.get("page")
        if page is None or page.url in self._in_nav:
            return make()
        key = name, posixpath.dirname(page.url.rstrip("/")), str(page.meta.get("brief"))
        if key not in self._made:
            part = make()
            pieces = tuple(part.split(title)) if title else (part,)
            if len(pieces) > 1 + bool(title):
                return part
            self._made[key] = pieces
        return title.join(self._made[key])


def _prefixes(url: str) -> tuple[str, ...]:
    """Return an address of a page and of every folder that it stands in."""
    parts = url.split("/")
    return (*("/".join(parts[:length]) + "/" for length in range(1, len(parts))), url)

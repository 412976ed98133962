"""What frames every page, made once for all pages of a folder instead of once for each page.

The navigation, the tabs, the header and the foot of a page that stands outside the navigation differ from those of its
neighbours in the page's title alone. The theme's templates stay as they are, those of `overrides/` included: each of
these parts is a small template of this program in front of the one of its name.
"""

import posixpath
from collections.abc import Callable

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, PrefixLoader, pass_context
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation

PARTS = ("nav", "tabs", "footer", "palette", "brief-footer", "brief-search-box")
"""Parts that say nothing of the page."""
TITLED = ("header",)
"""Parts that say the page's title, once."""
WHOLE = "whole"
"""Folder under which the templates are found that the small ones stand in front of."""
PART = '{{% macro part() %}}{{% include "whole/{path}" %}}{{% endmacro %}}{{{{ kept("{path}", part{title}) }}}}'
TITLE = ', (page.meta.title or page.title) ~ "" if page'


def keep_frames(env: Environment, nav: Navigation) -> None:
    """Make the environment's templates ask for each part once in a folder."""
    loader = env.loader
    if not isinstance(loader, BaseLoader):
        return
    small = {_path(name): PART.format(path=_path(name), title="") for name in PARTS}
    small |= {_path(name): PART.format(path=_path(name), title=TITLE) for name in TITLED}
    known = frozenset(loader.list_templates())
    in_front = DictLoader({path: source for path, source in small.items() if path in known})
    env.loader = ChoiceLoader([in_front, loader, PrefixLoader({WHOLE: loader})])
    env.globals["kept"] = Frames(nav).kept


class Frames:
    """The parts made so far."""

    def __init__(self, nav: Navigation) -> None:
        self._made: dict[tuple[str, str], tuple[str, ...]] = {}
        self._in_nav = frozenset(prefix for page in nav.pages for prefix in _prefixes(page.url))

    @pass_context
    def kept(self, context: Context, path: str, make: Callable[[], str], title: str = "") -> str:
        """Return a part of the page that is being made; `title` is what varies in it, where it is there just once."""
        page = context.get("page")
        if page is None or page.url in self._in_nav:
            return make()
        key = path, posixpath.dirname(page.url.rstrip("/"))
        if key not in self._made:
            part = make()
            pieces = tuple(part.split(title)) if title else (part,)
            if len(pieces) > 1 + bool(title):
                return part
            self._made[key] = pieces
        return title.join(self._made[key])


def _path(name: str) -> str:
    return f"partials/{name}.html"


def _prefixes(url: str) -> tuple[str, ...]:
    """Return an address of a page and of every folder that it stands in."""
    parts = url.split("/")
    return (*("/".join(parts[:length]) + "/" for length in range(1, len(parts))), url)

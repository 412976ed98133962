"""The options by which a person says of an article what it does not say itself, or says wrongly."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import reduce
from typing import Any

import click

from briefdesk.article import RIGHTS
from briefdesk.text import is_web_address


def _address(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Return the address given, if it is one on the web."""
    if value and not is_web_address(value):
        raise click.BadParameter(f"{value!r} is not an address such as https://example.org/article.")
    return value


class Day(click.DateTime):
    """A day in ISO 8601."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the day at midnight; click itself would name its form in signs of its own."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no day; write it as 2024-10-30.", param, ctx)


DAY = Day(["%Y-%m-%d"])
OPTIONS = (
    click.option("--publisher", help="The newsroom that published the article."),
    click.option("--title", help="The article's headline."),
    click.option("--author", "authors", multiple=True, help="A byline; may be given more than once."),
    click.option("--published", type=DAY, help="The day it was published.", metavar="YYYY-MM-DD"),
    click.option("--url", callback=_address, help="The article's address."),
    click.option("--rights", type=click.Choice(RIGHTS), help="Who may reprint it."),
)


def article_options(function: Callable[..., int]) -> Callable[..., int]:
    """Return the function of a command with these options; `overrides` makes of them what replaces metadata."""
    return reduce(lambda decorated, option: option(decorated), reversed(OPTIONS), function)


def overrides(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options that were given, by the names of the article's metadata."""
    given = {name: value for name, value in told.items() if value}
    published = given.get("published")
    return {**given, "published": published.date()} if isinstance(published, datetime) else given

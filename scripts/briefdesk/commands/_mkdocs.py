"""MkDocs called inside this process: its configuration, and what it says."""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from briefdesk.errors import BriefdeskError

LOGGER = "mkdocs"
PLUGIN = "briefdesk"
EPOCH = "SOURCE_DATE_EPOCH"
SECONDS = re.compile(r"[0-9]{1,11}")
DEAD_LINK = re.compile(r"Doc file '(?P<address>[^']+)' contains an? (?:\w+ )?link (?P<rest>.+)", re.DOTALL)


class Heard(logging.Handler):
    """What was logged at a level or above, as lines."""

    def __init__(self, level: int = logging.WARNING) -> None:
        super().__init__(level)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record's message."""
        self.lines.append(record.getMessage())


@contextmanager
def heard(handler: logging.Handler) -> Iterator[None]:
    """Send what MkDocs logs to `handler` only, and put its logger back afterwards."""
    logger = logging.getLogger(LOGGER)
    before = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(handler.level)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.level, logger.propagate = before


def site_config(root: Path, **changes: Any) -> MkDocsConfig:
    """Return the project's configuration with these values instead of its own.

    Raises:
        BriefdeskError: If `mkdocs.yml` cannot be read or is wrong, or the environment names no moment to build at.
    """
    if not SECONDS.fullmatch(os.environ.get(EPOCH, "0")):
        raise BriefdeskError("is no number of seconds since 1970", where=EPOCH, mend="correct or unset the variable")
    messages = Heard()
    path = root / "mkdocs.yml"
    try:
        with heard(messages):
            config = load_config(config_file=str(path), **changes)
    except (ConfigurationError, SystemExit) as error:
        raise BriefdeskError("; ".join(messages.lines) or str(error), where=str(path)) from error
    if PLUGIN not in config.plugins:
        raise BriefdeskError(f"`plugins` does not name {PLUGIN}", where=str(path), mend=f"add a line `- {PLUGIN}`")
    return config


def build_site(config: MkDocsConfig) -> bool:
    """Build the site without noise and return whether it was built; if not, what is wrong has been said.

    Raises:
        BriefdeskError: If a template is wrong.
    """
    messages = Heard()
    try:
        with heard(messages):
            build(config)
    except TemplateSyntaxError as error:
        raise template_fault(error) from error
    except Abort:
        click.echo("\n".join(in_our_words(line) for line in messages.lines), err=True)
        return False
    return True


def template_fault(error: TemplateSyntaxError) -> BriefdeskError:
    """Return the one line for a template that cannot be read."""
    where = f"{error.filename or error.name}:{error.lineno}"
    return BriefdeskError(f"is no template: {error.message}", where=where, mend="correct that line")


def in_our_words(line: str) -> str:
    """Return what MkDocs says of a dead link with the file's path in the repository; anything else as it is."""
    match = DEAD_LINK.fullmatch(line)
    if match is None:
        return line
    address = match["address"]
    path = address if address.startswith("briefings/") else f"docs/{address}"
    return f"{path}: dead link {match['rest']}\n  mend: correct the link, or take it out"

"""MkDocs called inside this process: its configuration, and what it says."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from briefdesk.errors import BriefdeskError

LOGGER = "mkdocs"
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
        BriefdeskError: If `mkdocs.yml` cannot be read or is wrong.
    """
    messages = Heard()
    path = root / "mkdocs.yml"
    try:
        with heard(messages):
            return load_config(config_file=str(path), **changes)
    except (ConfigurationError, SystemExit) as error:
        raise BriefdeskError("; ".join(messages.lines) or str(error), where=str(path)) from error


def build_site(config: MkDocsConfig) -> bool:
    """Build the site without noise and return whether it was built; if not, what is wrong has been said."""
    messages = Heard()
    try:
        with heard(messages):
            build(config)
    except Abort:
        click.echo("\n".join(in_our_words(line) for line in messages.lines), err=True)
        return False
    return True


def in_our_words(line: str) -> str:
    """Return what MkDocs says of a dead link with the file's path in the repository; anything else as it is."""
    match = DEAD_LINK.fullmatch(line)
    if match is None:
        return line
    address = match["address"]
    path = address if address.startswith("briefings/") else f"docs/{address}"
    return f"{path}: dead link {match['rest']}\n  mend: correct the link, or take it out"

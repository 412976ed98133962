"""`briefdesk serve`: the site on this machine, drafts marked, rebuilt on saving."""

import logging
import re

import click
from jinja2 import TemplateSyntaxError
from mkdocs.commands.serve import serve
from mkdocs.exceptions import Abort

from briefdesk.commands._mkdocs import heard, template_fault
from briefdesk.commands._root import project_root
from briefdesk.errors import BriefdeskError

ADDRESS = re.compile(r"(?:[^\s:/]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}")
LAST_PORT = 65_535
SAID = ("mkdocs.commands.serve", "mkdocs.livereload")


class Telling(logging.Handler):
    """Prints warnings, and from the server itself where it serves and what it noticed."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print the message on standard error."""
        if record.levelno >= logging.WARNING or record.name in SAID:
            click.echo(record.getMessage(), err=True)


def _address(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Return the address given, if it is a host and a port; 0 is none, since nobody would hear which it stands for."""
    if value and not (ADDRESS.fullmatch(value) and 0 < int(value.rpartition(":")[2]) <= LAST_PORT):
        raise click.BadParameter(f"{value!r} is no host and port; write it as 127.0.0.1:8000.")
    return value


@click.command()
@click.option("--address", callback=_address, metavar="HOST:PORT", help="Where to serve; else 127.0.0.1:8000.")
def command(address: str | None) -> int:
    """Show the site with live reload; drafts are on it, marked as drafts."""
    config = project_root() / "mkdocs.yml"
    try:
        with heard(Telling(logging.INFO)):
            serve(config_file=str(config), dev_addr=address, strict=False)
    except TemplateSyntaxError as error:
        raise template_fault(error) from error
    except Abort as error:
        raise BriefdeskError(str(error), where=str(config)) from error
    except OSError as error:
        if error.filename is not None:  # A file it is then, and not the address.
            raise
        raise BriefdeskError(f"cannot serve: {error.strerror}", mend="choose another --address HOST:PORT") from error
    return 0

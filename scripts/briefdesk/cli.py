"""The command line: one module of `briefdesk/commands/` a command, imported only when it is called."""

import ast
import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from briefdesk.errors import BriefdeskError
from briefdesk.family import member_names

COMMANDS = "briefdesk.commands"
PACKAGE = Path(__file__).parent
COLLECT_AFTER = 100_000
"""Objects made until Python looks for unreachable ones; an article makes 20,000, and hardly any that outlive it."""


class CommandFolder(click.Group):
    """A group whose commands are the modules of a package; each defines `command`, which returns the exit status."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(member_names(COMMANDS))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in member_names(COMMANDS):
            return None
        command: click.Command = importlib.import_module(f"{COMMANDS}.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with the first sentence of each, read from their source: importing them takes a second."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _first_sentence(_docstring(name))) for name in self.list_commands(ctx)])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; one that there is not is told with the nearest.

        Raises:
            UsageError: If there is no such command.
        """
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            # Only who mistypes waits for this import.
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            if not near or "Did you mean" in error.message:
                raise
            raise click.UsageError(f"{error.message} Did you mean '{near[0]}'?", ctx) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; click itself would leave with status 1 where nobody reads the output any more."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            _drop_output()
            raise BriefdeskError("nobody reads the output any more") from error


def _first_sentence(text: str) -> str:
    return f"{text.partition(chr(10) * 2)[0].partition('. ')[0].rstrip('.')}."


def _docstring(command: str) -> str:
    """Return what a command says of itself; nothing where its file defines no function `command`."""
    tree = ast.parse((PACKAGE / "commands" / f"{command}.py").read_text("utf-8"))
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "command")
    return next((ast.get_docstring(node) or "" for node in functions), "")


@click.command(cls=CommandFolder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefdesk")
def briefdesk() -> None:
    """Turn news articles into briefings, and briefings into a searchable site."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 all is well, 1 findings, 2 the work could not be done."""
    _settle_streams()
    gc.set_threshold(COLLECT_AFTER)
    try:
        return int(briefdesk.main(args=arguments, prog_name="briefdesk", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
    except click.Abort:
        _say("stopped")
    except BriefdeskError as error:
        _say(str(error))
    except OSError as error:
        if _is_of_the_package(error):
            raise
        _drop_output()
        _say(_refused(error))
    return 2


def _settle_streams() -> None:
    """Print UTF-8 whatever the locale, as other programs read it, and put something where a stream is closed.

    What takes the place of a closed one also takes its number, which the next file to be opened would have else.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY))
    if sys.stdout is None:
        os.open(os.devnull, os.O_WRONLY)
        sys.stdout = _ClosedOutput()
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


class _ClosedOutput(io.TextIOBase):
    """Standard output where there is none: a command that has nothing to print does its work all the same."""

    def write(self, text: str) -> int:
        """Refuse any text."""
        if text:
            raise BriefdeskError("standard output is closed, and there is something to print on it")
        return 0


def _is_of_the_package(error: OSError) -> bool:
    """Return whether the file in question is part of the program: then the program is broken, not what it was given."""
    return isinstance(error.filename, str) and Path(error.filename).is_relative_to(PACKAGE)


def _refused(error: OSError) -> str:
    """Return the one line for an error of the operating system, such as a full disk."""
    where = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    return str(BriefdeskError(error.strerror or str(error), where=where))


def _say(line: str) -> None:
    with suppress(OSError):  # Where standard error fails too, the exit status tells.
        click.echo(f"briefdesk: {line}", err=True)


def _drop_output() -> None:
    """Send what is still to be written nowhere, so that leaving the program does not fail at it once more.

    Source: https://docs.python.org/3/library/signal.html#note-on-sigpipe
    """
    output = sys.__stdout__
    if output is not None and output is sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())

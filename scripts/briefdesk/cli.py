"""The command line: one module of `briefdesk/commands/` a command, imported only when it is called."""

import importlib
import sys
from collections.abc import Sequence

import click

from briefdesk.errors import BriefdeskError
from briefdesk.family import member_names

COMMANDS = "briefdesk.commands"


class CommandFolder(click.Group):
    """A group whose commands are the modules of a package; each defines `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(member_names(COMMANDS))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in member_names(COMMANDS):
            return None
        command: click.Command = importlib.import_module(f"{COMMANDS}.{cmd_name}").command
        return command


@click.command(cls=CommandFolder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefdesk")
def briefdesk() -> None:
    """Turn news articles into briefings, and briefings into a searchable site."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 all is well, 1 findings, 2 the work could not be done."""
    try:
        status = briefdesk.main(args=arguments, prog_name="briefdesk", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except click.Abort:
        print("briefdesk: stopped", file=sys.stderr)
        return 2
    except BriefdeskError as error:
        print(f"briefdesk: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 2
    return status if isinstance(status, int) else 0

"""What a start may import: nothing that the command does not need. The article is invented."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from briefdesk.cli import briefdesk

LOADED = (
    "import sys; from briefdesk.cli import main; main(sys.argv[1:]); print(*sys.modules, sep='\\n', file=sys.stderr)"
)
HEAVY = frozenset({"mkdocs", "material", "trafilatura", "lxml", "faker", "rich", "nh3", "rapidfuzz"})


def loaded(folder: Path, *arguments: str) -> set[str]:
    """Return the modules that running the program with `arguments` has imported."""
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines())


def test_help_imports_no_command(tmp_path: Path) -> None:
    """The list of commands is there before anything heavy is."""
    modules = loaded(tmp_path, "--help")
    assert modules & (HEAVY | {"briefdesk.store", "briefdesk.extractors", "briefdesk.commands.build"}) == set()


def test_an_article_needs_no_site(tmp_path: Path) -> None:
    """Pasted text is read without the host, the page reader and the schema."""
    (tmp_path / "a.txt").write_text(
        "HARBOR CITY — The council kept the ferry, Mayor Ann Roe said on Friday.\n", "utf-8"
    )
    modules = loaded(tmp_path, "extract", "a.txt")
    assert "briefdesk.extractors.quotes" in modules
    assert modules & HEAVY == set()


def test_help_says_of_each_command_what_it_says_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """The list read from the source holds every command, with the whole first sentence of its own help."""
    context = click.Context(briefdesk, info_name="briefdesk", terminal_width=400, max_content_width=400)
    lines = {
        line.split()[0]: line for line in briefdesk.get_help(context).partition("Commands:")[2].splitlines() if line
    }
    assert list(lines) == briefdesk.list_commands(context)
    for name, line in lines.items():
        command = briefdesk.get_command(context, name)
        assert command is not None
        said = " ".join((command.help or "").split())
        assert f"{said.partition('. ')[0].rstrip('.')}." == line.split(maxsplit=1)[1].strip()

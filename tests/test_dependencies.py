"""What `pyproject.toml` declares is what the program imports."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions

from conftest import ROOT

NOT_IMPORTED = frozenset({"mkdocs-material"})
"""The theme, which MkDocs finds by its name."""


def imported() -> set[str]:
    """Return the distributions whose modules the program imports, wherever in a file."""
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "scripts" / "briefdesk").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    modules = {name.name.partition(".")[0] for node in nodes if isinstance(node, ast.Import) for name in node.names}
    modules |= {(node.module or "").partition(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)}
    others = modules - sys.stdlib_module_names - {"briefdesk", ""}
    owners = packages_distributions()
    return {owners[module][0].lower().replace("_", "-") for module in others}


def test_what_is_imported_is_declared_and_what_is_declared_imported() -> None:
    """Nothing is there by luck of another package, and nobody installs what is not used."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {one.partition(">")[0].lower() for one in declared}
    assert imported() == names - NOT_IMPORTED

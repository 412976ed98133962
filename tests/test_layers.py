"""The structure of the package: who may import whom, and what the families promise."""

import ast
from itertools import chain
from pathlib import Path

import briefdesk

ROOT = Path(briefdesk.__file__).parent

LAYERS = (
    ("__main__",),
    ("cli", "commands", "mkdocs_plugin"),
    ("judging",),
    ("search", "store", "bundle", "freshness"),
    ("listings", "checks", "reference", "review", "fixing"),
    ("compose", "explanation", "markdown", "pictures", "serialise"),
    ("schema",),
    ("extractors", "readers"),
    ("library", "prints"),
    ("hypertext", "prose"),
    ("briefing", "extract", "article", "vocabulary", "page", "history", "repository", "finding"),
    ("text", "errors", "family"),
)
"""From the top down: a module imports from lower layers and its own package, a ground module also from beside it."""

GROUND = LAYERS[-2:]


def layer_of(module: str) -> int:
    part = module.split(".")[1]
    return next(i for i, layer in enumerate(LAYERS) if part in layer)


def imports(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    found = chain.from_iterable(
        [f"{node.module}.{alias.name}" for alias in node.names]
        if isinstance(node, ast.ImportFrom) and node.module
        else [alias.name for alias in node.names]
        for node in nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
    )
    return {name for name in found if name.startswith("briefdesk.")}


def test_no_module_imports_upward() -> None:
    """A module imports only what is in a lower layer or in its own package."""
    wrong = []
    for path in sorted(ROOT.rglob("*.py")):
        module = ".".join(("briefdesk", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
        if module == "briefdesk":
            continue
        own = module.split(".")[1]
        for name in imports(path):
            other = name.split(".")[1]
            same = other == own or (any(own in layer and other in layer for layer in GROUND))
            if not same and layer_of(name) <= layer_of(module):
                wrong.append(f"{module} imports {name}")
    assert wrong == []

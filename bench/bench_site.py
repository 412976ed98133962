"""Time and memory a briefing takes to build, here and in plain MkDocs with Material, at two sizes."""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from desk import tags, write_desk
from generate import write_briefings
from measure import Cost, run, size_bytes

SIZES = (1_000, 10_000)
QUICK_SIZES = (50, 200)
PLAIN = """
site_name: Plain
strict: false
theme: {name: material, font: false, features: [navigation.indexes]}
plugins: [search]
markdown_extensions: [attr_list, tables, toc]
nav: [Home: index.md]
validation: {omitted_files: ignore, not_found: ignore, anchors: ignore}
"""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One build of one program."""

    program: str
    count: int
    cost: Cost
    output_bytes: int


def main(*, quick: bool) -> None:
    """Build both sites at both sizes and print the table and the growth from the small size to the large."""
    rows = []
    for count in QUICK_SIZES if quick else SIZES:
        with tempfile.TemporaryDirectory() as folder:
            rows += [measure_ours(Path(folder) / "ours", count), measure_plain(Path(folder) / "plain", count)]
    print(render(rows))


def measure_ours(project: Path, count: int) -> Row:
    """Build `count` briefings with this project's own site."""
    write_desk(project, count)
    cost = run([sys.executable, "-m", "briefdesk", "build", "--no-check"], project)
    return Row(program="briefdesk", count=count, cost=cost, output_bytes=size_bytes(project / "site"))


def measure_plain(project: Path, count: int) -> Row:
    """Build the same Markdown files with MkDocs and Material alone, an explicit nav, the briefings outside it."""
    write_briefings(project / "docs" / "briefings", count, tags())
    (project / "docs" / "index.md").write_text("# Home\n", "utf-8")
    (project / "mkdocs.yml").write_text(PLAIN, "utf-8")
    cost = run([sys.executable, "-m", "mkdocs", "build", "--quiet"], project, {"SOURCE_DATE_EPOCH": "1730246400"})
    return Row(program="plain mkdocs", count=count, cost=cost, output_bytes=size_bytes(project / "site"))


def render(rows: list[Row]) -> str:
    """Return the table, and for each program what a briefing costs at the large size over the small."""
    columns = ("briefings", "wall s", "cpu s", "peak MB", "site MB", "ms each", "KB each")
    lines = ["program       " + "".join(f"{column:>10}" for column in columns), *map(_line, rows)]
    for program in dict.fromkeys(row.program for row in rows):
        small, large = (row for row in rows if row.program == program)
        lines.append(
            f"{program}: a briefing at {large.count:,} over one at {small.count:,}: "
            f"{_each(large.cost.cpu_seconds, large) / _each(small.cost.cpu_seconds, small):.2f} x cpu, "
            f"{_each(large.cost.peak_bytes, large) / _each(small.cost.peak_bytes, small):.2f} x peak memory, "
            f"{_each(large.output_bytes, large) / _each(small.output_bytes, small):.2f} x output"
        )
    for count in dict.fromkeys(row.count for row in rows):
        ours, plain = (row for row in rows if row.count == count)
        lines.append(f"at {count:,}: {ours.cost.cpu_seconds / plain.cost.cpu_seconds:.2f} x the cpu of plain mkdocs")
    return "\n".join(lines)


def _each(amount: float, row: Row) -> float:
    return amount / row.count


def _line(row: Row) -> str:
    cost = row.cost
    numbers = (
        f"{row.count:,}",
        f"{cost.wall_seconds:.1f}",
        f"{cost.cpu_seconds:.1f}",
        f"{cost.peak_bytes / 1e6:.0f}",
        f"{row.output_bytes / 1e6:.1f}",
        f"{1000 * cost.cpu_seconds / row.count:.2f}",
        f"{row.output_bytes / row.count / 1000:.1f}",
    )
    return f"{row.program:14}" + "".join(f"{number:>10}" for number in numbers)

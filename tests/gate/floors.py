"""The scores that extraction may not fall below, kept in floors.toml; `make gate` raises them.

Run as a program it rewrites floors.toml from what is reached now. A floor is lowered only if its measure is named:
`make gate LOWER="quotes dates"`. Exit status: 0 all is well, 1 a score is below a floor that nobody named.
"""

import sys
import tomllib
from collections.abc import Mapping, Set
from pathlib import Path

FILE = Path(__file__).with_name("floors.toml")
OPENING = """\
# Written by `make gate`. Micro-averaged F1 of every measure over the articles of tests/gate.
# A floor is raised when more is reached, and lowered only by name: make gate LOWER="quotes dates".
"""


def read_floors() -> dict[str, float]:
    """Return the floor of each measure."""
    return tomllib.loads(FILE.read_text("utf-8"))


def fallen(floors: Mapping[str, float], scores: Mapping[str, float]) -> list[str]:
    """Return the measures that are below their floor, in the order of the scores."""
    return [measure for measure, score in scores.items() if score < floors.get(measure, 0.0)]


def moved(floors: Mapping[str, float], scores: Mapping[str, float], lowered: Set[str]) -> dict[str, float]:
    """Return the new floors: what is reached, but for a measure that fell and was not named to be lowered."""
    kept = set(fallen(floors, scores)) - lowered
    return {measure: floors[measure] if measure in kept else score for measure, score in scores.items()}


def table(floors: Mapping[str, float], scores: Mapping[str, float]) -> str:
    """Return the scores beside their floors, one measure a line."""
    lines = [f"{'measure':14} {'floor':>7} {'now':>7}"]
    lines += [f"{measure:14} {floors.get(measure, 0.0):7.3f} {score:7.3f}" for measure, score in scores.items()]
    return "\n".join(lines)


def main(lowered: list[str]) -> int:
    """Rewrite floors.toml and print the table; return the exit status."""
    from gate.measuring import missed, reached
    from gate.scoring import MEASURES

    unknown = sorted(set(lowered) - set(MEASURES))
    if unknown:
        print(f"no such measure: {', '.join(unknown)}; there are {', '.join(MEASURES)}", file=sys.stderr)
        return 2
    floors, scores = read_floors(), reached()
    new = moved(floors, scores, set(lowered))
    FILE.write_text(OPENING + "".join(f"{measure} = {floor}\n" for measure, floor in new.items()), "utf-8")
    print(table(floors, scores))
    refused = [measure for measure in fallen(floors, scores) if measure not in lowered]
    for measure in refused:
        print(f"\n{measure} fell; `make gate LOWER={measure}` would lower its floor. Its misses:", file=sys.stderr)
        print("\n".join(f"  {miss}" for miss in missed(measure)), file=sys.stderr)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    sys.exit(main(sys.argv[1:]))

"""Measure this project against its peers in the same run; `make bench` is this with no arguments.

    python bench/run.py [NAME …] [--quick]

A measurement is a module of this folder whose name begins with `bench_`, with a function `main(quick)`.
"""

import argparse
import importlib
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    known = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="*", help=f"which to run: {', '.join(known)}; all without")
    parser.add_argument("--quick", action="store_true", help="small sizes, to try the measurement itself")
    args = parser.parse_args()
    unknown = set(args.name) - set(known)
    if unknown:
        parser.error(f"no measurement named {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    sys.path.insert(0, str(HERE))
    for name in args.name or known:
        importlib.import_module(f"bench_{name}").main(quick=args.quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())

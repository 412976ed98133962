"""A print of an article that no briefing names.

It is left over from an article that has changed since, or from a briefing that was taken back.

Bad:

    briefings/2031/2031-05-02-harbor.md:
    title: Crews vote to return
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Crews went back to work.)

Good:

    briefings/2031/2031-05-02-harbor.md:
    sources:
      - publisher: Harbor Gazette
        rights: own
        sha256: ab00000000000000000000000000000000000000000000000000000000000000
    briefings/prints/ab00000000000000000000000000000000000000000000000000000000000000.print:
    (print of: Crews went back to work.)
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk
from briefdesk.finding import Finding, Level
from briefdesk.prints import print_path
from briefdesk.prints.stored import ENDING, FOLDER

LEVEL: Level = "advice"


def unused_print(desk: Desk) -> Iterator[Finding]:
    """Yield each print under `briefings/prints/` that no briefing's `sha256` names."""
    needed = {print_path(sha256) for outline in desk.by_path.values() for sha256 in outline.articles}
    for path in sorted(desk.paths - needed):
        if path.startswith(f"{FOLDER}/") and path.endswith(ENDING):
            yield Finding(path=path, name="unused-print", what="no briefing is from this article", mend="remove it")

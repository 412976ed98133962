"""A figure that the text gives otherwise.

Readers take the number from the table, others from the text: one of the two is wrong.

Bad:

    figures:
      - {value: 40, noun: crew members, by: Mara Quill, as_of: 2031-05}
    ---
    About 48 crew members went back to work. [¶2]

Good:

    figures:
      - {value: 40, noun: crew members, by: Mara Quill, as_of: 2031-05}
    ---
    About 40 crew members went back to work. [¶2]
"""

from collections.abc import Iterator

from briefdesk.briefing import FigureEntry
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._numbers import values_of
from briefdesk.checks._prose import Block
from briefdesk.finding import Finding
from briefdesk.prose.numbers import find_numbers
from briefdesk.schema import shown
from briefdesk.text import fold


def contradicted_figure(desk: Desk) -> Iterator[Finding]:
    """Yield each figure whose number the text has nowhere, while it has another one before the same words."""
    for parsed, briefing in desk.read():
        if not briefing.figures:
            continue
        blocks = desk.blocks[parsed.path]
        stated = frozenset(number.value for block in blocks for number in find_numbers(block.text))
        held = values_of(briefing)
        for position, figure in enumerate(briefing.figures):
            other = "" if _is_stated(figure, stated) else _other_number(figure, held, blocks)
            if other:
                what = f"the text has {shown(other)} where the figure has {figure.value:,.12g}"
                place = parsed.position("figures", position, "value")
                yield fault(parsed, place, "contradicted-figure", what, "correct the one that is wrong")


def _is_stated(figure: FigureEntry, stated: frozenset[float]) -> bool:
    return figure.value in stated or figure.high in stated


def _other_number(figure: FigureEntry, held: frozenset[float], blocks: tuple[Block, ...]) -> str:
    """Return what stands in the text where the figure should: a number that is no other figure, and its noun."""
    noun = fold(figure.noun)
    for block in blocks:
        if not noun or noun not in fold(block.text):
            continue
        for number in find_numbers(block.text):
            following = fold(block.text[number.end : number.end + 2 * len(noun) + 20])
            if number.value not in held and following.startswith(noun):
                return block.text[number.start : number.end] + " " + figure.noun
    return ""

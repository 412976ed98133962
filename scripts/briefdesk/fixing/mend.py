"""The text of one file, mended."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefdesk.finding import AddItem, Finding, OrderFields, Respell
from briefdesk.fixing.front_matter import Parts, join_parts, part_text
from briefdesk.fixing.lists import with_item
from briefdesk.fixing.order import in_order
from briefdesk.fixing.spelling import respelled


@dataclass(frozen=True, kw_only=True)
class Mended:
    """A text after its mends, and what was done, a line each."""

    text: str
    done: tuple[str, ...]


def mend_text(text: str, findings: Iterable[Finding]) -> Mended:
    """Return `text` with the edits of its findings carried out, as far as they can be for sure.

    What stands elsewhere than the finding says, or in a form that is not understood, is left alone.
    """
    parts = part_text(text)
    if parts is None:
        return Mended(text=text, done=())
    done: list[str] = []
    # From the end on, so that what is still to be mended stays where it was found.
    for finding in sorted(findings, key=_order, reverse=True):
        mended = _mended(parts, finding)
        if mended != parts:
            done.append(_told(finding))
            parts = mended
    return Mended(text=join_parts(parts), done=tuple(reversed(done)))


def _order(finding: Finding) -> tuple[bool, bool, int, int]:
    """Order spelling last in the file first, then new items, then the order of the fields."""
    is_spelling = isinstance(finding.edit, Respell)
    return is_spelling, isinstance(finding.edit, AddItem), finding.line, finding.column


def _mended(parts: Parts, finding: Finding) -> Parts:
    match finding.edit:
        case Respell(found=found, right=right):
            return respelled(parts, (finding.line, finding.column), found, right)
        case AddItem(field=field, item=item):
            return with_item(parts, field, item)
        case OrderFields():
            return in_order(parts)
        case _:
            return parts


def _told(finding: Finding) -> str:
    place = f"{finding.path}:{finding.line}"
    match finding.edit:
        case Respell(found=found, right=right):
            return f'{place}: "{found}" is now "{right}"'
        case AddItem(field=field, item=item):
            return f"{finding.path}: `{field}` names {item} now"
        case _:
            return f"{finding.path}: the fields are in the usual order now"

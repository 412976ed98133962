"""The body as frames: its sentences in order, a quotation and the attribution behind it in one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefdesk.article import Paragraph
from briefdesk.extractors.attributions.clauses import DASHES, FINITE, PREPOSITIONS
from briefdesk.extractors.attributions.frames import Frame, frame_paragraph, join
from briefdesk.extractors.attributions.reporting import find_attributions, is_silence
from briefdesk.extractors.attributions.verbs import TIMES
from briefdesk.prose.quotation_marks import Quotation, find_quotations

LONGEST_ASIDE = 12
"""Words behind a dash that tell who has said what stands before it."""
LONGEST_SIGNATURE = 32
"""And where a name or a title opens them: "— Harbour coach Ann Adams, after the loss to Bell's side"."""
BARE_WORDS = 10
"""Words of a sentence that only says who spoke, by a verb that elsewhere tells of deeds."""


def quotations_of(paragraphs: Sequence[Paragraph]) -> Mapping[int, Sequence[Quotation]]:
    """Return the quotations of consecutive paragraphs, by the paragraph's number, in reading order."""
    found: dict[int, list[Quotation]] = {}
    for quotation in find_quotations(paragraphs):
        found.setdefault(quotation.paragraph, []).append(quotation)
    return found


def frames(paragraphs: Sequence[Paragraph], quotations: Mapping[int, Sequence[Quotation]]) -> Iterator[Frame]:
    """Return the frames of all paragraphs, a quotation and the attribution behind it in one."""
    for paragraph in paragraphs:
        yield from _joined(frame_paragraph(paragraph, quotations.get(paragraph.n, ())))


def _joined(apart: Iterable[Frame]) -> Iterator[Frame]:
    pending: Frame | None = None
    for frame in apart:
        if pending is not None and not pending.texts[-1] and _is_bare_attribution(frame, pending):
            pending = join(pending, frame)
            continue
        if pending is not None:
            yield pending
        pending = frame
    if pending is not None:
        yield pending


def _is_bare_attribution(frame: Frame, quoting: Frame) -> bool:
    """Return whether a frame only says who spoke what ends the one before: "Adams said.", "asked Adams.", "— Ann"."""
    if frame.texts[0] in DASHES:
        is_signature = len(frame.texts) > 1 and frame.is_capital(1)
        return len(frame.texts) < (LONGEST_SIGNATURE if is_signature else LONGEST_ASIDE)
    if frame.quoted:
        return False
    attribution = next(iter(find_attributions(frame)), None)
    if attribution is None:
        return len(frame.texts) <= BARE_WORDS and _reports_beside(frame, quoting)
    if attribution.first > 1 or attribution.order not in {"subject-verb", "verb-subject"}:
        return False
    if attribution.manner == "characterise" or is_silence(frame, attribution):
        return False
    behind = frame.texts[attribution.behind :]
    if attribution.manner == "tell":
        behind = behind[1:]
    return (
        not behind
        or behind[0] in {".", ","}
        or behind[0] in TIMES
        or (behind[0] in PREPOSITIONS and not FINITE.intersection(behind))
    )


def _reports_beside(frame: Frame, quoting: Frame) -> bool:
    """Return whether a frame only says who spoke, by a verb that does so beside a quotation: "Ann Adams grinned."

    Adverbs may follow. Where words stand before the quotation, they say whose it is.
    """
    if any(text[:1].isalnum() for text in quoting.texts):
        return False
    joined = join(quoting, frame)
    for attribution in find_attributions(joined):
        if attribution.verb >= len(quoting.texts) >= attribution.first - 1:
            return all(text == "." or text.endswith("ly") for text in joined.texts[attribution.behind :])
    return False

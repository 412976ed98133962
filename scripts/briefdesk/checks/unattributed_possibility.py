"""A sentence that says what may, might or could be, and not who says so.

Anything could happen. Such a sentence tells something only if one knows whose judgement it is: name who says so in the
sentence, or behind a dash at its end.

Bad:

    The night service could end before the summer. [¶3]

Good:

    The night service could end before the summer. — Mara Quill [¶3]
"""

import re
from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._prose import Block, Sentence, is_heading, is_row, sentences_with, unquoted
from briefdesk.finding import Finding, Level
from briefdesk.prose.lexicon import alternatives, lexicon
from briefdesk.prose.reporting_verbs import verb_forms

LEVEL: Level = "advice"
_WORDS = lexicon("estimates")["possibility"]
MODAL = re.compile(
    rf"\b{alternatives(_WORDS['modals'])}\b(?!\s?{alternatives(_WORDS['not_estimates'])})(?!\s+(?:[1-9]|\d{{4}}))"
)
"""A modal verb in lower case, so that the month is none."""
ATTRIBUTED = re.compile(rf"\b(?i:{alternatives((*verb_forms(), *_WORDS['attributions']))})\b")
ASKED = re.compile(r"\b(?:what|whether|how|who|which|when|where|why|if)\b[^,;]*$", re.IGNORECASE)
"""What makes the modal part of a question that somebody asks."""
NAMED_BEHIND_DASH = re.compile(r"[—–]\s*[^—–\n]{2,120}$")


def unattributed_possibility(desk: Desk) -> Iterator[Finding]:
    """Yield the modal verb of each sentence of a published briefing that names nobody who says so."""
    for parsed, _ in desk.published():
        places = Places(parsed.body, parsed.body_line)
        for block in desk.blocks[parsed.path]:
            if is_heading(block) or is_row(block) or NAMED_BEHIND_DASH.search(block.text.rstrip()):
                continue
            for start, word in _possibilities(block):
                what = f"says what {word} be, and not who says so"
                mend = "name who says so, or say what is known"
                yield fault(parsed, places.at(start), "unattributed-possibility", what, mend)


def _possibilities(block: Block) -> Iterator[tuple[int, str]]:
    """Yield place and word of the first modal of each sentence that nobody says."""
    for sentence in sentences_with(block, MODAL):
        match = MODAL.search(unquoted(sentence.text))
        if match and not _is_attributed(sentence) and not ASKED.search(sentence.text[: match.start()]):
            yield sentence.start + match.start(), match.group()


def _is_attributed(sentence: Sentence) -> bool:
    return ATTRIBUTED.search(sentence.text) is not None

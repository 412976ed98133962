"""How a quotation stands in its sentence: alone, as what others say of the subject, or as what the subject does."""

from briefdesk.extractors.attributions.clauses import DASHES, FINITE, PASSIVE, has_finite, text_at
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.narrative import Sentence
from briefdesk.extractors.attributions.phrases import ENDS_CHUNK
from briefdesk.extractors.attributions.remembering import PERSONAL
from briefdesk.extractors.attributions.subjects import first_verb

PUNCTUATION = frozenset({",", ".", ";", ":", "!", "?", "…", "(", ")"}) | DASHES
ACCUSED = frozenset({"accused", "suspected", "convicted", "acquitted", "guilty"})
"""Words that tell of anybody in a sentence what others say: "arrested a man suspected of “…”"."""
HEARING = frozenset(
    {"told", "asked", "warned", "advised", "ordered", "urged", "informed", "assured", "reminded", "instructed"}
)
"""Participles behind which stands what others say to the subject."""
HEARING_REACH = 8
"""Words from those to the quotation."""
LEADING_IN = frozenset({"of", "as", "for", "with", "a", "an", "the", "being", "having"})
"""What may stand between a participle and the quotation of what others say."""

INSCRIPTIONS = frozenset(
    {"slogan", "tagline", "hashtag", "banner", "sign", "placard", "inscription", "headline", "sticker"}
)
"""What bears words that nobody says."""
AUXILIARIES = frozenset(
    {"has", "have", "had", "is", "are", "was", "were", "will", "would", "can", "could", "should", "must"}
)
"""Verbs that a quotation may complete."""
STRANGERS = frozenset({"a", "an", "one", "another", "the"})
"""Words before somebody whose name the article does not give."""
TOPICAL = frozenset({"for", "to"})
"""Words before whoever thinks what the rest of a sentence says."""


def is_whole_sentence(frame: Frame) -> bool:
    """Return whether a frame holds a quotation and nothing else."""
    return len(frame.texts) < 4 and all(not text or text in PUNCTUATION for text in frame.texts)


def is_number(frame: Frame) -> bool:
    """Return whether a frame is the number of an entry and no more: "3."."""
    return frame.texts[0].isdigit() and PUNCTUATION.issuperset(frame.texts[1:])


def is_fragment(frame: Frame, position: int) -> bool:
    """Return whether a quotation begins in the middle of a sentence: that it “will not do” for them."""
    return frame.paragraph.text[frame.quoted[position].start].islower()


def is_told_of(frame: Frame, position: int) -> bool:
    """Return whether a quotation is what others say of the subject: "has been accused of “…”", "was branded a “…”"."""
    k = position - 1
    if text_at(frame, k) in {",", ":"} and text_at(frame, k - 1) == "asked":
        k -= 1
    while k > 0 and (frame.texts[k] in LEADING_IN):
        k -= 1
    passive = frame.texts[k].endswith("ed") and _is_passive(frame, k)
    return passive or (frame.texts[k] in ACCUSED and k < position - 1) or _is_hearer(frame, position)


def _is_passive(frame: Frame, k: int) -> bool:
    return any(frame.texts[i] in PASSIVE for i in (k - 1, k - 2) if i > 0)


def _is_hearer(frame: Frame, position: int) -> bool:
    """Return whether a quotation is what the subject is told: "was told to “rest”", "was warned that it “was over”"."""
    for k in range(position - 1, max(0, position - HEARING_REACH), -1):
        if frame.texts[k] in HEARING:
            return _is_passive(frame, k)
        if not frame.texts[k][:1].isalpha():
            return False
    return False


def is_inscribed(frame: Frame, position: int) -> bool:
    """Return whether a quotation is what a slogan or a sign says, which is nobody's: with the slogan “…”."""
    k = position - 2 if text_at(frame, position - 1) in {"reading", ",", ":"} else position - 1
    return text_at(frame, k).removesuffix("s") in INSCRIPTIONS and text_at(frame, k - 1) not in {"his", "her"}


def tells_of_stranger(sentence: Sentence) -> bool:
    """Return whether a sentence is about somebody without a name: "An elderly man in the front row stood up."."""
    frame = sentence.frame
    if sentence.subject is not None or frame.texts[0] not in STRANGERS or any(s.speaker.id for s in sentence.said):
        return False
    behind = range(1, min(first_verb(frame, 0), len(frame.texts)))
    head = next((i - 1 for i in behind if frame.texts[i] in ENDS_CHUNK), behind.stop - 1)
    return frame.texts[head] in PERSONAL


def completes_verb(frame: Frame, position: int) -> bool:
    """Return whether a quotation tells what the subject has done or is: The court has “protected it where it matters.”

    So goes on who spoke before; what somebody calls himself stands behind a verb of saying.
    """
    return position > 1 and frame.texts[position - 1] in AUXILIARIES and is_fragment(frame, position)


def is_predicate(frame: Frame, position: int) -> bool:
    """Return whether a quotation says what its sentence's subject does: Adams “has put away her doubts.”

    That is what another says, who goes on speaking. In "For Adams, boats “are no toys”" it is what she thinks.
    """
    if frame.texts[0] in TOPICAL or has_finite(frame, 0, position):
        return False
    quotation = frame.quoted[position]
    first = frame.paragraph.text[quotation.start : quotation.end].split(maxsplit=1)[0]
    return first in FINITE and text_at(frame, position - 1)[:1].isalpha()

"""Which attribution of a sentence governs a quotation in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefdesk.extractors.attributions.clauses import DASHES, SIDE_CLAUSES, has_finite, text_at
from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.extractors.attributions.reporting import is_silence
from briefdesk.extractors.quotes.placing import ASIDES
from briefdesk.extractors.quotes.standing import is_fragment

ADJOINING = frozenset({",", ".", "!", "?", "…", "(", ")", "and", "but", "as"}) | DASHES
"""What may stand between a quotation and the attribution behind it."""
SETTING_CLAUSES = SIDE_CLAUSES - {"that", "who", "which", "whom", "whose", "and", "or", "what", "how"}
PARTING = frozenset({",", ";", ":", "but", "and", "while"})
"""Words behind which what another says begins."""
OF_OTHERS = re.compile(r"\b(?:he|she|his|her|him)\b")
OWN_REACH = 30
"""Words between a verb and its quotation."""


def governing(sentence: Sentence, position: int) -> Said | None:
    """Return the attribution right behind the quotation, else the nearest before it, else the next one."""
    said = [s for s in sentence.said if not is_silence(sentence.frame, s.attribution)]
    if any(s.speaker.id for s in said):
        said = [s for s in said if s.speaker.id or s.attribution.order != "noun"]
    i = bisect_left(said, position, key=lambda s: s.attribution.verb)
    following = said[i] if i < len(said) else None
    if following is None or following.attribution.order == "relative" or not _adjoins(sentence, position, following):
        return _outer(sentence, position, said[:i]) if i else following
    if i == 0:
        return following
    before = said[i - 1]
    own = _has_each(sentence, position, before, following) or _is_relayed(sentence, position, before)
    return before if own or _is_passed_on(sentence, position, before, following) else following


def _is_passed_on(sentence: Sentence, position: int, before: Said, following: Said) -> bool:
    """Return whether a source is told behind what somebody says: Bell said, “…,” according to Adams."""
    if following.attribution.order != "phrase" or before.attribution.manner not in {"speech", "tell"}:
        return False
    between = sentence.frame.texts[before.attribution.behind : position]
    return before.speaker.id is not None and between in {(), (",",), (":",)}


def _is_relayed(sentence: Sentence, position: int, before: Said) -> bool:
    """Return whether a quotation goes on what somebody says, which another passes on: He said it “ended,” it reported.

    Words that tell of "her" are those of the other, not her own.
    """
    attribution, frame = before.attribution, sentence.frame
    between = frame.texts[attribution.behind : position]
    if before.speaker.id is None or attribution.manner not in {"speech", "tell"} or attribution.order in ASIDES:
        return False
    if not is_fragment(frame, position) or any(not text or text in PARTING for text in between):
        return False
    quotation = frame.quoted[position]
    return OF_OTHERS.search(frame.paragraph.text, quotation.start, quotation.end) is None


def _outer(sentence: Sentence, position: int, before: Sequence[Said]) -> Said:
    """Return the nearest attribution, but for one in a side clause that ends: said that until Bell agrees, “…”."""
    nearest, frame = before[-1], sentence.frame
    who, verb = nearest.attribution.who, nearest.attribution.verb
    aside = who and text_at(frame, who.start - 1) in SETTING_CLAUSES and text_at(frame, position - 1) == ","
    return before[-2] if len(before) > 1 and aside and has_finite(frame, verb + 1, position - 1) else nearest


def _has_each(sentence: Sentence, position: int, before: Said, following: Said) -> bool:
    """Return whether of two attributions each has its quotation: Adams said “…”, a charge that Bell called “…”."""
    texts, verb, next_verb = sentence.frame.texts, before.attribution.verb, following.attribution.verb
    is_first = position - verb <= OWN_REACH and "" not in texts[verb + 1 : position]
    return is_first and "" in texts[next_verb + 1 : next_verb + OWN_REACH]


def _adjoins(sentence: Sentence, position: int, said: Said) -> bool:
    between = sentence.frame.texts[position + 1 : said.attribution.first]
    return len(between) <= 2 and ADJOINING.issuperset(between)

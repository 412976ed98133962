"""Who says a figure, as the article words it."""

from bisect import bisect_left, bisect_right

from briefdesk.extract import Quote
from briefdesk.extractors.attributions.attribution import Attribution
from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.extractors.attributions.wording import worded
from briefdesk.extractors.cast import Cast

NEAR = 3
"""Attributions to either side of a figure that may be its source."""
TRAILS = frozenset({",", "", "—", "–", "--"})
"""What stands before an attribution that follows its statement; empty for a quotation."""
POSSESSIVES = ("its ", "his ", "her ", "their ")
"""What opens a wording that does not stand alone: "Its chief statistician"."""
PLEAS = frozenset({"admit", "deny", "confess"})
CHARGES = frozenset({"charge", "charges", "count", "counts", "offence", "offences", "offense", "offenses"})
CHARGE_REACH = 4
"""Words behind the verb of a plea in which its charges are named: "to a further two | counts"."""
SOURCE_MANNERS = frozenset({"speech", "tell", "think"})


def figure_source(position: int, sentence: Sentence, quote: Quote | None, cast: Cast) -> str | None:
    """Return who says what stands at `position` of the paragraph, in `quote` if it is quoted, or None.

    An attribution that follows its statement counts before one that opens it. Somebody told by a pronoun is named.
    """
    near = _governing(position, sentence)
    speaker = quote.speaker if quote else None
    if speaker and (near is None or near.speaker.id != speaker):
        return cast.entities[speaker].name
    if near is None:
        return None
    wording = worded(sentence.frame, near.attribution) or _named_before(near, sentence)
    named = cast.entities[near.speaker.id].name if near.speaker.id else None
    if wording is None or near.attribution.order == "relative":
        return named
    if named and wording.lower().startswith(POSSESSIVES):
        return named
    return wording.removeprefix("the ").removeprefix("The ")


def _governing(position: int, sentence: Sentence) -> Said | None:
    first = sentence.said[0] if sentence.said else None
    if first and first.attribution.order == "phrase" and first.attribution.first == 0:
        return first
    i = bisect_right(sentence.frame.starts, position) - 1
    k = bisect_left(sentence.said, i, key=lambda said: said.attribution.verb)
    for said in sentence.said[k : k + NEAR]:
        if said.attribution.first > i and _trails(sentence, said.attribution):
            return said
    for said in reversed(sentence.said[max(0, k - NEAR) : k]):
        if said.attribution.behind <= i and said.attribution.manner in SOURCE_MANNERS:
            return None if _is_plea(sentence, said.attribution) else said
    return None


def _is_plea(sentence: Sentence, attribution: Attribution) -> bool:
    """Return whether somebody answers to charges, whose number the court tells: "admitted three counts of fraud"."""
    if attribution.plain == "plead":
        return True
    behind = sentence.frame.texts[attribution.behind : attribution.behind + CHARGE_REACH]
    return attribution.plain in PLEAS and "that" not in behind and not CHARGES.isdisjoint(behind)


def _trails(sentence: Sentence, attribution: Attribution) -> bool:
    """Return whether an attribution follows its statement: "…, officials said", "… according to officials"."""
    if not attribution.who or attribution.order == "relative" or attribution.manner not in SOURCE_MANNERS:
        return False
    return attribution.order == "phrase" or sentence.frame.texts[attribution.first - 1] in TRAILS


def _named_before(said: Said, sentence: Sentence) -> str | None:
    """Return whom the verb before words, for a second verb of the same speaker: "…, adding that …", "…, it said"."""
    if said.speaker.rule != "same-sentence":
        return None
    k = bisect_left(sentence.said, said.attribution.verb, key=lambda other: other.attribution.verb)
    wordings = (worded(sentence.frame, other.attribution) for other in reversed(sentence.said[max(0, k - NEAR) : k]))
    return next(filter(None, wordings), None)

"""Assign each quotation its speaker: first what its own sentence says, then its paragraph, then what came before."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from briefdesk.extractors.attributions.memory import Seen
from briefdesk.extractors.attributions.narrative import Sentence
from briefdesk.extractors.attributions.phrases import UNKNOWN, Meant
from briefdesk.extractors.quotes.governing import governing
from briefdesk.extractors.quotes.placing import Place, Quoted, spoke_last
from briefdesk.extractors.quotes.standing import is_number, is_whole_sentence
from briefdesk.extractors.quotes.trust import RULES

GUESSES = frozenset({"sentence-before", "paragraph-before", "latest-speaker", "open-paragraph"})
"""Rules that give way to the attribution which closes a quotation over several paragraphs."""


def assign_speakers(sentences: Sequence[Sentence]) -> tuple[Quoted, ...]:
    """Return every quotation of the sentences in reading order, with its speaker."""
    decided: list[Quoted] = []
    before: tuple[Sentence, ...] = ()
    latest: Seen | None = None
    for _, group in groupby(sentences, key=attrgetter("frame.paragraph.n")):
        paragraph = tuple(group)
        first_here = len(decided)
        sentences_here = sum(not is_number(sentence.frame) for sentence in paragraph)
        for nth, sentence in enumerate(paragraph):
            for position in sentence.frame.quoted:
                place = Place(
                    quoted=_in_sentence(sentence, position, sentences_here),
                    paragraph=paragraph,
                    nth=nth,
                    decided=decided[-1] if len(decided) > first_here else None,
                    previous=decided[-1] if decided else None,
                    latest=latest,
                    paragraph_before=before,
                )
                decided.append(_decide(place))
                spoke = decided[-1].speaker.id
                latest = Seen(spoke, sentence.frame.paragraph.n) if spoke else latest
            if sentence.said:
                latest = spoke_last(sentence) or latest
        before = paragraph
    return tuple(_carried_back(decided))


def _in_sentence(sentence: Sentence, position: int, sentences: int) -> Quoted:
    frame = sentence.frame
    return Quoted(
        quotation=frame.quoted[position], sentence=sentence, position=position, said=governing(sentence, position),
        stands_alone=sentences == 1 and is_whole_sentence(frame),
    )  # fmt: skip


def _decide(place: Place) -> Quoted:
    for rule in RULES:
        meant = rule(place)
        if meant is not None:
            return place.quoted._replace(speaker=meant)
    return place.quoted


def _carried_back(decided: Sequence[Quoted]) -> Iterator[Quoted]:
    """Give the opening parts of a quotation over several paragraphs the speaker that only a later part names."""
    speaker = UNKNOWN
    carried: list[Quoted] = []
    for quoted in reversed(decided):
        own = quoted
        if speaker.id is not None and own.said is None and (own.speaker.id is None or own.speaker.rule in GUESSES):
            own = quoted._replace(speaker=Meant(speaker.id, "closing-paragraph"))
        speaker = own.speaker if quoted.quotation.continues and own.speaker.rule != "open-paragraph" else UNKNOWN
        carried.append(own)
    return reversed(carried)

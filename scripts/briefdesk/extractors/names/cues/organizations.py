"""Cues of an organization: its kind, its people, its shares, its data."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import BODIES_AFTER, BODIES_BEFORE, BUILDINGS, FIRST_NAMES, PLACE_HEADS
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

BODY_VERBS = words("name_cues", "body_verbs")
MEMBERS = words("name_cues", "members")
NO_MEMBERS = frozenset(("the", "family", "clan", "household", "tribe"))
"""What may follow a name whose members are kin, or that goes on."""
CALLED = words("name_cues", "called")
HIRED = words("name_cues", "hired")
MAKING = words("name_cues", "making")
MARKET_MOVES = words("name_cues", "market_moves")
OWNING = words("name_cues", "owning")
SOURCES = words("name_cues", "sources")
SPEAKING = words("name_cues", "speaking")
LOWER_HEADS = words("organizations", "lower_heads")
PREMISES = words("organizations", "premises")
SURE_BODIES_AFTER = words("organizations", "sure_nouns_after")
TEAM_VERBS = words("teams", "verbs")

NAMED_BEFORE = 3
"""Words before "of X" within which the name of X's representative stands."""


def _kind_before(span: Span) -> tuple[Evidence, ...]:
    """Return what "the company X" and "a gang called X" tell."""
    noun = span.sentence.low(span.start - 2) if span.before in CALLED else span.before
    return (
        (
            Evidence("organization", 4.5 if span.parts[-1].low in PLACE_HEADS else 2.2, "kind of body before"),
            Evidence("person", -1, "kind of body before"),
        )
        if noun in BODIES_BEFORE and not span.owned
        else ()
    )


def _kinds_before(span: Span) -> tuple[Evidence, ...]:
    """Return what "startups, X and Y" tells."""
    noun = span.sentence.low(span.start - 2)
    if noun in BODIES_BEFORE and noun.endswith("s") and span.after in ("and", ","):
        return (Evidence("organization", 2, "kinds of bodies before"),)
    return (
        (Evidence("organization", 2, "kind of body and comma before"),)
        if noun in BODIES_BEFORE and span.after in (",", ".") and not span.sentence.is_cap(span.start - 2)
        else ()
    )


def _article(span: Span) -> Iterator[Evidence]:
    article = span.sentence.words[span.start - 1]
    if span.is_acronym:
        yield Evidence("organization", 1, "article before an acronym")
    if article.cap and not article.opens:
        yield Evidence("organization", 1.5, "article that belongs to the name")
    if span.after in LOWER_HEADS and not span.owns:
        yield Evidence("organization", 2.2, "kind of body after")


def _magazine(span: Span) -> tuple[Evidence, ...]:
    """Return what "X magazine" tells, though X is a town; "a Leeds newspaper" is one of its papers."""
    return (
        (Evidence("organization", 5, "magazine"),)
        if not span.owns and span.before not in ("a", "an", "one", "another")
        else ()
    )


def _premises(span: Span) -> tuple[Evidence, ...]:
    return (
        (Evidence("organization", 1.5, "premises after"), Evidence("person", -1, "premises after"))
        if not span.owns and len(span.parts) < 3
        else ()
    )


def _at(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 1, "at an acronym"),) if span.is_acronym else ()


def _shares(span: Span) -> tuple[Evidence, ...]:
    """Return what "shares of X" and "an analyst with X" tell."""
    return (
        (
            Evidence("organization", 5.5 if span.before == "with" else 2, "shares of"),
            Evidence("person", -2, "shares of"),
        )
        if span.sentence.low(span.start - 2) in OWNING
        else ()
    )


def _members(span: Span) -> tuple[Evidence, ...]:
    """Return what "members of X" tells."""
    other = span.title or span.after in NO_MEMBERS
    if other or span.sentence.low(span.led_at - 1) not in MEMBERS:
        return ()
    return (Evidence("organization", 2.2, "members of"), Evidence("person", -2, "members of"))


def _person_of(span: Span) -> tuple[Evidence, ...]:
    return (
        (Evidence("organization", 2, "person of a body"), Evidence("person", -2, "person of a body"))
        if len(span.parts) > 1 and _is_of_person(span)
        else ()
    )


def _is_of_person(span: Span) -> bool:
    """Tell whether "of" follows the name of somebody in full: Ada Weller of X."""
    end = span.start - 1
    named = span.sentence.words[max(end - NAMED_BEFORE, 0) : end]
    first = next((at for at, word in enumerate(named[:-1]) if word.low in FIRST_NAMES and word.cap), None)
    return first is not None and all(word.cap for word in named[first:]) and looks_personal(named[first:])


def _spokesman(span: Span) -> tuple[Evidence, ...]:
    second = span.sentence.low(span.led_at - 1)
    if second not in SPEAKING:
        return ()
    seat = second.startswith("spoke") and span.parts[-1].low in BUILDINGS
    return (Evidence("organization", 3.5 if seat else 1, "spokesman for"), Evidence("person", 0.8, "spokesman for"))


def _according(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 1.3, "according to"),) if span.sentence.low(span.start - 2) == "according" else ()


def _source(span: Span) -> Iterator[Evidence]:
    """Yield what "data from X" and "hired from X" tell."""
    second = span.sentence.low(span.start - 2)
    if second in SOURCES:
        yield Evidence("organization", 1, "data from")
    if second in HIRED:
        yield Evidence("organization", 2, "hired from")


def _bought(span: Span) -> tuple[Evidence, ...]:
    """Return what "owns X" and "acquired X" tell."""
    return (Evidence("organization", 2.5, "owned"), Evidence("person", -1.5, "owned"))


def _joined(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 1.2, "who joins it"),) if not span.title and len(span.parts) < 3 else ()


def _made_by(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 0.8, "made by"),) if span.sentence.low(span.start - 2) in MAKING else ()


def _possession(span: Span) -> Iterator[Evidence]:
    if span.before_title or (span.parts[-1].opens and span.key.endswith(("ing", "ed", "ly"))):
        return
    sure = span.after in SURE_BODIES_AFTER
    yield Evidence("organization", 2.2 if sure else 1.5, "what a body has after")
    if sure and span.sentence.is_cap(span.last + 1) and not span.owns:
        yield Evidence("organization", 1, "whose somebody is")
        yield Evidence("person", -3, "whose somebody is")


def _has_somebody(span: Span) -> tuple[Evidence, ...]:
    """Return what "X's Ada Weller" tells of X."""
    return (
        (Evidence("organization", 1.2, "whose somebody is"),)
        if span.owns and span.sentence.is_cap(span.last) and span.sentence.is_cap(span.last + 1)
        else ()
    )


def _ticker(span: Span) -> tuple[Evidence, ...]:
    return (
        (Evidence("organization", 4, "ticker"),)
        if span.sentence.low(span.last + 2) == ":" and span.sentence.words[span.last + 1].text.isupper()
        else ()
    )


def _plays(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 1.2, "plays"),) if not span.owns and not span.owned else ()


def _acts(span: Span) -> tuple[Evidence, ...]:
    return (
        (
            Evidence("organization", 1.5, "does what bodies do"),
            Evidence("person", -1 if len(span.parts) == 1 else 0, "does what bodies do"),
        )
        if not span.title and not span.owns
        else ()
    )


def _moves(span: Span) -> tuple[Evidence, ...]:
    return (
        (Evidence("organization", 2, "moves on the market"),)
        if span.sentence.low(span.last + 1)[:1].isdigit() and not span.owns
        else ()
    )


def _which(span: Span) -> tuple[Evidence, ...]:
    """Return what ", which" tells, by which no person is taken up."""
    return (
        (Evidence("organization", 0.6, "which after"), Evidence("person", -1.5, "which after"))
        if span.sentence.low(span.last + 1) == "which"
        else ()
    )


def _form(_: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 4, "form of company"),)


BEFORE: tuple[Cue, ...] = (
    (BODIES_BEFORE | CALLED, _kind_before),
    (frozenset({","}), _kinds_before),
    (frozenset({"the"}), _article),
    (frozenset({"at"}), _at),
    (frozenset({"of", "in", "at", "with"}), _shares),
    (frozenset({"of"}), _person_of),
    (frozenset({"to"}), _according),
    (frozenset({"from"}), _source),
    (frozenset({"by"}), _made_by),
    (frozenset({"joined", "rejoined"}), _joined),
    (frozenset({"owns", "acquire", "acquired", "acquires", "acquiring"}), _bought),
)
AFTER: tuple[Cue, ...] = (
    (PREMISES, _premises),
    (frozenset({"magazine"}), _magazine),
    (BODIES_AFTER, _possession),
    (FIRST_NAMES, _has_somebody),
    (frozenset({"("}), _ticker),
    (frozenset({","}), _which),
    (TEAM_VERBS, _plays),
    (BODY_VERBS, _acts),
    (MARKET_MOVES, _moves),
    (frozenset({"inc", "corp", "ltd", "llc", "plc"}), _form),
)
LED: tuple[Cue, ...] = (
    (frozenset({"for"}), _spokesman),
    (frozenset({"of", "with"}), _members),
)

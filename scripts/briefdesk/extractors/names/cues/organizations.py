"""Cues of an organization: its people, its shares, its data, what it does."""

from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import BODIES_AFTER, BUILDINGS, FAMILY_NAMES, FIRST_NAMES
from briefdesk.extractors.names.personal import looks_personal
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.lexicon import words

AFTER_LETTERS = words("organizations", "nouns_after_acronyms")
BODY_VERBS = words("name_cues", "body_verbs")
MEMBERS = words("name_cues", "members")
NO_MEMBERS = frozenset(("the", "family", "clan", "household", "tribe"))
"""What may follow a name whose members are kin, or that goes on."""
MAKING = words("name_cues", "making")
MARKET_MOVES = words("name_cues", "market_moves")
OWNING = words("name_cues", "owning")
SOURCES = words("name_cues", "sources")
SPEAKING = words("name_cues", "speaking")
SURE_BODIES_AFTER = words("organizations", "sure_nouns_after")
TEAM_VERBS = words("teams", "verbs")

MARKET_UNITS = frozenset(("%", "percent", "per", "cents", "cent", "pence", "p", "pc"))
"""What follows the number by which the price of a share moves."""
AMOUNT_REACH = 4
"""Words and marks of that number with its unit: 3, a point, 5, percent."""
HELD = frozenset(("shares", "stake", "stakes", "stock"))
"""What somebody has in a firm; analysts and officials in X are in a place."""
NAMED_BEFORE = 3
"""Words before "of X" within which the name of X's representative stands."""


def _shares(span: Span) -> tuple[Evidence, ...]:
    """Return what "shares of X" and "an analyst with X" tell."""
    return (
        (
            Evidence("organization", 5.5 if span.led == "with" else 2, "shares of"),
            Evidence("person", -2, "shares of"),
        )
        if span.sentence.low(span.led_at - 1) in (OWNING if span.led != "in" else HELD)
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
    weight = 3.5 if seat else 1 if _may_be_somebody(span) else 2
    return (Evidence("organization", weight, "spokesman for"), Evidence("person", 0.8, "spokesman for"))


def _may_be_somebody(span: Span) -> bool:
    """Tell whether a name is a single word, or a first or family name is among its words."""
    return len(span.parts) == 1 or _is_named_as_somebody(span)


def _is_named_as_somebody(span: Span) -> bool:
    return span.parts[0].low in FIRST_NAMES or span.parts[-1].low in FAMILY_NAMES


def _according(span: Span) -> tuple[Evidence, ...]:
    if span.sentence.low(span.start - 2) != "according":
        return ()
    return (Evidence("organization", 1.3 if _may_be_somebody(span) else 2, "according to"),)


def _source(span: Span) -> Iterator[Evidence]:
    """Yield what "data from X", "hired from X" and "traded to X" tell."""
    second = span.sentence.low(span.start - 2)
    if second in SOURCES and span.before == "from":
        yield Evidence("organization", 1, "data from")


def _bought(span: Span) -> tuple[Evidence, ...]:
    """Return what "owns X" and "acquired X" tell."""
    return (Evidence("organization", 2.5, "owned"), Evidence("person", -1.5, "owned"))


def _made_by(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 0.8, "made by"),) if span.sentence.low(span.start - 2) in MAKING else ()


def _possession(span: Span) -> Iterator[Evidence]:
    if span.before_title or (span.parts[-1].opens and span.key.endswith(("ing", "ed", "ly"))):
        return
    sure = span.after in SURE_BODIES_AFTER
    yield Evidence("organization", 2.2 if sure else 1.5, "what a body has after")


def _possession_of_letters(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 1.5, "what a body has after"),) if span.is_acronym else ()


def _ticker(span: Span) -> tuple[Evidence, ...]:
    """Return what the exchange and code of a share in brackets tell: X (NYSE: XX), X (XX.L)."""
    sentence, code = span.sentence, span.last + 1
    capital = sentence.is_cap(code) and sentence.words[code].text.isupper()
    coded = sentence.low(code + 1) == ":" or (sentence.low(code + 1) == "." and sentence.low(code + 3) == ")")
    return (Evidence("organization", 4, "ticker"),) if capital and coded else ()


def _plays(span: Span) -> tuple[Evidence, ...]:
    return (Evidence("organization", 1.2, "plays"),) if not span.owns and not span.owned else ()


def _acts(span: Span) -> tuple[Evidence, ...]:
    return (
        (
            Evidence("organization", 1 if _is_named_as_somebody(span) else 2, "does what bodies do"),
            Evidence("person", -1 if len(span.parts) == 1 else 0, "does what bodies do"),
        )
        if not span.title and not span.owns
        else ()
    )


def _moves(span: Span) -> tuple[Evidence, ...]:
    """Return what "X fell 3%" tells; players who added 20 points move on no market."""
    amount = span.sentence.lows[span.last + 1 : span.last + 1 + AMOUNT_REACH]
    moved = amount[:1] != () and amount[0][:1].isdigit() and not MARKET_UNITS.isdisjoint(amount)
    return (Evidence("organization", 2, "moves on the market"),) if moved and not span.owns else ()


def _which(span: Span) -> tuple[Evidence, ...]:
    """Return what ", which" tells, by which no person is taken up."""
    return (Evidence("organization", 0.6, "which after"),) if span.sentence.low(span.last + 1) == "which" else ()


BEFORE: tuple[Cue, ...] = (
    (frozenset({"of"}), _person_of),
    (frozenset({"to"}), _according),
    (frozenset({"from", "to", "by"}), _source),
    (frozenset({"by"}), _made_by),
    (frozenset({"owns", "acquire", "acquired", "acquires", "acquiring"}), _bought),
)
AFTER: tuple[Cue, ...] = (
    (BODIES_AFTER, _possession),
    (AFTER_LETTERS, _possession_of_letters),
    (frozenset({"("}), _ticker),
    (frozenset({","}), _which),
    (TEAM_VERBS, _plays),
    (BODY_VERBS, _acts),
    (MARKET_MOVES, _moves),
)
LED: tuple[Cue, ...] = (
    (frozenset({"for"}), _spokesman),
    (frozenset({"of", "with"}), _members),
    (frozenset({"of", "in", "at", "with"}), _shares),
)

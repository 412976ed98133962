"""What the report of a match tells about its teams, which may bear the name of a city."""

import re
from collections.abc import Iterator

from briefdesk.extractors.names.cues.tables import Cue
from briefdesk.extractors.names.evidence import Evidence
from briefdesk.extractors.names.lists import COUNTRY_CODES, FIRST_NAMES, INSIDE, KNOWN_PLACES
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import city_weight
from briefdesk.prose.lexicon import words

CLUBS = words("teams", "clubs")
GAME_WORDS = words("teams", "game")
MATCH_VERBS = words("teams", "match_verbs")
OPPONENTS = words("teams", "opponents")
RESULTS = words("teams", "results")

SCORE = re.compile(r"^\d{1,3}[-–]\d{1,3}$")
REPORT_REACH = 24
"""Words on either side of a name within which a score or a word of the game makes a report of a match."""
RESULT_REACH = 6
"""Words before "at X" or "to X" within which a result makes X the opponent."""
WHOLE_TEAM = frozenset(("were", "have", "are"))
"""Verbs of the plural that British prose puts after the name of a body."""
NO_SUBJECT = frozenset(("and", "&", "or", "of", "in", "at", "from", "to", "near", "for", "with", "by", "on"))
"""Words before a name that is not alone the subject of the verb after it."""
AFTER_TEAM = WHOLE_TEAM | MATCH_VERBS


def _team(span: Span) -> Iterator[Evidence]:
    """Yield what stands around a team: a result, an opponent, a verb of the plural."""
    if span.owns or span.owned or span.title:
        return
    team = (
        span.key not in COUNTRY_CODES
        and span.key not in KNOWN_PLACES
        and not (len(span.parts) > 1 and span.parts[0].low in FIRST_NAMES)
    )
    if not team:
        return
    plural = span.after in WHOLE_TEAM and _is_plural(span)
    if plural:
        yield Evidence("organization", 1.5, "plural verb")
    if (plural or span.after in MATCH_VERBS or _is_opponent(span)) and is_report(span):
        yield Evidence("organization", 4.5, "team of a match")


def club(span: Span) -> tuple[Evidence, ...]:
    """Return what the report of a match tells of a city whose club is called by it: Luton lost 2-1."""
    where = span.led in INSIDE or span.owned or span.title is not None
    told = not where and is_report(span)
    return (Evidence("organization", 4.5, "club of a match"),) if told else ()


def _is_plural(span: Span) -> bool:
    return span.before not in NO_SUBJECT and not span.parts[-1].low.endswith("s")


def _opponent(span: Span) -> Iterator[Evidence]:
    """Yield what stands around a team that nothing after its name tells."""
    return iter(()) if span.after in AFTER_TEAM else _team(span)


def _is_opponent(span: Span) -> bool:
    sentence, start = span.sentence, span.start
    if span.before in OPPONENTS:
        return True
    led = span.before in ("to", "by", "with") or (span.before == "at" and city_weight(span.key) > 0)
    results = RESULTS
    return led and any(sentence.low(index) in results for index in range(start - RESULT_REACH, start - 1))


def is_report(span: Span) -> bool:
    """Tell whether one score, or a word of the game, stands near; two scores are sets of two players."""
    near = [span.sentence.low(index) for index in range(span.first - REPORT_REACH, span.last + REPORT_REACH)]
    scores = sum(SCORE.match(low) is not None for low in near)
    return scores == 1 or (scores == 0 and any(low in GAME_WORDS for low in near))


BEFORE: tuple[Cue, ...] = ((OPPONENTS | {"to", "by", "with", "at"}, _opponent),)
AFTER: tuple[Cue, ...] = ((AFTER_TEAM, _team),)

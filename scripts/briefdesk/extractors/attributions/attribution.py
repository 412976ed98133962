"""Who says something in a sentence, by position of word."""

from typing import Literal, NamedTuple

from briefdesk.prose.reporting_verbs import Manner

Order = Literal["subject-verb", "verb-subject", "phrase", "noun", "participle", "relative"]


class Attribution(NamedTuple):
    """Who says something: where the words for it stand in the frame, by position of word."""

    order: Order
    verb: int
    """Position of the verb, or of the phrase's first word."""
    first: int
    """Position of the first word of subject or verb, whichever comes first."""
    behind: int
    """Position behind the last word of subject or verb."""
    who: range
    """Positions of the subject's words; empty for a participle and a relative clause."""
    plain: str
    """The verb's plain form, or the phrase."""
    manner: Manner = "speech"

"""What tells people of one surname apart: honorifics, first names, who is whose relative, who speaks."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from briefdesk.extractors.names.lists import PARTICLES, PERSON_SUFFIXES, REPORTING_VERBS
from briefdesk.extractors.names.personal import is_surname_first
from briefdesk.extractors.names.pool import Pool
from briefdesk.extractors.names.sentence import Span
from briefdesk.prose.gazetteer import first_names_of, is_large_place
from briefdesk.prose.lexicon import lexicon, words

MALE = frozenset(("mr", "sir", "lord", "señor", "monsieur", "herr"))
FEMALE = frozenset(("mrs", "ms", "miss", "lady", "dame", "madam", "madame", "señora", "frau"))
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
PATRONYMS = frozenset(("bin", "bint", "ibn"))
"""Words before the name of somebody's father, by which nobody is called."""
PRONOUN_REACH = 240
"""Characters behind a name within which a pronoun takes it up."""
NICKNAMES: Mapping[str, str] = lexicon("name_parts")["nicknames"]
RELATIVES = words("titles", "relatives")


def gender_of_title(span: Span) -> str:
    """Return "he" or "she" where an honorific before a name tells, else nothing."""
    title = span.sentence.low(span.title[1] - 1) if span.title else ""
    return "he" if title in MALE else "she" if title in FEMALE else ""


def gender_of(span: Span, given: AbstractSet[str]) -> str:
    """Return "he" or "she" where the honorific, or first names and the next pronoun together, say so, else nothing."""
    if told := gender_of_title(span):
        return told
    male, female = not given.isdisjoint(first_names_of("male")), not given.isdisjoint(first_names_of("female"))
    named = ("he" if male else "she") if male != female else ""
    pronoun = PRONOUN.search(span.sentence.paragraph.text, span.at.end, span.at.end + PRONOUN_REACH)
    return named if pronoun is None or pronoun.group().lower() == named else ""


def is_relative(span: Span) -> bool:
    """Tell whether somebody is named as another's relative: her daughter, Ada Weller, or his wife Ada Weller."""
    sentence, at = span.sentence, span.start - 1
    title = span.title is not None and sentence.low(span.title[1] - 1) in RELATIVES
    return title or sentence.low(at) in RELATIVES or (sentence.low(at) == "," and sentence.low(at - 1) in RELATIVES)


def speaks(span: Span) -> bool:
    """Tell whether a verb of speech stands beside a name."""
    return span.after in REPORTING_VERBS or span.before in REPORTING_VERBS


def split_name(span: Span) -> tuple[str, frozenset[str]]:
    """Return a name's family name and its given names."""
    parts = [p for p in span.parts if p.low not in PERSON_SUFFIXES and (p.cap or p.text.isalpha())]
    if not parts:
        return span.key, frozenset()
    first = is_surname_first(parts)
    surname, others = (parts[0], parts[1:]) if first else (parts[-1], parts[:-1])
    father = next((at for at, part in enumerate(others) if at and part.low in PATRONYMS), len(others))
    given = frozenset(p.low for p in others[:father]) - PARTICLES
    return surname.low, given | {f"bin {part.low}" for part in others[father + 1 : father + 2]}


def formal(given: str) -> str:
    """Return the given name of which another is the short form, or itself: James for Jim."""
    return NICKNAMES.get(given, given)


def same_given(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether given names can be one person's: equal, or one among the other, initials and short forms aside."""
    long_one, long_other = (frozenset(formal(w) for w in names if len(w) > 1) for names in (one, other))
    return long_one <= long_other or long_other <= long_one


def is_place_here(span: Span, found: Pool) -> bool:
    """Tell whether one occurrence of a surname that is a place's name too means the place."""
    if found.score("place") < 1 or span.owns:
        return False
    local = sum(weight for kind, weight, _ in found.cues_of(span) if kind == "place")
    acts = any(kind == "person" and weight > 0 for kind, weight, _ in found.cues_of(span))
    return not acts and local >= (1.2 if is_large_place(span.key) else 2)

"""Ages, and hours in words, which are written as counts are."""

import re

OLDEST = 120
"""Years that a person lives at most."""
NAMED_PERSON_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*|\b(?:man|woman|boy|girl|sr|jr)\.?)(,)? ?[(]?\Z")
ALSO_AGED = re.compile(r"[A-Z][\w’'-]+, also \Z")
OF_CHILDREN = re.compile(
    r"\b(?:sons|daughters|children|kids|boys|girls|brothers|sisters|siblings|grandchildren|twins|teenagers)"
    r",? (?:aged )?\(?(?:\d{1,2}, )*(?:\d{1,2},? and )?\Z"
)
"""What stands before one of several ages: "two sons, 12 and | 14"."""
AGE_APART = re.compile(r"[^\W\d_], \Z")
AGES_APART = re.compile(r"[^\W\d_], \d{1,2} and \Z")
AGES_BEHIND = re.compile(r" and \d{1,2}, (?!respectively)")
"""What stands round two ages: "the suspects, | 34 | and 37, were"."""
WAS_AGED = re.compile(r"(?:\A|[.!?”\"] )(?!It |This |That |There |The |What )(?:[A-Z][\w.'’-]+ ){1,3}was \Z")
"""What stands before the age that ends a sentence of one who died: "Ms Bell was | 91."."""
AGE_CLOSE = re.compile(r"\)|,|;| \. |[.?!]?[”\"]?$|\. [A-Z]| of [A-Z]| from [A-Z]| and | when\b")
AGE_OF_NAMED = re.compile(r",| of [A-Z]|\)")
NO_AGE_BEHIND = re.compile(
    r", (?:\d|(?:includ|most|main|some|about|near|around|up to|all|half|of (?:them|whom|which)|and|or)\w*\b)"
)
"""What goes on behind a count between commas, where an age would stand: "the dead, 54, including three children"."""
AGE_CLAUSE = re.compile(
    r"\b(?:(?:who|he|she) (?:was|is|is only|was only|would be|had turned)"
    r"|(?:when|if|once|since|until|before|because) (?:i['’]m|you['’]re|they['’]re|he['’]s|she['’]s|you are|i was|i am)"
    r"|(?:retir(?:e|ed|ing|es)|die[ds]?|married) at|\bdied\b[^.;]{0,40} at) \Z",
    re.IGNORECASE,
)

PERSON_OF = re.compile(
    r"\b(?:boy|girl|man|woman|child|son|daughter|teenager|baby|toddler|brother|sister)s? (?:of|aged|about|around)"
    r"(?: about| around| just| only| nearly)? \Z"
)
"""What stands before an age: "a boy of about | 10"."""
OF_PERSON = ("of ", "aged ", "about ", "around ", "just ", "only ", "nearly ")
"""How that ends."""
NAME_APART = re.compile(r"\b(?:[A-Z][\w’'-]+|son|daughter|brother|sister|wife|husband|mother|father|mum|dad), \Z")
STANDS_APART = re.compile(r", [A-Za-z]|[.”\"]")
HOUR = re.compile(
    r"\b(?:opens?|closes?|starts?|home|up|arrives?|leaves?|begins?|dinner|lunch|bed|woke|ended|ends?) at \Z"
)
HOUR_BEHIND = re.compile(r" (?:and|or|in the|every|each|on|sharp|today|tonight)\b|[.,;]")
"""What stands round an hour in words: "opens at | six | and"."""
AGED = re.compile(
    r"\b(?:was|is|am|turned|turns|will be|would be|would have been) (?:just |only |now |almost |nearly )?\Z"
)
AGED_BEHIND = re.compile(r" (?:when (?:he|she|they|[A-Z])|now\b|then\b|at the time|(?:in|on) [A-Z])")
"""What stands round an age in words: "she was | nineteen | when she", "he is | eighty-one | now"."""


def is_age_in_words(before: str, after: str) -> bool:
    """Return whether a small number between commas behind a name is an age: "their son Alfie, seven, ran"."""
    if before.endswith(", "):
        stands_apart = STANDS_APART.match(after) and not NO_AGE_BEHIND.match(after)
        return bool(stands_apart) and NAME_APART.search(before) is not None
    if before.endswith(" at "):
        return HOUR_BEHIND.match(after) is not None and HOUR.search(before) is not None
    if AGED_BEHIND.match(after) and AGED.search(before):
        return True
    return before.endswith(OF_PERSON) and PERSON_OF.search(before) is not None


def is_age(before: str, after: str) -> bool:
    """Return whether a number in digits up to `OLDEST` is an age: "Ms Bell, 41, said", "Orla, also 19,"."""
    if AGED_BEHIND.match(after) and AGED.search(before):
        return True
    if not AGE_CLOSE.match(after):
        return False
    if AGES_APART.search(before) and after.startswith(", ") and not after.startswith(", respectively"):
        return True
    if AGE_APART.search(before) and AGES_BEHIND.match(after):
        return True
    if after.startswith(".") and WAS_AGED.search(before):
        return True
    if AGE_CLAUSE.search(before) or ALSO_AGED.search(before) or OF_CHILDREN.search(before):
        return True
    if AGE_APART.search(before) and after.startswith(", ") and not NO_AGE_BEHIND.match(after):
        return True
    person = NAMED_PERSON_BEFORE.search(before)
    return person is not None and (bool(person[1]) or AGE_OF_NAMED.match(after) is not None)

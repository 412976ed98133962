"""Lines that say who wrote the story: byline, job, sign-off, how to reach the writer."""

import re
from functools import cache

from briefdesk.prose.byline_names import (
    BRACKETS,
    CONTACT,
    NAME,
    NOT_A_NAME,
    PUBLISHED,
    byline_opener,
    is_name,
    without_job,
)
from briefdesk.prose.folded_words import folded_words, telling_words
from briefdesk.prose.gazetteer import is_large_place
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.newsrooms import known_newsroom
from briefdesk.text import fold

LONGEST_BYLINE_WORDS = 22
"""A byline with several writers and their newsrooms stays below this."""

LONGEST_JOB_TITLE_WORDS = 34
"""A name with a job of sixty characters, or with a newsroom and a city, stays below this."""
LONGEST_CONTACT_WORDS = 40
LONGEST_JOB_WORDS = 5
LONGEST_SIGNOFF_WORDS = 60
PHONE = re.compile(r"\+?\d[\d ().-]{6,20}\d")
REACHED = re.compile(r"(?:contact|call|reach|to reach|to contact) ")
"""How a line begins that may give a number alone."""
WRITER_IN = re.compile(rf"{NAME} in [A-Z][\w.'’ -]{{1,30}}(?:, [A-Z][\w.'’ -]{{1,30}})?,?")
NEWSROOM_JOINTS = re.compile(r" with | and |, ?| ?/ ?| & ", re.I)
LONGEST_NEWSROOMS = 80
CONTACT_JOINTS = frozenset(("or", "and", "on", "at", "email", "phone", "tel", "twitter", "x"))
PROSE_ENDS = (".", "?", "!", "”", '"')

NAME_OR_SURNAME = rf"(?:{NAME}|[A-Z][\w'’-]+)"
CONTRIBUTED = re.compile(
    rf"(?:(?:AP|AFP|Reuters|Associated Press) (?:[a-z]+ )?(?:writer|reporter|journalist|correspondent)s? )?"
    rf"{NAME_OR_SURNAME}(?:(?:, {NAME})*,? and {NAME})? "
    r"(?:contributed (?:reporting|research|to this (?:report|story|article))\b"
    r"|contributed\.$"
    rf"|reported from [A-Z][^.;]{{1,40}}(?:,? and [A-Z][^.;]{{1,40}} from [A-Z][^.;]{{1,40}})?\.?$)"
)
"""`Jane Doe contributed reporting from Salem.`, `Jane Doe reported from Salem, and John Roe from Portland.`"""
REPORTING_FROM = re.compile(r"[Rr]eport(?:ing|ed) from [A-Z][\w.,'’ -]{1,60}")
"""From where a writer reports, in a line of its own."""
INPUTS = re.compile(r"with (?:[\w'.]+ ){0,4}inputs?\.?")
"""`(With PTI inputs)`."""
WRITER_AT = re.compile(rf"({NAME}) (?:at|in) (?:the )?[A-Z][\w.'’ -]{{2,40}}")


def is_byline(text: str) -> bool:
    """Return whether the paragraph only names the writers, or how to reach them."""
    folded = fold(text).strip(" .:|()[]*-")
    if folded in words("bylines", "whole") | words("bylines", "alone") or (folded and not _without_contacts(folded)):
        return True
    if (": " in text and _gives_contact(text)) or REPORTING_FROM.fullmatch(text):
        return True
    if text.count(" ") > LONGEST_JOB_TITLE_WORDS:  # Longer lines are no names and jobs, whatever they begin with.
        return is_signoff(text) or _is_contact(folded)
    return is_signoff(text) or names_writers(text) or _is_contact(folded) or is_job(text)


def names_writers(text: str) -> bool:
    """Return whether the paragraph is a line such as "By Jane Doe" or "Jane Doe, Staff Writer"."""
    return opens_byline(text) or _job_title().fullmatch(text) is not None or without_job(text) != text


def is_job(text: str) -> bool:
    """Return whether the paragraph only says what the writer is: "Health correspondent"."""
    folded = fold(text)
    if folded.count(" ") >= LONGEST_JOB_WORDS or not text[:1].isupper():
        return False
    *others, last = folded.split()
    return last in words("bylines", "jobs") and all(_is_beat(word) for word in others)


def _is_beat(low: str) -> bool:
    """Return whether a word in lower case says of what or where a journalist writes, or of which rank."""
    known = words("bylines", "not_names") | words("bylines", "beats_before_jobs")
    return low in known or is_large_place(low) or low == "and"


def is_signoff(text: str) -> bool:
    """Return whether the paragraph credits those who reported, wrote and edited."""
    folded = fold(text).strip("()[]–—- ")
    if INPUTS.fullmatch(folded) or (text.startswith("(") and text.endswith(")") and _names_only_newsrooms(text[1:-1])):
        return True
    if _ends_in_credit(text, folded) or _contributed(text) or (" contributed" in text and _contributed_from(text)):
        return len(folded.split()) <= LONGEST_SIGNOFF_WORDS
    if not _credits().match(folded):
        return False
    return words("bylines", "credit_joints").issuperset(
        word.strip(",;.:()") for word in text.split() if word[:1].islower()
    )


def _contributed(text: str) -> bool:
    """Return whether a name and what it contributed begin the text; the verb is looked for first, since few have it."""
    return ("contributed" in text or "reported from" in text) and CONTRIBUTED.match(text) is not None


def _names_only_newsrooms(text: str) -> bool:
    """Return whether a remark holds nothing but newsrooms: "Channel 9 with AFP, Reuters"."""
    parts = NEWSROOM_JOINTS.split(text)
    return len(text) <= LONGEST_NEWSROOMS and len(parts) > 1 and all(map(known_newsroom, parts))


def _contributed_from(text: str) -> bool:
    """Return whether writers and where they were contributed: "Jane Doe in Rome and John Roe in Paris contributed."."""
    names, found, rest = text.partition(" contributed")
    placed = re.split(r",? and |; ", names)
    return bool(found) and len(rest) <= LONGEST_NEWSROOMS and all(WRITER_IN.fullmatch(each) for each in placed)


def opens_byline(text: str) -> bool:
    """Return whether the paragraph is a line such as "By Jane Doe and John Roe, Associated Press"."""
    match = byline_opener().match(text)
    if match is None or len(text.split()) > LONGEST_BYLINE_WORDS or "<" in text:  # A letter has "From: Jane <address>".
        return False
    names = PUBLISHED.sub("", CONTACT.sub(" ", text[match.end() :])).strip(" |")
    if not names or (names.endswith(PROSE_ENDS) and not names.endswith(("Jr.", "Sr."))):
        return False
    small = {w.strip(",") for w in BRACKETS.sub(" ", names).split() if w[:1].islower()}
    if fold(match.group()).strip() == "from" and not _opens_with_name(names):
        return False
    return not NOT_A_NAME.match(names) and small <= _small_words()


def _opens_with_name(names: str) -> bool:
    first, found, _ = names.partition(",")
    return bool(found) and is_name(first) and not is_large_place(fold(first))


def is_writer_at(text: str) -> bool:
    """Return whether the line is a name and where the writer was: "Jane Doe at Harbour Park"."""
    return WRITER_AT.fullmatch(text) is not None and is_name(WRITER_AT.sub(r"\1", text))


def _without_contacts(folded: str) -> str:
    """Return what is left beside addresses and numbers; a number alone is no way to reach anybody."""
    rest = CONTACT.sub("", folded) if "@" in folded or ".com/" in folded else folded
    return (PHONE.sub("", rest) if rest != folded else rest).strip(" .,:;|()-")


def _is_contact(folded: str) -> bool:
    if folded.count(" ") >= LONGEST_CONTACT_WORDS or not _contacts().match(folded):
        return False
    if REACHED.match(folded) and PHONE.search(folded):
        return True
    return CONTACT.search(folded) is not None


def _gives_contact(text: str) -> bool:
    """Return whether a line is a name and how to reach it: "Jane Doe: 555-0100 or jane@gazette.example"."""
    name, _, rest = text.partition(": ")
    bare = PHONE.sub(" ", CONTACT.sub(" ", rest)) if is_name(name) else rest
    left = {word.strip(".,;:()").lower() for word in bare.split()} - {""}
    return bare != rest and left <= CONTACT_JOINTS


@cache
def _contacts() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(words('bylines', 'contacts'))}\b")


@cache
def _job_title() -> re.Pattern[str]:
    jobs = alternatives(words("bylines", "jobs"))
    return re.compile(rf"{NAME} ?[,|–—-] ?[^.!?]{{0,60}}(?i:\b{jobs})")


@cache
def _small_words() -> frozenset[str]:
    return words("bylines", "joints") | words("bylines", "jobs") | words("bylines", "not_names")


@cache
def _credits() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(words('bylines', 'credits'))}\b")


def _ends_in_credit(text: str, folded: str) -> bool:
    telling, ending = _endings()
    return not telling.isdisjoint(folded_words(text)) and ending.search(folded) is not None


@cache
def _endings() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return words of which hardly any text has one and every credit at the end does, and the pattern of those."""
    phrases = words("bylines", "contributions")
    return telling_words(phrases), re.compile(rf"\b{alternatives(phrases)}\b[^.,]{{0,60}}\.?$")

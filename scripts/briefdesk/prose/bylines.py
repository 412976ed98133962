"""Who wrote the story: byline, sign-off and biography."""

import re
from collections.abc import Iterable
from functools import cache

from briefdesk.prose.gazetteer import first_names, first_names_of, is_large_place
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.name_case import plain_case
from briefdesk.prose.newsrooms import NEWSROOM
from briefdesk.text import fold

LONGEST_BYLINE_WORDS = 22
"""A byline with several writers and their newsrooms stays below this."""

LONGEST_CONTACT_WORDS = 40
LONGEST_JOB_WORDS = 5
LONGEST_SIGNOFF_WORDS = 60
PHONE = re.compile(r"\+?\d[\d ().-]{6,20}\d")
PROSE_ENDS = (".", "?", "!", "”", '"')

_NAME_WORD = r"(?:[^\W\d_a-z][\w.'’-]*|(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|ten|ter|dos|du|af)\b)"
NAME = rf"[^\W\d_a-z][\w.'’-]*(?: {_NAME_WORD}){{1,4}}"
"""A person's name: two to five words, each with a capital but for particles."""
CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?:https?://)?(?:www\.)?(?:twitter|x|facebook)\.com/\S+|@\w+"
)
"""An address, a profile or a handle."""
PARTS = re.compile(
    r"\s*(?:[;|•·–—/&]|,? and\s+| with |, ?|\s-\s| for (?=[A-Z])| of (?=[A-Z])| in (?=[A-Z])| at (?=[A-Z]))\s*", re.I
)
"""What stands between the names and newsrooms of a byline."""
NEWSROOM_BEFORE = re.compile(r"[|,;•]| / | of (?=[A-Z])| for (?=[A-Z])")
"""What stands before the newsroom of a byline."""
CONTRIBUTED = re.compile(
    rf"{NAME}(?:(?:, {NAME})*,? and {NAME})? (?:contributed (?:reporting|research|to this (?:report|story|article))\b"
    rf"|reported from [A-Z][^.;]{{1,40}}(?:,? and [A-Z][^.;]{{1,40}} from [A-Z][^.;]{{1,40}})?\.?$)"
)
"""`Jane Doe contributed reporting from Salem.`, `Jane Doe reported from Salem, and John Roe from Portland.`"""
WRITER_AT = re.compile(rf"({NAME}) (?:at|in) (?:the )?[A-Z][\w.'’ -]{{2,40}}")
BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
NEWSROOM_PARTS = re.compile(r"\s*(?:[;|•·–—]|, ?|\s-\s)\s*")
"""What stands between the names of newsrooms, which hold "and" and "of" themselves."""
PUBLISHED = re.compile(r"[\s,|·•–—-]+(?:(?:first|last) )?(?:published|updated|posted|modified)\b.*\d.*", re.I)
"""The day of publication behind the writers: "By Jane Doe published September 9, 2031"."""
ABBREVIATION = re.compile(r"(?:\.\w\.|\b(?:Jr|Sr|Inc|Co|Ltd|Corp)\.)$")
"""A stop that belongs to the last word."""
FEWEST_WORDS_WITH_JOB = 3
_NOT_A_NAME = re.compile(r"[\d@:]|https?")


def is_byline(text: str) -> bool:
    """Return whether the paragraph only names the writers, or how to reach them."""
    folded = fold(text).strip(" .:|()[]*-")
    if folded in words("bylines", "whole") or (folded and not _without_contacts(folded)):
        return True
    return is_signoff(text) or names_writers(text) or _is_contact(folded) or is_job(text)


def names_writers(text: str) -> bool:
    """Return whether the paragraph is a line such as "By Jane Doe" or "Jane Doe, Staff Writer"."""
    return opens_byline(text) or _job_title().fullmatch(text) is not None or _without_job(text) != text


def is_job(text: str) -> bool:
    """Return whether the paragraph only says what the writer is: "Health correspondent"."""
    found = fold(text).split()
    if (
        not found
        or len(found) > LONGEST_JOB_WORDS
        or found[-1] not in words("bylines", "jobs")
        or not text[0].isupper()
    ):
        return False
    return words("bylines", "not_names").issuperset(found[:-1])


def is_signoff(text: str) -> bool:
    """Return whether the paragraph credits those who reported, wrote and edited."""
    folded = fold(text).strip("()[] ")
    if _ending().search(folded) or CONTRIBUTED.match(text):
        return len(folded.split()) <= LONGEST_SIGNOFF_WORDS
    if not _credits().match(folded):
        return False
    return words("bylines", "credit_joints").issuperset(
        word.strip(",;.:()") for word in text.split() if word[:1].islower()
    )


def is_biography(text: str) -> bool:
    """Return whether the paragraph reads like the lines about its writer below a story."""
    match = _biography().match(text)
    return match is not None and not text.startswith(("The ", "A ", "An "))


def biography_signs(text: str) -> int:
    """Return how many further marks of a biography the paragraph has: earlier jobs, a home, an address."""
    folded = fold(text)
    return sum(phrase in folded for phrase in words("bylines", "career")) + len(CONTACT.findall(folded))


def biography_name(text: str) -> str | None:
    """Return the name that a biography begins with."""
    match = _biography().match(text)
    return match["name"] if match else None


def byline_names(text: str) -> tuple[str, ...]:
    """Return who a byline names, without jobs, newsrooms and addresses.

    Where it names no person, its first part stands alone: `Reuters`, `Staff Reports`.
    """
    bare = BRACKETS.sub(" ", CONTACT.sub(" ", _openers().sub("", PUBLISHED.sub("", text.strip()), count=1)))
    first, *others = _parts(PARTS, bare) or ("",)
    parts = [_bare_name(first), *(part if is_name(part) else _bare_name(part, surely=True) for part in others)]
    people = [part for part in parts if is_name(part)]
    return tuple(dict.fromkeys(people)) or _parts(NEWSROOM_PARTS, bare)[:1]


def _parts(separators: re.Pattern[str], text: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()).strip(" ,:*").removeprefix("and ") for part in separators.split(text))
    return tuple(plain_case(part if ABBREVIATION.search(part) else part.rstrip(".")) for part in parts if part)


def _without_job(part: str, *, surely: bool = False) -> str:
    """Return a name without the job behind it: "Jane Doe Health Correspondent"; `surely`, only a known first name."""
    kept = part.split()
    if surely and kept and not any(fold(kept[0]) in first_names_of(gender) for gender in ("female", "male")):
        return part
    jobs = words("bylines", "jobs")
    if len(kept) < FEWEST_WORDS_WITH_JOB or jobs.isdisjoint(fold(part).split()[2:]):
        return part
    while len(kept) > 2 and fold(kept[-1]) in jobs | words("bylines", "not_names"):
        kept.pop()
    name = " ".join(kept)
    return name if is_name(name) and not is_large_place(fold(name)) else part


def _bare_name(part: str, *, surely: bool = False) -> str:
    """Return a name without the job, or the newsroom, behind it: "Jane Doe Associated Press"."""
    first, second, *rest = [*part.split(), "", ""]
    newsroom = " ".join(rest).strip()
    behind = re.fullmatch(NEWSROOM, newsroom) and holds_newsroom_word(newsroom)
    if behind and is_name(f"{first} {second}") and fold(first) in first_names():
        return plain_case(f"{first} {second}")
    return _without_job(part, surely=surely)


def newsrooms_in_byline(text: str) -> tuple[str, ...]:
    """Return the newsrooms that a byline names behind its writers: "By Jane Doe, The Gazette"."""
    parts = (part.strip(" .()") for part in NEWSROOM_BEFORE.split(text)[1:])
    return tuple(p for p in parts if re.fullmatch(NEWSROOM, p) and not is_name(p) and holds_newsroom_word(p))


def is_name(text: str) -> bool:
    """Return whether the text looks like one person's name and not like a job or a newsroom."""
    if _NOT_A_NAME.search(text) or not re.fullmatch(NAME, text):
        return False
    return words("bylines", "not_names").isdisjoint(fold(text).replace(".", "").split())


def opens_byline(text: str) -> bool:
    """Return whether the paragraph is a line such as "By Jane Doe and John Roe, Associated Press"."""
    match = _openers().match(text)
    if match is None or len(text.split()) > LONGEST_BYLINE_WORDS:
        return False
    names = PUBLISHED.sub("", CONTACT.sub(" ", text[match.end() :])).strip(" |")
    if not names or (names.endswith(PROSE_ENDS) and not names.endswith(("Jr.", "Sr."))):
        return False
    small = {w.strip(",") for w in BRACKETS.sub(" ", names).split() if w[:1].islower()}
    if fold(match.group()).strip() == "from" and not _opens_with_name(names):
        return False
    return not _NOT_A_NAME.match(names) and small <= _small_words()


def _opens_with_name(names: str) -> bool:
    first, found, _ = names.partition(",")
    return bool(found) and is_name(first) and not is_large_place(fold(first))


def is_writer_at(text: str) -> bool:
    """Return whether the line is a name and where the writer was: "Jane Doe at Harbour Park"."""
    return WRITER_AT.fullmatch(text) is not None and is_name(WRITER_AT.sub(r"\1", text))


def holds_newsroom_word(name: str) -> bool:
    """Return whether a name has a word that newsrooms have, and none of a job."""
    found = set(fold(name).split())
    jobs = words("bylines", "jobs") | {"staff", "senior", "chief", "special", "university"}
    return not found & jobs and bool(found & words("bylines", "not_names"))


def _without_contacts(folded: str) -> str:
    """Return what is left beside addresses and numbers; a number alone is no way to reach anybody."""
    rest = CONTACT.sub("", folded) if "@" in folded or ".com/" in folded else folded
    return (PHONE.sub("", rest) if rest != folded else rest).strip(" .,:;|()-")


def _is_contact(folded: str) -> bool:
    return len(folded.split()) <= LONGEST_CONTACT_WORDS and bool(_contacts().match(folded) and CONTACT.search(folded))


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
def _openers() -> re.Pattern[str]:
    return re.compile(rf"\A\s*{alternatives(words('bylines', 'openers'))}(?:\s*[:|]\s*|\s+)(?:by\s+)?", re.I)


@cache
def _credits() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(words('bylines', 'credits'))}\b")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(words('bylines', 'contributions'))}\b[^.,]{{0,60}}\.?$")


@cache
def _biography() -> re.Pattern[str]:
    jobs, beats = (alternatives(words("bylines", key)) for key in ("jobs", "beats"))
    return re.compile(
        rf"(?P<name>{NAME})(?:, [^.]{{1,60}},)? "
        rf"(?:(?:is|was) (?:an? |the )?(?:[\w’'&-]+,? ){{0,10}}?(?i:{jobs})\b"
        rf"|{beats}\b|(?:can|may) be reached|is on Twitter)"
    )


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names in order, each once, whatever its case and accents."""
    return tuple({fold(name): name for name in reversed(tuple(names))}.values())[::-1]

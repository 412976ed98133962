"""The names in a byline: who wrote the story, without jobs, newsrooms and addresses."""

import re
from collections.abc import Iterable
from functools import cache

from briefdesk.prose.gazetteer import first_names, first_names_of, is_large_place
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.name_case import plain_case
from briefdesk.prose.newsrooms import NEWSROOM
from briefdesk.text import fold

_NAME_WORD = (
    r"(?:[^\W\d_a-z][\w.'’-]*|(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|ten|ter|dos|du|af)\b"
    r"|(?:al|el|ad|as|ash|an|ar|at|az)-[^\W\d_a-z][\w'’]*)"
)
NAME = rf"[^\W\d_a-z][\w.'’-]*(?: {_NAME_WORD}){{1,4}}"
"""A person's name: two to five words, each with a capital but for particles."""
CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?:https?://)?(?:www\.)?(?:twitter|x|facebook)\.com/\S+|@\w+"
)
"""An address, a profile or a handle."""
PARTS = re.compile(
    r"\s*(?:[;|•·–—/&+]|,? and\s+| with | via |, ?|\s-\s| for (?=[A-Z])| of (?=[A-Z])| in (?=[A-Z])| at (?=[A-Z]))\s*",
    re.I,
)
"""What stands between the names and newsrooms of a byline."""
NEWSROOM_BEFORE = re.compile(r"[|,;•]| / | of (?=[A-Z])| for (?=[A-Z])")
"""What stands before the newsroom of a byline."""
BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
NEWSROOM_PARTS = re.compile(r"\s*(?:[;|•·–—]|, ?|\s-\s)\s*")
"""What stands between the names of newsrooms, which hold "and" and "of" themselves."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
PUBLISHED = re.compile(
    r"[\s,|·•–—-]+(?:(?:(?:first|last) )?(?:published|updated|posted|modified)\b.*\d.*"
    r"|on (?:[a-z]{3,9}day,? )?(?=[^|]{0,16}\b(?:19|20)\d\d\b).*"
    rf"|(?:[a-z]{{3,9}}day,? )?{_MONTH} \d{{1,2}},? (?:19|20)\d\d\b.*|\d{{1,2}} {_MONTH},? (?:19|20)\d\d\b.*)",
    re.I,
)
"""The day of publication behind the writers: "By Jane Doe published September 9, 2031"."""
ABBREVIATION = re.compile(r"(?:\.\w\.|\b(?:Jr|Sr|Inc|Co|Ltd|Corp)\.)$")
"""A stop that belongs to the last word."""
FEWEST_WORDS_WITH_JOB = 3
BUTTON_AGAINST = re.compile(
    r"[LFSPUECV](?:(?<=[a-z]{2}.)|(?<=[a-z] .)(?=eave a ))"
    r"(?:eave a (?:[Cc]omment|[Rr]eply)|ollow|hare|ublished|pdated|osted|mail|ontact|iew)\b"
)
"""What is set against a name, since a page shows it as a button beside it: without a space, or "Leave a comment".

The first letters stand apart so that they are looked for first.
"""
NEWSROOM_AGAINST = re.compile(r"(?<=[a-z]{2})([A-Z][a-z]{3,}) [A-Z]")
NOT_A_NAME = re.compile(r"[\d@:]|https?|\w\.(?:com?|org|net|news|cn|uk|tv)\b")


def byline_names(text: str) -> tuple[str, ...]:
    """Return who a byline names, without jobs, newsrooms and addresses.

    Where it names no person, its first part stands alone: `Reuters`, `Staff Reports`.
    """
    told = CONTACT.sub(" ", byline_opener().sub("", PUBLISHED.sub("", _unglued(text.strip())), count=1))
    bare = BRACKETS.sub(" ", told)
    if not bare.strip():  # Some give the name in brackets behind the address.
        bare = told.strip(" ()[]")
    first, *others = (_without_titles(part) for part in _parts(PARTS, _in_order(bare)) or ("",))
    parts = [_bare_name(first), *(part if is_name(part) else _bare_name(part, surely=True) for part in others)]
    people = [part for part in parts if is_name(part)]
    return tuple(dict.fromkeys(people)) or _parts(NEWSROOM_PARTS, bare)[:1]


def _unglued(text: str) -> str:
    """Return the text without a button that is set against the name, and with a bar before a newsroom: "RoeGazette"."""
    button = BUTTON_AGAINST.search(text)
    text = text[: button.start()] if button else text
    found = NEWSROOM_AGAINST.search(text)
    is_newsroom = found is not None and fold(found[1]) in words("bylines", "not_names")
    return f"{text[: found.start()]} | {text[found.start() :]}" if found and is_newsroom else text


def _in_order(text: str) -> str:
    """Return a lone name with the family name first, as catalogues have it, in its usual order: "Doe, Jane"."""
    family, joint, given = text.strip().partition(", ")
    is_turned = (
        joint and " " not in family + given and fold(given) in first_names() and fold(family) not in first_names()
    )
    return f"{given} {family}" if is_turned and is_name(f"{given} {family}") else text


def _without_titles(part: str) -> str:
    """Return a name without its title and the job before it: "Dr. Jane Doe", "Chief Reporter Jane Doe"."""
    first, _, rest = part.partition(" ")
    while rest.count(" ") and first.rstrip(".").lower() in words("bylines", "titles"):
        part = rest
        first, _, rest = part.partition(" ")
    found = part.split()
    start = next((n for n, word in enumerate(found) if fold(word) not in _no_surnames()), 0)
    name = " ".join(found[start:])
    is_behind_job = start and fold(found[start - 1]) in words("bylines", "jobs") and fold(found[start]) in first_names()
    return name if is_behind_job and is_name(name) else part


def _parts(separators: re.Pattern[str], text: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()).strip(" ,:*").removeprefix("and ") for part in separators.split(text))
    return tuple(plain_case(part if ABBREVIATION.search(part) else part.rstrip(".")) for part in parts if part)


def without_job(part: str, *, surely: bool = False) -> str:
    """Return a name without the job behind it: "Jane Doe Health Correspondent"; `surely`, only a known first name."""
    if part.count(" ") < FEWEST_WORDS_WITH_JOB - 1 or fold(part).rpartition(" ")[2] not in _no_surnames():
        return part
    kept = part.split()
    if words("bylines", "jobs").isdisjoint(fold(part).split()[2:]):
        return part
    if surely and not any(fold(kept[0]) in first_names_of(gender) for gender in ("female", "male")):
        return part
    while len(kept) > 2 and fold(kept[-1]) in _no_surnames():
        kept.pop()
    name = " ".join(kept)
    return name if is_name(name) and not is_large_place(fold(name)) else part


@cache
def _no_surnames() -> frozenset[str]:
    return words("bylines", "jobs") | words("bylines", "not_names") | words("bylines", "beats_before_jobs")


def _bare_name(part: str, *, surely: bool = False) -> str:
    """Return a name without the job, or the newsroom, behind it: "Jane Doe Associated Press"."""
    first, second, *rest = [*part.split(), "", ""]
    newsroom = " ".join(rest).strip()
    behind = re.fullmatch(NEWSROOM, newsroom) and holds_newsroom_word(newsroom)
    if behind and is_name(f"{first} {second}") and fold(first) in first_names():
        return plain_case(f"{first} {second}")
    return without_job(part, surely=surely)


def newsrooms_in_byline(text: str) -> tuple[str, ...]:
    """Return the newsrooms that a byline names behind its writers: "By Jane Doe, The Gazette"."""
    parts = (part.strip(" .()") for part in NEWSROOM_BEFORE.split(text)[1:])
    return tuple(p for p in parts if re.fullmatch(NEWSROOM, p) and not is_name(p) and holds_newsroom_word(p))


def is_name(text: str) -> bool:
    """Return whether the text looks like one person's name and not like a job or a newsroom."""
    if NOT_A_NAME.search(text) or text.startswith("The ") or not re.fullmatch(NAME, text):
        return False
    return words("bylines", "not_names").isdisjoint(fold(text).replace(".", "").replace("-", " ").split())


def holds_newsroom_word(name: str) -> bool:
    """Return whether a name has a word that newsrooms have, and none of a job."""
    found = set(fold(name).replace("-", " ").split())
    jobs = words("bylines", "jobs") | {"staff", "senior", "chief", "special", "university"}
    return not found & jobs and bool(found & words("bylines", "not_names"))


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names in order, each once, whatever its case and accents."""
    return tuple({fold(name): name for name in reversed(tuple(names))}.values())[::-1]


@cache
def byline_opener() -> re.Pattern[str]:
    return re.compile(
        rf"\A\s*{alternatives(words('bylines', 'openers'))}(?:\s*[:|]\s*|\s+)(?:by\s+)?|\A(?-i:By(?=[A-Z][a-z]))", re.I
    )

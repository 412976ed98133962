"""What stands round a story and is no part of it: pleas, buttons, notices, links to other stories."""

import re
from functools import cache

from briefdesk.prose.folded_words import folded_words, parted, telling_words
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.text import fold

LONGEST_PLEA_WORDS = 90
"""Beyond this a paragraph with such a phrase is prose about it."""
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
READING_TIME = re.compile(
    r"(?:listen |estimated |(?:estimated )?(?:reading|read|listening) time:? )?"
    r"\d{1,2}[ -]min(?:ute)?s?(?: read| listen| ago)?"
)
_SHARED = r"(?:shares?|comments?|views?|likes?|retweets?|followers)"
SHARES = re.compile(rf"[\d,.]+[km]? {_SHARED}|{_SHARED} \(?[\d,.]+[km]?\)?")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
FILM_TIME = re.compile(r"\d{1,2}:[0-5]\d(?::[0-5]\d)?")
"""How long a film is, in a line of its own."""
COPYRIGHT = re.compile(r"(?:copyright (?:©|\(c\)|\d{4})|©|\(c\) ?\d{4}\b|\d{4} ©)")
POSTER = re.compile(r"[—–-] ?.{2,80} \(@\w{1,40}\) .{4,30}")
"""Who posted what is embedded, and when."""
ENDS = re.compile(r"[-–—#* (]{0,4}(?:30[-–—]|end[-–—#]+|ends?)[-–—#* )]{0,4}|-+ ?30 ?-+")
"""How typescripts and releases end."""
SOURCE = re.compile(r"SOURCE:? [A-Z]")
"""How a release names who sends it, in a line of its own."""
LONGEST_SOURCE_WORDS = 12
SIGNATURE = re.compile(
    r"\(?[a-z]{2,4}(?:[/-][a-z]{2,4}){1,5}\)?(?: \([A-Z][\w., ]{1,40}\))?"
    r"|(?:PTI|ANI|IANS|AFP|BERNAMA)(?: [A-Z]{2,4}){1,6}|[—–-]{1,2} ?[A-Z]{2,4}(?:/[A-Z]{2,4})*, [A-Z][\w ]{2,30}"
)
"""The initials by which an agency's desk signs: `abc/def/gh`, `PTI ABC DEF`."""
DASHES = "–—-"
BREADCRUMBS = re.compile(r"home(?: ?[»›>/|] ?[a-z&' -]{2,30}){1,5}")
"""The way from a newsroom's first page to the story: `Home » News » Local`."""
FOLLOW = re.compile(
    r"follow .{2,40} on "
    r"(?:whatsapp|twitter|facebook|instagram|telegram|x|youtube|google news|linkedin|threads|bluesky)\b"
)
CHANGED = re.compile(r"(?:update|updated|correction|clarification),? (?:on )?[a-z]{3,9}\.? \d{1,2}\b")
"""When and why a page was changed: "Update July 25th, 5:40PM ET: Added statement"."""
TAGGED = re.compile(
    r"(?:TAGS?|Tags|Tagged|TOPICS|Topics|Keywords|KEYWORDS|Filed [Uu]nder)(?: (?:as|in|with))?[:|]? [A-Z#][^.!?]*"
)
"""What a story is about, by the words of its newsroom's index."""
SPONSORED = re.compile(
    r"(?:(?:[Ss]ponsored|[Pp]resented|[Ss]upported|[Pp]owered)(?: content)?|[Pp]aid for|[Bb]rought to you) by"
    r"(?: [A-Z][^.!?,]{0,40})?"
)
"""Who paid for what stands above."""
MAIL = re.compile(r"(?:From|To|Cc|Bcc|Sent|Reply-To): ?[^@]{0,80}@.*", re.IGNORECASE)
"""From whom and to whom a letter went."""
LONGEST_LINE = 160
LONGEST_BUTTON = 100
"""Characters of a line that is known word for word, with the arrows around it."""
FEWEST_BUTTONS = 3
"""Words from which a line of nothing else is a row of buttons; two may stand in a byline: "Follow | Contact"."""
JOINTS = frozenset(("by", "on", "this", "to", "via"))
"""Words between the buttons of a row."""
BULLETS = "→»>▶►●•·*-|[( "
"""What stands before a link to another story."""


def is_boilerplate(text: str) -> bool:
    """Return whether the paragraph is a plea, a button, a notice or a link to another story.

    What begins with a quotation mark is somebody's words, and what stands between such marks does not count.
    """
    folded = fold(text)
    if not any(map(str.isalnum, folded)) or (len(text) < LONGEST_LINE and _is_line(text, folded)):
        return True
    if folded.startswith('"') or folded.count(" ") >= LONGEST_PLEA_WORDS:
        return False
    if (
        COPYRIGHT.match(folded)
        or FOLLOW.match(folded)
        or CHANGED.match(folded)
        or _openers().match(folded.lstrip(BULLETS))
    ):
        return True
    return _holds_phrase(text, folded)


def _is_line(text: str, folded: str) -> bool:
    """Return whether a line of its own is what pages and typescripts have beside the story."""
    if (
        (folded.startswith("home") and BREADCRUMBS.fullmatch(folded))
        or (text[0] in DASHES and POSTER.fullmatch(text))
        or ENDS.fullmatch(folded)
        or SIGNATURE.fullmatch(text)
        or TAGGED.fullmatch(text)
        or MAIL.fullmatch(text)
        or SPONSORED.fullmatch(text)
        or _is_source(text)
        or (text[0] in DASHES and text.strip(f"{DASHES} .").lower() in words("captions", "agencies"))
    ):
        return True
    if len(folded) <= LONGEST_BUTTON and _is_button(_bare(folded)):
        return True
    forms = (READING_TIME, SHARES, FILM_TIME, ADDRESS)
    bare = folded.strip("()[] ")
    return any(form.fullmatch(bare) for form in forms)


def _is_button(line: str) -> bool:
    """Return whether a bare line is a button, or a row of them: "Facebook Twitter Share via Email Print"."""
    buttons, row = _lines("whole"), line.split()
    return line in buttons or (len(row) >= FEWEST_BUTTONS and all(word in buttons or word in JOINTS for word in row))


def _is_source(text: str) -> bool:
    return SOURCE.match(text) is not None and len(text.split()) <= LONGEST_SOURCE_WORDS


def introduces_links(text: str, *, on_top: bool = False) -> bool:
    """Return whether the paragraph stands above links to other stories; some are mere buttons on top of a page."""
    line = _bare(fold(text))
    return line in _lines("introducers") and not (on_top and line in _lines("buttons_on_top"))


@cache
def _lines(key: str) -> frozenset[str]:
    return frozenset(map(_bare, words("boilerplate", key)))


def _bare(folded: str) -> str:
    """Return folded text without apostrophes, arrows and other ornament."""
    return " ".join(parted(folded.replace("'", "").replace("_", " ")))


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"{alternatives({fold(opener) for opener in words('boilerplate', 'openers')})}(?!(?<=\w)\w)")


def _holds_phrase(text: str, folded: str) -> bool:
    """Return whether one of the phrases stands there as words, outside quotation marks."""
    telling, phrases = _phrases()
    return not telling.isdisjoint(folded_words(text)) and phrases.search(QUOTED.sub(" ", folded)) is not None


@cache
def _phrases() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return words of which hardly any paragraph has one and every phrase does, and the pattern of the phrases."""
    phrases = words("boilerplate", "phrases")
    return telling_words(phrases), re.compile(rf"\b{alternatives(phrases)}\b")

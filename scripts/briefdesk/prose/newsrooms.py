"""Names of newsrooms, and the notices that hold them."""

import re
from collections.abc import Mapping
from functools import cache

from briefdesk.prose.lexicon import lexicon, words
from briefdesk.text import fold

CAPITALISED = r"[^\W\d_a-z][\w&'’-]*(?:\.(?:com|org|net|co\.uk|news|tv|ca))?"
_JOINT = r"(?:and|of|the|for|&|in|on|de|la|le|del|y|et|der|di)"
NEWSROOM = rf"(?:[Tt]he )?(?P<name>{CAPITALISED}(?: (?:{_JOINT} ){{0,2}}{CAPITALISED}){{0,5}})"
"""A newsroom's name: capitals, with small words only between them."""
REPRINTS = (
    re.compile(rf"(?:[Oo]riginally|[Ff]irst) (?:published|appeared) (?:by|in|on|at) {NEWSROOM}"),
    re.compile(rf"appeared first (?:on|in|at) {NEWSROOM}"),
)
"""What those write who have a story from another newsroom."""
NOTICES = (
    re.compile(
        rf"(?:(?:©|\(c\)|(?i:copyright))[ ,:]*){{1,3}}(?:(?:19|20)\d\d(?: ?[-–/,] ?\d{{2,4}}){{0,3}}[,.]? ?)?"
        rf"(?:by |of |[-–—|] ?)?(?:(?i:copyright) )?{NEWSROOM}"
    ),
    *REPRINTS,
    re.compile(r"\bThe Thomson (?P<name>Reuters) Trust Principles"),
    re.compile(rf"{NEWSROOM}(?:'s|’s)? (?:privacy policy|terms of (?:use|service)|Privacy Policy|Terms of)"),
)
"""What the law and reprints have newsrooms write."""
ASKED = re.compile(
    r"^(?:Get|Read|Join|Support|See|Download|Follow|Visit|Try|Open|Start|Receive)(?: (?:the|to|your|our))? "
)
"""The verb of a plea before the name."""
PRODUCT = re.compile(
    r"(?: (?:Storm|Weather) (?:Team|Watch)$|(?: (?:Storm|Weather)(?: Team| Watch)?)?"
    r" (?:News )?(?:App|Newsletters?|Podcast|Website|Privacy|Terms)\b.*)"
)
"""What a newsroom makes, behind its name."""
COMPANY = re.compile(
    r" (?:Inc|LLC|Ltd|Corp|Limited|Holdings|Co|Group|PLC|plc|Communications"
    r"|Publications|Publishing|Newspapers|Broadcasting)\b\.?$"
)
"""How the name of the company ends that a newsroom belongs to."""
RESERVED = re.compile(r",? All Rights.*")


def newsroom_name(match: re.Match[str]) -> str:
    """Return the name with its article where the text writes that large: `The Gazette`."""
    before = match.string[max(0, match.start("name") - 4) : match.start("name")]
    name = (
        PRODUCT.sub("", RESERVED.sub("", ASKED.sub("", match["name"])))
        .rstrip("'’")
        .removesuffix("’s")
        .removesuffix("'s")
    )
    return f"The {name}" if before == "The " else name


def noticed_newsroom(text: str) -> str | None:
    """Return the newsroom that a notice such as "© 2031 The Gazette" names, or None."""
    match = next(filter(None, (notice.search(text) for notice in NOTICES)), None)
    return newsroom_name(match) if match else None


def first_newsroom(text: str) -> str | None:
    """Return the newsroom that a line such as "This article originally appeared on The Gazette" names, or None."""
    match = next(filter(None, (notice.search(text) for notice in REPRINTS)), None)
    return newsroom_name(match) if match else None


def known_newsroom(text: str) -> str | None:
    """Return the newsroom that a byline calls so, None where it is none that is known.

    Its own name comes back as it is written; a short name, a host and a name in capitals as the newsroom's own.
    """
    low = fold(text).strip(" .").removeprefix("www.")
    spelled = _by_name().get(low.removeprefix("the "))
    if spelled:
        return spelled if text.isupper() or low.removeprefix("the ") != fold(spelled).removeprefix("the ") else text
    return _hosts().get(low) or (_by_letters().get(low.partition(".")[0]) if "." in low else None)


def newsroom_of_host(host: str) -> str | None:
    """Return the well-known newsroom whose pages are at a host, or at one that the host belongs to."""
    while host and host not in _hosts():
        host = host.partition(".")[2]
    return _hosts().get(host)


def paper_of_portal(host: str) -> str | None:
    """Return the newspaper whose stories the portal at a host carries."""
    return {**lexicon("newsrooms")["papers"]}.get(host)


@cache
def _hosts() -> Mapping[str, str]:
    return dict(lexicon("newsrooms")["hosts"])


@cache
def _by_name() -> Mapping[str, str]:
    """Return the names by name in lower case without its article."""
    short = {low.removeprefix("the "): name for low, name in lexicon("newsrooms")["short_names"].items()}
    by_host = {fold(name).removeprefix("the "): name for name in _hosts().values()}
    return {low: name for low, name in by_host.items() if low not in words("newsrooms", "host_only")} | short


@cache
def _by_letters() -> Mapping[str, str]:
    """Return the names by their letters run together, as hosts have them."""
    return {"".join(filter(str.isalnum, low)): name for low, name in _by_name().items()}

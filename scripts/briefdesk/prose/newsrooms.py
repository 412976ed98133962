"""Names of newsrooms, and the notices that hold them."""

import re

CAPITALISED = r"[^\W\d_a-z][\w&'’-]*(?:\.(?:com|org|net|co\.uk|news|tv|ca))?"
_JOINT = r"(?:and|of|the|for|&|in|on|de|la|le|del|y|et|der|di)"
NEWSROOM = rf"(?:[Tt]he )?(?P<name>{CAPITALISED}(?: (?:{_JOINT} ){{0,2}}{CAPITALISED}){{0,5}})"
"""A newsroom's name: capitals, with small words only between them."""
REPRINTS = (
    re.compile(rf"(?:originally|first) (?:published|appeared) (?:by|in|on|at) {NEWSROOM}"),
    re.compile(rf"appeared first (?:on|in|at) {NEWSROOM}"),
)
"""What those write who have a story from another newsroom."""
NOTICES = (
    re.compile(
        rf"(?:©|\(c\)|(?i:copyright)(?: ©| \(c\))?),? ?(?:(?:19|20)\d\d(?:[-–]\d{{2,4}})?,? ?)?(?:by )?{NEWSROOM}"
    ),
    *REPRINTS,
    re.compile(rf"{NEWSROOM}(?:'s|’s)? (?:privacy policy|terms of (?:use|service)|Privacy Policy|Terms of)"),
)
"""What the law and reprints have newsrooms write."""
ASKED = re.compile(
    r"^(?:Get|Read|Join|Support|See|Download|Follow|Visit|Try|Open|Start|Receive)(?: (?:the|to|your|our))? "
)
"""The verb of a plea before the name."""
PRODUCT = re.compile(
    r"(?: (?:Storm|Weather)(?: Team| Watch)?)? (?:News )?(?:App|Newsletters?|Podcast|Website|Privacy|Terms)\b.*"
)
"""What a newsroom makes, behind its name."""
COMPANY = re.compile(r" (?:Inc|LLC|Ltd|Corp|Limited|Holdings|Co|Group|PLC|plc|Communications)\b\.?$")
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

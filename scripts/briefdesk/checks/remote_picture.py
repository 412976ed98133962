"""A picture that is loaded from another site.

Whoever runs that site learns who reads here, can change the picture at any time, and offline there is none. Pictures
belong into the project, beside a word on who made them.

Bad:

    ![The harbor](https://example.org/harbor.png)

Good:

    The harbor is [pictured at the port's own site](https://example.org/harbor).
"""

import re
from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding
from briefdesk.library.markup import scheme_of
from briefdesk.schema import shown

PICTURE = re.compile(r"(?<!\\)!\[[^\]\n]{0,999}\](?:\(\s*<?(?P<target>[^\s<>)]{0,2000})|\[(?P<label>[^\]\n]{1,999})\])")
"""A picture with its address, or with the label of a definition."""
DEFINED = re.compile(r"^ {0,3}\[(?P<label>[^\]\n]{1,999})\]:[ \t]*<?(?P<target>[^\s<>]+)", re.MULTILINE)


def remote_picture(desk: Desk) -> Iterator[Finding]:
    """Yield each picture whose address is on another site."""
    for file in desk.files:
        prose = desk.prose[file.path]
        if "![" not in prose:
            continue
        places = Places(file.body, file.body_line)
        defined = {match["label"].casefold(): match["target"] for match in DEFINED.finditer(prose)}
        for match in PICTURE.finditer(prose):
            target = match["target"] if match["label"] is None else defined.get(match["label"].casefold(), "")
            if target.startswith("//") or scheme_of(target) in ("http", "https"):
                what, mend = f"{shown(target)} is on another site", "link to the page that shows it instead"
                yield fault(file, places.at(match.start()), "remote-picture", what, mend)

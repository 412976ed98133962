"""HTML in the text.

A briefing is Markdown. HTML can carry scripts, does not show in plain viewers, and is shown as text on the site. Code
between backticks may hold whatever it likes.

Bad:

    The vote was <b>narrow</b>.

Good:

    The vote was **narrow**, as `<b>` would say.
"""

import re
from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.finding import Finding

TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*+(?=[\s/>]|\Z)|!--|!\[CDATA|![A-Za-z]|\?)")
"""What begins an element, a comment, a declaration or an instruction; an address in angle brackets does not."""


def raw_html(desk: Desk) -> Iterator[Finding]:
    """Yield each tag and comment outside code."""
    for file in desk.files:
        prose = desk.prose[file.path]
        if "<" not in prose:
            continue
        places = Places(file.body, file.body_line)
        for match in TAG.finditer(prose):
            what = f"`{match.group()}` begins HTML"
            mend = "write Markdown; for the sign itself write &lt; or put it between backticks"
            yield fault(file, places.at(match.start()), "raw-html", what, mend)

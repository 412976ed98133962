"""What is wrong with a line that is not YAML, in a writer's words."""

import re

GOES_ON = re.compile(r"""[ \t]*+(?:-[ ]+)?(?:[\w-]+:[ ]+)?(?:"[^"\n]*+"|'[^'\n]*+')[ \t]*+[^\s,#:\]}]""")
"""A text that begins with a quotation mark and goes on after the closing one."""

REMEDIES = (
    ("mapping values are not allowed", "a colon and a space inside a text", 'quote it: `title: "Rates: up again"`'),
    ("found unexpected end of stream", "a quotation mark or bracket is never closed", "close it"),
    ("while scanning a quoted scalar", "a quotation mark is never closed", "close it"),
    (
        "did not find expected node content",
        "something is missing between two commas or brackets",
        "write it, or quote it",
    ),
    ("did not find expected ','", "a bracket is not closed, or a comma is missing", "close it, or quote the text"),
    (
        "did not find expected key",
        "no `key: value` at this place",
        "write `key: value`, at the indent of its neighbours",
    ),
    ("could not find expected ':'", "a line without `key:`", "write `key: value`, or indent what continues a line"),
    ("block sequence entries are not", "a `- ` in the wrong place", "put it on a line of its own, or quote the text"),
    ("did not find expected '-'", "a list item at the wrong indent", "begin each item with `- ` at the same indent"),
    ("escape", "a backslash inside double quotation marks", "write it twice, or use single quotation marks"),
    ("alias", "a text begins with `*`", "quote it"),
    ("anchor", "a text begins with `&`", "quote it"),
    ("tag", "a text begins with `!`", "quote it"),
    ("directive", "a line begins with `%`", "quote it"),
)
"""What libyaml says, what that means here, and the remedy; the first that fits is shown."""


def explain_fault(said: str, line: str, column: int) -> tuple[str, str]:
    """Return what is wrong and how to mend it; `said` is libyaml's message, `column` its 0-based place in `line`."""
    if GOES_ON.match(line):
        return "a text goes on after its closing quotation mark", "put other quotation marks round the whole text"
    if "cannot start any token" in said:
        if line[column : column + 1] == "\t":
            return "a tab", "indent with spaces"
        return f"a text begins with `{line[column : column + 1]}`", "quote it"
    for sign, what, remedy in REMEDIES:
        if sign in said:
            return what, remedy
    return "this is not YAML", "compare it with another briefing"

"""What is wrong with a line that is not YAML, in a writer's words."""

import re
from collections.abc import Sequence

from briefdesk.markdown.yaml_text import quoted
from briefdesk.schema.reading import LONGEST_TOLD

GOES_ON = re.compile(r"""[ \t]*+(?:-[ ]+)?(?:[\w-]+:[ ]+)?(?:"[^"\n]*+"|'[^'\n]*+')[ \t]*+[^\s,#:\]}]""")
"""A text that begins with a quotation mark and goes on after the closing one."""
BRACKETED = re.compile(r"[ \t]*+(?:-[ ]+)?(?:[\w-]+:[ ]+)?(?P<sign>[\[{])[^\[\]{}\n]*+[\]}][ \t]*+[^\s,#:\]}]")
"""A text that begins with something in brackets and goes on after them."""
TABBED = re.compile(r"[ ]*+\t")
INDENTED = re.compile(r"[ ]+(?P<key>[\w-]+)(?=:)")
RUN_TOGETHER = re.compile(r"[ ]*+(?:-[ ]+)?(?P<key>[\w-]+):(?=[^ \t\n/])(?P<value>[^\n]*)")
"""A key whose value follows without a space, or after a no-break one; `https://` is none."""
TOLD = re.compile(r"[ ]*+(?:-[ ]+)?(?P<key>[\w-]+):[ ]+(?P<value>[^\s\[{\"'|>#][^\n#]*)")
"""A key with a plain text."""
NO_COLON = "could not find expected ':'"
CURLY = "“”„‟"

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
    (NO_COLON, "a line without `key:`", "write `key: value`, or indent what continues a line"),
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
    bracketed = BRACKETED.match(line)
    if bracketed:
        return f"a text begins with `{bracketed['sign']}`", "put quotation marks round the whole text"
    if TABBED.match(line) or line[column : column + 1] == "\t":
        return "a tab", "indent with spaces"
    if "cannot start any token" in said:
        return f"a text begins with `{line[column : column + 1]}`", "quote it"
    if "mapping values" in said:
        return _explain_colon(line, column)
    if NO_COLON in said and RUN_TOGETHER.match(line):
        return explain_run_together(line)
    for sign, what, remedy in REMEDIES:
        if sign in said:
            return what, remedy
    return "this is not YAML", "compare it with another briefing"


def continues_run_together(said: str, lines: Sequence[str]) -> bool:
    """Return whether the line before is the one at fault: its value follows its key without a space."""
    *before, line = lines
    told = NO_COLON in said or "mapping values" in said
    return told and not RUN_TOGETHER.match(line) and any(map(RUN_TOGETHER.match, before))


def explain_run_together(line: str) -> tuple[str, str]:
    """Return what is wrong with a line that holds no key and value: most often, no space parts them."""
    match = RUN_TOGETHER.match(line)
    if match is None:
        return "a line without `key:`", "write `key: value`, or indent what continues a line"
    value = match["value"].strip()
    told = f": `{match['key']}: {value}`" if value.isprintable() and len(value) <= LONGEST_TOLD else ""
    return f"no space after the colon of `{match['key']}`", f"put an ordinary space there{told}"


def _explain_colon(line: str, column: int) -> tuple[str, str]:
    indented = INDENTED.match(line)
    if indented and indented.end() == column:
        what = f"`{indented['key']}` is indented, so that it continues the line above"
        return what, "put it at the indent of its neighbours, or quote the whole text"
    told = TOLD.match(line)
    value = told["value"].strip().strip(CURLY) if told else ""
    if told is None or told.end("key") >= column or len(value) > LONGEST_TOLD or not value.isprintable():
        return REMEDIES[0][1:]
    return REMEDIES[0][1], f"quote it: `{told['key']}: {quoted(value)}`"

"""The Markdown that `_prose` reads, as named patterns.

What repeats is possessive or cannot overlap, so that none backtracks.
"""

import re

HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*$|\s*\|?\s*:?-{2,}:?\s*(?:\|[\s:|-]*)?$")
"""The line below a heading, or below a table's head."""
DEFINITION = re.compile(r" {0,3}\[[^\]\n]+\]:[ \t]*\S")
INLINE = re.compile(
    r"""
      \\.
    | (?P<ticks>`++).*?(?<!`)(?P=ticks)(?!`)
    | (?P<definition>^[ ]{0,3}\[[^\]\n]+\]:[ \t]*)(?P<defined>\S+)
    | (?P<open>!?\[)(?P<words>(?:[^\[\]\\]|\\.|!?\[[^\[\]]*+\](?:\([^()\s]*+\))?)*+)\]
      (?:\(\s*+<?(?P<target>[^\s<>()]*+(?:\([^\s<>()]*+\)[^\s<>()]*+)*+)>?(?P<caption>\s+(?:"[^"\n]*+"|'[^'\n]*+'))?\s*+\))?
    | (?P<html><[A-Za-z/!?][^<>]*+>)
    | https?://[^\s<>\])]++
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
"""What is not plain words: an escape, code, a link's definition, a link or brackets, HTML, an address."""
PARAGRAPH_MARK = re.compile(r"\[(?:(?P<source>\d{1,3})[:\s]\s*)?(?P<words>¶\s?\d+(?:(?:,\s?|[-–])¶?\d+)*)\]")
"""`[¶7]`, `[¶7, ¶9]`, `[¶7-9]`, and `[2:¶7]` for the second source."""
BRIEFING_NAME = re.compile(r"([^/]+)\.md(?:#.*)?$")
ENTITY_ADDRESS = re.compile(r"(?:^|/)entities/(?P<kind>person|organization|place)/(?P<id>[^/#]+)\.md")
BRIEFING_ADDRESS = re.compile(r"(?:^|/)\d{4}-\d{2}-\d{2}-[^/#]+\.md")
AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^\s<>]+>")
BARE_TAG = re.compile(r"</?([A-Za-z]+)\s*/?>")
TAG_OPENER = re.compile(r"<(?=[A-Za-z/!?])")
SOURCE_HEADING = re.compile(r"^##[ \t]+Sources?[ \t]*#*[ \t]*$", re.MULTILINE)
NEXT_HEADING = re.compile(r"^#{1,2}[ \t]", re.MULTILINE)
TITLE_LINE = re.compile(r"\s*#[ \t][^\n]*\n?")
ITEM_START = re.compile(r"^(?:[-*+]|\d+[.)])[ \t]+", re.MULTILINE)

"""What stands inside a paragraph: emphasis, links, code, escapes, and the HTML elements that pages use there."""

import re
from collections.abc import Callable, Mapping
from html import escape

Link = Callable[[str], str]
"""Returns where a link leads on the page, given its target as written."""


class Unusual(Exception):
    """Markdown of a kind that is not read here, which says nothing against it."""


ELEMENTS = "abbr|b|br|cite|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u"
TOKEN = re.compile(
    rf"""
      \\(?P<escaped>[\\`*_{{}}\[\]()>\#+\-.!|])
    | (?<!`)`(?P<code>[^`\\<\s](?:[^`\\<\n]*[^`\\<\s])?)`(?!`)
    | (?<!!)\[(?P<words>(?:[^\[\]\\`]|\\[^`])+)\]
      \((?P<target>(?:[^\s()<>"'`\\\[\]]|\([^\s()<>"'`\\\[\]]*\))+)\)
    | <(?P<address>https?://[^\s<>`\\\[\]]+)>
    | (?P<element></?(?:{ELEMENTS})(?:[ ][^<>`\\\[\]]*)?>)
    | (?P<reference>&(?:\#[0-9]+|\#x[0-9a-fA-F]+|[0-9a-zA-Z]+);)
    | (?P<stars>\*+)
    | (?P<underscores>_+)
    | (?P<sign>[&<>])
    | (?P<odd>[`\[\]!\\])
    """,
    re.VERBOSE,
)
"""What is not plain words, in the order in which Python-Markdown asks where several could match."""
SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
"""One that begins no character reference."""
EMPHASIS = {1: "em", 2: "strong"}
MEANS_SOMETHING: Mapping[str, str] = {"[": "^", "]": "([:", "!": "["}
"""What may not follow a sign that stands for itself."""


def inline_html(text: str, link: Link) -> str:
    """Return the text of one paragraph, heading, item or cell as HTML. Linear in its length.

    Raises:
        Unusual: If it holds what is not known here.
    """
    parts: list[str] = []
    end = stars = 0
    for match in TOKEN.finditer(text):
        parts.append(text[end : match.start()])
        end = match.end()
        kind = match.lastgroup or ""
        if kind == "stars":
            parts.append(_emphasis(match, stars))
            stars = 0 if stars else len(match[0])
        else:
            parts.append(HTML[kind](match, link))
    if stars:
        raise Unusual(text)
    parts.append(text[end:])
    return "".join(parts)


def escaped_address(address: str) -> str:
    """Return an address as it stands in an attribute."""
    return AMPERSAND.sub("&amp;", address)


def _neighbours(match: re.Match[str]) -> tuple[str, str]:
    start, end = match.span()
    return match.string[max(0, start - 1) : start], match.string[end : end + 1]


def _emphasis(match: re.Match[str], is_open: int) -> str:
    """Return the tag that stars make, given how many opened an emphasis before; none is read inside another."""
    count = len(match["stars"])
    stands_alone = not any(character.strip() for character in _neighbours(match))
    if count not in EMPHASIS or stands_alone or is_open not in (0, count):
        raise Unusual(match.string)
    return f"</{EMPHASIS[count]}>" if is_open else f"<{EMPHASIS[count]}>"


def _code(match: re.Match[str], _: Link) -> str:
    return f"<code>{escape(match['code'], quote=False)}</code>"


def _link(match: re.Match[str], link: Link) -> str:
    return f'<a href="{escaped_address(link(match["target"]))}">{inline_html(match["words"], link)}</a>'


def _address(match: re.Match[str], _: Link) -> str:
    address = escaped_address(match["address"])
    return f'<a href="{address}">{address}</a>'


def _sign(match: re.Match[str], _: Link) -> str:
    """Return a character as a reference; what opens an element of another kind is not read here."""
    following = _neighbours(match)[1]
    if match["sign"] == "<" and (following.isalpha() or following in ("/", "!", "?")):
        raise Unusual(match.string)
    return SIGNS[match["sign"]]


def _underscores(match: re.Match[str], _: Link) -> str:
    """Return one that joins letters, as in a program's name; any other may emphasise."""
    before, after = _neighbours(match)
    if match[0] == "_" and before.isalnum() and after.isalnum():
        return "_"
    raise Unusual(match.string)


def _odd(match: re.Match[str], _: Link) -> str:
    """Return brackets around words that lead nowhere, and exclamation marks."""
    following = _neighbours(match)[1]
    if match[0] not in MEANS_SOMETHING or (following and following in MEANS_SOMETHING[match[0]]):
        raise Unusual(match.string)
    return match[0]


HTML: Mapping[str, Callable[[re.Match[str], Link], str]] = {
    "escaped": lambda match, _: SIGNS.get(match["escaped"], match["escaped"]),
    "code": _code,
    "target": _link,
    "address": _address,
    "element": lambda match, _: match[0],
    "reference": lambda match, _: match[0],
    "sign": _sign,
    "underscores": _underscores,
    "odd": _odd,
}
"""What a piece of text becomes, by the last of its groups."""

"""What YAML takes an unquoted text for. We read the text; other programs would not."""

import re

BOOLEAN = re.compile(r"(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)")
NULL = re.compile(r"(?:~|null|Null|NULL)")
SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
TRUE = frozenset({"yes", "true", "on"})
SECONDS_LIMIT = 30
"""Characters up to which a text with colons is worked out as a number."""
NUMBER_LIKE = re.compile(
    r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?"
    r"|\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
"""Numbers of YAML 1.1 and 1.2."""
DATE_LIKE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?")


def guess(text: str) -> str:
    """Return what YAML reads an unquoted `text` as where that surprises, such as `45045`, or an empty text."""
    if BOOLEAN.fullmatch(text):
        return "true" if text.lower() in TRUE else "false"
    if NULL.fullmatch(text):
        return "nothing"
    if len(text) <= SECONDS_LIMIT and SEXAGESIMAL.fullmatch(text):
        return _base_60(text.replace("_", ""))
    return ""


def is_guessed(text: str) -> bool:
    """Return whether some YAML reads an unquoted `text` as anything but this text."""
    return any(pattern.fullmatch(text) for pattern in (BOOLEAN, NULL, SEXAGESIMAL, NUMBER_LIKE, DATE_LIKE)) or text in {
        "",
        "<<",
        "=",
    }


def _base_60(text: str) -> str:
    total = 0.0
    for part in text.lstrip("+-").split(":"):
        total = total * 60 + float(part)
    return f"{'-' * text.startswith('-')}{total:.12g}"

"""Words in another language than the site's own, marked so that they are read out, broken and laid out right."""

RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks nqo pa-arab ps rhg sd syr ug ur yi".split())
"""Languages written from right to left. Source: the scripts of Unicode's CLDR, likely subtags."""
SITE_LANGUAGE = "en"


def is_right_to_left(language: str) -> bool:
    """Return whether a language (BCP 47) is written from right to left."""
    code = language.lower()
    return code in RIGHT_TO_LEFT or code.partition("-")[0] in RIGHT_TO_LEFT


def direction(language: str) -> str:
    """Return `rtl` or `ltr`, as the attribute `dir` has it."""
    return "rtl" if is_right_to_left(language) else "ltr"


def spoken(words: str, language: str) -> str:
    """Return words of Markdown marked with their language, or as they are where it is the site's own."""
    if language.partition("-")[0].lower() == SITE_LANGUAGE:
        return words
    return f'<span lang="{language}" dir="{direction(language)}">{words}</span>'

"""Tell what each paragraph of an article is: the story, or what stands round it."""

import re
from collections.abc import Sequence

from briefdesk.article import ParagraphKind
from briefdesk.text import fold

_SUBSCRIBE = re.compile(r"^(?:subscribe|sign up|advertisement|read more|share)\b", re.I)
_CREDIT = re.compile(r"\([^()]*[/,][^()]*\)\s*$")
_BYLINE = re.compile(r"^(?:by [A-Z]|author picture$)")
_BIOGRAPHY = re.compile(r"^(?:[A-Z][\w.'’-]+ ){2,4}(?:covers|is an? \w+(?: \w+)? (?:reporter|correspondent))\b")


def paragraph_kinds(texts: Sequence[str]) -> tuple[ParagraphKind, ...]:
    """Return the kind of each paragraph of an article, in order."""
    kinds = [_kind(text) for text in texts]
    bodies = [n for n, kind in enumerate(kinds) if kind == "body"]
    lead = next((n for n in bodies if "—" in texts[n][:40]), None)
    if lead is not None:
        folded = fold(texts[lead])
        for n in bodies:
            if n != lead and fold(texts[n])[-60:] in folded:
                kinds[n] = "dek"
    return tuple(kinds)


def _kind(text: str) -> ParagraphKind:
    if _SUBSCRIBE.match(text):
        return "boilerplate"
    if _CREDIT.search(text):
        return "caption"
    if _BYLINE.match(text) or _BIOGRAPHY.match(text):
        return "byline"
    return "body"

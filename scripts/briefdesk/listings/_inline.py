"""Markdown's inline syntax read without asking each of its patterns of each piece of text: the same HTML, sooner.

A pattern that begins with `[` finds nothing in a text without `[`. Python-Markdown asks it all the same, and a page has
hundreds of pieces of text for each of fifteen patterns: that took a third of a build.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

OPENINGS: Mapping[str, tuple[str, str]] = {
    "backtick": ("`", "`"),
    "escape": ("\\", "\\"),
    "footnote": ("[^", "[^"),
    "reference": ("[", "["),
    "link": ("[", "["),
    "image_link": ("![", "!["),
    "image_reference": ("![", "!["),
    "short_reference": ("[", "["),
    "short_image_ref": ("![", "!["),
    "autolink": ("<", "<"),
    "automail": ("<", "<"),
    "linebreak": ("  \n", "  \n"),
    "html": ("<", "<"),
    "entity": ("&", "&"),
    "em_strong": ("*", "_"),
}
"""What a text has one of wherever a pattern of that name finds something.

Source: the regular expressions of `markdown.inlinepatterns` and `markdown.extensions.footnotes`.
"""
ANYWHERE = ("", "")
"""The same for a pattern that is not among them: it may find something in every text."""


class Asked(NamedTuple):
    """A pattern with its place among all, and what a text needs to have for it."""

    place: int
    pattern: Any
    opening: str
    other_opening: str


class QuickInline(Extension):
    """Makes Python-Markdown ask a pattern only of texts that it can find something in."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is the base class's
        """Put the quick reader in the place of the other."""
        md.treeprocessors.register(QuickInlineProcessor(md), "inline", 20)


class QuickInlineProcessor(InlineProcessor):
    """Reads inline syntax; every find and its nesting are Python-Markdown's own work."""

    asked: tuple[Asked, ...] = ()

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Return the text with placeholders for what the patterns from `patternIndex` on find in it."""
        if isinstance(data, AtomicString):
            return data
        for place, pattern, opening, other_opening in (self.asked or self._ask())[patternIndex:]:
            if opening in data or other_opening in data:
                start, found = 0, True
                while found:
                    data, found, start = self._InlineProcessor__applyPattern(pattern, data, place, start)  # type: ignore[attr-defined]
        return data

    def _ask(self) -> tuple[Asked, ...]:
        """Return the patterns in order; the last extension has been read by the time of the first text."""
        names = {self.inlinePatterns.get_index_for_name(name): name for name in OPENINGS if name in self.inlinePatterns}
        self.asked = tuple(
            Asked(place, pattern, *OPENINGS.get(names.get(place, ""), ANYWHERE))
            for place, pattern in enumerate(self.inlinePatterns)
        )
        return self.asked

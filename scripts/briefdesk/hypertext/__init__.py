"""Markdown of the plain kinds that most pages hold, as HTML: what Python-Markdown gives, many times sooner.

Python-Markdown builds a tree of a page and asks it dozens of patterns, which took two thirds of a build. Here a page is
read in one pass instead: paragraphs, headings, flat lists, quotations, tables, boxes, emphasis, links, code and the few
elements that pages use. Anything else is `Unusual`, and Python-Markdown reads that page; so no page depends on which of
the two read it, and a test holds them together.
"""

from briefdesk.hypertext.blocks import Converted, to_html
from briefdesk.hypertext.headings import Heading, Permalinks
from briefdesk.hypertext.inline import Unusual

__all__ = ["Converted", "Heading", "Permalinks", "Unusual", "to_html"]

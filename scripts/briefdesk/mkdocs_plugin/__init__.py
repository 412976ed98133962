"""The MkDocs plugin: the pages that the briefings make, and what makes building many of them quick."""

from briefdesk.mkdocs_plugin.plugin import BriefdeskPlugin
from briefdesk.mkdocs_plugin.writing import without_indents

__all__ = ["BriefdeskPlugin", "without_indents"]

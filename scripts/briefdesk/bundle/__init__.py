"""Offline bundles: a zip that a recipient unpacks and opens, and can verify file by file."""

from briefdesk.bundle.applying import apply_delta
from briefdesk.bundle.delta import make_delta
from briefdesk.bundle.epub import render_epub
from briefdesk.bundle.manifest import MANIFEST, BundledFile, Manifest, parse_manifest, render_manifest
from briefdesk.bundle.origin import SOURCES, describe_origin
from briefdesk.bundle.packing import Bundle, pack
from briefdesk.bundle.parts import size_in_words, sizes_by_part
from briefdesk.bundle.pdf import render_pdf
from briefdesk.bundle.readying import ready
from briefdesk.bundle.selecting import Selection, in_words, keeps_page, select
from briefdesk.bundle.single import render_single
from briefdesk.bundle.verifying import verify

__all__ = [
    "MANIFEST",
    "SOURCES",
    "Bundle",
    "BundledFile",
    "Manifest",
    "Selection",
    "apply_delta",
    "describe_origin",
    "in_words",
    "keeps_page",
    "make_delta",
    "pack",
    "parse_manifest",
    "ready",
    "render_epub",
    "render_manifest",
    "render_pdf",
    "render_single",
    "select",
    "size_in_words",
    "sizes_by_part",
    "verify",
]

"""Offline bundles: a zip that a recipient unpacks and opens, and can verify file by file."""

from briefdesk.bundle.manifest import MANIFEST, BundledFile, Manifest, parse_manifest, render_manifest
from briefdesk.bundle.origin import describe_origin
from briefdesk.bundle.packing import pack
from briefdesk.bundle.verifying import verify

__all__ = [
    "MANIFEST",
    "BundledFile",
    "Manifest",
    "describe_origin",
    "pack",
    "parse_manifest",
    "render_manifest",
    "verify",
]

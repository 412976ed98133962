"""The manifest of a bundle: what is in it, made from what."""

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from briefdesk.errors import BriefdeskError

MANIFEST = "manifest.json"
"""Name of the manifest inside a bundle's folder."""
SCHEMA = 1


class BadManifest(BriefdeskError):
    """A manifest that is no JSON object of the known form."""


@dataclass(frozen=True, kw_only=True, order=True)
class BundledFile:
    """One file of a bundle."""

    path: str
    """Path below the bundle's folder, with forward slashes."""
    size_bytes: int
    sha256: str
    """In hexadecimal, lower case."""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """Every file of a bundle but the manifest itself, and what the bundle was made from."""

    date: str
    """ISO date of the newest briefing, or of SOURCE_DATE_EPOCH."""
    commit: str | None
    """Commit of the source, or None outside git or with changes that are not committed."""
    versions: Mapping[str, str]
    """Version of each program that shaped the bytes, by name."""
    files: tuple[BundledFile, ...]
    """In order of path."""

    @property
    def day(self) -> datetime.date:
        """The date as a date."""
        return datetime.date.fromisoformat(self.date)


def describe_file(path: str, content: bytes) -> BundledFile:
    """Return the entry of a file with this content."""
    return BundledFile(path=path, size_bytes=len(content), sha256=hashlib.sha256(content).hexdigest())


def render_manifest(manifest: Manifest) -> str:
    """Return the manifest as JSON with sorted keys, the same bytes for the same value."""
    fields = asdict(manifest) | {"schema": SCHEMA, "versions": dict(manifest.versions)}
    return json.dumps(fields, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def parse_manifest(text: str) -> Manifest:
    """Return the manifest that `text` holds.

    Raises:
        BadManifest: If it is no JSON object of the known form.
    """
    try:
        fields = json.loads(text)
        return _manifest(fields)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        remedy = "get the bundle anew from where it was published"
        raise BadManifest(f"no manifest of a bundle ({error})", where=MANIFEST, mend=remedy) from error


def _manifest(fields: Mapping[str, Any]) -> Manifest:
    if fields["schema"] != SCHEMA:
        raise ValueError(f"schema {fields['schema']!r}, this program knows {SCHEMA}")
    files = tuple(
        BundledFile(path=_safe(str(f["path"])), size_bytes=int(f["size_bytes"]), sha256=str(f["sha256"]))
        for f in fields["files"]
    )
    versions = {str(name): str(version) for name, version in fields["versions"].items()}
    return Manifest(date=str(fields["date"]), commit=fields["commit"], versions=versions, files=tuple(sorted(files)))


def _safe(path: str) -> str:
    """Return the path.

    Raises:
        ValueError: If it could lead out of the bundle's folder on any system.
    """
    parts = path.split("/")
    if not path or {"", ".", ".."} & set(parts) or ":" in parts[0] or "\\" in path or "\0" in path:
        raise ValueError(f"{path!r} is no path below a folder")
    return path

"""Hold a bundle against its manifest, and the manifest against its signature."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from briefdesk.bundle.contents import GET_ANEW, UNPACKING_FAULTS, Contents, open_contents
from briefdesk.bundle.manifest import MANIFEST, BadManifest, BundledFile, Manifest, parse_manifest
from briefdesk.bundle.signing import LIMIT_BYTES as SIGNATURE_LIMIT_BYTES
from briefdesk.bundle.signing import SIGNATURE, is_signed_by, read_public_key
from briefdesk.finding import Finding

MANIFEST_LIMIT_BYTES = 64_000_000
"""A manifest of 100,000 files takes about 20 MB; what is larger is no manifest of ours."""
_CHUNK = 1 << 20


def verify(bundle: Path, *, signed_by: Path | None = None) -> tuple[Finding, ...]:
    """Return every way in which a bundle, a zip or the unpacked folder, differs from its manifest; none if it is whole.

    With `signed_by`, the file of a public key, the manifest must be signed by that key.

    Raises:
        UnreadableInput: If there is no such file, or it is neither a zip nor a folder, or the key is none.
    """
    with open_contents(bundle) as contents:
        unsigned = () if signed_by is None else tuple(_unsigned(contents, signed_by))
        return tuple(sorted((*unsigned, *findings(contents))))


def findings(contents: Contents) -> Iterator[Finding]:
    """Yield a finding for each entry that is unsafe, missing, added or changed."""
    for path, reason in contents.unsafe.items():
        yield _finding(path, "unsafe-entry", f"{reason}; do not unpack this bundle")
    try:
        manifest = read_manifest(contents)
    except BadManifest as error:
        yield _finding(MANIFEST, "no-manifest", error.what)
        return
    wanted = {entry.path: entry for entry in manifest.files}
    found = contents.paths() - {MANIFEST, SIGNATURE}
    for path in wanted.keys() - found:
        yield _finding(path, "missing-file", "the manifest names it, the bundle lacks it")
    for path in found - wanted.keys():
        yield _finding(path, "added-file", "the bundle holds it, the manifest does not name it")
    for path in sorted(found & wanted.keys()):
        if not is_as_described(contents, wanted[path]):
            yield _finding(path, "changed-file", "its bytes are not those the manifest names")


def read_manifest(contents: Contents) -> Manifest:
    """Return the manifest of a bundle.

    Raises:
        BadManifest: If there is none that can be read.
    """
    return parse_manifest(manifest_bytes(contents).decode("utf-8", errors="replace"))


def manifest_bytes(contents: Contents) -> bytes:
    """Return the manifest of a bundle as it stands there.

    Raises:
        BadManifest: If there is none.
    """
    if MANIFEST not in contents.paths():
        raise BadManifest("there is no manifest", where=MANIFEST)
    content = _read(contents, MANIFEST, limit_bytes=MANIFEST_LIMIT_BYTES)
    if content is None:
        raise BadManifest("the manifest cannot be unpacked, or is too large to be one", where=MANIFEST)
    return content


def is_as_described(contents: Contents, entry: BundledFile) -> bool:
    """Compare size and digest, reading at most one chunk more than the size named, so that no bomb unpacks."""
    digest = hashlib.sha256()
    left = entry.size_bytes
    try:
        with contents.open(entry.path) as file:
            while chunk := file.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    return False
                digest.update(chunk)
    except UNPACKING_FAULTS:
        return False
    return left == 0 and digest.hexdigest() == entry.sha256


def _unsigned(contents: Contents, signed_by: Path) -> Iterator[Finding]:
    """Yield a finding if the manifest is not signed by the key.

    Raises:
        UnreadableInput: If the file holds no public key.
    """
    read_public_key(signed_by)
    signature = _read(contents, SIGNATURE, limit_bytes=SIGNATURE_LIMIT_BYTES) if SIGNATURE in contents.paths() else None
    if signature is None:
        yield _finding(SIGNATURE, "not-signed", "there is no signature that can be read")
        return
    try:
        manifest = manifest_bytes(contents)
    except BadManifest:
        return
    if not is_signed_by(manifest, signature, signed_by):
        yield _finding(SIGNATURE, "bad-signature", f"the manifest is not signed by the key in {signed_by}")


def _read(contents: Contents, path: str, *, limit_bytes: int) -> bytes | None:
    """Return a file whole; None if it cannot be unpacked or is larger than that."""
    try:
        with contents.open(path) as file:
            content = file.read(limit_bytes + 1)
    except UNPACKING_FAULTS:
        return None
    return content if len(content) <= limit_bytes else None


def _finding(path: str, name: str, what: str) -> Finding:
    return Finding(path=path, name=name, what=what, mend=GET_ANEW)

"""A delta: what a new bundle has that an old one lacks, so that a large bundle need not be sent whole again."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from briefdesk.bundle.contents import UNPACKING_FAULTS, Contents, open_contents
from briefdesk.bundle.manifest import MANIFEST
from briefdesk.bundle.packing import written_beside
from briefdesk.bundle.signing import SIGNATURE
from briefdesk.bundle.verifying import findings, manifest_bytes, read_manifest
from briefdesk.bundle.zipping import Packed, pack_entry, write_zip
from briefdesk.errors import BriefdeskError, UnreadableInput

DELTA = "delta.json"
"""Says in a delta which bundle it is put on and which it gives."""
SCHEMA = 1
LIMIT_BYTES = 10_000


@dataclass(frozen=True, kw_only=True)
class Delta:
    """Which bundle a delta is put on, and which it gives: the SHA-256 of the manifest of each."""

    old: str
    new: str


def make_delta(old: Path, new: Path, target: Path) -> int:
    """Write the delta that makes the bundle `new` of `old` as the zip `target`, and return how many files are in it.

    Raises:
        BriefdeskError: If one of them is no whole bundle, or the zip cannot be written.
    """
    with open_contents(old) as before, open_contents(new) as after:
        refuse_broken(before, old)
        delta = Delta(old=digest_of_manifest(before), new=digest_of_manifest(after))
        manifest = read_manifest(after)
        known = set(read_manifest(before).files)
        changed = [entry.path for entry in manifest.files if entry not in known]
        with written_beside(target) as file:
            write_zip(file, _entries(after, delta, changed, target.stem), manifest.day)
    return len(changed)


def read_delta(contents: Contents, where: Path) -> Delta:
    """Return what a delta says it is.

    Raises:
        UnreadableInput: If it is no delta.
    """
    try:
        with contents.open(DELTA) as file:
            fields = json.loads(file.read(LIMIT_BYTES))
        if fields["schema"] != SCHEMA:
            raise UnreadableInput(
                f"is a delta of schema {fields['schema']!r}, this program knows {SCHEMA}", where=str(where)
            )
        return Delta(old=str(fields["old"]), new=str(fields["new"]))
    except (*UNPACKING_FAULTS, KeyError, TypeError) as error:
        mend = "name the zip that `briefdesk bundle --since-bundle` wrote"
        raise UnreadableInput("is no delta", where=str(where), mend=mend) from error


def refuse_broken(contents: Contents, where: Path) -> None:
    """Raise if a bundle is not as its manifest says.

    Raises:
        BriefdeskError: With the first difference.
    """
    first = next(iter(findings(contents)), None)
    if first is not None:
        mend = f"see `briefdesk verify {where.name}`, and get the bundle anew"
        raise BriefdeskError(f"is no whole bundle: {first.path}: {first.what}", where=str(where), mend=mend)


def digest_of_manifest(contents: Contents) -> str:
    """Return the SHA-256 of a bundle's manifest, which names the bundle as a whole.

    Raises:
        BadManifest: If there is none.
    """
    return hashlib.sha256(manifest_bytes(contents)).hexdigest()


def _entries(after: Contents, delta: Delta, changed: list[str], folder: str) -> Iterator[Packed]:
    about = json.dumps(asdict(delta) | {"schema": SCHEMA}, indent=1, sort_keys=True) + "\n"
    yield pack_entry(f"{folder}/{DELTA}", about.encode())
    signature = [SIGNATURE] if SIGNATURE in after.paths() else []
    for path in (MANIFEST, *signature, *changed):
        with after.open(path) as file:
            yield pack_entry(f"{folder}/{path}", file.read())

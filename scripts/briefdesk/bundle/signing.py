"""A bundle's signature: whose key signed the manifest, and so every file that it names.

Keys of ssh and of minisign serve, each with its own program, so that anyone can check a signature without this one.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from briefdesk.bundle import minisign_keys, ssh_keys
from briefdesk.errors import UnreadableInput

SIGNATURE = "manifest.json.sig"
"""Name of the signature beside the manifest; it is the one file that the manifest does not name."""
PURPOSE = "briefdesk-bundle"
"""What is signed, so that a signature made for something else does not pass."""
LIMIT_BYTES = 100_000
LONGEST_KEY = 100_000


class Scheme(NamedTuple):
    """What signs and verifies with one kind of key."""

    sign: Callable[[Path, Path, str], bytes]
    """Return the signature of a file by a private key for a purpose."""
    is_signed: Callable[[Path, Path, str, str], bool]
    """Return whether a file has that signature, by a public key, for that purpose."""


SSH = Scheme(ssh_keys.sign, ssh_keys.is_signed)
MINISIGN = Scheme(minisign_keys.sign, minisign_keys.is_signed)
BEGINNINGS = MappingProxyType(
    {"ssh-": SSH, "ecdsa-": SSH, "sk-": SSH, "untrusted comment: minisign": MINISIGN},
)
"""How the file of a public key begins."""


class PublicKey(NamedTuple):
    """A public key: its text, and what it is verified with."""

    scheme: Scheme
    text: str


def sign(manifest: bytes, key: Path) -> bytes:
    """Return the signature of a manifest by the private key in the file `key`, without a passphrase or in an agent.

    Raises:
        BriefdeskError: If there is no such key, or it cannot sign.
    """
    if not key.is_file():
        mend = "make one: `ssh-keygen -t ed25519 -f KEY`, or `minisign -G -W -s KEY -p KEY.pub`"
        raise UnreadableInput("no such key", where=str(key), mend=mend)
    scheme = MINISIGN if key.read_bytes().startswith(minisign_keys.COMMENT) else SSH
    with tempfile.TemporaryDirectory() as folder:
        signed = Path(folder, "manifest.json")
        signed.write_bytes(manifest)
        return scheme.sign(signed, key, PURPOSE)


def is_signed_by(manifest: bytes, signature: bytes, public_key: Path) -> bool:
    """Return whether the signature is one of this manifest by the key whose public half the file `public_key` holds.

    Raises:
        BriefdeskError: If the file holds no public key, or the program that verifies is missing.
    """
    key = read_public_key(public_key)
    with tempfile.TemporaryDirectory() as folder:
        signed, beside = Path(folder, "manifest.json"), Path(folder, SIGNATURE)
        signed.write_bytes(manifest)
        beside.write_bytes(signature)
        return key.scheme.is_signed(signed, beside, key.text, PURPOSE)


def read_public_key(path: Path) -> PublicKey:
    """Return a key's public half.

    Raises:
        UnreadableInput: If the file holds none.
    """
    try:
        text = path.read_bytes()[:LONGEST_KEY].decode("utf-8")
    except FileNotFoundError as error:
        raise UnreadableInput("no such key", where=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput("cannot be read as a public key", where=str(path)) from error
    scheme = next((scheme for beginning, scheme in BEGINNINGS.items() if text.startswith(beginning)), None)
    if scheme is None or len(text.split()) < 2 or "secret key" in text.partition("\n")[0]:
        mend = "name the file that ends in .pub"
        raise UnreadableInput("is no public key of ssh or minisign", where=str(path), mend=mend)
    return PublicKey(scheme, text)

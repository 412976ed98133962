"""A bundle's signature: whose key signed the manifest, and so every file that it names.

`ssh-keygen -Y` signs and verifies, which comes with OpenSSH on every system, with keys that contributors have already.
Source: ssh-keygen(1), sections on -Y sign and -Y verify, and ALLOWED SIGNERS.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from briefdesk.errors import BriefdeskError, UnreadableInput

SIGNATURE = "manifest.json.sig"
"""Name of the signature beside the manifest; it is the one file that the manifest does not name."""
NAMESPACE = "briefdesk-bundle"
"""What is signed, so that a signature made for something else does not pass."""
SIGNER = "briefdesk"
LIMIT_BYTES = 100_000
SECONDS = 60
REMEDY = "install it: `sudo apt-get install -y openssh-client`"


def sign(manifest: bytes, key: Path) -> bytes:
    """Return the signature of a manifest by the private key in the file `key`, without a passphrase or in an agent.

    Raises:
        BriefdeskError: If there is no such key, or it cannot sign.
    """
    if not key.is_file():
        raise UnreadableInput("no such key", where=str(key), mend="make one: `ssh-keygen -t ed25519 -f KEY`")
    with tempfile.TemporaryDirectory() as folder:
        signed = Path(folder, "manifest.json")
        signed.write_bytes(manifest)
        run = _ssh_keygen(["-Y", "sign", "-q", "-f", str(key.resolve()), "-n", NAMESPACE, str(signed)])
        signature = Path(f"{signed}.sig")
        if run.returncode or not signature.is_file():
            raise BriefdeskError(f"cannot sign ({_said(run)})", where=str(key))
        return signature.read_bytes()


def is_signed_by(manifest: bytes, signature: bytes, public_key: Path) -> bool:
    """Return whether the signature is one of this manifest by the key whose public half the file `public_key` holds.

    Raises:
        BriefdeskError: If the file holds no public key.
    """
    with tempfile.TemporaryDirectory() as folder:
        signers, signed = Path(folder, "signers"), Path(folder, "signature")
        signers.write_text(f'{SIGNER} namespaces="{NAMESPACE}" {read_public_key(public_key)}\n', "utf-8")
        signed.write_bytes(signature)
        arguments = ["-Y", "verify", "-f", str(signers), "-I", SIGNER, "-n", NAMESPACE, "-s", str(signed)]
        return _ssh_keygen(arguments, manifest).returncode == 0


def read_public_key(path: Path) -> str:
    """Return the key's kind and its bytes in Base64.

    Raises:
        UnreadableInput: If the file holds none.
    """
    try:
        words = path.read_text("utf-8").split()
    except FileNotFoundError as error:
        raise UnreadableInput("no such key", where=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput("cannot be read as a public key", where=str(path)) from error
    if len(words) < 2 or not words[0].startswith(("ssh-", "ecdsa-", "sk-")):
        raise UnreadableInput("is no public key of ssh", where=str(path), mend="name the file that ends in .pub")
    return " ".join(words[:2])


def _ssh_keygen(arguments: Sequence[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("ssh-keygen")
    if program is None:
        raise BriefdeskError("signatures need the program ssh-keygen", mend=REMEDY)
    return subprocess.run([program, *arguments], input=given, capture_output=True, check=False, timeout=SECONDS)


def _said(run: subprocess.CompletedProcess[bytes]) -> str:
    lines = run.stderr.decode("utf-8", errors="replace").split("\n")
    return next((line.strip() for line in lines if line.strip()), f"exit status {run.returncode}")

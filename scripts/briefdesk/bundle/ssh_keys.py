"""Signatures with keys of ssh, which contributors have already; `ssh-keygen` comes with OpenSSH on every system.

Source: ssh-keygen(1), sections on -Y sign and -Y verify, and ALLOWED SIGNERS.
"""

from pathlib import Path

from briefdesk.bundle.signing_program import run, said
from briefdesk.errors import BriefdeskError

PROGRAM, PACKAGE = "ssh-keygen", "openssh-client"
SIGNER = "briefdesk"


def sign(signed: Path, key: Path, purpose: str) -> bytes:
    """Return the signature of a file, which is made beside it.

    Raises:
        BriefdeskError: If the key cannot sign.
    """
    done = run(PROGRAM, PACKAGE, ["-Y", "sign", "-q", "-f", str(key.resolve()), "-n", purpose, str(signed)])
    signature = signed.with_name(f"{signed.name}.sig")
    if done.returncode or not signature.is_file():
        raise BriefdeskError(f"cannot sign ({said(done)})", where=str(key))
    return signature.read_bytes()


def is_signed(signed: Path, signature: Path, key: str, purpose: str) -> bool:
    """Return whether the signature is the key's, of this file, for this purpose."""
    signers = signed.with_name("signers")
    kind, words, *_ = key.split()
    signers.write_text(f'{SIGNER} namespaces="{purpose}" {kind} {words}\n', "utf-8")
    arguments = ["-Y", "verify", "-f", str(signers), "-I", SIGNER, "-n", purpose, "-s", str(signature)]
    return run(PROGRAM, PACKAGE, arguments, given=signed.read_bytes()).returncode == 0

"""Signatures with keys of minisign, a small program for this alone that runs on every system.

What a signature is for stands in its trusted comment, which is signed too. Source: jedisct1.github.io/minisign.
"""

from pathlib import Path

from briefdesk.bundle.signing_program import run, said
from briefdesk.errors import BriefdeskError

PROGRAM = PACKAGE = "minisign"
COMMENT = b"untrusted comment: minisign encrypted secret key"
"""How the file of a private key begins, be it encrypted or not."""
UNTRUSTED = "signature of an offline bundle"


def sign(signed: Path, key: Path, purpose: str) -> bytes:
    """Return the signature of a file.

    Raises:
        BriefdeskError: If the key cannot sign; one with a password cannot, since nobody is asked for it.
    """
    signature = signed.with_name("signature")
    names = ["-s", str(key.resolve()), "-m", str(signed), "-x", str(signature)]
    done = run(PROGRAM, PACKAGE, ["-S", *names, "-t", purpose, "-c", UNTRUSTED])
    if done.returncode or not signature.is_file():
        mend = "use a key without a password: `minisign -G -W`"
        raise BriefdeskError(f"cannot sign ({said(done)})", where=str(key), mend=mend)
    return signature.read_bytes()


def is_signed(signed: Path, signature: Path, key: str, purpose: str) -> bool:
    """Return whether the signature is the key's, of this file, for this purpose."""
    public = signed.with_name("key.pub")
    public.write_text(key, "utf-8")
    done = run(PROGRAM, PACKAGE, ["-VQ", "-p", str(public), "-m", str(signed), "-x", str(signature)])
    return done.returncode == 0 and done.stdout.decode("utf-8", errors="replace").strip() == purpose

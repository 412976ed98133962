"""Signatures with real keys: who may have made a bundle, and who may not."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from briefdesk.bundle import MANIFEST, verify
from briefdesk.errors import BriefdeskError
from bundled import packed, unpacked

KINDS = ("ed25519", "ecdsa", "rsa", "minisign")
BOTH = ("ed25519", "minisign")


def program(name: str, package: str) -> str:
    """Return where a program is, or fail with the command that brings it."""
    path = shutil.which(name)
    if path is None:
        pytest.fail(f"{name} is missing; bring it with `sudo apt-get install -y {package}`", pytrace=False)
    return path


def key_pair(folder: Path, kind: str = "ed25519") -> Path:
    """Make a key pair and return the private half."""
    key = folder / f"key-{kind}"
    if kind == "minisign":
        command = [program("minisign", "minisign"), "-G", "-W", "-s", str(key), "-p", str(public(key))]
    else:
        command = [program("ssh-keygen", "openssh-client"), "-t", kind, "-N", "", "-C", "desk", "-f", str(key)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return key


def public(key: Path) -> Path:
    return key.with_name(f"{key.name}.pub")


@pytest.mark.parametrize("kind", KINDS)
def test_a_signed_bundle_verifies_as_a_zip_and_unpacked(tmp_path: Path, kind: str) -> None:
    """Whoever has the public key sees that the bundle is the key's owner's."""
    key = key_pair(tmp_path, kind)
    bundle = packed(tmp_path, key=key)
    assert verify(bundle, signed_by=public(key)) == verify(unpacked(bundle, tmp_path), signed_by=public(key)) == ()
    assert verify(bundle) == ()


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("other", BOTH)
def test_another_key_did_not_sign_it(tmp_path: Path, kind: str, other: str) -> None:
    """A bundle that somebody else signed is told, be it with a key of the same kind or of another."""
    bundle = packed(tmp_path, key=key_pair(tmp_path, kind))
    (tmp_path / "other").mkdir()
    (fault,) = verify(bundle, signed_by=public(key_pair(tmp_path / "other", other)))
    assert (fault.path, fault.name) == ("manifest.json.sig", "bad-signature")


def test_a_bundle_without_signature_is_told(tmp_path: Path) -> None:
    """Who asks for a signature does not get a whole bundle without one."""
    (fault,) = verify(packed(tmp_path), signed_by=public(key_pair(tmp_path)))
    assert fault.name == "not-signed"


@pytest.mark.parametrize("kind", BOTH)
def test_a_manifest_made_to_fit_changed_files_is_not_signed(tmp_path: Path, kind: str) -> None:
    """Changing a file and the manifest with it leaves the signature behind."""
    key = key_pair(tmp_path, kind)
    signed = unpacked(packed(tmp_path, key=key), tmp_path)
    other = unpacked(packed(tmp_path / "other", {"index.html": b"<p>Forged</p>"}), tmp_path / "other")
    shutil.copy(signed / "manifest.json.sig", other)
    assert verify(other) == ()
    assert [fault.name for fault in verify(other, signed_by=public(key))] == ["bad-signature"]


@pytest.mark.parametrize("kind", BOTH)
def test_a_signature_for_something_else_does_not_pass(tmp_path: Path, kind: str) -> None:
    """The same key's signature of the same bytes for another purpose is refused."""
    key = key_pair(tmp_path, kind)
    folder = unpacked(packed(tmp_path, key=key), tmp_path)
    signature, manifest = folder / "manifest.json.sig", folder / MANIFEST
    signature.unlink()
    if kind == "minisign":
        command = ["minisign", "-S", "-s", key, "-m", manifest, "-x", signature, "-t", "file"]
    else:
        command = ["ssh-keygen", "-Y", "sign", "-q", "-f", key, "-n", "file", manifest]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert [fault.name for fault in verify(folder, signed_by=public(key))] == ["bad-signature"]


def test_anyone_can_check_with_minisign_alone(tmp_path: Path) -> None:
    """The signature is one that the program itself takes, as docs/develop/bundles.md says."""
    key = key_pair(tmp_path, "minisign")
    folder = unpacked(packed(tmp_path, key=key), tmp_path)
    command = ["minisign", "-Vm", MANIFEST, "-x", "manifest.json.sig", "-p", str(public(key))]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    assert "Trusted comment: briefdesk-bundle" in done.stdout


def test_a_key_with_a_password_is_one_clear_error(tmp_path: Path) -> None:
    """Nobody is asked for a password; the line says which key to use."""
    key = tmp_path / "locked"
    command = [program("minisign", "minisign"), "-G", "-s", str(key), "-p", str(public(key))]
    subprocess.run(command, check=True, input=b"word\nword\n", capture_output=True)
    with pytest.raises(BriefdeskError, match="cannot sign") as caught:
        packed(tmp_path, key=key)
    assert "without a password" in str(caught.value)


@pytest.mark.parametrize("kind", BOTH)
def test_the_same_key_gives_the_same_bytes(tmp_path: Path, kind: str) -> None:
    """A signed bundle is reproducible too."""
    key = key_pair(tmp_path, kind)
    assert packed(tmp_path / "1", key=key).read_bytes() == packed(tmp_path / "2", key=key).read_bytes()


def test_a_key_that_is_none_is_one_clear_error(tmp_path: Path) -> None:
    """A missing key, a text and a private key in place of a public one are told in a line."""
    with pytest.raises(BriefdeskError, match="no such key"):
        packed(tmp_path, key=tmp_path / "none")
    wrong = tmp_path / "wrong"
    wrong.write_text("not a key at all\n")
    with pytest.raises(BriefdeskError, match="cannot sign"):
        packed(tmp_path, key=wrong)
    with pytest.raises(BriefdeskError, match="is no public key"):
        verify(packed(tmp_path), signed_by=wrong)
    with pytest.raises(BriefdeskError, match="is no public key"):
        verify(packed(tmp_path), signed_by=key_pair(tmp_path, "minisign"))


def test_the_zip_holds_the_signature_beside_the_manifest(tmp_path: Path) -> None:
    """It stands second, so that who reads the zip from its start meets it before any page."""
    with zipfile.ZipFile(packed(tmp_path, key=key_pair(tmp_path))) as archive:
        assert archive.namelist()[:2] == ["desk/manifest.json", "desk/manifest.json.sig"]

"""A delta on an unpacked bundle: the new one or the old one, whole, whatever happens. The files are invented."""

import ctypes
import errno
import os
import platform
import resource
import shutil
import signal
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefdesk.bundle import apply_delta, make_delta, verify
from briefdesk.bundle.applying import exchange_in_two_steps
from briefdesk.errors import BriefdeskError
from bundled import packed, unpacked

MANY = 600
OLD = {"index.html": b"<p>Old</p>", "gone.html": b"<p>Gone</p>", **{f"same/{n}.html": b"%d" % n for n in range(MANY)}}
NEW = {
    "index.html": b"<p>New</p>",
    "more.html": os.urandom(300_000),
    **{k: OLD[k] for k in OLD if k.startswith("same/")},
}


@pytest.fixture
def delta(tmp_path: Path) -> Path:
    target = tmp_path / "desk.delta.zip"
    assert make_delta(packed(tmp_path / "old", OLD), packed(tmp_path / "new", NEW), target) == 2
    return target


@pytest.fixture
def folder(delta: Path, tmp_path: Path) -> Path:
    return unpacked(tmp_path / "old" / "dist" / "desk.zip", tmp_path / "unpacked here")


def contents(folder: Path) -> dict[str, bytes]:
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    files.pop("manifest.json")
    return files


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


def written(folder: Path) -> int:
    """Return how many files stand below a folder, which may vanish meanwhile."""
    return sum(len(names) for _, _, names in os.walk(folder))


def apply_in_process(delta: Path, folder: Path, *, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "briefdesk", "apply", str(delta), str(folder)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=before)


def test_a_delta_holds_only_what_changed(delta: Path) -> None:
    """What the old bundle has already is not sent again."""
    with zipfile.ZipFile(delta) as archive:
        names = [name.partition("/")[2] for name in archive.namelist()]
    assert names == ["delta.json", "manifest.json", "index.html", "more.html"]


def test_applying_gives_the_new_bundle(delta: Path, folder: Path) -> None:
    """Changed files change, new ones come, old ones go, and nothing is left beside; again changes nothing."""
    assert apply_delta(delta, folder) == 2
    assert contents(folder) == NEW
    assert verify(folder) == ()
    assert beside(folder) == ["desk"]
    assert apply_delta(delta, folder) == 0


def test_a_delta_is_reproducible(delta: Path, tmp_path: Path) -> None:
    """The same two bundles give the same bytes."""
    again = tmp_path / "again" / delta.name
    make_delta(tmp_path / "old" / "dist" / "desk.zip", tmp_path / "new" / "dist" / "desk.zip", again)
    assert again.read_bytes() == delta.read_bytes()


def test_a_changed_folder_is_refused(delta: Path, folder: Path) -> None:
    """What somebody has edited is not thrown away unasked."""
    (folder / "index.html").write_bytes(b"<p>Mine</p>")
    with pytest.raises(BriefdeskError, match=r"is no whole bundle: index\.html: its bytes are not those"):
        apply_delta(delta, folder)
    assert (folder / "index.html").read_bytes() == b"<p>Mine</p>"


def test_a_delta_for_another_bundle_is_refused(delta: Path, tmp_path: Path) -> None:
    """A folder that is neither the old nor the new bundle stays as it is."""
    other = unpacked(packed(tmp_path / "other"), tmp_path / "other")
    with pytest.raises(BriefdeskError, match="is for another bundle than desk"):
        apply_delta(delta, other)
    assert verify(other) == ()


@pytest.mark.parametrize("change", ["content", "manifest", "missing", "climbing", "bundle"])
def test_a_broken_delta_leaves_the_folder_as_it_was(delta: Path, folder: Path, tmp_path: Path, change: str) -> None:
    """Changed, missing and unsafe entries are told, and nothing is written."""
    with zipfile.ZipFile(delta) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    top = "desk.delta/"
    if change == "content":
        entries[f"{top}more.html"] = b"<p>Forged</p>"
    elif change == "manifest":
        entries[f"{top}manifest.json"] += b" "
    elif change == "missing":
        del entries[f"{top}more.html"]
    elif change == "climbing":
        entries[f"{top}../../evil.html"] = b"<p>Evil</p>"
    else:
        del entries[f"{top}delta.json"]
    forged = tmp_path / "forged.zip"
    with zipfile.ZipFile(forged, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    with pytest.raises(BriefdeskError):
        apply_delta(forged, folder)
    assert contents(folder) == OLD
    assert beside(folder) == ["desk"]


def test_a_full_disk_leaves_the_folder_as_it_was(delta: Path, folder: Path) -> None:
    """When the system refuses to write on, the old bundle is whole, nothing is left beside, and one line says why."""

    def allow_little() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    with apply_in_process(delta, folder, before=allow_little) as run:
        _, said = run.communicate()
    assert run.returncode == 2
    assert said.count("\n") == 1
    assert "the new bundle cannot be written (File too large); the folder is as it was" in said
    assert contents(folder) == OLD
    assert beside(folder) == ["desk"]


@pytest.mark.parametrize("files", [1, 50, 300, MANY])
def test_a_run_killed_half_way_leaves_a_whole_bundle(delta: Path, folder: Path, files: int) -> None:
    """Killed after so many files were written, the old bundle is whole; the next run clears up and finishes."""
    made = folder.with_name(".desk.new")
    with apply_in_process(delta, folder) as run:
        while run.poll() is None and written(made) < files:
            time.sleep(0.001)
        run.kill()
        run.communicate()
    assert verify(folder) == ()
    assert contents(folder) in (OLD, NEW)
    apply_delta(delta, folder)
    assert contents(folder) == NEW
    assert beside(folder) == ["desk"]


def test_a_run_killed_between_the_two_steps_is_taken_back(delta: Path, folder: Path) -> None:
    """Where folders cannot be exchanged in one step and the run ended between, the old one comes back."""
    folder.rename(folder.with_name(".desk.old"))
    shutil.copytree(folder.with_name(".desk.old"), folder.with_name(".desk.new"))
    assert apply_delta(delta, folder) == 2
    assert contents(folder) == NEW
    assert beside(folder) == ["desk"]


def test_what_stands_beside_stays_until_there_is_a_delta(folder: Path, tmp_path: Path) -> None:
    """A folder of that name that somebody else made is not lost to a wrong command."""
    kept = folder.with_name(".desk.new") / "notes.txt"
    kept.parent.mkdir()
    kept.write_text("Mine.\n", "utf-8")
    with pytest.raises(BriefdeskError, match="is no delta"):
        apply_delta(tmp_path / "old" / "dist" / "desk.zip", folder)
    assert kept.read_text("utf-8") == "Mine.\n"


def test_where_folders_cannot_be_exchanged_two_steps_do_it(delta: Path, folder: Path) -> None:
    """On a system without the exchange, as this process is made to believe, the new bundle comes all the same."""
    with apply_in_process(delta, folder, before=refuse_exchange) as run:
        _, said = run.communicate()
    assert (run.returncode, said) == (0, f"{folder}: 2 files from {delta.name}, every file is as the manifest says\n")
    assert contents(folder) == NEW
    assert beside(folder) == ["desk"]


def test_the_exchange_is_refused_to_who_is_made_to_believe_it(tmp_path: Path) -> None:
    """What the test before rests on: the system says there that it has no such call, which glibc may say as EINVAL."""
    program = (
        "import ctypes, sys; call = ctypes.CDLL(None, use_errno=True).renameat2;"
        "sys.exit(ctypes.get_errno() if call(-100, b'a', -100, b'b', 2) else 0)"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, preexec_fn=refuse_exchange, check=False)
    assert run.returncode in (errno.ENOSYS, errno.EINVAL)


def test_two_steps_of_which_the_second_fails_leave_the_old_folder(folder: Path) -> None:
    """When the new folder cannot take its place, the old one has it again."""
    with pytest.raises(OSError, match="No such file"):
        exchange_in_two_steps(folder.with_name(".desk.new"), folder)
    assert contents(folder) == OLD
    assert beside(folder) == ["desk"]


def refuse_exchange() -> None:
    """Let the system refuse this process and its children the call that exchanges two folders.

    Source: seccomp(2), with the numbers of the call for each kind of machine.
    """
    number = {"x86_64": 316, "aarch64": 276}[platform.machine()]
    load_number, is_it, refuse, allow = (
        struct.pack("HBBI", 0x20, 0, 0, 0),
        struct.pack("HBBI", 0x15, 0, 1, number),
        struct.pack("HBBI", 0x06, 0, 0, 0x0005_0000 | errno.ENOSYS),
        struct.pack("HBBI", 0x06, 0, 0, 0x7FFF_0000),
    )
    rules = ctypes.create_string_buffer(load_number + is_it + refuse + allow)
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", 4, ctypes.addressof(rules)))
    system = ctypes.CDLL(None, use_errno=True)
    no_new_privileges, set_filter, filter_mode = 38, 22, 2
    for call in ((no_new_privileges, 1, 0, 0, 0), (set_filter, filter_mode, program, 0, 0)):
        if system.prctl(*call):
            raise OSError(ctypes.get_errno(), "the system takes no filter of calls")


def test_what_is_no_delta_is_told(folder: Path, tmp_path: Path) -> None:
    """A whole bundle in place of a delta, and a folder that is not there, are told in a line."""
    bundle = tmp_path / "old" / "dist" / "desk.zip"
    with pytest.raises(BriefdeskError, match="is no delta; name the zip"):
        apply_delta(bundle, folder)
    with pytest.raises(BriefdeskError, match="no such folder"):
        apply_delta(bundle, tmp_path / "nowhere")

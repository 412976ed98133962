"""Finding the project's folder, and writing files whole."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from briefdesk.errors import BriefdeskError
from briefdesk.store import find_root, is_reached_by_links, read_text, sweep_unfinished, write_text


def test_root_is_the_nearest_folder_with_mkdocs_yml(tmp_path: Path) -> None:
    """From any folder of a project the project's top is found."""
    (tmp_path / "mkdocs.yml").touch()
    deep = tmp_path / "briefings" / "2031"
    deep.mkdir(parents=True)
    assert find_root(deep) == tmp_path.resolve()
    assert find_root(tmp_path) == tmp_path.resolve()


def test_outside_of_a_project_says_how_to_go_on(tmp_path: Path) -> None:
    """The error names the folder, what is missing and what to do."""
    with pytest.raises(BriefdeskError, match=r"mkdocs\.yml.*change to the project's folder"):
        find_root(tmp_path)


@pytest.mark.parametrize("what", ["pipe", "socket", "link", "folder", "huge", "latin", "missing"])
def test_what_is_no_text_file_is_one_clear_line_at_once(what: str, tmp_path: Path) -> None:
    """A pipe or device is never opened, a link not followed, and nothing enormous loaded."""
    path = tmp_path / what
    make: dict[str, Callable[[], object]] = {
        "pipe": lambda: os.mkfifo(path),
        "socket": lambda: os.mknod(path, stat.S_IFSOCK),
        "link": lambda: path.symlink_to("/dev/zero"),
        "folder": path.mkdir,
        "huge": lambda: (path.touch(), os.truncate(path, 10**10)),
        "latin": lambda: path.write_bytes(b"caf\xe9"),
        "missing": lambda: None,
    }
    make[what]()
    with pytest.raises(BriefdeskError, match=f"{what}: (?:is|cannot)") as caught:
        read_text(path)
    assert caught.value.mend


def test_writing_makes_folders_and_keeps_the_mode(tmp_path: Path) -> None:
    """A new file follows the umask; a file that is there keeps the mode it has."""
    path = tmp_path / "briefings" / "2031" / "2031-05-02-a.md"
    write_text(path, "one\n")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask
    path.chmod(0o640)
    write_text(path, "zwei — ü\n")
    assert path.read_bytes() == "zwei — ü\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_symbolic_link_is_not_written_through(tmp_path: Path) -> None:
    """What a link points to stays as it is."""
    outside = tmp_path / "outside.md"
    outside.write_text("mine\n", "utf-8")
    link = tmp_path / "link.md"
    link.symlink_to(outside)
    with pytest.raises(BriefdeskError, match="symbolic link"):
        write_text(link, "theirs\n")
    assert outside.read_text("utf-8") == "mine\n"
    assert link.is_symlink()


def test_failed_writing_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """Text that no file can hold changes nothing."""
    path = tmp_path / "a.md"
    path.write_text("old\n", "utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "\ud800")
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]
    assert path.read_text("utf-8") == "old\n"


def test_folder_in_the_way_is_one_clear_line(tmp_path: Path) -> None:
    """A file where a folder should be gives our own error."""
    (tmp_path / "briefings").write_text("", "utf-8")
    with pytest.raises(BriefdeskError, match="cannot be written"):
        write_text(tmp_path / "briefings" / "a.md", "text\n")


def test_sweeping_removes_only_unfinished_files(tmp_path: Path) -> None:
    """What a killed writer left goes once it is old, everything else stays."""
    (tmp_path / "2031").mkdir()
    for name in (".0123456789abcdef.tmp", "2031/.fedcba9876543210.tmp", "2031/a.md", ".gitkeep"):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / ".00112233445566ff.tmp").touch()
    sweep_unfinished(tmp_path)
    assert (tmp_path / ".00112233445566ff.tmp").exists()
    (tmp_path / ".00112233445566ff.tmp").unlink()
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")) == [".gitkeep", "2031", "2031/a.md"]


def test_a_link_anywhere_on_the_way_is_seen(tmp_path: Path) -> None:
    """A folder that points outside, a file that does, and `..` are all told from plain paths."""
    inside = tmp_path / "briefings"
    inside.mkdir()
    (inside / "2031").symlink_to(tmp_path, target_is_directory=True)
    (inside / "b.md").symlink_to(tmp_path / "b.md")
    assert not is_reached_by_links(tmp_path, "briefings/2032/a.md")
    (inside / "2033").symlink_to("2034")
    (inside / "2034").symlink_to("2033")
    for address in ("briefings/2031/a.md", "briefings/b.md", "briefings/2033/a.md", "briefings/../../a.md"):
        assert is_reached_by_links(tmp_path, address)

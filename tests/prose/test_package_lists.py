"""What the packages ship is read once, and the same from the compiled file as from them."""

from pathlib import Path

from briefdesk.prose.package_lists import package_lists, read_lists


def test_compiled_lists_are_those_of_the_packages(tmp_path: Path) -> None:
    """The first reading leaves one whole file, and the second gives from it what the packages gave."""
    compiled = tmp_path / "compiled" / "lists.bin"
    from_packages = read_lists(compiled)
    assert [path.name for path in compiled.parent.iterdir()] == ["lists.bin"]
    assert read_lists(compiled) == from_packages == package_lists()


def test_broken_compiled_lists_are_made_again(tmp_path: Path) -> None:
    """A file cut short by a full disk is replaced."""
    compiled = tmp_path / "lists.bin"
    read_lists(compiled)
    whole = compiled.read_bytes()
    compiled.write_bytes(whole[: len(whole) // 2])
    assert read_lists(compiled) == package_lists()
    assert compiled.read_bytes() == whole


def test_lists_need_no_place_to_be_written(tmp_path: Path) -> None:
    """Where the folder cannot be made the packages are read, without an error."""
    compiled = tmp_path / "compiled" / "lists.bin"
    compiled.parent.write_text("a file, not a folder", "utf-8")
    assert read_lists(compiled) == package_lists()

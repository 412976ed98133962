"""The zip: any unpacker reads it, and its bytes depend on its entries alone."""

import datetime
import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.bundle.zipping import pack_entry, write_zip

DAY = datetime.date(2031, 3, 4)
NAMES = st.text(st.characters(exclude_characters="/\\\0", exclude_categories=["Cs"]), min_size=1, max_size=30)


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    write_zip(file, (pack_entry(name, content) for name, content in files.items()), DAY)
    return file.getvalue()


@given(st.dictionaries(NAMES, st.binary(max_size=3000), max_size=8))
def test_what_is_packed_comes_out(files: dict[str, bytes]) -> None:
    """Python's own zipfile gives back every name and byte, checksums held."""
    with zipfile.ZipFile(io.BytesIO(zipped(files))) as archive:
        assert archive.testzip() is None
        assert {info.orig_filename: archive.read(info) for info in archive.infolist()} == files


def test_every_entry_has_the_day_and_the_mode_of_a_plain_file() -> None:
    """Neither the clock nor the machine's masks are in it."""
    with zipfile.ZipFile(io.BytesIO(zipped({"a.html": b"a" * 100}))) as archive:
        (entry,) = archive.infolist()
    assert (entry.date_time, entry.external_attr >> 16) == ((2031, 3, 4, 0, 0, 0), 0o100644)
    assert entry.compress_size < entry.file_size


def test_more_files_than_a_plain_zip_holds() -> None:
    """Beyond 65,535 files the zip has the record for more, and reads back."""
    names = [f"{number}" for number in range(65_600)]
    with zipfile.ZipFile(io.BytesIO(zipped(dict.fromkeys(names, b"")))) as archive:
        assert archive.namelist() == names

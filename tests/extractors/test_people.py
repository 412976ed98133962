"""The people of invented news, told from everything else with a capital."""

from pathlib import Path

import pytest

from briefdesk.extractors.people import extract_people
from extractors.naming import read_names, show
from golden import assert_case, case_files, case_id, read_case

KIND = "person"


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("extractors/people"), ids=case_id)
def test_people(path: Path) -> None:
    """Each case shows every entity of its text with roles and mentions, the people among them."""
    article, names = read_names(read_case(path)[0])
    found = extract_people(names)
    assert all(entity.kind == KIND for entity in found)
    assert [entity.id for entity in found] == [name.entity.id for name in names if name.kind == KIND]
    assert_case(path, show(article, names) or "none\n")

"""`briefdesk explain`: the reason, and what is bad and good."""

import pytest

from briefdesk.checks import check_names
from briefdesk.cli import main


@pytest.mark.parametrize("name", ["unknown-tag", "unknown_tag", "Unknown-Tag"])
def test_a_check_is_explained(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Name, fault, reason and both examples, whichever way the name is written."""
    assert main(["explain", name]) == 0
    out = capsys.readouterr().out
    assert out.startswith("unknown-tag\n\nA tag that no file")
    assert "\nBad:\n\n    tags: [feries]\n\nGood:\n\n    tags: [ferries]\n" in out


def test_an_unknown_name_gives_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, and one line."""
    assert main(["explain", "unkown-tag"]) == 2
    err = capsys.readouterr().err
    assert 'nearest is "unknown-tag"' in err
    assert err.count("\n") == 1


def test_without_a_name_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a check."""
    assert main(["explain"]) == 0
    listed = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == list(check_names())

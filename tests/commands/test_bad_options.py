"""What somebody is told who gives an option a value that it cannot have."""

import pytest

from briefdesk.cli import main

NO_DAY = "'3 May' is no day; write it as 2024-10-30."


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("extract", "--published", "3 May", "a.txt"), f"Error: Invalid value for '--published': {NO_DAY}"),
        (("bundle", "--since", "3 May"), f"Error: Invalid value for '--since': {NO_DAY}"),
        (
            ("serve", "--address", "here"),
            "Error: Invalid value for '--address': 'here' is no host and port; write it as 127.0.0.1:8000.",
        ),
        (
            ("serve", "--address", "127.0.0.1:70000"),
            "Error: Invalid value for '--address': '127.0.0.1:70000' is no host and port; write it as 127.0.0.1:8000.",
        ),
        (
            ("extract", "https://harbor.example/ferry"),
            "briefdesk: https://harbor.example/ferry: is an address and no file; "
            "save the page from the browser and give its file",
        ),
    ],
    ids=["extract", "bundle", "serve", "serve at no port", "extract from the web"],
)
def test_the_form_of_a_value_is_shown(
    arguments: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The last line shows the value found and one in the form it should have; the status is 2."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1] == told

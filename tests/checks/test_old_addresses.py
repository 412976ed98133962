"""An old address means to the checks what it means to the site. Every event here is invented."""

import pytest

from briefdesk.checks.changed_address import changed_address
from briefdesk.checks.slug_taken import slug_taken
from desk_example import FIELDS, PATH, desk_of

OLD = "briefings/2031/2031-05-01-ferry-crews.md"
SPELLINGS = (
    "2031-05-01-ferry-crews",
    "2031-05-01-ferry-crews.md",
    "2031/2031-05-01-ferry-crews/",
    "/briefings/2031/2031-05-01-ferry-crews/",
)
PLAIN = "".join(FIELDS.values()).join(("---\n", "---\n"))


def with_aliases(*aliases: str) -> str:
    return "".join((*FIELDS.values(), f"aliases: [{', '.join(aliases)}]\n")).join(("---\n", "---\n"))


@pytest.mark.parametrize("alias", SPELLINGS)
def test_an_old_address_leads_on_however_it_is_written(alias: str) -> None:
    """A file that is gone is told of unless an alias gives its name, its path or its address."""
    gone = {OLD: PLAIN}
    assert list(changed_address(desk_of({PATH: with_aliases(alias)}, base=gone))) == []
    assert [finding.path for finding in changed_address(desk_of({PATH: PLAIN}, base=gone))] == [OLD]


@pytest.mark.parametrize("alias", SPELLINGS)
def test_an_old_address_of_a_briefing_that_stands_is_taken(alias: str) -> None:
    """A page cannot be in two places."""
    (finding,) = slug_taken(desk_of({PATH: with_aliases(alias), OLD: PLAIN}))
    assert (finding.path, finding.what) == (PATH, f"{alias} is the address of {OLD}")


def test_what_is_no_address_leads_nowhere() -> None:
    """The site makes no page for such an alias, so it does not stand in for the file that is gone."""
    desk = desk_of({PATH: with_aliases("drafts/2031-05-01-ferry-crews")}, base={OLD: PLAIN})
    assert [finding.path for finding in changed_address(desk)] == [OLD]
    assert list(slug_taken(desk)) == []

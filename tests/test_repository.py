"""Where the project is kept, and what that tells of addresses there. The projects are invented."""

from urllib.parse import parse_qs, urlsplit

import pytest

from briefdesk.repository import Repository, repository_of

GITHUB = "https://github.com/orla/desk"
GITLAB = "https://gitlab.com/orla/news/desk"
PAGE = "https://desk.invalid/briefings/2031/a&b/"


@pytest.mark.parametrize(
    ("url", "host", "path", "api"),
    [
        (GITHUB, "github", "orla/desk", "https://api.github.com"),
        ("https://github.orla.example/orla/desk.git", "github", "orla/desk", "https://github.orla.example/api/v3"),
        (GITLAB, "gitlab", "orla/news/desk", "https://gitlab.com/api/v4"),
        ("https://code.example/orla/desk", "other", "orla/desk", ""),
        ("", "other", "", ""),
    ],
)
def test_the_host_is_told_by_its_name(url: str, host: str, path: str, api: str) -> None:
    """Kind of host, path and API follow from the address."""
    repository = Repository(url=url)
    assert (repository.host, repository.path, repository.api) == (host, path, api)


def test_a_mistake_is_reported_with_the_address_filled_in() -> None:
    """The form names the page, whatever characters its address has."""
    github = parse_qs(urlsplit(Repository(url=GITHUB).mistake(PAGE)).query)
    assert github == {"template": ["report-a-mistake.yml"], "page": [PAGE]}
    gitlab = parse_qs(urlsplit(Repository(url=GITLAB).mistake(PAGE)).query)
    assert PAGE in gitlab["issue[description]"][0]
    assert Repository(url="https://code.example/orla/desk").mistake(PAGE) == ""


def test_a_commit_has_an_address_where_the_host_is_known() -> None:
    """GitHub and GitLab say it in two ways; of others nothing is guessed."""
    assert Repository(url=GITHUB).difference("abc") == f"{GITHUB}/commit/abc"
    assert Repository(url=GITLAB).difference("abc") == f"{GITLAB}/-/commit/abc"
    assert Repository(url="https://code.example/orla/desk").difference("abc") == ""


@pytest.mark.parametrize(
    ("edit_uri", "branch"),
    [("edit/trunk/docs/", "trunk"), ("-/edit/a/b/docs/", "a/b"), ("blob/main/docs", "main"), ("elsewhere", "main")],
)
def test_the_branch_is_told_by_the_way_to_the_pages(edit_uri: str, branch: str) -> None:
    """What `edit_uri` says of the branch holds; without it the branch is called main."""
    settings = {"extra": {"editor": {"app_id": "x"}}, "repo_url": f"{GITHUB}/", "edit_uri": edit_uri}
    assert repository_of(settings) == Repository(url=GITHUB, branch=branch, app_id="x")

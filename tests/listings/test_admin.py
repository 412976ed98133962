"""The editor's page and configuration, made of the schema. All content is invented."""

from dataclasses import replace

import pytest

from briefdesk.briefing import Briefing
from briefdesk.listings.admin import content_policy, editor_config, list_admin
from briefdesk.page import Publication
from briefdesk.repository import Repository
from briefdesk.schema import fields_of
from briefdesk.vocabulary import EntityEntry, Tag
from golden import CASES, assert_file
from published import LIBRARY, PUBLICATION

GITHUB = Repository(url="https://github.com/orla/desk", sign_in="https://sign-in.invalid")
GITLAB = Repository(url="https://gitlab.com/orla/desk", app_id="c0ffee")
BROUGHT = {"decap-cms.js": b"", "LICENSE": b"MIT"}
EDITED = {"briefings": Briefing, "tags": Tag, "person": EntityEntry, "organization": EntityEntry, "place": EntityEntry}


def on(repository: Repository) -> Publication:
    """Return the site as one that is kept there."""
    return replace(PUBLICATION, repository=repository)


@pytest.mark.golden
def test_the_configuration_is_made_of_the_schema() -> None:
    """What the editor asks for is what the front matter may hold, in words of the attributes' docstrings."""
    files = {page.address: page.content for page in list_admin(LIBRARY, on(GITHUB), BROUGHT)}
    assert_file(CASES / "editor" / "config.yml", files["admin/config.yml"])


def test_every_field_can_be_edited() -> None:
    """Each collection has a field for each key of the front matter, and one for the text."""
    collections = {each["name"]: each["fields"] for each in editor_config(LIBRARY, on(GITHUB))["collections"]}
    names = {name: {field["name"] for field in fields} for name, fields in collections.items()}
    assert names == {name: {*fields_of(cls), "body"} for name, cls in EDITED.items()}


def test_only_a_named_repository_with_the_editor_at_hand_has_one() -> None:
    """Without a repository, on a host it cannot write to, and before `make admin` there is no editor."""
    elsewhere = Repository(url="https://code.example/orla/desk")
    assert list(list_admin(LIBRARY, PUBLICATION, BROUGHT)) == []
    assert list(list_admin(LIBRARY, on(elsewhere), BROUGHT)) == []
    assert list(list_admin(LIBRARY, on(GITHUB), {})) == []
    assert {page.address for page in list_admin(LIBRARY, on(GITHUB), BROUGHT)} == {
        "admin/index.html",
        "admin/config.yml",
        "admin/decap-cms.js",
        "admin/LICENSE",
    }


def test_a_save_is_a_proposal() -> None:
    """Saves wait for a review; on GitHub anybody may propose, on GitLab the host signs people in itself."""
    github, gitlab = (editor_config(LIBRARY, on(repository)) for repository in (GITHUB, GITLAB))
    assert github["publish_mode"] == gitlab["publish_mode"] == "editorial_workflow"
    assert github["backend"]["open_authoring"] is True
    assert github["backend"]["base_url"] == "https://sign-in.invalid"
    assert (gitlab["backend"]["auth_type"], gitlab["backend"]["app_id"]) == ("pkce", "c0ffee")
    assert gitlab["backend"]["base_url"] == "https://gitlab.com"


def test_the_policy_lets_the_editor_reach_its_host_only() -> None:
    """It runs scripts of the site and asks nobody but the host of the repository."""
    rules = dict(rule.split(" ", 1) for rule in content_policy(GITLAB).split("; "))
    assert rules["script-src"] == "'self' 'unsafe-eval'"
    assert rules["connect-src"].split() == ["'self'", "blob:", "https://gitlab.com"]
    assert "'unsafe-inline'" not in rules["script-src"]

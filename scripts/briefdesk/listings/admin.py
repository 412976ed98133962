"""The editor in the browser: its page and its configuration, where `make admin` brought it and the repository is known.

Source: https://decapcms.org/docs/configuration-options/
"""

import html
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from briefdesk.briefing import Briefing
from briefdesk.extract import ENTITY_KINDS, EntityKind
from briefdesk.library import Library
from briefdesk.listings._editor_fields import editor_fields
from briefdesk.listings._items import KIND_TITLES
from briefdesk.page import Publication, SitePage
from briefdesk.repository import Repository
from briefdesk.vocabulary import EntityEntry, Tag

FOLDER = "admin"
SCRIPT = "decap-cms.js"
BODY = {
    "name": "body",
    "label": "Text",
    "hint": "Markdown: ## begins a section, - a point; after each point its paragraph in the source: [¶2].",
    "required": False,
    "widget": "text",
}
"""What stands below the front matter, as text: an editor that lays it out changes marks such as [¶2]."""
DAY_PATH = "{{year}}/{{year}}-{{month}}-{{day}}-{{slug}}"
"""A briefing's path below `briefings/`: its day, then its title as a slug."""
COLLECTION: Mapping[str, Any] = {"create": True, "delete": False, "extension": "md", "format": "yaml-frontmatter"}
MESSAGES = {"create": "Add {{path}}", "update": "Change {{path}}", "delete": "Remove {{path}}"}
HOST_STATUS = {"github": "https://www.githubstatus.com", "gitlab": ""}
"""Where the editor asks whether the host has a disturbance."""


def list_admin(library: Library, publication: Publication, editor: Mapping[str, bytes]) -> Iterator[SitePage]:
    """Yield page, configuration and program; nothing where no repository is named that it can write to."""
    repository = publication.repository
    if SCRIPT not in editor or not repository.api:
        return
    yield SitePage(address=f"{FOLDER}/index.html", content=_page(publication).encode())
    config = yaml.safe_dump(editor_config(library, publication), allow_unicode=True, sort_keys=False, width=120)
    yield SitePage(address=f"{FOLDER}/config.yml", content=config.encode())
    for name, content in editor.items():
        yield SitePage(address=f"{FOLDER}/{name}", content=content)


def editor_config(library: Library, publication: Publication) -> dict[str, Any]:
    """Return the configuration: the host, and a collection for briefings, tags and each kind of entity."""
    repository = publication.repository
    return {
        "backend": _backend(repository),
        **({"local_backend": {"url": repository.local}} if repository.local else {}),
        "publish_mode": "editorial_workflow",
        "media_folder": "docs/assets/images",
        "public_folder": "/assets/images",
        **({"site_url": publication.url, "display_url": publication.url} if publication.url else {}),
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "editor": {"preview": False},
        "collections": [_briefings(library), _tags(library), *(_entities(kind, library) for kind in ENTITY_KINDS)],
    }


def _backend(repository: Repository) -> dict[str, Any]:
    """Return how the editor reaches the repository: on GitHub anybody may propose, by a copy of their own."""
    known = {
        "name": repository.host,
        "repo": repository.path,
        "branch": repository.branch,
        "api_root": repository.api,
        "commit_messages": MESSAGES,
    }
    if repository.host == "github":
        own = {"base_url": repository.sign_in} if repository.sign_in else {}
        return known | {"open_authoring": True, "squash_merges": True} | own
    signed = {"auth_type": "pkce", "app_id": repository.app_id} if repository.app_id else {}
    return known | {"base_url": repository.sign_in or repository.origin} | signed


def _briefings(library: Library) -> dict[str, Any]:
    return {
        "name": "briefings",
        "label": "Briefings",
        "label_singular": "Briefing",
        "folder": "briefings",
        "path": DAY_PATH,
        "identifier_field": "title",
        "summary": "{{date}} {{title}}",
        "sortable_fields": ["date", "title"],
        **COLLECTION,
        "fields": _with_text(editor_fields(Briefing, library)),
    }


def _with_text(fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the fields with the text after what every briefing needs, before what few have."""
    needed = max(n for n, field in enumerate(fields, start=1) if field["required"])
    return [*fields[:needed], {**BODY}, *fields[needed:]]


def _tags(library: Library) -> dict[str, Any]:
    return {
        "name": "tags",
        "label": "Topics",
        "label_singular": "Topic",
        "folder": "docs/tags",
        "identifier_field": "title",
        **COLLECTION,
        "fields": [*editor_fields(Tag, library), {**BODY}],
    }


def _entities(kind: EntityKind, library: Library) -> dict[str, Any]:
    return {
        "name": kind,
        "label": KIND_TITLES[kind],
        "label_singular": kind.capitalize(),
        "folder": f"docs/entities/{kind}",
        "identifier_field": "name",
        "summary": "{{name}}",
        **COLLECTION,
        "fields": [*editor_fields(EntityEntry, library), {**BODY}],
    }


def _page(publication: Publication) -> str:
    """Return the page, which runs the program, and our own script that leaves out what is empty."""
    title = html.escape(f"Edit: {publication.name}")
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{content_policy(publication.repository)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f'<title>{title}</title>\n<link rel="icon" href="../assets/brief-icon.svg">\n'
        '<link rel="cms-config-url" type="text/yaml" href="config.yml">\n</head>\n<body>\n'
        "<noscript><p>The editor needs JavaScript.</p></noscript>\n"
        f'<script src="{SCRIPT}"></script>\n<script src="../assets/brief-editor.js"></script>\n</body>\n</html>\n'
    )


def content_policy(repository: Repository) -> str:
    """Return what the editor may load and run: its own script, and what it asks of the host of the repository.

    It compiles the rules of its configuration to code and writes its style sheets into the page.
    """
    asked = {
        _origin(repository.api),
        repository.origin,
        HOST_STATUS.get(repository.host, ""),
        _origin(repository.local),
    }
    hosts = " ".join(sorted(asked - {""}))
    return (
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob: {hosts}; "
        "base-uri 'none'; form-action 'self'; object-src 'none'"
    )


def _origin(address: str) -> str:
    return "/".join(address.split("/")[:3])

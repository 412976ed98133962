"""Where the project is kept, and the addresses there of a change, of a mistake to report, and of its programs."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import quote, urlencode, urlsplit

Host = Literal["github", "gitlab", "other"]
BRANCH = re.compile(r"(?:edit|blob|-/edit|-/blob)/(?P<branch>.+?)/docs/?")
"""Source: `edit_uri` in MkDocs' configuration: the way from the repository to the folder of the pages."""
MISTAKE_FORM = "report-a-mistake.yml"
"""The form under `.github/ISSUE_TEMPLATE/`, whose field for the address is called `page`."""


@dataclass(frozen=True, kw_only=True)
class Repository:
    """The project's repository on the web."""

    url: str = ""
    """Its address without a slash at its end; empty where nobody has said where it is kept."""
    branch: str = "main"
    """The branch that is published."""
    sign_in: str = ""
    """Address of the service by which editors sign in; empty for the host's own, or Netlify's on GitHub."""
    app_id: str = ""
    """What the host calls the editor, where it signs people in itself."""
    local: str = ""
    """Address of a decap-server, for trying the editor without a host."""

    @property
    def host(self) -> Host:
        """The kind of program that keeps it, told by the name of its host."""
        name = urlsplit(self.url).netloc.lower()
        if "github" in name:
            return "github"
        return "gitlab" if "gitlab" in name else "other"

    @property
    def path(self) -> str:
        """Owner and name, as in `owner/name`."""
        return urlsplit(self.url).path.strip("/").removesuffix(".git")

    @property
    def origin(self) -> str:
        """Address of the host."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def api(self) -> str:
        """Address of the host's API; empty where the host is none we know.

        Sources: https://docs.github.com/en/rest, https://docs.gitlab.com/api/rest/
        """
        if self.host == "github":
            return "https://api.github.com" if self.origin == "https://github.com" else f"{self.origin}/api/v3"
        return f"{self.origin}/api/v4" if self.host == "gitlab" else ""

    def difference(self, commit: str) -> str:
        """Return the address of the page that shows what a commit changed; empty where the host is none we know."""
        ways = {"github": "commit", "gitlab": "-/commit"}
        return f"{self.url}/{ways[self.host]}/{commit}" if self.host in ways else ""

    def mistake(self, page: str) -> str:
        """Return the address of a form to report a mistake on `page` with; empty where the host is none we know.

        Sources: GitHub Docs, "Creating an issue from a URL query"; GitLab Docs, "Create an issue using a URL".
        """
        if self.host == "github":
            return f"{self.url}/issues/new?{urlencode({'template': MISTAKE_FORM, 'page': page}, quote_via=quote)}"
        if self.host == "gitlab":
            told = {
                "issue[title]": "Mistake: ",
                "issue[description]": f"Address of the page: {page}\n\nWhat is wrong: ",
            }
            return f"{self.url}/-/issues/new?{urlencode(told, quote_via=quote)}"
        return ""


NOWHERE = Repository()
"""The repository of a project of which nobody has said where it is kept."""


def repository_of(settings: Mapping[str, Any]) -> Repository:
    """Return the repository that the settings of mkdocs.yml name."""
    editor = settings["extra"].get("editor") or {}
    branch = BRANCH.fullmatch(posixpath.normpath(settings.get("edit_uri") or ""))
    known = {name: str(editor.get(name) or "").rstrip("/") for name in ("sign_in", "app_id", "local")}
    url = (settings.get("repo_url") or "").rstrip("/")
    return Repository(url=url, **({"branch": branch["branch"]} if branch else {}), **known)

"""The small invented site where a reader of it stands: served by a host, and opened as files."""

from collections.abc import Iterator, Mapping

import pytest

from briefdesk.commands._mkdocs import build_site, site_config
from served import served
from small_site import put_together, run


@pytest.fixture(scope="session")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """Addresses of the site, with a slash at the end: served, and as files in a folder with an awkward name."""
    project = put_together(tmp_path_factory.mktemp("searched"))
    assert run(project, "build") == 0
    folder = tmp_path_factory.mktemp("Öffnen 100% #1 ディスク")
    assert build_site(site_config(project, strict=True, site_dir=str(folder), use_directory_urls=False))
    with served(project / "site") as hosted:
        yield {"hosted": hosted, "file": f"{folder.as_uri()}/"}

"""How files and pages are written: some as they are, the pages without the indents of their templates."""

import re

from mkdocs.structure.files import File

INDENT = re.compile(r"\n\s+")


class Verbatim(File):
    """A file that is published as it is, though its name may end as that of a page.

    It is written as soon as it is made: ten thousand briefings have hundreds of megabytes of such files.
    """

    def is_documentation_page(self) -> bool:
        """Return False: nothing is to be rendered."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - the name and form are the base class's
        """Do nothing: the file stands where it belongs."""


def without_indents(page: str, content: str) -> str:
    """Return a page without blank lines and indents around its content, where they mean nothing."""
    before, inner, after = page.partition(content) if content else (page, "", "")
    return INDENT.sub("\n", before) + inner + INDENT.sub("\n", after)

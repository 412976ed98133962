"""What the parts of one briefing's page need to know."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefdesk.briefing import Briefing
from briefdesk.extract import ENTITY_KINDS
from briefdesk.history import Revision
from briefdesk.library import EntityKey, Library
from briefdesk.library.names import spelled
from briefdesk.listings._addresses import briefing_address, entity_address, link
from briefdesk.listings._language import direction, is_right_to_left
from briefdesk.listings._marks import Passage
from briefdesk.listings._prose import Progress, Rules
from briefdesk.page import Publication
from briefdesk.text import escape_markdown, fold

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""Source: BCP 47, section 2.1."""


@dataclass(frozen=True, kw_only=True)
class BriefingPage:
    """One briefing's page on its way."""

    briefing: Briefing
    library: Library
    publication: Publication
    rules: Rules
    progress: Progress
    names: Mapping[str, EntityKey]
    """The entities of the briefing by each folded name they go by."""
    replaced_by: Briefing | None = None
    revisions: tuple[Revision, ...] = ()
    """The newest changes of the file, newest first."""

    @property
    def address(self) -> str:
        """Address of the page."""
        return briefing_address(self.briefing)

    @property
    def is_foreign(self) -> bool:
        """Whether the briefing is in another language than the site; what is no code of a language says nothing."""
        language = self.briefing.language
        return language != self.publication.language and LANGUAGE.fullmatch(language) is not None

    @property
    def is_rtl(self) -> bool:
        """Whether the briefing is written from right to left."""
        return is_right_to_left(self.briefing.language)

    def mark(self, source: int, paragraph: int | None) -> str:
        """Return a mark for something of the front matter; nothing where it names no paragraph."""
        return self.progress.marks.mark([Passage(source, paragraph, paragraph)]) if paragraph else ""

    def who(self, name: str) -> str:
        """Return a name as a link to its entity's page where it is one of the briefing's."""
        key = self.names.get(fold(name))
        if key is None or key not in self.library.entities:
            return escape_markdown(name)
        return link(name, entity_address(key), self.address)

    def role(self, name: str) -> str:
        """Return what the person or organization of that name is; empty where nobody has said."""
        key = self.names.get(fold(name))
        term = self.library.entities.get(key) if key else None
        return term.entry.role if term else ""

    def words(self, text: str) -> str:
        """Return words of the front matter, marked where they are in another language than the page's own."""
        shown = escape_markdown(text)
        return f"<span{self.language_attributes}>{shown}</span>" if self.is_foreign else shown

    @property
    def language_attributes(self) -> str:
        """Attributes of HTML that say which language follows and where it runs to."""
        language = self.briefing.language
        return f' lang="{language}" dir="{direction(language)}"' if self.is_foreign else ""

    def in_its_language(self, lines: list[str]) -> list[str]:
        """Return lines of Markdown, in a box that says their language where it is not the site's."""
        if not self.is_foreign:
            return lines
        return [f'<div class="brief-own"{self.language_attributes} markdown>', "", *lines, "", "</div>", ""]


def names_in(briefing: Briefing, library: Library) -> Mapping[str, EntityKey]:
    """Return the entities of a briefing by folded name; of two with one name people come first."""
    ordered = sorted(spelled(briefing, library.book).items(), key=lambda item: -ENTITY_KINDS.index(item[1][0]))
    return {fold(name): key for name, key in ordered}

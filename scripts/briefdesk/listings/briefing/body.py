"""The body of a briefing's page: the writer's sections, with the pictures and entries that belong to them."""

from collections.abc import Callable, Mapping

from briefdesk.briefing import SectionTitle
from briefdesk.listings._prose import render_prose
from briefdesk.listings._sources import anchored
from briefdesk.listings.briefing.dated import timeline
from briefdesk.listings.briefing.numbers import by_the_numbers
from briefdesk.listings.briefing.outlook import outlook
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.listings.briefing.said import who_said_what
from briefdesk.listings.briefing.sections import Section, split_sections, with_places_for
from briefdesk.listings.briefing.where import where
from briefdesk.text import fold


def body(written: str, page: BriefingPage) -> list[str]:
    """Return the body's sections in order, those that the front matter asks for among them, the sources last."""
    sections = with_places_for(split_sections(written), tuple(DRESSED))
    lines = [line for section in sections for line in _in_its_language(section, page)]
    return anchored("\n".join(lines), page.briefing).split("\n")


def _in_its_language(section: Section, page: BriefingPage) -> list[str]:
    """Return a section with its language said where the writer wrote it; a section of ours is in the site's own."""
    lines = _rendered(section, page)
    return page.in_its_language(lines) if section.text.strip() else lines


def _rendered(section: Section, page: BriefingPage) -> list[str]:
    dress = BY_FOLDED_TITLE.get(fold(section.title), _plain)
    lines = dress(section.text, page)
    if not any(line.strip() for line in lines):
        # A heading that the writer left without words stays; one of ours stands only above something.
        lines = []
        if not section.text:
            return []
    heading = render_prose(section.heading, page.rules, page.progress)
    return [heading, "", *lines, ""]


def _plain(text: str, page: BriefingPage) -> list[str]:
    return [render_prose(text, page.rules, page.progress)]


def _where(text: str, page: BriefingPage) -> list[str]:
    return [*where(page), *_plain(text, page)]


def _outlook(text: str, page: BriefingPage) -> list[str]:
    return [*_plain(text, page), "", *outlook(page)]


DRESSED: Mapping[str, Callable[[str, BriefingPage], list[str]]] = {
    SectionTitle.NUMBERS: by_the_numbers,
    SectionTitle.SAID: who_said_what,
    SectionTitle.TIMELINE: timeline,
    SectionTitle.WHERE: _where,
    SectionTitle.OUTLOOK: _outlook,
}
"""What adds to a section, by its title; a body that lacks one gets it in its place."""
BY_FOLDED_TITLE = {fold(title): dress for title, dress in DRESSED.items()}

"""How to cite a briefing: as text, BibTeX, RIS and CSL-JSON.

Sources: https://ctan.org/pkg/biblatex, https://en.wikipedia.org/wiki/RIS_(file_format), https://docs.citationstyles.org
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefdesk.briefing import Briefing
from briefdesk.library.calendar import day_in_words
from briefdesk.listings._addresses import briefing_address
from briefdesk.page import Publication, SitePage, web_path

INNER_QUOTES = str.maketrans("“”", "‘’")
WITHDRAWN = "Withdrawn"
BIBTEX_SPECIAL = re.compile(r"[\\{}$&#^_%~]")
BIBTEX_WORDS = {"\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}"}


class Citation(NamedTuple):
    """A citation in one form."""

    title: str
    ending: str
    """Ending of its file: `bib`."""
    text: str


def citations(briefing: Briefing, publication: Publication) -> tuple[Citation, ...]:
    """Return the citation of a briefing in each form, with its permanent address where the site has one."""
    forms = (
        ("Plain text", "txt", _plain),
        ("BibTeX", "bib", _bibtex),
        ("RIS", "ris", _ris),
        ("CSL-JSON", "csl.json", _csl),
    )
    return tuple(Citation(title, ending, form(briefing, publication)) for title, ending, form in forms)


def citation_files(briefing: Briefing, publication: Publication) -> Iterator[SitePage]:
    """Yield a file for each form, beside the briefing's page."""
    for citation in citations(briefing, publication):
        yield SitePage(address=citation_address(briefing, citation.ending), content=citation.text.encode())


def citation_address(briefing: Briefing, ending: str) -> str:
    """Return the path of a citation's file below the site."""
    return f"{web_path(briefing_address(briefing))}cite.{ending}"


def _plain(briefing: Briefing, publication: Publication) -> str:
    updated = f", updated {day_in_words(briefing.updated)}" if _is_updated(briefing) and briefing.updated else ""
    state = f" {WITHDRAWN}." if briefing.status == "withdrawn" else ""
    address = publication.page_url(briefing_address(briefing))
    where = f" {address}" if address else ""
    ending = "" if briefing.title.endswith((".", "?", "!", "…")) else "."
    title = briefing.title.translate(INNER_QUOTES)
    return f"“{title}{ending}” {publication.name}, {day_in_words(briefing.date)}{updated}.{state}{where}\n"


def _bibtex(briefing: Briefing, publication: Publication) -> str:
    fields = {
        "title": f"{{{_bibtex_text(briefing.title)}}}",
        "organization": _bibtex_text(publication.name),
        "date": briefing.date.isoformat(),
        "year": str(briefing.date.year),
        "month": str(briefing.date.month),
        "language": _bibtex_text(briefing.language),
        "url": publication.page_url(briefing_address(briefing)),
        "note": WITHDRAWN if briefing.status == "withdrawn" else "",
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    return "\n".join([f"@online{{{briefing.name},", *lines, "}", ""])


def _ris(briefing: Briefing, publication: Publication) -> str:
    fields = (
        ("TY", "ELEC"),
        ("ID", briefing.name),
        ("TI", briefing.title),
        ("PB", publication.name),
        ("PY", str(briefing.date.year)),
        ("DA", briefing.date.strftime("%Y/%m/%d")),
        ("LA", briefing.language),
        ("UR", publication.page_url(briefing_address(briefing))),
        ("N1", WITHDRAWN if briefing.status == "withdrawn" else ""),
    )
    lines = [f"{key}  - {' '.join(value.split())}" for key, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _csl(briefing: Briefing, publication: Publication) -> str:
    fields = {
        "id": briefing.name,
        "type": "webpage",
        "title": briefing.title,
        "container-title": publication.name,
        "issued": {"date-parts": [[briefing.date.year, briefing.date.month, briefing.date.day]]},
        "language": briefing.language,
        "URL": publication.page_url(briefing_address(briefing)),
        "status": "withdrawn" if briefing.status == "withdrawn" else "",
    }
    known = {key: value for key, value in fields.items() if value}
    lines = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in known.items())
    return "[{\n  " + ",\n  ".join(lines) + "\n}]\n"


def _bibtex_text(text: str) -> str:
    """Return text for a field of BibTeX, in which some characters are commands."""
    line = " ".join(text.split())
    return BIBTEX_SPECIAL.sub(lambda match: BIBTEX_WORDS.get(match[0], f"\\{match[0]}"), line)


def _is_updated(briefing: Briefing) -> bool:
    return briefing.updated is not None and briefing.updated != briefing.date

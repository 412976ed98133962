"""The foot of a briefing's page: how to cite it, and its links for readers of paper."""

from html import escape

from briefdesk.library.links import project_path
from briefdesk.library.markup import scheme_of
from briefdesk.listings._addresses import relative
from briefdesk.listings._page import block
from briefdesk.listings.briefing.citing import Citation, citation_address, citations
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.page import web_path

NO_BREAK = "\N{NON-BREAKING HYPHEN}"


def cite(page: BriefingPage) -> list[str]:
    """Return the citation in each form, folded away, with its file and the page's permanent address."""
    forms = citations(page.briefing, page.publication)
    texts = "".join(map(_shown, forms))
    files = " · ".join(
        f"[{form.title.replace('-', NO_BREAK)}]({relative(citation_address(page.briefing, form.ending), page.address)})"
        for form in forms
    )
    permanent = page.publication.page_url(page.address)
    address = block("permalink", [f"Permanent address: <{permanent}>"]) if permanent else []
    return [
        f'<details class="brief-cite"><summary>Show the citation</summary>{texts}</details>',
        "",
        f"As a file: {files}",
        "",
        *address,
    ]


def _shown(form: Citation) -> str:
    """Return a citation as HTML on one line, so that Markdown leaves it alone."""
    text = escape(form.text.strip()).replace("\r", "").replace("\n", "&#10;")
    return f'<p class="brief-meta">{form.title}</p><pre class="brief-citation"><code>{text}</code></pre>'


def footnotes(page: BriefingPage) -> list[str]:
    """Return the addresses of the links in the text, numbered as there; only paper shows them."""
    lines = [f"{number}. {_whole(target, page)}" for target, number in page.progress.footnotes.items()]
    return block("footnotes", lines) if lines else []


def _whole(target: str, page: BriefingPage) -> str:
    """Return a link's address in full, or from the site's home page where nobody has said where the site is."""
    if not scheme_of(target):
        there = project_path(target, page.address)
        _, hash_, anchor = target.partition("#")
        target = f"{page.publication.page_url(there) or f'/{web_path(there)}'}{hash_}{anchor}"
    return f"`{target.replace('`', '%60')}`"

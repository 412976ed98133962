"""Where a page's body names its newsroom: copyright notices, feeds, the logo."""

from collections.abc import Iterator

from briefdesk.prose.newsrooms import noticed_newsroom
from briefdesk.readers._linked_data import plain
from briefdesk.readers._page_tree import Element, is_marked, normal_text_of

LONGEST_NOTICE = 300
LOGO_WORDS = (" logo", " homepage", " home page", " home")


def noticed_names(root: Element) -> Iterator[str]:
    """Return the newsrooms of the page's copyright notices."""
    marked = root.xpath("//*[text()[contains(., '©') or contains(., 'opyright')]]")
    notices = (normal_text_of(e) for e in marked if e.tag not in ("script", "style"))
    yield from filter(None, (noticed_newsroom(text) for text in notices if len(text) <= LONGEST_NOTICE))


def feed_names(root: Element) -> Iterator[str]:
    """Return what the page's feed and its search are called, without the words for these."""
    for link in root.xpath("//link[contains(@type, 'rss') or contains(@type, 'opensearch')]"):
        name, found, rest = plain(link.get("title")).partition(" » ")
        if "opensearch" in link.get("type") or (found and rest == "Feed"):
            yield name


def logo_names(root: Element) -> Iterator[str]:
    """Return what the picture that leads home is called."""
    pictures = [(image, plain(image.get("alt"))) for image in root.iter("img")]
    links = [(a, plain(a.get("title") or a.get("aria-label"))) for a in root.iter("a") if a.get("href") == "/"]
    for element, name in (*pictures, *links):
        if name and (is_marked(element, "logo_marks", levels=4) or _leads_home(element)):
            for word in LOGO_WORDS:
                name = name[: -len(word)] if name.lower().endswith(word) else name
            yield name


def _leads_home(element: Element) -> bool:
    parent = element.getparent() if element.tag == "img" else None
    return parent is not None and parent.tag == "a" and parent.get("href") == "/"

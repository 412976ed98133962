"""A feed as Atom. Source: RFC 4287, https://www.rfc-editor.org/rfc/rfc4287."""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from briefdesk.listings._addresses import feed_address
from briefdesk.listings._feed import Entry, Feed, moment, permanent_id
from briefdesk.page import Publication

ATOM = "http://www.w3.org/2005/Atom"
NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold. Source: XML 1.0, production 2."""


def render_atom(feed: Feed, publication: Publication) -> bytes:
    """Return the feed as an Atom document; links are left out where nobody has said where the site is."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": publication.language})
    _text(root, "id", permanent_id(f"feed of {feed.address}", publication))
    _text(root, "title", feed.title)
    if feed.description:
        _text(root, "subtitle", feed.description)
    _text(root, "updated", moment(feed.updated))
    _text(SubElement(root, "author"), "name", publication.name)
    if publication.url:
        _link(root, "self", publication.file_url(feed_address(feed.address, "xml")), "application/atom+xml")
        _link(root, "alternate", publication.page_url(feed.address), "text/html")
    for entry in feed.entries:
        _entry(SubElement(root, "entry"), entry, publication)
    indent(root)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _entry(element: Element, entry: Entry, publication: Publication) -> None:
    if entry.language and entry.language != publication.language:
        element.set("xml:lang", entry.language)
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "published", moment(entry.published))
    _text(element, "updated", moment(entry.updated))
    if entry.url:
        _link(element, "alternate", entry.url, "text/html")
    for url in entry.via:
        _link(element, "via", url, "text/html")
    for tag in entry.tags:
        SubElement(element, "category", {"term": tag})
    if entry.summary:
        _text(element, "summary", entry.summary)
    _text(element, "content", entry.html).set("type", "html")


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = NO_XML.sub("", text)
    return element


def _link(parent: Element, relation: str, url: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": kind, "href": NO_XML.sub("", url)})

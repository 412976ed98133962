"""On which day a saved page's markup says the story was published."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, islice
from urllib.parse import urlsplit

from briefdesk.prose.clock import day_of_moment
from briefdesk.prose.days import (
    day_in_address,
    from_publication,
    in_order_of_weekday,
    parse_day,
    parse_moment,
    with_full_year,
)
from briefdesk.prose.lexicon import words
from briefdesk.readers._linked_data import plain
from briefdesk.readers._page_facts import PageFacts
from briefdesk.readers._page_local_days import local_day, near_day
from briefdesk.readers._page_posted import posted_days, posted_lines
from briefdesk.readers._page_tree import Element, is_marked, marks_of, text_of

LONGEST_DATE = 160
"""Characters of the element that bears the date."""
DATED_TAGS = (
    *("time", "span", "div", "p", "li", "cite", "abbr", "dd", "h3", "h4", "h5", "h6", "footer"),
    *("em", "small", "strong", "td", "label"),
)
DATED_ATTRIBUTES = ("title", "data-timestamp", "data-time", "data-date", "data-datetime", "data-published")
"""Where pages keep the day of what they show as "2 hours ago"."""
NUMBERED = re.compile(r"(?<![\d./])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
"""`05/11/2031`, `05.11.2031`: day or month first."""
FRAME_LEVELS = 5
"""How many elements up a page's head or menu is looked for."""
SHOWN_FOR_SCHEMA = "//*[@itemprop='datePublished' and not(@content) and not(@datetime)]"
"""Where schema.org's day of publication is what readers see."""
SAME_EDITION = timedelta(days=2)
"""How far the day in a story's address may be from the one that it bears."""
DOUBTFUL = ("date", "dc.date", "dcterms.date", "pdate", "displaydate")
"""Names of `meta` that some give the day of publication and some that of the latest change."""
CHANGED = re.compile(r"\W*(?:last )?(?:updated|modified|changed)\b", re.I)
BEFORE_CHANGE = re.compile(r"\b(?:updated|modified|changed)(?: on| at)?\W*$", re.I)
"""How the words on a day, and before it, say that the story was changed then."""
SLASHED_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?!\d)")


def page_published(facts: PageFacts) -> date | None:
    """Return the day of publication.

    In order of trust: the story's `datePublished` in JSON-LD, names of the head and microdata, `time` elements and
    marked text, those below the headline first, other days of the story in JSON-LD, and the day in the address. Of a
    moment in universal time it is the day in the page's own zone, where the page gives that same moment with its zone,
    be it to machines or to readers ("8:12 PM CDT, June 19"); of one that `meta` alone gives also where the page gives
    that moment without a zone.
    """
    named = [plain(facts.story.get("datePublished")), *facts.values("published")]
    changes = {plain(facts.story.get("dateModified")), *facts.values("modified")}
    doubtful = {value for name in DOUBTFUL for value in facts.named.get(name, ()) if value in changes}
    times = [element.get("datetime") for element in _below_headline(facts.root, "time") if _is_publication(element)]
    spare = [plain(facts.story.get(key)) for key in ("dateCreated", "uploadDate")]
    found = [_in_order(value, facts) for value in (*named, *filter(None, times), *spare) if value]
    written = [value for value in found if parse_day(value) and value not in doubtful]
    if written:
        shown = day_of_moment(parse_moment(written[0]), _shown(facts.root))
        return (
            shown
            or _outvoted(parse_day(written[0]), facts)
            or _local_day(written, facts)
            or parse_day(_in_own_zone(written))
        )
    marked = (_in_order(text, facts) for text in _marked_dates(facts.root))
    changed = (_in_order(text, facts) for text in (*doubtful, *facts.values("modified"), *_changed_dates(facts.root)))
    posted = (_in_order(text, facts) for text in posted_days(facts.root, facts.source))
    return first_day(marked) or day_in_address(facts.address or "") or first_day(posted) or first_day(changed)


def _outvoted(told: date | None, facts: PageFacts) -> date | None:
    """Return the day that readers are shown where it is the address's, and the day of `meta` alone is far from both."""
    address = day_in_address(facts.address or "")
    if told is None or address is None or _is_of_schema(facts) or abs(told - address) <= SAME_EDITION:
        return None
    shown = first_day(_in_order(text, facts) for text in _marked_dates(facts.root))
    return shown if shown and abs(shown - address) <= SAME_EDITION else None


def _is_of_schema(facts: PageFacts) -> bool:
    return bool(plain(facts.story.get("datePublished"))) or "datepublished" in facts.named


def _local_day(written: Sequence[str], facts: PageFacts) -> date | None:
    """Return the page's own day of a moment that `meta` alone gives; schema.org's is read as it stands."""
    if _is_of_schema(facts):
        return None
    named = [value for value in facts.values("published") if value in written]
    marked = facts.root.xpath(SHOWN_FOR_SCHEMA)
    moment = parse_moment(written[0])
    return near_day(moment, map(text_of, marked)) or local_day(moment, named, _shown(facts.root))


def page_modified(facts: PageFacts) -> date | None:
    """Return the day of the latest change that the head tells."""
    return first_day((plain(facts.story.get("dateModified")), *facts.values("modified")))


def first_day(values: Iterable[str]) -> date | None:
    """Return the first day that any of the values means, or None."""
    return next(filter(None, map(parse_day, values)), None)


def _in_own_zone(written: list[str]) -> str:
    first = parse_moment(written[0])
    if first is None or first.utcoffset():
        return written[0]
    moments = ((value, parse_moment(value)) for value in written[1:])
    return next((v for v, m in moments if m and m.utcoffset() and m == first), written[0])


def _in_order(value: str, facts: PageFacts) -> str:
    """Return the value with its numbered day in ISO 8601; with dots the day stands first everywhere."""

    def iso(match: re.Match[str]) -> str:
        first, second, year = int(match[1]), int(match[3]), match[4]
        days_lead = match[2] == "." or first > 12 or _leads_in_address(match, facts) or _writes_day_first(facts)
        day, month = (first, second) if days_lead and second <= 12 else (second, first)
        return f"{year}-{month:02}-{day:02}"

    return SLASHED_ISO.sub(r"\1-\2-\3", NUMBERED.sub(iso, in_order_of_weekday(with_full_year(value))))


def _leads_in_address(match: re.Match[str], facts: PageFacts) -> bool:
    """Return whether the page's address holds the numbered day, read with the day first."""
    day = day_in_address(facts.address or "")
    return day is not None and (day.day, day.month, day.year) == (int(match[1]), int(match[3]), int(match[4]))


@lru_cache(maxsize=1)  # Asked for each numbered day of a page, and for most pages never.
def _writes_day_first(facts: PageFacts) -> bool:
    """Return whether the page writes the day before the month: as another date of it shows, its region, or its host."""
    texts = (*_texts(facts.root), *facts.values("published"))
    shown = [match for text in texts for match in NUMBERED.finditer(text)]
    if any(int(match[1]) > 12 for match in shown):
        return True
    if any(int(match[3]) > 12 for match in shown):
        return False
    tags = (facts.root.get("lang") or "", *facts.values("language"))
    regions = [tag.replace("_", "-").partition("-")[2].lower() for tag in tags]
    region = next(filter(None, regions), "") or (urlsplit(facts.address or "").hostname or "").rpartition(".")[2]
    return region in words("dates_of_pages", "day_first_regions")


def _below_headline(root: Element, *tags: str, only: Callable[[Element], bool] | None = None) -> list[Element]:
    """Return the elements of these tags, those below the headline before those above it, none of a quoted post.

    Those of which `only` is false are left out before anything else is asked of them.
    """
    below: list[Element] = []
    above: list[Element] = []
    passed = False
    for element in root.iter("h1", *tags):
        if element.tag == "h1":
            passed = True
        elif (only is None or only(element)) and next(element.iterancestors("blockquote"), None) is None:
            (below if passed else above).append(element)
    return [*below, *above]


def _is_publication(element: Element) -> bool:
    """Return whether neither the marks around an element nor the words on it and before it tell of a change."""
    if is_marked(element, "date_strangers", levels=3) or CHANGED.match(text_of(element)):
        return False
    before, parent = element.getprevious(), element.getparent()
    told = (
        (parent.text if parent is not None else "")
        if before is None
        else (before.tail or "").strip() or text_of(before)
    )
    return BEFORE_CHANGE.search(told or "") is None


def _marked_dates(root: Element) -> Iterator[str]:
    told = ((e, text) for e, text in _dates(root) if _is_publication(e) or _names_both(text))
    return (from_publication(text) for element, text in told if not _is_of_frame(element))


def _is_of_frame(element: Element) -> bool:
    """Return whether the element stands in the page's head or menu, which show the day on which the page was saved."""
    for part in islice(element.iterancestors(), FRAME_LEVELS):
        if part.tag in ("header", "nav") or not words("pages", "frame_marks").isdisjoint(marks_of(part)):
            return part.find(".//h1") is None
    return False


def _names_both(text: str) -> bool:
    return from_publication(text) != text


def _changed_dates(root: Element) -> Iterator[str]:
    """Return the days of changes to the story: where a page tells nothing else, it was published not much earlier."""
    own = ((e, text) for e, text in _dates(root) if not is_marked(e, "other_dates", levels=3))
    return (text for element, text in own if not _is_of_frame(element))


def _shown(root: Element) -> Iterator[str]:
    """Return the texts that may show readers the hour of publication."""
    return chain(_texts(root), posted_lines(root))


def _texts(root: Element) -> Iterator[str]:
    return (text for _, text in _dates(root))


def _dates(root: Element) -> Iterator[tuple[Element, str]]:
    """Return the elements that bear a date and their texts, those below the headline first."""
    for element in _below_headline(root, *DATED_TAGS, only=_may_bear_date):
        text = text_of(element)
        if len(text) <= LONGEST_DATE:
            yield element, text
            yield from ((element, element.get(name, "")) for name in DATED_ATTRIBUTES if element.get(name))


def _may_bear_date(element: Element) -> bool:
    if element.tag == "time":
        return True
    if not (element.get("class") or element.get("id")):
        return False
    marks = marks_of(element)
    return not (marks.isdisjoint(words("pages", "date_marks")) and marks.isdisjoint(words("pages", "byline_marks")))

"""One address of every kind of page of the small invented site, by what it is."""

from collections.abc import Mapping

BRIEFINGS = "briefings/2031/"
KINDS: Mapping[str, str] = {
    "home": "",
    "list": "briefings/",
    "tags": "tags/",
    "tag": "tags/shipping/",
    "tag without briefings": "tags/weather/",
    "people": "entities/person/",
    "person": "entities/person/mara-elstow/",
    "place": "entities/place/orla/",
    "timeline": "timeline/",
    "sources": "sources/",
    "source": "sources/the-orla-courier/",
    "corrections": "corrections/",
    "story": "stories/2030-11-02-ferry-line-to-tarn-island-opens/",
    "briefing": f"{BRIEFINGS}2031-03-14-harbour-wall-gives-way-in-port-selane/",
    "judged briefing": f"{BRIEFINGS}2031-03-12-orla-plans-a-deeper-channel/",
    "corrected briefing": f"{BRIEFINGS}2031-02-10-halden-bridge-stays-open/",
    "hostile briefing": f"{BRIEFINGS}2031-03-15-what-the-courts-may-ask/",
    "short briefing": f"{BRIEFINGS}2031-01-01-harvest-report-1/",
    "withdrawn briefing": f"{BRIEFINGS}2031-02-01-bridge-said-to-be-closed/",
    "search": "search/",
    "text": "about/",
    "table": "reference/front-matter/",
    "missing": "404.html",
}

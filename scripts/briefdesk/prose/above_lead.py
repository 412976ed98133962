"""What stands above the lead of a story: headline, standfirst and byline."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefdesk.article import ParagraphKind
from briefdesk.prose.boilerplate import SPONSORED
from briefdesk.prose.byline_names import is_name
from briefdesk.prose.bylines import is_signoff, is_writer_at
from briefdesk.prose.dateline import opens_with_place, story_dateline, without_dateline
from briefdesk.prose.gazetteer import first_names
from briefdesk.prose.headlines import headline_of, is_slogan, names_office
from briefdesk.prose.letterheads import Letterhead, read_letterhead
from briefdesk.prose.newsrooms import known_newsroom
from briefdesk.prose.repetitions import is_near_copy
from briefdesk.prose.writers_lines import lists_writers
from briefdesk.text import fold

LONGEST_FURNITURE = 1_200
"""Characters above which a paragraph is the story, whatever it says; keeps the time linear."""
HEADING_WORDS = 22
"""Words a headline may have."""
DEK_WORDS = 70
"""Words a standfirst may have."""
SHORTEST_DEK_WORDS = 6
LEAD_WITHIN = 12
"""Paragraphs of the story in which its dateline and the second copy of its standfirst stand."""
LONGEST_CREDIT_WORDS = 8
NEAR = 2
"""Lines on each side of a name among which one of the byline is, buttons aside."""
MOST_DEKS = 2
"""Standfirsts above the lead; where more stands above a dateline, that opens a second story."""
LONGEST_LINE_WORDS = 30
"""Words of a line with writers, newsroom, day and hour."""
LONGEST_TOP = 40
"""Lines above the third paragraph of prose, where a page was copied with its menu."""
LINES_BELOW = 3
"""Paragraphs at the end among which the day of publication may stand."""
LONGEST_BUTTON_WORDS = 3
"""Words of a button that may stand between the lines of a byline: "Share", "Add to list"."""
FEWEST_BELOW = 3
"""Paragraphs of prose below a byline from which the lines above it are a headline and standfirsts."""
SPOKEN_HEADLINE_WORDS = 18
SPOKEN = ("?", "!", "?'", "?’", "?”", '?"', "'", "’", "”", '"')
"""How a headline ends that ends as prose does, the full stop aside."""
DASHES = "–—- "
SIGNED = re.compile(r"[–—-] ?[A-Z]")
"""How a name begins that signs a story."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_INNER_STOP = re.compile(r"[.?!,][”\"’']? \S")
ORNAMENTS = " ♦◆■□▪●•*"
"""What some put behind the last sentence of a story."""
CLOSING = (".", "!", "?", "…", ":", ";", ",", "”", '"', "’", ")", "]", ".'", "!'", "?'", ",'")


def is_lead_like(text: str) -> bool:
    """Return whether the paragraph ends as prose ends."""
    return text.rstrip(ORNAMENTS).endswith(CLOSING) or text.count(" ") >= HEADING_WORDS


def mark_byline(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """Lines with writers, newsroom, job or day below each other are the byline, where one of them is sure to be."""
    run: list[int] = []
    for n in range(_end_of_top(texts, kinds)):
        if _may_be_byline(texts[n], kinds[n], first=n == 0):
            run.append(n)
        else:
            _mark_run(texts, kinds, run)
            run = []
    _mark_run(texts, kinds, run)


def mark_day_below(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """Below the story, a newsroom or writer beside the day of publication is the byline."""
    for n in range(max(0, len(texts) - LINES_BELOW), len(texts)):
        if kinds[n] == "body" and SIGNED.match(texts[n]) and is_name(texts[n].lstrip(DASHES)):
            kinds[n] = "byline"
        head = read_letterhead(texts[n]) if kinds[n] == "body" and _YEAR.search(texts[n]) else None
        if head and head.is_sure and head.days and not texts[n].endswith("."):
            kinds[n] = "byline"


def _end_of_top(texts: Sequence[str], kinds: Sequence[ParagraphKind]) -> int:
    """Return how many paragraphs may stand above the lead: those before the third that is prose."""
    prose = [n for n, text in enumerate(texts[:LONGEST_TOP]) if kinds[n] == "body" and is_lead_like(text)]
    return prose[MOST_DEKS] if len(prose) > MOST_DEKS else min(len(texts), LEAD_WITHIN)


def _may_be_byline(text: str, kind: ParagraphKind, *, first: bool) -> bool:
    if kind == "caption":
        return known_newsroom(text) is not None
    if kind == "byline" or (kind == "boilerplate" and text.count(" ") < LONGEST_BUTTON_WORDS):
        return True
    may_be = kind in ("body", "boilerplate") and text[:1].isalnum() and text.count(" ") <= LONGEST_LINE_WORDS
    head = read_letterhead(text) if may_be else None
    return head is not None and (head.is_sure or (kind == "body" and not first))


def _mark_run(texts: Sequence[str], kinds: list[ParagraphKind], run: Sequence[int]) -> None:
    """Mark the lines of a run as byline if one is sure; the first line of all, if it could be a headline, stays one."""
    heads = {n: read_letterhead(texts[n]) for n in run}
    found = [head for head in heads.values() if head]
    alone = found and all(map(_names_only_writers, found)) and not _are_in_story(found, texts[run[-1] + 1 :])
    several = len(found) > 1 and any(head.writers for head in found) and any(head.newsrooms for head in found)
    both = (
        alone or several or any(head.newsrooms and _names_only_writers(replace(head, newsrooms=())) for head in found)
    )
    dated = any(head.days or head.is_sure for head in found)
    if not (both or dated or any(kinds[n] == "byline" for n in run)):
        return
    headed = any(kinds[n] in ("body", "heading") for n in range(run[0]))
    first = next((n for n in run if kinds[n] != "boilerplate"), run[0])
    for n, head in heads.items():
        if (head and head.is_sure) or (kinds[n] in ("body", "caption") and (headed or n > first)):
            kinds[n] = "byline"


def _names_only_writers(head: Letterhead) -> bool:
    """Return whether a line is nothing but names that begin with a known first name."""
    given = {fold(name.split()[0]) for name in head.writers}
    return bool(given) and not head.newsrooms and given <= first_names()


def _are_in_story(found: Sequence[Letterhead], texts: Sequence[str]) -> bool:
    """Return whether a name of the lines stands in the story as well, so that they tell of whom it is."""
    return any(name in text for head in found for name in head.writers for text in texts)


def first_prose(texts: Sequence[str], kinds: Sequence[ParagraphKind]) -> int | None:
    """Return the number of the first paragraph of the story proper, None where nothing is prose.

    A headline may end as prose does: above the byline, or as a question or quotation that is first of all.
    """
    story = [n for n, kind in enumerate(kinds) if kind == "body"]
    prose = [n for n in story if is_lead_like(texts[n])]
    above = _above_byline(texts, kinds, story)
    if above:
        return next((n for n in prose if n > above[-1]), None)
    spoken = len(prose) >= FEWEST_BELOW and prose[0] == 0 and _is_spoken_headline(texts[0])
    return prose[1] if spoken else next(iter(prose), None)


def _above_byline(texts: Sequence[str], kinds: Sequence[ParagraphKind], story: Sequence[int]) -> Sequence[int]:
    """Return the lines above the byline where they are a headline and standfirsts, and the story is below."""
    byline = next((n for n, kind in enumerate(kinds[:LEAD_WITHIN]) if kind == "byline" and not is_signoff(texts[n])), 0)
    above = [n for n in story if n < byline]
    if not above or len(above) > MOST_DEKS + 1 or "heading" in kinds[:byline]:
        return ()
    if sum(is_lead_like(texts[n]) for n in story if n > byline) < FEWEST_BELOW:
        return ()
    lengths = [texts[n].count(" ") + 1 for n in above]
    head = read_letterhead(texts[byline])
    is_prose = texts[above[0]].endswith(".") and (len(above) == 1 or head is None or not (head.days or head.opens))
    fits = lengths[0] <= HEADING_WORDS and max(lengths) <= DEK_WORDS and not is_prose
    return above if fits and not any(opens_with_place(texts[n]) for n in above) else ()


def _is_spoken_headline(text: str) -> bool:
    """Return whether a line is one question, exclamation or quotation, short enough for a headline."""
    return text.count(" ") < SPOKEN_HEADLINE_WORDS and text.endswith(SPOKEN) and not _INNER_STOP.search(text)


def mark_top(texts: Sequence[str], kinds: list[ParagraphKind], top: Sequence[int]) -> None:
    """Above the first prose stand section, headline, standfirst and, next to another line of it, the writer's name."""
    top = [n for n in top if not (_is_paid_for(texts, kinds, n) or _is_slogan(texts, kinds, n))]
    headline = headline_of({n: texts[n] for n in top})
    for n in reversed(top):
        if opens_with_place(f"{texts[n]} x"):
            continue
        beside = [*_next_kinds(kinds[n + 1 : n + 1 + NEAR]), *_next_kinds(kinds[max(0, n - NEAR) : n][::-1])]
        below = headline is not None and n > headline
        kinds[n] = "heading" if any(map(str.isalpha, texts[n])) else "boilerplate"
        if below and kinds[n - 1] == "caption" and len(texts[n - 1].split()) <= LONGEST_CREDIT_WORDS:
            kinds[n] = "caption"
        elif n != headline and "byline" in beside and _is_of_byline(texts[n]):
            kinds[n] = "byline"
        elif below and len(texts[n].split()) > SHORTEST_DEK_WORDS:
            kinds[n] = "dek"


def _next_kinds(kinds: Sequence[ParagraphKind]) -> Sequence[ParagraphKind]:
    """Return the first of the kinds that is none of a button or a plea."""
    return [kind for kind in kinds if kind != "boilerplate"][:1]


def _is_paid_for(texts: Sequence[str], kinds: list[ParagraphKind], n: int) -> bool:
    """Return whether the line names a series that the sponsor below it pays for, and mark it as such."""
    is_series = n + 1 < len(texts) and SPONSORED.fullmatch(texts[n + 1]) is not None
    kinds[n] = "boilerplate" if is_series else kinds[n]
    return is_series


def _is_slogan(texts: Sequence[str], kinds: list[ParagraphKind], n: int) -> bool:
    """Return whether the line is what the newsroom above it says of itself, and mark it so; the headline is below."""
    is_of_newsroom = 0 < n < len(texts) - 1 and is_slogan(texts[n], above=texts[n - 1], below=texts[n + 1])
    kinds[n] = "boilerplate" if is_of_newsroom else kinds[n]
    return is_of_newsroom


def _is_of_byline(text: str) -> bool:
    return is_name(text) or is_writer_at(text) or names_office(text) or lists_writers(text)


def find_lead(texts: Sequence[str], kinds: Sequence[ParagraphKind]) -> int | None:
    """The paragraph that opens the story: the one with a dateline, else the first that is followed by more of it."""
    story = [n for n, kind in enumerate(kinds) if kind == "body"]
    datelined = story_dateline([texts[n] for n in story], within=MOST_DEKS + 1)
    if datelined:
        return story[datelined[0]]
    if not story:
        return None
    first = story[0]
    if len(story) > 1 and _short_enough(texts[first]) and "byline" in kinds[first : story[1]]:
        return story[1]
    again = next((n for n in story[1:LEAD_WITHIN] if _repeats(texts[n], texts[first])), None)
    if again is not None and all(_short_enough(texts[n]) for n in story if n < again) and story.index(again) == 1:
        return again
    return first


def mark_deks(texts: Sequence[str], kinds: list[ParagraphKind], lead: int) -> None:
    """What stands above the lead, and what repeats it, is the standfirst."""
    opening = [n for n in range(lead) if kinds[n] == "body"]
    above = opening if len(opening) <= MOST_DEKS else []
    _mark_credited(texts, kinds, above)
    story = without_dateline(texts[lead])
    for n, text in enumerate(texts):
        if kinds[n] != "body" or n == lead or not _short_enough(text):
            continue
        if n in above or _repeats(text, story) or any(_repeats(text, texts[other]) for other in above[:1]):
            kinds[n] = "dek"


def _mark_credited(texts: Sequence[str], kinds: list[ParagraphKind], above: Sequence[int]) -> None:
    """Above the lead, what stands right before a bare credit is the caption."""
    for n in above:
        if kinds[n + 1] == "caption" and len(texts[n + 1].split()) <= LONGEST_CREDIT_WORDS:
            kinds[n] = "caption"


def _short_enough(text: str) -> bool:
    return len(text) <= LONGEST_FURNITURE and SHORTEST_DEK_WORDS <= text.count(" ") + 1 <= DEK_WORDS


def _repeats(text: str, other: str) -> bool:
    if len(text) > LONGEST_FURNITURE or len(other) > LONGEST_FURNITURE:
        return False
    return is_near_copy(text, without_dateline(other), fewest_words=SHORTEST_DEK_WORDS)

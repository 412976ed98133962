"""Tell what each paragraph of an article is: the story, or what stands round it."""

import re
from collections.abc import Sequence

from briefdesk.article import ParagraphKind
from briefdesk.prose.above_lead import (
    LONGEST_FURNITURE,
    LONGEST_TOP,
    find_lead,
    first_prose,
    is_lead_like,
    mark_byline,
    mark_day_below,
    mark_deks,
    mark_top,
)
from briefdesk.prose.biographies import biography_name, biography_signs, is_biography
from briefdesk.prose.boilerplate import FILM_TIME, introduces_links, is_boilerplate
from briefdesk.prose.byline_names import byline_names, is_name
from briefdesk.prose.bylines import is_byline, names_writers, opens_byline
from briefdesk.prose.captions import FILE_NAME, is_caption
from briefdesk.prose.dateline import find_dateline, is_place_line
from briefdesk.prose.headlines import is_date_line
from briefdesk.prose.lexicon import words
from briefdesk.prose.newsrooms import known_newsroom
from briefdesk.prose.readers_comments import mark_comments
from briefdesk.prose.repetitions import repetitions
from briefdesk.prose.summaries import mark_summary
from briefdesk.prose.writers_lines import lists_writers
from briefdesk.text import fold

SUBHEADING_WORDS = 12
"""Words a heading between paragraphs may have."""
SENTENCE_END = re.compile(r"""(?:[.!…:;,]|[”")»]|[?][’'])[’'”"]?$""")
"""How a sentence, a quotation or a remark in brackets ends, and a heading does not."""
PROSE_ROUND_INSET = 3
"""Paragraphs of the story on each side from which a line stands in its midst."""
DASHES = "–—- "
FEWEST_ASKED = 3
"""Questions between paragraphs from which a story is an interview, and not one with headings."""
TO_SOMEBODY = frozenset(("you", "your", "yours"))
LIVES_AT_END = 2
"""Last paragraphs in which the life of somebody whom the story does not name is the writer's."""
SHORTEST_SHOWN = 20
"""Characters of what a picture shows, told to those who cannot see it and again above the credit."""
LINES_OF_BUTTONS, FEW_WORDS = 2, 5
LONGEST_BUTTON_WORDS = 2
"""Words of a button such as "Next" among links to other stories."""


def paragraph_kinds(texts: Sequence[str], *, known: Sequence[ParagraphKind | None] = ()) -> tuple[ParagraphKind, ...]:
    """Return the kind of each paragraph of an article, in order.

    First each paragraph by its own words, then by its place: headline and standfirst above the lead, headings between
    paragraphs, the writer's biography, and repetitions of the standfirst. `known` has the kinds that markup tells.
    """
    told = tuple(_told(kind, text) for kind, text in zip(known or (None,) * len(texts), texts, strict=True))
    kinds: list[ParagraphKind] = [kind or _kind_by_words(text) for kind, text in zip(told, texts, strict=True)]
    if not known:
        mark_comments(texts, kinds)
    _mark_captions(texts, kinds)
    mark_summary(texts, kinds)
    mark_byline(texts, kinds)
    mark_day_below(texts, kinds)
    _mark_biographies(texts, kinds)
    _mark_links(texts, kinds)
    _mark_headings(texts, kinds)
    lead = find_lead(texts, kinds)
    if lead is not None:
        mark_deks(texts, kinds, lead)
    _mark_tail(texts, kinds, told)
    kinds = [_settled(kind, found) for kind, found in zip(told, kinds, strict=True)]
    _mark_insets(texts, kinds)
    repeated = repetitions({n: texts[n] for n, kind in enumerate(kinds) if kind == "body"})
    repeated |= {n + 1 for n in repeated if n + 1 < len(kinds) and kinds[n + 1] == "body" and is_name(texts[n + 1])}
    return tuple("boilerplate" if n in repeated else kind for n, kind in enumerate(kinds))


def _mark_captions(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """Mark what a picture shows: between its file, or a film's length, and who made it; or told again with credit."""
    for n in range(1, min(len(texts) - 1, LONGEST_TOP)):
        if kinds[n] != "body" or len(texts[n]) > LONGEST_FURNITURE:
            continue
        is_film = FILM_TIME.fullmatch(texts[n - 1]) is not None
        of_picture = kinds[n - 1] == "caption" and FILE_NAME.fullmatch(texts[n - 1]) is not None
        by_newsroom = is_film and known_newsroom(texts[n + 1]) is not None
        is_told_twice = (
            kinds[n + 1] == "caption" and len(texts[n]) > SHORTEST_SHOWN and texts[n + 1].startswith(texts[n])
        )
        if is_told_twice or by_newsroom or ((is_film or of_picture) and kinds[n + 1] == "caption"):
            kinds[n] = "caption"


def _settled(told: ParagraphKind | None, found: ParagraphKind) -> ParagraphKind:
    """Return what markup tells, but for the items of a list of links."""
    return told if told and (told, found) != ("body", "boilerplate") else found


def _mark_insets(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """A name with a job in the midst of the story is whose view follows: the byline stands above or below."""
    prose = [n for n, kind in enumerate(kinds) if kind == "body" and is_lead_like(texts[n])]
    if len(prose) < 2 * PROSE_ROUND_INSET:
        return
    for n in range(prose[PROSE_ROUND_INSET - 1], prose[-PROSE_ROUND_INSET]):
        if kinds[n] == "byline" and names_writers(texts[n]) and not opens_byline(texts[n]):
            kinds[n] = "body"


def _told(kind: ParagraphKind | None, text: str) -> ParagraphKind | None:
    """Markup calls many things a heading or a line of a list: there the words decide."""
    by_words = _kind_by_words(text) if kind in ("heading", "body") else "body"
    return kind if by_words == "body" or (kind == "body" and by_words == "caption") else by_words


def _kind_by_words(text: str) -> ParagraphKind:
    if len(text) > LONGEST_FURNITURE:
        return "body"
    if is_byline(text) or is_date_line(text) or is_place_line(text) or _is_signature(text):
        return "byline"
    if is_boilerplate(text):
        return "boilerplate"
    return "caption" if is_caption(text) else "body"


def _is_signature(text: str) -> bool:
    """Return whether a dash opens a line that is only the writer's name, with the newsroom or without."""
    bare = text.lstrip(DASHES)
    return bare != text and (is_name(bare) or lists_writers(bare))


def _mark_biographies(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """A biography stands next to a byline, or below the story; one clear mark of a career does elsewhere."""
    last_quarter = len(texts) - max(3, len(texts) // 4)
    lines = (text for text, kind in zip(texts, kinds, strict=True) if kind == "byline")
    writers = {fold(name): name for line in lines for name in byline_names(line) if is_name(name)}
    families = {part: name for name in writers.values() for part in (name.partition(" ")[0], name.rpartition(" ")[2])}
    for n, text in enumerate(texts):
        if kinds[n] != "body" or len(text) > LONGEST_FURNITURE:
            continue
        if n and _introduces_life(texts[n - 1]):
            kinds[n] = "byline"
            continue
        first, _, rest = text.partition(" ")
        life = text if first not in families or is_biography(text) else f"{families[first]} {rest}"
        if not is_biography(life):
            continue
        signs = biography_signs(text)
        beside = "byline" in kinds[max(0, n - 1) : n + 2]
        own = fold(biography_name(life) or "") in writers
        own = own or (n >= len(texts) - LIVES_AT_END and not _is_named_elsewhere(biography_name(text), texts, n))
        if own or beside or (n >= last_quarter and signs > 0) or signs > 1:
            kinds[n] = "byline"
            _mark_name_above(texts, kinds, n)


def _is_button(text: str) -> bool:
    """Return whether a line has few words and neither a number nor a name alone, which might sign the story."""
    return text.count(" ") < FEW_WORDS and not any(map(str.isdigit, text)) and not is_name(text)


def _introduces_life(text: str) -> bool:
    return fold(text).strip(" .:|()[]*-") in words("bylines", "above_lives")


def _is_named_elsewhere(name: str | None, texts: Sequence[str], n: int) -> bool:
    """Return whether the story itself names whose life stands at its end: then it is one of its people."""
    return name is None or " said" in texts[n] or any(name in text for m, text in enumerate(texts) if m != n)


def _mark_name_above(texts: Sequence[str], kinds: list[ParagraphKind], biography: int) -> None:
    above = biography - 1
    if above >= 0 and kinds[above] == "body" and fold(texts[above]) == fold(biography_name(texts[biography]) or ""):
        kinds[above] = "byline"


def _mark_headings(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    story = [n for n, kind in enumerate(kinds) if kind == "body"]
    opening = first_prose(texts, kinds)
    if opening is None:
        return
    mark_top(texts, kinds, [n for n in story if n < opening])
    prose = [is_lead_like(text) for text in texts]
    found: list[int] = []
    for before, n, after in zip(story, story[1:], story[2:], strict=False):
        if (
            n > opening
            and prose[before]
            and prose[after]
            and _is_subheading(texts[n])
            and not find_dateline(texts[after])
        ):
            found.append(n)
    asked = [n for n in found if texts[n].endswith("?")]
    is_interview = len(asked) >= FEWEST_ASKED and 2 * sum(_asks_somebody(texts[n]) for n in asked) >= len(asked)
    for n in found:
        kinds[n] = "body" if is_interview and n in asked else "heading"


def _asks_somebody(text: str) -> bool:
    return not TO_SOMEBODY.isdisjoint(fold(text).replace("'", " ").replace(",", " ").rstrip("?").split())


def _mark_links(texts: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """Short lines below a line such as "Related:" are links to other stories, up to the next prose."""
    below = began = False
    for n, text in enumerate(texts):
        began = began or (kinds[n] == "body" and is_lead_like(text))
        if kinds[n] == "boilerplate":
            below = introduces_links(text, on_top=not began) or (below and len(text.split()) <= LONGEST_BUTTON_WORDS)
        elif below and kinds[n] == "body" and not is_lead_like(text):
            kinds[n] = "boilerplate"
        else:
            below = False


def _is_subheading(text: str) -> bool:
    return text.count(" ") < SUBHEADING_WORDS and not SENTENCE_END.search(text) and _opens_large(text)


def _opens_large(text: str) -> bool:
    first = next((c for c in text if c.isalnum()), "")
    return first.isupper() or first.isdigit()


def _mark_tail(texts: Sequence[str], kinds: list[ParagraphKind], told: Sequence[ParagraphKind | None]) -> None:
    """Below the story, once a biography or a plea has ended it, short lines are links to other stories.

    One or two lines of few words that no markup calls the story are buttons even without that.
    """
    last = max((n for n, kind in enumerate(kinds) if kind == "body" and is_lead_like(texts[n])), default=len(kinds))
    below = [n for n in range(last + 1, len(kinds)) if kinds[n] == "body"]
    ended = len(below) <= LINES_OF_BUTTONS and all(told[n] is None and _is_button(texts[n]) for n in below)
    for n in range(last + 1, len(kinds)):
        ended = ended or kinds[n] in ("byline", "boilerplate")
        if ended and kinds[n] == "body":
            kinds[n] = "boilerplate"

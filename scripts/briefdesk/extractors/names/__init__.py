"""Find the names of the story, and tell people, organizations and places apart by what is said of them in it.

The way of a name: `sentence` holds the words; `runs` and `joints` find capitals in a row; `edges` and `cut` part them
into spans, `offices` and `titles` the title from the name, `behind` a person from what stands before; `shape`,
`nameless`, `personal` and `geographic` say what the words tell by themselves, `cues` what stands around them; `pool`
adds up this evidence for each written form, `support` what forms tell of each other; `decision` gives each its kind,
and `guess` does where no rule does; `people` with `namesakes` and `slips`, and `bodies` with `short_forms`, tell whom
a short form means, and `coreference` brings all forms of one entity together; `roles` reads what a person is called.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefdesk.article import Article, Metadata, Paragraph
from briefdesk.extract import Entity, EntityKind
from briefdesk.extractors.names.cluster import Cluster
from briefdesk.extractors.names.coreference import cluster, later_mentions, merge_described
from briefdesk.extractors.names.cut import find_spans
from briefdesk.extractors.names.decision import pool_spans
from briefdesk.extractors.names.lists import FACILITIES, STATE_NAMES
from briefdesk.extractors.names.roles import roles_of
from briefdesk.extractors.names.sentence import Sentence, Span, split_paragraph
from briefdesk.prose.dateline import find_dateline
from briefdesk.prose.language import is_foreign
from briefdesk.text import fold, slugify
from briefdesk.vocabulary import Vocabulary

READ = frozenset(("body", "dek", "heading"))
"""Kinds of paragraph whose words may bring a new entity into the story."""
SEARCHED = frozenset(("heading", "caption"))
"""Kinds of paragraph in which only what the story names is looked for."""
SHOUTED = 4
"""Letters above which a name in capitals is no abbreviation."""
LONG = 3
"""Letters up to which a word may be small in a headline."""
TITLE_CASE = 0.6
"""Share of capitalised words from which a heading's capitals tell nothing."""
SMALL_WORD = re.compile(r" (?:a|against|and|as|at|for|from|in|is|of|on|over|the|to|with) ")
"""A word that headlines write small."""
HEADLINE_WORDS = 5
"""Spaces from which a line without a mark at its end is a headline."""
CAPITAL_WITH_DISTRICT = ("washington, d.c.", "washington, dc", "washington d.c.", "washington dc")
"""How a capital is told from the state of its name; it is called without its district."""
CONTINENT_TOO = "america"
"""The form of a country's name that is the least its own."""
AGENCY_CREDIT = re.compile(
    r"^[^()\n]{0,60}\([^()\n]{2,40}\)\s*[—–:-]+\s"
    r"|^\([^()\n]{2,40}\)"
    r"|^[A-Z]{4,}[^()\n]{0,50}\([^()\n]{2,40}\)$"
    r"|^[A-Z][^()\n]{0,40}\((?:AP|AFP|ANI|PTI|Reuters|UPI|Xinhua)\)"
)
"""The agency in brackets before the first sentence: "PARIS (Agency) — "."""


@dataclass(frozen=True, kw_only=True)
class Name:
    """A person, organization or place that the story names, with the rules that told so, the strongest first."""

    entity: Entity
    reasons: tuple[str, ...]

    @property
    def kind(self) -> EntityKind:
        """What it is."""
        return self.entity.kind


def extract_names(article: Article, vocabulary: Vocabulary, metadata: Metadata) -> tuple[Name, ...]:
    """Return every person, organization and place of the story in order of first mention, with unique ids.

    What stands only in captions, bylines and boilerplate is not of the story, nor are its authors. An article in
    another language than English gives none, since the rules are of English.
    """
    if is_foreign(metadata.language):
        return ()
    read, searched = _sentences(article)
    spans = tuple(span for sentence in read for span in find_spans(sentence) if not _is_of_head(span))
    clusters = merge_described(cluster(pool_spans(spans, vocabulary), spans), vocabulary)
    for made, span in later_mentions(clusters, searched):
        made.spans.append(span)
    authors = frozenset(fold(author) for author in metadata.authors)
    ordered = sorted(clusters, key=lambda made: min(span.at for span in made.spans))
    named = [(made, _name(made)) for made in ordered]
    return tuple(_identified([one for one in named if not (one[0].kind == "person" and fold(one[1]) in authors)]))


def entities_of(names: Sequence[Name], kind: EntityKind) -> tuple[Entity, ...]:
    """Return the entities of one kind in order."""
    return tuple(name.entity for name in names if name.kind == kind)


def _sentences(article: Article) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences to find names in, and those to look for known names in."""
    read: list[Sentence] = []
    searched: list[Sentence] = []
    for paragraph in article.paragraphs:
        headline = _is_headline(paragraph)
        for sentence in split_paragraph(paragraph) if paragraph.kind in READ | SEARCHED else ():
            known_only = paragraph.kind == "caption" or _is_shouted(sentence)
            known_only = known_only or (paragraph.kind == "heading" and _is_title_case(sentence))
            known_only = known_only or headline
            (searched if known_only else read).append(sentence)
    return read, searched


def _is_headline(paragraph: Paragraph) -> bool:
    """Tell whether a line of several words, some small, has capitals as headlines do, and no mark at its end."""
    text = paragraph.text
    if not text[-1:].isalpha() or text.count(" ") < HEADLINE_WORDS or SMALL_WORD.search(text) is None:
        return False
    long = [word for word in text.split() if len(word) > LONG and word.isalpha()]
    return sum(word[0].isupper() for word in long) >= len(long) - 1


def _is_title_case(sentence: Sentence) -> bool:
    long = [word for word in sentence.words if len(word.text) > LONG and word.text.isalpha()]
    return sum(word.cap for word in long) > TITLE_CASE * len(long)


def _is_shouted(sentence: Sentence) -> bool:
    return not any(word.text.islower() or not word.text[1:].isupper() for word in sentence.words if len(word.text) > 1)


def _is_of_head(span: Span) -> bool:
    """Tell whether a name only says where and by whom the story was filed: the agency, or Ky. behind the town."""
    abbreviated = span.key in STATE_NAMES and span.text[-1] == "." and span.before == ","
    return _is_credit(span) or (abbreviated and _stands_in_dateline(span))


def _stands_in_dateline(span: Span) -> bool:
    dateline = find_dateline(span.sentence.paragraph.text)
    return dateline is not None and span.at.end <= dateline.end


def _is_credit(span: Span) -> bool:
    lows = span.sentence.lows
    if "(" not in lows[: span.first] or ")" not in lows[span.last :]:
        return False
    credit = AGENCY_CREDIT.match(span.sentence.paragraph.text)
    return credit is not None and credit.group().find("(") < span.at.start and span.at.end < credit.end()


def _identified(named: Sequence[tuple[Cluster, str]]) -> Iterator[Name]:
    taken: set[str] = set()
    for made, name in named:
        slug = _slug(name) or made.kind
        unique, number = slug, 1
        while unique in taken:
            number += 1
            unique = f"{slug}-{number}"
        taken.add(unique)
        yield Name(entity=_entity(made, unique, name), reasons=made.reasons)


_slug = lru_cache(maxsize=4096)(slugify)  # News of a day names the same people, bodies and places.


def _entity(made: Cluster, unique: str, name: str) -> Entity:
    found = (role for span in made.spans for role in roles_of(span)) if made.kind == "person" else ()
    mentions = tuple(sorted({span.at for span in made.spans}))
    return Entity(id=unique, kind=made.kind, name=name, roles=tuple(dict.fromkeys(found)), mentions=mentions)


def _name(made: Cluster) -> str:
    """Return the fullest form; of a place the commonest one that is neither abbreviation nor official style."""
    if made.name:
        return made.name
    forms = Counter([_unowned(span.text) if made.kind == "person" else span.text for span in made.spans])
    if len(forms) == 1:
        (form,) = forms
    elif made.kind == "place":
        form = max(forms, key=lambda form: _fitness(form, forms[form]))
    else:
        form = max(forms, key=lambda form: (form.count(" "), not _is_capitals(form), len(form)))
    if form.casefold().startswith(CAPITAL_WITH_DISTRICT):
        return form.partition(",")[0].partition(" ")[0]
    loud = _is_capitals(form) and made.kind != "organization" and len(form) > SHOUTED
    return form.title().replace("'S", "'s").replace("’S", "’s") if loud else form


def _fitness(form: str, times: int) -> tuple[bool, bool, bool, bool, bool, int]:
    """Return what makes a form of a place its name: with its kind, in small letters, in full, used often."""
    kind = form.rpartition(" ")[2].casefold() in FACILITIES | {"county"}
    formal = form.casefold() != CONTINENT_TOO
    return formal, not _is_capitals(form), form[-1] != ".", " of " not in form, kind, times


def _unowned(form: str) -> str:
    """Return a person's form without the possessive ending that a firm's name has: Christie's."""
    return form.removesuffix("'s").removesuffix("’s")


def _is_capitals(form: str) -> bool:
    return form.replace(".", "").isupper()

"""Small invented stories for the tests of compose: Port Selwyn, its ferries and its people do not exist."""

import re
from datetime import date

from briefdesk.article import Article, At, Metadata, Rights, number_paragraphs
from briefdesk.extract import Claim, DateMention, Entity, Extract
from briefdesk.vocabulary import Tag, Vocabulary

PUBLISHED = date(2031, 5, 7)
_MARK = re.compile(r"<(?P<date>[^=<>]+)=(?P<value>[^<>]+)>|\[(?P<person>[^\[\]]+)\]|(?P<brace>[{}])")

VOCABULARY = Vocabulary(
    tags={
        tag.name: tag
        for tag in (
            Tag(name="sea", title="The sea"),
            Tag(name="ferries", title="Ferries", broader="sea", cues=("ferr*", "crew*", "passenger*")),
            Tag(name="weather", title="Weather", cues=("storm*", "gale*", "fog")),
            Tag(name="money", title="Money"),
            Tag(name="debts", title="Debts", broader="money", cues=("debt*", "loan*", "bank*", "interest rate*")),
        )
    }
)


def marked(line: str) -> tuple[str, list[tuple[str, int, int, str]]]:
    """Return a line without its marks, and the marks: kind, offsets, and value."""
    parts: list[str] = []
    marks: list[tuple[str, int, int, str]] = []
    done = length = 0
    for match in _MARK.finditer(line):
        before = line[done : match.start()]
        words = match["date"] or match["person"] or ""
        start = length + len(before)
        parts += [before, words]
        length = start + len(words)
        done = match.end()
        kind = "date" if match["date"] else "person" if match["person"] else match["brace"]
        marks.append((kind, start, length, match["value"] or words))
    return "".join([*parts, line[done:]]), marks


def story_of(line: str) -> Extract:
    """Return the extract of a one-sentence story: `{claim}`, `<date=value>`, `[person]`, and the source after a bar."""
    sentence, _, source = line.partition("|")
    text, marks = marked(sentence.strip())
    start = next(s for kind, s, _, _ in marks if kind == "{")
    end = next(s for kind, s, _, _ in marks if kind == "}")
    told = source.strip() or None
    person = Entity(id="ansel-brook", kind="person", name="Ansel Brook")
    claim = Claim(
        text=text[start:end],
        at=At(1, start, end),
        sentence=At(1, 0, len(text)),
        speaker=person.id if told == person.name else None,
        attributed_to=told,
        certainty="asserted",
    )
    dates = tuple(DateMention(text=text[s:e], value=v, at=At(1, s, e)) for kind, s, e, v in marks if kind == "date")
    return story([text], claims=(claim,), dates=dates, people=(person,))


def story(
    paragraphs: list[str],
    *,
    rights: Rights = "own",
    claims: tuple[Claim, ...] = (),
    dates: tuple[DateMention, ...] = (),
    people: tuple[Entity, ...] = (),
) -> Extract:
    """Return the extract of a story of these paragraphs."""
    metadata = Metadata(publisher="The Selwyn Log", published=PUBLISHED, language="en", rights=rights)
    numbered = number_paragraphs([("body", text) for text in paragraphs])
    return Extract(
        article=Article(source="-", sha256="0" * 64, paragraphs=numbered, metadata=metadata),
        metadata=metadata,
        people=people,
        organizations=(),
        places=(),
        quotes=(),
        figures=(),
        dates=dates,
        claims=claims,
        topics=(),
    )

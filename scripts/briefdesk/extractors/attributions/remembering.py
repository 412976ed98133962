"""What the narrative keeps in mind of a sentence, so that the next can take it up."""

from itertools import pairwise

from briefdesk.extractors._genders import FEMALE, MALE, Gender
from briefdesk.extractors.attributions.clauses import PREPOSITIONS, SIDE_CLAUSES
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.memory import SOMEBODY, Memory, Written
from briefdesk.extractors.attributions.phrases import Meant, Phrase, is_possessive, subject_mention
from briefdesk.extractors.attributions.taken_up import COURT_PAPERS, DOCUMENTS, titled_by
from briefdesk.extractors.cast import TITLE_HEADS, Cast
from briefdesk.prose.lexicon import words

PERSONAL = MALE | FEMALE | words("speakers", "person_nouns") | words("speakers", "somebody") | TITLE_HEADS
INTRODUCING = frozenset({"a", "an", "one", "another", "his", "her", "their"})
"""Words before somebody of whom the article has not told yet."""
UNNAMED = frozenset({"a", "an", "one", "another"})
KNOWN = INTRODUCING | {"the"}
"""And before one who says something and whose name the article does not give: "the town's fire chief said"."""
OWN = INTRODUCING | {"its"}
INTRODUCING_DOCUMENTS = frozenset({"a", "an", "his", "her", "its", "their"})
DOCUMENT_REACH = 6
"""Words between "in a" and the noun of a document: "in a strongly worded public statement"."""
SPOKESPEOPLE = words("speakers", "spokespeople")
WRITING = words("speakers", "writing")
HAVING_WRITTEN = frozenset({"written", "wrote", "writes"})
"""Words before "to" that tell of a letter without its name: "she has written to every family"."""
ASKED_REACH = 3
"""Words from "asked" to the end of the name: "asked Judge Ann Adams"."""
WRITING_REACH = 5
"""Words between a verb of writing and its noun, or between that and "by"."""
AUTHOR_REACH = 4
"""Words from "by" to the end of the name's first word: "by analysts at Harrow Bank"."""
CLAUSE_MARKS = frozenset({",", ";", ":", "that", "which", "who", "was", "were", "is", "are"})
"""Words that part a document from a "by" that does not name its author: "the report, which was read by"."""


def remembered(phrase: Phrase, speaker: Meant, document: str | None) -> Memory:
    """Return the memory after an attribution: who spoke, named or not, and in which `document` of its sentence."""
    memory, cast = phrase.memory, phrase.cast
    n = phrase.frame.paragraph.n
    if speaker.id is None and phrase.who and phrase.chunk[0] in INTRODUCING and phrase.chunk[-1] in DOCUMENTS:
        return memory._replace(document=Written(phrase.chunk[-1], None, n))
    if speaker.id is None:
        return _with_asked(phrase, _with_noun(phrase, with_somebody(phrase, KNOWN))) if phrase.who else memory
    memory = memory.with_speaker(cast.entities[speaker.id], n)
    if speaker.rule in {"mouthpiece", "untitled"}:
        memory = memory.with_noun(
            phrase.chunk[-1] if speaker.rule == "mouthpiece" else titled_by(phrase), speaker.id, n
        )
    if not SPOKESPEOPLE.isdisjoint(phrase.chunk[-1:]):
        memory = memory.with_somebody(speaker.id, n)
    noun = document if DOCUMENTS.isdisjoint(phrase.chunk[-1:]) else phrase.chunk[-1]
    return memory._replace(document=Written(noun, speaker.id, n)) if noun else memory


def _with_noun(phrase: Phrase, memory: Memory) -> Memory:
    """Return the memory after somebody has spoken who is brought in without a name: "a gate agent"."""
    if phrase.mentions or len(phrase.chunk) < 2 or phrase.chunk[0] not in UNNAMED:
        return memory
    return memory.with_noun(phrase.chunk[-1], None, phrase.frame.paragraph.n)


def _with_asked(phrase: Phrase, memory: Memory) -> Memory:
    """Return the memory after somebody without a name asked a person, who replies: 'a reporter asked Adams, "Why?"'."""
    frame, n = phrase.frame, phrase.frame.paragraph.n
    asked = next((i for i, text in enumerate(frame.texts) if text == "asked"), None)
    if asked is None:
        return memory
    end = frame.ends[min(len(frame.ends) - 1, asked + ASKED_REACH)]
    person = next((m for m in phrase.cast.between(n, frame.ends[asked], end) if m.entity.kind == "person"), None)
    return memory.with_subject(person.entity, n) if person else memory


def with_somebody(phrase: Phrase, openers: frozenset[str] = INTRODUCING) -> Memory:
    """Return the memory after a phrase that brings in a person without a name: "his wife", "a woman".

    "The diplomat" alone takes up one of whom it has told; that may be another without a name.
    """
    chunk = phrase.chunk
    if len(chunk) < 2 or chunk[-1] not in PERSONAL or _names_head(phrase):
        return phrase.memory
    if chunk[0] not in openers and not chunk[-2].endswith("'s"):
        return phrase.memory
    form: Gender | None = "he" if chunk[-1] in MALE else "she" if chunk[-1] in FEMALE else None
    unnamed = form or any(seen.id in SOMEBODY.values() for seen in phrase.memory.people)
    if chunk[0] == "the" and len(phrase.texts) < 3 and not unnamed:
        return phrase.memory
    return phrase.memory.with_somebody(SOMEBODY[form], phrase.frame.paragraph.n)


def _names_head(phrase: Phrase) -> bool:
    """Return whether a name stands up to the head of a phrase, and not only behind it: "a workmate of Ann Adams"."""
    head = phrase.frame.ends[phrase.who.start + len(phrase.chunk) - 1]
    return any(mention.start < head and not is_possessive(phrase.frame, mention) for mention in phrase.mentions)


def with_letter(frame: Frame, author: str, cast: Cast, memory: Memory) -> Memory:
    """Return the memory after a sentence in which its subject writes something: "Adams sent a short message"."""
    texts = frame.texts
    if DOCUMENTS.isdisjoint(texts):
        return memory if HAVING_WRITTEN.isdisjoint(texts) else _with_unnamed_letter(frame, author, memory)
    if WRITING.isdisjoint(texts):
        return memory
    for i, text in enumerate(texts):
        before = texts[max(0, i - WRITING_REACH) : i]
        if text in DOCUMENTS and not WRITING.isdisjoint(before) and not OWN.isdisjoint(before):
            return memory._replace(document=Written(text, _writer(frame, i, cast) or author, frame.paragraph.n))
    return memory


def _with_unnamed_letter(frame: Frame, author: str, memory: Memory) -> Memory:
    """Return the memory after a sentence that tells of a letter without the noun: "Adams has written to the board"."""
    if any(verb in HAVING_WRITTEN and following == "to" for verb, following in pairwise(frame.texts)):
        return memory._replace(document=Written("letter", author, frame.paragraph.n))
    return memory


def _writer(frame: Frame, i: int, cast: Cast) -> str | None:
    """Return who is named first in the side clause of the document at `i`: "when Acme sent its letter"."""
    verb = next(k for k in range(i - 1, -1, -1) if frame.texts[k] in WRITING)
    opener = next((k for k in range(verb - 1, 0, -1) if frame.texts[k] in SIDE_CLAUSES), None)
    if opener is None:
        return None
    mention = subject_mention(frame, cast.between(frame.paragraph.n, frame.starts[opener], frame.starts[verb]))
    return mention.entity.id if mention and mention.entity.kind != "place" else None


def with_document(frame: Frame, cast: Cast, memory: Memory) -> Memory:
    """Return the memory after a sentence that names whose a document is: "a report by the Harbour Board"."""
    for i, text in enumerate(frame.texts):
        if text in DOCUMENTS:
            author = _author_behind(frame, i, cast)
            if author is not None:
                return memory._replace(document=Written(text, author, frame.paragraph.n))
    return memory


def _author_behind(frame: Frame, i: int, cast: Cast) -> str | None:
    """Return who is named right behind the "by" or "from" that follows the noun of a document at `i`."""
    near = range(i + 1, min(len(frame.texts) - 1, i + WRITING_REACH))
    by = next((k for k in near if frame.texts[k] in {"by", "from"}), None)
    if by is None or not CLAUSE_MARKS.isdisjoint(frame.texts[i : by - 1 if frame.texts[by - 1] == "," else by]):
        return None
    end = frame.ends[min(len(frame.texts) - 1, by + AUTHOR_REACH)]
    named = [m for m in cast.between(frame.paragraph.n, frame.ends[by], end) if m.entity.kind != "place"]
    own = next((m for m in named if not is_possessive(frame, m)), named[0] if named else None)
    return own.entity.id if own else None


def document_in(frame: Frame) -> str | None:
    """Return the noun of the document that a sentence says something is told in: "said in a statement"."""
    for i, text in enumerate(frame.texts):
        if text in DOCUMENTS:
            before = frame.texts[max(0, i - DOCUMENT_REACH) : i]
            openers = INTRODUCING_DOCUMENTS | {"the"} if text in COURT_PAPERS else INTRODUCING_DOCUMENTS
            if any(a in PREPOSITIONS and b in openers for a, b in pairwise(before)):
                return text
    return None

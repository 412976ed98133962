"""Whom a sentence is about: the first name or pronoun before its verb, or behind the quotation that opens it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from briefdesk.extractors.attributions.bodies import MOUTHPIECES
from briefdesk.extractors.attributions.clauses import (
    DASHES,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    SIDE_CLAUSES,
    is_adverb,
    text_at,
)
from briefdesk.extractors.attributions.families import of_family
from briefdesk.extractors.attributions.frames import Frame
from briefdesk.extractors.attributions.memory import Memory
from briefdesk.extractors.attributions.noun_phrases import PRONOUNS, whom_it_means
from briefdesk.extractors.attributions.phrases import UNKNOWN, Meant, Phrase, is_possessive, phrase_at, subject_mention
from briefdesk.extractors.attributions.titles import PERSON_NOUNS
from briefdesk.extractors.cast import TITLE_HEADS, Cast
from briefdesk.prose.lexicon import words
from briefdesk.prose.reporting_verbs import verb_forms

SUBJECT_PRONOUNS = PRONOUNS.keys() - {"him", "her"}
GENDERED = frozenset({"he", "she"})
OPENS_SETTING = PREPOSITIONS - {"for"}
NO_NOUNS = PREPOSITIONS | DETERMINERS | PRONOUNS.keys()
"""Words before which a form in -ed is no adjective: "Adams, | accused of fraud"."""
LOST = re.compile(
    r"(?:is|are|remains?|was|were) (?:still |also |now )?(?:among (?:the|those|\w+ people) )?"
    r"(?:missing|dead|gone|unaccounted for|killed|presumed dead|buried|in a coma)\b|has not been (?:seen|found)\b"
)
"""What a sentence says of somebody who cannot speak any more: the pronoun behind it means another."""
LOSS = frozenset({"missing", "dead", "gone", "unaccounted", "killed", "buried", "coma", "seen", "found"})
"""Words of which such a sentence holds one."""
SUBJECT_BEHIND = 12
"""Words behind an opening quotation within which its sentence names its subject."""
OPENS_SIDE = SIDE_CLAUSES | {"while", "although", "though"}
"""Words of a clause before the one that says what the sentence is about."""
RELATIVE = frozenset({"who", "which"})
CLAUSES = (OPENS_SIDE | RELATIVE | {"but", ";", ":"}) - {"that", "so", "than", "how", "what"}
"""Words between which a clause of its own stands."""
ANTECEDENT_REACH = 8
"""Characters between a name and "which", a noun like "party" among them."""
OFFICES = TITLE_HEADS | PERSON_NOUNS
"""Nouns for somebody at the end of a phrase in which a body is named."""
SPEECHES = words("reporting", "answers") | words("reporting", "sayings") | words("speakers", "speeches")
"""Nouns for what somebody says."""
WORDS_OF_SPEECH = 4
"""Words behind an owner among which such a noun stands: "Adams's | budget in reply speech"."""
SUBJECT_WORDS = 30
"""Words within which a sentence names its subject."""


def subject_of(frame: Frame, cast: Cast, memory: Memory) -> Meant:
    """Return who the sentence is about: the first name or pronoun before its verb that can be a subject."""
    if len(frame.texts) > 2 and 0 in frame.quoted and frame.texts[1] in DASHES:
        signature = range(2, min(len(frame.texts), SUBJECT_WORDS))
        return whom_it_means(phrase_at(frame, signature, cast, memory))
    if 0 in frame.quoted:
        return _subject_behind(frame, cast, memory)
    start = _main_clause(frame)
    stop = first_verb(frame, start)
    while stop - 1 > start and is_adverb(frame, stop - 1):
        stop -= 1
    phrase = phrase_at(frame, range(start, stop), cast, memory)
    if phrase.texts[-1] == "it":
        return UNKNOWN
    if phrase.texts[-1] in PRONOUNS:
        return UNKNOWN if not OPENS_SIDE.isdisjoint(phrase.texts[1:-1]) else whom_it_means(phrase)
    behind = _behind_setting(phrase)
    meant = whom_it_means(behind) if behind is not phrase and phrase.mentions and not behind.mentions else UNKNOWN
    if meant.id:
        return meant
    mention = subject_mention(frame, phrase.mentions)
    if mention and (mention.entity.kind == "person" or not _is_office(phrase)):
        return Meant(of_family(phrase, mention), "subject")
    if mention:
        return whom_it_means(phrase)
    if phrase.mentions and phrase.chunk[-1] not in MOUTHPIECES:
        return _whose_words(phrase)
    return whom_it_means(phrase if phrase.mentions else behind)


def _whose_words(phrase: Phrase) -> Meant:
    """Return whose speech a sentence is about: "Adams's response to the budget | is no exception"."""
    owner = phrase.mentions[0]
    if owner.entity.kind != "person" or not is_possessive(phrase.frame, owner) or owner.start < phrase.start:
        return UNKNOWN
    last = bisect_left(phrase.frame.starts, owner.end)
    near = phrase.frame.texts[last : min(last + WORDS_OF_SPEECH, phrase.who.stop)]
    return UNKNOWN if SPEECHES.isdisjoint(near) else Meant(owner.entity.id, "subject")


def _is_office(phrase: Phrase) -> bool:
    """Return whether a phrase ends with the title of somebody: "the Acme chief"."""
    return phrase.texts[-1] in OFFICES and "and" not in phrase.texts


def _behind_setting(phrase: Phrase) -> Phrase:
    """Return what stands behind time and place that open a sentence: "At the same time, | the company"."""
    if phrase.texts[0] not in PREPOSITIONS or "," not in phrase.texts[:-1]:
        return phrase
    start = phrase.who.stop - phrase.texts[-2::-1].index(",") - 1
    return phrase_at(phrase.frame, range(start, phrase.who.stop), phrase.cast, phrase.memory)


def _subject_behind(frame: Frame, cast: Cast, memory: Memory) -> Meant:
    """Return who is named or taken up right behind an opening quotation, whatever the verb: "…," Adams shrugged."""
    stop = next((k for k in range(1, min(len(frame.texts), SUBJECT_BEHIND)) if k in frame.quoted), SUBJECT_BEHIND)
    behind = range(1, min(len(frame.texts), stop))
    if not behind:
        return UNKNOWN
    first = 2 if frame.texts[1] == "," else 1
    if text_at(frame, first) in SUBJECT_PRONOUNS:
        return whom_it_means(phrase_at(frame, range(first, first + 1), cast, memory))
    phrase = phrase_at(frame, behind, cast, memory)
    mention = subject_mention(frame, phrase.mentions)
    if mention:
        return Meant(of_family(phrase, mention), "subject")
    return whom_it_means(phrase_at(frame, range(first, min(first_verb(frame, first), stop)), cast, memory))


def clause_subjects(frame: Frame, cast: Cast) -> Iterator[tuple[int, str]]:
    """Yield, by position of a quotation in a side clause, whom that is about: "although Adams sought it “at once”"."""
    n = frame.paragraph.n
    for i in frame.quoted:
        near = range(i - 1, max(0, i - SUBJECT_WORDS), -1)
        opener = next((k for k in near if not frame.texts[k] or frame.texts[k] in CLAUSES), 0)
        if frame.texts[opener] in RELATIVE:
            named = cast.before(n, frame.starts[opener], 1) if "," not in frame.texts[opener + 2 : i] else ()
            mention = named[0] if named and frame.starts[opener] - named[0].end <= ANTECEDENT_REACH else None
        else:
            inside = frame.texts[opener] in OPENS_SIDE and (opener or "," not in frame.texts[:i])
            named = cast.between(n, frame.starts[opener], frame.starts[i]) if inside else ()
            mention = subject_mention(frame, named)
        if mention and mention.entity.kind != "place":
            yield i, mention.entity.id


def tells_loss(frame: Frame) -> bool:
    """Return whether the verb of a sentence says of its subject what makes it speak no more: "Adams is missing"."""
    if LOSS.isdisjoint(frame.texts):
        return False
    verb = first_verb(frame, _main_clause(frame))
    return verb < len(frame.texts) and LOST.match(frame.paragraph.text, frame.starts[verb]) is not None


def _main_clause(frame: Frame) -> int:
    """Return where the main clause begins behind a side clause: "Asked if she would resign, | Adams laughed"."""
    first, is_side = frame.texts[0], _opens_side_clause(frame.texts[0], text_at(frame, 1))
    if not (is_side or first in OPENS_SETTING):
        return 0
    texts = frame.texts[:SUBJECT_WORDS]
    behind = texts.index(",") + 1 if "," in texts else len(frame.texts)
    return behind if behind < len(frame.texts) and (is_side or _names_subject(frame, behind)) else 0


def _names_subject(frame: Frame, i: int) -> bool:
    """Return whether the subject follows the comma behind a setting: "In televised debates, | she"."""
    return frame.texts[i] in GENDERED or frame.is_capital(i)


def _opens_side_clause(first: str, second: str) -> bool:
    if second.endswith("ing") and first in PREPOSITIONS:
        return True
    if first.endswith("ly") and second.endswith(("ed", "ing")):
        return True
    return (first.endswith(("ed", "ing")) or first in OPENS_SIDE) and second not in FINITE


def first_verb(frame: Frame, start: int) -> int:
    """Return the position of the first verb or quotation behind `start`, else of the last word a subject may have."""
    verbs = _verbs()
    for i, text in enumerate(frame.texts[start + 1 : start + SUBJECT_WORDS], start + 1):
        if (not text and frame.texts[i - 1] != "the") or (
            (text in verbs or text.endswith("ed")) and _is_verb(frame, i)
        ):
            return i
    return min(len(frame.texts), start + SUBJECT_WORDS)


def _is_verb(frame: Frame, i: int) -> bool:
    """Return whether a form is no name ("Will") and no adjective: "the disgraced banker", ", retired nurse Adams,"."""
    if frame.is_capital(i):
        return False
    if frame.texts[i] in _verbs():
        return True
    before = frame.texts[i - 1]
    return before not in DETERMINERS and (before != "," or text_at(frame, i + 1) in NO_NOUNS)


@cache
def _verbs() -> frozenset[str]:
    """Return the words that end a subject, whatever stands before them."""
    return FINITE | verb_forms().keys()

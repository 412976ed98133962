"""Tell a quotation that reports speech or writing from scare quotes, names, nicknames and titles of works."""

from briefdesk.extractors.attributions.clauses import DETERMINERS, text_at
from briefdesk.extractors.quotes.placing import Quoted
from briefdesk.extractors.quotes.standing import is_whole_sentence
from briefdesk.prose.lexicon import lexicon

LISTS = {key: frozenset(values) for key, values in lexicon("quotation_marks")["not_speech"].items()}
TERM_WORDS = 3
"""Words a scare quote, nickname or term rarely exceeds."""
TITLE_CAPITALS = 2
CALLING_REACH = 3
"""Words from "called" to what somebody calls so: "called it | a “farce”"."""
DISMISSING = LISTS["dismissing"]
DISMISSING_REACH = 14
"""Words from "dismissed" to the quotation behind "as": "dismissed the report of the board as | “nonsense”"."""
SOMEBODY = frozenset({"it", "he", "she"})
ENDS_SPEECH = (".", "!", "?", "…", ",", "—", "–")


def reports_speech(quoted: Quoted) -> bool:
    """Return whether a quotation reports what somebody said or wrote."""
    text = quoted.sentence.frame.paragraph.text[quoted.quotation.start : quoted.quotation.end]
    if not any(character.isalnum() for character in text):
        return False
    if is_whole_sentence(quoted.sentence.frame) or quoted.quotation.continues or not quoted.quotation.closed:
        return not _is_title(text) or text.endswith(ENDS_SPEECH)
    if _is_imagined(quoted) or _is_named(quoted, text) or _is_defined(quoted, text) or _is_idiom(quoted, text):
        return False
    if _is_utterance(quoted, text):
        return True
    if _is_nickname(quoted, text) or _is_work(quoted, text) or _names_a_thing(quoted):
        return False
    words = text.split()
    return len(words) > TERM_WORDS or (quoted.said is not None and not _is_term(quoted))


def _is_imagined(quoted: Quoted) -> bool:
    """Return whether it is what a gesture seems to say: she shrugged as if to say “Who knows?”"""
    return _word(quoted, -1) == "say" and _word(quoted, -2) == "to" and _word(quoted, -3) in {"if", "though"}


def _is_named(quoted: Quoted, text: str) -> bool:
    """Return whether it is a name, though a verb of speech may follow: titled “Rain,” who said; “Rain” star Ann."""
    if quoted.position == 0 and _word(quoted, 1) in LISTS["named_things"] and _is_capital(quoted, 2):
        return True
    return _word(quoted, -1) in LISTS["names"] or (_word(quoted, -1) in LISTS["making"] and _is_title(text))


def _is_defined(quoted: Quoted, text: str) -> bool:
    """Return whether it stands in brackets as another name of what stands before: Acme Ltd. (“Acme”)."""
    before = _word(quoted, -1) if _word(quoted, -1) != "the" else _word(quoted, -2)
    opens, closes = before == "(", _word(quoted, 1) == ")"
    joined = before in {"or", "and"} if closes else _word(quoted, 1) in {"or", "and"}
    return len(text.split()) <= TERM_WORDS and ((opens and closes) or ((opens or closes) and joined))


def _is_idiom(quoted: Quoted, text: str) -> bool:
    """Return whether it is a noun phrase that nobody is told to say: the "tip of the iceberg" shows."""
    named = quoted.speaker.id is not None and quoted.speaker.rule != "latest-speaker"
    if quoted.said is not None or named or len(quoted.sentence.frame.quoted) > 1:
        return False
    return text[0].islower() and _word(quoted, -1) in DETERMINERS


def _is_utterance(quoted: Quoted, text: str) -> bool:
    """Return whether an attribution adjoins it as it does speech: "…," Adams said; Adams said, "…"; Adams: "…"."""
    before, following = _word(quoted, -1), _word(quoted, 1)
    if before == ":":
        return True
    if quoted.said is None:
        return False
    verb = quoted.said.attribution.verb
    if (
        text.endswith((",", "!", "?", ".", "—"))
        and verb > quoted.position
        and quoted.said.attribution.first <= quoted.position + 2
    ):
        return True
    if before == "," and verb == quoted.position - 2:
        return True
    return following == "," and before != "as" and verb in {quoted.position + 2, quoted.position + 3}


def _word(quoted: Quoted, offset: int) -> str:
    return text_at(quoted.sentence.frame, quoted.position + offset)


def _is_capital(quoted: Quoted, offset: int) -> bool:
    i = quoted.position + offset
    return 0 <= i < len(quoted.sentence.frame.texts) and quoted.sentence.frame.is_capital(i)


def _is_nickname(quoted: Quoted, text: str) -> bool:
    """Return whether it stands between the parts of a name: Ann "Red" Adams."""
    return len(text.split()) <= TERM_WORDS and _is_capital(quoted, -1) and _is_capital(quoted, 1) and text[0].isupper()


def _is_title(text: str) -> bool:
    words = [word.strip("\"'“”‘’.,:;!?()") for word in text.split()]
    words = [word for word in words if word and word.casefold() not in LISTS["small_words"]]
    return len(words) >= TITLE_CAPITALS and all(not word[0].islower() for word in words)


def _is_work(quoted: Quoted, text: str) -> bool:
    if _is_title(text):
        return True
    return text[0].isupper() and len(text.split()) <= TERM_WORDS and _word(quoted, -1) in LISTS["works"]


def _names_a_thing(quoted: Quoted) -> bool:
    """Return whether it is a name: known as "the pepper pot", the "one road, one river" policy."""
    if _word(quoted, -1) == "as" and _word(quoted, -2) in LISTS["names_as"]:
        return True
    before = {_word(quoted, -1), _word(quoted, -2)}
    return _word(quoted, 1) in LISTS["named_things"] and bool(
        before & {"the", "a", "an", "its", "his", "her", "their", "'s"}
    )


def _is_called(quoted: Quoted) -> bool:
    """Return whether somebody is told to use the words: "which it called “a last resort”", "called “…” by Adams".

    So it is of a charge that somebody answers: "a charge Adams called “absurd”".
    What nobody in particular calls so is a term: "what traders call a “dead cat bounce”".
    """
    if quoted.said is None:
        return False
    attribution, frame = quoted.said.attribution, quoted.sentence.frame
    who, verb, behind = attribution.who, attribution.verb, quoted.position - attribution.verb
    if attribution.plain in DISMISSING and "as" in (_word(quoted, -1), _word(quoted, -2)):
        return 0 < behind <= DISMISSING_REACH
    if not 0 < behind <= CALLING_REACH or not who or not (quoted.speaker.id or text_at(frame, who.start) in SOMEBODY):
        return False
    by = attribution.order == "verb-subject" and who.start > quoted.position
    leads = text_at(frame, who.start - 1)
    named = frame.is_capital(verb - 1) or text_at(frame, verb - 1) in SOMEBODY
    named = named and behind == 1 and (leads.isalpha() or text_at(frame, who.start) in DETERMINERS)
    return by or named or leads in {"what", "which"}


def _is_term(quoted: Quoted) -> bool:
    if _is_called(quoted):
        return False
    return _word(quoted, -1) in LISTS["naming_cues"] or (
        _word(quoted, -1) in {"a", "an", "the"} and _word(quoted, -2) in LISTS["naming_cues"]
    )

"""The words of a claim on their own: without dateline, attribution or pronoun, and with its edits made."""

import re
from collections.abc import Iterator, Sequence

from briefdesk.article import Article
from briefdesk.compose.calendar_words import Edit, apply_edits
from briefdesk.compose.clauses import Quotations, opening_verb, sentence_case, tidy
from briefdesk.extract import Claim, DateMention
from briefdesk.prose.dateline import find_dateline
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.text import fold

STORY_AT_MOST = 80
"""Paragraphs in which the word of an opening is looked up."""
_SAYS = alternatives(words("clause_words", "that_verbs") | words("clause_words", "clausal_verbs"))
_SAID_INSIDE = re.compile(
    rf",\s+(?:he|she|they|it|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,3}}|the \w+)\s+{_SAYS}"
    r"(?:\s+on\s\d{1,2}\s[A-Z][a-z]+\s\d{4})?,(?=\s)"
)
_PRONOUN_SUBJECT = re.compile(r"^(?:it|they)(?:\s+|$)", re.I)
_COPULA = re.compile(
    r"it\s+(?:(?:would|will|might|may|could|must|had|has)\s+)?(?:is|was|be|been)\s+(?![“\"‘']?(?:\w+ly\s)?\w+(?:ing|ed)\b)"
    r"|it\s+(?:takes|took|would take|will take)\s",
    re.I,
)
_PLURAL_NOUN = re.compile(r"\b[a-z]{3,}s$")
_POSSESSIVE_SUBJECT = re.compile(r"^(?:its|their)\s+", re.I)
_OPENING_PHRASE = re.compile(r"^(?:in|on|at|early|late)\s[^,]{1,40},\s+", re.I)
_WORDED = re.compile(r"(the|an?)\s+(.+)", re.I)
_LEADING_ARTICLE = re.compile(r"^(?:the|an?)\s+")
_BARE_DATELINE = re.compile(
    r"[A-Z]{4,}(?:[ ,/]+[A-Z]{4,}){0,3}\s+(?=(?:The|An?|U\.S\.|In|On)\s)"
    r"|(?:[A-Z][\w’'-]+\s){1,3}?[A-Z][\w’'-]+\s?/\s?(?:REUTERS|Reuters|AP|AFP|Getty(?: Images)?)\s+(?=[A-Z])"
)
"""A dateline without a dash, or the credit of a picture, as some pages have them: "OSLO The ferries …"."""
_DATELINE_DAY = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?),?(?:\s\d{4})?\s?(?:--|[–—-])\s"
)
"""The day behind the dash of a dateline, as releases have it: "SELWYN, Ohio – May 6, 2031 – The port"."""
_EXCHANGES = r"Nasdaq|NYSE|LSE|LON|AIM|TSXV?|CSE|ASX|NZX|OTC\w*|Euronext|HKEX|SEHK|BSE|NSE|JSE|SGX"
_TICKER = re.compile(rf"\s?\((?:{_EXCHANGES})[\w\s]{{0,12}}:[^()]{{1,24}}\)", re.I)
"""Under which letters a firm's shares are traded."""
_ACCORDING_TO = re.compile(
    r",?\s+according to (?:[^,.;]|\.(?=\S)){3,80}(?=[,;]|\.(?!\S)|$)"
    r"(?!,\s(?:which|who|whose|where|an?|the|[A-Z][\w’'.-]*)\s|,\s[a-z][^,]{3,160},\s),?"
)
"""Not where something more is told of the source, which would then be said of something else."""


_SHOUTED = re.compile(r"(?:(?:A|AN|THE|An|The)\s)?([A-Z]{4,})(?=-[a-z]|\s[A-Za-z])")
"""The first word of a story in capitals, as some newsrooms set it."""


def calmed(text: str, article: Article) -> str:
    """Return the opening of a story without a first word in capitals, as the story has the word elsewhere.

    No letter is added or lost, so that places in the text stay the same.
    """
    match = _SHOUTED.match(text)
    if match is None or _BARE_DATELINE.match(text) or find_dateline(text):
        return text
    story = " ".join(paragraph.text for paragraph in article.body[:STORY_AT_MOST])
    forms = (match[1].lower(), match[1].capitalize())
    word = next((form for form in forms if re.search(rf"\b{form}\b", story)), match[1])
    return f"{text[: match.start(1)]}{word}{text[match.end(1) :]}"


def undated_name(by: str | None, near: Sequence[DateMention]) -> str | None:
    """Return who says something without a date that is part of the name: "October 11 presentation"."""
    if by is None:
        return None
    dated = next((mention.text for mention in near if by.casefold().startswith(mention.text.casefold() + " ")), "")
    return sentence_case(by[len(dated) :].strip())


def in_text(by: str | None, wording: str | None) -> str | None:
    """Return who says something with the article and small letters that the wording has, where it is the same."""
    match = _WORDED.match(wording or "")
    bare = _LEADING_ARTICLE.sub("", by[:1].lower() + by[1:]) if by else ""
    if by and wording and match is None and bare in wording and by not in wording:
        return bare
    if by is None or match is None or not match[2].casefold().startswith(bare.casefold()):
        return by
    return f"{match[1].lower()} {match[2][: len(bare)]}"


def stands_for_group(clause: str, told: str) -> bool:
    """Tell whether a clause opens with an "it", "they" or "its" that is the body `told`.

    Not "officials said it was time": "it" is no group of people, and with "is" and no more it is as often nothing.
    """
    if _COPULA.match(clause) or (clause[:2].lower() == "it" and _PLURAL_NOUN.search(told)):
        return False
    return bool(_PRONOUN_SUBJECT.match(clause) or _POSSESSIVE_SUBJECT.match(clause))


def named_source(clause: str, told: str | None) -> str:
    """Return a reported clause with the organization or group that says it for the "it" or "they" it opens with."""
    if told is None or _PRONOUN_SUBJECT.match(told) or not stands_for_group(clause, told):
        return clause
    if _POSSESSIVE_SUBJECT.match(clause):
        return _POSSESSIVE_SUBJECT.sub(lambda match: f"{told}’ " if told.endswith("s") else f"{told}’s ", clause)
    return _PRONOUN_SUBJECT.sub(lambda match: f"{told} ", clause)


def names_source(worded: str, by: str) -> bool:
    """Tell whether the subject of a statement names the one who makes it, so that nothing need say so again."""
    subject = _OPENING_PHRASE.sub("", worded)
    subject = fold(subject.partition(f" {opening_verb(subject)} ")[0])
    name = _LEADING_ARTICLE.sub("", fold(by))
    return holds_word(subject, name, not_before="'’")


def holds_word(text: str, told: str, *, not_before: str = "") -> bool:
    """Tell whether words stand in a text, no letter, digit or one of `not_before` straight behind them."""
    ends = (text[end : end + 1] for end in word_ends(text, told))
    return any(not following or not (following.isalnum() or following in f"_{not_before}") for following in ends)


def word_ends(text: str, told: str) -> Iterator[int]:
    """Yield where words end in a text, wherever no letter or digit stands straight before them."""
    at = text.find(told)
    while at >= 0:
        if at == 0 or not (text[at - 1].isalnum() or text[at - 1] == "_"):
            yield at + len(told)
        at = text.find(told, at + 1)


def reworded(text: str, edits: Sequence[Edit]) -> str:
    """Return a claim with its edits made, none of them within quotation marks, and without dateline or attribution."""
    quotations = Quotations(text)
    dateline = find_dateline(text) or _BARE_DATELINE.match(text)
    fitting = [edit for edit in edits if not quotations.hold(edit.start)]
    if dateline:
        end = dateline.end() if isinstance(dateline, re.Match) else dateline.end
        day = _DATELINE_DAY.match(text, end)
        fitting = [Edit(0, day.end() if day else end, ""), *fitting]
    return tidy(_SAID_INSIDE.sub("", _TICKER.sub("", apply_edits(text, fitting))))


def without_source(clause: str, claim: Claim) -> str:
    """Return a clause without its "according to", which the attribution at its end tells."""
    return tidy(_ACCORDING_TO.sub(_comma_if_inside, clause)) if claim.attributed_to or claim.speaker else clause


def _comma_if_inside(match: re.Match[str]) -> str:
    return "," if match[0].endswith(",") else ""

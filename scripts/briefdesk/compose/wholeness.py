"""Claims that were cut out of their sentence so that something was lost, made whole again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefdesk.article import Article, At
from briefdesk.compose.clauses import QUOTED, begins_with_verb, is_balanced
from briefdesk.extract import Claim
from briefdesk.prose.finite_forms import present_forms
from briefdesk.prose.lexicon import alternatives, words
from briefdesk.prose.predicates import may_be_sentence, predicate
from briefdesk.prose.reporting_verbs import verb_forms

SOURCE_WORDS_AT_MOST = 12
"""Words of who says something; more are a clause."""

END = 8
"""Characters at the end of a sentence in which its stop stands."""
_MARKS = tuple("“\"‘'«„")
_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_SAYS = alternatives(form for form, verb in verb_forms().items() if verb.form == "finite" and len(form) > 2)
_SAYING = alternatives(form for form, verb in verb_forms().items() if verb.form == "participle")
_GOES_ON = re.compile(rf",?\s(?:and|but|while|then)\s(?:\w+ly\s|also\s|then\s|he\s|she\s|they\s|it\s)*{_SAYS}\b", re.I)
"""What the speaker said besides: "…, but insisted that", which the source behind the point would swallow."""
_SAYING_MORE = re.compile(rf",\s(?:\w+ly\s)?(?:{_SAYING}|swiping|alluding|referring|pointing)\b", re.I)
_SAID_AGAIN = re.compile(
    rf",\s(?:[^\s,]+\s){{1,6}}?(?:has\s|have\s|had\s)?{alternatives(words('clause_words', 'that_verbs') | {'wrote'})}"
    r"(?:\s(?:in|on|at|during|to)\s[^,]{1,60})?\.?$",
    re.I,
)
"""Another attribution at the end: "they will lay up, the board has said"."""
_AND_THAT = re.compile(r"\b(?:and|but) that\s(?!(?:it|he|she|they|there|the)\s)", re.I)
_CONDITION = re.compile(
    rf"(?:{alternatives(words('clause_words', 'conditions'))})\b[^,“”\"]{{4,}},|.*\b(?:not|never|nobody|none|few)\b",
    re.I,
)
"""What stands before an attribution and bears on the statement: "If the vote fails, …", "few said that"."""
_INSIDE_CLAUSE = re.compile(rf"{alternatives(words('clause_words', 'conditions'))}\b[^,“”\"]{{4,}}$", re.I)
"""An attribution that is itself in such a clause: "Though the town said …, crews have claimed …"."""
_CITING = re.compile(r"\W*(?:citing|quoting)\b", re.I)
"""What follows a statement by somebody else than whom it cites: "she would not comment, citing the inquiry"."""
_ASIDE_SAYS = re.compile(rf",\s{_SAYS}\s+$", re.I)
"""A verb of speech between commas, whose subject the claim opens with: "the plan, say economists, works"."""
_JOINED_CLAUSE = re.compile(r"([^“”\"]{20,}),\s(?:and|but|while|though|although)\s[^,“”\"]{3,80}$")
"""A clause of its own before the one that says who speaks."""
_PROPOSED = re.compile(
    r"\b(?:propos|demand|recommend|urg|request|insist|suggest|order|ask|requir)(?:e|es|ed|s|ing)?\s(?:\w+ly\s)?that\s*$",
    re.I,
)
_MODAL = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|should|must|can)\b", re.I)
"""Behind "proposed that", where no such word follows, stands what shall be, not what is."""
_TIMES = frozenset({"later", "earlier", "ago"})
_NO_SUBJECT = re.compile(rf"{alternatives(words('clause_words', 'auxiliaries') | words('verbs', 'only_past'))}\b", re.I)
_NO_SOURCE = words("clause_words", "no_sources")
_ENDS_WITH_STOP = re.compile(r"[.!?…:;”\"’')\]]$")


def can_be_source(wording: str) -> bool:
    """Tell whether words name who says something: no pronoun, no clause, not broken off."""
    found = [word.lower() for word in _WORD.findall(wording)]
    if not found or len(found) > SOURCE_WORDS_AT_MOST or found[0] in _NO_SOURCE:
        return False
    if not _TIMES.isdisjoint(found):
        return False
    is_clause = any(first == "to" and second in present_forms().plain for first, second in pairwise(found))
    return not is_clause and found[-1] not in words("clause_words", "dangling") and predicate(wording) is None


def made_whole(claims: Sequence[Claim], article: Article) -> tuple[Claim, ...]:
    """Return the claims of one sentence or more, each that cannot stand by itself as its whole sentence.

    A cut that would repeat a quotation, which is a claim of its own, is left out instead.
    """
    quoted = {claim.sentence for claim in claims if is_spoken(claim, article)}
    first = {claim.sentence: claim.at for claim in reversed(claims)}
    found: dict[At, Claim] = {}
    for claim in claims:
        if is_spoken(claim, article) or (
            _stands(claim, article) and not (first[claim.sentence] == claim.at and _follows_clause(claim, article))
        ):
            found[claim.at] = claim
        elif claim.sentence not in quoted:
            found.setdefault(claim.sentence, whole(claim, article))
    return tuple(found[at] for at in sorted(found))


def whole(claim: Claim, article: Article) -> Claim:
    """Return the claim that is the whole sentence of another."""
    return replace(claim, text=article.slice(claim.sentence), at=claim.sentence)


def is_cut(claim: Claim) -> bool:
    """Tell whether a claim is a part of its sentence alone."""
    return claim.at != claim.sentence


def is_spoken(claim: Claim, article: Article) -> bool:
    """Tell whether a claim is what stands between quotation marks."""
    before = article.slice(At(claim.at.paragraph, max(0, claim.at.start - 1), claim.at.start))
    return before in _MARKS


def _stands(claim: Claim, article: Article) -> bool:
    """Tell whether a claim keeps its sense without the rest of its sentence."""
    if not is_cut(claim):
        return True
    head = article.slice(At(claim.at.paragraph, claim.sentence.start, claim.at.start))
    tail = article.slice(At(claim.at.paragraph, claim.at.end, claim.sentence.end))
    if not (head.strip() or any(character.isalnum() for character in tail)):
        return True
    if _CITING.match(tail):
        return False
    plain = QUOTED.sub("“”", claim.text)
    is_full = predicate(claim.text) is not None and is_balanced(claim.text)
    has_subject = not (_NO_SUBJECT.match(claim.text) or begins_with_verb(claim.text))
    return is_full and has_subject and not _loses(head, plain) and not _SAID_AGAIN.search(plain)


def _follows_clause(claim: Claim, article: Article) -> bool:
    """Tell whether a statement and who says it are joined to another clause: "the pier fell, and the town said …"."""
    head = article.slice(At(claim.at.paragraph, claim.sentence.start, claim.at.start))
    joined = _JOINED_CLAUSE.match(head)
    return joined is not None and predicate(joined[1]) is not None


def _loses(head: str, plain: str) -> bool:
    """Tell whether a statement without what stands before it, `head`, says less or something else."""
    if not head.strip():
        return False
    if _INSIDE_CLAUSE.match(head.lstrip()):
        return True
    if _PROPOSED.search(head) and not _MODAL.search(plain):
        return True
    if _ASIDE_SAYS.search(head) and begins_with_verb(plain.partition(", ")[2]):
        return True
    patterns = (_GOES_ON, _SAYING_MORE, _AND_THAT)
    return _CONDITION.match(head.lstrip()) is not None or any(pattern.search(plain) for pattern in patterns)


def is_fragment(text: str) -> bool:
    """Tell whether a sentence of the article is none: a heading, a caption, a member of a list."""
    if predicate(text) is not None or text[:1] in _MARKS:
        return False
    return not (_ENDS_WITH_STOP.search(text[-END:].rstrip()) and may_be_sentence(text))

"""Who says a claim, and when its whole sentence must tell so."""

from collections import Counter
from collections.abc import Sequence

from briefdesk.article import Article, At
from briefdesk.compose.antecedents import Antecedents
from briefdesk.compose.clauses import opens_with_pronoun
from briefdesk.compose.reporting import is_reported
from briefdesk.compose.rewording import stands_for_group
from briefdesk.compose.wholeness import is_cut, is_spoken, made_whole, whole
from briefdesk.extract import Claim, Extract

NEXT_AT_MOST = 2
"""By how much the number of the next paragraph of a story may be greater: a caption may stand between."""


def with_source(claims: Sequence[Claim], found: Antecedents, extract: Extract) -> tuple[Claim, ...]:
    """Return the claims, each as its whole sentence that would lose by whom it is said, or whom it speaks of.

    That is what somebody denies, one without a source of its own, and of two in a row those that cannot be joined:
    "The quake struck at noon, the institute said. It was felt in the capital."
    """
    article = extract.article
    lost = {n for n, claim in enumerate(claims) if claim.certainty == "denied"}
    lost |= {n for n, claim in enumerate(claims) if found.source_name(claim) is None and _hangs(claim, article)}
    for n, claim in enumerate(claims):
        if opens_with_pronoun(claim.text) and not (found.subject_edits(claim) or _is_of_source(claim, found, article)):
            apart = n > 0 and not _share_source(claims[n - 1], claim, found)
            lost |= {k for k in (n - 1, n) if apart and _is_told(claims[k])}
            lost |= {n} if n == 0 or claims[n - 1].at.paragraph != claim.at.paragraph else set()
    if not lost:
        return tuple(claims)
    told = [
        whole(claim, article) if n in lost and is_cut(claim) and not is_spoken(claim, article) else claim
        for n, claim in enumerate(claims)
    ]
    return made_whole(told, article)


def _is_of_source(claim: Claim, found: Antecedents, article: Article) -> bool:
    """Tell whether the "it" or "they" that a claim opens with is the body that says it."""
    source = found.source_name(claim)
    if source is None or found.is_person(claim) or not is_reported(claim, article):
        return False
    return stands_for_group(claim.text, claim.attributed_to or source)


def _share_source(before: Claim, claim: Claim, found: Antecedents) -> bool:
    far = claim.at.paragraph - before.at.paragraph > NEXT_AT_MOST
    return far or found.source_name(before) == found.source_name(claim)


def is_parted(claim: Claim, article: Article) -> bool:
    """Tell whether a claim is a sentence without the words before or behind it."""
    head = article.slice(At(claim.at.paragraph, claim.sentence.start, claim.at.start))
    tail = article.slice(At(claim.at.paragraph, claim.at.end, claim.sentence.end))
    return any(map(str.isalpha, head)) or any(map(str.isalpha, tail))


def _hangs(claim: Claim, article: Article) -> bool:
    """Tell whether somebody says a claim, or words before it in its sentence bear on it: "He said", "It is thought"."""
    head = article.slice(At(claim.at.paragraph, claim.sentence.start, claim.at.start))
    return _is_told(claim) or head.rstrip()[-1:].isalpha()


def _is_told(claim: Claim) -> bool:
    return claim.attributed_to is not None or claim.speaker is not None


def told_of_self(claims: Sequence[Claim], found: Antecedents, article: Article) -> frozenset[At]:
    """Return the places of claims in which who speaks tells of himself: "Brook said he would go".

    Such a claim is the only one of its sentence; of two, the whole sentence would tell the other again.
    """
    parts = Counter(claim.sentence for claim in claims)
    alone = (claim for claim in claims if parts[claim.sentence] == 1 and is_cut(claim) and is_reported(claim, article))
    return frozenset(claim.at for claim in alone if _is_of_speaker(claim, found, article))


def _is_of_speaker(claim: Claim, found: Antecedents, article: Article) -> bool:
    edits, source = found.subject_edits(claim), found.source_name(claim)
    is_self = bool(edits) and edits[0].text.removesuffix("’s") == source
    return not is_spoken(claim, article) and (is_self or _is_of_source(claim, found, article))

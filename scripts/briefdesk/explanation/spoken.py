"""Why a quotation has its speaker and a claim its certainty."""

from collections.abc import Iterator, Mapping

from briefdesk.article import At
from briefdesk.explanation.why import Facts, Why
from briefdesk.extract import Claim
from briefdesk.extractors.attributions.narrative import Said, Sentence
from briefdesk.extractors.claims.certainty import certainty_of
from briefdesk.extractors.claims.statements import statement_of
from briefdesk.extractors.quotes.placing import Quoted
from briefdesk.extractors.quotes.quoted import assign_speakers
from briefdesk.prose.sentences import Span

LONGEST_CUE = 4
"""Words of the longest wording that hedges a statement."""
OWN_WORDS = "the article itself"


def why_quotes(facts: Facts) -> Iterator[Why]:
    """Yield by which rule each quotation has its speaker, and the attribution or the mention that it went by."""
    quoted = {(q.quotation.paragraph, q.quotation.start): q for q in assign_speakers(facts["attributions"])}
    for quote in facts["quotes"]:
        why = quoted[quote.at.paragraph, quote.at.start]
        speaker = facts.entities[quote.speaker].name if quote.speaker in facts.entities else "nobody named"
        words = _attribution(why.sentence, why.said) if why.said else _mention_before(facts, why)
        item = f"{speaker}: “{quote.text}”"
        yield Why(kind="quotes", item=item, rule=why.speaker.rule.replace("-", " "), words=words, at=quote.at)


def why_claims(facts: Facts) -> Iterator[Why]:
    """Yield whose each claim is, and the words that say so or hedge it."""
    sentences = _by_place(facts["attributions"])
    for claim in facts["claims"]:
        sentence = sentences[claim.sentence]
        said = statement_of(sentence)[1]
        who = claim.attributed_to or (facts.entities[claim.speaker].name if claim.speaker else OWN_WORDS)
        cue = _cue(facts.article.slice(claim.sentence), claim)
        words = "; ".join(part for part in (_attribution(sentence, said) if said else "", cue) if part)
        yield Why(kind="claims", item=claim.text, rule=f"{claim.certainty} by {who}", words=words, at=claim.at)


def _by_place(sentences: tuple[Sentence, ...]) -> Mapping[At, Sentence]:
    return {At(s.frame.paragraph.n, s.frame.start, s.frame.end): s for s in sentences}


def _attribution(sentence: Sentence, said: Said) -> str:
    """Return the words of an attribution, subject and verb."""
    frame, attribution = sentence.frame, said.attribution
    first = min([attribution.first, *attribution.who])
    last = max([attribution.behind - 1, *attribution.who])
    return frame.slice(Span(frame.starts[first], frame.ends[last]))


def _mention_before(facts: Facts, quoted: Quoted) -> str:
    """Return the last words before a quotation that name its speaker, with the number of their paragraph."""
    entity = facts.entities.get(quoted.speaker.id or "")
    here = (quoted.quotation.paragraph, quoted.quotation.start)
    mentions = [at for at in entity.mentions if (at.paragraph, at.start) < here] if entity else []
    return f"{facts.article.slice(mentions[-1])} (paragraph {mentions[-1].paragraph})" if mentions else ""


def _cue(sentence: str, claim: Claim) -> str:
    """Return the shortest run of words that by itself makes a statement as sure as the claim is."""
    if claim.certainty == "asserted":
        return ""
    words = sentence.split()
    for length in range(1, LONGEST_CUE + 1):
        for start in range(len(words) - length + 1):
            run = " ".join(words[start : start + length])
            if certainty_of(run) == claim.certainty:
                return run
    return ""

"""How likely the outcome is and how sure the desk is of that, each in a sentence of its own.

Source: ICD 203, Analytic Standards, D.6.e.2: a degree of likelihood and a level of confidence do not stand in one
sentence. https://www.dni.gov/files/documents/ICD/ICD-203.pdf
"""

from collections.abc import Mapping, Sequence

from briefdesk.briefing import Confidence, Likelihood
from briefdesk.listings._addresses import JUDGEMENT, relative
from briefdesk.listings._page import block
from briefdesk.listings.briefing.page import BriefingPage
from briefdesk.prose.lexicon import lexicon

PERCENT: Mapping[str, Sequence[int]] = lexicon("estimates")["ranges"]
"""Chances that the terms of ICD 203 stand for, in percent."""
SENTENCES: Mapping[Likelihood, str] = {
    "almost no chance": "There is {term} of the outcome described here",
    "roughly even chance": "There is a {term} of the outcome described here",
}
USUAL = "The outcome described here is {term}"
BASES: Mapping[Confidence, str] = {
    "low": "what is known is scant, doubtful or hard to piece together",
    "moderate": "what is known is credible and plausible, but not enough for more",
    "high": "what is known is good and comes from more than one source",
}


def outlook(page: BriefingPage) -> list[str]:
    """Return likelihood and confidence, one sentence each, with what the terms mean."""
    lines: list[str] = []
    there = relative(JUDGEMENT, page.address)
    likelihood, confidence = page.briefing.likelihood, page.briefing.confidence
    if likelihood:
        low, high = PERCENT[likelihood]
        sentence = SENTENCES.get(likelihood, USUAL).format(term=f"[{likelihood}]({there}#likelihood)")
        lines += [f"**Likelihood.** {sentence}: a chance of {low} to {high} percent.", ""]
    if confidence:
        term = f"[{confidence} confidence]({there}#confidence)"
        lines += [f"**Confidence.** The desk has {term} in this briefing: {BASES[confidence]}.", ""]
    return block("outlook", lines) if lines else []

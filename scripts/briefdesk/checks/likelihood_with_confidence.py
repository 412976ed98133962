"""A likelihood and a confidence in one sentence.

Likelihood is about the event, confidence about the evidence. ICD 203 keeps them apart, since "high confidence that it
is likely" is read as more certain than it is.

Bad:

    The desk has high confidence that a second vote is likely. [¶3]

Good:

    A second vote is likely. The desk has high confidence in its sources. [¶3]
"""

from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._estimates import CONFIDENCE, terms_in
from briefdesk.checks._prose import is_heading, sentences_with, unquoted
from briefdesk.finding import Finding
from briefdesk.schema import shown


def likelihood_with_confidence(desk: Desk) -> Iterator[Finding]:
    """Yield each sentence that has a term of likelihood and a level of confidence of its own."""
    for parsed in desk.briefings:
        places = Places(parsed.body, parsed.body_line)
        for block in desk.blocks[parsed.path]:
            for sentence in () if is_heading(block) else sentences_with(block, CONFIDENCE):
                confidence = CONFIDENCE.search(unquoted(sentence.text))
                terms = terms_in(sentence.text)
                if confidence and terms:
                    what = f"{shown(confidence.group())} and {shown(terms[0])} in one sentence"
                    mend = "say how likely it is in one sentence, and how sure you are in another"
                    yield fault(parsed, places.at(sentence.start), "likelihood-with-confidence", what, mend)

"""Two terms of likelihood in one sentence.

The seven terms of ICD 203 each stand for a range of percentages. Two of them in one sentence blur each other: a reader
cannot tell which holds for what. Part the sentence.

Bad:

    It is likely that the crews return, and very unlikely that the night service does. [¶3]

Good:

    It is likely that the crews return. It is very unlikely that the night service does. [¶3]
"""

from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._estimates import TERM, terms_in
from briefdesk.checks._prose import is_heading, sentences_with
from briefdesk.finding import Finding, Level
from briefdesk.text import listed

LEVEL: Level = "advice"


def two_likelihoods(desk: Desk) -> Iterator[Finding]:
    """Yield each sentence that has more than one term of likelihood of its own."""
    for parsed in desk.briefings:
        places = Places(parsed.body, parsed.body_line)
        for block in desk.blocks[parsed.path]:
            for sentence in () if is_heading(block) else sentences_with(block, TERM):
                terms = terms_in(sentence.text)
                if len(terms) > 1:
                    what = f"one sentence has {listed(terms)}"
                    mend = "make a sentence of each judgement"
                    yield fault(parsed, places.at(sentence.start), "two-likelihoods", what, mend)

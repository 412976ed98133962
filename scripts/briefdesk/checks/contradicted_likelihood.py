"""A percentage beside a term of likelihood that stands for other percentages.

ICD 203 gives each term a range: `likely` is 55 to 80%. A number outside the range leaves the reader with two
judgements.

Bad:

    A second vote is likely (30%). [¶3]

Good:

    A second vote is likely (70%). [¶3]
"""

import re
from collections.abc import Iterator

from briefdesk.checks._body import Places
from briefdesk.checks._desk import Desk, fault
from briefdesk.checks._estimates import RANGES, TERM
from briefdesk.checks._prose import unquoted
from briefdesk.finding import Finding
from briefdesk.prose.lexicon import alternatives
from briefdesk.schema import shown

PERCENT = r"(?:\s?%|\s?per\s?cent\b)"
BESIDE = re.compile(
    rf"\b(?i:(?P<term>{alternatives(RANGES)}))\s*[(,:–—-]\s*(?:about |around |roughly |some |at |or )*"
    rf"(?P<low>\d{{1,3}}(?:\.\d+)?)(?:{PERCENT})?(?:\s?(?:-|–|to|and)\s?(?P<high>\d{{1,3}}(?:\.\d+)?))?{PERCENT}"
)
"""A term with a percentage, or two, in brackets or behind a comma or dash."""


def contradicted_likelihood(desk: Desk) -> Iterator[Finding]:
    """Yield each term with a percentage beside it that is outside its range."""
    for parsed in desk.briefings:
        places = Places(parsed.body, parsed.body_line)
        for block in desk.blocks[parsed.path]:
            if not TERM.search(block.text):
                continue
            for match in BESIDE.finditer(unquoted(block.text)):
                low, high = RANGES[match["term"].casefold()]
                if not all(low <= float(number) <= high for number in (match["low"], match["high"]) if number):
                    what = f"{shown(match.group())}, but {match['term'].lower()} stands for {low} to {high}%"
                    mend = "correct the term or the percentage"
                    yield fault(parsed, places.at(block.start + match.start()), "contradicted-likelihood", what, mend)

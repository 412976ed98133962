"""The verb of a main clause, on invented sentences about invented people and places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.prose.predicates import main_clause, may_be_sentence, predicate

WORDS = ("the", "crew", "who", "said", "when", "sank", ",", "and", "boats", "“Row", "it”", "released", "by", ":", "is")


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("The ferry sank off the northern quay", "sank"),
        ("A survey printed on Monday by the harbour board calls the pier unsafe", "calls"),
        ("The man arrested on Monday was freed", "was"),
        ("A bypass that has divided Selwyn for years moved a step closer", "moved"),
        ("The boats he sails are old", "are"),
        ("After divers at the quay refused to work, the masters sacked dozens", "sacked"),
        ("Hours after the vote, many in Selwyn wondered who had won", "wondered"),
        ("As night fell, travellers slept in the school", "slept"),
        ("Over two nights they counted 90 boats", "counted"),
        ("About 1,900 dockers walked off the job, halting the port", "walked"),
        ("With two boats lost, the worst is to come", "is"),
        ("What is known is little", "is"),
        ("Maria Orrell, 21, collapsed at the pier", "collapsed"),
        ("“Row Home” won the prize", "won"),
        ("“We must row” home, Orrell said", "said"),
        ("Fares fell by a third", "fell"),
        ("Crews say nothing of the pier", "say"),
        ("The board plans to sell the tug", "plans"),
        ("It's been a long strike", "It's"),
        ("Among its findings: the pier is unsafe", "is"),
        ("Some of the boats that leak still sail", ""),
    ],
)
def test_the_verb_of_the_main_clause_is_found(sentence: str, verb: str) -> None:
    """Neither that of a relative clause, nor a participle, nor one in a clause before the main one."""
    found = predicate(sentence)
    assert (sentence[found.start : found.end] if found else "") == verb


@pytest.mark.parametrize(
    "fragment",
    [
        "When the guild asked its pilots to lay up",
        "The toll that keeps the barges out of the river",
        "An editorial with the headline “Let them row,” calling it what it said was a “lie”",
        "Maria Orrell with her son on the quay, where she is storing ropes",
        "In a long letter to the board",
        "Asked about it by the board",
        "Four fully automated lines, each 200 metres long",
        "The 26-year-old, who has won four cups",
        "Check it out here",
        "",
    ],
)
def test_what_is_no_sentence_has_no_predicate(fragment: str) -> None:
    """Subordinate clauses, phrases, orders, captions, and clauses without a subject."""
    assert predicate(fragment) is None


def test_where_a_main_clause_begins() -> None:
    """Behind the phrase or clause before it."""
    sentence = "If the vote fails, the town will pay"
    assert sentence[main_clause(sentence) or 0 :] == "the town will pay"
    assert main_clause("If the vote fails") is None


def test_a_form_that_may_be_a_verb_is_given_the_benefit_of_the_doubt() -> None:
    """Unless it stands in a relative clause, or is plainly a noun."""
    assert may_be_sentence("Some hold copper from old wrecks.")
    assert may_be_sentence("Researchers who were not involved praise the design.")
    assert not may_be_sentence("The pier in winter, where she was born.")
    assert not may_be_sentence("A long answer to the board.")


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    """A predicate lies within its text and is never its first word without a subject, save "it's"."""
    found = predicate(text)
    assert found is None or 0 <= found.start < found.end <= len(text)

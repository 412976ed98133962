"""Subjects: what belongs together, and what deserves a briefing of its own. All events are invented."""

from briefdesk.article import number_paragraphs
from briefdesk.compose.subjects import SUBJECTS_AT_MOST, subjects
from briefdesk.extractors.topics import cue_matches
from briefdesk.vocabulary import Vocabulary
from compose.stories import VOCABULARY

FERRIES = (
    "The ferry crews of Port Selwyn stopped work at dawn.",
    "Passengers waited on the northern quay for a ferry that did not come.",
    "Crews want a second pilot on every night ferry, and the operator of the boats does not.",
    "The passengers’ league asked for boats from other islands.",
)
DEBTS = (
    "The town owes the bank twice what the pier had cost, and the debts grow by the month.",
    "The bank called in one loan, and offered the treasurer another loan at a higher interest rate.",
    "With such debts the treasurer cannot pay for the pier, and the bank knows it.",
    "Interest rates will decide whether the treasurer repays the loan.",
)


def numbers(*paragraphs: str, vocabulary: Vocabulary = VOCABULARY) -> list[tuple[int, ...]]:
    body = number_paragraphs([("body", text) for text in paragraphs])
    return [subject.numbers for subject in subjects(body, cue_matches(body, vocabulary.tags), vocabulary)]


def test_two_subjects_are_told_apart() -> None:
    """The strike and the debts have words and tags of their own."""
    assert numbers(*FERRIES, *FERRIES[:2], *DEBTS) == [(1, 2, 3, 4, 5, 6), (7, 8, 9, 10)]


def test_a_short_article_has_one_subject() -> None:
    """Eight paragraphs are not parted, whatever they say."""
    assert numbers(*FERRIES, *DEBTS) == [(1, 2, 3, 4, 5, 6, 7, 8)]


def test_one_subject_stays_one() -> None:
    """A long article on the strike alone gives one briefing."""
    assert numbers(*FERRIES * 4) == [tuple(range(1, 17))]


def test_a_passage_that_goes_on_with_the_one_before_joins_it() -> None:
    """New words on the same debts part no subject, though they make a passage of their own."""
    more = (
        "Auditors of the treasury found ledgers without dates, unsigned receipts and a missing key.",
        "The bank’s lawyers asked the auditors for the ledgers, the receipts and the key.",
        "Auditors say the ledgers show a third loan, with receipts that nobody in the treasury signed.",
        "A missing key, unsigned receipts and three loans: the auditors will read the ledgers again.",
    )
    assert numbers(*FERRIES, *FERRIES[:2], *DEBTS, *more) == [(1, 2, 3, 4, 5, 6), tuple(range(7, 15))]


def test_without_tags_nothing_is_parted() -> None:
    """An empty vocabulary tells no subject."""
    assert len(numbers(*FERRIES * 2, *DEBTS, vocabulary=Vocabulary())) == 1


def test_subjects_are_few_and_complete() -> None:
    """However often the subject changes, there are at most five, and every paragraph is in one."""
    found = numbers(*(FERRIES + DEBTS) * 12)
    assert len(found) <= SUBJECTS_AT_MOST
    assert sorted(n for subject in found for n in subject) == list(range(1, 97))

"""Who did what to whom, the same of an active and a passive clause, and how sure that is."""

import pytest

from chipnews.extract.context.assertion import find_assertions
from chipnews.model.mention import Attribution
from tests.extract.reading import LEXICON, analysis_of, referents_of


def assertions_of(text):
    """Each verb with its subject, object and modality."""
    analysis = analysis_of(text)
    found = find_assertions(analysis, referents_of(analysis), lambda *_: Attribution(), LEXICON)
    return [(one.verb, one.end("subject"), one.end("object"), one.modality) for one in found]


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("The court sued the ferry operator.", ("sue", "court", "operator", "fact")),
        ("The ferry operator was sued by the court.", ("sue", "court", "operator", "fact")),
        ("The court has not sued the ferry operator.", ("sue", "court", "operator", "denied")),
        ("The council agreed to rebuild the pier.", ("rebuild", "council", "pier", "planned")),
        ("No witness saw the truck.", ("see", "witness", "truck", "denied")),
        ("The pilot who ignored the tower resigned.", ("ignore", "pilot", "tower", "fact")),
        ("It is not true that the council sold the park.", ("sell", "council", "park", "denied")),
        ("The mayor gave the choir a piano.", ("give", "mayor", "piano", "fact")),
        ("The parish failed to repay the loan.", ("repay", "parish", "loan", "denied")),
    ],
)
def test_a_clause_asserts_who_did_what_to_whom(text, assertion):
    assert assertion in assertions_of(text), assertions_of(text)


@pytest.mark.parametrize("text", ["Did the court fine the operator?", "A long silence."])
def test_a_question_and_a_phrase_assert_nothing(text):
    assert assertions_of(text) == []

import pytest
from msgspec.structs import replace

from chipnews.lexicon.load import load_lexicon
from chipnews.model.mention import Attribution
from chipnews.model.results.fact import Reading
from chipnews.model.slot import Slot
from chipnews.render.reviewed import authors_of, sentence_of
from tests.support.sheets import article, claim, small_sheet

LEXICON = load_lexicon()
LONG = (
    "More than 212 passengers were on board, the harbour master of Bodo said on Tuesday in a "
    "letter to the ministry."
)


def told(text, figure="212", clause=""):
    one = claim(article("ferry", text), figure, int(figure), "passenger")
    return replace(one, slot=Slot(clause=clause))


def reviewed(*claims, text="212 passengers"):
    return sentence_of(Reading(None, None, "passenger", text, (), ()), claims)


@pytest.mark.parametrize(
    ("claims", "sentence"),
    [
        ([told(LONG), told("It carried 212 people.")], "It carried 212 people."),
        ([told(LONG)], LONG),
        (
            [told(LONG, clause="more than … passengers were on board")],
            "More than 212 passengers were on board.",
        ),
        (
            [told(f"Nobody was hurt; {LONG}", clause="More than … passengers were on board")],
            "More than 212 passengers were on board.",
        ),
        # not the words of the sentence, or not all that it begins with
        ([told(LONG, clause="… passengers were on board")], LONG),
        ([told(LONG, clause="more than … were on board")], LONG),
        ([told(LONG, clause="more than … passengers were")], LONG),
        # a headline has no full stop, and is a sentence where there is no other
        ([told("Ferry with 212 on board sinks")], "Ferry with 212 on board sinks"),
        ([told("Ferry with 212 sinks"), told("It held 212.")], "It held 212."),
        # a rounded figure is not the one that is judged
        ([told("It held 200.", "200"), told(LONG)], LONG),
        ([told("It held 200.", "200")], "It held 200."),
    ],
)
def test_a_reading_is_put_into_a_sentence_of_the_articles(claims, sentence):
    assert reviewed(*claims) == sentence


@pytest.mark.parametrize(
    ("holders", "authors"),
    [
        (["Ravi Menon"], [("Person", "Ravi Menon")]),
        (["Ursula von der Leyen"], [("Person", "Ursula von der Leyen")]),
        (["Health Ministry"], [("Organization", "Health Ministry")]),
        (["harbour board"], [("Organization", "harbour board")]),
        (["Deutsche Bank", None], [("Organization", "Deutsche Bank")]),
        (["Fjord Post"], [("Organization", "Fjord Post")]),
        (["NUD", "Ravi Menon"], [("Organization", "NUD"), ("Person", "Ravi Menon")]),
        (["Menon"], []),
        (["unnamed source"], [("NewsMediaOrganization", "Fjord Post")]),
        ([None], [("NewsMediaOrganization", "Fjord Post")]),
    ],
)
def test_who_claims_it_and_what_they_are(holders, authors):
    sheet = small_sheet()
    first = replace(sheet.articles[0], source="Fjord Post")
    claims = [replace(told(LONG), attribution=Attribution(name)) for name in holders]
    found = authors_of(claims, first, replace(sheet, articles=(first,)), LEXICON)
    assert found == [{"@type": type_, "name": name} for type_, name in authors]


def test_without_holder_and_outlet_nobody_claims_it():
    sheet = small_sheet()
    assert authors_of([told(LONG)], None, sheet, LEXICON) == []
    assert authors_of([told(LONG)], sheet.articles[0], sheet, LEXICON) == []


@pytest.mark.parametrize(("holder", "type_"), [("harbour board", "Organization"), ("NUD", "")])
def test_without_a_vocabulary_few_names_are_sure(holder, type_):
    one = replace(told(LONG), attribution=Attribution(holder))
    found = authors_of([one], None, small_sheet(), None)
    assert [author["@type"] for author in found] == ([type_] if type_ else [])

"""The value to print, and the reason why it is that one."""

from chipnews.model.results.group import Group
from chipnews.reconcile.facts import Background, reconcile_groups
from tests.reconcile.figures import LEXICON, deaths, money, said_by
from tests.support.articles import article


def accepted(*claims):
    articles = {claim.article: article("", id=claim.article) for claim in claims}
    origins = {claim.id: f"O{place}" for place, claim in enumerate(claims, start=1)}
    (fact,) = reconcile_groups([Group(tuple(claims))], Background(articles, origins, LEXICON))
    return fact.accepted.text, fact.accepted.reason


def test_one_reading_needs_no_reason():
    assert accepted(money("61.83"), money("61.83", article="b")) == ("$61.83 million", "")


def test_most_origins_come_first():
    claims = (money("61", article="a"), money("70", article="b"), money("70", article="c"))
    assert accepted(*claims) == ("$70 million", "most origins, 2")


def test_of_equals_an_institution_is_closer_than_the_paper():
    claims = (money("61", **said_by("Interior Ministry")), money("70", article="b"))
    assert accepted(*claims) == ("$61 million", "closest to the source, an institution")


def test_of_a_toll_the_latest_comes_first():
    claims = (deaths("14", day="2023-09-09"), deaths("12", day="2023-09-10", article="b"))
    assert accepted(*claims) == ("12", "the latest, of 2023-09-10")


def test_of_a_toll_without_days_the_highest():
    assert accepted(deaths("12"), deaths("14", article="b")) == (
        "14",
        "the highest, since it grows",
    )


def test_a_toll_beside_a_number_without_an_event_is_compared_as_a_toll():
    claims = (deaths("14", day="2023-09-09"), deaths("12", article="b", frame=None, measure=None))
    assert accepted(*claims)[0] == "14"

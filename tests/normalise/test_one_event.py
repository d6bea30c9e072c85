"""Tolls under several names are one event's where their numbers are; two disasters stay two."""

from itertools import permutations

from chipnews.model.values.setting import Setting
from chipnews.normalise.one_event import with_one_event
from tests.reconcile.figures import LEXICON, deaths, money


def events(*claims):
    return [claim.roles.get("event") for claim in with_one_event(claims, LEXICON)]


def test_a_toll_that_names_no_disaster_is_of_the_only_one():
    assert events(deaths("3", roles={"event": "flood"}), deaths("4", article="b")) == [
        "flood",
        "flood",
    ]


def test_the_same_toll_of_two_kinds_is_of_the_kind_named_most():
    told = [
        deaths("3", roles={"event": kind}, article=kind + n)
        for kind, n in (("flood", ""), ("flood", "2"), ("storm", ""))
    ]
    assert events(*told) == ["flood"] * 3


def test_other_tolls_of_two_kinds_are_two_events():
    told = (
        deaths("3", roles={"event": "flood"}),
        deaths("40", roles={"event": "earthquake"}, article="b"),
        deaths("5", article="c"),
    )
    assert events(*told) == ["flood", "earthquake", None]


def test_what_is_no_toll_keeps_its_party():
    kept, _ = with_one_event(
        (money("61"), deaths("3", roles={"event": "flood"}, article="b")), LEXICON
    )
    assert kept.subject == "Baidu"


def test_an_event_lends_its_name_only_to_articles_that_can_tell_of_it():
    told = [
        deaths("3", roles={"event": "flood"}, article="nepal"),
        deaths("4", article="peru"),
        deaths("5", article="somewhere"),
    ]
    settings = {
        name: Setting(None, name, frozenset({name}), frozenset({name}))
        for name in ("nepal", "peru")
    }
    made = with_one_event(told, LEXICON, settings)
    assert [claim.roles.get("event") for claim in made] == ["flood", None, "flood"]
    assert [claim.roles.get("where") for claim in made] == ["nepal", "peru", None]


def test_the_place_of_an_event_does_not_depend_on_the_order_of_its_articles():
    places = {
        "a": {"springfield", "oak"},
        "b": {"chatham"},
        "c": {"springfield", "elm"},
        "d": {"chatham", "elm"},
    }
    settings = {
        name: Setting(
            None,
            sorted(words)[-1].title(),
            frozenset(words),
            frozenset({"springfield", "chatham"} | words),
        )
        for name, words in places.items()
    }
    told = [deaths("3", article=name) for name in places]
    found = {
        tuple(
            claim.roles["where"]
            for claim in sorted(
                with_one_event(order, LEXICON, settings), key=lambda one: one.article
            )
        )
        for order in permutations(told)
    }
    assert len(found) == 1

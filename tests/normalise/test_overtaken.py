"""Who was hurt in an article that tells nobody dead is apart where others of its event tell of
dead."""

from decimal import Decimal

from msgspec.structs import replace

from chipnews.model.values.interval import Interval
from chipnews.model.values.setting import Setting
from chipnews.normalise.overtaken import with_overtaken
from tests.reconcile.figures import LEXICON, deaths


def hurt(number, article):
    return replace(deaths(number, article=article), measure="casualty.injured")


def measures(*claims, settings=None):
    return [claim.measure for claim in with_overtaken(claims, LEXICON, settings or {})]


def test_the_first_report_of_a_death_to_come_counts_no_hurt():
    assert measures(hurt("1", "first"), deaths("1", article="later")) == [
        "casualty.part.injured",
        "casualty.deaths",
    ]


def test_hurt_beside_dead_stay():
    told = hurt("4", "a"), deaths("1", article="a"), deaths("1", article="b")
    assert measures(*told)[0] == "casualty.injured"


def by_one(number, article):
    """Hurt told one by one: there may be more."""
    return replace(hurt(number, article), interval=Interval(Decimal(number), None, "[)"))


def test_hurt_of_one_article_are_apart_where_more_articles_know_dead_alone():
    told = by_one("1", "a"), deaths("1", article="b"), deaths("1", article="c")
    assert measures(*told)[0] == "casualty.part.injured"


def test_a_figure_of_hurt_stays():
    told = deaths("7", article="a"), deaths("7", article="b"), deaths("7", article="c")
    least = replace(by_one("60", "a"), amount=replace(hurt("60", "a").amount, bound="at_least"))
    assert [measures(one, *told)[0] for one in (hurt("60", "a"), least)] == ["casualty.injured"] * 2


def test_one_article_of_three_overtakes_nobody():
    told = hurt("4", "a"), hurt("4", "b"), deaths("1", article="c")
    assert measures(*told)[:2] == ["casualty.injured"] * 2


def test_dead_of_another_place_overtake_nobody():
    settings = {
        name: Setting(None, name, frozenset({name}), frozenset({name}))
        for name in ("lindow", "corven")
    }
    told = hurt("1", "lindow"), deaths("1", article="corven")
    assert measures(*told, settings=settings)[0] == "casualty.injured"

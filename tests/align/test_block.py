"""Where a claim looks for its like, and where it is found."""

from chipnews.align.block import blocks_of
from chipnews.align.record import record_of
from chipnews.align.scene import Scene
from chipnews.model.setting import Setting
from tests.reconcile.figures import LEXICON, count, deaths, money


def sought(claim, **scene):
    return set(blocks_of(record_of(claim, LEXICON, Scene(**scene)), LEXICON)[0])


def listed(claim, **scene):
    return set(blocks_of(record_of(claim, LEXICON, Scene(**scene)), LEXICON)[1])


def test_currencies_of_one_measure_share_a_block_and_nouns_do_not():
    assert sought(money("62")) & listed(money("450"))
    assert not sought(count("200")) & listed(count("300", unit="server"))


def test_a_figure_without_a_measure_is_looked_for_by_its_number_and_party():
    bare = money("62", measure=None)
    assert sought(bare) & listed(money("62", article="b"))
    assert not sought(bare) & listed(money("63", article="b", measure=None))


def test_who_names_nobody_is_looked_for_among_the_parties_of_its_article():
    bare = money("62", subject=None, counterparty=None)
    assert sought(bare, parties=frozenset({"Baidu"})) & listed(money("90"))
    assert not sought(bare) & listed(money("90"))


def test_who_names_nobody_in_an_article_that_does_not_either_is_looked_for_among_near_values():
    bare = money("62", subject=None, counterparty=None)
    assert sought(bare) & listed(money("61.83"))
    assert not sought(bare) & listed(money("90"))


def set_in(*places, names=()):
    return Setting(None, places[0] if places else None, frozenset(places), frozenset((*places, *names)))


def test_a_toll_is_looked_for_where_one_article_is_set_in_a_place_that_the_other_names():
    nepal, follow_up, peru, nowhere = set_in("nepal"), set_in("jajarkot", names=["nepal"]), set_in("peru"), set_in()
    for one, other in ((nepal, follow_up), (follow_up, nepal), (nowhere, peru), (peru, nowhere), (nowhere, nowhere)):
        assert sought(deaths("157"), setting=one) & listed(deaths("160"), setting=other)
    assert not sought(deaths("157"), setting=nepal) & listed(deaths("200"), setting=peru)

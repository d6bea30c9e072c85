"""Who is meant by a name."""

from chipnews.align.parties import party_identity
from tests.reconcile.figures import LEXICON


def test_joint_parties_are_a_set_in_any_order():
    assert party_identity("Baidu; Tencent", LEXICON) == party_identity("Tencent; Baidu", LEXICON)
    assert party_identity("Baidu", LEXICON) != party_identity("Baidu; Tencent", LEXICON)


def test_the_companies_of_a_country_are_one_party_however_they_are_named():
    assert party_identity("Chinese tech firms", LEXICON) == party_identity("Chinese companies", LEXICON)

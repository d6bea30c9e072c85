"""Which articles are one voice: by credit, by wording, by figures; and holders as voices of their own."""

from chipnews.reconcile.credits import primary_holder
from chipnews.reconcile.lineage import trace_lineage
from tests.reconcile.figures import LEXICON, count, money, said_by
from tests.support.articles import article

WIRE = "The search company placed the order in the summer, people familiar with the matter said, because it feared new rules."


def families(articles, *groups):
    """The sets of articles that go back to one report."""
    lineage = trace_lineage(articles, groups, LEXICON)
    return {origin.articles for origin in lineage.origins if len(origin.articles) > 1}


def plain(name, text=None, source=None):
    return article(
        text or f"Text {name} has words that only {name} would ever use in print, {name} after {name}.",
        id=name,
        source=source,
    )


def test_two_that_credit_one_wire_are_one_voice():
    group = [money("62", article=name, **said_by("Reuters")) for name in "ab"]
    lineage = trace_lineage([plain("a"), plain("b")], [group], LEXICON)
    assert lineage.origins[0].articles == ("a", "b")
    assert lineage.origins[0].name == "Reuters"
    assert "credit Reuters" in lineage.origins[0].basis
    assert len({lineage.of_claim[claim.id] for claim in group}) == 1


def test_one_that_credits_the_other_is_its_echo():
    group = [money("70", article="a"), money("62", article="b", **said_by("Reuters"))]
    assert families([plain("a", source="Reuters"), plain("b", source="Harbour Post")], group) == {("a", "b")}


def test_a_credit_on_the_way_counts():
    group = [
        money("70", article="a", **said_by("unnamed source", via=("Reuters",))),
        money("62", article="b", **said_by("Reuters")),
    ]
    assert families([plain("a"), plain("b")], group) == {("a", "b")}


def test_a_credit_for_another_story_joins_nothing():
    order, toll = [money("62", article="a", **said_by("Reuters"))], [count("12", article="b", **said_by("Reuters"))]
    assert families([plain("a"), plain("b")], order, toll) == set()


def test_shared_wording_is_one_voice():
    assert families([plain("a", WIRE), plain("b", f"Updated. {WIRE}")]) == {("a", "b")}


def test_one_subject_in_other_words_is_no_shared_wording():
    other = "Fearing stricter rules, the firm behind the search engine bought during August, two insiders told our reporter."
    assert families([plain("a", WIRE), plain("b", other)]) == set()


def test_a_rare_figure_without_a_source_is_one_voice():
    assert families([plain("a"), plain("b")], [money("61.83", article=name) for name in "ab"]) == {("a", "b")}


def test_a_common_figure_is_not():
    assert families([plain("a"), plain("b")], [money("62", article=name) for name in "ab"]) == set()


def test_several_common_figures_of_one_event_are():
    groups = [[money("62", article=name) for name in "ab"], [count("1,600", article=name) for name in "ab"]]
    assert families([plain("a"), plain("b")], *groups) == {("a", "b")}


def test_a_rare_figure_that_a_holder_gives_is_no_sign_of_copying():
    group = [money("61.83", article=name, **said_by("Huawei")) for name in "ab"]
    lineage = trace_lineage([plain("a"), plain("b")], [group], LEXICON)
    assert [origin.name for origin in lineage.origins if len(origin.articles) > 1] == ["Huawei"]


def test_a_holder_is_one_voice_however_many_quote_it():
    group = [money("62", article=name, **said_by("Huawei")) for name in "abc"]
    lineage = trace_lineage([plain(name) for name in "abc"], [group], LEXICON)
    assert len({lineage.of_claim[claim.id] for claim in group}) == 1


def test_two_holders_are_two_voices_even_in_one_article():
    one, other = money("62", **said_by("Huawei")), money("62.0", **said_by("Baidu"))
    lineage = trace_lineage([plain("a")], [[one, other]], LEXICON)
    assert lineage.of_claim[one.id] != lineage.of_claim[other.id]


def test_an_outlet_and_a_nameless_source_are_no_primary_holders():
    assert primary_holder(money("62", **said_by("Huawei")), LEXICON.outlets) == "Huawei"
    for name in ("Reuters", "unnamed source"):
        assert primary_holder(money("62", **said_by(name)), LEXICON.outlets) is None
    assert primary_holder(money("62"), LEXICON.outlets) is None


def test_every_article_has_exactly_one_origin_of_its_own():
    articles = [plain(name) for name in "abcd"]
    lineage = trace_lineage(articles, [[money("61.83", article=name) for name in "ab"]], LEXICON)
    assert sorted(name for origin in lineage.origins for name in origin.articles) == list("abcd")


def test_the_order_of_articles_does_not_matter():
    articles = [plain("a", WIRE), plain("b"), plain("c", WIRE), plain("d")]
    group = [money("61.83", article=name) for name in "bd"]
    assert trace_lineage(articles, [group], LEXICON) == trace_lineage(articles[::-1], [group], LEXICON)

"""Which claims of several articles are one fact.

The figures that a fact must hold stand in brackets.
"""

from itertools import permutations

from msgspec.structs import replace

from chipnews.align.group import align_claims
from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.normalise.claims import normalise_claims
from tests.reconcile.figures import LEXICON, count
from tests.support.articles import article

BRIDGE = (
    (
        "The river bridge at Oakham closed on Monday after inspectors found 17 cracked girders. "
        "Repairs will cost $4.2 million."
    ),
    "Inspectors found 17 cracked girders in Oakham's river bridge. The council put the repairs at "
    "$4.2 million. "
    "Some 300 buses cross it every day.",
    "While inspectors mend the river bridge in Oakham, 300 buses a day must take another way.",
)


def read(*texts):
    """The claims of articles a, b, c and so on."""
    articles = [article(text, id=name) for name, text in zip("abcdef", texts, strict=False)]
    return [
        claim
        for analysis in analyse_articles(articles, LEXICON)
        for claim in normalise_claims(analysis, extract_mentions(analysis, LEXICON), LEXICON)
    ]


def groups(claims):
    """The texts of the figures of every group that has claims of two articles."""
    found = align_claims(claims, LEXICON)
    return [
        [claim.text for claim in one.claims]
        for one in found
        if len({claim.article for claim in one.claims}) > 1
    ]


def test_one_figure_told_of_one_thing_is_one_fact():
    assert groups(read(*BRIDGE)) == [["17", "17"], ["$4.2 million", "$4.2 million"], ["300", "300"]]


def test_other_figures_of_another_thing_are_other_facts():
    assert (
        groups(read(BRIDGE[0], "The museum sold 1,460 tickets, and 92 guides led the tours.")) == []
    )


def test_two_figures_of_one_sentence_are_two_facts():
    claims = read("The mill will cut 1,984 jobs in the north and 1,884 jobs in the south.")
    assert len(align_claims(claims, LEXICON)) == 2


def test_the_dead_are_never_the_hurt():
    claims = read(
        "The blast at the Oakham mill killed 31 people.",
        "The blast at the Oakham mill injured 31 people.",
    )
    assert groups(claims) == []


def test_a_year_is_one_whatever_is_told_of_it_and_a_month_is_not():
    texts = (
        "Baidu ordered 1,600 chips from Huawei in {0}.",
        "Huawei delivered 1,600 chips to Baidu in {0}.",
    )
    year, month = (
        groups(read(*(one.format(when) for one in texts))) for when in ("2021", "May 2021")
    )
    assert (year, month) == ([["1,600", "1,600"], ["2021", "2021"]], [["1,600", "1,600"]])


def test_the_order_of_claims_does_not_matter():
    claims = read(*BRIDGE)[:5]
    assert len({repr(groups(order)) for order in permutations(claims)}) == 1


def test_whoever_joins_says_why():
    girders = next(
        group for group in align_claims(read(*BRIDGE), LEXICON) if group.claims[0].text == "17"
    )
    (step,) = (step for step in girders.steps if step.stage == "align")
    assert step.detail.startswith("17 in both, of 2 digits; ")
    assert "girders" in step.detail


def test_rivals_for_one_figure_are_one_fact():
    claims = read(
        "The blast at the Oakham mill killed 31 people.",
        "The blast at the Oakham mill killed 33 people.",
    )
    assert groups(claims) == [["31", "33"]]


def test_the_nearest_other_fact_is_told_with_what_spoke_against_it():
    found = align_claims(
        read(BRIDGE[0], "While the bridge is shut, a museum lent 20 bicycles."), LEXICON
    )
    assert any(
        "“17” is near “20”" in step.detail
        for group in found
        for step in group.steps
        if step.stage == "apart"
    )


def test_members_come_by_article_and_place():
    first, *_ = align_claims(list(reversed(read(*BRIDGE))), LEXICON)
    assert [claim.article for claim in first.claims] == sorted(
        claim.article for claim in first.claims
    )


def test_relations_form_no_groups():
    relation = count("62", kind="relation", amount=None, interval=None, predicate="orders_from")
    assert align_claims([replace(relation, figure=None)], LEXICON) == []


def test_names_that_are_only_alike_are_kept_as_a_doubt():
    (group,) = align_claims(
        [count("1,625", subject="Zyxwarre"), count("1,625", article="b", subject="Zyxware")],
        LEXICON,
    )
    (doubt,) = group.name_doubts
    assert {doubt.one, doubt.other} == {"Zyxwarre", "Zyxware"} and doubt.why

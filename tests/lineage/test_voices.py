"""Whose voice a claim is.

A body under all its names, an outlet for what it is credited with, else the article's family.
"""

import pytest
from msgspec.structs import replace

from chipnews.lineage.lineage import trace_lineage
from chipnews.model.mention import Attribution
from chipnews.model.text import Evidence
from tests.lineage.test_lineage import plain
from tests.reconcile.figures import LEXICON, count, money, said_by


def boats(article="a", written="42", holder=None, **rest):
    """A figure of one fact, as an article gives it."""
    said = said_by(holder) if holder else {}
    return replace(
        count(written, article=article, unit="boat", frame=None, measure=None), **said, **rest
    )


def other(claim, number=1):
    """A second claim of the same figure in the same article."""
    return replace(
        claim,
        id=f"{claim.id}/{number}",
        evidence=replace(claim.evidence, start=claim.evidence.start + number),
    )


def voices(*groups, articles=(), **texts):
    """How many voices each fact has."""
    names = sorted({claim.article for group in groups for claim in group})
    known = [
        *articles,
        *(
            plain(name, texts.get(name))
            for name in names
            if name not in {one.id for one in articles}
        ),
    ]
    found = trace_lineage(known, groups, LEXICON).of_claim
    counts = [len({found[claim.id] for claim in group}) for group in groups]
    return counts[0] if len(counts) == 1 else counts


# One article, one voice.


def test_what_an_article_says_flat_and_sources_below_is_the_source_s():
    flat = boats()
    assert voices([flat, replace(other(flat), **said_by("Kelso Harbour Board"))]) == 1


def test_a_nameless_source_beside_a_named_one_in_one_article_is_no_second_voice():
    flat = boats(holder="Kelso Harbour Board")
    assert (
        voices([flat, replace(other(flat), attribution=Attribution("unnamed source", "anonymous"))])
        == 1
    )


def test_a_flat_statement_of_a_value_that_a_sibling_gives_to_somebody_adds_no_voice():
    assert voices([boats("a", holder="Kelso Harbour Board"), boats("b"), boats("c")]) == 1
    assert voices([boats("a", holder="Kelso Harbour Board"), boats("b", "57")]) == 2, (
        "another value is its own"
    )


def test_a_flat_value_beside_a_bound_is_its_own():
    assert (
        voices(
            [boats("a", "40", "Kelso Harbour Board", **bound("more_than", "40")), boats("b", "42")]
        )
        == 2
    )


def bound(name, written):
    made = count(written, unit="boat", bound=name)
    return {"amount": made.amount, "interval": made.interval}


def test_two_papers_that_name_nobody_are_two_voices():
    assert voices([boats("a"), boats("b")]) == 2


def test_a_nameless_source_of_one_paper_and_a_named_one_of_another_are_two():
    nameless = boats("b", attribution=Attribution("unnamed source", "anonymous"))
    assert voices([boats("a", holder="Kelso Harbour Board"), nameless]) == 2


@pytest.mark.parametrize(
    ("frame", "role"), [("earnings", "company"), ("penalty", "regulator"), ("layoff", "employer")]
)
def test_a_result_or_a_decision_is_told_by_whose_it_is(frame, role):
    result = {"frame": frame, "measure": f"{frame}.value", "roles": {role: "Orvana"}}
    group = [money("62", article=name, **result) for name in "ab"]
    assert voices(group) == 1
    guess = [replace(claim, modality="planned", status="planned") for claim in group]
    assert voices(guess) == 2, "what is only expected is not"


# One body under two names.


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("NUD", "National Union of Dockers"),
        ("R. Menon", "Ravi Menon"),
        ("Health Ministry", "Ministry of Health"),
        ("police", "Wiltshire Police"),
        ("county council", "Wiltshire County Council"),
        ("Orvana", "Orvana Inc"),
    ],
)
def test_a_body_under_two_names_is_one_voice(one, two):
    assert voices([boats("a", holder=one), boats("b", holder=two)]) == 1


def test_an_acronym_is_whose_an_article_says():
    group = [boats("a", holder="SDB"), boats("b", holder="Skippers Confederation of the North")]
    assert voices(group) == 2
    text = "The Skippers Confederation of the North (SDB) counted boats, a was told."
    assert voices(group, b=text) == 1


def test_police_are_those_of_the_same_article_before_those_of_the_fact():
    stated = boats("a", holder="Wiltshire Police")
    dorset = boats("b", holder="Dorset Police")
    loose = other(boats("b", holder="police"))
    lineage = trace_lineage([plain("a"), plain("b")], [[stated, dorset, loose]], LEXICON)
    assert lineage.of_claim[loose.id] == lineage.of_claim[dorset.id] != lineage.of_claim[stated.id]


def test_police_that_may_be_either_are_no_third_voice():
    assert (
        voices(
            [
                boats("a", holder="Wiltshire Police"),
                boats("b", holder="Dorset Police"),
                boats("c", holder="police"),
            ]
        )
        == 2
    )


def test_a_surname_that_two_have_joins_them_not():
    both = [boats("a", holder="Ravi Menon"), boats("b", holder="Sunil Menon")]
    assert voices([*both, boats("c", holder="Menon")]) == 3


# All who cite one index, poll or ministry.


def test_who_cites_one_index_has_one_voice():
    assert voices([boats(name, holder="Norvik") for name in "abcd"]) == 1


def test_two_named_bodies_are_two_voices():
    assert voices([boats("a", holder="Norvik"), boats("b", holder="Kelso Harbour Board")]) == 2


# Origins are of claims.


def test_an_article_may_take_one_figure_from_an_outlet_and_count_another_itself():
    taken = [boats(name, holder="Reuters") for name in "ab"]
    counted = [boats(name, "17") for name in "ab"]
    assert voices(taken, counted) == [1, 2]


def test_a_credit_holds_for_the_figures_of_its_paragraph():
    text = (
        "The first line, which has words.\nThe second line of it, which goes on and on for a "
        "while, and then some more of it."
    )
    taken, near, far = (
        replace(
            boats("a", written, holder=holder),
            figure=replace(boats().figure, start=start, end=start + 2),
        )
        for written, holder, start in (("42", "Reuters", 40), ("17", None, 60), ("23", None, 5))
    )
    near, far = replace(near, id="a:60-62"), replace(far, id="a:5-7")
    of_claim = trace_lineage([plain("a", text)], [[taken], [near], [far]], LEXICON).of_claim
    assert of_claim[taken.id] == of_claim[near.id] != of_claim[far.id]


def test_an_outlet_is_credited_by_the_words_of_the_sentence():
    def sentence(text):
        return {"evidence": Evidence(text, 0, len(text), "", "")}

    credited = boats("a", **sentence("Several skippers told the FT that 42 boats had gone."))
    found = boats("b", **sentence("As many as 42 boats have gone, the Financial Times has found."))
    assert voices([credited, found]) == 1
    sold = boats("b", **sentence("The Financial Times sold 42 boats."))
    assert voices([boats("a"), sold]) == 2


def test_one_fact_split_in_two_is_no_second_shared_figure():
    chips = [count("42", article=name) for name in "ab"]
    assert voices(chips, [other(claim) for claim in chips]) == [2, 2]
    assert voices(chips, [count("17", article=name) for name in "ab"]) == [1, 1]


def test_what_two_papers_have_from_nameless_sources_may_be_one_source_s():
    nameless = {"attribution": Attribution("unnamed source", "anonymous")}
    assert voices([count("42", article=name, **nameless) for name in "ab"]) == 1
    assert voices([count("42", article="a", **nameless), count("42", article="b")]) == 2


STOCK = (
    "The board declined to comment, and two skippers, who asked not to be named, were not "
    "authorised to speak publicly about it."
)


def test_stock_phrases_and_long_names_are_no_shared_wording():
    texts = {
        "a": f"Boats are gone. {STOCK}",
        "b": f"Nobody knows why. {STOCK.replace('two skippers', 'one clerk')}",
    }
    assert voices([boats("a"), boats("b")], **texts) == 2
    name = "the Northern Office for the Inspection of Inland Harbours and Small Craft"
    texts = {"a": f"Clerks of {name} came to see us.", "b": f"A lawyer sued {name} in vain."}
    assert voices([boats("a"), boats("b")], **texts) == 2


def test_bodies_that_anybody_may_be_are_one_where_they_tell_of_one_fact():
    fire, flood = boats("a", holder="police"), boats("b", "17", holder="police")
    shown = {
        origin.articles
        for origin in trace_lineage([plain("a"), plain("b")], [[fire], [flood]], LEXICON).origins
    }
    assert ("a", "b") not in shown
    named = [replace(claim, **said_by("Norvik")) for claim in (fire, flood)]
    shown = {
        origin.articles
        for origin in trace_lineage(
            [plain("a"), plain("b")], [[one] for one in named], LEXICON
        ).origins
    }
    assert ("a", "b") in shown


def test_what_a_body_says_months_apart_is_not_one_statement():
    days = {"a": "2021-03-01", "b": "2021-09-01"}
    articles = [
        replace(plain(name), published=day, published_basis="record") for name, day in days.items()
    ]
    groups = [[boats("a", holder="Norvik")], [boats("b", "17", holder="Norvik")]]
    shown = {
        origin.articles
        for origin in trace_lineage(articles, groups, LEXICON).origins
        if origin.name == "Norvik"
    }
    assert shown == {("a",), ("b",)}


def test_who_gives_a_rare_figure_without_its_source_goes_back_to_it():
    group = [boats("a", "4,217", holder="Norvik"), boats("b", "4,217")]
    (origin,) = (
        one
        for one in trace_lineage([plain("a"), plain("b")], [group], LEXICON).origins
        if one.name == "Norvik"
    )
    assert origin.articles == ("a", "b") and origin.basis.endswith(
        "b gives the same without a source"
    )

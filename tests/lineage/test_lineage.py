"""Which articles are one voice: by credit, by wording, by figures; who goes back to whom.

And holders as voices of their own.
"""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chipnews.lineage.credits import primary_holder
from chipnews.lineage.lineage import trace_lineage
from chipnews.model.mention import Attribution
from chipnews.model.text import Span
from tests.reconcile.figures import LEXICON, count, money, said_by
from tests.support.articles import article

WIRE = (
    "The search company placed the order in the summer, people familiar with the matter said, "
    "because it feared new rules."
)


def families(articles, *groups):
    """The sets of articles that go back to one report."""
    lineage = trace_lineage(articles, groups, LEXICON)
    return {origin.articles for origin in lineage.origins if len(origin.articles) > 1}


def plain(name, text=None, source=None):
    return article(
        text
        or f"Text {name} has words that only {name} would ever use in print, {name} after {name}.",
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
    assert families([plain("a", source="Reuters"), plain("b", source="Harbour Post")], group) == {
        ("a", "b")
    }


def test_a_credit_on_the_way_counts():
    group = [
        money("70", article="a", **said_by("unnamed source", via=("Reuters",))),
        money("62", article="b", **said_by("Reuters")),
    ]
    assert families([plain("a"), plain("b")], group) == {("a", "b")}


def test_a_credit_for_another_story_joins_nothing():
    order, toll = (
        [money("62", article="a", **said_by("Reuters"))],
        [count("12", article="b", **said_by("Reuters"))],
    )
    assert families([plain("a"), plain("b")], order, toll) == set()


def test_shared_wording_is_one_voice():
    assert families([plain("a", WIRE), plain("b", f"Updated. {WIRE}")]) == {("a", "b")}


def test_one_subject_in_other_words_is_no_shared_wording():
    other = (
        "Fearing stricter rules, the firm behind the search engine bought during August, two "
        "insiders told our reporter."
    )
    assert families([plain("a", WIRE), plain("b", other)]) == set()


def test_a_rare_figure_without_a_source_is_one_voice():
    assert families([plain("a"), plain("b")], [money("61.83", article=name) for name in "ab"]) == {
        ("a", "b")
    }


def test_a_common_figure_is_not():
    assert families([plain("a"), plain("b")], [money("62", article=name) for name in "ab"]) == set()


def test_several_common_figures_of_one_event_are():
    groups = [
        [money("62", article=name) for name in "ab"],
        [count("1,600", article=name) for name in "ab"],
    ]
    assert families([plain("a"), plain("b")], *groups) == {("a", "b")}


def test_of_common_figures_of_one_digit_it_takes_three():
    alike = [[count(number, article=name) for name in "ab"] for number in ("2,000", "400", "30")]
    assert families([plain("a"), plain("b")], *alike[:2]) == set()
    assert families([plain("a"), plain("b")], *alike) == {("a", "b")}


def test_a_letter_of_nobody_is_no_voice():
    claim = money("62", article="a", attribution=Attribution("letter", "document"))
    assert primary_holder(claim, ()) is None
    assert primary_holder(replace(claim, attribution=Attribution("IDC", "document")), ()) == "IDC"


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
    assert trace_lineage(articles, [group], LEXICON) == trace_lineage(
        articles[::-1], [group], LEXICON
    )


LONG = (
    f"{WIRE} The chips are meant for two hundred servers in the north of the country, and most of "
    "them have arrived already. "
    "A spokeswoman for the seller declined to speak about customers, as did the buyer when it was "
    "asked on Tuesday evening."
)


def edges(articles, *groups, prose=None):
    """(retelling, source, kind) of the directed edges, (a, b, kind, "?") of the others."""
    found = trace_lineage(articles, groups, LEXICON, prose=prose or {}).descents
    return {(one.article, one.source, one.kind, *(() if one.directed else "?")) for one in found}


def test_who_credits_goes_back_to_whom_it_credits():
    group = [money("70", article="a"), money("62", article="b", **said_by("Reuters"))]
    articles = [plain("a", source="Reuters"), plain("b", source="Harbour Post")]
    assert edges(articles, group) == {("b", "a", "credit")}
    later = [
        replace(articles[0], published="2023-11-09"),
        replace(articles[1], published="2023-11-07"),
    ]
    assert edges(later, group) == {("b", "a", "credit")}, "a credit outweighs the days"


def test_a_paper_without_a_row_in_the_table_is_credited_by_its_name():
    group = [money("70", article="a"), money("62", article="b", **said_by("Harbour Post"))]
    assert edges([plain("a", source="Harbour Post"), plain("b")], group) == {("b", "a", "credit")}


def test_a_company_that_publishes_is_still_its_own_voice():
    group = [money("62", article="a"), money("62", article="b", **said_by("Huawei"))]
    lineage = trace_lineage([plain("a", source="Huawei"), plain("b")], [group], LEXICON)
    assert "Huawei" in {origin.name for origin in lineage.origins if origin.id.startswith("H")}


def test_two_that_credit_each_other_are_both_said():
    group = [
        money("62", article="a", **said_by("Bloomberg")),
        money("62", article="b", **said_by("Reuters")),
    ]
    articles = [plain("a", source="Reuters"), plain("b", source="Bloomberg")]
    assert edges(articles, group) == {("a", "b", "credit"), ("b", "a", "credit")}


def test_the_later_of_two_goes_back_to_the_earlier():
    days = {"a": "2023-11-09", "b": "2023-11-07"}
    articles = [
        replace(plain(name, WIRE), published=day, published_basis="dateline")
        for name, day in days.items()
    ]
    assert edges(articles) == {("a", "b", "wording")}
    inferred = [articles[0], replace(articles[1], published_basis="inferred")]
    assert edges(inferred) == {("b", "a", "wording", "?")}, (
        "a day inferred from siblings tells nothing"
    )


def test_a_month_and_a_day_in_it_do_not_tell_which_came_first():
    days = {"a": "2023-11-09", "b": "2023-11"}
    articles = [
        replace(plain(name, WIRE), published=day, published_basis="record")
        for name, day in days.items()
    ]
    assert edges(articles) == {("b", "a", "wording", "?")}


def test_without_days_the_shorter_text_is_the_retelling():
    assert edges([plain("a", WIRE), plain("b", LONG)]) == {("a", "b", "wording")}


def test_of_two_equals_nothing_tells():
    assert edges([plain("a", WIRE), plain("b", WIRE)]) == {("b", "a", "wording", "?")}


def test_an_edge_says_why():
    (edge,) = trace_lineage([plain("a", WIRE), plain("b", LONG)], [], LEXICON).descents
    assert edge.basis.startswith("a and b share ") and edge.basis.endswith(
        "and a is the shorter one"
    )


SPEECH = (
    "“We will keep buying from whoever can deliver in time, and nobody should be surprised by "
    "that, least of all our rivals,”"
)


def test_one_speech_quoted_by_two_is_no_shared_wording():
    texts = {
        "a": f"{SPEECH} the founder told investors.",
        "b": f"At the meeting the founder was blunt: {SPEECH}",
    }
    assert families([plain(name, text) for name, text in texts.items()]) == set()


def test_the_words_of_a_source_without_a_name_are_shared_by_copying():
    texts = {
        "a": f"{SPEECH} one of the people said.",
        "b": f"A source close to the buyer was blunt: {SPEECH}",
    }
    lineage = trace_lineage([plain(name, text) for name, text in texts.items()], [], LEXICON)
    assert lineage.origins[0].articles == ("a", "b")
    assert [edge.kind for edge in lineage.descents] == ["quotes"]


def test_a_public_quotation_beside_an_amount_is_enough():
    texts = {
        "a": f"{SPEECH} the founder told investors.",
        "b": f"At the meeting the founder was blunt: {SPEECH}",
    }
    group = [money("62", article=name) for name in "ab"]
    assert families([plain(name, text) for name, text in texts.items()], group) == {("a", "b")}


def test_furniture_that_every_page_has_ties_nothing():
    texts = {name: f"Only {name} would say so of {name}.\n{WIRE}" for name in "ab"}
    articles = [plain(name, text) for name, text in texts.items()]
    prose = {name: [Span(0, text.index("\n"))] for name, text in texts.items()}
    assert edges(articles) and not edges(articles, prose=prose)


def test_the_same_cut_is_a_fingerprint():
    cut = [money("61", article=name) for name in "ab"]
    articles = [plain(name) for name in "abc"]
    assert families(articles, [*cut, money("61.83", article="c")]) == {("a", "b")}
    assert families(articles, [*cut, money("60.83", article="c")]) == set(), "61 is 60.83 rounded"


def test_file_names_decide_nothing():
    articles = [plain("a", WIRE), plain("b", LONG), plain("c", WIRE + " It is so."), plain("d")]
    rename = {"a": "z", "b": "y", "c": "x", "d": "w"}
    renamed = [replace(one, id=rename[one.id]) for one in articles]
    pairs = {
        (rename[one], rename[other], *rest)
        for one, other, *rest in edges(articles)
        if rest == ["wording"]
    }
    assert {edge for edge in edges(renamed) if len(edge) == 3} == pairs


@given(
    st.lists(st.sampled_from([WIRE, LONG, SPEECH, "Rain fell."]), min_size=1, max_size=20),
    st.integers(0, 9),
)
def test_many_copies_are_one_voice_and_each_article_has_one_origin(texts, turn):
    articles = [plain(f"{i:02}", text) for i, text in enumerate(texts)]
    lineage = trace_lineage(articles, [], LEXICON)
    assert lineage == trace_lineage(articles[turn:] + articles[:turn], [], LEXICON)
    assert sorted(name for origin in lineage.origins for name in origin.articles) == [
        one.id for one in articles
    ]
    wired = {one.id for one in articles if WIRE in one.text}
    assert sum(not wired.isdisjoint(origin.articles) for origin in lineage.origins) == bool(wired)

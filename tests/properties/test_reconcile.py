"""What a whole run must keep, whatever the articles.

Their order, copies of them, and articles about something else.
"""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chipnews import api
from chipnews.lineage.lineage import trace_lineage
from chipnews.model.results.group import Group
from chipnews.model.wire import to_json
from chipnews.reconcile.facts import Background, reconcile_groups
from tests.api.story import CHIP_ORDER, front, run_story, write_story
from tests.reconcile.figures import LEXICON, money
from tests.support.articles import article

STORY = {
    "harbour": front(
        "Baidu ordered 1,600 chips from Huawei in August for $61.83 million, Reuters said.",
        published="2023-11-09",
    ),
    "circuit": (
        "Baidu placed an order with Huawei worth about $62 million. Huawei has delivered more "
        "than 60% of it."
    ),
    "webworth": front(
        "Baidu placed an order with Huawei worth $61 million for thousands of chips.",
        published="2023-11-20",
    ),
    "record": "Baidu bought 1,600 chips from Huawei in June 2023, two people told Reuters.",
}
ELSEWHERE = {
    "layoffs": front("Google will cut 12,000 jobs, about 6% of its staff.", published="2023-01-20"),
    "quake": "The earthquake of 8 September 2023 killed 2,012 people, the Red Cross said.",
    "phone": "Apple sold 50 million phones in the fourth quarter of 2021 for $70 billion.",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_story(tmp_path_factory.mktemp("story"), **STORY)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(STORY)))
def test_shuffled_articles_give_the_same_bytes(folder, order):
    """The paths are named one by one, in any order."""
    sheets = [
        api.run([str(folder / f"{name}.txt") for name in names]) for names in (sorted(STORY), order)
    ]
    assert to_json(sheets[0]) == to_json(sheets[1])


def told(sheet):
    """Each fact, by id, with its verdict and the values of its readings."""
    return {
        fact.id: (fact.verdict, [(one.low, one.high, one.unit) for one in fact.readings])
        for fact in sheet.facts
    }


def voices(sheet):
    return {fact.id: [len(reading.origins) for reading in fact.readings] for fact in sheet.facts}


@pytest.mark.parametrize("name", STORY)
def test_a_copied_article_adds_no_voice_and_changes_no_verdict(name, tmp_path, folder):
    before = api.run([str(folder)])
    after = run_story(tmp_path, **STORY, copy=STORY[name])
    assert told(after) == told(before)
    assert voices(after) == voices(before)


def test_renamed_files_change_no_verdict(tmp_path, folder):
    """Names that turn the order of the articles round."""
    before = api.run([str(folder)])
    renamed = {f"{chr(ord('z') - place)}": text for place, text in enumerate(STORY.values())}
    after = run_story(tmp_path, **renamed)
    assert told(after) == told(before)
    assert voices(after) == voices(before)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_an_article_about_something_else_changes_no_fact(name, tmp_path, folder):
    before = told(api.run([str(folder)]))
    after = told(run_story(tmp_path, **STORY, other=ELSEWHERE[name]))
    assert before.items() <= after.items()
    assert len(after) > len(before)


def test_two_stories_together_are_what_they_are_apart(tmp_path, folder):
    apart = told(api.run([str(folder)])) | told(run_story(tmp_path / "elsewhere", **ELSEWHERE))
    assert told(run_story(tmp_path / "both", **STORY, **ELSEWHERE)) == apart


def test_every_corpus_article_left_out_and_put_back_gives_the_same_bytes(tmp_path):
    paths = sorted(map(str, CHIP_ORDER.iterdir()))
    whole = to_json(api.run(paths))
    assert to_json(api.run(paths[::-1])) == whole
    assert to_json(api.run(paths[2:] + paths[:2])) == whole


@given(
    st.lists(
        st.tuples(st.sampled_from("abcde"), st.integers(30, 3000)),
        min_size=1,
        max_size=7,
        unique=True,
    )
)
def test_a_fact_keeps_all_its_claims_and_accepts_one_of_its_readings(drawn):
    claims = [money(f"{cents / 10:.1f}", article=name) for name, cents in drawn]
    articles = {name: article(f"Only {name} says so.", id=name) for name in "abcde"}
    lineage = trace_lineage(list(articles.values()), [claims], LEXICON)
    (fact,) = reconcile_groups(
        [Group(tuple(claims))], Background(articles, lineage.of_claim, LEXICON)
    )
    assert {name for reading in fact.readings for name in reading.claims} == {
        claim.id for claim in claims
    }
    assert (fact.verdict == "conflict") <= (len(fact.readings) > 1)
    assert fact.accepted.text in {reading.text for reading in fact.readings}
    meets = all(one.interval.meet(other.interval) for one, other in combinations(claims, 2))
    assert meets == (len(fact.readings) == 1)

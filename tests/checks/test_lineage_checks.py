"""The checks of lineage on stories.

What each flags, what only looks like it, and that names and order of files change nothing.
"""

from collections import Counter

import pytest

from tests.api.story import fact_about, run_story


def told(text, **head):
    lines = [f"{key}: {value}" for key, value in head.items()]
    return "\n".join(["---", *lines, "---", text])


def codes(sheet):
    """How often each check of a lineage or of a dispute fired."""
    wanted = ("CN104", "CN105", "CN302", "CN303", "CN304", "CN305")
    return Counter(finding.code for finding in sheet.findings if finding.code in wanted)


WIRE = (
    "Huawei has delivered more than 1,000 chips to Baidu, two people familiar with the matter said."
)
FLAT = "Huawei has delivered 1,000 chips to Baidu, according to Reuters."


def wired(text, **head):
    return told(text, source="Reuters", published="2023-11-07", **head)


def test_a_bound_is_dropped_by_the_retelling(tmp_path):
    sheet = run_story(tmp_path, wired(WIRE), told(FLAT, source="Circuit"))
    assert codes(sheet) == {"CN302": 1}
    (finding,) = (one for one in sheet.findings if one.code == "CN302")
    assert finding.message.endswith("more than 1,000 in a became 1,000 in b")
    assert [name.split(":")[0] for name in finding.claims] == ["a", "b"]


@pytest.mark.parametrize(
    "copy",
    [
        "Huawei has delivered over 1,000 chips to Baidu, according to Reuters.",
        (
            "Huawei has delivered 1,000 chips to Baidu. More than 1,000 chips have been "
            "delivered to Baidu by Huawei, according to Reuters."
        ),
        "Huawei has delivered 1,000 chips to Baidu, Huawei said.",
    ],
)
def test_a_bound_that_is_kept_somewhere_or_told_on_another_s_word_is_none(copy, tmp_path):
    assert codes(run_story(tmp_path, wired(WIRE), told(copy, source="Circuit")))["CN302"] == 0


def test_a_bound_that_the_later_article_adds_is_not_dropped(tmp_path):
    first = told(
        "Huawei has delivered 1,000 chips to Baidu, two people said.",
        source="Reuters",
        published="2023-11-07",
    )
    later = told(
        "Huawei has delivered about 1,000 chips to Baidu, Reuters said.",
        source="Circuit",
        published="2023-11-09",
    )
    assert codes(run_story(tmp_path, first, later))["CN302"] == 0


UNKNOWN = (
    "Baidu ordered 1,625 chips from Huawei. Baidu was not previously known to be a customer of "
    "Huawei."
)
DENIED = "Baidu ordered 1,625 chips from Huawei. Baidu had not used Huawei's chips before."


def test_absence_of_knowledge_became_knowledge_of_absence(tmp_path):
    assert codes(run_story(tmp_path, UNKNOWN, DENIED))["CN302"] == 1


def test_two_reports_of_their_own_may_know_different_things(tmp_path):
    apart = [
        text.replace("Baidu ordered 1,625 chips from Huawei. ", "") for text in (UNKNOWN, DENIED)
    ]
    assert codes(run_story(tmp_path, *apart))["CN302"] == 0


def test_the_older_denial_drops_no_hedge(tmp_path):
    articles = told(UNKNOWN, published="2023-11-09"), told(DENIED, published="2023-11-07")
    assert codes(run_story(tmp_path, *articles))["CN302"] == 0


SOURCED = (
    "Baidu ordered 1,625 chips from Huawei for $61.83 million, two people familiar with the "
    "matter said."
)
BARE = "Baidu ordered 1,625 chips from Huawei for $61.83 million."


def test_a_source_s_words_became_the_paper_s_once_a_copy(tmp_path):
    assert codes(run_story(tmp_path, SOURCED, BARE))["CN303"] == 1
    assert (
        codes(run_story(tmp_path / "two", SOURCED, BARE, SOURCED.replace("two", "three")))["CN303"]
        == 1
    )


def test_a_copy_that_names_its_source_once_has_named_it(tmp_path):
    assert (
        codes(
            run_story(
                tmp_path, SOURCED, f"{BARE} The chips will arrive by December 2023, a source said."
            )
        )["CN303"]
        == 0
    )


def test_a_longer_circle_of_credits_is_one_finding(tmp_path):
    deal = "Apple bought the startup for $215 million, {} reported."
    papers = [("Reuters", "Bloomberg"), ("Bloomberg", "CNBC"), ("CNBC", "Reuters")]
    sheet = run_story(
        tmp_path, *(told(deal.format(credited), source=paper) for paper, credited in papers)
    )
    assert codes(sheet)["CN304"] == 1
    (finding,) = (one for one in sheet.findings if one.code == "CN304")
    assert finding.message == "a, which credits b, which credits c, which credits a"


def test_a_chain_of_credits_is_no_circle(tmp_path):
    deal = "Apple bought the startup for $215 million, {} reported."
    papers = [("Reuters", "Bloomberg"), ("Bloomberg", "CNBC"), ("CNBC", "Apple")]
    assert (
        codes(run_story(tmp_path, *(told(deal.format(by), source=paper) for paper, by in papers)))[
            "CN304"
        ]
        == 0
    )


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        (
            "Microsoft will acquire Slack for $27.7 billion.",
            "Slack will acquire Microsoft for $27.7 billion.",
            True,
        ),
        (
            "Microsoft will acquire Nuance for $19.7 billion.",
            "Nuance will be acquired by Microsoft for $19.7 billion.",
            False,
        ),
        (
            "Microsoft will acquire Nuance for $19.7 billion.",
            "Google will acquire Nuance for $19.7 billion.",
            True,
        ),
        (
            "Microsoft will acquire Nuance for $20 billion.",
            "Google will acquire Slack for $20 billion.",
            False,
        ),
        (
            "Microsoft will acquire Nuance for $19.7 billion.",
            "Google may acquire Nuance for $19.7 billion.",
            False,
        ),
        ("Waymo ordered 1,625 chips from Intel.", "Google ordered 1,625 chips from Intel.", False),
    ],
)
def test_who_did_it_to_whom(one, other, fires, tmp_path):
    assert codes(run_story(tmp_path, one, other))["CN104"] == fires


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        (
            "Intel has laid off 1,300 workers in Oregon.",
            "Intel denied that it had laid off 1,300 workers in Oregon.",
            True,
        ),
        (
            "Intel has laid off 1,300 workers in Oregon.",
            "Intel denied that it had laid off 5,000 workers in Oregon.",
            False,
        ),
        ("Intel has laid off 1,300 workers.", "Apple has not laid off 1,300 workers.", False),
        (
            "Intel has laid off 1,300 workers in Oregon.",
            "Intel may have laid off 1,300 workers in Oregon.",
            False,
        ),
    ],
)
def test_done_and_denied(one, other, fires, tmp_path):
    assert codes(run_story(tmp_path, one, other))["CN105"] == fires


NOTE = (
    "Baidu ordered 1,600 chips from Huawei.\n\nCorrection: An earlier version of this article "
    "said that Baidu had ordered 1,900 chips."
)
LATE = told("Baidu ordered 1,900 chips from Huawei.", source="Circuit", published="2023-11-20")


def test_a_withdrawn_figure_lives_on_and_has_no_voice(tmp_path):
    sheet = run_story(tmp_path, wired(NOTE), LATE)
    assert codes(sheet) == {"CN305": 1}
    fact = fact_about(sheet, "order.size")
    assert (fact.verdict, fact.accepted.text) == ("superseded", "1,600 chips")


def test_what_was_printed_before_the_correction_is_no_zombie(tmp_path):
    sheet = run_story(tmp_path, wired(NOTE, updated="2023-11-21"), LATE)
    assert codes(sheet) == {}
    assert fact_about(sheet, "order.size").verdict == "superseded"


def test_who_has_it_from_the_buyer_is_in_conflict_and_no_zombie(tmp_path):
    sheet = run_story(
        tmp_path, wired(NOTE), LATE.replace("from Huawei.", "from Huawei, Baidu said.")
    )
    assert codes(sheet)["CN305"] == 0
    assert fact_about(sheet, "order.size").verdict == "conflict"


URL = "https://www.example.com/baidu-huawei"


def versions(second="1,600"):
    order = "Baidu ordered {} chips from Huawei in August 2023."
    old = told(
        order.format("1,900"),
        source="Circuit",
        url=f"{URL}?utm_source=feed",
        published="2023-11-07",
    )
    return {
        "old": old,
        "new": told(
            order.format(second),
            source="Circuit",
            url=URL,
            published="2023-11-07",
            updated="2023-11-09",
        ),
    }


def test_two_versions_of_a_page_are_one_article_with_a_history(tmp_path):
    sheet = run_story(tmp_path, **versions())
    fact = fact_about(sheet, "order.size")
    assert (fact.verdict, fact.accepted.text) == ("superseded", "1,600 chips")
    assert [(article.id, article.replaced_by) for article in sheet.articles] == [
        ("new", None),
        ("old", "new"),
    ]
    assert fact_about(sheet, "order.date").verdict == "single"
    assert not [finding for finding in sheet.findings if finding.code != "CN401"]


def test_a_figure_of_the_older_version_lives_on_elsewhere(tmp_path):
    sheet = run_story(tmp_path, **versions(), late=LATE)
    assert codes(sheet) == {"CN305": 1}
    assert fact_about(sheet, "order.size").verdict == "superseded"


def test_an_unchanged_version_adds_no_voice(tmp_path):
    fact = fact_about(run_story(tmp_path, **versions("1,900")), "order.size")
    assert (fact.verdict, len(fact.readings), len(fact.readings[0].claims)) == ("single", 1, 1)


STORIES = {
    "zombie": [wired(NOTE), LATE],
    "hedge": [wired(WIRE), told(FLAT, source="Circuit")],
    "knowledge": [UNKNOWN, DENIED],
    "versions": [*versions().values(), LATE],
    "circle": [
        told("Apple bought the startup for $215 million, CNBC said.", source="Reuters"),
        told("Apple bought the startup for $215 million, Reuters said.", source="CNBC"),
    ],
}


@pytest.mark.parametrize("story", STORIES)
def test_names_and_order_of_files_change_no_finding(story, tmp_path):
    articles = STORIES[story]
    as_given = run_story(tmp_path / "given", **{f"a{i}": text for i, text in enumerate(articles)})
    turned = run_story(
        tmp_path / "turned", **{f"z{9 - i}": text for i, text in enumerate(articles)}
    )
    assert codes(turned) == codes(as_given)
    assert sorted(fact.verdict for fact in turned.facts) == sorted(
        fact.verdict for fact in as_given.facts
    )


@pytest.mark.parametrize("story", STORIES)
def test_a_copied_article_changes_no_verdict_and_adds_no_support(story, tmp_path):
    articles = {f"a{i}": text for i, text in enumerate(STORIES[story])}
    before = run_story(tmp_path / "before", **articles)
    after = run_story(tmp_path / "after", **articles, copy=articles["a0"])

    def support(sheet):
        return {
            fact.id: (fact.verdict, [len(one.origins) for one in fact.readings])
            for fact in sheet.facts
        }

    assert support(after) == support(before)

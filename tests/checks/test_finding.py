"""A finding's fingerprint names what it is about, so that an edit elsewhere keeps it.

Findings come worst first.
"""

import pytest

from chipnews.model.results.finding import Severity
from tests.api.story import front, run_story

ORDER = "Baidu placed an order with Huawei worth {}."
CUT = (
    front(ORDER.format("$61.83 million"), source="Harbour Post"),
    front(ORDER.format("$61 million"), source="Circuit"),
)


def fingerprints(sheet, code="CN101"):
    found = {finding.fingerprint for finding in sheet.findings if finding.code == code}
    assert found
    return found


def test_a_sentence_in_front_moves_no_fingerprint(tmp_path):
    one = run_story(tmp_path / "one", *CUT)
    moved = CUT[0].replace("Baidu placed", "It is a cold day in Shenzhen.\n\nBaidu placed")
    assert fingerprints(run_story(tmp_path / "two", moved, CUT[1])) == fingerprints(one)


def test_an_article_of_another_story_moves_no_fingerprint(tmp_path):
    one = run_story(tmp_path / "one", *CUT)
    assert fingerprints(
        run_story(tmp_path / "two", *CUT, "Google will cut 12,000 jobs.")
    ) == fingerprints(one)


TROUBLE = (  # one finding or more of most codes
    front(
        "Baidu placed an order with Huawei worth $61.83 million, Reuters said.",
        source="Harbour Post",
    ),
    front(
        "Baidu placed an order with Huawei worth $61 million, according to Reuters.",
        source="Circuit",
    ),
    front(
        "Baidu ordered 1,900 chips from Huawei in August. The answer, said the minister, "
        "was 5,00 at most."
    ),
    front(
        "Baidu ordered 1,600 chips from Huawei. The answer, said the minister, was 42.",
        source="Evening Record",
    ),
)


def prints(sheet):
    return sorted((finding.code, finding.fingerprint) for finding in sheet.findings)


def test_no_fingerprint_knows_lines_or_the_names_of_files(tmp_path):
    """Renamed so that the articles come in another order, in another folder, with lines above."""
    before = run_story(tmp_path / "one", *TROUBLE)
    moved = [text.replace("\n---\n", "\n---\n\nIt is cold.\n\n") for text in TROUBLE]
    names = dict(zip(("z", "y", "x", "w"), moved, strict=True))
    after = run_story(tmp_path / "two", **names)
    assert {code for code, _ in prints(before)} >= {"CN101", "CN205", "CN401", "CN402", "CN403"}
    assert prints(after) == prints(before)


def test_a_renamed_article_is_found_under_its_new_name(tmp_path):
    sheet = run_story(tmp_path, renamed=CUT[0], other=CUT[1])
    finding = next(one for one in sheet.findings if one.code == "CN101")
    assert {sheet.claims_by_id()[name].article for name in finding.claims} == {"renamed", "other"}


def test_another_value_is_another_finding(tmp_path):
    one = run_story(tmp_path / "one", *CUT)
    other = run_story(tmp_path / "two", CUT[0], CUT[1].replace("$61 million", "$70 million"))
    assert not fingerprints(other) & fingerprints(one)


def test_another_source_that_says_the_same_is_no_other_finding(tmp_path):
    one = run_story(tmp_path / "one", *CUT)
    other = run_story(tmp_path / "two", CUT[0], CUT[1].replace("Circuit", "Evening Record"))
    assert fingerprints(other) == fingerprints(one)


@pytest.mark.parametrize(
    ("yuan", "same"), [("450 million yuan", True), ("900 million yuan", False)]
)
def test_a_sum_in_another_currency_is_another_side_only_where_no_rate_reconciles_it(
    tmp_path, yuan, same
):
    texts = [text.replace("---\n", "---\npublished: 2023-11-07\n", 1) for text in CUT]
    one = run_story(tmp_path / "one", *texts)
    more = run_story(
        tmp_path / "two", *texts, front(ORDER.format(yuan), source="Yard", published="2023-11-08")
    )
    assert (fingerprints(more) == fingerprints(one)) is same


def test_the_worst_comes_first(tmp_path):
    sheet = run_story(
        tmp_path, *CUT, "The fab will cost $10bn. The answer, said the minister, was 42."
    )
    ranks = [finding.severity.rank for finding in sheet.findings]
    assert ranks == sorted(ranks, reverse=True)
    assert set(ranks) == {severity.rank for severity in Severity}


def test_a_story_without_trouble_has_no_findings(tmp_path):
    sheet = run_story(tmp_path, "Baidu ordered 1,600 chips from Huawei in August 2023.")
    assert sheet.findings == ()


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (
            (ORDER.format("$61.83 million"), ORDER.format("900 million yuan")),
            (
                "order value: Baidu from Huawei: 900 million yuan against $61.83 million "
                "($61.83 million = 450.4 million CNY, "
            ),
        ),
        (
            (ORDER.format("$61.83 million"), ORDER.format("$61 million")),
            (
                "order value: Baidu from Huawei: $61 million against $61.83 million ($61 "
                "million is $61.83 million cut "
            ),
        ),
    ],
)
def test_a_conflict_names_its_figures_and_says_why(texts, message, tmp_path):
    dated = (
        front(text, source=name, published="2023-11-07")
        for text, name in zip(texts, ("Harbour Post", "Y"), strict=True)
    )
    (finding,) = (one for one in run_story(tmp_path, *dated).findings if one.code == "CN101")
    assert finding.message.startswith(message)

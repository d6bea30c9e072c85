"""What a headline or lead says against its own text is told once.

What sources say against each other stays a conflict of sources.
"""

import pytest
from msgspec.structs import replace

from chipnews.checks.disagreement import find_unsupported
from chipnews.model.results.fact import Explanation, Fact, Reading, Traits
from tests.api.story import run_story
from tests.reconcile.figures import count

HEAD = "Baidu ordered 1,900 chips from Huawei"
BODY = "Baidu placed its order on Monday.\n\nBaidu ordered 1,600 chips from Huawei, it said."
OTHER = "Baidu ordered 1,600 chips from Huawei, according to Bloomberg."
CODES = ("CN101", "CN102", "CN108")


def told(tmp_path, *texts):
    """The findings of a conflict: code -> the articles whose claims it cites."""
    sheet = run_story(tmp_path, *texts)
    found = [one for one in sheet.findings if one.code in CODES]
    return {one.code: {name.split(":")[0] for name in one.claims} for one in found}


def test_a_headline_against_its_own_text_is_no_conflict_of_sources(tmp_path):
    assert told(tmp_path, f"{HEAD}\n\n{BODY}") == {"CN108": {"a"}}
    assert told(tmp_path / "two", f"{HEAD}\n\n{BODY}", OTHER) == {"CN108": {"a"}}


def unsupported(*claims, **explained):
    """The claims that their own text does not bear out, of a fact with these claims alone."""
    readings = tuple(Reading(None, None, "", claim.text, (claim.id,), ()) for claim in claims)
    ids = tuple(claim.id for claim in claims)
    whys = tuple(Explanation(name, detail, ids) for name, detail in explained.items())
    key = Traits(None, None, None, "count", (), None, None, None)
    fact = Fact("f", "F1", "", None, "conflict", ids, None, readings, whys, key)
    return [claim.text for top, _ in find_unsupported(fact, claims) for claim in top]


def test_a_lead_is_held_against_the_text_and_a_headline_against_both():
    head, lead = count("1,900", section="headline"), count("1,600", section="lead")
    assert unsupported(head, lead) == ["1,900"]
    assert unsupported(replace(head, section="lead"), replace(lead, section="body")) == ["1,900"]
    assert unsupported(replace(head, section="body"), replace(lead, section="body")) == []
    assert unsupported(head, replace(lead, article="b")) == [], (
        "another article's text is not its own"
    )


def test_what_is_explained_is_no_mismatch():
    assert (
        unsupported(count("1,900", section="headline"), count("1,600"), part="1,600 are of Leeds")
        == []
    )
    assert unsupported(count("1,900", section="headline"), count("1,600"), truncation="cut") == [
        "1,900"
    ]


def test_who_else_says_what_the_headline_says_conflicts_with_the_rest(tmp_path):
    rival = "Baidu ordered 1,900 chips from Huawei, Tencent said."
    found = told(tmp_path, f"{HEAD}\n\n{BODY}", rival)
    assert set(found) == {"CN101", "CN108"} and found["CN101"] == {"a", "b"}


@pytest.mark.parametrize(
    "head",
    [
        "Baidu orders 1,600 chips from Huawei",
        "Baidu orders more than 1,000 chips from Huawei",
        "Baidu orders about 1,620 chips from Huawei",
        "Baidu orders 2,000 servers from Huawei",
    ],
)
def test_a_headline_that_is_borne_out(head, tmp_path):
    assert "CN108" not in told(tmp_path, f"{head}\n\n{BODY}")


def test_two_speakers_of_one_article_are_two(tmp_path):
    text = (
        "Huawei said that Baidu ordered 1,900 chips.\n\nTencent said that Baidu ordered 1,600 "
        "chips from Huawei."
    )
    assert "CN108" not in told(tmp_path, text)

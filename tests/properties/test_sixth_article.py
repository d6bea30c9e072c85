"""A sixth article that agrees, or speaks of something else, changes no other fingerprint and no
other fact's id."""

import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chipnews import api
from tests.api.story import front, run_story, write_story
from tests.corpus.gold import CORPUS
from tests.properties.test_reconcile import ELSEWHERE

NEARLY_ALL = 0.95  # of the facts: a count that grew may be told by the sixth as one more of another
FIVE = {
    event: sorted((CORPUS / event / "articles").iterdir())[:5]
    for event in ("chip-order", "earthquake", "layoffs")
}
LATER = {"chip-order": "2023-11-29", "earthquake": "2023-09-29", "layoffs": "2022-11-29"}


def prints(sheet):
    return Counter((finding.code, finding.fingerprint) for finding in sheet.findings)


def ids(sheet):
    return {fact.id for fact in sheet.facts}


def share(before, after):
    return sum(one in after for one in before) / max(1, len(before))


def run_with(folder, event, sixth):
    write_story(folder, sixth=sixth)
    return api.run([str(folder / "sixth.txt"), *map(str, FIVE[event])])


@pytest.fixture(scope="module")
def before():
    return {event: api.run(list(map(str, paths))) for event, paths in FIVE.items()}


def repeated(path, event):
    """The article of `path` as the sixth prints it, later and under its own name."""
    text = path.read_text(encoding="utf-8")
    body = re.sub(r"<[^>]+>", "", text) if path.suffix == ".html" else text.split("\n---\n", 1)[-1]
    return front(body, published=LATER[event], source="Sixth Courier")


@pytest.mark.parametrize("event", FIVE)
@pytest.mark.parametrize("place", range(5))
def test_who_repeats_an_article_of_the_story_changes_no_fingerprint(before, event, place, tmp_path):
    after = run_with(tmp_path, event, repeated(FIVE[event][place], event))
    # of the family that the sixth joins
    told = {(code, one) for code, one in prints(before[event]) if code != "CN301"}
    assert told <= set(prints(after))
    assert share(ids(before[event]), ids(after)) >= NEARLY_ALL


@pytest.mark.parametrize("event", FIVE)
@pytest.mark.parametrize("name", ELSEWHERE)
def test_who_speaks_of_something_else_changes_none(before, event, name, tmp_path):
    after = run_with(
        tmp_path, event, ELSEWHERE[name].replace("Google", "Zyxware").replace("Apple", "Zyxware")
    )
    assert set(prints(before[event])) <= set(prints(after))
    assert ids(before[event]) <= ids(after)


DAYS = st.integers(1, 20)
WORTHS = ["$61.83 million", "$61 million", "$85 million"]
AGREES = {
    "$61.83 million": "about $61.8 million",
    "$61 million": "$61 million",
    "$85 million": "$85.0 million",
}
TELLINGS = [
    "Baidu placed an order with Huawei worth {}.",
    "Baidu's order from Huawei is worth {}, Reuters said.",
]


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(DAYS, st.sampled_from(WORTHS), st.sampled_from(TELLINGS)), min_size=5, max_size=5
    ),
    st.integers(0, 4),
)
def test_who_agrees_with_one_side_of_a_conflict_changes_no_fingerprint(told, follows):
    five = {
        f"a{place}": front(
            telling.format(worth), published=f"2024-03-{day:02}", source=f"Paper {place}"
        )
        for place, (day, worth, telling) in enumerate(told)
    }
    sixth = front(
        f"Baidu placed an order with Huawei worth {AGREES[told[follows][1]]}, it is said.",
        published="2024-03-25",
    )
    with TemporaryDirectory() as folder:
        one = run_story(Path(folder) / "five", **five)
        both = run_story(Path(folder) / "six", **five, a=sixth)
    conflicts = {
        (code, print_) for code, print_ in prints(one) if code in ("CN101", "CN205", "CN206")
    }
    assert conflicts <= set(prints(both))

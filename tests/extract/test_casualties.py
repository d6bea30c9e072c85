"""How many an article tells to be dead and hurt, by figures, by enumeration or one by one.

A line of the cases each.
"""

from pathlib import Path

import pytest

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.claims import normalise_claims
from tests.support.articles import article

LINES = (Path(__file__).parent / "cases_of_casualties.txt").read_text("utf-8").splitlines()
CASES = [
    tuple(line.removeprefix("? ").split(" | ", 2))
    for line in LINES
    if line and not line.startswith("#")
]
OPEN = {line.rpartition(" | ")[2] for line in LINES if line.startswith("? ")}  # not read right yet
MEASURES = ("casualty.deaths", "casualty.injured")


def claims_of(*texts):
    """The claims of each text, an article of its own."""
    lexicon = load_lexicon()
    articles = [
        article(text, id=str(place), published="2018-05-07", source="Test")
        for place, text in enumerate(texts)
    ]
    return [
        normalise_claims(analysis, extract_mentions(analysis, lexicon), lexicon)
        for analysis in analyse_articles(articles, lexicon)
    ]


@pytest.fixture(scope="session")
def read():
    """The claims of every case under its text; the model runs once."""
    texts = [text for _, _, text in CASES]
    return dict(zip(texts, claims_of(*texts), strict=True))


def marks_of(text):
    return pytest.mark.xfail(strict=True, reason="not read right yet") if text in OPEN else ()


@pytest.mark.parametrize(
    ("dead", "hurt", "text"),
    [pytest.param(*case, marks=marks_of(case[2]), id=case[2][:60]) for case in CASES],
)
def test_the_tolls_are_those_of_the_text(dead, hurt, text, read):
    for measure, expected in zip(MEASURES, (dead, hurt), strict=True):
        told = [
            claim
            for claim in read[text]
            if claim.measure == measure and claim.modality in ("fact", "reported")
        ]
        numbers = {str(claim.amount.number) for claim in told}
        assert numbers == ({expected} - {"-"}), measure


def test_a_person_leaves_others_open_and_a_summary_does_not():
    alone, summed = claims_of("A man was killed.", "A man was killed and a woman was wounded.")
    assert [claim.interval.high for claim in alone] == [None]
    assert [claim.interval.high for claim in summed] == [1, 1]


def test_a_claim_without_a_figure_quotes_the_words_that_tell_it():
    (claims,) = claims_of("Police said that a mother and her two sons died in the fire.")
    toll = next(claim for claim in claims if claim.measure == "casualty.deaths")
    assert toll.text == "a mother and her two sons"
    assert [step.detail for step in toll.trace if step.rule == "casualty.told"] == ["1 + 2"]


def test_a_part_and_another_event_are_measures_of_their_own():
    (claims,) = claims_of("Two men and a woman died. Guns killed 312 people this year.")
    found = {claim.measure: claim.amount.number for claim in claims if claim.amount}
    assert found == {
        "casualty.part.deaths": 2,
        "casualty.deaths": 3,
        "casualty.elsewhere.deaths": 312,
    }


def test_the_dead_with_who_did_it_are_named_by_their_victims():
    (claims,) = claims_of("A gunman killed five people and wounded 12 before police shot him dead.")
    found = {claim.measure: (claim.text, claim.counted or None) for claim in claims if claim.amount}
    assert found["casualty.deaths"] == ("five people", "and the attacker")
    assert found["casualty.part.deaths"] == ("five", "people")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Carl Denton, 41, killed his wife and two sons before he shot himself dead.", True),
        ("A gunman killed ten people. The gunman is also dead.", True),
        ("Four people, including the gunman, were killed in a warehouse.", True),
        ("A truck killed three people before it hit a wall and the driver died.", False),
        ("Four people, including three children, were killed.", False),
        ("A mother and her two sons died in the fire.", False),
    ],
)
def test_who_did_it_is_counted_only_where_somebody_did_it(text, counted):
    (claims,) = claims_of(text)
    toll = next(claim for claim in claims if claim.measure == "casualty.deaths")
    assert toll.with_attacker is counted


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The wildfire burned 12,000 acres near Athens.", {"12,000": "disaster.area"}),
        ("The flood inundated 30 square kilometres.", {"30": "disaster.area"}),
        (
            "The fire burned 80 homes and injured three people.",
            {"80": "disaster.destroyed", "three": "casualty.injured"},
        ),
        (
            "A 7.1-magnitude quake killed 30 people.",
            {"7.1": "quake.magnitude", "30": "casualty.deaths"},
        ),
    ],
)
def test_land_and_magnitude_are_measures_of_their_own(text, measures):
    (claims,) = claims_of(text)
    assert {claim.text: claim.measure for claim in claims} == measures


@pytest.mark.parametrize(
    "page",
    [
        "A man was killed when his truck hit a tree.\nTwo killed in house fire",
        (
            "MORE: Four hurt in bus crash\nLocal man killed as truck hits tree\nA man was "
            "killed when his truck hit a tree."
        ),
    ],
)
def test_links_on_the_page_tell_of_other_events(page):
    (claims,) = claims_of(page)
    assert {
        (claim.measure, claim.amount.number) for claim in claims if claim.measure in MEASURES
    } == {("casualty.deaths", 1)}

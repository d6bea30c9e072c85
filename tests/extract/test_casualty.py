"""How many an article tells to be dead and hurt, by figures, by enumeration or one by one; a line of the cases each."""

from pathlib import Path

import pytest

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.claims import normalise_claims
from tests.support.articles import article

LINES = (Path(__file__).parent / "cases_of_casualties.txt").read_text("utf-8").splitlines()
CASES = [tuple(line.split(" | ", 2)) for line in LINES if line and not line.startswith("#")]
MEASURES = ("casualty.deaths", "casualty.injured")


def claims_of(*texts):
    """The claims of each text, an article of its own."""
    lexicon = load_lexicon()
    articles = [article(text, id=str(place), published="2018-05-07", source="Test") for place, text in enumerate(texts)]
    return [
        normalise_claims(analysis, extract_mentions(analysis, lexicon), lexicon)
        for analysis in analyse_articles(articles, lexicon)
    ]


@pytest.fixture(scope="session")
def read():
    """The claims of every case under its text; the model runs once."""
    texts = [text for _, _, text in CASES]
    return dict(zip(texts, claims_of(*texts), strict=True))


@pytest.mark.parametrize(("dead", "hurt", "text"), CASES, ids=lambda part: part[:60])
def test_the_tolls_are_those_of_the_text(dead, hurt, text, read):
    for measure, expected in zip(MEASURES, (dead, hurt), strict=True):
        told = [claim for claim in read[text] if claim.measure == measure and claim.modality in ("fact", "reported")]
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
    assert found == {"casualty.part.deaths": 2, "casualty.deaths": 3, "casualty.elsewhere.deaths": 312}


@pytest.mark.parametrize(
    "page",
    [
        "A man was killed when his truck hit a tree.\nTwo killed in house fire",
        "MORE: Four hurt in bus crash\nLocal man killed as truck hits tree\nA man was killed when his truck hit a tree.",
    ],
)
def test_links_on_the_page_tell_of_other_events(page):
    (claims,) = claims_of(page)
    assert {(claim.measure, claim.amount.number) for claim in claims if claim.measure in MEASURES} == {
        ("casualty.deaths", 1)
    }

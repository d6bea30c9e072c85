"""Sentences in news style with every figure annotated.

What is marked is found, what is not marked is left alone.
"""

from pathlib import Path

import pytest

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.claims import normalise_claims
from tests.support.articles import article
from tests.support.calendar import check_date
from tests.support.markup import marked_of, parse_markup, read_cases

CASES = list(read_cases(Path(__file__).parent / "cases"))
OPEN = pytest.mark.xfail(strict=True, reason="not read right yet")
PARAMS = [pytest.param(case, marks=OPEN if case.is_open else (), id=case.place) for case in CASES]
PUBLISHED = "2023-11-15"  # a Wednesday


@pytest.fixture(scope="session")
def figures():
    """The figures of every case under its place; the model runs once."""
    lexicon = load_lexicon()
    articles = [
        article(case.text, id=case.place, published=PUBLISHED, source="Test") for case in CASES
    ]
    found = {}
    for analysis in analyse_articles(articles, lexicon):
        claims = normalise_claims(analysis, extract_mentions(analysis, lexicon), lexicon)
        found[analysis.article.id] = [
            marked_of(claim) for claim in claims if claim.figure and not claim.is_dateless
        ]
    return found


@pytest.mark.parametrize("case", PARAMS)
def test_just_the_marked_figures_are_found(case, figures):
    assert figures[case.place] == list(case.marked), case.text


def test_few_cases_are_not_read_right_yet():
    assert sum(case.is_open for case in CASES) == 6


def test_every_annotated_date_is_in_the_calendar():
    for case in CASES:
        for marked in case.marked:
            if marked.kind == "date":
                check_date(marked)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("<date edtf=2023-02-29>then</date>", "day"),
        ("<date edtf=2023-13>then</date>", "no date"),
        ("<date edtf=2023-W53>then</date>", "week"),
        ("<date edtf=2021/2019>then</date>", "backwards"),
        ("<date edtf=2023 timex=2023-H3>then</date>", "no date"),
        ("<date edtf=2023-11-14>Monday</date>", "not the weekday"),
    ],
)
def test_a_wrongly_annotated_date_is_an_error(wrong, why):
    with pytest.raises(ValueError, match=why):
        check_date(parse_markup(wrong).marked[0])


def test_markup_gives_text_offsets_and_attributes():
    case = parse_markup(
        "It cost <money value=5000000 unit=USD>$5m</money> in <date edtf=2023>2023</date>."
    )
    assert case.text == "It cost $5m in 2023."
    assert [case.text[one.start :][: len(one.text)] for one in case.marked] == ["$5m", "2023"]
    assert case.marked[0].attributes == {
        "low": "5000000",
        "high": "5000000",
        "unit": "USD",
        "bound": "exact",
    }
    assert case.marked[1].attributes == {"edtf": "2023", "timex": "2023", "bound": "on"}


def test_markup_gives_a_timex_of_its_own():
    case = parse_markup(
        "It ends by <date edtf=2023-12-31 timex=2023 bound=by>the end of the year</date>."
    )
    assert case.marked[0].attributes == {"edtf": "2023-12-31", "timex": "2023", "bound": "by"}


def test_markup_that_does_not_close_is_an_error():
    with pytest.raises(ValueError, match="does not close"):
        parse_markup("It cost <money value=5>$5m.")

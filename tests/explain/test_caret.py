import pytest
from msgspec.structs import replace

from chipnews.explain.caret import ROOM, underline
from chipnews.model.claim import Figure
from chipnews.model.text import Evidence, Span, columns
from tests.support.articles import article
from tests.support.sheets import small_sheet


def claim_in(text, figure):
    source = article(text)
    start = text.index(figure)
    made = Figure(figure, start, start + len(figure), 1, start + 1)
    return replace(
        small_sheet().claims[0], figure=made, evidence=Evidence.of(source, Span(0, len(text)))
    )


@pytest.mark.parametrize(
    ("text", "figure", "below"),
    [
        ("It cost $5.", "$5", "        ^^"),
        ("$5 it cost.", "$5", "^^"),
        ("百度 paid 5 yuan.", "5", "          ^"),
        ("Cafe\u0301 paid 5 euros.", "5", "          ^"),
        ("It\n  cost $5.", "$5", "        ^^"),
        ("It \x1b[31m cost $5.", "$5", "              ^^"),
    ],
)
def test_the_carets_stand_below_the_figure(text, figure, below):
    shown, marks = underline(claim_in(text, figure))
    assert marks == below
    assert columns(shown[: shown.index(figure)]) == len(below) - len(below.strip())


@pytest.mark.parametrize("place", [0, 200, 400])
def test_a_long_sentence_is_cut_around_the_figure(place):
    words = "word " * 80
    shown, marks = underline(claim_in(f"{words[:place]}$5 {words[place:]}", "$5"))
    assert columns(shown) <= ROOM
    assert shown[marks.index("^") :].startswith("$5")


def test_a_relation_has_no_carets():
    assert len(underline(replace(small_sheet().claims[0], figure=None))) == 1

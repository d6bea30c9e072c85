"""A word that blurs or bounds a figure is known wherever one can stand.

These words are written in the two tables of cues alone.
"""

import ast
import re

import pytest

from chipnews.lexicon.load import load_lexicon
from tests.architecture.test_imports import MODULES
from tests.normalise.reading import claims_of

LEXICON = load_lexicon()
HEDGES = [
    form
    for name in ("bound", "hedge")
    for cue in LEXICON.cues[name]
    if cue.position == "before"
    for form in cue.forms
]


@pytest.mark.parametrize("form", HEDGES)
def test_every_word_of_the_tables_is_a_hedge(form):
    assert LEXICON.grammar.filled("{hedge}").fullmatch(f"{form} ".upper())


@pytest.mark.parametrize("word", ["exactly ", "turnabout ", "all-around ", "aboutface "])
def test_no_other_word_is_one(word):
    assert not LEXICON.grammar.filled("{hedge}").search(word)


def rules(text, figure):
    """The rules that fired on the claim of `figure`."""
    (claim,) = (claim for claim in claims_of(text) if claim.figure and claim.figure.text == figure)
    return {step.rule for step in claim.trace}


@pytest.mark.parametrize("word", ["about", "more than", "nearly", "up to"])
def test_a_hedge_stands_before_a_conversion_and_a_level_that_was_left(word):
    assert "conversion" in rules(
        f"The deal is worth 450 million yuan ({word} $60 million).", "$60 million"
    )
    assert "previous.from_a_level" in rules(f"The toll is 275, down from {word} 288 people.", "288")


@pytest.mark.parametrize("word", ["about", "approximately", "at least", "nearly"])
def test_a_hedge_stands_before_a_part_a_spell_and_a_move(word):
    claims = claims_of(
        f"The quake killed 300 people, including {word} 40 children. The rescue lasted "
        f"{word} a week."
    )
    assert [(one.figure.text, one.scope) for one in claims] == [
        ("300", None),
        ("40", "part"),
        ("a week", None),
    ]
    moved = claims_of(f"Shares fell {word} 4.5p to 312.5p.")
    assert [(one.figure.text, one.direction) for one in moved] == [
        ("4.5p", "down"),
        ("312.5p", None),
    ]


def test_a_conversion_keeps_a_bound_of_its_own():
    text = "The deal is worth more than 450 million yuan ($61.83 million; about 58 million euros)."
    assert [one.amount.bound for one in claims_of(text)] == ["more_than", "more_than", "approx"]


def test_a_rate_is_no_spell():
    assert [one.figure.text for one in claims_of("The family pays $50 more a week.")] == ["$50"]


def test_no_pattern_in_code_lists_the_words_of_the_tables():
    words = re.compile(
        r"(?:^|[|(]) ?"
        r"(?:about|around|nearly|almost|roughly|approximately|more than|at least)(?:\||\\s|\))"
    )
    for name, path in MODULES.items():
        strings = (
            node.value
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Constant)
        )
        assert [text for text in strings if isinstance(text, str) and words.search(text)] == [], (
            name
        )

"""What a sentence says a figure is of, in its own words.

The clause of the figure, whole parts only, and every word in its role.
"""

import pytest

from tests.normalise.reading import claims_of


def cut_of(text):
    """The cut around the bracketed figure."""
    start = text.index("[")
    plain = text.replace("[", "").replace("]", "")
    (claim,) = (
        one
        for one in claims_of(plain)
        if one.figure and one.start <= start < one.start + len(one.text)
    )
    return claim.slot.clause


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "Netflix lost [970,000] paying subscribers in spring.",
            "Netflix lost … paying subscribers in spring",
        ),
        ("The bridge opened [nine years] behind schedule.", "the bridge opened … behind schedule"),
        (
            "It was not until [2006] that work on the tunnel began.",
            "it was not until … that work on the tunnel began",
        ),
        (
            "Among the dead were [six] firefighters from Lyon.",
            "among the dead were … firefighters from Lyon",
        ),
        (
            "The estimate is close to [10 times] the official count.",
            "the estimate is close to … times the official count",
        ),
        (
            "The stadium is two years late and [£4bn] over budget.",
            "the stadium is two years late and … over budget",
        ),
        ("The contract runs from [2021] to 2025.", "the contract runs from … to 2025"),
        ("The [August 2016] earthquake killed 297 people.", "the … earthquake killed 297 people"),
        (
            "The company earned $3.20 a share in [the first quarter of 2022].",
            "the company earned $3.20 a share in …",
        ),
    ],
)
def test_a_cut_keeps_the_small_words_around_the_figure(text, cut):
    assert cut_of(text) == cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The authority ordered H&M to pay [€35 million].", "the authority ordered H&M to pay …"),
        (
            "The firm plans to hire far fewer people in [2023].",
            "the firm plans to hire far fewer people in …",
        ),
        (
            "A firm whose sales rose to [$600 million] is for sale.",
            "a firm whose sales rose to … is for sale",
        ),
        (
            "The man who ran the bank for [ten years] was arrested.",
            "the man who ran the bank for … was arrested",
        ),
        (
            "The loss was milder than the [two million] that the company had predicted.",
            "the loss was milder than the … that the company had predicted",
        ),
        (
            "Two trains collided near Larissa on Tuesday night, killing [57] people.",
            "Two trains collided near Larissa on Tuesday night, killing … people",
        ),
        (
            "Acme closed a plant in Ohio and sold another for [$40 million].",
            "Acme closed a plant in Ohio and sold another for …",
        ),
        (
            "They remind many of the attack in Madrid in 2004, in which bombs killed [191] people "
            "and hurt thousands on their way to work "
            "and to school.",
            "they remind many of the attack in Madrid in 2004, in which bombs killed … people",
        ),
    ],
)
def test_a_clause_is_told_with_whom_it_is_said_of(text, cut):
    assert cut_of(text) == cut


def test_a_short_sentence_is_told_whole():
    told = "Police arrested [44] people, most of them in Paris, and let 12 go."
    assert cut_of(told) == "Police arrested … people, most of them in Paris, and let 12 go"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "Vestas, the Danish maker of turbines, will cut [600] jobs (one in ten) in Lemvig, "
            "its chief executive said on Monday after a "
            "meeting with the unions.",
            "Vestas, the Danish maker of turbines, will cut … jobs (one in ten) in Lemvig",
        ),
        (
            "Police in the capital arrested [44] people on Saturday, most of them near the "
            "station, and let 12 go on Sunday after they had "
            "been questioned.",
            "Police in the capital arrested … people on Saturday",
        ),
        (
            "LISBON, March 3 (Reuters) - Galp sold its stake for [€1.2 billion] on Tuesday.",
            "Galp sold its stake for … on Tuesday",
        ),
        (
            "The plant on the river, which opened in 1998 and was once the largest employer of "
            "the whole valley, is to close for good: "
            "[3,000] people worked there.",
            "… people worked there",
        ),
    ],
)
def test_what_is_too_long_goes_without_asides_and_datelines(text, cut):
    assert cut_of(text) == cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            (
                "The chief of the water authority said that the reservoir in the hills no "
                "longer feeds the [300] farms it was built for."
            ),
            "the reservoir in the hills no longer feeds the … farms it was built for",
        ),
        (
            "If the two regulators agree, the merger of the airlines will be complete in [2031].",
            "if the two regulators agree, the merger of the airlines will be complete in …",
        ),
    ],
)
def test_what_turns_a_clause_round_is_never_left_out(text, cut):
    assert cut_of(text) == cut


def test_a_long_clause_goes_without_what_stands_farthest_from_the_figure():
    text = (
        "In a vote that took most of Monday night, members of the union at the plant accepted a "
        "pay rise of [4.5%] "
        "in return for longer shifts at weekends."
    )
    assert cut_of(text) == "members of the union accepted a pay rise of …"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Revenue: [$7.97 billion]", "Revenue: …"),
        ("Mayor: flood damage could reach [$40 million]", "Mayor: flood damage could reach …"),
        (
            "Model X | about [1,050] sold | wheels coming loose",
            "Model X | about … sold | wheels coming loose",
        ),
    ],
)
def test_a_line_is_told_whole(text, cut):
    assert cut_of(text) == cut


def test_words_that_tell_nothing_are_no_cut():
    assert cut_of("It was [£2,019].") == ""

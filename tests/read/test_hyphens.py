"""Hyphens at the ends of rows, "/" where the row ends: of words that were broken, of compounds."""

import pytest

from chipnews.read.layout.flow import flow
from chipnews.read.layout.paragraphs import PrintedParagraph, PrintedRow

BROKEN = """
govern-/ment an-/nounced reconstruc-/tion offi-/cials inves-/tors semicon-/ductors
man-/ufacturing quar-/terly infla-/tion un-/employment over-/sight house-/holds fire-/fighters
earth-/quake share-/holders spokes-/woman out-/performed Hender-/son Wash-/ington under-/writers
re-/opened desali-/nation electrol-/ysers photo-/voltaic decom-/missioning refur-/bished
head-/quarters multi-/national Kaza-/khstan dis-/missed cap-/sized para-/medic trans-/parency
Fore-/casters vac-/cination pas-/senger sub-/sidiary presi-/dent Castel-/lano liqui-/dators
elec-/tricity cryp-/tocurrency over-/haul Work-/ers whis-/tleblower Gothen-/burg hydro-/electric
nego-/tiated
"""
COMPOUNDS = """
long-/term 20-/year U.S.-/led state-/owned oil-/rich mid-/sized Beijing-/based two-/day
e-/commerce year-/on-year face-to-/face record-/breaking third-/quarter anti-/dumping
post-/pandemic pre-/tax gas-/fired debt-/laden zero-/emission rain-/swollen well-/known
twenty-/five low-/cost high-/speed lithium-/ion so-/called hard-/hit family-/run Seoul-/listed
six-/month gluten-/free second-/largest loss-/making heat-/related self-/employed 4,000-/strong
wind-/driven cash-/strapped one-/off day-to-/day NATO-/backed all-/time half-/built ex-/minister
Swiss-/born non-/binding tie-/up ultra-/low
"""
UNLISTED = "no dictionary has it, and its halves are words"


def joined(text):
    rows = [
        PrintedRow(row, 1, 0, 500, 12 * n, 12 * n + 11, 11) for n, row in enumerate(text.split("/"))
    ]
    return flow([PrintedParagraph(rows, 500)], "page {}".format)[0]


@pytest.mark.parametrize("word", BROKEN.split())
def test_a_broken_word_is_mended(word):
    assert joined(f"They said of the {word} nothing.") == (
        f"They said of the {word.replace('-/', '')} nothing."
    )


@pytest.mark.parametrize("word", COMPOUNDS.split())
def test_a_compound_keeps_its_hyphen(word):
    assert joined(f"They said of the {word} one nothing.") == (
        f"They said of the {word.replace('/', '')} one nothing."
    )


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("micro-/plastics", marks=pytest.mark.xfail(strict=True, reason=UNLISTED)),
        pytest.param("smart-/phone", marks=pytest.mark.xfail(strict=True, reason=UNLISTED)),
    ],
)
def test_a_broken_word_that_no_dictionary_has_is_mended(word):
    assert joined(f"They said of the {word} nothing.") == (
        f"They said of the {word.replace('-/', '')} nothing."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A smartphone is a smart-/phone.", "A smartphone is a smartphone."),
        ("The co-founder met the co-/founder.", "The co-founder met the co-founder."),
        ("It was Covid that made a Covid-/era rule.", "It was Covid that made a Covid-era rule."),
        ("Its house-holds are house-/holds.", "Its house-holds are house-holds."),
    ],
)
def test_the_documents_own_spelling_counts_first(text, expected):
    assert joined(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 2019–/2021 on", "from 2019–2021 on"),
        ("a 51%-/owned unit", "a 51%-owned unit"),
        ("it fell -/and rose", "it fell - and rose"),
        ("a state-of-the-/art mill", "a state-of-the-art mill"),
        ("a pre-elec-/tion vow", "a pre-election vow"),
    ],
)
def test_other_hyphens_and_dashes_at_the_end_of_a_row(text, expected):
    assert joined(text) == expected

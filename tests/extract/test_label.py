"""Figures that no sentence tells.

The label of a list's item and the head of a table's column say what they are.
"""

import pytest

from tests.normalise.reading import claims_of

LEAD = (
    "A strong earthquake struck the coast on Monday, the interior ministry said. More deaths "
    "are feared, and shops are closed."
)


def read(text):
    return {claim.figure.text: claim for claim in claims_of(f"{LEAD}\n\n{text}") if claim.amount}


@pytest.mark.parametrize(
    ("item", "figure", "unit"),
    [
        ("- Homes destroyed: 5,400", "5,400", "home"),
        ("- Vehicles recalled: 12,000", "12,000", "vehicle"),
        ("- Customers without power: 9.4 million", "9.4 million", "customer"),
        ("- Jobs cut: 600", "600", "job"),
        ("Schools closed: 83", "83", "school"),
        ("- Deaths: 41", "41", "death"),
        pytest.param(
            "- Injured: 2,300",
            "2,300",
            "person",
            marks=pytest.mark.xfail(
                strict=True,
                reason="a participle alone names no event: the model takes it for a name",
            ),
        ),
    ],
)
def test_a_label_says_what_is_counted(item, figure, unit):
    assert read(item)[figure].amount.unit == unit


@pytest.mark.parametrize(
    "item",
    [
        "He said: 41 was the right answer.",
        "The winning numbers were: 12, 15 and 41.",
        "The score at the break: 41",
        "Call the office: 555 41",
    ],
)
def test_what_is_no_label_counts_nothing(item):
    assert all(claim.amount.unit in ("", "score") for claim in read(item).values())


TABLES = {
    "| Company | Profit ($ million) |\n\n| Acme | 45 |\n\n| Nokia | 1,205 |": {
        "45": (45_000_000, "USD"),
        "1,205": (1_205_000_000, "USD"),
    },
    "| Year | Visitors (thousands) |\n\n| 2021 | 900 |": {"900": (900_000, "visitor")},
    "| Firm | Revenue (£m) | Shops |\n\n| Boots | 381 | 2,150 |": {
        "381": (381_000_000, "GBP"),
        "2,150": (2_150, "shop"),
    },
    "| Firm | Sales, US$ bn | Growth |\n\n| Shell | 38.1 | 9% |": {
        "38.1": (38_100_000_000, "USD"),
        "9%": (9, "percent"),
    },
    "| Country | Inflation (%) |\n\n| Peru | 8.1 |": {"8.1": ("8.1", "percent")},
    "| Road | Length (km) |\n\n| Coast road | 212 |": {"212": (212, "kilometre")},
    "| Region | Deaths | Houses destroyed |\n\n| Arequipa | 41 | 300 |": {
        "41": (41, "death"),
        "300": (300, "house"),
    },
    "| Firm | Sales, in millions of yuan | Staff |\n\n| Acme | 310 | 82 |\n\n| Nokia | -41 | 9 |": {
        "310": (310_000_000, "CNY"),
        "82": (82, "staff"),
        "-41": (-41_000_000, "CNY"),
        "9": (9, "staff"),
    },
    "| (in thousands of dollars) | 2024 | Workers |\n\n| Net sales | 640 | 77 |\n\n"
    "| Plants | 7 | 8 |": {
        "640": (640_000, "USD"),
        "77": (77, "worker"),
        "7": (7, ""),
        "8": (8, "worker"),
    },
    "Results in millions of euros\n\n| Firm | Profit | Staff |\n\n| Acme | 310 | 82 |": {
        "millions of euros": (1_000_000, "EUR"),
        "310": (310_000_000, "EUR"),
        "82": (82, "staff"),
    },
    "| Firm (£m) | 2024 |\n\n| Loss per share | 31 |": {"31": (31, "")},
    "| Item | Cost (€ billion) |\n\n| Bridge | $2.4 |": {"$2.4": ("2.4", "USD")},
}


@pytest.mark.parametrize("table", TABLES)
def test_a_head_gives_its_cells_scale_and_unit(table):
    found = {
        words: (claim.amount.number, claim.amount.unit) for words, claim in read(table).items()
    }
    wanted = TABLES[table]
    assert {
        words: (f"{number.normalize():f}", unit) for words, (number, unit) in found.items()
    } == {words: (str(number), unit) for words, (number, unit) in wanted.items()}


@pytest.mark.parametrize(
    ("table", "figure", "measure"),
    [
        ("| Firm | Profit (£m) |\n\n| Boots | 381 |", "381", "profit.value"),
        ("| Firm | Capital spending (€ billion) |\n\n| Boots | 2.4 |", "2.4", "investment.capex"),
        ("| Region | Dead | Hurt |\n\n| Arequipa | 41 | 300 |", "300", None),
        ("| Firm | Revenue (£m) |\n\n| Boots | 381 |", "381", "revenue.value"),
    ],
)
def test_a_head_names_the_measure(table, figure, measure):
    assert read(table)[figure].measure == measure


def test_years_of_a_row_have_no_measure_that_would_make_them_one_fact():
    found = read("| (£m) | 2023 | 2024 |\n\n| Revenue | 381 | 402 |\n\n| Costs | 77 | 70 |")
    assert {found[one].measure for one in ("381", "402", "77", "70")} == {None}
    assert found["402"].amount.number == 402_000_000


def test_a_head_that_is_a_name_counts_nothing():
    assert read("| Year | Texas | Wales |\n\n| 2021 | 41 | 300 |")["41"].amount.unit == ""


def test_rows_apart_from_the_head_have_none():
    assert (
        read("| Firm | Revenue (£m) |\n\nThe rest of the story follows here.\n\n| Boots | 381 |")[
            "381"
        ].amount.unit
        == ""
    )

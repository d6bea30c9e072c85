"""The lists of vocabulary are well formed.

Columns, order, codes, and no surface that two rows claim.
"""

import csv
import re
import tomllib
from collections import Counter
from decimal import Decimal
from importlib.resources import files

import pytest

DATA = files("chipnews.data")
COLUMNS = {
    "currencies.csv": "code name symbols shared words shared_words minor countries",
    "countries.csv": "code name aliases demonyms capital_as_government",
    "parties.csv": "name type aliases parent country ticker",
    "sources.csv": "name kind domains aliases",
    "lemmas.csv": "word lemma",
}
# The columns whose values name one row and no other.
UNIQUE = {
    "currencies.csv": ["symbols", "words"],
    "countries.csv": ["name", "aliases", "demonyms", "capital_as_government"],
    "parties.csv": ["name", "aliases"],
    "sources.csv": ["name", "aliases"],
}


def rows(name):
    return list(csv.DictReader(DATA.joinpath(name).read_text("utf-8").splitlines()))


def values(row, *columns):
    return [value for column in columns for value in row[column].split("|") if value]


def repeated(forms):
    return sorted(form for form, count in Counter(forms).items() if count > 1)


def abbreviations():
    lines = DATA.joinpath("abbreviations.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def units():
    return tomllib.loads(DATA.joinpath("units.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_those_of_the_readme(name):
    columns = list(rows(name)[0])
    assert columns == COLUMNS[name].split()
    assert f"`{', '.join(columns)}`" in DATA.joinpath("README.md").read_text("utf-8")


@pytest.mark.parametrize("name", COLUMNS)
def test_every_row_is_whole(name):
    for row in rows(name):
        assert None not in row and None not in row.values(), row
        assert next(iter(row.values()))
        assert all(value == value.strip() for cell in row.values() for value in cell.split("|"))


@pytest.mark.parametrize("name", COLUMNS)
def test_no_cell_repeats_a_value_or_leaves_one_empty(name):
    cells = [cell.split("|") for row in rows(name) for cell in row.values() if cell]
    assert [cell for cell in cells if repeated(cell) or "" in cell] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_sorted_and_unique(name):
    keys = [next(iter(row.values())) for row in rows(name)]
    assert keys == sorted(keys, key=lambda key: (key.casefold(), key))
    assert repeated(keys) == []


@pytest.mark.parametrize("name", UNIQUE)
def test_no_surface_belongs_to_two_rows(name):
    assert repeated(form for row in rows(name) for form in set(values(row, *UNIQUE[name]))) == []


def test_a_shared_surface_is_shared_by_two_currencies_and_owned_by_none():
    table = rows("currencies.csv")
    owned = {form for row in table for form in values(row, "symbols", "words")}
    shared = Counter(form for row in table for form in values(row, "shared", "shared_words"))
    assert sorted(set(shared) & owned) == []
    assert sorted(form for form, count in shared.items() if count == 1) == []


def test_codes_have_their_form_and_currencies_name_known_countries():
    countries = {row["code"] for row in rows("countries.csv")}
    assert [code for code in countries if not re.fullmatch("[A-Z]{2}", code)] == []
    for row in rows("currencies.csv"):
        assert re.fullmatch("[A-Z]{3}", row["code"])
        assert set(values(row, "countries")) <= countries, row["code"]


@pytest.mark.parametrize(
    ("form", "code", "column"),
    [
        ("US$", "USD", "symbols"),
        ("£", "GBP", "symbols"),
        ("€", "EUR", "symbols"),
        ("NT$", "TWD", "symbols"),
        ("₹", "INR", "symbols"),
        ("yuan", "CNY", "words"),
        ("renminbi", "CNY", "words"),
        ("won", "KRW", "words"),
        ("Hong Kong dollars", "HKD", "words"),
        ("pounds sterling", "GBP", "words"),
        ("$", "CAD", "shared"),
        ("¥", "CNY", "shared"),
        ("kr", "SEK", "shared"),
        ("rupees", "INR", "shared_words"),
        ("pounds", "GBP", "shared_words"),
        ("dollars", "USD", "shared_words"),
        ("pence", "GBP", "minor"),
    ],
)
def test_currencies_have_what_papers_print(form, code, column):
    row = next(row for row in rows("currencies.csv") if row["code"] == code)
    assert form in values(row, column)


def test_ordinary_english_words_are_no_currency_alone():
    words = {
        form
        for row in rows("currencies.csv")
        for form in values(row, "words", "shared_words", "minor")
    }
    assert words & {"real", "mark", "marks", "crown", "crowns", "gold", "sum", "sol", "c"} == set()


def test_a_party_has_a_known_type_parent_and_country():
    table = rows("parties.csv")
    countries = rows("countries.csv")
    parents = {row["name"] for row in table} | {row["name"] for row in countries}
    for row in table:
        assert row["type"] in {"company", "government", "agency", "organisation"}, row
        assert row["parent"] in parents | {""}, row
        assert row["country"] in {country["code"] for country in countries} | {""}, row


def test_no_party_owns_itself():
    parent = {row["name"]: row["parent"] for row in rows("parties.csv")}
    for name in parent:
        chain = [name]
        while (above := parent.get(chain[-1])) and above not in chain:
            chain.append(above)
        assert not above or above not in chain, chain


def test_no_name_means_a_party_a_country_and_an_outlet_at_once():
    kinds = [
        {form for row in rows(name) for form in values(row, *UNIQUE[name])}
        for name in ("parties.csv", "countries.csv", "sources.csv")
    ]
    assert repeated(form for forms in kinds for form in forms) == []


def test_a_ticker_and_a_domain_belong_to_one_row():
    assert repeated(ticker for row in rows("parties.csv") for ticker in values(row, "ticker")) == []
    domains = [domain for row in rows("sources.csv") for domain in values(row, "domains")]
    assert repeated(domains) == []
    assert [
        domain for domain in domains if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain)
    ] == []


def test_an_outlet_has_a_known_kind():
    assert {row["kind"] for row in rows("sources.csv")} == {
        "wire",
        "outlet",
        "broadcaster",
        "agency",
    }


def test_abbreviations_end_in_a_stop_and_are_sorted():
    forms = [line.removesuffix("\tmay_end") for line in abbreviations()]
    assert [form for form in forms if not re.fullmatch(r"\S*\.\S*", form)] == []
    assert forms == sorted(forms, key=lambda form: (form.casefold(), form))
    assert repeated(forms) == []


def test_a_unit_has_a_positive_factor_and_the_known_keys():
    for name, unit in units().items():
        assert Decimal(unit["factor"]) > 0, name
        assert set(unit) <= {
            "code",
            "told_as",
            "times",
            "ucum",
            "dimension",
            "factor",
            "surfaces",
            "after_blank",
            "attached",
            "examples",
            "rejects",
        }, name


def test_unit_codes_and_surfaces_are_unique():
    table = units().values()
    assert repeated(unit["code"] for unit in table) == []
    assert repeated(surface for unit in table for surface in unit["surfaces"]) == []


def test_no_unit_surface_is_a_scale_or_a_currency_word():
    scales = tomllib.loads(DATA.joinpath("scales.toml").read_text("utf-8")).values()
    taken = {
        form
        for scale in scales
        for key in ("surfaces", "attached", "money_only")
        for form in scale.get(key, [])
    }
    for row in rows("currencies.csv"):
        taken |= {row["code"], *values(row, "symbols", "shared", "words", "shared_words", "minor")}
    assert taken & {surface for unit in units().values() for surface in unit["surfaces"]} == set()


def test_a_unit_example_brackets_one_figure_beside_a_surface_of_the_unit():
    for name, unit in units().items():
        for example in unit["examples"]:
            assert len(re.findall(r"\[[^][]+\]", example)) == 1, (name, example)
            assert any(
                surface in example
                for surface in (
                    *unit["surfaces"],
                    *unit.get("after_blank", ()),
                    *unit.get("attached", ()),
                )
            ), (
                name,
                example,
            )

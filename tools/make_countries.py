"""Bring `chipnews/data/countries.csv` up to date with ISO 3166 and Unicode CLDR.

A code that is new gets a row; names are CLDR's unless newspapers write another; aliases, demonyms
and capitals are written by hand in the CSV itself and kept.
Run: `python tools/make_countries.py` (needs babel and pycountry, of the extra `test`);
a test compares the file with what this makes.
"""

import csv
import io
from pathlib import Path

import pycountry
from babel import Locale

TARGET = Path(__file__).parents[1] / "chipnews" / "data" / "countries.csv"
COLUMNS = ("code", "name", "aliases", "demonyms", "capital_as_government")
BY_HAND = COLUMNS[2:]

# Kosovo has no ISO code; the news uses the one that banks and the European Union gave it.
EXTRA = ("XK",)
NEWSPAPER_NAMES = {
    "AG": "Antigua and Barbuda", "BA": "Bosnia", "BL": "Saint Barthelemy", "CC": "Cocos Islands",
    "CD": "Congo",
    "CG": "Republic of Congo", "CI": "Ivory Coast", "CW": "Curacao", "CZ": "Czech Republic",
    "HK": "Hong Kong",
    "HM": "Heard & McDonald Islands", "KN": "St. Kitts and Nevis", "MM": "Myanmar", "MO": "Macau",
    "PM": "St. Pierre and Miquelon", "PS": "Palestine", "RE": "Reunion", "SH": "St. Helena",
    "SJ": "Svalbard",
    "ST": "Sao Tome and Principe", "TC": "Turks and Caicos Islands",
    "TF": "French Southern Territories",
    "TL": "East Timor", "TR": "Turkey", "TT": "Trinidad and Tobago", "VA": "Vatican",
    "VC": "St. Vincent and the Grenadines", "WF": "Wallis and Futuna", "AX": "Aland Islands",
}  # fmt: skip


def main() -> None:
    """Write the file anew."""
    TARGET.write_text(make_text(), encoding="utf-8", newline="\n")


def make_text() -> str:
    """The whole file, with the columns that are kept by hand as they stand."""
    kept = hand_columns()
    names = Locale("en").territories
    codes = {country.alpha_2 for country in pycountry.countries}.union(EXTRA)
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for code in sorted(codes):
        writer.writerow(
            {"code": code, "name": NEWSPAPER_NAMES.get(code, names[code]), **kept.get(code, {})}
        )
    return file.getvalue()


def hand_columns() -> dict[str, dict[str, str]]:
    """Code -> the columns that no registry has."""
    if not TARGET.exists():
        return {}
    with TARGET.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: {column: row[column] for column in BY_HAND} for row in csv.DictReader(file)
        }


if __name__ == "__main__":
    main()

"""Writes one fact a row, for a spreadsheet: its line, the best words, and the way to them.

FactSheet -> CSV, as safe as that of claims (render/csv.py).
"""

from collections.abc import Iterator

from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.sheet import FactSheet
from chipnews.model.wire import plain_number
from chipnews.render.csv import lines_of
from chipnews.render.line import Lines
from chipnews.render.proof import Proofs, accepted_reading

NAME, SUFFIX = "facts-csv", ".facts.csv"
FACT_COLUMNS = (
    "fact", "id", "label", "line", "accepted_value", "low", "high", "unit", "verdict", "voices",
    "articles", "quote", "outlet", "date", "link", "place",
)  # fmt: skip
FACT_NUMBERS = ("low", "high", "voices", "articles")


def render_sheet(sheet: FactSheet) -> str:
    """Writes every fact that has a value, in the order of the sheet."""
    return "".join(lines_of(FACT_COLUMNS, fact_rows(sheet), FACT_NUMBERS))


def fact_rows(sheet: FactSheet) -> Iterator[dict[str, str]]:
    """Yields a row of `FACT_COLUMNS` for each fact.

    `voices` (origins) and `articles` are those that give the accepted value.
    """
    lines, proofs = Lines(sheet), Proofs(sheet)
    articles = {claim.id: claim.article for claim in sheet.claims}
    for fact in sheet.facts:
        if reading := accepted_reading(fact):
            proof = proofs.best(fact)
            yield _value_cells(fact, reading) | {
                "line": lines.of(fact),
                "voices": str(len(reading.origins)),
                "articles": str(len({articles[name] for name in reading.claims})),
                "quote": proof.quote,
                "outlet": proof.outlet,
                "date": proof.dated,
                "link": proof.link,
                "place": proof.place,
            }


def _value_cells(fact: Fact, reading: Reading) -> dict[str, str]:
    return {
        "fact": fact.short,
        "id": fact.id,
        "label": fact.label,
        "accepted_value": reading.text,
        "low": "" if reading.low is None else plain_number(reading.low),
        "high": "" if reading.high is None else plain_number(reading.high),
        "unit": reading.unit,
        "verdict": fact.verdict,
    }

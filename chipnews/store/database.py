"""Writes and reads a sheet as a SQLite database, to query and to open with Datasette.

FactSheet <-> a file. A claim leads to its article, sentence and fact; sentences can be searched for
their words; the views `facts` and `conflicts` answer the usual questions. The sheet itself is kept
whole, so that every command reads a database like a saved sheet.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

from chipnews.model.claim import Claim
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet
from chipnews.model.wire import from_json, to_json
from chipnews.store.tables import TABLES, VIEWS
from chipnews.store.whole_file import JOURNALS, whole_file

Row = dict[str, Any]


def write_database(sheet: FactSheet, path: Path) -> None:
    """Writes `sheet` to the file `path`, whole or not at all, in place of what was there."""
    with whole_file(path) as draft:
        _fill(draft, sheet)
        for ending in JOURNALS:  # of the database that goes: SQLite would play it into the new one
            path.with_name(path.name + ending).unlink(missing_ok=True)


def _fill(path: Path, sheet: FactSheet) -> None:
    """Writes the tables and views of `sheet` to the new file `path`."""
    from sqlite_utils import Database

    rows = _rows(sheet)
    with closing(sqlite3.connect(path)) as connection, connection:
        database = Database(connection)
        for table in TABLES:
            made = database.table(table.name).create(
                dict(table.columns), pk=table.key, foreign_keys=table.links, not_null=table.required
            )
            made.insert_all(rows[table.name])
            if table.indexed:
                made.create_index(table.indexed)
        database.table("sentence").enable_fts(["text"], tokenize="porter")
        for name, query in VIEWS.items():
            database.create_view(name, query)


def read_database(path: str) -> FactSheet:
    """Reads the sheet that `write_database` wrote.

    Raises:
        ChipnewsError: when `path` is no such file.
    """
    try:
        uri = f"{Path(path).absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            (text,) = connection.execute("SELECT json FROM sheet").fetchone()
    except (sqlite3.Error, TypeError) as error:
        raise ChipnewsError(
            f"{path}: no database of a sheet. Write one with: chipnews run PATH -o {path}"
        ) from error
    return from_json(text)


def _rows(sheet: FactSheet) -> Mapping[str, list[Row]]:
    """Makes the rows of each table, in the order of the sheet."""
    distinct = dict.fromkeys(map(_place, sheet.claims))
    places = {place: number for number, place in enumerate(distinct, 1)}
    facts = {name: fact.id for fact in sheet.facts for name in fact.claims}
    readings = [(fact, one) for fact in sheet.facts for one in fact.readings]
    by_id, known = sheet.claims_by_id(), {fact.id for fact in sheet.facts}
    return {
        "article": [_columns(one, "article") for one in sheet.articles],
        "origin": [
            _columns(one, "origin") | {"articles": list(one.articles)} for one in sheet.origins
        ],
        "sentence": list(_sentences(sheet, places)),
        "fact": [_fact(one) for one in sheet.facts],
        "claim": [
            _claim(one) | {"fact": facts.get(one.id), "sentence": places[_place(one)]}
            for one in sheet.claims
        ],
        "reading": [
            _columns(one, "reading")
            | {"id": number, "fact": fact.id}
            | {"origins": len(one.origins), "origin_names": list(one.origins)}
            | {"low": _number(one.low), "high": _number(one.high)}
            for number, (fact, one) in enumerate(readings, 1)
        ],
        "reading_claim": [
            {"reading": number, "claim": name}
            for number, (_, one) in enumerate(readings, 1)
            for name in one.claims
            if name in by_id
        ],
        "finding": [
            _columns(one, "finding")
            | {"id": number, "severity": one.severity.value, "claims": list(one.claims)}
            | {"fact": one.fact if one.fact in known else None}
            for number, one in enumerate(sheet.findings, 1)
        ],
        "sheet": [{"format": sheet.format, "json": to_json(sheet)}],
    }


def _columns(value: object, table: str) -> Row:
    """Takes the fields of a struct that are columns of `table`."""
    (columns,) = (one.columns for one in TABLES if one.name == table)
    return {name: getattr(value, name) for name in columns if hasattr(value, name)}


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.article, claim.evidence.start, claim.evidence.end


def _sentences(sheet: FactSheet, places: Mapping[tuple[str, int, int], int]) -> Iterator[Row]:
    """Yields each passage that a claim quotes, once."""
    texts = {_place(one): " ".join(one.evidence.text.split()) for one in sheet.claims}
    for place, number in places.items():
        yield {"id": number, "article": place[0], "start": place[1], "text": texts[place]}


def _fact(fact: Fact) -> Row:
    key, value = fact.key, fact.accepted
    return _columns(fact, "fact") | {
        "value": value.text if value else None,
        "low": _number(value.low) if value else None,
        "high": _number(value.high) if value else None,
        "unit": value.unit if value else None,
        "frame": key.frame,
        "roles": dict(key.roles),
        "status": key.status,
        "period": key.period,
        "why": "; ".join(f"{one.name}: {one.detail}" for one in fact.explanations) or None,
    }


def _claim(claim: Claim) -> Row:
    amount, figure = claim.amount, claim.figure
    return _columns(claim, "claim") | {
        "figure": figure.text if figure else None,
        "line": figure.line if figure else None,
        "column": figure.column if figure else None,
        "low": _number(amount.low) if amount else None,
        "high": _number(amount.high) if amount else None,
        "unit": amount.unit if amount else None,
        "bound": amount.bound if amount else claim.moment.bound if claim.moment else None,
        "date": claim.moment.edtf if claim.moment else None,
        "holder": claim.attribution.label,
        "manner": claim.attribution.manner,
    }


def _number(value: Decimal | None) -> int | float | None:
    """Rounds to about 15 digits, for queries; the sheet in the table `sheet` has them all."""
    if value is None:
        return None
    whole = value == value.to_integral_value() and abs(value) < 2**63
    return int(value) if whole else float(value)

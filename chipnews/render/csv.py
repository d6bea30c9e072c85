"""Writes one claim a row, for a spreadsheet.

FactSheet, Delta or claims -> CSV; a cell of an article's words is never a formula, and a row is
always one line.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO

from chipnews.model.claim import Claim, Figure
from chipnews.model.results.delta import Delta
from chipnews.model.results.draft import NOTHING, CheckedSentence, Comparison, DraftCheck
from chipnews.model.results.sheet import FactSheet
from chipnews.model.wire import plain_number
from chipnews.render.draft import place_of
from chipnews.render.escape import cell

NAME, SUFFIX = "csv", ".csv"
COLUMNS = (
    "claim", "article", "line", "column", "kind", "figure", "low", "high", "unit", "bound", "date",
    "frame", "measure", "subject", "counterparty", "predicate", "holder", "manner", "modality",
    "status", "evidence",
)  # fmt: skip
_DELTA_COLUMNS = (
    "state", "fact", "label", "detail", "side", "against", "path", "line", "column", "figure",
    "evidence",
)  # fmt: skip
_DRAFT_COLUMNS = (
    "state", "path", "line", "sentence", "figure", "aspect", "detail", "voices", "source",
    "source_figure", "quote",
)  # fmt: skip
_FACT_COLUMNS = ("fact", "label", "verdict", "arithmetic")
# ours, not the article's: a spreadsheet shall count with them
_NUMBERS = ("line", "column", "low", "high")


def render_sheet(sheet: FactSheet) -> str:
    """Writes every claim with its fact, that fact's verdict, and the claim's arithmetic."""
    facts = {
        name: {"fact": fact.short, "label": fact.label, "verdict": fact.verdict}
        for fact in sheet.facts
        for name in fact.claims
    }
    no_fact = dict.fromkeys(_FACT_COLUMNS, "")
    sums: dict[str, list[str]] = defaultdict(list)
    for one in sheet.constraints:
        for name in one.claims:
            sums[name].append(one.detail)
    rows = (
        _cells(one) | facts.get(one.id, no_fact) | {"arithmetic": "; ".join(sums[one.id])}
        for one in sheet.claims
    )
    return "".join(_lines((*COLUMNS, *_FACT_COLUMNS), rows))


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """Yields the head, then a row for each claim as it comes."""
    return _lines(COLUMNS, map(_cells, claims))


def render_draft(check: DraftCheck) -> str:
    """Writes a row for each comparison to a sentence, one for a sentence that has none."""
    rows = (
        _sentence_cells(one, comparison, check)
        for one in check.sentences
        for comparison in one.comparisons or (None,)
    )
    return "".join(_lines(_DRAFT_COLUMNS, rows))


def _sentence_cells(
    one: CheckedSentence, comparison: Comparison | None, check: DraftCheck
) -> dict[str, str]:
    paths, passage = {**check.sources.paths, **check.draft.paths}, one.passage
    cells = dict.fromkeys(_DRAFT_COLUMNS, "")
    cells |= {
        "state": comparison.state if comparison else NOTHING[check.kind],
        "sentence": passage.text,
    }
    cells |= {"path": paths[passage.article], "line": str(passage.line)}
    if comparison:
        cells |= {
            "figure": comparison.what,
            "aspect": comparison.aspect,
            "detail": comparison.detail,
        }
        cells |= {"voices": str(comparison.voices or "")}
    if comparison and comparison.found:
        place = place_of(comparison.found, check.sources, comparison.against)
        cells |= {"source": place, "quote": comparison.found.text}
        cells |= {"source_figure": comparison.against.text if comparison.against else ""}
    return cells


def render_delta(delta: Delta) -> str:
    """Writes a row for each claim of either side, fact by fact, then the unread figures of OLD."""
    rows = [
        {"path": side.paths[claim.article], "evidence": claim.evidence.text}
        | _place_cells(claim.figure)
        | {"state": row.state, "fact": row.fact, "label": row.label, "detail": row.detail}
        | {"side": name, "against": "yes" if claim.id in row.against else ""}
        for row in delta.rows
        for name, side, claims in (("OLD", delta.old, row.old), ("NEW", delta.new, row.new))
        for claim in claims
    ]
    unread = [
        dict.fromkeys(_DELTA_COLUMNS, "")
        | _place_cells(one.figure)
        | {"state": "not checkable", "detail": "not understood", "side": "OLD"}
        | {"path": delta.old.paths[one.article]}
        for one in delta.unread
    ]
    return "".join(_lines(_DELTA_COLUMNS, [*rows, *unread]))


def _place_cells(figure: Figure | None) -> dict[str, str]:
    if figure is None:
        return {"line": "", "column": "", "figure": ""}
    return {"line": str(figure.line), "column": str(figure.column), "figure": figure.text}


def _lines(columns: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    yield _line(columns)
    for row in rows:
        yield _line(tuple(row[name] if name in _NUMBERS else cell(row[name]) for name in columns))


def _line(cells: tuple[str, ...]) -> str:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _cells(claim: Claim) -> dict[str, str]:
    values = {
        "claim": claim.id,
        "article": claim.article,
        "kind": claim.kind,
        "holder": claim.attribution.holder or "",
        "manner": claim.attribution.manner or "",
        "modality": claim.modality,
        "evidence": claim.evidence.text,
    }
    named = ("frame", "measure", "subject", "counterparty", "predicate", "status")
    return (
        values
        | _place_cells(claim.figure)
        | _value_cells(claim)
        | {name: getattr(claim, name) or "" for name in named}
    )


def _value_cells(claim: Claim) -> dict[str, str]:
    amount, moment = claim.amount, claim.moment
    low, high = (amount.low, amount.high) if amount else (None, None)
    return {
        "low": "" if low is None else plain_number(low),
        "high": "" if high is None else plain_number(high),
        "unit": amount.unit if amount else "",
        "bound": amount.bound if amount else moment.bound if moment else "",
        "date": moment.edtf if moment else "",
    }

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
from chipnews.render.proof import Proofs, best_claim

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
SHEET_COLUMNS = (
    *COLUMNS, "fact", "label", "verdict", "arithmetic", "accepted_value", "best", "outlet", "title",
    "published", "link", "path",
)  # fmt: skip
# ours, not the article's: a spreadsheet shall count with them
NUMBERS = ("line", "column", "low", "high")


def render_sheet(sheet: FactSheet) -> str:
    """Writes every claim with its fact, its arithmetic and the way to its words.

    `best` is "yes" where its words bear out the accepted value of the fact best.
    """
    return "".join(lines_of(SHEET_COLUMNS, claim_rows(sheet)))


def claim_rows(sheet: FactSheet) -> Iterator[dict[str, str]]:
    """Yields a row of `SHEET_COLUMNS` for each claim."""
    proofs, titles = Proofs(sheet), {one.id: one.title or "" for one in sheet.articles}
    best = {best_claim(fact, sheet).id for fact in sheet.facts}
    sums: dict[str, list[str]] = defaultdict(list)
    for constraint in sheet.constraints:
        for name in constraint.claims:
            sums[name].append(constraint.detail)
    for one in sheet.claims:
        fact, proof = sheet.fact_of(one), proofs.of(one)
        value = fact.accepted if fact else None
        yield _cells(one) | {
            "fact": fact.short if fact else "",
            "label": fact.label if fact else "",
            "verdict": fact.verdict if fact else "",
            "arithmetic": "; ".join(sums[one.id]),
            "accepted_value": value.text if value else "",
            "best": "yes" if one.id in best else "",
            "outlet": proof.outlet,
            "title": titles.get(one.article, ""),
            "published": proof.dated,
            "link": proof.link,
            "path": proof.path,
        }


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """Yields the head, then a row for each claim as it comes."""
    return lines_of(COLUMNS, map(_cells, claims))


def render_draft(check: DraftCheck) -> str:
    """Writes a row for each comparison to a sentence, one for a sentence that has none."""
    rows = (
        _sentence_cells(one, comparison, check)
        for one in check.sentences
        for comparison in one.comparisons or (None,)
    )
    return "".join(lines_of(_DRAFT_COLUMNS, rows))


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
    return "".join(lines_of(_DELTA_COLUMNS, [*rows, *unread]))


def _place_cells(figure: Figure | None) -> dict[str, str]:
    if figure is None:
        return {"line": "", "column": "", "figure": ""}
    return {"line": str(figure.line), "column": str(figure.column), "figure": figure.text}


def lines_of(
    columns: tuple[str, ...],
    rows: Iterable[Mapping[str, str]],
    numbers: tuple[str, ...] = NUMBERS,
) -> Iterator[str]:
    """Yields the head of a table, then a line for each row; in `numbers` are no article's words."""
    yield _line(columns)
    for row in rows:
        yield _line(tuple(row[name] if name in numbers else cell(row[name]) for name in columns))


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

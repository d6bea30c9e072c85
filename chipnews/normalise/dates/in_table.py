"""Gives a figure in a table the days that the head of its row or its column names ("Q1 2022")."""

from collections.abc import Iterator, Sequence

from chipnews.model.claim import Claim, Period
from chipnews.model.mention import Statement

_Pairs = Sequence[tuple[Statement, Claim]]


def periods_of_cells(pairs: _Pairs) -> Iterator[tuple[str, Period]]:
    """Yields (claim id, the days of its row, else of its column) of one article's tables.

    The head must be a date and nothing else. A row without figures ends a table.
    """
    rows: dict[int, list[Claim]] = {}
    for statement, claim in pairs:
        if claim.figure and claim.evidence.text.startswith("|"):
            rows.setdefault(statement.mention.sentence, []).append(claim)
    first: dict[int, int] = {}
    for place in sorted(rows):
        first[place] = first.get(place - 1, place)
        of_row = _heads(rows[place]).get(1)
        of_columns = _heads(rows[first[place]]) if first[place] < place else {}
        for claim in rows[place]:
            column = _column(claim)
            if claim.moment is None and column > 1 and (days := of_row or of_columns.get(column)):
                yield claim.id, days


def _heads(row: Sequence[Claim]) -> dict[int, Period]:
    """The days of the cells of a row that are dates, by the number of the column."""
    found = {}
    for claim in row:
        cells = claim.evidence.text.split("|")
        is_whole = claim.figure is not None and cells[_column(claim)].strip() == claim.figure.text
        if is_whole and claim.moment and claim.moment.start and claim.moment.end:
            found[_column(claim)] = Period(claim.moment.start, claim.moment.end)
    return found


def _column(claim: Claim) -> int:
    return claim.evidence.text.count("|", 0, claim.start - claim.evidence.start)

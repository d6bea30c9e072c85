"""Draws the intervals of a fact's claims as bars on one axis, in plain characters.

Claims -> lines: `[` and `]` are limits that are allowed, `(` and `)` limits that are not, `<` and
`>` sides without a limit, `|` the number as written.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.values.interval import Interval

WIDTH = 48  # columns of the axis
MARGIN = Decimal("0.05")  # of the axis, left free at both ends
LEGEND = "[ ] may be reached, ( ) may not, < > no end, | as written"


def draw_intervals(claims: Sequence[Claim], notes: Mapping[str, str]) -> Iterator[str]:
    """Yields an axis for each scale, and a bar for each different value.

    `notes` (claim id -> text) are printed behind the bars. A scale with one bar alone is left out,
    since a picture compares; claims of one interval and wording share a bar.
    """
    drawn = False
    known = (claim for claim in claims if claim.reach() is not None)
    for scale, members in grouped(known, lambda claim: claim.scale).items():
        bars = grouped(sorted(members, key=_start), lambda claim: (claim.reach(), _words(claim)))
        if len(bars) < 2:
            continue
        axis = _Axis([reach for claim in members if (reach := claim.reach())], scale)
        yield from axis.lines()
        for same in bars.values():
            more = f" (and {len(same) - 1} more)" if len(same) > 1 else ""
            note = ", ".join(dict.fromkeys(notes[claim.id] for claim in same if claim.id in notes))
            yield f"{axis.bar(same[0])}  {_words(same[0])}{more}{f'  {note}' if note else ''}"
        drawn = True
    if drawn:
        yield LEGEND


def _start(claim: Claim) -> Decimal:
    reach = claim.reach()
    return reach.low if reach and reach.low is not None else Decimal("-Infinity")


def _words(claim: Claim) -> str:
    bound = claim.amount.bound if claim.amount else ""
    is_plain = bound in ("exact", "range", "vague", "")
    word = "about" if bound == "approx" else bound.replace("_", " ")
    return f"{'' if is_plain else f'{word} '}{' '.join(claim.text.split())}"


class _Axis:
    """An axis from a little below the lowest limit to a little above the highest."""

    def __init__(self, reaches: Sequence[Interval], unit: str) -> None:
        limits = [one for reach in reaches for one in (reach.low, reach.high) if one is not None]
        low, high = min(limits, default=Decimal(0)), max(limits, default=Decimal(1))
        margin = (high - low) * MARGIN or Decimal(1)
        self.low = low - margin if low < 0 else max(low - margin, Decimal(0))
        self.high, self.unit = high + margin, unit

    def lines(self) -> Iterator[str]:
        first, last = self._label(self.low), self._label(self.high)
        yield f"{first}{last:>{max(WIDTH - len(first), len(last) + 1)}}  {self.unit}"
        yield f"+{'-' * (WIDTH - 2)}+"

    def bar(self, claim: Claim) -> str:
        reach = claim.reach()
        assert reach is not None, "only claims of known reach are drawn"
        start = 0 if reach.low is None else self._column(reach.low)
        end = WIDTH - 1 if reach.high is None else self._column(reach.high)
        cells = [" "] * WIDTH
        cells[start : end + 1] = "=" * (end + 1 - start)
        cells[start] = "<" if reach.low is None else "(" if reach.low_open else "["
        cells[end] = ">" if reach.high is None else ")" if reach.high_open else "]"
        amount = claim.amount
        if start == end:
            cells[start] = "|"
        elif amount and claim.measured_in == amount.unit:
            place = self._column(amount.number)
            if start < place < end:
                cells[place] = "|"
        return "".join(cells)

    def _column(self, value: Decimal) -> int:
        share = (value - self.low) / (self.high - self.low)
        return min(max(round(share * (WIDTH - 1)), 0), WIDTH - 1)

    def _label(self, value: Decimal) -> str:
        if self.unit == "date":
            return date.fromordinal(min(max(int(value), 1), date.max.toordinal())).isoformat()
        digits = max(0, 3 - (self.high - self.low).adjusted())
        return f"{value:,.{digits}f}"

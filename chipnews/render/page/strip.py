"""Draws what voices say of one thing: a row for each, its value and what its words allow.

Claims -> a strip for each scale. The bar of a row is the claim's interval (rounding, hedge, bound),
the sign on it the value as stated.
"""

from collections.abc import Sequence

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.values.bounds import bounded
from chipnews.render.names import list_names
from chipnews.render.page.axis import Axis, Tick, as_float
from chipnews.render.page.voices import Voices, VoiceSign

ROWS = 12  # of a strip; more are counted
_NAMES = 2  # outlets that a row names


class Bar(Struct, frozen=True):
    """A row: who says which value, and places in percent; an end without one is open."""

    voice: VoiceSign
    text: str
    who: str
    at: str
    start: str
    width: str
    opens_left: bool
    opens_right: bool


class Strip(Struct, frozen=True):
    """The rows of one scale above their axis; `more` rows are not shown."""

    unit: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    more: int

    @property
    def words(self) -> str:
        """What the picture shows, for those who hear it."""
        told = "; ".join(f"{bar.text}, {bar.who}" for bar in self.bars)
        return f"What the voices say, in {self.unit}: {told}"


def draw_strips(
    claims: Sequence[Claim], voices: Voices, names: dict[str, str]
) -> tuple[Strip, ...]:
    """Returns a strip for each scale on which the claims give more than one value."""
    shown = [claim for claim in claims if claim.reach() is not None]
    by_scale = grouped(shown, lambda claim: claim.scale)
    strips = (_strip(scale, same, voices, names) for scale, same in by_scale.items())
    drawn = [strip for strip in strips if strip.bars]
    is_chart = len(drawn) > 1 or any(len(strip.bars) > 1 for strip in drawn)
    return tuple(drawn) if is_chart else ()


def _strip(scale: str, claims: Sequence[Claim], voices: Voices, names: dict[str, str]) -> Strip:
    rows = grouped(claims, lambda one: (stated(one), voices.of(one).id, bounded(one)))
    ordered = sorted(rows.values(), key=lambda same: (stated(same[0]), voices.of(same[0]).id))
    unit, size = _unit(claims)
    ends = [end for same in ordered[:ROWS] for end in _ends(same[0], size) if end is not None]
    axis = Axis.around(ends, is_date=scale == "date")
    bars = tuple(_bar(same, _ends(same[0], size), axis, voices, names) for same in ordered[:ROWS])
    return Strip(unit, bars, axis.ticks(), len(ordered) - len(bars))


def _bar(
    same: Sequence[Claim],
    ends: tuple[float, float | None, float | None],
    axis: Axis,
    voices: Voices,
    names: dict[str, str],
) -> Bar:
    claim, (value, low, high) = same[0], ends
    start = axis.low if low is None else low
    end = axis.high if high is None else high
    outlets = list_names(dict.fromkeys(names.get(one.article, one.article) for one in same), _NAMES)
    label = claim.attribution.label
    width = axis.place(axis.low + max(end, start) - start)
    return Bar(
        voices.of(claim),
        bounded(claim),
        f"{label}, in {outlets}" if label else outlets,
        axis.place(value),
        axis.place(start),
        width,
        low is None,
        high is None,
    )


def stated(claim: Claim) -> float:
    """Returns the value as stated, of a date its middle day, as a number of the claim's scale."""
    reach = claim.reach()
    if claim.moment and reach and reach.low is not None and reach.high is not None:
        return float(reach.low + (reach.high - reach.low) / 2)
    return float(claim.compared)


def _ends(claim: Claim, size: float) -> tuple[float, float | None, float | None]:
    """Returns the value and the ends of what it allows, None where open, in units of `size`."""
    reach = claim.reach()
    low, high = (as_float(reach.low), as_float(reach.high)) if reach else (None, None)
    return (
        stated(claim) / size,
        None if low is None else low / size,
        None if high is None else high / size,
    )


def _unit(claims: Sequence[Claim]) -> tuple[str, float]:
    """Returns the unit to write, and how much of the unit of comparison it is.

    It is the one that all claims are written in, if there is one: kilometres, not metres.
    """
    claim = claims[0]
    if claim.moment or claim.amount is None:
        return "days", 1.0
    written = {one.amount.unit for one in claims if one.amount}
    if len(written) == 1 and claim.number and claim.compared:
        unit = claim.counted or claim.amount.unit
        return unit, float(claim.compared / claim.number)
    return claim.measured_in, 1.0

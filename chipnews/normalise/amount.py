"""An amount mention -> its Amount and interval: number, scale, range, bound and unit put together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.interval import Interval
from chipnews.model.mention import Mention
from chipnews.model.trace import Step
from chipnews.model.value import Amount, Bound
from chipnews.normalise.currency import Surroundings, settle_currency
from chipnews.normalise.number import Number, hull, interval_of, parse_number, part_of
from chipnews.normalise.unit import unit_of

_COUNTED = ("quantity", "duration")  # small counts are exact
_HUNDREDTH = Decimal("0.01")
_FINE = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount in the unit that was written, and what its digits and bound allow in `base`, the unit in which it is compared."""

    amount: Amount
    interval: Interval
    base: str
    steps: tuple[Step, ...]


def normalise_amount(mention: Mention, around: Surroundings, lexicon: Lexicon) -> Measured | None:
    """The value of an amount's words; `None` where they are no number after all.

    Of two levels ("from 240 to 273") the amount spans both, and the interval is that of the level reached.
    """
    parts = mention.parts
    first = _signed(_number(parts, "number", "scale", lexicon), parts)
    second = _number(parts, "number2", "scale2", lexicon)
    if first is None:
        return None
    if rest := _number(parts, "rest", "", lexicon):
        smaller = _smaller(parts, lexicon)
        first = Number((first.value + rest.value * smaller).quantize(_FINE), smaller)
    unit, base, factor, steps = _unit(mention, around, lexicon)
    if mention.kind not in _COUNTED or "physical" in parts:
        first, second = _rounded(first), _rounded(second) if second else None
    floor = None if parts.get("direction") or "sign" in parts else Decimal(0)
    bound = _bound(first, parts.get("bound", "exact"))
    if second is not None and first.value != second.value:
        ends = [interval_of(_times(one, factor), "exact", lexicon.policy, floor=floor) for one in (first, second)]
        low, high = sorted((first.value, second.value))
        interval = ends[1] if "moved" in parts else hull(*sorted(ends, key=lambda one: one.low or Decimal(0)))
        step = Step("normalise", "levels" if "moved" in parts else "range", "both ends share scale and unit")
        return Measured(Amount(low, high, unit, "range"), interval, base, (*steps, step))
    interval = interval_of(_times(_compared(first, parts), factor), bound, lexicon.policy, floor=floor)
    low_end = None if bound in ("at_most", "less_than") else first.value
    high_end = None if bound in ("at_least", "more_than", "vague") else first.value
    if parts.get("told") == "some":  # "a man was killed" leaves others open
        interval = Interval(first.value, None)
    shown = Step("normalise", "interval", f"{bound} {first.value:f} allows {_show(interval)}")
    return Measured(Amount(low_end, high_end, unit, bound), interval, base, (*steps, shown))


def _number(parts: Mapping[str, str], number: str, scale: str, lexicon: Lexicon) -> Number | None:
    if number not in parts:
        return None
    found = parse_number(parts[number], parts.get(scale), lexicon)
    whole = parse_number(parts["whole"], None, lexicon) if "whole" in parts else None
    return part_of(found, whole) if found and whole else found


def _smaller(parts: Mapping[str, str], lexicon: Lexicon) -> Decimal:
    """How many of the figure's unit one of its rest's is: a cent of a dollar, a minute of an hour."""
    if "rest_unit" not in parts:
        return _HUNDREDTH
    factors = {unit.name: unit.factor for unit in lexicon.units}
    return factors[parts["rest_unit"]] / factors[parts.get("unit") or parts["physical"]]


def _signed(number: Number | None, parts: Mapping[str, str]) -> Number | None:
    """As written: below zero behind a minus."""
    below = number is not None and parts.get("sign", "+") != "+"
    return replace(number, value=-number.value) if number and below else number


def _compared(number: Number, parts: Mapping[str, str]) -> Number:
    """A fall told by a minus ("-3%") is compared like one told by a verb ("fell 3%"): by its size."""
    return replace(number, value=abs(number.value)) if "direction" in parts else number


def _rounded(number: Number) -> Number:
    """A share, a price or a length is never exact, however small: 5% is 4.5 to 5.5."""
    return replace(number, place=Decimal(1)) if number.place == 0 and number.vague_end is None else number


def _unit(mention: Mention, around: Surroundings, lexicon: Lexicon) -> tuple[str, str, Decimal, tuple[Step, ...]]:
    """(unit as written, unit in which it is compared, what leads from one to the other, steps)."""
    per = f" per {mention.parts['per']}" if "per" in mention.parts else ""
    if mention.kind == "money":
        code, minor, step = settle_currency(mention.parts["currency"], around, lexicon)
        small = lexicon.currency_codes[code].minor[0] if minor else code
        return small + per, code + per, _HUNDREDTH if minor else Decimal(1), (step,)
    unit = unit_of(mention, lexicon)
    physical = lexicon.unit_names.get(mention.parts.get("physical", ""))
    if physical and physical.dimension in lexicon.bases and not per:
        return unit, lexicon.bases[physical.dimension], physical.factor, ()
    if mention.kind == "percent":
        share = next(entry for entry in lexicon.percent if entry.name == mention.parts["share"])
        return unit + per, share.base + per, share.factor, ()
    return unit + per, unit + per, Decimal(1), ()


def _times(number: Number, factor: Decimal) -> Number:
    """The number in the unit of comparison; a vague word has its end, which moves along."""
    end = number.vague_end * factor if number.vague_end is not None else None
    return Number(number.value * factor, number.place * factor, end)


def _bound(number: Number, written: str) -> Bound:
    if number.vague_end is not None:
        return "vague"
    return cast(Bound, written)  # cues set only bounds, which the lexicon's test proves


def _show(interval: Interval) -> str:
    low = "-∞" if interval.low is None else f"{interval.low.normalize():f}"
    high = "∞" if interval.high is None else f"{interval.high.normalize():f}"
    return f"{interval.ends[0]}{low}, {high}{interval.ends[1]}"

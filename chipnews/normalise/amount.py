"""Turns the words of an amount into its value, its unit and its interval.

Number, scale, range, bound and unit come together here.
"""

from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from chipnews.lexicon.entries import Unit
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Mention, Statement
from chipnews.model.trace import Step
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount, Bound
from chipnews.normalise.currency import CurrencyContext, settle_currency
from chipnews.normalise.number import Number, hull, interval_of, parse_number, part_of

_COUNTED = ("quantity", "duration", "ordinal")  # small counts are exact
_HUNDREDTH = Decimal("0.01")
_FINE = Decimal("0.000001")


class Measured(Struct, frozen=True):
    """An amount in its written unit, and its interval in `base`, the unit of comparison."""

    amount: Amount
    interval: Interval
    base: str
    steps: tuple[Step, ...]
    assumed_currency: bool = False


def normalise_amount(
    statement: Statement, around: CurrencyContext, lexicon: Lexicon
) -> Measured | None:
    """Returns the value of an amount's words; `None` where they are no number after all.

    Of two levels ("from 240 to 273") the amount spans both; the interval is that of the second.
    """
    first, second = _numbers(statement.mention, lexicon)
    if first is None:
        return None
    unit = _unit(statement.mention, around, lexicon)
    if second is not None and first.value != second.value:
        return _range_of(first, second, unit, statement, lexicon)
    amount = statement.mention.amount
    bound: Bound = amount.bound if first.vague_end is None else "vague"
    # a fall written with a minus ("-3%") is compared like one with a verb ("fell 3%"), by its size
    compared = replace(first, value=abs(first.value)) if statement.direction else first
    interval = _interval(compared, bound, unit, statement, lexicon)
    if amount.others:  # "a man was killed" leaves others open
        interval = Interval(first.value, None)
    low = None if bound in ("at_most", "less_than") else first.value
    high = None if bound in ("at_least", "more_than", "vague") else first.value
    step = Step("normalise", "interval", f"{bound} {first.value:f} allows {_show(interval)}")
    made = Amount(low, high, unit.written, bound)
    return Measured(made, interval, unit.base, (*unit.steps, step), unit.assumed)


def _range_of(
    first: Number, second: Number, unit: "_Unit", statement: Statement, lexicon: Lexicon
) -> Measured:
    """Two ends of a range, or the level left and the level reached."""
    intervals = [_interval(one, "exact", unit, statement, lexicon) for one in (first, second)]
    low, high = sorted((first.value, second.value))
    rule, interval = "levels", intervals[1]
    if not statement.reached:
        ordered = sorted(intervals, key=lambda one: one.low or Decimal(0))
        rule, interval = "range", hull(*ordered)
    step = Step("normalise", rule, "both ends share scale and unit")
    made = Amount(low, high, unit.written, "range")
    return Measured(made, interval, unit.base, (*unit.steps, step), unit.assumed)


def _interval(
    number: Number, bound: Bound, unit: "_Unit", statement: Statement, lexicon: Lexicon
) -> Interval:
    """What the number allows in the unit of comparison."""
    floor = None if statement.direction or statement.mention.amount.sign else Decimal(0)
    return interval_of(_times(number, unit.factor), bound, lexicon.policy, floor=floor)


def _numbers(mention: Mention, lexicon: Lexicon) -> tuple[Number | None, Number | None]:
    """The number of an amount, and the second one of a range or of two levels."""
    amount = mention.amount
    first = _number(amount.number, amount.scale, amount.whole, lexicon)
    second = _number(amount.upto, amount.upto_scale, amount.whole, lexicon)
    if first is None:
        return None, None
    if amount.sign not in ("", "+"):
        first = replace(first, value=-first.value)
    if rest := _number(amount.rest, "", amount.whole, lexicon):
        smaller = _HUNDREDTH  # "5 dollars 20 cents"
        if amount.rest_unit:  # "3 hours 12 minutes"
            large, small = (lexicon.unit_names[one] for one in (amount.unit, amount.rest_unit))
            smaller = small.factor / large.factor
        first = Number((first.value + rest.value * smaller).quantize(_FINE), smaller)
    if mention.kind == "duration" and (entry := lexicon.unit_names[amount.unit]).told_as:
        # 20 years or so of "two decades"
        first = _times(_rounded(first), entry.times)
        second = _times(_rounded(second), entry.times) if second else None
    if mention.kind not in _COUNTED or (mention.kind == "quantity" and amount.unit):
        first, second = _rounded(first), _rounded(second) if second else None
    return first, second


def _number(number: str, scale: str, whole: str, lexicon: Lexicon) -> Number | None:
    found = parse_number(number, scale, lexicon) if number else None
    total = parse_number(whole, None, lexicon) if whole else None
    return part_of(found, total) if found and total else found


def _rounded(number: Number) -> Number:
    """A share, a price or a length is never exact, however small: 5% is 4.5 to 5.5."""
    is_exact = number.place == 0 and number.vague_end is None
    return replace(number, place=Decimal(1)) if is_exact else number


class _Unit(NamedTuple):
    """A unit as written, the unit of comparison, and the factor from the first to the second."""

    written: str
    base: str
    factor: Decimal = Decimal(1)
    steps: tuple[Step, ...] = ()
    assumed: bool = False  # a currency that nothing settles


def _unit(mention: Mention, around: CurrencyContext, lexicon: Lexicon) -> _Unit:
    """The unit of an amount; where it is per something, that is a part: `USD per barrel`."""
    amount = mention.amount
    per = f" per {amount.per}" if amount.per else ""
    if mention.kind == "money":
        code, minor, step, assumed = settle_currency(amount.currency, around, lexicon)
        small = lexicon.currency_codes[code].minor[0] if minor else code
        return _Unit(small + per, code + per, _HUNDREDTH if minor else Decimal(1), (step,), assumed)
    if mention.kind == "percent":
        share = next(entry for entry in lexicon.percent if entry.name == amount.unit)
        return _Unit(share.unit + per, share.base + per, share.factor)
    if not amount.unit:  # the noun that it counts, "" where it counts nothing named
        return _Unit(amount.noun + per, amount.noun + per)
    entry = lexicon.unit_names[amount.unit]
    if mention.kind == "quantity" and entry.dimension in lexicon.bases and not per:
        return _Unit(_code(mention, entry), lexicon.bases[entry.dimension], entry.factor)
    return _Unit(_code(mention, entry) + per, _code(mention, entry) + per)


def _code(mention: Mention, entry: Unit) -> str:
    """The code of a physical unit or a time: "km", "year", "year of age"."""
    code = (mention.kind == "duration" and entry.told_as) or entry.code
    return f"{code} of age" if mention.amount.age else code


def _times(number: Number, factor: Decimal) -> Number:
    end = number.vague_end * factor if number.vague_end is not None else None
    return Number(number.value * factor, number.place * factor, end)


def _show(interval: Interval) -> str:
    low = "-∞" if interval.low is None else f"{interval.low.normalize():f}"
    high = "∞" if interval.high is None else f"{interval.high.normalize():f}"
    return f"{interval.ends[0]}{low}, {high}{interval.ends[1]}"

"""An amount mention -> its Amount and interval.

Number, scale, range, bound and unit put together.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention, Statement
from chipnews.model.trace import Step
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount, Bound
from chipnews.normalise.currency import CurrencyContext, settle_currency
from chipnews.normalise.number import Number, hull, interval_of, parse_number, part_of
from chipnews.normalise.unit import unit_of

_COUNTED = ("quantity", "duration", "ordinal")  # small counts are exact
_HUNDREDTH = Decimal("0.01")
_FINE = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount in the unit that was written, and what its digits and bound allow in `base`, the unit in which it is compared."""

    amount: Amount
    interval: Interval
    base: str
    steps: tuple[Step, ...]
    assumed_currency: bool = False


def normalise_amount(
    statement: Statement, around: CurrencyContext, lexicon: Lexicon
) -> Measured | None:
    """The value of an amount's words; `None` where they are no number after all.

    Of two levels ("from 240 to 273") the amount spans both, and the interval is that of the level
    reached.
    """
    mention, amount = statement.mention, statement.mention.amount
    first = _signed(_number(amount.number, amount.scale, amount.whole, lexicon), amount)
    second = _number(amount.upto, amount.upto_scale, amount.whole, lexicon)
    if first is None:
        return None
    if rest := _number(amount.rest, "", amount.whole, lexicon):
        smaller = _smaller(amount, lexicon)
        first = Number((first.value + rest.value * smaller).quantize(_FINE), smaller)
    if (
        mention.kind == "duration" and (told := lexicon.unit_names[amount.unit]).told_as
    ):  # 20 years or so of "two decades"
        first = _times(_rounded(first), told.times)
        second = _times(_rounded(second), told.times) if second else None
    unit, base, factor, steps, assumed = _unit(mention, around, lexicon)
    if mention.kind not in _COUNTED or (mention.kind == "quantity" and amount.unit):
        first, second = _rounded(first), _rounded(second) if second else None
    floor = None if statement.direction or amount.sign else Decimal(0)
    bound: Bound = amount.bound if first.vague_end is None else "vague"
    if second is not None and first.value != second.value:
        ends = [
            interval_of(_times(one, factor), "exact", lexicon.policy, floor=floor)
            for one in (first, second)
        ]
        low, high = sorted((first.value, second.value))
        interval = (
            ends[1]
            if statement.reached
            else hull(*sorted(ends, key=lambda one: one.low or Decimal(0)))
        )
        step = Step(
            "normalise",
            "levels" if statement.reached else "range",
            "both ends share scale and unit",
        )
        return Measured(Amount(low, high, unit, "range"), interval, base, (*steps, step), assumed)
    interval = interval_of(
        _times(_compared(first, statement), factor), bound, lexicon.policy, floor=floor
    )
    low_end = None if bound in ("at_most", "less_than") else first.value
    high_end = None if bound in ("at_least", "more_than", "vague") else first.value
    if amount.others:  # "a man was killed" leaves others open
        interval = Interval(first.value, None)
    shown = Step("normalise", "interval", f"{bound} {first.value:f} allows {_show(interval)}")
    return Measured(
        Amount(low_end, high_end, unit, bound), interval, base, (*steps, shown), assumed
    )


def _number(number: str, scale: str, whole: str, lexicon: Lexicon) -> Number | None:
    found = parse_number(number, scale, lexicon) if number else None
    of = parse_number(whole, None, lexicon) if whole else None
    return part_of(found, of) if found and of else found


def _smaller(amount: AmountParts, lexicon: Lexicon) -> Decimal:
    """How many of the figure's unit one of its rest's is.

    A cent of a dollar, a minute of an hour.
    """
    if not amount.rest_unit:
        return _HUNDREDTH
    return lexicon.unit_names[amount.rest_unit].factor / lexicon.unit_names[amount.unit].factor


def _signed(number: Number | None, amount: AmountParts) -> Number | None:
    """As written: below zero behind a minus."""
    below = number is not None and amount.sign not in ("", "+")
    return replace(number, value=-number.value) if number and below else number


def _compared(number: Number, statement: Statement) -> Number:
    """A fall told by a minus ("-3%") is compared like one told by a verb ("fell 3%").

    By its size.
    """
    return replace(number, value=abs(number.value)) if statement.direction else number


def _rounded(number: Number) -> Number:
    """A share, a price or a length is never exact, however small: 5% is 4.5 to 5.5."""
    return (
        replace(number, place=Decimal(1))
        if number.place == 0 and number.vague_end is None
        else number
    )


class _Unit(NamedTuple):
    """A unit as written, the one in which it is compared, and what leads from one to the other."""

    written: str
    base: str
    factor: Decimal = Decimal(1)
    steps: tuple[Step, ...] = ()
    assumed: bool = False  # a currency that nothing settles


def _unit(mention: Mention, around: CurrencyContext, lexicon: Lexicon) -> _Unit:
    amount = mention.amount
    per = f" per {amount.per}" if amount.per else ""
    if mention.kind == "money":
        code, minor, step, assumed = settle_currency(amount.currency, around, lexicon)
        small = lexicon.currency_codes[code].minor[0] if minor else code
        return _Unit(small + per, code + per, _HUNDREDTH if minor else Decimal(1), (step,), assumed)
    unit = unit_of(mention, lexicon)
    physical = lexicon.unit_names.get(amount.unit) if mention.kind == "quantity" else None
    if physical and physical.dimension in lexicon.bases and not per:
        return _Unit(unit, lexicon.bases[physical.dimension], physical.factor)
    if mention.kind == "percent":
        share = next(entry for entry in lexicon.percent if entry.name == amount.unit)
        return _Unit(unit + per, share.base + per, share.factor)
    return _Unit(unit + per, unit + per)


def _times(number: Number, factor: Decimal) -> Number:
    """The number in the unit of comparison; a vague word has its end, which moves along."""
    end = number.vague_end * factor if number.vague_end is not None else None
    return Number(number.value * factor, number.place * factor, end)


def _show(interval: Interval) -> str:
    low = "-∞" if interval.low is None else f"{interval.low.normalize():f}"
    high = "∞" if interval.high is None else f"{interval.high.normalize():f}"
    return f"{interval.ends[0]}{low}, {high}{interval.ends[1]}"

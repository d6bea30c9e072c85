"""An amount mention -> its Amount and interval: number, scale, range, bound and unit put together."""

from dataclasses import replace
from decimal import Decimal
from typing import cast

from chipnews.lexicon.load import Lexicon
from chipnews.model.interval import Interval
from chipnews.model.mention import Mention
from chipnews.model.trace import Step
from chipnews.model.value import Amount, Bound
from chipnews.normalise.currency import Surroundings, settle_currency
from chipnews.normalise.number import Number, hull, interval_of, parse_number
from chipnews.normalise.unit import unit_of

_COUNTED = ("quantity", "duration")  # small counts are exact
_HUNDRED = Decimal(100)


def normalise_amount(
    mention: Mention, around: Surroundings, lexicon: Lexicon
) -> tuple[Amount, Interval, tuple[Step, ...]] | None:
    """(amount, what its digits and bound allow, steps); `None` where the words are no number after all."""
    unit, factor, steps = _unit(mention, around, lexicon)
    parts = mention.parts
    first = _times(parse_number(parts["number"], parts.get("scale"), lexicon), factor)
    if first is None:
        return None
    second = (
        _times(parse_number(parts["number2"], parts.get("scale2"), lexicon), factor) if "number2" in parts else None
    )
    if (
        second
        and "scale" not in parts
        and (scaled := _times(parse_number(parts["number"], parts.get("scale2"), lexicon), factor))
    ):
        first = (
            scaled if scaled.value < second.value else first
        )  # "$5-$7 billion" shares its scale, "$500,000 to $1 million" does not
    if mention.kind not in _COUNTED or "physical" in parts:
        first, second = _rounded(first, factor), _rounded(second, factor) if second else None
    floor = None if parts.get("direction") else Decimal(0)
    if second is not None and first.value < second.value:
        low, high = (interval_of(one, "exact", lexicon.policy, floor=floor) for one in (first, second))
        return (
            Amount(first.value, second.value, unit, "range"),
            hull(low, high),
            (*steps, Step("normalise", "range", "both ends share scale and unit")),
        )
    bound = _bound(first, parts.get("bound", "exact"))
    interval = interval_of(first, bound, lexicon.policy, floor=floor)
    low_end = None if bound in ("at_most", "less_than") else first.value
    high_end = None if bound in ("at_least", "more_than", "vague") else first.value
    shown = Step("normalise", "interval", f"{bound} {first.value:f} allows {_show(interval)}")
    return Amount(low_end, high_end, unit, bound), interval, (*steps, shown)


def _rounded(number: Number, factor: Decimal) -> Number:
    """A share, a price or a length is never exact, however small: 5% is 4.5 to 5.5."""
    return replace(number, place=factor) if number.place == 0 and number.vague_end is None else number


def _unit(mention: Mention, around: Surroundings, lexicon: Lexicon) -> tuple[str, Decimal, tuple[Step, ...]]:
    if mention.kind != "money":
        return (*unit_of(mention, lexicon), ())
    code, minor, step = settle_currency(mention.parts["currency"], around, lexicon)
    return code, (1 / _HUNDRED if minor else Decimal(1)), (step,)


def _times(number: Number | None, factor: Decimal) -> Number | None:
    if number is None or factor == 1:
        return number
    return replace(number, value=number.value * factor, place=number.place * factor)


def _bound(number: Number, written: str) -> Bound:
    if number.vague_end is not None:
        return "vague"
    return cast(Bound, written)  # cues set only bounds, which the lexicon's test proves


def _show(interval: Interval) -> str:
    low = "-∞" if interval.low is None else f"{interval.low.normalize():f}"
    high = "∞" if interval.high is None else f"{interval.high.normalize():f}"
    return f"{interval.ends[0]}{low}, {high}{interval.ends[1]}"

"""Written numbers -> values and the interval that their digits and bound allow.

What zeros, bounds, vague words and hedges mean is decided here alone.

The idea that precision comes from the digits written is Beancount's (infer_tolerances); see DESIGN §2 for the rules.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from chipnews.lexicon.entries import Policy
from chipnews.lexicon.load import Lexicon
from chipnews.model.interval import Ends, Interval
from chipnews.model.value import Bound

_SEPARATORS = re.compile(r"[,\u00a0\u2009\u202f]")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*", re.IGNORECASE)
_JOINERS = frozenset({"and", "of"})


@dataclass(frozen=True, slots=True)
class Number:
    """A value, the size of its last significant place, and, of a vague word, where it ends. `vague_end` excludes itself."""

    value: Decimal
    place: Decimal
    vague_end: Decimal | None = None


def parse_number(written: str, scale: str | None, lexicon: Lexicon) -> Number | None:
    """As in "61.83", "million" -> 61,830,000 to the ten thousand; `None` where the words are no number.

    >>> from chipnews.lexicon.load import load_lexicon
    >>> parse_number("tens of thousands", None, load_lexicon()).vague_end
    Decimal('100000')
    """
    factor = scale_factor(scale, lexicon)
    if written[0].isdigit():
        return _digits(written, factor, lexicon.policy)
    return _vague(written.lower(), lexicon) or _words(written.lower(), factor, lexicon)


def scale_factor(scale: str | None, lexicon: Lexicon) -> Decimal:
    """As in "million", "bn", "K", "lakh crore" -> what the number is multiplied with; 1 without a scale."""
    factor = Decimal(1)
    for form in re.split(r"[\s-]+", (scale or "").strip(" -\u00a0")):
        exact = (entry for entry in lexicon.scales if form in (*entry.surfaces, *entry.attached, *entry.money_only))
        folded = (entry for entry in lexicon.scales if form.lower() in entry.surfaces)
        factor *= next((entry.factor for found in (exact, folded) for entry in found), Decimal(1))
    return factor


def _digits(written: str, factor: Decimal, policy: Policy) -> Number:
    plain = _SEPARATORS.sub("", written)
    value = Decimal(plain)
    decimals = len(plain.partition(".")[2])
    if decimals:
        return Number(value * factor, factor.scaleb(-decimals))
    if factor == 1 and value < policy.exact_below:
        return Number(value, Decimal(0))
    return Number(value * factor, _integer_place(plain, policy) * factor)


def _integer_place(plain: str, policy: Policy) -> Decimal:
    """The last non-zero digit's place, but never so high that fewer than two digits are significant: 100 of 1,600, 10 of 450, 1 of 60."""
    digits = plain.lstrip("0")
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(min(zeros, max(len(digits) - policy.integer_digits, 0)))


def _vague(written: str, lexicon: Lexicon) -> Number | None:
    """As in "thousands" begins at 10^3 and ends, softly, where "tens of thousands" begins."""
    tables = {table.name: table.words for table in lexicon.numerals}
    words = [word for word in _WORD.findall(written) if word not in _JOINERS]
    multipliers, scales, digits = tables["vague_multipliers"], tables["vague_scales"], tables["vague_digits"]
    if not all(word in multipliers or word in scales or word in digits for word in words) or not words:
        return None
    floor = Decimal(1)
    for word in words:
        floor *= multipliers.get(word) or scales.get(word) or digits[word]
    return Number(floor, Decimal(0), floor * lexicon.policy.vague_ceiling)


def _words(written: str, factor: Decimal, lexicon: Lexicon) -> Number | None:
    if written in lexicon.words:
        value = lexicon.words[written] * factor
        return Number(value, factor if factor != 1 else Decimal(0))
    total = group = Decimal(0)
    for word in _WORD.findall(written):
        for part in word.split("-"):
            step = scale_factor(part, lexicon)
            if step == 100:
                group = (group or 1) * step
            elif step != 1:
                total, group = total + (group or 1) * step, Decimal(0)
            elif part in lexicon.words:
                group += lexicon.words[part]
            elif part not in _JOINERS:
                return None
    value = (total + group) * factor
    return Number(value, factor if factor != 1 else Decimal(0)) if value else None


def interval_of(number: Number, bound: Bound, policy: Policy, *, floor: Decimal | None = Decimal(0)) -> Interval:
    """What a number with its bound allows. `floor` cuts counts and amounts at zero; growth has none."""
    value, half = number.value, number.place / 2
    if bound == "vague" and number.vague_end is not None:
        return Interval(value, number.vague_end)
    one_sided: dict[str, tuple[Decimal | None, Decimal | None, Ends]] = {
        "more_than": (value, None, "()"),
        "at_least": (value, None, "[)"),
        "at_most": (floor, value, "[]" if floor is not None else "(]"),
        "less_than": (value * policy.nearly_floor, value, "[)"),
    }
    if bound in one_sided and value > 0:
        return Interval(*one_sided[bound])
    if half == 0:
        return Interval.point(value)
    low, high = value - half, value + half
    if not low < value < high:  # more digits than the arithmetic keeps
        return Interval.point(value)
    return Interval(low if floor is None else max(low, floor), high)


def hull(one: Interval, other: Interval) -> Interval:
    """From the low end of `one` to the high end of `other`: a range."""
    ends: Ends = one.ends[0] + other.ends[1]  # type: ignore[assignment]
    return Interval(one.low, other.high, ends)

"""Turns written numbers into values, and into the intervals that their digits and bounds allow.

What zeros, bounds, vague words and hedges mean is decided here alone. The idea that precision comes
from the digits written is Beancount's (infer_tolerances); see DESIGN §2 for the rules.
"""

import re
from decimal import Decimal
from functools import lru_cache
from unicodedata import numeric

from msgspec import Struct

from chipnews.lexicon.entries import Policy
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.values.interval import Ends, Interval
from chipnews.model.values.value import Bound

_SEPARATORS = re.compile(r"[, '\u2019\u00a0\u2009\u202f]")
_POWER = re.compile(
    r"""(?: \s?[x×]\s?10 (?: \^?(?P<plain>[-‐-–−]?\d+)  # 2.5x10^6
                           | (?P<raised>[⁻⁰-⁹¹²³]+) )   # 2.5 × 10⁶
          | e (?P<tens>[-+]?\d+)                        # 2.5e+6
          | \^ (?P<own>[-+]*\d+)                        # 2.5^-1
        )$""",
    re.VERBOSE,
)
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_RATIO = re.compile(r"(?:(?P<whole>\d+)(?:-| | and ))?(?P<part>\d+)/(?P<parts>\d+)")
_VULGAR = re.compile(r"(?P<whole>\d*)\s?(?P<sign>[¼-¾⅐-⅞])")
_AND_PART = (  # "two and a half", "three quarters"
    r"(?>(?P<whole>(?:(?! hundred and ).)+?) and (?=(?:an?|{ones})\b))?+"
    r"(?:(?P<part>.+)[\s-])?(?P<parts>[a-z]+)"
)
_TENS_PART = re.compile(r"(?P<part>.+)\s(?P<tens>[a-z]+ty)-(?P<parts>[a-z]+)")
_WORD = re.compile(r"[a-z]+|\d+")
_JOINERS = frozenset({"and"})
_PART_PLACE = Decimal("0.01")  # "a third" is given to the hundredth at best
_EXACT_PART = Decimal("0.000001")  # to which a part of a whole is reckoned


class Number(Struct, frozen=True):
    """A value, the size of its last significant place, and the open end of a vague word."""

    value: Decimal
    place: Decimal
    vague_end: Decimal | None = None


def parse_number(written: str, scale: str | None, lexicon: Lexicon) -> Number | None:
    """Reads a number and its scale; `None` where the words are no number.

    "61.83" and "million" give 61,830,000 to the ten thousand.

    >>> from chipnews.lexicon.load import load_lexicon
    >>> parse_number("tens of thousands", None, load_lexicon()).vague_end
    Decimal('100000')
    >>> parse_number("a few hundred", "million", load_lexicon()).vague_end
    Decimal('1000000000')
    >>> parse_number("two and a half", "million", load_lexicon()).value
    Decimal('2500000.000000')
    """
    factor = scale_factor(scale, lexicon)
    text = " ".join(written.lower().replace("-and-", " and ").split())
    number = _vague(text, lexicon) or _parts(text, lexicon)
    if number is not None:
        end = number.vague_end
        return Number(
            number.value * factor, number.place * factor, None if end is None else end * factor
        )
    if scale and any(
        form in text.split()
        for entry in lexicon.scales
        if entry.factor > 100
        for form in entry.surfaces
    ):
        # "three million two hundred" "thousand"
        text, factor = f"{text} {scale.strip(' -')}", Decimal(1)
    plain = not re.search(r"\d [a-z]{3}", text) and (text[0].isdigit() or text[0] == ".")
    return _digits(text, factor, lexicon.policy) if plain else _words(text, factor, lexicon)


@lru_cache(maxsize=1024)
def scale_factor(scale: str | None, lexicon: Lexicon) -> Decimal:
    """Returns the factor of "million", "bn", "K" or "lakh crore"; 1 without a scale."""
    factor = Decimal(1)
    for form in re.split(r"[\s-]+", (scale or "").strip(" -\u00a0")):
        exact = (
            entry
            for entry in lexicon.scales
            if form in (*entry.surfaces, *entry.attached, *entry.money_only)
        )
        folded = (entry for entry in lexicon.scales if form.lower() in entry.surfaces)
        factor *= next((entry.factor for found in (exact, folded) for entry in found), Decimal(1))
    return factor


def _digits(written: str, factor: Decimal, policy: Policy) -> Number | None:
    if power := _POWER.search(written):
        written = written[: power.start()]
        if power["own"]:  # 2.5^-1
            return _raised(
                Decimal(_SEPARATORS.sub("", written)),
                int(power["own"][-3:].lstrip("+-")) * (-1 if power["own"][0] == "-" else 1),
            )
        raised = power["plain"] or power["tens"] or power["raised"].translate(_RAISED)
        factor = factor.scaleb(int(re.sub(r"[‐-–−]", "-", raised)))
    if written.count(".") > 1 or re.search(r"\.\d{3},", written):  # 1.234.567,89
        written = written.replace(".", "").replace(",", ".")
    plain = _SEPARATORS.sub("", written)
    value = Decimal(plain)
    decimals = len(plain.partition(".")[2])
    if decimals:
        return Number(value * factor, factor.scaleb(-decimals))
    if factor == 1 and value < policy.exact_below:
        return Number(value, Decimal(0))
    return Number(value * factor, _integer_place(plain, policy) * factor)


def _raised(base: Decimal, exponent: int) -> Number | None:
    """A power; `None` where zero has a negative exponent, which is no number."""
    if not base:
        return None if exponent < 0 else Number(Decimal(exponent == 0), Decimal(0))
    value = base**exponent
    return Number(value, Decimal(1).scaleb(value.adjusted() - 1))


def _integer_place(plain: str, policy: Policy) -> Decimal:
    """The place of the last non-zero digit: 100 of 1,600, 10 of 450, 1 of 60.

    It leaves at least `policy.integer_digits` digits significant.
    """
    digits = plain.lstrip("0")
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(min(zeros, max(len(digits) - policy.integer_digits, 0)))


def _vague(written: str, lexicon: Lexicon) -> Number | None:
    """A vague word: "thousands" begins at 10^3 and ends where "tens of thousands" begins."""
    table = lexicon.table
    known = {**table("vague_multipliers"), **table("vague_scales"), **table("vague_digits")}
    if floor := table("vague_few").get(written):  # "several years"
        return Number(floor, Decimal(0), lexicon.policy.vague_ceiling)
    few, _, scale = written.rpartition(" ")
    if (floor := lexicon.table("vague_few").get(few)) and (
        factor := scale_factor(scale, lexicon)
    ) > 1:
        return Number(floor * factor, Decimal(0), lexicon.policy.vague_ceiling * factor)
    words = [word for word in written.split() if word != "of"]
    if not words or any(word not in known for word in words):
        return None
    floor = Decimal(1)
    for word in words:
        floor *= known[word]
    return Number(floor, Decimal(0), floor * lexicon.policy.vague_ceiling)


def _parts(written: str, lexicon: Lexicon) -> Number | None:
    """A number with a part of one: "3/4", "4-1/2", "2½", "two-thirds", "half", "two and a half"."""
    if ratio := _RATIO.fullmatch(written):
        return _part(ratio["whole"] or "0", Decimal(ratio["part"]) / Decimal(ratio["parts"]))
    if vulgar := _VULGAR.fullmatch(written):
        return _part(vulgar["whole"] or "0", Decimal(str(numeric(vulgar["sign"]))))
    named = lexicon.table("denominators")
    found = lexicon.grammar.filled(_AND_PART).fullmatch(written)
    if found is None or not (
        parts := named.get(found["parts"]) or named.get(found["parts"].removesuffix("s"))
    ):
        return None
    if (tens := _TENS_PART.fullmatch(written)) and (
        more := lexicon.table("tens").get(tens["tens"])
    ):  # "one twenty-fifth"
        number = parse_number(tens["part"], None, lexicon)
        return _part("0", (number.value if number else Decimal(1)) / (more + parts))
    part = parse_number(found["part"] or "one", None, lexicon)
    whole = parse_number(found["whole"] or "zero", None, lexicon)
    return _part(f"{whole.value}", part.value / parts) if part and whole else None


def part_of(part: Number, whole: Number) -> Number | None:
    """Returns the share of "one in five"; `None` of "one out of 0"."""
    return _part("0", part.value / whole.value) if whole.value else None


def _part(whole: str, part: Decimal) -> Number:
    value = Decimal(whole) + part.quantize(_EXACT_PART)
    return Number(value, _PART_PLACE if value < 1 else _PART_PLACE * 10)


def _words(written: str, factor: Decimal, lexicon: Lexicon) -> Number | None:
    if written in lexicon.words:
        value = lexicon.words[written] * factor
        return Number(value, factor if factor != 1 else Decimal(0))
    whole, _, decimals = written.partition(" point ")
    total = group = Decimal(0)
    for word in _WORD.findall(whole):
        step = scale_factor(word, lexicon)
        if step == 100:
            group = (group or 1) * step
        elif step != 1:
            total, group = total + (group or 1) * step, Decimal(0)
        elif word in lexicon.words or word.isdigit():
            group += lexicon.words[word] if word in lexicon.words else Decimal(word)
        elif word not in _JOINERS:
            return None
    digits = "".join(f"{lexicon.words.get(word, 0)}" for word in decimals.split())
    value = (total + group + (Decimal(f"0.{digits}") if digits else 0)) * factor
    if not value and written != "zero":
        return None
    return Number(value, factor.scaleb(-len(digits)) if factor != 1 or digits else Decimal(0))


def interval_of(
    number: Number, bound: Bound, policy: Policy, *, floor: Decimal | None = Decimal(0)
) -> Interval:
    """Returns what a number with its bound allows; `floor` cuts counts and amounts at zero.

    Growth has no floor.
    """
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
    """Returns the range from the low end of `one` to the high end of `other`."""
    ends: Ends = one.ends[0] + other.ends[1]  # type: ignore[assignment]
    return Interval(one.low, other.high, ends)

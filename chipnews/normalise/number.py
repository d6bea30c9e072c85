"""Written numbers -> values and the interval that their digits and bound allow.

What zeros, bounds, vague words and hedges mean is decided here alone.

The idea that precision comes from the digits written is Beancount's (infer_tolerances); see DESIGN
§2 for the rules.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from unicodedata import numeric

from chipnews.lexicon.entries import Policy
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.values.interval import Ends, Interval
from chipnews.model.values.value import Bound

_SEPARATORS = re.compile(r"[, '\u2019\u00a0\u2009\u202f]")
_POWER = re.compile(
    r"(?:\s?[x×]\s?10(?:\^?(?P<plain>[-‐-–−]?\d+)|(?P<raised>[⁻⁰-⁹¹²³]+))|e(?P<tens>[-+]?\d+)|\^(?P<own>[-+]*\d+))$"
)
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_RATIO = re.compile(r"(?:(?P<whole>\d+)(?:-| | and ))?(?P<part>\d+)/(?P<parts>\d+)")
_VULGAR = re.compile(r"(?P<whole>\d*)\s?(?P<sign>[¼-¾⅐-⅞])")
_AND_PART = r"(?>(?P<whole>(?:(?! hundred and ).)+?) and (?=(?:an?|{ones})\b))?+(?:(?P<part>.+)[\s-])?(?P<parts>[a-z]+)"
_TENS_PART = re.compile(r"(?P<part>.+)\s(?P<tens>[a-z]+ty)-(?P<parts>[a-z]+)")
_WORD = re.compile(r"[a-z]+|\d+")
_JOINERS = frozenset({"and"})
_PART_PLACE = Decimal("0.01")  # "a third" is given to the hundredth at best
_EXACT_PART = Decimal("0.000001")  # to which a part of a whole is reckoned


@dataclass(frozen=True, slots=True)
class Number:
    """A value, the size of its last significant place, and, of a vague word, where it ends.

    `vague_end` excludes itself.
    """

    value: Decimal
    place: Decimal
    vague_end: Decimal | None = None


def parse_number(written: str, scale: str | None, lexicon: Lexicon) -> Number | None:
    """As in "61.83", "million" -> 61,830,000 to the ten thousand.

    `None` where the words are no number.

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
    """As in "million", "bn", "K", "lakh crore" -> what the number is multiplied with.

    1 without a scale.
    """
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
    """A power; `None` of zero with a negative one, which is no number."""
    if not base:
        return None if exponent < 0 else Number(Decimal(exponent == 0), Decimal(0))
    value = base**exponent
    return Number(value, Decimal(1).scaleb(value.adjusted() - 1))


def _integer_place(plain: str, policy: Policy) -> Decimal:
    """The last non-zero digit's place, but never so high that fewer than two digits are significant: 100 of 1,600, 10 of 450, 1 of 60."""
    digits = plain.lstrip("0")
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(min(zeros, max(len(digits) - policy.integer_digits, 0)))


def _vague(written: str, lexicon: Lexicon) -> Number | None:
    """As in "thousands" begins at 10^3 and ends, softly, where "tens of thousands" begins."""
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
    """Parts of a whole: "3/4", "4-1/2", "2½", "two-thirds", "half", "two and a half".

    `None` where there is no such part.
    """
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
    ):
        return _part("0", _value_of(tens["part"], lexicon) / (more + parts))  # "one twenty-fifth"
    part = (
        parse_number(found["part"], None, lexicon)
        if found["part"]
        else Number(Decimal(1), Decimal(0))
    )
    whole = (
        parse_number(found["whole"], None, lexicon)
        if found["whole"]
        else Number(Decimal(0), Decimal(0))
    )
    return _part(f"{whole.value}", part.value / parts) if part and whole else None


def part_of(part: Number, whole: Number) -> Number | None:
    """As in "one in five": the part's share of the whole; `None` of nothing ("one out of 0")."""
    return _part("0", part.value / whole.value) if whole.value else None


def _value_of(written: str, lexicon: Lexicon) -> Decimal:
    number = parse_number(written, None, lexicon)
    return number.value if number else Decimal(1)


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
    return (
        Number(value, factor.scaleb(-len(digits)) if factor != 1 or digits else Decimal(0))
        if value or written == "zero"
        else None
    )


def interval_of(
    number: Number, bound: Bound, policy: Policy, *, floor: Decimal | None = Decimal(0)
) -> Interval:
    """What a number with its bound allows. `floor` cuts counts and amounts at zero.

    Growth has none.
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
    """From the low end of `one` to the high end of `other`: a range."""
    ends: Ends = one.ends[0] + other.ends[1]  # type: ignore[assignment]
    return Interval(one.low, other.high, ends)

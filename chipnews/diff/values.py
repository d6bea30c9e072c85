"""How the value of one figure stands to that of another: given, rounded, allowed, or at odds.

Two claims -> how the one bears the other out, and where it does not, how likely it is the value
that was meant. The numbers are log-odds, to be added to those of likeness.py.
"""

from math import log10
from typing import Literal

from chipnews.model.claim import Claim
from chipnews.model.values.value import significant_digits

_EQUAL, _DIGIT, _DIGITS = 1.0, 0.5, 4  # what an equal value adds, and each of its digits
_ROUNDED = 0.5  # what rounding takes away
_MAGNITUDE, _MOST = 1.2, 2.0  # what each power of ten between two rivals takes away
_SLIP = 2.8  # what the same digits add, or all of them but one
_MANY = 3  # digits of a number that is hardly another one's by chance
_NEAR_A_BOUND = 0.2  # powers of ten: "more than 60" bears out 90, not 600
_NO_UNITS = frozenset({"", "number", "point"})
Support = Literal["equal", "rounded", "bound"]


def support(claim: Claim, other: Claim) -> Support | None:
    """Returns how `other` gives the value of `claim`: the same, rounded, or only allows it."""
    if _is_equal(claim, other):
        return "equal"
    if claim.scale != other.scale or (other.is_flat and other.attaches):
        return None  # "a man was hurt" gives no other number
    mine, theirs = claim.reach(), other.reach()
    if mine is None or theirs is None or (shared := mine.meet(theirs)) is None:
        return None
    if claim.moment:
        return "rounded" if shared == theirs else "bound"  # "in 2019" only allows "in June 2019"
    if claim.is_flat and other.is_flat:
        return "rounded"
    is_like = _unit(claim) == _unit(other) or claim.compared == other.compared
    return "bound" if is_like and _powers_apart(claim, other) <= _NEAR_A_BOUND else None


def weight_of_value(claim: Claim, how: Support | None) -> float:
    """Returns what it says that another figure gives the value, the more the more digits."""
    # all articles of a story name the same few days
    digits = 1 if claim.moment else min(significant_digits(claim.number), _DIGITS)
    return _EQUAL + _DIGIT * digits - (_ROUNDED if how == "rounded" else 0)


def rivalry(claim: Claim, other: Claim) -> float:
    """Returns what speaks for another value being the one that is meant."""
    if claim.amount is None or other.amount is None:
        return 0.0
    if has_same_digits(claim, other) or _is_one_digit_off(claim, other):
        return _SLIP
    return -_MAGNITUDE * min(_powers_apart(claim, other), _MOST)


def aspect_of(claim: Claim, other: Claim) -> str:
    """Returns in what two values of one thing differ."""
    if claim.amount is None or other.amount is None:
        return "date"
    if claim.number == other.number and claim.amount.unit != other.amount.unit:
        if claim.kind == "money":
            return "currency"
        if claim.physical or claim.kind != "quantity":
            return "unit"
    if claim.number == other.number:
        return "bound"
    return "scale" if has_same_digits(claim, other) else "figure"


def has_same_digits(claim: Claim, other: Claim) -> bool:
    """Whether both write the same digits, of which one has another unit, scale or bound."""
    one, two = _digits(claim), _digits(other)
    is_counted = claim.kind == "quantity" and not (claim.physical and other.physical)
    return one == two and len(one) > 1 and not (is_counted and _unit(claim) != _unit(other))


def _is_equal(claim: Claim, other: Claim) -> bool:
    """Whether both write one value; of a range or two levels either end is one."""
    if claim.moment and other.moment:
        return claim.moment.edtf == other.moment.edtf or claim.text == other.text
    mine, theirs = claim.amount, other.amount
    if mine is None or theirs is None or mine.side != theirs.side:
        return False
    units = {claim.bare_unit, other.bare_unit}
    if claim.scale != other.scale and len(units) > 1 and not units & _NO_UNITS:
        return False
    if (mine.bound == "range") != (theirs.bound == "range"):
        ends = (mine.low, mine.high) if mine.bound == "range" else (theirs.low, theirs.high)
        return (other if mine.bound == "range" else claim).number in ends
    same_scale = claim.scale == other.scale
    return claim.compared == other.compared if same_scale else claim.number == other.number


def _unit(claim: Claim) -> str:
    return claim.amount.unit if claim.amount else ""


def _digits(claim: Claim) -> tuple[int, ...]:
    return claim.amount.number.normalize().as_tuple().digits if claim.amount else ()


def _powers_apart(claim: Claim, other: Claim) -> float:
    """By how many powers of ten two amounts differ."""
    mine, theirs = abs(claim.compared), abs(other.compared)
    return abs(log10(mine / theirs)) if mine and theirs else _MOST


def _is_one_digit_off(claim: Claim, other: Claim) -> bool:
    """Whether two numbers of three and more digits differ in a single one: a slip of the pen."""
    mine, theirs = claim.compared.normalize(), other.compared.normalize()
    one, two = mine.as_tuple().digits, theirs.as_tuple().digits
    if mine.adjusted() != theirs.adjusted() or len(one) != len(two) or len(one) < _MANY:
        return False
    return sum(a != b for a, b in zip(one, two, strict=True)) == 1

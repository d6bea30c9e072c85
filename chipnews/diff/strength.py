"""Whether one claim says more than another of the same value.

By its hedge, its bound, its digits, its tense or its attribution.

Two claims that can both hold -> their shades. A claim says no more than another where that one
entails it: "more than 60" is entailed by 62, "62 million" by 61.83 million, "about 450" by a flat
450, what is planned by what is done.
"""

from collections.abc import Collection, Iterator
from typing import Literal

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount, Moment

Aspect = Literal["hedge", "bound", "digits", "tense", "attribution"]
_TENSE = {"hypothetical": 0, "planned": 1}  # below what is told as done
_TOGETHER: tuple[tuple[Aspect, ...], ...] = (
    ("hedge", "bound", "digits"),
    ("tense",),
    ("attribution",),
)
"""What one source has to support by itself: "exactly 60" is not what "about 60" here and "more than
60" there come to."""


class StrengthChange(Struct, frozen=True):
    """One way in which OLD says more (`stronger`) or less than NEW, in words."""

    aspect: Aspect
    stronger: bool
    detail: str


def find_shades(old: Claim, new: Claim, outlet: str | None = None) -> tuple[StrengthChange, ...]:
    """The shades of `old` beside `new`; `outlet` is the paper in which `new` stands."""
    return tuple((*_value(old, new), *_tense(old, new), *_attribution(old, new, outlet)))


def are_opposed(old: Claim, new: Claim) -> bool:
    """Whether one denies what the other asserts."""
    return (old.modality == "denied") != (new.modality == "denied")


def _value(old: Claim, new: Claim) -> Iterator[StrengthChange]:
    if old.amount and new.amount and old.scale == new.scale:
        mine, theirs = old.amount.bound, new.amount.bound
        if mine != theirs and old.is_flat and new.is_flat:
            yield StrengthChange(
                "hedge", mine == "exact", f"OLD {_said(mine)}, NEW {_said(theirs)}"
            )
        elif mine != theirs:
            yield StrengthChange(
                "bound", not _entails(new, old), f"OLD {_said(mine)}, NEW {_said(theirs)}"
            )
        elif not old.is_flat and old.interval != new.interval:
            yield StrengthChange(
                "bound", not _entails(new, old), f"OLD says {old.text}, NEW {new.text}"
            )
        yield from _digits(old, new)
    elif old.moment and new.moment:
        yield from _date(old.moment, new.moment)


def _digits(old: Claim, new: Claim) -> Iterator[StrengthChange]:
    if old.is_flat and new.is_flat and _is_inside(old.interval, new.interval):
        yield StrengthChange("digits", True, f"OLD writes {old.text}, NEW no finer than {new.text}")


def _date(old: Moment, new: Moment) -> Iterator[StrengthChange]:
    if old.bound != new.bound:
        entailed = new.bound == "on" and _is_bounded(new, old)
        yield StrengthChange(
            "bound", not entailed, f"OLD says {old.bound} {old.edtf}, NEW {new.bound} {new.edtf}"
        )
    elif _is_inside(old.days(), new.days()):
        yield StrengthChange("digits", True, f"OLD says {old.edtf}, NEW no finer than {new.edtf}")


def _is_bounded(new: Moment, old: Moment) -> bool:
    """Whether the days of `new` keep the bound of `old`: "on 3 October" keeps "by October"."""
    if new.start is None or new.end is None or old.start is None or old.end is None:
        return False
    if old.bound in ("by", "before", "until"):
        return new.end <= (old.end if old.bound == "by" else old.start)
    return new.start >= (old.start if old.bound == "since" else old.end)


def _entails(new: Claim, old: Claim) -> bool:
    """Whether the numbers that `new` writes all lie in what `old` allows.

    Of "thousands" 12,000 are enough.
    """
    if old.amount and new.amount and old.amount.bound == "vague":
        return old.amount.low is not None and new.amount.number >= old.amount.low
    is_converted = new.amount is None or new.measured_in != new.amount.unit
    written = new.interval if is_converted or new.amount is None else _written(new.amount)
    return (
        written is not None and old.interval is not None and written.meet(old.interval) == written
    )


def _written(amount: Amount) -> Interval:
    ends = "[" if amount.low is not None else "(", "]" if amount.high is not None else ")"
    return Interval(amount.low, amount.high, ends[0] + ends[1])  # type: ignore[arg-type]


def _is_inside(one: Interval | None, other: Interval | None) -> bool:
    """Whether `one` allows less than `other` and nothing else."""
    return one is not None and other is not None and one != other and one.meet(other) == one


def _tense(old: Claim, new: Claim) -> Iterator[StrengthChange]:
    mine, theirs = (_TENSE.get(claim.modality, 2) for claim in (old, new))
    if mine != theirs:
        told = [claim.modality if claim.modality in _TENSE else "done" for claim in (old, new)]
        yield StrengthChange("tense", mine > theirs, f"OLD tells it as {told[0]}, NEW as {told[1]}")


def _attribution(old: Claim, new: Claim, outlet: str | None) -> Iterator[StrengthChange]:
    mine, theirs = _holder(old), _holder(new)
    if mine == theirs or (mine and mine in (*new.attribution.via, outlet)):
        return
    said = ["says it itself" if name is None else f"credits {name}" for name in (mine, theirs)]
    weaker = theirs is None or (_is_anonymous(old) and not _is_anonymous(new) and mine is not None)
    yield StrengthChange("attribution", not weaker, f"OLD {said[0]}, NEW {said[1]}")


def _holder(claim: Claim) -> str | None:
    return claim.attribution.holder if claim.attribution.manner != "inferred" else None


def _is_anonymous(claim: Claim) -> bool:
    return claim.attribution.manner == "anonymous"


def _said(bound: str) -> str:
    """As in "gives it flat", "says at least"."""
    plain = {
        "exact": "gives it flat",
        "approx": "says about",
        "range": "gives a range",
        "vague": "is vague",
    }
    return plain.get(bound, f"says {bound.replace('_', ' ')}")


def best_shades(found: Collection[tuple[StrengthChange, ...]]) -> tuple[StrengthChange, ...]:
    """Of the shades of several pairs those that are left where each pair supports what it can.

    Value, tense and attribution apart.
    """
    left: list[StrengthChange] = []
    for aspects in _TOGETHER:
        by_pair = [tuple(shade for shade in shades if shade.aspect in aspects) for shades in found]
        best: tuple[StrengthChange, ...] = min(
            by_pair, key=lambda shades: (sum(one.stronger for one in shades), len(shades))
        )
        left += best
    return tuple(left)

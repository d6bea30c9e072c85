"""What the sources say of one figure or date of a draft.

Claim -> Answer. Three questions in this order: which figures of the sources give its value, how
like is the likest of them, and is another one so much liker that it is the one that the sentence
should give. The thresholds are log-odds of likeness.py, set on stories with hand-written gold whose
figures were changed (`python -m tests.benchmarks.drafts`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log10
from typing import Literal

from chipnews.diff.likeness import Likeness
from chipnews.diff.strength import StrengthChange, are_opposed, best_shades, find_shades
from chipnews.model.claim import Claim
from chipnews.model.results.constraint import Constraint
from chipnews.model.results.draft import Answer, Passage
from chipnews.model.values.value import significant_digits

_BORNE_OUT = -1.0  # from here on an equal value is that of the draft's figure
_RIVAL = -1.0  # from here on another value is one that the draft's figure is at odds with
_AHEAD = 3.0  # by so much a rival must be liker than what gives the value
_AHEAD_OF_ROUNDED = 0.5  # than what gives it rounded
_EQUAL, _DIGIT, _DIGITS = 1.0, 0.5, 4  # what an equal value adds, and each of its digits
_ROUNDED = 0.5  # what rounding takes away
_MAGNITUDE, _MOST = 1.2, 2.0  # what each power of ten between two rivals takes away
_MANY = 3  # digits of a number that is hardly another one's by chance
_NEAR_A_BOUND = 0.2  # powers of ten: "more than 60" bears out 90, not 600
_SURE = 1.0  # from here on both tell of one thing, whatever they say of it
_SLIP = 2.0  # what the same number adds, of another unit, currency, scale or bound
_NO_UNITS = frozenset({"", "number", "point"})
Support = Literal["equal", "rounded", "bound"]


@dataclass(frozen=True)
class Compared:
    """The figures of a draft and of its sources, and `voices`: article -> origin.

    `constraints` are those of the sheet of both: a figure of which no source speaks may follow from
    what they say.
    """

    likeness: Likeness
    draft: Sequence[Claim]
    sources: Sequence[Claim]
    voices: Mapping[str, str]
    constraints: Sequence[Constraint] = ()

    @cached_property
    def _by_scale(self) -> Mapping[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.sources:
            found.setdefault(claim.scale, []).append(claim)
        return found

    @cached_property
    def _by_number(self) -> Mapping[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.sources:
            if claim.amount:
                found.setdefault(_number(claim), []).append(claim)
        return found

    def with_scale(self, claim: Claim) -> list[Claim]:
        """The figures of the sources that can be compared, or that write the same number."""
        same = self._by_scale.get(claim.scale, [])
        slips = self._by_number.get(_number(claim), []) if claim.amount else []
        return [*same, *(one for one in slips if one.scale != claim.scale)]

    @cached_property
    def _given(self) -> frozenset[str]:
        return frozenset(claim.id for claim in self.sources)

    def law_of(self, claim: Claim) -> Constraint | None:
        """The arithmetic that joins the figure with figures of the sources alone."""
        return next(
            (
                law
                for law in self.constraints
                if claim.id in law.claims and self._given.issuperset({*law.claims} - {claim.id})
            ),
            None,
        )

    @cached_property
    def told(self) -> Mapping[str, float]:
        """A figure of the sources -> how like it is to the figure of the draft that gives it."""
        best: dict[str, float] = {}
        for claim in self.draft:
            for other in self.with_scale(claim):
                if support(claim, other) in ("equal", "rounded"):
                    likeness = self.likeness.of(claim, other)
                    best[other.id] = max(best.get(other.id, likeness), likeness)
        return best


def check_figure(claim: Claim, compared: Compared, places: Mapping[str, Passage]) -> Answer:
    """Find what bears the figure out, what contradicts it, or what comes nearest."""
    weighed = [
        (compared.likeness.of(claim, other), support(claim, other), other)
        for other in compared.with_scale(claim)
    ]
    giving = [
        (score + _value_weight(claim, how), other)
        for score, how, other in weighed
        if how in ("equal", "rounded")
    ]
    allowing = [(score, other) for score, how, other in weighed if how == "bound"]
    rivals = [
        (rival, other)
        for score, how, other in weighed
        if how is None
        and (rival := score + _rivalry(claim, other)) > compared.told.get(other.id, rival - 1)
    ]
    giver, allower, foe = map(_best, (giving, allowing, rivals))
    ahead = _AHEAD if giver and support(claim, giver[1]) == "equal" else _AHEAD_OF_ROUNDED
    given = giver is not None and giver[0] >= _BORNE_OUT
    if not given and (law := compared.law_of(claim)):
        return _by_law(claim, law, compared, places)
    if given and giver and (foe is None or foe[0] < giver[0] + ahead):
        return _borne_out(claim, _likest(giving, _BORNE_OUT), compared, places)
    allowed = allower is not None and allower[0] >= _RIVAL
    if foe and foe[0] >= _RIVAL and not (allowed and allower and foe[0] < allower[0] + 1):
        return _against(claim, foe[1], places)
    if given or allowed:
        borne = _likest(giving, _BORNE_OUT) if given else _likest(allowing, _RIVAL)
        return _borne_out(claim, borne, compared, places)
    nearest = max((*rivals, *allowing), key=lambda one: one[0], default=None)
    other = nearest[1] if nearest else None
    return Answer(
        "not in the sources",
        claim.text,
        "figure",
        claim=claim,
        found=places[other.id] if other else None,
        against=other,
    )


def _by_law(
    claim: Claim, law: Constraint, compared: Compared, places: Mapping[str, Passage]
) -> Answer:
    """What follows for the figure from the figures of the sources."""
    other = next(one for one in compared.sources if one.id in law.claims)
    state: Literal["supported", "contradicted"] = "supported" if law.holds else "contradicted"
    return _answer(state, claim, other, places, law.law, law.detail, 1)


def support(claim: Claim, other: Claim) -> Support | None:
    """How `other` gives the value of `claim`: the same, rounded, or only allows it."""
    if _is_equal(claim, other):
        return "equal"
    if claim.scale != other.scale or (other.is_flat and other.attaches):
        return None  # "a man was hurt" gives no other number
    mine, theirs = claim.reach(), other.reach()
    if mine is None or theirs is None or mine.meet(theirs) is None:
        return None
    if claim.moment or (claim.is_flat and other.is_flat):
        return "rounded"
    allowed = _unit(claim) == _unit(other) and _powers_apart(claim, other) <= _NEAR_A_BOUND
    return "bound" if allowed else None


def _is_equal(claim: Claim, other: Claim) -> bool:
    """Whether both write one value; of a range or two levels either end is one."""
    if claim.moment and other.moment:
        return claim.moment.edtf == other.moment.edtf
    if claim.amount is None or other.amount is None:
        return False
    if not _is_one_unit(claim, other) or _side(claim) != _side(other):
        return False
    ranges = [one for one in (claim, other) if one.amount and one.amount.bound == "range"]
    if len(ranges) == 1:
        amount, flat = ranges[0].amount, other if ranges[0] is claim else claim
        return bool(amount) and flat.number in (amount.low, amount.high)  # type: ignore[union-attr]
    same_scale = claim.scale == other.scale
    return claim.compared == other.compared if same_scale else claim.number == other.number


def _is_one_unit(claim: Claim, other: Claim) -> bool:
    """Whether two amounts are in one unit, but for what it is per, or one of them names none."""
    if claim.scale == other.scale or claim.bare_unit == other.bare_unit:
        return True
    return bool({claim.bare_unit, other.bare_unit} & _NO_UNITS)


def _unit(claim: Claim) -> str:
    return claim.amount.unit if claim.amount else ""


def _best(found: Sequence[tuple[float, Claim]]) -> tuple[float, Claim] | None:
    return max(found, key=lambda one: one[0], default=None)


def _side(claim: Claim) -> str | None:
    return claim.amount.side if claim.amount else None


def _value_weight(claim: Claim, how: Support | None) -> float:
    if claim.moment:
        digits = {"day": 4, "month": 2}.get(claim.moment.grain, 1)
    else:
        digits = min(significant_digits(claim.number), _DIGITS)
    return _EQUAL + _DIGIT * digits - (_ROUNDED if how == "rounded" else 0)


def _rivalry(claim: Claim, other: Claim) -> float:
    """What speaks for a figure of another value being the one that is meant."""
    if claim.amount is None or other.amount is None:
        return 0.0
    if _is_slip(claim, other) or _is_one_digit_off(claim, other):
        return _SLIP
    return -_MAGNITUDE * min(_powers_apart(claim, other), _MOST)


def _powers_apart(claim: Claim, other: Claim) -> float:
    """By how many powers of ten two amounts differ."""
    mine, theirs = abs(claim.compared), abs(other.compared)
    return abs(log10(mine / theirs)) if mine and theirs else _MOST


def _is_one_digit_off(claim: Claim, other: Claim) -> bool:
    """Whether two numbers of three and more digits differ in a single one: a slip of the pen."""
    mine, theirs = claim.compared, other.compared
    one, two = mine.normalize().as_tuple().digits, theirs.normalize().as_tuple().digits
    if mine.adjusted() != theirs.adjusted() or len(one) != len(two) or len(one) < _MANY:
        return False
    return sum(a != b for a, b in zip(one, two, strict=True)) == 1


def _is_slip(claim: Claim, other: Claim) -> bool:
    """Whether both write the same digits, of which one has another unit, scale or bound."""
    one, two = (
        found.amount.number.normalize().as_tuple().digits if found.amount else ()
        for found in (claim, other)
    )
    return one == two and len(one) > 1


def _number(claim: Claim) -> str:
    return str(claim.number.normalize())


def _likest(found: Sequence[tuple[float, Claim]], least: float) -> list[Claim]:
    ranked = sorted(found, key=lambda one: -one[0])
    return [other for score, other in ranked if score >= least]


def _borne_out(
    claim: Claim, others: Sequence[Claim], compared: Compared, places: Mapping[str, Passage]
) -> Answer:
    """Supported, unless all that gives the value denies it or says less or more of it."""
    agreeing = [other for other in others if not are_opposed(claim, other)]
    if not agreeing and compared.likeness.of(claim, others[0]) >= _SURE:
        return _answer("contradicted", claim, others[0], places, "negation", _denial(claim))
    turned = [one for one in agreeing or others if not _turns(claim, one)]
    if not turned:
        detail = f"the draft tells {_movement(claim)}, the sources {_movement(others[0])}"
        return _answer("contradicted", claim, others[0], places, "direction", detail)
    shades = best_shades([_shades(claim, other) for other in turned])
    voices = len({compared.voices.get(other.article, other.article) for other in turned})
    if not shades:
        return _answer("supported", claim, turned[0], places, voices=voices)
    stronger = any(one.stronger for one in shades)
    detail = _of_draft("; ".join(one.detail for one in shades))
    state: Literal["stronger", "weaker"] = "stronger" if stronger else "weaker"
    return _answer(state, claim, turned[0], places, shades[0].aspect, detail, voices)


def _shades(claim: Claim, other: Claim) -> tuple[StrengthChange, ...]:
    """What the draft says more or less; who says it is no matter, nor a plan told as one."""
    found = find_shades(claim, other)
    if other.amount and other.amount.bound == "range" and claim.is_flat:
        found = tuple(one for one in found if one.aspect == "tense")
    if claim.amount and claim.compared == other.compared:
        found = tuple(one for one in found if one.aspect != "digits")
    return tuple(
        one
        for one in found
        if one.aspect != "attribution" and (one.aspect != "tense" or _is_plan_done(claim, other))
    )


def _of_draft(detail: str) -> str:
    """The words for a draft of what `strength.py` says of OLD and NEW."""
    told = detail.replace("OLD", "the draft").replace("NEW is", "the sources are")
    return re.sub(r"NEW (\w+)s\b", r"the sources \1", told).replace("NEW", "the sources")


def _is_plan_done(claim: Claim, other: Claim) -> bool:
    return claim.modality in ("fact", "reported") and other.modality == "planned"


def _against(claim: Claim, other: Claim, places: Mapping[str, Passage]) -> Answer:
    aspect = _aspect(claim, other)
    detail = f"the sources say {_in_full(other)}"
    return _answer("contradicted", claim, other, places, aspect, detail)


def _aspect(claim: Claim, other: Claim) -> str:
    """In what two figures of one thing differ."""
    if claim.amount is None or other.amount is None:
        return "date"
    if claim.number == other.number and claim.amount.unit != other.amount.unit:
        return "currency" if claim.kind == "money" else "unit"
    if claim.number == other.number:
        return "bound"
    return "scale" if _is_slip(claim, other) else "figure"


def _in_full(claim: Claim) -> str:
    bound = f"{claim.bound_words} " if claim.bound_words else ""
    unit = claim.amount.unit if claim.amount and claim.kind == "quantity" else ""
    return f"{bound}{claim.text}" + (f" ({unit})" if unit and unit not in claim.text else "")


def _denial(claim: Claim) -> str:
    return "the sources assert it" if claim.modality == "denied" else "the sources deny it"


def _turns(one: Claim, other: Claim) -> bool:
    return bool(one.direction and other.direction) and one.direction != other.direction


def _movement(claim: Claim) -> str:
    return "a rise" if claim.direction == "up" else "a fall"


def _answer(  # noqa: PLR0913, PLR0917 - the fields of an answer
    state: Literal["contradicted", "supported", "stronger", "weaker"],
    claim: Claim,
    other: Claim,
    places: Mapping[str, Passage],
    aspect: str = "",
    detail: str = "",
    voices: int = 0,
) -> Answer:
    return Answer(state, claim.text, aspect, detail, claim, places[other.id], other, voices)

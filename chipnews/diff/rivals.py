"""Facts that one side alone tells, each beside what the other tells in its stead.

Alignment serves archives: where nothing proves that a fine of 62 and one of 92 million are one, it
keeps them apart. A draft is held against the story that it tells, and there two such figures of one
measure, or in the same words, are rivals.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import product, starmap
from operator import attrgetter

from chipnews.diff.sides import Sides, can_both_hold
from chipnews.diff.words import WordIndex, likeness
from chipnews.model.claim import Claim
from chipnews.model.values.value import significant_digits

# of the words of two sentences that are no figures, so many are common (Dice's coefficient)
_ALIKE = 0.7
_RARE = 3  # digits of a number that two hardly write by chance


def with_rivals(pairs: Iterable[Sides], settled: Callable[[Sides], object]) -> list[Sides]:
    """The pairs, each of one side alone joined with its rival where it has exactly one.

    A pair that arithmetic has `settled` stays alone.
    """
    told: list[Sides] = []
    left: list[Sides] = []
    right: list[Sides] = []
    for pair in pairs:
        if (pair.old and pair.new) or (pair.old and settled(pair)):
            told.append(pair)
        elif pair.old:
            left.append(pair)
        elif pair.new:
            right.append(pair)
    for match in (_of_one_value, _of_one_measure, _in_the_same_words):
        found = match(left, right)
        told += [_rivals(mine, theirs) for mine, theirs in found]
        paired = {id(pair) for both in found for pair in both}
        left, right = ([pair for pair in side if id(pair) not in paired] for side in (left, right))
    index = WordIndex(told)
    disputed = {id(lone): _disputed(lone, index.near(lone)) for lone in (*left, *right)}
    dissent: dict[int, list[Sides]] = defaultdict(list)
    for lone in (*left, *right):
        dissent[id(disputed[id(lone)])].append(lone)
    made = [_with_dissent(pair, dissent[id(pair)]) for pair in told]
    return [*made, *(lone for lone in (*left, *right) if disputed[id(lone)] is None)]


def _of_one_value(left: Sequence[Sides], right: Sequence[Sides]) -> list[tuple[Sides, Sides]]:
    """The only ones that write a month or day, or a number of three and more digits.

    "87,314 employees" and "a payroll of 87,314".
    """
    found: dict[object, tuple[list[Sides], list[Sides]]] = defaultdict(lambda: ([], []))
    for side, pairs in enumerate((left, right)):
        for pair in pairs:
            claim = (*pair.old, *pair.new)[0]
            if claim.amount and significant_digits(claim.amount.number) >= _RARE:
                found[claim.kind, claim.amount.number][side].append(pair)
            elif claim.moment and claim.moment.grain in ("month", "day"):
                found[claim.kind, claim.moment.edtf][side].append(pair)
    return _only(found.values())


def _of_one_measure(left: Sequence[Sides], right: Sequence[Sides]) -> list[tuple[Sides, Sides]]:
    """The only ones of their measure on either side."""
    found: dict[object, tuple[list[Sides], list[Sides]]] = defaultdict(lambda: ([], []))
    for side, pairs in enumerate((left, right)):
        for pair in pairs:
            key = pair.fact.key
            if key.measure:
                found[key.measure, key.form, key.dimension][side].append(pair)
    return _only(found.values())


def _only(found: Iterable[tuple[list[Sides], list[Sides]]]) -> list[tuple[Sides, Sides]]:
    alone = ((ones[0], others[0]) for ones, others in found if len(ones) == len(others) == 1)
    return [pair for pair in alone if _can_be_rivals(*pair)]


def _in_the_same_words(left: Sequence[Sides], right: Sequence[Sides]) -> list[tuple[Sides, Sides]]:
    """Two that are each other's likest, and like no other as much."""
    index = WordIndex(right)
    scored = [
        (score, mine, theirs)
        for mine in left
        for theirs in index.near(mine)
        if _can_be_rivals(mine, theirs) and (score := likeness(mine, theirs)) >= _ALIKE
    ]
    best: dict[int, list[float]] = defaultdict(list)
    for score, *both in scored:
        for pair in both:
            best[id(pair)].append(score)

    def is_best(score: float, pair: Sides) -> bool:
        return max(best[id(pair)]) == score and best[id(pair)].count(score) == 1

    return [
        (mine, theirs)
        for score, mine, theirs in scored
        if is_best(score, mine) and is_best(score, theirs)
    ]


def _disputed(lone: Sides, told: Sequence[Sides]) -> Sides | None:
    """What other articles of the side say where this one says something else of it.

    No article disputes what it says itself.
    """
    articles = {claim.article for claim in (*lone.old, *lone.new)}
    fitting = []
    for pair in told:
        mine, theirs = (pair, lone) if lone.new else (lone, pair)
        own = pair.new if lone.new else pair.old
        if not mine.old or not theirs.new or not own or not _can_be_rivals(mine, theirs):
            continue
        meet = any(starmap(can_both_hold, product(mine.old, theirs.new)))
        if articles.isdisjoint(claim.article for claim in own) and (
            not meet or _mismatch(mine.old[0], theirs.new[0])
        ):
            fitting.append((likeness(mine, theirs), pair))
    ranked = sorted((one for one in fitting if one[0] >= _ALIKE), key=lambda one: -one[0])
    return ranked[0][1] if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]) else None


def _with_dissent(pair: Sides, lone: Sequence[Sides]) -> Sides:
    """The pair with what other articles of either side say of it otherwise."""
    if not lone:
        return pair
    old, new = (
        [claim for one in lone for claim in side(one)]
        for side in (attrgetter("old"), attrgetter("new"))
    )
    against = {claim.id for claim in old}, {claim.id for claim in new}

    def hold(one: Claim, other: Claim) -> bool | None:
        return False if one.id in against[0] or other.id in against[1] else pair.hold(one, other)

    reasons = (_mismatch((one.old or pair.old)[0], (one.new or pair.new)[0]) for one in lone)
    reason = pair.reason or next(filter(None, reasons), "")
    return Sides(pair.fact, (*pair.old, *old), (*pair.new, *new), hold, reason)


def _can_be_rivals(mine: Sides, theirs: Sides) -> bool:
    """Whether they measure one thing in one unit.

    Of two times, parts or parties only one figure is a rival, told of the wrong one.
    """
    one, other = mine.old[0], theirs.new[0]
    other_measure = one.measure and other.measure and one.measure != other.measure
    if (one.measure or "").endswith(".period"):
        return False  # two quarters are two dates, and the figures of each know theirs
    if other_measure or one.kind != other.kind or not _is_one_unit(one, other):
        return False
    return not _mismatch(one, other) or (one.text == other.text and one.amount == other.amount)


def _is_one_unit(one: Claim, other: Claim) -> bool:
    """Whether the units are the same.

    A number that names no thing ("87,314") is one of things ("87,314 employees") where it is the
    same number.
    """
    if one.amount is None or other.amount is None:
        return True
    units = {one.amount.unit, other.amount.unit}
    return len(units) == 1 or (
        bool(units & {"", "number"}) and one.amount.number == other.amount.number
    )


def _rivals(mine: Sides, theirs: Sides) -> Sides:
    reason = _mismatch(mine.old[0], theirs.new[0])
    hold: Callable[[Claim, Claim], bool | None] = (
        (lambda one, other: False) if reason else can_both_hold
    )
    fact = min(mine.fact, theirs.fact, key=lambda fact: (len(fact.short), fact.short))
    return Sides(fact, mine.old, theirs.new, hold, reason)


def _mismatch(one: Claim, other: Claim) -> str:
    """In what, beside their values, the two differ."""
    sides = {"up": "a rise", "down": "a fall"}
    if one.direction and other.direction and one.direction != other.direction:
        return f"OLD tells {sides[one.direction]}, NEW {sides[other.direction]}"
    if one.period and other.period and one.period != other.period:
        spans = [
            f"{claim.period.start} to {claim.period.end}" for claim in (one, other) if claim.period
        ]
        return f"OLD speaks of {spans[0]}, NEW of {spans[1]}"
    for what in ("subject", "counterparty", "scope"):
        said = getattr(one, what), getattr(other, what)
        if said[0] and said[1] and said[0] != said[1]:
            return f"OLD tells it of {said[0]}, NEW of {said[1]}"
    return ""

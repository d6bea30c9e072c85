"""How well a claim fits another: the weights of the features that hold, and what forbids that the two are one fact."""

from dataclasses import dataclass

from chipnews.align.constraints import CONSTRAINTS, Reason, other_measure
from chipnews.align.features import FEATURES
from chipnews.align.pair import Pair

_BUT_MEASURES = tuple(rule for rule in CONSTRAINTS if rule is not other_measure)


@dataclass(frozen=True, slots=True)
class Score:
    """Points, and the sentences behind them."""

    points: int
    reasons: tuple[Reason, ...] = ()


def score_pair(pair: Pair) -> Score:
    """The score of two claims, whether anything forbids them or not."""
    points, reasons = 0, list[Reason]()
    for rule in FEATURES:
        if why := rule(pair):
            points += pair.lexicon.weights[rule.__name__]
            reasons.append(why)
    return Score(points, tuple(reasons))


def forbids(pair: Pair, *, told_alike: bool = False) -> Reason | None:
    """Why the two cannot be one fact; `told_alike` passes over how their measures are called."""
    for rule in _BUT_MEASURES if told_alike else CONSTRAINTS:
        if why := rule(pair):
            return why
    return None

"""How well a claim fits another, or a group: the weights of the features that hold, unless a constraint forbids it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chipnews.align.constraints import CONSTRAINTS, Constraint, other_measure
from chipnews.align.features import FEATURES
from chipnews.align.pair import Pair
from chipnews.align.scene import Scene
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """Points, the sentences behind them, and what forbids that the two are one fact."""

    points: int
    details: tuple[str, ...] = ()
    forbidden: str | None = None


def score_pair(
    one: Claim, other: Claim, lexicon: Lexicon, scenes: Mapping[str, Scene] | None = None, *, told_alike: bool = False
) -> Score:
    """The score of two claims; `told_alike` passes over how their measures are called."""
    pair = Pair(one, other, lexicon, scenes)
    return Score(*_points(pair), _forbidden(pair, _constraints(told_alike)))


def forbids(one: Claim, other: Claim, lexicon: Lexicon, *, told_alike: bool) -> str | None:
    """Why the two cannot be one fact."""
    return _forbidden(Pair(one, other, lexicon), _constraints(told_alike))


def points_of(one: Claim, other: Claim, lexicon: Lexicon, scenes: Mapping[str, Scene]) -> Score:
    """What speaks for the two being one fact."""
    return Score(*_points(Pair(one, other, lexicon, scenes)))


def _constraints(told_alike: bool) -> Sequence[Constraint]:
    return _BUT_MEASURE if told_alike else CONSTRAINTS


_BUT_MEASURE = tuple(rule for rule in CONSTRAINTS if rule is not other_measure)


def _forbidden(pair: Pair, rules: Sequence[Constraint]) -> str | None:
    return next((why for rule in rules if (why := rule(pair))), None)


def _points(pair: Pair) -> tuple[int, tuple[str, ...]]:
    held = [(rule.__name__, why) for rule in FEATURES if (why := rule(pair))]
    return sum(pair.lexicon.weights[name] for name, _ in held), tuple(why for _, why in held)

"""How well a claim fits another, or a group: the weights of the features that hold, unless a constraint forbids it."""

from collections.abc import Mapping
from dataclasses import dataclass

from chipnews.align.constraints import CONSTRAINTS, other_measure
from chipnews.align.features import FEATURES
from chipnews.align.pair import Pair
from chipnews.align.scene import Scene
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Score:
    """Points, the sentences behind them, whether the values meet, and what forbids that the two are one fact."""

    points: int
    details: tuple[str, ...] = ()
    agrees: bool = False
    forbidden: str | None = None


def score_pair(
    one: Claim, other: Claim, lexicon: Lexicon, scenes: Mapping[str, Scene] | None = None, *, told_alike: bool = False
) -> Score:
    """The score of two claims; `told_alike` passes over how their measures are called."""
    pair = Pair(one, other, lexicon, scenes)
    held = [(rule.__name__, why) for rule in FEATURES if (why := rule(pair))]
    points, details = sum(lexicon.weights[name] for name, _ in held), tuple(why for _, why in held)
    return Score(points, details, pair.meets is True or pair.is_rare, _forbidden(pair, told_alike))


def forbids(one: Claim, other: Claim, lexicon: Lexicon, *, told_alike: bool) -> str | None:
    """Why the two cannot be one fact."""
    return _forbidden(Pair(one, other, lexicon), told_alike)


def _forbidden(pair: Pair, told_alike: bool) -> str | None:
    rules = (rule for rule in CONSTRAINTS if not (told_alike and rule is other_measure))
    return next((why for rule in rules if (why := rule(pair))), None)

"""Two claims built by hand, side by side."""

from chipnews.align.pair import Pair
from chipnews.align.record import record_of
from chipnews.align.scene import NOWHERE, Scene
from chipnews.model.claim import Claim
from chipnews.model.setting import Setting
from tests.reconcile.figures import LEXICON


def beside(one: Claim, other: Claim, *settings: Setting) -> Pair:
    """The pair, with nothing else around either but the `settings` of their articles."""
    scenes = [Scene(setting=setting) for setting in settings] or [NOWHERE, NOWHERE]
    records = [record_of(claim, LEXICON, scene) for claim, scene in zip((one, other), scenes, strict=True)]
    return Pair(*records, LEXICON)

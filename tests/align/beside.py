"""Two claims built by hand, side by side."""

from chipnews.align.pair import Pair
from chipnews.align.record import record_of
from chipnews.model.claim import Claim
from tests.reconcile.figures import LEXICON


def beside(one: Claim, other: Claim) -> Pair:
    """The pair, with nothing else around either."""
    return Pair(record_of(one, LEXICON), record_of(other, LEXICON), LEXICON)

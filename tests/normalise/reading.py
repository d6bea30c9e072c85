"""A sentence -> its claims, by the stages up to the normaliser; no files."""

from functools import cache

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.model.claim import Claim
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Moment
from chipnews.normalise.claims import normalise_claims
from tests.support.articles import article


@cache
def claims_of(text: str, published: str | None = None) -> tuple[Claim, ...]:
    """All claims of `text` with a figure or a date."""
    (analysis,) = analyse_articles([article(text, published=published)], load_lexicon())
    found = normalise_claims(analysis, extract_mentions(analysis, load_lexicon()), load_lexicon())
    return tuple(claim for claim in found if claim.kind != "relation")


def figure_of(text: str) -> Claim:
    """The only figure of `text`."""
    found = [claim for claim in claims_of(text) if claim.amount]
    assert len(found) == 1, [claim.text for claim in found]
    return found[0]


def moment_of(text: str, published: str | None) -> Moment:
    """The only date of `text`."""
    found = [claim for claim in claims_of(text, published) if claim.moment]
    assert len(found) == 1, [claim.text for claim in found]
    assert found[0].moment
    return found[0].moment


def show(interval: Interval | None) -> str:
    """As in "[1550, 1650)"; an unbounded end is left empty."""
    assert interval is not None
    low, high = (
        "" if end is None else f"{end.normalize():f}" for end in (interval.low, interval.high)
    )
    return f"{interval.ends[0]}{low}, {high}{interval.ends[1]}"

"""Makes the claims of the articles of one story, which tell of each other's event."""

from collections.abc import Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.claim import Claim
from chipnews.model.mention import Extraction
from chipnews.normalise.claims import normalise_claims
from chipnews.normalise.one_event import with_one_event
from chipnews.normalise.overtaken import with_overtaken
from chipnews.normalise.setting import settings_of


def story_claims(read: Sequence[tuple[Analysis, Extraction]], lexicon: Lexicon) -> list[Claim]:
    """Returns the claims of all articles that a sheet shows, article by article."""
    every = (claim for one in read for claim in normalise_claims(*one, lexicon))
    kept = [claim for claim in every if not (claim.is_dateless or claim.is_age)]
    settings = settings_of((analysis.article for analysis, _ in read), lexicon)
    return with_one_event(with_overtaken(kept, lexicon, settings), lexicon, settings)

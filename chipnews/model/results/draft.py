"""A draft held against its sources: each of its sentences, and what the sources say of it."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.mention import Assertion
from chipnews.model.results.delta import Side

DraftState = Literal[
    "changed",
    "added",
    "removed",
    "contradicted",
    "not in the sources",
    "stronger",
    "weaker",
    "not comparable",
    "supported",
]
DRAFT_STATES: tuple[DraftState, ...] = (
    "changed",
    "added",
    "removed",
    "contradicted",
    "not in the sources",
    "stronger",
    "weaker",
    "not comparable",
    "supported",
)
"""What needs an eye comes first; a sentence is in the first state that one of its comparisons has.

The first three are of two versions of one article, the others of a draft and its sources.
"""
NOTHING = {"draft": "with nothing to check", "versions": "unchanged"}


class Passage(Struct, frozen=True):
    """A sentence of an article, what it claims in figures and dates, and what its clauses assert.

    `line` and `column` are those of its first character in the file, counted from 1; of a file
    without lines `part` says where it is.
    """

    article: str
    text: str
    start: int
    line: int
    column: int
    claims: tuple[Claim, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    is_read: bool = True  # no stamp, caption or furniture
    part: str = ""


class Comparison(Struct, frozen=True):
    """What the sources say of one figure, date or assertion of a sentence.

    `aspect` is in what they differ ("figure", "unit", "roles"), `found` the passage that says so or
    comes nearest, with the claim of it that is compared, `voices` how many origins bear it out.
    """

    state: DraftState
    what: str
    aspect: str = ""
    detail: str = ""
    claim: Claim | None = None
    found: Passage | None = None
    against: Claim | None = None
    voices: int = 0


class CheckedSentence(Struct, frozen=True):
    """A sentence of the draft with its comparisons; none where it claims nothing to check."""

    passage: Passage
    comparisons: tuple[Comparison, ...] = ()

    @property
    def state(self) -> DraftState | None:
        """The first state of `DRAFT_STATES` that a comparison has."""
        states = {comparison.state for comparison in self.comparisons}
        return next((state for state in DRAFT_STATES if state in states), None)


class DraftCheck(Struct, frozen=True):
    """Every sentence of the draft in text order; of two versions those of both."""

    draft: Side
    sources: Side
    sentences: tuple[CheckedSentence, ...]
    kind: Literal["draft", "versions"] = "draft"

    @property
    def account(self) -> Mapping[str, int]:
        """State -> sentences in it, the most pressing first; adds up to the sentences."""
        counted = Counter(one.state or NOTHING[self.kind] for one in self.sentences)
        states = (*DRAFT_STATES, NOTHING[self.kind])
        return {state: counted[state] for state in states if state in counted}

    @property
    def differs(self) -> bool:
        """Whether a sentence says what the other side does not."""
        return any(one.state not in (None, "supported", "not comparable") for one in self.sentences)

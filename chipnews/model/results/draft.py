"""A draft held against its sources: each of its sentences, and what the sources say of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from chipnews.model.claim import Claim
from chipnews.model.mention import Assertion
from chipnews.model.results.delta import Side

DraftState = Literal[
    "contradicted", "not in the sources", "stronger", "weaker", "not comparable", "supported"
]
DRAFT_STATES: tuple[DraftState, ...] = (
    "contradicted",
    "not in the sources",
    "stronger",
    "weaker",
    "not comparable",
    "supported",
)
"""What needs an eye comes first; a sentence is in the first state that one of its answers has."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article, what it claims in figures and dates, and what its clauses assert.

    `line` and `column` are those of its first character in the file, counted from 1.
    """

    article: str
    text: str
    start: int
    line: int
    column: int
    claims: tuple[Claim, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    is_read: bool = True  # no stamp, caption or furniture


@dataclass(frozen=True, slots=True)
class Answer:
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


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the draft with its answers; none where it claims nothing to check."""

    passage: Passage
    answers: tuple[Answer, ...] = ()

    @property
    def state(self) -> DraftState | None:
        """The first state of `DRAFT_STATES` that an answer has."""
        states = {answer.state for answer in self.answers}
        return next((state for state in DRAFT_STATES if state in states), None)


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """Every sentence of the draft, in text order."""

    draft: Side
    sources: Side
    sentences: tuple[CheckedSentence, ...]

    @property
    def account(self) -> Mapping[str, int]:
        """State -> sentences in it, "nothing to check" among them; adds up to the sentences."""
        return Counter(one.state or NOTHING for one in self.sentences)

    @property
    def differs(self) -> bool:
        """Whether a sentence says what the sources do not."""
        return any(one.state not in (None, "supported", "not comparable") for one in self.sentences)


NOTHING = "nothing to check"

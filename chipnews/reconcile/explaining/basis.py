"""What explanations rest on, and what they give: shared by all rules of explanation."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.fact import Explanation
from chipnews.model.values.value import AsOf


@dataclass(frozen=True, slots=True)
class Basis:
    """What explanations rest on beside the claims.

    The vocabulary, the as-of moments of measures that grow, and all claims by article.
    """

    lexicon: Lexicon
    as_of: Mapping[str, AsOf]
    told: Mapping[str, Sequence[Claim]] = field(default_factory=dict)
    published: Mapping[str, str | None] = field(default_factory=dict)

    def beside(self, claim: Claim) -> Iterable[Claim]:
        """The other figures of its article."""
        return (
            other
            for other in self.told.get(claim.article, ())
            if other.amount and other.id != claim.id
        )


@dataclass(frozen=True, slots=True)
class Why:
    """An explanation and whether it settles the difference.

    Whether both sentences can be true as they are written.
    """

    explanation: Explanation
    settles: bool


def grows(claims: Iterable[Claim], lexicon: Lexicon) -> bool:
    """Whether claims of one fact count what grows, of which one alone may tell.

    A toll, but not the damage in money.
    """
    return any(
        claim.kind == "quantity" and claim.frame and lexicon.frames[claim.frame].grows
        for claim in claims
    )


def by_size(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """The smaller, then the larger."""
    small, large = sorted((one, other), key=lambda claim: (abs(claim.compared), claim.id))
    return small, large

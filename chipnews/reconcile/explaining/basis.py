"""What explanations rest on, and what they give: shared by all rules of explanation."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Self

from msgspec import Struct, field

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.fact import Explanation
from chipnews.model.values.value import AsOf


class Basis(Struct, frozen=True):
    """What explanations rest on beside the claims.

    The vocabulary, the as-of moments of claims whose measure grows, all claims by article, and the
    days on which the articles were published.
    """

    lexicon: Lexicon
    as_of: Mapping[str, AsOf]
    by_article: Mapping[str, Sequence[Claim]] = field(default_factory=dict)
    published: Mapping[str, str | None] = field(default_factory=dict)

    def others_of_article(self, claim: Claim) -> Iterable[Claim]:
        """Yields the other amounts of the claim's article."""
        return (
            other
            for other in self.by_article.get(claim.article, ())
            if other.amount and other.id != claim.id
        )


class Why(Struct, frozen=True):
    """An explanation, and whether both sentences can be true as they are written."""

    explanation: Explanation
    settles: bool

    @classmethod
    def of(cls, name: str, detail: str, *claims: Claim, settles: bool = False) -> Self:
        """Returns the explanation of this name for the claims, in the order given."""
        return cls(Explanation(name, detail, tuple(claim.id for claim in claims)), settles)


def grows(claims: Iterable[Claim], lexicon: Lexicon) -> bool:
    """Whether any of the claims of one fact counts what grows: a toll, not the damage in money."""
    return any(
        claim.kind == "quantity" and claim.frame and lexicon.frames[claim.frame].grows
        for claim in claims
    )


def by_size(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Returns the smaller of two claims, then the larger."""
    small, large = sorted((one, other), key=lambda claim: (abs(claim.compared), claim.id))
    return small, large


def last_place(claim: Claim) -> Decimal:
    """Returns the size of the last significant place, which is the width that rounding allows."""
    width = claim.interval.width if claim.interval else None
    return width if width is not None else Decimal(0)

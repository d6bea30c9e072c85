"""How a figure is told with what stands around it: its bound, and what it counts.

A claim -> "more than 87,000 people".
"""

from chipnews.model.claim import Claim

BOUND_WORDS = {
    "more_than": "more than",
    "at_least": "at least",
    "at_most": "up to",
    "less_than": "under",
    "approx": "about",
}


def bound_words(claim: Claim) -> str:
    """The bound in plain words.

    "nearly" and "almost" stay as written, since they also say how near.
    """
    bound = claim.amount.bound if claim.amount else "exact"
    return (claim.bound_words if bound == "less_than" else "") or BOUND_WORDS.get(bound, "")


def told(claim: Claim) -> str:
    """A figure with its bound: "more than 60%", "nearly 6%"."""
    words = bound_words(claim)
    return " ".join(part for part in (words, " ".join(claim.text.split())) if part)


def counted_words(claim: Claim) -> str:
    """What a quantity counts in the article's words, as it follows the figure.

    "chips", of a vague word "of chips".
    """
    counted = claim.roles.get("counted", "")
    return (
        f"of {counted}" if counted and claim.amount and claim.amount.bound == "vague" else counted
    )


def told_in_full(claim: Claim) -> str:
    """A figure with its bound and what it counts: "more than 87,000 people"."""
    return f"{told(claim)} {' '.join(counted_words(claim).split())}".strip()

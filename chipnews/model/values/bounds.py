"""Puts a figure into words with its bound and what it counts: "more than 87,000 people"."""

from chipnews.model.claim import Claim

BOUND_WORDS = {
    "more_than": "more than",
    "at_least": "at least",
    "at_most": "up to",
    "less_than": "under",
    "approx": "about",
}


def bound_words(claim: Claim) -> str:
    """Returns the bound in plain words; "nearly" and "almost", which say how near, as written."""
    bound = claim.amount.bound if claim.amount else "exact"
    return (claim.bound_words if bound == "less_than" else "") or BOUND_WORDS.get(bound, "")


def bounded(claim: Claim) -> str:
    """Returns a figure with its bound: "more than 60%", "nearly 6%"."""
    return f"{bound_words(claim)} {' '.join(claim.text.split())}".strip()


def counted_words(claim: Claim) -> str:
    """Returns what a quantity counts, as it follows the figure: "chips", or "of chips" if vague."""
    counted = claim.counted
    is_vague = claim.amount is not None and claim.amount.bound == "vague"
    return f"of {counted}" if counted and is_vague else counted


def bounded_in_full(claim: Claim) -> str:
    """Returns a figure with its bound and what it counts: "more than 87,000 people"."""
    return f"{bounded(claim)} {' '.join(counted_words(claim).split())}".strip()

"""How a figure's bound is told: a claim -> "more than", "about", "nearly", or nothing."""

from chipnews.model.claim import Claim

_BOUND_WORDS = {
    "more_than": "more than",
    "at_least": "at least",
    "at_most": "up to",
    "less_than": "under",
    "approx": "about",
}


def bound_words(claim: Claim) -> str:
    """The bound in plain words; "nearly" and "almost" stay as written, since they also say how near."""
    bound = claim.amount.bound if claim.amount else "exact"
    step = next((step for step in claim.trace if step.rule == f"bound.{bound}"), None)
    return step.detail if step and bound == "less_than" else _BOUND_WORDS.get(bound, "")

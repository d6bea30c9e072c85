"""Two levels that were read as one figure ("from $4 billion to $10 billion") as two.

The level left and the level reached.
"""

import re
from dataclasses import replace
from decimal import Decimal

from chipnews.model.claim import Claim
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount
from chipnews.model.wire import plain_number

_PLAIN = 1000  # below it no number has a scale
_DIGITS = 2  # of a number that ends in zeros so many are meant


def split_levels(claim: Claim, *, rising: bool) -> tuple[Claim, Claim] | None:
    """(The level left, the level reached); `None` of one figure.

    The level left is rounded to its last digit, of zeros to the second.
    """
    amount, left, _, reached = claim.amount, *claim.text.partition(" to ")
    if not claim.levels or amount is None or amount.low is None or amount.high is None:
        return None
    ends = (amount.low, amount.high) if rising else (amount.high, amount.low)
    if not reached:  # the level left stands apart: "from 900 tonnes in 2020 to 700"
        left, reached = "", claim.text
    drafts = (
        (left or plain_number(ends[0]), ends[0], _written(ends[0], left)),
        (reached, ends[1], claim.interval),
    )
    old, new = (
        replace(
            claim,
            figure=replace(claim.figure, text=text) if claim.figure else None,
            amount=Amount(value, value, amount.unit, "exact"),
            interval=interval,
            levels=False,
        )
        for text, value, interval in drafts
    )
    return old, new


def _written(value: Decimal, text: str) -> Interval:
    """What a level leaves open.

    Of "$10 million" half a million to each side, of "$4 billion" half a billion.
    """
    written = text or (plain_number(value) if value < _PLAIN else "")
    digits = min(len(re.findall(r"\d", written)), _DIGITS)
    last, second = int(value.normalize().as_tuple().exponent), value.adjusted() + 1 - (digits or 1)
    half = Decimal(1).scaleb(min(last, second)) / 2
    return Interval(value - half, value + half)

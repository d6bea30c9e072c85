"""Two claims side by side, and what every comparison of them asks: do their values meet, are they equal, are they rare."""

from chipnews.align.record import Record
from chipnews.lexicon.entries import FrameType
from chipnews.lexicon.lexicon import Lexicon


class Pair:
    """Two claims with their records.

    `frame` is the kind of event that either tells; of two kinds the one whose parties are equals, else the first in the alphabet.
    `is_rare`: both write one value that two papers hardly hit on by chance. `meets`: their values share a point; `None` where the
    comparison says nothing.
    """

    __slots__ = ("first", "frame", "is_rare", "lexicon", "meets", "one", "other", "second")

    def __init__(self, first: Record, second: Record, lexicon: Lexicon) -> None:
        self.first, self.second, self.lexicon = first, second, lexicon
        self.one, self.other = first.claim, second.claim
        self.frame = _frame(first.frame, second.frame)
        self.is_rare = first.is_rare and first.written == second.written
        self.meets = _meets(first, second)

    @property
    def is_one_frame(self) -> bool:
        """Whether the two are not told of different kinds of event."""
        return not (self.one.frame and self.other.frame) or self.one.frame == self.other.frame

    @property
    def is_equal(self) -> bool:
        """Whether both write the same value: the same days, or the same number, with a bound or not, whatever it counts."""
        one, other = self.one, self.other
        if one.moment and other.moment:
            return one.moment.edtf == other.moment.edtf
        if one.kind != other.kind or one.amount is None or other.amount is None:
            return False
        if self.first.written == self.second.written:
            return True
        alike = one.kind == "quantity" or one.measured_in == other.measured_in
        return (
            alike and "range" not in (one.amount.bound, other.amount.bound) and one.amount.number == other.amount.number
        )


def _frame(one: FrameType | None, other: FrameType | None) -> FrameType | None:
    if one is None or other is None or one is other:
        return one or other
    return min(one, other, key=lambda frame: (not frame.symmetric, frame.name))


def _meets(first: Record, second: Record) -> bool | None:
    """Whether the values share a point; nothing of other units, of unknown years, and of two bounds on one side with different numbers."""
    one, other = first.claim.amount, second.claim.amount
    if first.reach is None or second.reach is None:
        return None
    if one and other:
        if one.unit != other.unit and first.claim.kind != "quantity":
            return None
        if first.side and first.side == second.side:  # "up to 5" and "up to 9"
            return True if one.number == other.number else None
    (low, is_open), (high, is_closed) = max(first.reach[0], second.reach[0]), min(first.reach[1], second.reach[1])
    return low < high or (low == high and is_closed and not is_open)

"""Two claims side by side, and what every comparison of them asks: do their values meet, are they equal, are they rare."""

from collections.abc import Mapping
from functools import cached_property

from chipnews.align.key import frame_type, is_rare, written_value
from chipnews.align.scene import NOWHERE, Scene
from chipnews.lexicon.entries import FrameType
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.value import Amount


class Pair:
    """Two claims; `meets` is `None` where the comparison says nothing."""

    def __init__(self, one: Claim, other: Claim, lexicon: Lexicon, scenes: Mapping[str, Scene] | None = None) -> None:
        self.one, self.other, self.lexicon = one, other, lexicon
        self._scenes = scenes or {}

    @cached_property
    def frame(self) -> FrameType | None:
        """The kind of event that either tells; of two kinds the one whose parties are equals, else the first in the alphabet."""
        told = [frame for claim in (self.one, self.other) if (frame := frame_type(claim, self.lexicon))]
        return min(told, key=lambda frame: (not frame.symmetric, frame.name), default=None)

    @property
    def is_one_frame(self) -> bool:
        """Whether the two are not told of different kinds of event."""
        return not (self.one.frame and self.other.frame) or self.one.frame == self.other.frame

    @cached_property
    def meets(self) -> bool | None:
        """Whether the values share a point.

        It says nothing of other units, of unknown years, and of two bounds on one side ("up to 5", "up to 9") with different numbers.
        """
        one, other = self.one, self.other
        reaches = (one.reach(), other.reach())
        same_unit = (
            one.amount is None or other.amount is None or one.amount.unit == other.amount.unit or one.kind == "quantity"
        )
        if reaches[0] is None or reaches[1] is None or not same_unit:
            return None
        if one.amount and other.amount and side_of(one.amount) and side_of(one.amount) == side_of(other.amount):
            return True if one.amount.number == other.amount.number else None
        return reaches[0].meet(reaches[1]) is not None

    @cached_property
    def is_equal(self) -> bool:
        """Whether both write the same value: the same days, or the same number, with a bound or not, whatever it counts."""
        if self.one.moment and self.other.moment:
            return self.one.moment.edtf == self.other.moment.edtf
        if self.one.kind != self.other.kind or self.one.amount is None or self.other.amount is None:
            return False
        if written_value(self.one) == written_value(self.other):
            return True
        alike = self.one.kind == "quantity" or self.one.measured_in == self.other.measured_in
        ranges = "range" in (self.one.amount.bound, self.other.amount.bound)
        return alike and not ranges and self.one.amount.number == self.other.amount.number

    @cached_property
    def is_rare(self) -> bool:
        """Whether both write one value that two papers hardly hit on by chance."""
        return is_rare(self.one, self.lexicon) and written_value(self.one) == written_value(self.other)

    @property
    def scenes(self) -> tuple[Scene, Scene]:
        """What stands around each."""
        return self._scenes.get(self.one.id, NOWHERE), self._scenes.get(self.other.id, NOWHERE)


def side_of(amount: Amount) -> str | None:
    """The side on which a bound leaves the value open."""
    return {"at_least": "above", "more_than": "above", "at_most": "below"}.get(amount.bound)

"""What a person decided about a fact; no program writes an answer by itself."""

from collections.abc import Collection
from typing import Literal

from msgspec import Struct

HumanVerdict = Literal["confirmed", "refuted", "open", "one", "two"]
HUMAN_VERDICTS: tuple[HumanVerdict, ...] = ("confirmed", "refuted", "open", "one", "two")
OF_RIVALS = ("one", "two")
"""Verdicts on a possible conflict, not on a fact."""


class Answer(Struct, frozen=True):
    """A person's verdict on a fact, or on two figures that may be of one thing.

    `confirmed`: the reading whose text is `value` holds; `refuted`: none does; `open`: it cannot be
    settled. Two figures are of `one` thing, or of `two`.
    """

    verdict: HumanVerdict
    label: str = ""
    value: str | None = None
    note: str = ""
    by: str = ""  # who signs it
    date: str | None = None  # the day on which it was given, as YYYY-MM-DD; old ones have none
    url: str | None = None  # where it was published, if it was
    readings: tuple[str, ...] = ()  # the texts that the person saw; none stands for all
    # the figures and sentences that it was given for: it follows the fact that has most of them
    quotes: tuple[str, ...] = ()

    def decides(self, reading: str) -> bool:
        """Whether the verdict is about this reading.

        A confirmed one says nothing of the others: they may be the same sum in another currency, or
        rounded, and a person who picks one has not weighed each of them.
        """
        if self.verdict == "confirmed":
            return reading == self.value
        return not self.readings or reading in self.readings

    def is_current(self, readings: Collection[str]) -> bool:
        """Whether its value is among the readings that there are now, and none of them is new."""
        has_value = self.verdict != "confirmed" or self.value in readings
        return has_value and (not self.readings or set(readings) <= set(self.readings))

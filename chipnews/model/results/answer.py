"""What a person decided of a fact; no program writes one by itself."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

HumanVerdict = Literal["confirmed", "refuted", "open", "one", "two"]
HUMAN_VERDICTS: tuple[HumanVerdict, ...] = ("confirmed", "refuted", "open", "one", "two")
OF_RIVALS = ("one", "two")
"""Verdicts on a possible conflict, not on a fact."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`confirmed`: the reading whose text is `value` holds; `refuted`: none does; `open`.

    It cannot be settled.

    Of two figures that may be of one thing: they are of `one`, or of `two`.

    `by` signs it, `url` is where the review was published and `date` when, for those who publish
    one. `readings` are the texts of those that the person saw; an entry written by hand may leave
    them out and then speaks of all that there are. `quotes` are the figures and sentences that it
    was given for: it follows the fact that holds most of them, whatever its id.
    """

    verdict: HumanVerdict
    label: str = ""
    value: str | None = None
    note: str = ""
    by: str = ""
    date: str | None = None
    url: str | None = None
    readings: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()

    def decides(self, reading: str) -> bool:
        """Whether the person said of this reading what the verdict says.

        That one holds tells nothing of the others.

        The others may be the same sum in another currency, or rounded, and who picks one has not
        weighed each of them.
        """
        return (
            reading == self.value
            if self.verdict == "confirmed"
            else not self.readings or reading in self.readings
        )

    def is_current(self, readings: Collection[str]) -> bool:
        """Whether it answers for the readings that there are now.

        What it confirms is one of them, and none is new.
        """
        is_told = self.verdict != "confirmed" or self.value in readings
        return is_told and (not self.readings or set(readings) <= set(self.readings))

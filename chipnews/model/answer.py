"""What a person decided of a fact; no program writes one by itself."""

from dataclasses import dataclass
from typing import Literal

HumanVerdict = Literal["confirmed", "refuted", "open"]
HUMAN_VERDICTS: tuple[HumanVerdict, ...] = ("confirmed", "refuted", "open")


@dataclass(frozen=True, slots=True)
class Answer:
    """`confirmed`: the reading whose text is `value` holds; `refuted`: none does; `open`: it cannot be settled.

    `by` signs it, `url` is where the review was published and `date` when, for those who publish one.
    """

    verdict: HumanVerdict
    label: str = ""
    value: str | None = None
    note: str = ""
    by: str = ""
    date: str | None = None
    url: str | None = None

"""The date to which an article's relative dates refer: its own, as far as it is known, and the last date that its text has fixed."""

import re
from dataclasses import dataclass
from datetime import date

from chipnews.model.value import Moment

_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """`year`, `month` and `day` of publication as far as they are known, and the last date that the text before has fixed."""

    year: int | None = None
    month: int | None = None
    day: date | None = None
    last: Moment | None = None
    day_first: bool = False  # whether 3/7 is the third of July


def anchor_of(published: str | None) -> Anchor:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD` -> the anchor; nothing known for anything else."""
    match = _PUBLISHED.fullmatch(published or "")
    if not match:
        return Anchor()
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return Anchor(year, month, date(year, month, day) if year and month and day else None)
    except ValueError:
        return Anchor()

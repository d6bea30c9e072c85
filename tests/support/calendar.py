"""Whether the dates of an annotation can be.

Their form, their days, and the weekday that their words name.
"""

import re
from datetime import date

from tests.support.markup import Marked

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_COARSER = r"\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?"
_EDTF = re.compile(rf"{_COARSER}|\d{{4}}-2[1-4]|\d{{3}}X|\d\dXX")
_TIMEX = re.compile(rf"{_COARSER}|\d{{4}}-(H[12]|SP|SU|FA|WI)|\d{{3}}|\d\d")
_CLOCK = re.compile(r"T(MO|AF|EV|NI|([01]\d|2[0-3]):[0-5]\d)$")


def check_date(marked: Marked) -> None:
    """Raises: ValueError: where `edtf` or `timex` is no date, or not on the weekday named."""
    edtf, timex = marked.attributes["edtf"], marked.attributes["timex"]
    ends = edtf.removesuffix("~").split("/")
    for end in ends:
        _check_point(end, _EDTF)
    if ends != sorted(ends) or len(ends) > 2:
        raise ValueError(f"a range that runs backwards: {edtf}")
    if timex != edtf:
        _check_point(_CLOCK.sub("", timex).removesuffix("-WE"), _TIMEX)
    named = [name for name in WEEKDAYS if name in marked.text]
    if named and named != [WEEKDAYS[date.fromisoformat(end).weekday()] for end in ends]:
        raise ValueError(f"not the weekday of {edtf}: {marked.text}")


def _check_point(written: str, coarser: re.Pattern[str]) -> None:
    if _DAY.fullmatch(written):
        date.fromisoformat(written)
    elif week := _WEEK.fullmatch(written):
        date.fromisocalendar(int(week[1]), int(week[2]), 1)
    elif not coarser.fullmatch(written):
        raise ValueError(f"no date: {written}")

"""Reads a day as pages write it: "2023-11-09T10:00Z", "Nov 9, 2023", "09.11.2023".

In digits with slashes the day is known only where one number can be no month.
"""

import re
from collections.abc import Mapping
from datetime import date

# The names of the calendar stand here, since articles are read before a vocabulary is chosen.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_MONTH = r"""(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|
              aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"""
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
FORMS = (  # in any case, for a verbose pattern
    rf"{_MONTH}\s+{_DAY}(?:,?\s+{YEAR})?",  # November 9, 2023; Nov 7
    rf"{_DAY}\s+{_MONTH}(?:,?\s+{YEAR})?",  # 9 November 2023
    rf"{_MONTH},?\s+{YEAR}",  # November 2023
    # 2023-11-09
    r"(?P<iso>(?:19|20)\d\d(?P<gap>[-/])\d\d(?P=gap)\d\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",
    rf"(?P<one>\d{{1,2}})(?P<sign>[./])(?P<two>\d{{1,2}})(?P=sign){YEAR}",  # 09.11.2023
)
_WRITTEN = [re.compile(WEEKDAY + form + r"\b", re.VERBOSE | re.IGNORECASE) for form in FORMS]
_ISO = re.compile(r"(?P<day>\d{4}(?:-\d\d){0,2})(?:[T ]\d\d:?\d\d.*)?", re.DOTALL)
_LAST_MONTH = 12


def parse_day(text: str) -> str | None:
    """Reads a written year, month or day as an ISO date, without a time behind it, else `None`.

    >>> [parse_day(one) for one in ("2023-11-07T10:00:00Z", "2023-11", "2023-13", "11/07/2023")]
    ['2023-11-07', '2023-11', None, None]
    >>> parse_day("March 6th, 2024 at 10:30 p.m. EST"), parse_day("Wed, 06 Mar 2024 10:00:00 GMT")
    ('2024-03-06', '2024-03-06')
    """
    written = text.strip()
    if match := _ISO.fullmatch(written):
        return match["day"] if is_day(match["day"]) else None
    found = (day_of(match.groupdict()) for form in _WRITTEN if (match := form.match(written)))
    return next(filter(None, found), None)


def day_of(parts: Mapping[str, str | None], year: str | None = None) -> str | None:
    """Returns the ISO date of the groups of a form; `year` is the year of a date without one."""
    known = parts.get("year") or year
    if iso := parts.get("iso"):
        day = iso.replace("/", "-")
    elif parts.get("one"):
        day = f"{known}-{_in_digits(int(parts['one'] or 0), int(parts['two'] or 0), parts['sign'])}"
    elif known and (month := parts.get("month")):
        number = f"-{int(parts['day'] or 0):02}" if parts.get("day") else ""
        day = f"{known}-{MONTHS.index(month[:3].lower()) + 1:02}{number}"
    else:
        return None
    return day if is_day(day) else None


def _in_digits(one: int, two: int, sign: str | None) -> str:
    """The month and the day of two numbers: the day is first with dots, or if it is no month."""
    if sign == "." or one > _LAST_MONTH:
        return f"{two:02}-{one:02}"
    return f"{one:02}-{two:02}" if two > _LAST_MONTH else "unknown"


def is_day(day: str) -> bool:
    """Whether the calendar has this year, month or day."""
    try:
        date.fromisoformat(day + "-01" * (2 - day.count("-")))
    except ValueError:
        return False
    return True

"""Reads a day as pages write it.

"2023-11-09T10:00Z", "Nov 9, 2023", "9 November 2023", "09.11.2023" -> ISO date.

Of digits with slashes the day is only known where one number can be no month.
"""

import re
from collections.abc import Mapping
from datetime import date

# The names of the calendar stand here, since articles are read before a vocabulary is chosen; of
# prose the tables of time read them.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_MONTH = r"""(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|
              oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"""
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
    """A year, a month or a day as a page or a person writes it, a time behind it left out -> ISO.

    Anything else is no date.

    >>> parse_day("2023-11-07T10:00:00Z"), parse_day("2023-11"), parse_day("2023-13"), parse_day("11/07/2023")
    ('2023-11-07', '2023-11', None, None)
    >>> parse_day("March 6th, 2024 at 10:30 p.m. EST"), parse_day("06.03.2024"), parse_day("Wed, 06 Mar 2024 10:00:00 GMT")
    ('2024-03-06', '2024-03-06', '2024-03-06')
    """
    written = text.strip()
    if match := _ISO.fullmatch(written):
        return match["day"] if is_day(match["day"]) else None
    found = (day_of(match.groupdict()) for form in _WRITTEN if (match := form.match(written)))
    return next(filter(None, found), None)


def day_of(parts: Mapping[str, str | None], year: str | None = None) -> str | None:
    """The groups of a form -> ISO date; `year` is that of a date without one."""
    known = parts.get("year") or year
    if iso := parts.get("iso"):
        day = iso.replace("/", "-")
    elif parts.get("one"):
        day = f"{known}-{_in_digits(int(parts['one'] or 0), int(parts['two'] or 0), parts['sign'])}"
    elif known and (month := parts.get("month")):
        day = f"{known}-{MONTHS.index(month[:3].lower()) + 1:02}" + (
            f"-{int(n):02}" if (n := parts.get("day")) else ""
        )
    else:
        return None
    return day if is_day(day) else None


def _in_digits(one: int, two: int, sign: str | None) -> str:
    """The month and the day of two numbers.

    With dots the day stands first, with slashes where the other can be no month.
    """
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

"""Finds the date of an article in its own text: a stamp, a wire's dateline or a line with a date.

Only the first characters and the last line are searched, and only for these forms: a date in the
prose is not a dateline.
"""

import re

from chipnews.read.dates.day import FORMS, WEEKDAY, YEAR, day_of

HEAD_CHARACTERS = 400
MAX_LAST_LINE = 200
FIRST_LINES = 3
_TIME = (
    r"(?:[\s,|]*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s+\(?[a-z]{2,5}\)?)?)?"
)
# How pages spell the word decides whether it is a stamp: "Published", never "published" alone,
# which prose has.
_STAMP = r"""(?-i:\b(?P<cue>(?:First\s)?Published|first\spublished|PUBLISHED|Posted|POSTED|Written|
             Created|Date|(?:Last\s)?(?:Updated|updated|modified|Modified)|UPDATED)\b)
             (?:\s+by\s[^\n\d]{1,60}?)?(?:\s*+:)?\s*+
             (?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[a-z]{2,4})?,?\s++)?
             (?:on\s+|at\s+)?"""
_PLACE = r"(?-i:[A-Z][^\n\d()]{1,50}?,\s*+)?"


def _patterns(before: str, after: str) -> list[re.Pattern[str]]:
    flags = re.VERBOSE | re.IGNORECASE | re.MULTILINE
    return [re.compile(before + WEEKDAY + form + after, flags) for form in FORMS]


STAMP = _patterns(_STAMP, "")  # Published on November 9, 2023, 7:11 am
# SINGAPORE, Nov 7 (Reuters) -
WIRE = _patterns(rf"^[^\S\n]*+{_PLACE}", r"\s*(?:\([A-Z]|/PR|-{1,2}\s|[–—])")
ALONE = _patterns(r"^[^\w\n]*+", _TIME + r"\W*$")  # January 20, 2023
COPYRIGHT = re.compile(rf"(?:©|\(c\)|copyright)\D{{0,30}}{YEAR}", re.IGNORECASE)


def parse_dateline(text: str, year: str | None = None) -> str | None:
    """Returns the ISO day on which `text` says that it was published.

    `year` is the year of a dateline without one, where it is known.

    >>> parse_dateline("Published on November 9, 2023, 7:11 am")
    '2023-11-09'
    >>> parse_dateline("SINGAPORE, Nov 7 (Reuters) - Baidu", "2023")
    '2023-11-07'
    >>> parse_dateline("The plant opened on March 3, 2021, and closed again.") is None
    True
    """
    head, last = text[:HEAD_CHARACTERS], _last_line(text)
    year = year or _stated_year(head) or _stated_year(last)
    for part in (head, last):
        for patterns, searched in ((STAMP, part), (WIRE, part), (ALONE, _first_lines(part))):
            days = [
                (_is_update(match), day)
                for pattern in patterns
                for match in pattern.finditer(searched)
                if (day := day_of(match.groupdict(), year))
            ]
            if days:  # an update counts only where there is no other stamp
                return min(days)[1]
    return None


def _is_update(match: re.Match[str]) -> bool:
    return (match.groupdict().get("cue") or "").lower().endswith(("updated", "modified"))


def _stated_year(text: str) -> str | None:
    match = COPYRIGHT.search(text)
    return match["year"] if match else None


def _first_lines(text: str) -> str:
    return "\n".join([line for line in text.splitlines() if line.strip()][:FIRST_LINES])


def _last_line(text: str) -> str:
    line = text[-2 * MAX_LAST_LINE :].rstrip().rpartition("\n")[2]
    return line if len(line) <= MAX_LAST_LINE else ""

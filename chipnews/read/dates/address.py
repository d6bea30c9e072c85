"""Finds the date in an article's address."""

import re
from urllib.parse import urlsplit

from chipnews.read.dates.day import is_day

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_FORMS = (
    # /2023/11/09/, /2023-11-09/
    re.compile(rf"/{_YEAR}[/-]{_MONTH}[/-]{_DAY}(?=[/_.-]|$)"),
    # /20231109-
    re.compile(
        r"[/_-](?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
    ),
    # /2023/11/
    re.compile(rf"/{_YEAR}[/-](?P<month>0[1-9]|1[0-2])(?=/|$)"),
)


def parse_address(url: str | None) -> str | None:
    """Returns the ISO day, or the month, in the path of an address.

    >>> parse_address("https://news.example/2023/11/09/order")
    '2023-11-09'
    >>> parse_address("https://news.example/2018/01/deal")
    '2018-01'
    >>> parse_address("https://news.example/article/20301341") is None
    True
    """
    path = urlsplit(url or "").path
    for match in (match for form in _FORMS for match in form.finditer(path)):
        parts = match.groupdict()
        day = f"-{int(parts['day']):02d}" if parts.get("day") else ""
        found = f"{parts['year']}-{int(parts['month']):02d}{day}"
        if is_day(found):
            return found
    return None

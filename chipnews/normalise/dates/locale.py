"""Whether an article writes its days first: "3/7" is the third of July, or the seventh of March.

Told, in this order, by a date of its own that can only be read one way, by the region of its
language ("en-GB"), and by the country of its address; else the month is taken to stand first, as in
the United States.
"""

from urllib.parse import urlsplit

from chipnews.model.mention import Extraction
from chipnews.model.text import Article

# CLDR: regions whose short dates begin with the month
_MONTH_FIRST = frozenset({"us", "ph", "fm", "pw", "mh"})
# sold to all the world
_NO_COUNTRY = frozenset({"io", "co", "tv", "me", "ai", "fm", "ly", "to", "cc"})
_MONTHS = 12


def writes_day_first(article: Article, extraction: Extraction) -> bool:
    """Whether a day in digits stands before its month.

    >>> writes_day_first(Article("a", "a.txt", "", url="https://news.example.co.uk/1"), Extraction((), (), (), (), (), 0))
    True
    """
    for time in (statement.mention.time for statement in extraction.statements):
        if time and time.resolve == "numeric" and (time.one > _MONTHS) != (time.two > _MONTHS):
            return time.one > _MONTHS
    if region := (article.language or "").replace("_", "-").partition("-")[2].lower():
        return region not in _MONTH_FIRST
    country = (urlsplit(article.url or "").hostname or "").rpartition(".")[2]
    return len(country) == 2 and country not in _MONTH_FIRST | _NO_COUNTRY

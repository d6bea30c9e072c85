"""Finds names that a reader can tell apart at a glance.

Sources of a sheet -> a short name for each article: the outlet's, else the first words of its id
that no other id has.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from chipnews.model.results.sheet import Source

_WORD_END = re.compile(r"[^/_\-. ](?=[/_\-. ]|$)")
SHOWN = 5  # names listed before the rest is counted


def short_names(articles: Sequence[Source]) -> dict[str, str]:
    """Maps article id to the name to print; articles of one outlet have their ids beside it."""
    short = short_ids([article.id for article in articles])
    outlets = Counter(article.source for article in articles)
    names = {}
    for article in articles:
        name = short[article.id]
        if article.source:
            name = article.source if outlets[article.source] == 1 else f"{article.source} ({name})"
        names[article.id] = name
    return names


def short_ids(ids: Sequence[str]) -> dict[str, str]:
    """Cuts each id after the first words that make it the only one.

    >>> short_ids(["000_bd89", "001_296d", "news/a-1", "news/a-2"])
    {'000_bd89': '000', '001_296d': '001', 'news/a-1': 'news/a-1', 'news/a-2': 'news/a-2'}
    """
    taken = Counter(start for name in ids for start in _starts(name))
    return {
        name: next((start for start in _starts(name) if taken[start] == 1), name) for name in ids
    }


def with_names(basis: str, names: Mapping[str, str]) -> str:
    """Puts names for ids into the sentences of a lineage, only where an article is meant.

    An id may be a common word, such as that of "one.txt".
    """
    ids = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    pair = re.sub(
        rf"(^|; )({ids}) and ({ids})(?= )",
        lambda found: f"{found[1]}{names[found[2]]} and {names[found[3]]}",
        basis,
    )
    return re.sub(rf"(?<= and )(?:{ids})(?= (?:is|credits) )", lambda found: names[found[0]], pair)


def list_names(names: Iterable[str], shown: int = SHOWN) -> str:
    """Returns the first names, and how many more there are.

    >>> list_names("abcdefg")
    'a, b, c, d, e + 2 more'
    """
    every = list(names)
    rest = f" + {len(every) - shown} more" if len(every) > shown else ""
    return ", ".join(every[:shown]) + rest


def count(number: int, noun: str) -> str:
    """Returns a number with its noun.

    >>> count(1, "origin"), count(3, "origin")
    ('1 origin', '3 origins')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _starts(name: str) -> Iterator[str]:
    return (name[: found.end()] for found in _WORD_END.finditer(name))

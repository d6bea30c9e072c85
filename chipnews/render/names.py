"""Finds names that a reader can tell apart at a glance.

Sources of a sheet -> a short name for each article: the outlet's, else as many of the first words
of its id as tell it from the others and say something.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from chipnews.model.results.sheet import Source

_WORD_END = re.compile(r"[^/_\-. ](?=[/_\-. ]|$)")
SHOWN = 5  # names listed before the rest is counted
LONG = 24  # characters of an id that is cut
SAYS = (
    12  # characters of a cut id, at least: the first word of "English edition, page 4" says little
)


def short_names(articles: Sequence[Source]) -> dict[str, str]:
    """Maps article id to the name to print; articles of one outlet have their ids beside it."""
    short = short_ids([article.id for article in articles])
    outlets = Counter(outlet_of(article) for article in articles)
    names = {}
    for article in articles:
        name, outlet = short[article.id], outlet_of(article)
        if outlet:
            name = outlet if outlets[outlet] == 1 else f"{outlet} ({name})"
        names[article.id] = name
    return names


def outlets_of(articles: Sequence[Source]) -> dict[str, str]:
    """Maps article id to its outlet, else its id cut short: what a sentence to print names."""
    short = short_ids([article.id for article in articles])
    return {article.id: outlet_of(article) or short[article.id] for article in articles}


def outlet_of(article: Source) -> str:
    """Returns who published an article: as it says, else the host of its address; perhaps empty."""
    if article.source or not article.url:
        return article.source or ""
    try:
        host = urlsplit(article.url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def date_of(article: Source) -> str:
    """Returns the day of publication as printed, "2024-05-14 (inferred)"; perhaps empty."""
    is_inferred = article.published and article.published != article.stated_date
    return f"{article.published} (inferred)" if is_inferred else article.published or ""


def short_ids(ids: Sequence[str]) -> dict[str, str]:
    """Cuts each long id after the first words that say something and make it the only one.

    >>> short_ids(["000_bd89", "storm-over-the-northern-harbour"])
    {'000_bd89': '000_bd89', 'storm-over-the-northern-harbour': 'storm-over-the'}
    """
    taken = Counter(start for name in ids for start in _starts(name))
    return {name: next(_cuts(name, taken), name) for name in ids}


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


def _cuts(name: str, taken: Mapping[str, int]) -> Iterator[str]:
    if len(name) > LONG:
        yield from (one for one in _starts(name) if len(one) >= SAYS and taken[one] == 1)


def _starts(name: str) -> Iterator[str]:
    return (name[: found.end()] for found in _WORD_END.finditer(name))

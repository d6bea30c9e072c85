"""What the names of a page's classes and ids tell.

Boxes that are no part of the article, and what is not seen (`data/pages.toml`).
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_PREFIX = re.compile(r"[a-z0-9]{1,4}-")
# "hidden md:block" is seen on a wide screen
_SHOWN = re.compile(r"\w+:(?:block|flex|inline|grid|table)\S*")


def is_box(name: str) -> bool:
    """Whether the name of a class or an id is that of a box.

    >>> is_box("cookie-banner"), is_box("relatedStories"), is_box("next-article"), is_box("share-price")
    (True, True, True, False)
    """
    words, lists = [word.lower() for word in _NAME_WORD.findall(name)], _lists()
    if not words or not lists["telling"] | lists["leading"] | lists["led"] | lists[
        "furniture"
    ] >= set(words):
        return False
    return not lists["telling"].isdisjoint(words) or (
        words[0] in lists["leading"] and not lists["led"].isdisjoint(words)
    )


def are_hidden(names: Iterable[str]) -> bool:
    """Whether what has these names is not seen.

    >>> are_hidden(["u-hidden"]), are_hidden(["hidden", "md:block"])
    (True, False)
    """
    known, hidden = list(names), _lists()["hidden"]
    return any(
        name in hidden or _PREFIX.sub("", name, count=1) in hidden for name in known
    ) and not any(map(_SHOWN.fullmatch, known))


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    tables = tomllib.loads(files("chipnews.data").joinpath("pages.toml").read_text("utf-8"))
    return {name: frozenset(table["words"]) for name, table in tables.items()}

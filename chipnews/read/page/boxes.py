"""Recognises boxes and hidden parts of a page by the names of classes and ids (`pages.toml`)."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import tomli

_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_PREFIX = re.compile(r"[a-z0-9]{1,4}-")
# what a build puts behind a name: "Comments_root__x1"
_MADE = re.compile(r"__?(?=[A-Za-z+-]*\d|[a-z]+[A-Z])[A-Za-z0-9+-]{2,8}$")
_BEGINNING = 80  # characters in which a note says what it is
# "hidden md:block" is seen on a wide screen
_SHOWN = re.compile(r"\w+:(?:block|flex|inline|grid|table)\S*")


def is_box(name: str) -> bool:
    """Whether the name of a class or an id is that of a box, which is no part of the article.

    >>> [is_box(name) for name in ("cookie-banner", "relatedStories", "next-article")]
    [True, True, True]
    >>> is_box("share-price")
    False
    """
    lists = _lists()
    words = [word.lower() for word in _NAME_WORD.findall(_MADE.sub("", name))]
    known = frozenset().union(*(lists[one] for one in ("telling", "leading", "led", "furniture")))
    if words and words[0] not in known and _PREFIX.match(name):
        words = words[1:]  # of a site or a theme: "n-consent"
    if not words or not known.issuperset(words):
        return False
    if not lists["telling"].isdisjoint(words):
        return True
    return words[0] in lists["leading"] and not lists["led"].isdisjoint(words[1:])


def are_hidden(names: Iterable[str]) -> bool:
    """Whether a part of the page with these names is not seen.

    >>> are_hidden(["u-hidden"]), are_hidden(["hidden", "md:block"])
    (True, False)
    """
    known, hidden = list(names), _lists()["hidden"]
    if any(map(_SHOWN.fullmatch, known)):
        return False
    return any(name in hidden or _PREFIX.sub("", name, count=1) in hidden for name in known)


def begins_note(text: str) -> bool:
    """Whether a paragraph is a note of correction or a wire's credit.

    >>> begins_note("Editor\u2019s note: It is 40 years old."), begins_note("Corrections officers")
    (True, False)
    """
    begin = text[:_BEGINNING].lower().replace("\u2019", "'")
    for phrase in _lists()["note"]:
        if begin.startswith(phrase):
            behind = begin[len(phrase) :].lstrip()
            if " " in phrase or not behind or behind[0] in ":.-–—(|":
                return True
    return False


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    tables = tomli.loads(files("chipnews.data").joinpath("pages.toml").read_text("utf-8"))
    return {name: frozenset(table["words"]) for name, table in tables.items()}

"""Reads what the properties of a document say of it, without what a program wrote there."""

import re
from collections.abc import Mapping

from chipnews.read.metadata import KEYS

_WORD = re.compile(r"\w+")
# what a program writes where nobody gave a title, and names of files
_NO_TITLE = re.compile(
    r"(?:microsoft|untitled|about:|(?:word )?document ?\d*$|slide ?\d*$|print ?job|https?:)"
    r"|[^\s]+\.[a-z]{3,5}$",
    re.IGNORECASE,
)


def with_title(stated: Mapping[str, str], text: str, heading: str | None) -> dict[str, str]:
    """Returns the properties with a title that fits the text, else with that of its heading.

    A template's title, or that of an older document, shares few words with the text.

    >>> with_title({"title": "Layout for the web"}, "Storm sinks boats", "Storm sinks boats")
    {'title': 'Storm sinks boats'}
    """
    known = frozenset(_WORD.findall(text.lower()))
    words = _WORD.findall(stated.get("title", "").lower())
    fits = words and sum(word in known for word in words) * 2 >= len(words)
    title = stated["title"] if fits else heading
    others = {key: value for key, value in stated.items() if key != "title"}
    return others | ({"title": title} if title else {})


def given(properties: Mapping[str, str]) -> dict[str, str]:
    """Returns those properties that are fields of an article and that a person gave.

    The name of a program's user is one word, that of an author is not.

    >>> given({"title": "Microsoft Word - draft", "author": "jdoe", "source": "Harbour Post"})
    {'source': 'Harbour Post'}
    """
    named = {key.lower(): " ".join(value.split()) for key, value in properties.items()}
    known = {key: named[key] for key in KEYS if named.get(key)}
    if _NO_TITLE.match(known.get("title", "")):
        del known["title"]
    if " " not in known.get("author", " "):
        del known["author"]
    return known

"""Articles -> where and when each is set.

A place is a name behind "in", "at", "near" and the like, or in the dateline, where the article begins. No list of places is asked.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.setting import Setting
from chipnews.model.text import Article

_BEGINNING = 700  # characters: the headline and some four sentences
_NAME = r"[A-Z][\w'’-]*\.?(?:\s+(?:(?:of|de|el|al)\s+)?[A-Z][\w'’-]*)*"
_WITHIN = r"(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Aa]cross|[Oo]ff|[Oo]utside|[Ii]nside|[Aa]round|[Tt]hroughout)"
_SIDE = r"(?:(?:the|a|an|downtown|central|\w*(?:north|south|east|west)(?:ern)?|city of|town of|village of)\s+)*"
_PLACE = re.compile(rf"\b{_WITHIN}\s+{_SIDE}({_NAME})")
_DATELINE = re.compile(r"^\s*([A-Z][A-Z .]{2,40}[A-Z])\b[^\n]{0,40}?\s[-–—]+\s", re.MULTILINE)
_CAPITAL = re.compile(r"\b[A-Z][\w-]{2,}")


def settings_of(articles: Iterable[Article], lexicon: Lexicon) -> Mapping[str, Setting]:
    """Article id -> its setting."""
    return {article.id: setting_of(article, lexicon) for article in articles}


def setting_of(article: Article, lexicon: Lexicon) -> Setting:
    """The setting of one article."""
    common = lexicon.nouns_of("place_words")
    places = [(place, words) for place in _places(article.text[:_BEGINNING]) if (words := _words(place) - common)]
    return Setting(
        _day(article.published),
        places[0][0] if places else None,
        frozenset(word for _, words in places for word in words),
        _words(article.text) - common,
    )


def _places(text: str) -> Iterator[str]:
    yield from (match[1].strip() for match in _PLACE.finditer(text))
    yield from (match[1].title() for match in _DATELINE.finditer(text))


def _words(text: str) -> frozenset[str]:
    """The words that begin with a capital, of three letters and more."""
    return frozenset(word.lower() for word in _CAPITAL.findall(text))


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published) if published and len(published) == len("2023-11-07") else None

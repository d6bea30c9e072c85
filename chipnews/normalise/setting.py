"""Finds where and when each article is set.

A place is a name behind "in", "at", "near" and the like at the beginning of the article, or in its
dateline, or the country that it names most.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.text import Article
from chipnews.model.values.setting import Setting

_BEGINNING = 700  # characters: the headline and some four sentences
_OFTEN = 3  # a name that comes so often is a main one
# Latin capitals, with all their marks
_UPPER = "".join(filter(str.isupper, map(chr, range(0x250))))
# What stands inside names is part of their form, and no word of English.
_NAME = rf"(?:St\. |Mt\. |Ft\. )?[{_UPPER}][\w'’-]*(?: (?:(?:of|de|el|al) )?[{_UPPER}][\w'’-]*)*"
_PLACE = (
    rf"\b(?:{{place_prepositions}}|{{edges}})\s+(?:(?-i:{{articles}}|{{sides}})\s+)*((?-i:{_NAME}))"
)
_DATELINE = re.compile(
    rf"^[^\S\n]*([{_UPPER}][{_UPPER} .]{{2,40}}[{_UPPER}])\b[^\n]{{0,40}}?\s[-–—]+\s", re.MULTILINE
)
_CAPITAL = re.compile(rf"\b[{_UPPER}][\w-]{{2,}}")
_SMALL = re.compile(rf"\b(?![{_UPPER}])[^\W\d_]{{3,}}")


def settings_of(articles: Iterable[Article], lexicon: Lexicon) -> Mapping[str, Setting]:
    """Returns the settings of articles, by article id."""
    return {article.id: setting_of(article, lexicon) for article in articles}


def setting_of(article: Article, lexicon: Lexicon) -> Setting:
    """Finds the setting of one article."""
    common = lexicon.words_of("place_words")
    beginning = "\n".join(filter(None, (article.title, article.text[:_BEGINNING])))
    whole = beginning + article.text[_BEGINNING:]
    capital = _CAPITAL.findall(whole)
    counts = Counter(map(str.lower, capital))
    named = (*_places(beginning, lexicon), *_countries(capital, lexicon))
    worded = [(place, words) for place in named if (words := _words(place) - common)]
    places = frozenset(word for _, words in worded for word in words)
    names = places | (counts.keys() - _SMALL.findall(whole) - common)
    main = names & (_words(beginning) | {word for word in names if counts[word] >= _OFTEN})
    published = article.published or ""
    day = date.fromisoformat(published) if len(published) == len("2023-11-07") else None
    return Setting(day, worded[0][0] if worded else None, places, names, main)


def _places(text: str, lexicon: Lexicon) -> Iterator[str]:
    yield from (match[1].strip() for match in lexicon.grammar.filled(_PLACE).finditer(text))
    yield from (match[1].title() for match in _DATELINE.finditer(text))


def _countries(capital: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The country named most, itself or by its people, and any named half as often.

    A country that only sends help is named less.
    """
    words = (lexicon.demonyms.get(word, word) for word in capital)
    parties = (lexicon.party_names.get(word) for word in words)
    counts = Counter(party.name for party in parties if party and party.type == "country")
    most = max(counts.values(), default=0)
    often = (name for name in counts if 2 * counts[name] >= most)
    return sorted(often, key=lambda name: (-counts[name], name))


def _words(text: str) -> frozenset[str]:
    """The words that begin with a capital, of three letters and more."""
    return frozenset(word.lower() for word in _CAPITAL.findall(text))

"""Shared wording: runs of words that stand in two articles (shingles, Broder 1997).

They are found by an exact inverted index. Quotations are left out, since many may quote one speech;
so are stock phrases, which everybody has, and long names; so is the page's furniture, where the
caller says what is prose.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain

from chipnews.lexicon.lexicon import Lexicon
from chipnews.lineage.ties import Tie, first_pairs
from chipnews.model.text import Article, Span

QUOTATION = re.compile(r"“[^“”\n]{1,800}”|\"[^\"\n]{1,800}\"")
_WORD = re.compile(r"[\w’']+")
# "Office for the Coordination of Humanitarian Affairs"
_NAME = r"(?<![\w’'-])(?-i:[A-Z][\w’'-]++(?:[ ](?:{stop}|[A-Z][\w’'-]++)){3,})"
_GAP = "\n"
# a text retells another where so many of its runs stand there, and it has at most so many runs
_RETOLD, _SHORTER = Decimal("0.5"), Decimal("0.8")
Run = str
Prose = Mapping[str, Sequence[Span]]
"""Article id -> the spans of its own sentences; an article left out is prose as a whole."""


class Wording:
    """The runs of every article, and how many each two share."""

    def __init__(self, articles: Sequence[Article], prose: Prose, lexicon: Lexicon) -> None:
        self._policy = lexicon.policy
        size = lexicon.policy.shingle_words
        stock = sorted(lexicon.words_of("stock_phrases"), key=lambda phrase: (-len(phrase), phrase))
        common = (stock, lexicon.grammar.filled(_NAME))
        self._runs = {
            article.id: _runs(article, prose.get(article.id), size, common) for article in articles
        }
        self._shared = _count_shared(self._runs)

    def ties(self) -> Iterator[Tie]:
        """Yields pairs of articles with so many common runs that the words are hardly their own."""
        for (one, other), count in sorted(self._shared.items()):
            policy = self._policy
            if count >= policy.shingle_runs and self._share(one, other) >= policy.shingle_share:
                why = f"share {count} runs of {policy.shingle_words} words"
                yield Tie(one, other, "wording", why, count)

    def contained(self, one: str, other: str) -> str | None:
        """Returns the one whose wording mostly stands in the other, longer one.

        `None` where neither is much shorter.
        """
        short, long = sorted((one, other), key=lambda name: (len(self._runs[name]), name))
        if len(self._runs[short]) > _SHORTER * len(self._runs[long]):
            return None
        return short if self._share(one, other) >= _RETOLD else None

    def _share(self, one: str, other: str) -> Decimal:
        shared = self._shared.get((one, other)) or self._shared.get((other, one)) or 0
        return Decimal(shared) / max(min(len(self._runs[one]), len(self._runs[other])), 1)


def words_of(text: str) -> tuple[str, ...]:
    """Returns the words of a text in lower case."""
    return tuple(_WORD.findall(text.lower()))


def _runs(
    article: Article,
    prose: Sequence[Span] | None,
    size: int,
    common: tuple[Sequence[str], re.Pattern[str]],
) -> frozenset[Run]:
    """Returns the runs of `size` words.

    None reaches over a quotation, over what is nobody's own words (`common`), or into another piece
    of prose.
    """
    stock, name = common
    text = QUOTATION.sub(_blank, article.text)
    for phrase in stock:
        text = text.replace(phrase, _GAP * len(phrase))
    text = name.sub(_blank, text)
    pieces = (text[span.start : span.end] for span in prose) if prose is not None else (text,)
    lines = (words_of(line) for piece in pieces for line in re.split(rf"{_GAP}{{2,}}", piece))
    return frozenset(
        " ".join(run)
        for words in lines
        for run in zip(*(words[i:] for i in range(size)), strict=False)
    )


def _blank(found: re.Match[str]) -> str:
    return _GAP * len(found[0])


def _count_shared(runs: Mapping[str, frozenset[Run]]) -> Counter[tuple[str, str]]:
    counts = Counter(chain.from_iterable(runs.values()))
    several = {run for run, count in counts.items() if count > 1}
    holders: dict[Run, list[str]] = defaultdict(list)
    for name, found in runs.items():
        for run in found & several:
            holders[run].append(name)
    return Counter(pair for names in holders.values() for pair in first_pairs(names))

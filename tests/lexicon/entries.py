"""The entries' own examples and rejects as cases, each read as an article of its own.

All of them in one batch.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec.structs import asdict

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.extract.figures.scan import find_figures
from chipnews.lexicon.entries import WordList
from chipnews.lexicon.files import read_entries
from chipnews.lexicon.load import load_lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.claim import Claim
from chipnews.model.mention import Extraction, Mention
from chipnews.model.text import Span
from chipnews.normalise.claims import normalise_claims
from tests.support.articles import article

_BRACKET = re.compile(r"[\[\]{}]")
ANCHOR = "2023-11-15"


@dataclass(frozen=True)
class Case:
    """One sentence of one entry: `[...]` is `span`, `{...}` is `other`."""

    table: str
    entry: Any = field(repr=False)
    marked: str
    is_example: bool

    @property
    def id(self) -> str:
        return f"{self.table}.{self.entry.name}: {self.marked}"

    @property
    def text(self) -> str:
        return _BRACKET.sub("", self.marked)

    @property
    def span(self) -> Span | None:
        return self._marked("[", "]")

    @property
    def other(self) -> Span | None:
        return self._marked("{", "}")

    def _marked(self, opening: str, closing: str) -> Span | None:
        if opening not in self.marked:
            return None
        start, end = (
            len(_BRACKET.sub("", self.marked[: self.marked.index(sign)]))
            for sign in (opening, closing)
        )
        return Span(start, end)


@dataclass(frozen=True)
class Reading:
    """What the pipeline made of a case."""

    analysis: Analysis
    mentions: list[Mention]
    extraction: Extraction
    claims: list[Claim]

    def claims_at(self, span: Span | None) -> list[Claim]:
        """The claims of exactly these characters, all claims where nothing was marked."""
        if span is None:
            return self.claims
        return [
            one
            for one in self.claims
            if one.figure and (one.figure.start, one.figure.end) == (span.start, span.end)
        ]


def find_cases() -> Iterator[Case]:
    for table, entries in _tables():
        for entry in entries:
            for is_example, sentences in ((True, entry.examples), (False, entry.rejects)):
                for marked in sentences:
                    yield Case(table, entry, marked, is_example)


def _tables() -> Iterator[tuple[str, tuple[Any, ...]]]:
    lexicon = load_lexicon()
    for name, value in asdict(lexicon).items():
        if (
            isinstance(value, tuple)
            and value
            and hasattr(value[0], "examples")
            and name != "frame_patterns"
        ):
            yield name, value
    pages = files("chipnews.data").joinpath("pages.toml").read_text("utf-8")
    yield "pages", tuple(read_entries(WordList, "pages.toml", {"pages.toml": [pages]}))
    for file, lists in lexicon.word_lists.items():
        yield f"words/{file}", lists
    for file, cues in lexicon.cues.items():
        yield f"cues/{file}", cues
    for frame in lexicon.frames:
        yield f"frames/{frame}", tuple(one for one in lexicon.frame_patterns if one.frame == frame)


@cache
def read_cases() -> dict[str, Reading]:
    """Every case's reading under its id; the model runs once."""
    lexicon, cases = load_lexicon(), list(find_cases())
    articles = [
        article(case.text, id=str(place), source="Test", published=ANCHOR)
        for place, case in enumerate(cases)
    ]
    readings = {}
    for case, analysis in zip(cases, analyse_articles(articles, lexicon), strict=True):
        extraction = extract_mentions(analysis, lexicon)
        claims = normalise_claims(analysis, extraction, lexicon)
        readings[case.id] = Reading(analysis, find_figures(analysis, lexicon), extraction, claims)
    return readings

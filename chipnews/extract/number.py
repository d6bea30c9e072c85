"""Candidate figures: one scan of a sentence with the figure grammar.

A sentence's text in -> its candidates, each with the parts as written (symbol, number, scale, …).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.text import Span

_RANGE_FROM = re.compile(r"\brang(?:e|es|ed|ing) from\s+$", re.IGNORECASE)
_LEVEL_BEFORE = re.compile(r"\b(from|by)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Digits or number words that may be a figure; `span` leaves out "between" and hedges."""

    span: Span
    place: int  # of the sentence in its analysis
    sentence: Sentence
    parts: dict[str, str]
    before: str  # the sentence's text up to the figure
    after: str


def find_candidates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """Every candidate figure of the read sentences, in text order."""
    for place, sentence in analysis.read_sentences:
        if sentence.section != "stamp":
            yield from _scan(analysis.article.quote(sentence.span), place, sentence, lexicon)


def _scan(text: str, place: int, sentence: Sentence, lexicon: Lexicon) -> Iterator[Candidate]:
    for match in lexicon.patterns.figure.finditer(text):
        for start, end, parts in _figures(match, text):
            span = Span(sentence.span.start + start, sentence.span.start + end)
            yield Candidate(span, place, sentence, parts, text[:start], text[end:])


def _figures(match: re.Match[str], text: str) -> Iterator[tuple[int, int, dict[str, str]]]:
    """A match as one figure, or as the two levels of "from 5 to 7"."""
    groups = {name: part.strip() for name, part in match.groupdict().items() if part}
    start = match.start("symbol") if groups.get("symbol") else match.start("number")
    if "number2" not in groups:
        yield start, match.end(), groups
        return
    if groups.get("between") or not _are_two_levels(groups, text[: match.start()]):
        yield start, match.end(), groups
        return
    first = _first_level(groups)
    if word_before(text, match.start()) != "from":
        first.pop("left")  # "by $2 billion to $45 billion": a change, then the level reached
    yield start, match.end("scale") if match["scale"] else match.end("number"), first
    second = match.start("symbol2") if match["symbol2"] else match.start("number2")
    yield second, match.end(), _second_level(groups)


def word_before(text: str, offset: int) -> str:
    """The last word of `text` before `offset`, in lower case."""
    return (text[:offset].split() or [""])[-1].lower()


def _are_two_levels(groups: dict[str, str], before: str) -> bool:
    """As in "from 5 to 7", "by $2 billion to $45 billion"; "ranging from 5 to 7" and "by 2 to 3 percent" are ranges.

    What falls ("9-2", "2008 to 29") is no range either.
    """
    plain = not groups.keys() & {"scale", "scale2"} and (groups["number"] + groups["number2"]).isdigit()
    if plain and int(groups["number"]) >= int(groups["number2"]):
        return True
    word = _LEVEL_BEFORE.search(before)
    if word is None or _RANGE_FROM.search(before):
        return False
    return (
        word[1].lower() == "from"
        or ("scale" in groups and "scale2" in groups)
        or {"symbol", "symbol2"} <= groups.keys()
    )


def _first_level(groups: dict[str, str]) -> dict[str, str]:
    """As in "from 5 to 7 million dollars": the first level borrows the second's scale and unit where it has none."""
    borrowed = {"scale": groups.get("scale") or groups.get("scale2"), "suffix": groups.get("suffix")}
    own = {key: groups[key] for key in ("symbol", "number") if key in groups}
    return own | {key: part for key, part in borrowed.items() if part} | {"left": "yes"}


def _second_level(groups: dict[str, str]) -> dict[str, str]:
    renamed = {
        "reached": "yes",
        "symbol": groups.get("symbol2") or groups.get("symbol"),
        "number": groups["number2"],
        "scale": groups.get("scale2"),
    }
    return {key: part for key, part in (renamed | {"suffix": groups.get("suffix")}).items() if part}

"""Reads the hand-written truth of `corpus/`.

An event's folder -> `Gold`, every figure at its place.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from chipnews.model.text import Article, Span

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
EVENTS = sorted(path.parent for path in CORPUS.glob("*/gold.toml"))

# What stands where a key is left out; the tuples hold every answer that is right.
DEFAULTS: Mapping[str, tuple[str, ...]] = {"bound": ("exact",), "holder": ("",), "modality": ("fact",)}
ANSWERS = ("unit", "bound", "date", "subject", "counterparty", "holder", "modality")
NUMBERS = ("value", "low", "high")
FIGURE_KEYS = {"text", "nth", "kind", "fact", *ANSWERS, *NUMBERS}
ARTICLE_KEYS = {"id", "figures", "absent"}


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A figure that a careful reader finds, with the right answers to each question about it."""

    article: str
    span: Span
    text: str
    kind: str
    fact: str | None
    low: Decimal | None
    high: Decimal | None
    answers: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A fact and the verdicts that are right for it; the first version has to show it if `must`."""

    name: str
    verdicts: tuple[str, ...]
    must: bool


@dataclass(frozen=True, slots=True)
class Absent:
    """Words that no figure may be taken from, and where they stand in what was read of the article."""

    article: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """The truth of one event."""

    event: str
    articles: Mapping[str, Article]
    figures: tuple[GoldFigure, ...]
    facts: tuple[GoldFact, ...]
    absent: tuple[Absent, ...]
    origins: tuple[tuple[str, ...], ...]
    orders: tuple[tuple[str, ...], ...] = ()


def load_gold(event: Path) -> Gold:
    """An event's folder -> its truth.

    What does not fit its articles raises a `ValueError` that names it.
    """
    table = tomllib.loads((event / "gold.toml").read_text(encoding="utf-8"), parse_float=Decimal)
    articles = load_articles(event)
    figures: list[GoldFigure] = []
    absent: list[Absent] = []
    for entry in table["article"]:
        check_keys(entry, ARTICLE_KEYS, entry["id"])
        article = articles[entry["id"]]
        figures += (parse_figure(figure, article) for figure in entry["figures"])
        absent += (Absent(article.id, words, tuple(occurrences(article, words))) for words in entry.get("absent", ()))
    facts = (GoldFact(fact["name"], as_answers(fact["verdict"]), fact.get("must", False)) for fact in table["fact"])
    origins = tuple(tuple(origin["articles"]) for origin in table.get("origin", ()))
    orders = tuple(tuple(order["articles"]) for order in table.get("order", ()))
    return Gold(event.name, articles, tuple(figures), tuple(facts), tuple(absent), origins, orders)


def load_articles(event: Path) -> dict[str, Article]:
    """The event's articles under their ids, read as a run reads them."""
    from chipnews.read.articles import read_articles

    items = read_articles([str(event / "articles")])
    return {item.id: item for item in items if isinstance(item, Article)}


def parse_figure(entry: Mapping[str, Any], article: Article) -> GoldFigure:
    """One line of gold.toml -> the figure at its place."""
    text = entry["text"]
    check_keys(entry, FIGURE_KEYS, f"{article.id}: {text}")
    found = list(occurrences(article, text))
    nth = entry.get("nth", 1)
    if len(found) < nth:
        raise ValueError(f"{article.id}: {text!r} occurs {len(found)} times, not {nth}")
    answers = dict(DEFAULTS) | {key: as_answers(entry[key]) for key in ANSWERS if key in entry}
    low, high = (as_number(entry.get(end, entry.get("value"))) for end in ("low", "high"))
    return GoldFigure(article.id, found[nth - 1], text, entry["kind"], entry.get("fact"), low, high, answers)


def occurrences(article: Article, words: str) -> Iterator[Span]:
    """Where `words` stand in the text as whole words, so that 4% is not found in 14%."""
    pattern = rf"(?<![\w,.]){re.escape(words)}(?!\w|[,.]\d)"
    return (Span(*match.span()) for match in re.finditer(pattern, article.text))


def check_keys(entry: Mapping[str, Any], known: set[str], where: str) -> None:
    if unknown := sorted(set(entry) - known):
        raise ValueError(f"{where}: unknown {', '.join(unknown)}")


def as_answers(value: str | list[str]) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else (value,)


def as_number(value: int | Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def parse_days(text: str) -> tuple[date, date]:
    """A date of gold.toml -> its first day and the day after its last.

    >>> parse_days("2022-W44"), parse_days("2022-01/2022-09")[1]
    ((datetime.date(2022, 10, 31), datetime.date(2022, 11, 7)), datetime.date(2022, 10, 1))
    """
    if "/" in text:
        first, last = text.split("/")
        return parse_days(first)[0], parse_days(last)[1]
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", text):
        start = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return start, start + timedelta(days=7)
    if quarter := re.fullmatch(r"(\d{4})-Q([1-4])", text):
        month = 3 * int(quarter[2]) - 2
        return date(int(quarter[1]), month, 1), month_after(int(quarter[1]), month + 2)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts) + timedelta(days=1)
    first, last = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    return date(parts[0], first, 1), month_after(parts[0], last)


def month_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)

"""A sheet in any order -> the sheet in its fixed order: conflicts first, then by how many articles speak of a fact."""

from collections.abc import Mapping
from dataclasses import replace

from chipnews.model.claim import Claim
from chipnews.model.fact import VERDICTS, Fact
from chipnews.model.mention import PUBLISHED
from chipnews.model.sheet import FactSheet, Source
from chipnews.model.text import Article


def source_of(article: Article, replaced_by: str | None = None) -> Source:
    """An article as the sheet lists it; `replaced_by` is the later version of its page."""
    return Source(
        article.id, article.path, article.source, article.title, article.author, article.url, article.published,
        article.published_basis, article.sha256, article.updated, replaced_by, article.published_reason,
    )  # fmt: skip


def arrange_sheet(sheet: FactSheet) -> FactSheet:
    """The sheet in its fixed order; facts get their short ids `F1`, `F2`, … in the order shown."""
    by_id = sheet.claims_by_id()
    # an article's own date stands in its source row and is no fact of the story
    told = [fact for fact in sheet.facts if fact.measure != PUBLISHED]
    ordered = sorted(told, key=lambda fact: _rank(fact, by_id))
    return replace(
        sheet,
        articles=tuple(sorted(sheet.articles, key=lambda source: source.id)),
        claims=tuple(sorted(sheet.claims, key=lambda claim: (claim.article, claim.start, claim.id))),
        facts=tuple(replace(fact, short=f"F{number}") for number, fact in enumerate(ordered, start=1)),
    )


def _rank(fact: Fact, claims: Mapping[str, Claim]) -> tuple[bool, bool, int, int, str, int, str]:
    """Conflicts, then what has a measure, what most articles tell, then by verdict and place."""
    first = claims[fact.claims[0]]
    told_by = len({claims[name].article for name in fact.claims})
    return (
        fact.verdict != "conflict",
        fact.measure is None,
        -told_by,
        VERDICTS.index(fact.verdict),
        first.article,
        first.start,
        fact.id,
    )

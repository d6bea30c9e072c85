"""Puts a sheet in its fixed order.

Conflicts come first, then the facts of which most independent voices speak.
"""

from collections.abc import Mapping
from dataclasses import replace

from chipnews.model.claim import Claim
from chipnews.model.mention import PUBLISHED
from chipnews.model.results.fact import VERDICTS, Fact
from chipnews.model.results.sheet import FactSheet, Source
from chipnews.model.text import Article

_PLACES = {"headline": 0, "lead": 1}  # what stands elsewhere comes after


def source_of(article: Article, replaced_by: str | None = None) -> Source:
    """Returns an article as the sheet lists it; `replaced_by` is the later version of its page."""
    return Source(
        article.id, article.path, article.source, article.title, article.author, article.url,
        article.published, article.published_basis, article.sha256, article.updated, replaced_by,
        article.published_reason,
    )  # fmt: skip


def arrange_sheet(sheet: FactSheet) -> FactSheet:
    """Returns the sheet in its fixed order; facts get their short ids `F1`, `F2`, … as shown."""
    by_id = sheet.claims_by_id()
    # an article's own date stands in its source row and is no fact of the story
    facts = [fact for fact in sheet.facts if fact.measure != PUBLISHED]
    ordered = sorted(facts, key=lambda fact: _rank(fact, by_id))
    return replace(
        sheet,
        articles=tuple(sorted(sheet.articles, key=lambda source: source.id)),
        claims=tuple(
            sorted(sheet.claims, key=lambda claim: (claim.article, claim.start, claim.id))
        ),
        facts=tuple(
            replace(fact, short=f"F{number}") for number, fact in enumerate(ordered, start=1)
        ),
    )


def _rank(fact: Fact, claims: Mapping[str, Claim]) -> tuple[object, ...]:
    """Orders conflicts first, then by independent voices, by articles, by place, by rarity.

    A file's name decides nothing.
    """
    members = [claims[name] for name in fact.claims]
    return (
        not fact.readings,
        fact.verdict != "conflict",
        -len({origin for reading in fact.readings for origin in reading.origins}),
        -len({claim.article for claim in members}),
        min(_PLACES.get(claim.section, len(_PLACES)) for claim in members),
        -max(_digits(claim) for claim in members),
        VERDICTS.index(fact.verdict),
        min(claim.start for claim in members),
        fact.label,
        [reading.text for reading in fact.readings],
        fact.id,
    )


def _digits(claim: Claim) -> int:
    """Returns the digits that tell a figure from others: 5 of 61,830, 1 of 60 and of every date."""
    return len(str(claim.number).replace(".", "").strip("0")) if claim.amount else 1

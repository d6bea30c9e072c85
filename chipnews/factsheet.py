"""Facts, claims and origins -> the fact sheet, in its fixed order: conflicts first, then by how many articles speak of a fact."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from chipnews.model.claim import Claim
from chipnews.model.fact import VERDICTS, Fact
from chipnews.model.sheet import Coverage, FactSheet, Generator, Origin, Source
from chipnews.model.text import Article

PUBLISHED = "published.date"  # an article's own date stands in its source row and is no fact of the story


def source_of(article: Article) -> Source:
    """An article as the sheet lists it."""
    return Source(
        article.id, article.path, article.source, article.title, article.author, article.url, article.published,
        article.published_basis, article.sha256,
    )  # fmt: skip


def build_sheet(
    generator: Generator,
    *,
    articles: Iterable[Article],
    claims: Sequence[Claim],
    facts: Sequence[Fact],
    origins: Sequence[Origin],
    coverage: Coverage,
) -> FactSheet:
    """The sheet without its findings; facts get their short ids `F1`, `F2`, … in the order shown."""
    by_id = {claim.id: claim for claim in claims}
    told = [fact for fact in facts if fact.measure != PUBLISHED]
    ordered = sorted(told, key=lambda fact: _rank(fact, by_id))
    return FactSheet(
        generator,
        articles=tuple(sorted(map(source_of, articles), key=lambda source: source.id)),
        origins=tuple(origins),
        claims=tuple(sorted(claims, key=lambda claim: (claim.article, claim.start, claim.id))),
        facts=tuple(replace(fact, short=f"F{number}") for number, fact in enumerate(ordered, start=1)),
        coverage=coverage,
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

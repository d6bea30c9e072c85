"""Writes the readings of a sheet in the terms of schema.org, and what a person decided of them.

FactSheet -> JSON-LD: an `ItemList` of `Claim`, and a `ClaimReview` of those readings alone that a
person decided, since a program reviews nothing and signs nothing with a person's name. A claim has
a quantity or a time, and every article in which it stands.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.results.answer import Answer
from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.sheet import FactSheet, Source
from chipnews.model.wire import plain_number
from chipnews.render.escape import json_text

NAME, SUFFIX = "claimreview", ".jsonld"
LONGEST = 74  # characters of `claimReviewed`; Google reads fewer than 75
_RATINGS = {"confirmed": ("True", 5), "refuted": ("False", 1), "open": ("Unproven", None)}
Node = dict[str, object]


def render_sheet(sheet: FactSheet) -> str:
    """Writes the list: claims, then the reviews by people."""
    by_id, sources = sheet.claims_by_id(), {article.id: article for article in sheet.articles}
    claims = [
        _claim(fact, reading, [by_id[name] for name in reading.claims], sources)
        for fact in sheet.facts
        for reading in fact.readings
    ]
    reviews = [
        review
        for fact in sheet.facts
        if fact.id in sheet.answers
        for review in _reviews(fact, sheet.answers[fact.id])
    ]
    items = [*claims, *reviews]
    page = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "numberOfItems": len(items),
        "itemListElement": items,
    }
    return json_text(json.dumps(page, ensure_ascii=False, indent=1)) + "\n"


def _claim(
    fact: Fact, reading: Reading, claims: Sequence[Claim], sources: Mapping[str, Source]
) -> Node:
    articles = [sources[name] for name in dict.fromkeys(claim.article for claim in claims)]
    dated = [article for article in articles if article.stated_date]
    holders = dict.fromkeys(one.attribution.label for one in claims if one.attribution.label)
    return _kept(
        {
            "@type": "Claim",
            "@id": _name(fact, reading),
            "name": _title(fact, reading),
            "text": claims[0].evidence.text,
            "creditText": "; ".join(map(str, holders)),
            "appearance": [_article(article) for article in articles],
            "firstAppearance": _article(min(dated, key=lambda one: one.stated_date or ""))
            if dated
            else None,
            "about": _quantity(reading, claims[0]),
            "temporalCoverage": reading.text if reading.unit == "date" else None,
        }
    )


def _article(article: Source) -> Node:
    publisher = {"@type": "NewsMediaOrganization", "name": article.source}
    return _kept(
        {
            "@type": "NewsArticle",
            "identifier": article.id,
            "headline": article.title,
            "url": article.url,
            "datePublished": article.stated_date,
            "publisher": publisher if article.source else None,
        }
    )


def _quantity(reading: Reading, claim: Claim) -> Node | None:
    if reading.low is None and reading.high is None:
        return None
    is_money = claim.kind == "money"
    low, high = (
        None if limit is None else json.loads(plain_number(limit))
        for limit in (reading.low, reading.high)
    )
    return _kept(
        {
            "@type": "MonetaryAmount" if is_money else "QuantitativeValue",
            "currency" if is_money else "unitText": reading.unit,
            "minValue": low,
            "maxValue": high,
        }
    )


def _reviews(fact: Fact, answer: Answer) -> Iterator[Node]:
    """Makes a review of each reading decided: the confirmed one, or all that were seen."""
    word, value = _RATINGS[answer.verdict]
    for reading in (one for one in fact.readings if answer.decides(one.text)):
        scale = {} if value is None else {"ratingValue": value, "bestRating": 5, "worstRating": 1}
        title = _title(fact, reading)
        yield _kept(
            {
                "@type": "ClaimReview",
                "claimReviewed": title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…",
                "itemReviewed": {"@type": "Claim", "@id": _name(fact, reading), "name": title},
                "reviewRating": {"@type": "Rating", "alternateName": word, **scale},
                "reviewBody": answer.note,
                "author": {"@type": "Person", "name": answer.by} if answer.by else None,
                "datePublished": answer.date,
                "url": answer.url or f"{_name(fact, reading)}:review",
            }
        )


def _title(fact: Fact, reading: Reading) -> str:
    return f"{fact.label}: {reading.text}"


def _name(fact: Fact, reading: Reading) -> str:
    """Makes an id that is the same in every run that has the fact and the reading."""
    return f"urn:chipnews:fact:{fact.id}:{hashlib.sha256(reading.text.encode()).hexdigest()[:8]}"


def _kept(node: Node) -> Node:
    """Keeps the properties that have a value."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}

"""Writes the readings of a sheet in the terms of schema.org, and what a person decided of them.

FactSheet -> JSON-LD: an `ItemList` of `Claim`, and a `ClaimReview` of those readings alone that a
person decided, since a program reviews nothing and signs nothing with a person's name. A claim has
a quantity or a time, and every article in which it stands. A review has the address of the page on
which it is published, as Google asks; without one it is left out, and `tell_omissions` says so.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import date

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.answer import Answer
from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.sheet import FactSheet, Source
from chipnews.model.wire import plain_number
from chipnews.render.escape import json_text
from chipnews.render.names import count
from chipnews.render.reviewed import authors_of, sentence_of

NAME, SUFFIX = "claimreview", ".jsonld"
_RATINGS = {"confirmed": ("True", 5), "refuted": ("False", 1), "open": ("Unproven", None)}
Node = dict[str, object]


def render_sheet(sheet: FactSheet, *, lexicon: Lexicon | None = None) -> str:
    """Writes the list: claims, then the reviews by people.

    By the vocabulary it is known whether an author is a person or a body.
    """
    claims = {
        _name(fact, reading): _claim(fact, reading, sheet, lexicon)
        for fact in sheet.facts
        for reading in fact.readings
    }
    reviews = [
        _review(reading, answer, claims[_name(fact, reading)], sheet)
        for fact, reading, answer in _decided(sheet)
        if has_page(answer)
    ]
    items = [*claims.values(), *reviews]
    page = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "numberOfItems": len(items),
        "itemListElement": items,
    }
    return json_text(json.dumps(page, ensure_ascii=False, indent=1)) + "\n"


def tell_omissions(sheet: FactSheet) -> list[str]:
    """Returns a line on the reviews that are left out, if any are."""
    lost = sum(not has_page(answer) for _, _, answer in _decided(sheet))
    if not lost:
        return []
    return [
        f"{count(lost, 'review')} left out, since nothing says on which page of yours it is to be "
        'read: write url = "https://…" into its verdict, or review-url into chipnews.toml'
    ]


def has_page(answer: Answer) -> bool:
    """Whether it is known on which page of the web the review is to be read."""
    return (answer.url or "").startswith(("https://", "http://"))


def _decided(sheet: FactSheet) -> Iterator[tuple[Fact, Reading, Answer]]:
    """Yields the readings that a person decided: the confirmed one, or all that were seen."""
    for fact in sheet.facts:
        if answer := sheet.answers.get(fact.id):
            for reading in fact.readings:
                if answer.decides(reading.text):
                    yield fact, reading, answer


def _claim(fact: Fact, reading: Reading, sheet: FactSheet, lexicon: Lexicon | None) -> Node:
    by_id = sheet.claims_by_id()
    claims = [by_id[name] for name in reading.claims]
    names = dict.fromkeys(claim.article for claim in claims)
    articles = [one for name in names if (one := sheet.article(name))]
    dated = [article for article in articles if article.stated_date]
    first = min(dated, key=lambda one: one.stated_date or "") if dated else None
    holders = dict.fromkeys(one.attribution.label for one in claims if one.attribution.label)
    return _kept(
        {
            "@type": "Claim",
            "@id": _name(fact, reading),
            "name": f"{fact.label}: {reading.text}",
            "text": claims[0].evidence.text,
            "author": authors_of(claims, first, sheet, lexicon),
            "datePublished": first.stated_date if first else None,
            "creditText": "; ".join(map(str, holders)),
            "appearance": [_article(article) for article in articles],
            "firstAppearance": _article(first) if first else None,
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


def _review(reading: Reading, answer: Answer, claim: Node, sheet: FactSheet) -> Node:
    """Makes the review of a reading, which is `claim` in the list."""
    word, value = _RATINGS[answer.verdict]
    scale = {} if value is None else {"ratingValue": value, "bestRating": 5, "worstRating": 1}
    by_id = sheet.claims_by_id()
    return _kept(
        {
            "@type": "ClaimReview",
            "claimReviewed": sentence_of(reading, [by_id[name] for name in reading.claims]),
            "itemReviewed": claim,
            "reviewRating": {"@type": "Rating", "alternateName": word, **scale},
            "reviewBody": answer.note,
            "author": {"@type": "Person", "name": answer.by} if answer.by else None,
            "datePublished": _day(answer.date),
            "url": answer.url,
        }
    )


def _day(written: str | None) -> str | None:
    """Returns a day as YYYY-MM-DD; people may have written something else into the file."""
    try:
        return date.fromisoformat(written or "").isoformat()
    except ValueError:
        return None


def _name(fact: Fact, reading: Reading) -> str:
    """Makes an id that is the same in every run that has the fact and the reading."""
    return f"urn:chipnews:fact:{fact.id}:{hashlib.sha256(reading.text.encode()).hexdigest()[:8]}"


def _kept(node: Node) -> Node:
    """Keeps the properties that have a value."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}

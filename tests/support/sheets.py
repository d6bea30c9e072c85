"""A small sheet built by hand.

Four outlets, three of them one voice, that disagree on the value of an order.
"""

from collections.abc import Collection
from decimal import Decimal

from msgspec.structs import replace

from chipnews.model.claim import Claim, Figure
from chipnews.model.mention import Attribution
from chipnews.model.results.draft import Passage
from chipnews.model.results.fact import Explanation, Fact, Reading, Traits, Value
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import (
    Coverage,
    FactSheet,
    Generator,
    Origin,
    Skipped,
    Source,
    Unread,
)
from chipnews.model.text import Article, Evidence, Span
from chipnews.model.trace import Step
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount, Bound

TEXTS = {
    "000_first": (
        "Acme has ordered 1,600 chips from Zenith. The order is worth about $61.83 million, "
        "Reuters said."
    ),
    "001_second": "The deal covers 1,600 chips and is valued at $62 million.",
    "002_third": (
        "Zenith shipped thousands of chips. The contract is put at $85 million by a rival."
    ),
}


def article(name: str, text: str | None = None) -> Article:
    return Article(id=name, path=f"{name}.txt", text=TEXTS[name] if text is None else text)


def claim(
    source: Article,
    figure: str,
    low: int | str,
    unit: str,
    *,
    bound: Bound = "exact",
    holder: str | None = None,
) -> Claim:
    """A claim of `figure` as it stands in `source`, allowed half a per cent to either side."""
    start = source.text.index(figure)
    value, (line, column) = Decimal(low), source.place(start)
    return Claim(
        id=f"{source.id}:{start}-{start + len(figure)}",
        article=source.id,
        kind="money" if unit.isupper() else "quantity",
        figure=Figure(figure, start, start + len(figure), line, column),
        evidence=Evidence.of(source, Span(0, len(source.text))),
        amount=Amount(value, value, unit, bound),
        interval=Interval(value * Decimal("0.995"), value * Decimal("1.005")),
        frame="order",
        measure="order.value" if unit.isupper() else "order.size",
        form="level",
        subject="Acme",
        counterparty="Zenith",
        attribution=Attribution(holder, "reported" if holder else None),
        trace=(Step("extract", "money.symbol", f"read {figure}"),),
    )


def fact(
    short: str,
    claims: list[Claim],
    label: str,
    verdict: str,
    readings: list[tuple[str, list[Claim], str]],
) -> Fact:
    made = tuple(
        Reading(None, None, "", text, tuple(one.id for one in held), (origin,))
        for text, held, origin in readings
    )
    first = claims[0]
    return Fact(
        id=f"id-{short.lower()}",
        short=short,
        label=label,
        measure=first.measure,
        verdict=verdict,
        claims=tuple(one.id for one in claims),
        accepted=None if verdict == "conflict" else Value(None, None, "", readings[0][0]),
        readings=made,
        explanations=(),
        key=Traits(
            "order", first.measure, "level", "money", (("buyer", "Acme"),), None, None, short
        ),
        trace=(Step("align", "same-roles", "Acme orders from Zenith in all of them"),),
    )


def small_sheet(texts: dict[str, str] | None = None) -> FactSheet:
    """One conflict, one agreement, one single; a finding on the conflict and one beside it."""
    first, second, third = (article(name, (texts or TEXTS)[name]) for name in TEXTS)
    value = [
        claim(first, "$61.83 million", 61_830_000, "USD", bound="approx", holder="Reuters"),
        claim(second, "$62 million", 62_000_000, "USD"),
        claim(third, "$85 million", 85_000_000, "USD"),
    ]
    size = [claim(first, "1,600", 1600, "chip"), claim(second, "1,600", 1600, "chip")]
    shipped = [
        replace(
            claim(third, "thousands", 1000, "chip", bound="vague"),
            frame="delivery",
            measure="delivered.size",
        )
    ]
    conflict = fact(
        "F1", value, "order value, Acme from Zenith", "conflict",
        [("$61.83 million", value[:2], "O1"), ("$85 million", value[2:], "O2")],
    )  # fmt: skip
    conflict = replace(
        conflict,
        explanations=(
            Explanation("rounding", "61.83 rounds to 62", tuple(one.id for one in value[:2])),
        ),
    )
    agreed = fact(
        "F2", size, "order size, Acme from Zenith", "agreed", [("1,600 chips", size, "O1")]
    )
    single = fact(
        "F3", shipped, "chips shipped, Zenith", "single", [("thousands of chips", shipped, "O2")]
    )
    return FactSheet(
        generator=Generator("0.1.0", "model 1", "sha256:00"),
        articles=tuple(_source(one) for one in (first, second, third)),
        origins=(
            Origin("O1", "Reuters", ("000_first", "001_second"), "both credit Reuters"),
            Origin("O2", "002_third", ("002_third",), "no credit"),
        ),
        claims=tuple(sorted((*value, *size, *shipped), key=lambda one: (one.article, one.start))),
        facts=(conflict, agreed, single),
        findings=(
            _finding("CN101", "conflicting-figures", Severity.ERROR, value, conflict.id),
            _finding("CN205", "truncated-figure", Severity.WARNING, value[1:2], None),
        ),
        coverage=Coverage(
            (Skipped("bad.txt", "empty"),),
            (Unread("000_first", Figure("910B", 0, 4, 1, 1)),),
            abstained=2,
        ),
    )


def _source(source: Article) -> Source:
    return Source(
        source.id,
        source.path,
        None,
        "A title",
        None,
        None,
        "2023-11-09",
        "front matter",
        source.sha256,
    )


def _finding(
    code: str, name: str, severity: Severity, claims: list[Claim], fact_id: str | None
) -> Finding:
    ids = tuple(one.id for one in claims)
    return Finding(
        code,
        name,
        "conflict",
        severity,
        f"{name} in {len(ids)} claims",
        ids,
        fact_id,
        f"{code}-print",
    )


def part_of(sheet: FactSheet, articles: Collection[str]) -> FactSheet:
    """The sheet as it would be of these articles alone, judged as it is."""
    claims = tuple(claim for claim in sheet.claims if claim.article in articles)
    names = {claim.id for claim in claims}
    kept = [
        replace(fact, claims=tuple(name for name in fact.claims if name in names))
        for fact in sheet.facts
    ]
    unread = tuple(one for one in sheet.coverage.unread if one.article in articles)
    return replace(
        sheet,
        articles=tuple(one for one in sheet.articles if one.id in articles),
        claims=claims,
        facts=tuple(fact for fact in kept if fact.claims),
        coverage=replace(sheet.coverage, unread=unread),
    )


def passages_of(sheet: FactSheet) -> list[Passage]:
    """The sentences that the sheet's claims stand in."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in sheet.claims:
        found.setdefault((claim.article, claim.evidence.start), []).append(claim)
    return [
        Passage(article, claims[0].evidence.text, start, 1, start + 1, tuple(claims))
        for (article, start), claims in found.items()
    ]

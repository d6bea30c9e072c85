"""Puts a sheet in its fixed order, and joins the sheets of stories into one.

Conflicts come first, then the facts of which most independent voices speak.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from msgspec.structs import replace

from chipnews.model.claim import Claim
from chipnews.model.identity import tell_apart
from chipnews.model.mention import PUBLISHED
from chipnews.model.results.constraint import Constraint
from chipnews.model.results.fact import VERDICTS, Fact, Reading
from chipnews.model.results.sheet import Coverage, FactSheet, Origin, Source
from chipnews.model.text import Article

Item = TypeVar("Item")
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
    ordered = sorted(facts, key=lambda fact: rank_fact(fact, by_id))
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


def rank_fact(fact: Fact, claims: Mapping[str, Claim]) -> tuple[object, ...]:
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


def brief_sheet(sheet: FactSheet) -> FactSheet:
    """Returns the part of a sheet that a report of its findings needs.

    Claims are those that findings cite, and those of the facts that they name; of other facts only
    the names are left. No trace is.
    """
    named = {one.fact for one in sheet.findings}
    cited = {name for one in sheet.findings for names in (one.claims, *one.sides) for name in names}
    cited.update(name for fact in sheet.facts if fact.id in named for name in fact.claims)
    empty: dict[str, Any] = {"explanations": (), "name_doubts": (), "trace": (), "rivals": ()}
    bare: dict[str, Any] = {**empty, "claims": (), "readings": ()}
    return replace(
        sheet,
        origins=(),
        claims=tuple(replace(one, trace=()) for one in sheet.claims if one.id in cited),
        facts=tuple(replace(one, **(empty if one.id in named else bare)) for one in sheet.facts),
        constraints=(),
        lineage=(),
    )


def merge_sheets(sheets: Iterable[FactSheet]) -> FactSheet:
    """Joins sheets of different articles, and of one generator, into one in its fixed order.

    Origins are numbered anew. Where facts of two sheets have one id, it stays the earliest one's.
    """
    parts = list(_with_own_names(list(sheets)))

    def every(of: Callable[[FactSheet], Iterable[Item]]) -> Iterator[Item]:
        return chain.from_iterable(map(of, parts))

    sheet = FactSheet(
        replace(
            parts[0].generator,
            rates=next((one.generator.rates for one in parts if one.generator.rates), None),
        ),
        articles=tuple(every(lambda one: one.articles)),
        origins=tuple(
            sorted(
                every(lambda one: one.origins),
                key=lambda one: (one.id.startswith("H"), _numbered(one.id)),
            )
        ),
        claims=tuple(every(lambda one: one.claims)),
        facts=tuple(every(lambda one: one.facts)),
        constraints=tuple(every(lambda one: one.constraints)),
        lineage=tuple(
            sorted(
                every(lambda one: one.lineage),
                key=lambda edge: (edge.article, edge.source, edge.kind, edge.basis),
            )
        ),
        findings=tuple(every(lambda one: one.findings)),
        coverage=Coverage(
            tuple(every(lambda one: one.coverage.skipped)),
            tuple(sorted(every(lambda one: one.coverage.unread), key=lambda one: one.article)),
            sum(one.coverage.abstained for one in parts),
        ),
    )
    return _with_ordered_constraints(arrange_sheet(sheet))


def _with_ordered_constraints(sheet: FactSheet) -> FactSheet:
    """Orders come first, as they were found, then what is broken, kept and derived."""
    place = {claim.id: number for number, claim in enumerate(sheet.claims)}

    def rank(one: Constraint) -> tuple[int, ...]:
        if one.law == "order":
            return (0,)
        return 1, one.holds, one.derived is not None, *map(place.__getitem__, one.claims)

    return replace(sheet, constraints=tuple(sorted(sheet.constraints, key=rank)))


def _with_own_names(sheets: Sequence[FactSheet]) -> Iterator[FactSheet]:
    """Yields the sheets with origins and facts of other ids than every other's."""
    origins, facts = _own_origins(sheets), _own_facts(sheets)
    for number, sheet in enumerate(sheets):
        of_origin, of_fact = origins[number], facts[number]
        yield replace(
            sheet,
            origins=tuple(replace(one, id=of_origin[one.id]) for one in sheet.origins),
            facts=tuple(
                replace(
                    fact,
                    id=of_fact.get(fact.id, fact.id),
                    readings=tuple(_of_origins(one, of_origin) for one in fact.readings),
                )
                for fact in sheet.facts
            ),
            constraints=tuple(
                replace(one, facts=tuple(of_fact.get(name, name) for name in one.facts))
                for one in sheet.constraints
            ),
            findings=tuple(
                replace(one, fact=of_fact[one.fact]) if one.fact in of_fact else one
                for one in sheet.findings
            ),
        )


def _own_origins(sheets: Sequence[FactSheet]) -> list[dict[str, str]]:
    """Returns for each sheet old id -> new id.

    Reports of most articles come first; named holders go by name.
    """
    origins = [(number, one) for number, sheet in enumerate(sheets) for one in sheet.origins]
    found: list[dict[str, str]] = [{} for _ in sheets]
    for letter, rank in (("O", _report_rank), ("H", _holder_rank)):
        own = [item for item in origins if item[1].id.startswith(letter)]
        for place, (number, one) in enumerate(sorted(own, key=lambda item: rank(item[1])), start=1):
            found[number][one.id] = f"{letter}{place}"
    return found


def _own_facts(sheets: Sequence[FactSheet]) -> list[dict[str, str]]:
    """Returns for each sheet old id -> new id, of facts of which another sheet has the id."""
    days = {name: day for sheet in sheets for name, day in sheet.days.items()}
    named: dict[str, list[tuple[int, Fact]]] = defaultdict(list)
    for number, sheet in enumerate(sheets):
        for fact in sheet.facts:
            named[fact.id].append((number, fact))
    found: list[dict[str, str]] = [{} for _ in sheets]
    for name, facts in named.items():
        if len(facts) > 1:
            claims = [sheets[number].claims_of(fact) for number, fact in facts]
            for (number, _), own in zip(facts, tell_apart(name, claims, days), strict=True):
                found[number][name] = own
    return found


def _of_origins(reading: Reading, new: Mapping[str, str]) -> Reading:
    return replace(
        reading, origins=tuple(sorted(map(new.__getitem__, reading.origins), key=_numbered))
    )


def _numbered(origin: str) -> tuple[str, int]:
    """Orders H before O, O2 before O10: as the origins of a reading stand."""
    return origin[0], int(origin[1:])


def _report_rank(origin: Origin) -> tuple[object, ...]:
    return -len(origin.articles), origin.articles


def _holder_rank(origin: Origin) -> tuple[object, ...]:
    return origin.name, origin.articles

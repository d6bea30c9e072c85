"""Along a lineage, what was said with a hedge is said flat.

"about 450 million" became "450 million", "not known to be" became "was not". An article that hedges
the figure anywhere is not flat. Where the flat article is known to be the older one, a hedge was
added and none dropped.

Flagged:  [Reuters, 2023-11-07] Baidu ordered more than 1,600 chips from Huawei, two people said.
          || [Bloomberg, 2023-11-09] Baidu ordered 1,600 chips from Huawei, Reuters reported.
Flagged:  Baidu ordered 1,625 chips from Huawei. Baidu was not known to be a customer of Huawei.
          || Baidu ordered 1,625 chips from Huawei. Baidu was not a customer of Huawei.
Clean:    [Reuters, 2023-11-07] Baidu ordered more than 1,600 chips from Huawei, two people said.
          || [Bloomberg, 2023-11-09] Baidu ordered over 1,600 chips from Huawei, Reuters reported.
Clean:    [Reuters, 2023-11-07] Baidu ordered 1,600 chips from Huawei, two people said.
          || [Bloomberg, 2023-11-09] Baidu ordered about 1,600 chips from Huawei, Reuters reported.
Clean:    Baidu ordered 1,625 chips from Huawei. Baidu was not known to be a customer of Huawei.
          || Baidu ordered 1,625 chips from Huawei. Baidu is not known to be a customer of Huawei.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from chipnews.checks.article_history import ArticleHistory
from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.bounds import BOUND_WORDS
from chipnews.model.values.value import significant_digits

CODE, NAME, SEVERITY = "CN302", "dropped-hedge", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each hedged figure with all its flat copies, then for each relation."""
    history, by_id = ArticleHistory(sheet), sheet.claims_by_id()
    for fact in sheet.facts:
        flat_copies: dict[str, list[Claim]] = defaultdict(list)
        for hedged, flat in _figures([by_id[name] for name in fact.claims], history, lexicon):
            flat_copies[hedged.id].append(flat)
        for name, copies in flat_copies.items():
            source = by_id[name]
            bound = BOUND_WORDS[source.amount.bound] if source.amount else ""
            names = ", ".join(claim.article for claim in copies)
            message = (
                f"{fact.label}: {bound} {source.text} in {source.article} became "
                f"{copies[0].text} in {names}"
            )
            cited, sides = (source, *copies), [[source], copies]
            yield make_finding(
                (CODE, NAME, SEVERITY), message, sheet, claims=cited, fact=fact, sides=sides
            )
    for hedged, flat in _relations(sheet.claims, history, lexicon):
        predicate = (hedged.predicate or "").replace("_", " ")
        message = (
            f"{hedged.subject} {predicate} {hedged.counterparty}: “{hedged.doubt}” in "
            f"{hedged.article} became a plain no in {flat.article}"
        )
        yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=(hedged, flat))


def _figures(
    claims: Sequence[Claim], history: ArticleHistory, lexicon: Lexicon
) -> Iterator[tuple[Claim, Claim]]:
    """Finds for each number and flat article the nearest hedged claim, and the flat one.

    An article that hedges the number anywhere is not flat.
    """
    by_number: dict[object, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.amount and claim.modality != "denied" and history.is_current(claim):
            by_number[claim.measured_in, claim.amount.number][claim.article].append(claim)
    for by_article in by_number.values():
        hedged = {name: one for name, found in by_article.items() if (one := _hedged(found))}
        sources = history.first_by_origin(hedged.values())
        for name, found in by_article.items():
            is_flat = all(claim.amount and claim.amount.bound == "exact" for claim in found)
            if name not in hedged and is_flat:
                near = history.of_same_origin(name, sources)
                retold = (one for one in near if _retells(found[0], one.article, history, lexicon))
                if source := next(retold, None):
                    yield source, found[0]


def _hedged(claims: Sequence[Claim]) -> Claim | None:
    return next((one for one in claims if one.amount and one.amount.bound in BOUND_WORDS), None)


def _retells(flat: Claim, source: str, history: ArticleHistory, lexicon: Lexicon) -> bool:
    """Whether the flat figure comes from the article `source`.

    It is later, or shares a rare figure and is not known to be older.
    """
    if not history.is_related(flat.article, source):
        return False
    digits = significant_digits(flat.amount.number) if flat.amount else 0
    return history.is_later(flat.article, source) or (
        digits >= lexicon.policy.rare_digits and not history.is_later(source, flat.article)
    )


def _relations(
    claims: Sequence[Claim], history: ArticleHistory, lexicon: Lexicon
) -> Iterator[tuple[Claim, Claim]]:
    """Finds for each relation a claim that it is not known, and a related claim that denies it."""
    by_relation: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate and history.is_current(claim):
            parties = map(lexicon.root_parties, (claim.subject, claim.counterparty))
            by_relation[claim.predicate, *parties].append(claim)
    for found in by_relation.values():
        unknown = history.first_by_origin(claim for claim in found if claim.doubt)
        for flat in (claim for claim in found if claim.modality == "denied"):
            sources = (
                one
                for one in history.of_same_origin(flat.article, unknown)
                if history.is_related(one.article, flat.article)
                and not history.is_later(one.article, flat.article)
            )
            if source := next(sources, None):
                yield source, flat

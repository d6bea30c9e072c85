"""Along a lineage, what was said with a hedge is said flat.

"about 450 million" became "450 million", "not known to be" became "was not".

Who hedges the figure anywhere is not flat; where the flat telling is known to be the older one, a
hedge was added and none dropped.

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

from chipnews.checks.finding import make_finding
from chipnews.checks.telling import ArticleHistory
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.bounds import BOUND_WORDS
from chipnews.model.values.value import significant_digits

CODE, NAME, SEVERITY = "CN302", "dropped-hedge", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """One finding a hedged figure with all its flat retellings, then one a relation."""
    kin, by_id = ArticleHistory(sheet), sheet.claims_by_id()
    for fact in sheet.facts:
        told: dict[str, list[Claim]] = defaultdict(list)
        for hedged, flat in _of_figures([by_id[name] for name in fact.claims], kin, lexicon):
            told[hedged.id] = [*(told[hedged.id] or [hedged]), flat]
        for source, *copies in told.values():
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
    for hedged, flat in _of_relations(sheet.claims, kin, lexicon):
        what = (
            f"{hedged.subject} {(hedged.predicate or '').replace('_', ' ')} {hedged.counterparty}"
        )
        message = (
            f"{what}: “{hedged.doubt}” in {hedged.article} became a plain no in {flat.article}"
        )
        yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=(hedged, flat))


def _of_figures(
    claims: Sequence[Claim], kin: ArticleHistory, lexicon: Lexicon
) -> Iterator[tuple[Claim, Claim]]:
    """Per number and flat article, the hedged claim of the nearest kin and the flat one.

    Who hedges it anywhere is not flat.
    """
    told: dict[object, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.amount and claim.modality != "denied" and kin.current(claim):
            told[claim.measured_in, claim.amount.number][claim.article].append(claim)
    for by_article in told.values():
        hedged = {name: one for name, found in by_article.items() if (one := _hedged(found))}
        sources = kin.first_by_origin(hedged.values())
        for name, found in by_article.items():
            if name in hedged or not all(
                claim.amount and claim.amount.bound == "exact" for claim in found
            ):
                continue
            near = kin.near(name, sources)
            source = next(
                (one for one in near if _retells(found[0], one.article, kin, lexicon)), None
            )
            if source:
                yield source, found[0]


def _hedged(claims: Sequence[Claim]) -> Claim | None:
    return next(
        (claim for claim in claims if claim.amount and claim.amount.bound in BOUND_WORDS), None
    )


def _retells(flat: Claim, source: str, kin: ArticleHistory, lexicon: Lexicon) -> bool:
    """Whether the flat figure comes from the article `source`.

    Its retelling, or kin by a rare figure and not known to be older.
    """
    if not kin.akin(flat.article, source):
        return False
    rare = (
        flat.amount is not None
        and significant_digits(flat.amount.number) >= lexicon.policy.rare_digits
    )
    return kin.later(flat.article, source) or (rare and not kin.later(source, flat.article))


def _of_relations(
    claims: Sequence[Claim], kin: ArticleHistory, lexicon: Lexicon
) -> Iterator[tuple[Claim, Claim]]:
    """Per relation, the claims that nobody knows of it and those of kin that deny it."""
    told: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate and kin.current(claim):
            told[
                claim.predicate,
                lexicon.root_parties(claim.subject),
                lexicon.root_parties(claim.counterparty),
            ].append(claim)
    for found in told.values():
        unknown = [claim for claim in found if claim.doubt]
        denied = [claim for claim in found if claim.modality == "denied"]
        sources = kin.first_by_origin(unknown)
        for flat in denied:
            akin = [
                one
                for one in kin.near(flat.article, sources)
                if kin.akin(one.article, flat.article)
            ]
            source = next((one for one in akin if not kin.later(one.article, flat.article)), None)
            if source:
                yield source, flat

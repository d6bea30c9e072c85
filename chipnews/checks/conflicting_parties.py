"""Two articles tell one event with its roles exchanged, or with another party on the other side.

Its figures show that it is one event: where the roles are exchanged, one figure that both give;
where another party is named, a figure of three or more digits, or two figures.

Flagged:  Baidu ordered 1,625 chips from Huawei. || Huawei ordered 1,625 chips from Baidu.
Flagged:  Baidu ordered 1,625 chips from Huawei. || Baidu ordered 1,625 chips from Nvidia.
Clean:    Baidu ordered 1,600 chips from Huawei. || Baidu ordered 1,600 chips from Nvidia.
Clean:    Baidu ordered 1,625 chips from Huawei. || Huawei supplied 1,625 chips to Baidu.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from chipnews.checks.article_history import ArticleHistory, same_figures
from chipnews.checks.finding import make_finding, outlier_first
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.value import significant_digits

CODE, NAME, SEVERITY = "CN104", "conflicting-parties", Severity.ERROR

_Roles = tuple[frozenset[str], frozenset[str]]  # the names of the subject and of the counterparty
_Dispute = tuple[str, _Roles, _Roles]
_ASSERTED = frozenset({"fact", "reported", "planned"})


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each event and two versions of its parties."""
    history = ArticleHistory(sheet)
    proofs: dict[_Dispute, list[list[Claim]]] = defaultdict(list)
    for claims in same_figures(sheet):
        for one, other, cited in _opposed(history, claims, lexicon):
            proofs[claims[0].frame or "", one, other].append(cited)
    for (frame, one, other), rows in sorted(proofs.items(), key=lambda item: item[1][0][0].id):
        exchanged = one == (other[1], other[0])
        rare = any(_digits(row[0]) >= lexicon.policy.rare_digits for row in rows)
        if exchanged or rare or len(rows) >= lexicon.policy.shared_figures:
            figures = ", ".join(dict.fromkeys(row[0].text for row in rows))
            versions = f"{_parties_text(rows[0][0])} against {_parties_text(rows[0][-1])}"
            what = "the roles are exchanged" if exchanged else "another party"
            message = f"{frame.replace('_', ' ')} of {figures}: {versions} ({what})"
            cited = [claim for row in rows for claim in row]
            sides = grouped(cited, _roles).values()
            ordered = outlier_first(cited, sides)
            yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=ordered, sides=sides)


def _opposed(
    history: ArticleHistory, claims: Sequence[Claim], lexicon: Lexicon
) -> Iterator[tuple[_Roles, _Roles, list[Claim]]]:
    """Finds pairs of roles that cannot both be right, and the claims that give them."""
    kind = lexicon.frames.get(claims[0].frame or "")
    if kind is None or kind.symmetric or kind.recurring or len(kind.key) < 2:
        return
    by_roles: dict[_Roles, list[Claim]] = defaultdict(list)
    for claim in claims:
        roles = _roles(claim)
        if all(roles) and claim.modality in _ASSERTED and history.is_current(claim):
            by_roles[roles].append(claim)
    for one, other in combinations(by_roles, 2):
        articles = {claim.article for claim in by_roles[one]}
        apart = articles.isdisjoint(claim.article for claim in by_roles[other])
        if apart and _differ(one, other, lexicon):
            yield one, other, [*by_roles[one], *by_roles[other]]


def _roles(claim: Claim) -> _Roles:
    return _names(claim.subject), _names(claim.counterparty)


def _names(name: str | None) -> frozenset[str]:
    return frozenset((name or "").split("; ")) - {""}


def _differ(one: _Roles, other: _Roles, lexicon: Lexicon) -> bool:
    """Whether the roles are exchanged, or one is the same and the other another group's.

    A name that contains the other one is the same party by a longer name.
    """
    if one == (other[1], other[0]):
        return True
    roots = [
        [lexicon.root_parties("; ".join(sorted(names))) for names in roles]
        for roles in (one, other)
    ]
    apart = [roots[0][i].isdisjoint(roots[1][i]) and not _nested(one[i], other[i]) for i in (0, 1)]
    return sum(apart) == 1 and any(a & b for a, b in zip(*roots, strict=True))


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(a.lower() in b.lower() or b.lower() in a.lower() for a in one for b in other)


def _digits(claim: Claim) -> int:
    return significant_digits(claim.amount.number) if claim.amount else 0


def _parties_text(claim: Claim) -> str:
    return f"{claim.subject} with {claim.counterparty} in {claim.article}"

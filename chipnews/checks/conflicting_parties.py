"""Two articles tell one event with its roles exchanged, or with another party on the other side.

That it is one event is shown by its figures: one that both give where the roles are exchanged, a
figure of three or more digits, or two figures, where another party is named.

Flagged:  Baidu ordered 1,625 chips from Huawei. || Huawei ordered 1,625 chips from Baidu.
Flagged:  Baidu ordered 1,625 chips from Huawei. || Baidu ordered 1,625 chips from Nvidia.
Clean:    Baidu ordered 1,600 chips from Huawei. || Baidu ordered 1,600 chips from Nvidia.
Clean:    Baidu ordered 1,625 chips from Huawei. || Huawei supplied 1,625 chips to Baidu.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from chipnews.checks.finding import make_finding
from chipnews.checks.telling import ArticleHistory, same_figures
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.value import significant_digits

CODE, NAME, SEVERITY = "CN104", "conflicting-parties", Severity.ERROR

_Sides = tuple[frozenset[str], frozenset[str]]
_Dispute = tuple[str, _Sides, _Sides]
_ASSERTED = frozenset({"fact", "reported", "planned"})


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each event and two tellings of who did it to whom."""
    kin = ArticleHistory(sheet)
    proofs: dict[_Dispute, list[list[Claim]]] = defaultdict(list)
    for claims in same_figures(sheet):
        for one, other, cited in _opposed(kin, claims, lexicon):
            proofs[claims[0].frame or "", one, other].append(cited)
    for (frame, one, other), rows in sorted(proofs.items(), key=lambda item: item[1][0][0].id):
        exchanged = one == (other[1], other[0])
        rare = any(_digits(row[0]) >= lexicon.policy.rare_digits for row in rows)
        if exchanged or rare or len(rows) >= lexicon.policy.shared_figures:
            figures = ", ".join(dict.fromkeys(row[0].text for row in rows))
            told = f"{_told(rows[0][0])} against {_told(rows[0][-1])}"
            what = "the roles are exchanged" if exchanged else "another party"
            message = f"{frame.replace('_', ' ')} of {figures}: {told} ({what})"
            cited = [claim for row in rows for claim in row]
            sides = grouped(cited, _sides_of).values()
            yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=cited, sides=sides)


def _opposed(
    kin: ArticleHistory, claims: Sequence[Claim], lexicon: Lexicon
) -> Iterator[tuple[_Sides, _Sides, list[Claim]]]:
    """Pairs of sides that cannot both be right, of articles that speak, and the claims that tell them."""
    kind = lexicon.frames.get(claims[0].frame or "")
    if kind is None or kind.symmetric or kind.recurring or len(kind.key) < 2:
        return
    told: dict[_Sides, list[Claim]] = defaultdict(list)
    for claim in claims:
        sides = _sides_of(claim)
        if all(sides) and claim.modality in _ASSERTED and kin.current(claim):
            told[sides].append(claim)
    for one, other in combinations(told, 2):
        apart = {claim.article for claim in told[one]}.isdisjoint(
            claim.article for claim in told[other]
        )
        if apart and _differ(one, other, lexicon):
            yield one, other, [*told[one], *told[other]]


def _sides_of(claim: Claim) -> _Sides:
    return _names(claim.subject), _names(claim.counterparty)


def _names(name: str | None) -> frozenset[str]:
    return frozenset((name or "").split("; ")) - {""}


def _differ(one: _Sides, other: _Sides, lexicon: Lexicon) -> bool:
    """Exchanged roles, or one side in common and the other of another group.

    What a name contains is the same party called shorter.
    """
    if one == (other[1], other[0]):
        return True
    roots = [
        [lexicon.root_parties("; ".join(sorted(side))) for side in sides] for sides in (one, other)
    ]
    apart = [roots[0][i].isdisjoint(roots[1][i]) and not _nested(one[i], other[i]) for i in (0, 1)]
    return sum(apart) == 1 and any(a & b for a, b in zip(*roots, strict=True))


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(a.lower() in b.lower() or b.lower() in a.lower() for a in one for b in other)


def _digits(claim: Claim) -> int:
    return significant_digits(claim.amount.number) if claim.amount else 0


def _told(claim: Claim) -> str:
    return f"{claim.subject} with {claim.counterparty} in {claim.article}"

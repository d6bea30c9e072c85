"""One event is done in one article and not in another.

Denied there, or still to come though that article is the later one.

A plan that was reported before the deed is no conflict; of articles without dates nothing is said
of what is planned.

Flagged:  Baidu ordered 1,600 chips from Huawei. || Baidu did not order 1,600 chips from Huawei.
Flagged:  [Reuters, 2023-11-07] Baidu has ordered 1,600 chips from Huawei.
          || [Bloomberg, 2023-11-09] Baidu will order 1,600 chips from Huawei.
Clean:    [Reuters, 2023-11-07] Baidu will order 1,600 chips from Huawei.
          || [Bloomberg, 2023-11-09] Baidu has ordered 1,600 chips from Huawei.
Clean:    Baidu will order 1,600 chips from Huawei. || Baidu has ordered 1,600 chips from Huawei.
"""

from collections.abc import Iterator, Sequence

from chipnews.checks.finding import make_finding
from chipnews.checks.telling import ArticleHistory, same_figures, same_parties
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.quotes import by_age
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN105", "conflicting-status", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each figure that one article calls done and another denied or to come."""
    kin = ArticleHistory(sheet)
    for claims in same_figures(sheet):
        told = [
            claim
            for claim in by_age(claims, sheet.days)
            if claim.status in ("done", "planned", "denied") and kin.current(claim)
        ]
        done = [claim for claim in told if claim.status == "done"]
        for status in ("denied", "planned"):
            others = [
                claim for claim in told if claim.status == status and claim.modality == status
            ]
            if cited := _opposed(done, others, kin, lexicon):
                first, last = cited[0], cited[-1]
                what = "denied" if status == "denied" else "still to come"
                message = (
                    f"{_name(first)} of {first.text}: done in {first.article}, {what} in "
                    f"{last.article}"
                )
                yield make_finding(
                    (CODE, NAME, SEVERITY), message, sheet, claims=cited, sides=[cited[:-1], [last]]
                )


def _opposed(
    done: Sequence[Claim], others: Sequence[Claim], kin: ArticleHistory, lexicon: Lexicon
) -> list[Claim]:
    """The deeds and what contradicts them.

    Empty where each article says both or the times explain it.

    Of claims with one day and the same parties the first is compared for all.
    """
    own = {claim.article for claim in done}
    faces = {_face(claim, kin): claim for claim in reversed(done)}
    for other in {
        _face(claim, kin): claim for claim in reversed(others) if claim.article not in own
    }.values():
        if any(_clash(one, other, kin, lexicon) for one in faces.values()):
            return [*(one for one in done if _clash(one, other, kin, lexicon)), other]
    return []


def _face(claim: Claim, kin: ArticleHistory) -> object:
    return claim.subject, claim.counterparty, kin.day(claim.article)


def _clash(done: Claim, other: Claim, kin: ArticleHistory, lexicon: Lexicon) -> bool:
    if not same_parties(done, other, lexicon) or kin.page(done.article) == kin.page(other.article):
        return False
    kind, days = (
        lexicon.frames.get(done.frame or ""),
        (kin.day(done.article), kin.day(other.article)),
    )
    if other.status == "denied":
        return bool(kind and kind.is_event) or bool(done.subject and other.subject)
    if kind is None or kind.announced or kind.recurring or days[0] is None or days[1] is None:
        return False
    return days[0] < days[1]


def _name(claim: Claim) -> str:
    return (claim.measure or "").replace(".", " ").replace("_", " ")

"""One event is done in one article and not in another.

The other denies it, or calls it still to come though it is the later article. A plan that was
reported before the deed is no conflict; plans in articles without dates are not judged.

Flagged:  Baidu ordered 1,600 chips from Huawei. || Baidu did not order 1,600 chips from Huawei.
Flagged:  [Reuters, 2023-11-07] Baidu has ordered 1,600 chips from Huawei.
          || [Bloomberg, 2023-11-09] Baidu will order 1,600 chips from Huawei.
Clean:    [Reuters, 2023-11-07] Baidu will order 1,600 chips from Huawei.
          || [Bloomberg, 2023-11-09] Baidu has ordered 1,600 chips from Huawei.
Clean:    Baidu will order 1,600 chips from Huawei. || Baidu has ordered 1,600 chips from Huawei.
"""

from collections.abc import Iterator, Sequence

from chipnews.checks.article_history import ArticleHistory, same_figures, same_parties
from chipnews.checks.finding import make_finding, outlier_first
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.quotes import by_age
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN105", "conflicting-status", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each figure that is done in one article and not in another."""
    history = ArticleHistory(sheet)
    for claims in same_figures(sheet):
        current = [claim for claim in by_age(claims, sheet.days) if history.is_current(claim)]
        done = [claim for claim in current if claim.status == "done"]
        for status, what in (("denied", "denied"), ("planned", "still to come")):
            others = [one for one in current if one.status == status and one.modality == status]
            if cited := _opposed(done, others, history, lexicon):
                first, last = cited[0], cited[-1]
                measure = (first.measure or "").replace(".", " ").replace("_", " ")
                message = (
                    f"{measure} of {first.text}: done in {first.article}, {what} in {last.article}"
                )
                sides = [cited[:-1], [last]]
                ordered = outlier_first(cited, sides)
                yield make_finding(
                    (CODE, NAME, SEVERITY), message, sheet, claims=ordered, sides=sides
                )


def _opposed(
    done: Sequence[Claim], others: Sequence[Claim], history: ArticleHistory, lexicon: Lexicon
) -> list[Claim]:
    """Returns the claims that say it is done and, last, the first one against them.

    Empty where each article says both or the days explain it. The first claim of one day and the
    same parties stands for all of them, since no other would be judged differently.
    """
    articles = {claim.article for claim in done}
    distinct = {_compared(claim, history): claim for claim in reversed(done)}
    for other in {
        _compared(claim, history): claim
        for claim in reversed(others)
        if claim.article not in articles
    }.values():
        if any(_clash(one, other, history, lexicon) for one in distinct.values()):
            return [*(one for one in done if _clash(one, other, history, lexicon)), other]
    return []


def _compared(claim: Claim, history: ArticleHistory) -> object:
    return claim.subject, claim.counterparty, history.day(claim.article)


def _clash(done: Claim, other: Claim, history: ArticleHistory, lexicon: Lexicon) -> bool:
    same_page = history.page(done.article) == history.page(other.article)
    if same_page or not same_parties(done, other, lexicon):
        return False
    kind = lexicon.frames.get(done.frame or "")
    if other.status == "denied":
        return bool(kind and kind.is_event) or bool(done.subject and other.subject)
    days = history.day(done.article), history.day(other.article)
    if kind is None or kind.announced or kind.recurring or days[0] is None or days[1] is None:
        return False
    return days[0] < days[1]

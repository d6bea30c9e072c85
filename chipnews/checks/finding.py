"""Builds findings, each with a fingerprint that survives edits elsewhere.

A fingerprint is made of the code and, for each side that clashes, of the value and the quote of its
earliest claim: of no fact, source, path or line, and not of who else says the same. So a later
article that agrees changes none. An earlier one that words it otherwise may, and then what was
accepted is found again by its quotes (gate/follow.py).
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence

from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.identity import printed_value, value_text
from chipnews.model.results.constraint import Law
from chipnews.model.results.fact import Fact
from chipnews.model.results.finding import Finding, Kind, Place, Severity
from chipnews.model.results.quotes import by_age, worded_apart
from chipnews.model.results.sheet import FactSheet, Unread

_CONFLICTS = ("CN302", "CN305")
_POSSIBLE = ("CN107",)
Rule = tuple[str, str, Severity]


def make_finding(  # noqa: PLR0913 - what is cited and what of it clashes are two things
    rule: Rule,
    message: str,
    sheet: FactSheet,
    *,
    claims: Iterable[Claim] = (),
    fact: Fact | None = None,
    sides: Collection[Sequence[Claim]] = (),
) -> Finding:
    """Returns a finding that cites `claims`, about `fact` or about their articles.

    `rule` is (code, name, severity) of the check. `sides` are groups of claims that cannot be right
    together; where the check names none, the claims of each cited value are one.
    """
    code, name, severity = rule
    cited = list(claims)
    clash = [by_age(side, sheet.days) for side in (sides or _by_value(cited, sheet))]
    marks = sorted({f"{value_text(side[0])}={side[0].quote}" for side in clash})
    return Finding(
        code=code,
        name=name,
        kind=_kind(code),
        severity=severity,
        message=message,
        claims=tuple(dict.fromkeys(claim.id for claim in cited)),
        fact=fact.id if fact else None,
        fingerprint=identify(code, *(marks or [message])),
        sides=tuple(tuple(claim.id for claim in worded_apart(side)) for side in clash),
    )


def outlier_first(claims: Sequence[Claim], sides: Collection[Sequence[Claim]]) -> tuple[Claim, ...]:
    """Sorts the claims that a finding cites, so that its first places show where sources part.

    The first claim is that of the side which one article alone takes, where another side has
    several articles. One claim of each other side follows, then the rest in its order.
    """
    articles = [len({claim.article for claim in side}) for side in sides]
    is_several = max(articles, default=0) > 1
    outliers = [
        side[0] for side, number in zip(sides, articles, strict=True) if is_several and number == 1
    ]
    leaders = outliers or claims[:1]
    others = [side[0] for side in sides if not any(one in side for one in leaders)]
    cited = {claim.id for claim in claims}
    ordered = {claim.id: claim for claim in (*leaders, *others, *claims)}
    return tuple(claim for name, claim in ordered.items() if name in cited)


def make_unread_finding(rule: Rule, message: str, sheet: FactSheet, unread: Unread) -> Finding:
    """Returns a finding about a figure that became no claim, known by the figure's words."""
    code, name, severity = rule
    article, figure = sheet.article(unread.article), unread.figure
    return Finding(
        code=code,
        name=name,
        kind=_kind(code),
        severity=severity,
        message=message,
        claims=(),
        fact=None,
        fingerprint=identify(code, figure.text, unread.quote),
        place=Place(article.path if article else unread.article, figure.line, figure.column),
    )


def find_broken(sheet: FactSheet, rule: Rule, *laws: Law) -> Iterator[Finding]:
    """Yields a finding of the check `rule` for each broken constraint of `laws`."""
    by_id = sheet.claims_by_id()
    for one in sheet.constraints:
        if one.law in laws and not one.holds:
            yield make_finding(rule, one.detail, sheet, claims=[by_id[name] for name in one.claims])


def identify(*parts: str) -> str:
    """Returns the fingerprint of a finding that `parts` make up: 16 hex digits."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _kind(code: str) -> Kind:
    if code in _POSSIBLE:
        return "possible"
    return "conflict" if code.startswith(("CN1", "CN2")) or code in _CONFLICTS else "quality"


def _by_value(cited: Iterable[Claim], sheet: FactSheet) -> list[list[Claim]]:
    """Finds for each cited claim all claims of its fact that print the same value.

    So it does not matter which of them the check found.
    """
    sides: dict[object, list[Claim]] = {}
    alike: dict[str, dict[object, list[Claim]]] = {}
    for claim in cited:
        if fact := sheet.fact_of(claim):
            if fact.id not in alike:
                alike[fact.id] = grouped(sheet.claims_of(fact), printed_value)
            value = printed_value(claim)
            sides[fact.id, value] = alike[fact.id][value]
        else:
            sides[claim.id] = [claim]
    return list(sides.values())

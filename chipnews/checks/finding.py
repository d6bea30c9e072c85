"""Builds findings: the kind that a code has, and a fingerprint that survives edits elsewhere.

What a finding is about stays the same when lines are inserted, articles renamed or others read beside them; so its
fingerprint is made of code, fact, values and sources, and never of an id, a path or a line.
"""

import hashlib
from collections.abc import Iterable
from typing import Literal

from chipnews.model.claim import Claim
from chipnews.model.fact import Fact
from chipnews.model.finding import Finding, Place, Severity
from chipnews.model.sheet import FactSheet, Source, Unread
from chipnews.model.wire import plain_number

_CONFLICTS = ("CN302", "CN305")
Rule = tuple[str, str, Severity]


def make_finding(
    rule: Rule,
    message: str,
    sheet: FactSheet,
    *,
    claims: Iterable[Claim] = (),
    fact: Fact | None = None,
) -> Finding:
    """A finding of the check `rule` = (code, name, severity) that cites `claims`, about `fact` or about their articles."""
    code, name, severity = rule
    cited = list(claims)
    said = _evidence(code, cited, fact, sheet)
    return Finding(
        code=code,
        name=name,
        kind=_kind(code),
        severity=severity,
        message=message,
        claims=tuple(dict.fromkeys(claim.id for claim in cited)),
        fact=fact.id if fact else None,
        fingerprint=identify(code, *_about(fact), *(sorted(said) or [message])),
    )


def make_unread_finding(rule: Rule, message: str, sheet: FactSheet, unread: Unread) -> Finding:
    """A finding about a figure that became no claim, known by the words of the figure."""
    code, name, severity = rule
    article = sheet.article(unread.article)
    figure = unread.figure
    return Finding(
        code=code,
        name=name,
        kind=_kind(code),
        severity=severity,
        message=message,
        claims=(),
        fact=None,
        fingerprint=identify(code, _source(article), figure.text),
        place=Place(article.path if article else unread.article, figure.line, figure.column),
    )


def identify(*parts: str) -> str:
    """The fingerprint of a finding made of `parts`: 16 hex digits."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _kind(code: str) -> Literal["conflict", "quality"]:
    return "conflict" if code.startswith(("CN1", "CN2")) or code in _CONFLICTS else "quality"


def _about(fact: Fact | None) -> tuple[str, ...]:
    """The parts of the fact's key that no order of articles changes: a `scope` may be the words of the first."""
    if fact is None:
        return ()
    key = fact.key
    roles = (f"{role}={name}" for role, name in sorted(key.roles))
    named = (key.frame, key.measure, key.form, key.dimension, key.status, key.period)
    return (*(part or "" for part in named), *roles)


def _evidence(code: str, cited: list[Claim], fact: Fact | None, sheet: FactSheet) -> set[str]:
    """Who says what; of a finding about articles as such, who in which unit, since one figure more makes it no other."""
    by_unit = fact is None and _kind(code) == "quality"
    said = ((_source(sheet.article(claim.article)), claim) for claim in cited)
    return {f"{source}={_unit(claim) if by_unit else _value(claim)}" for source, claim in said}


def _source(article: Source | None) -> str:
    """Who speaks, by a name that a renamed file keeps; empty where the article names nobody."""
    return (article.source or article.url or article.title or "") if article else ""


def _unit(claim: Claim) -> str:
    return claim.amount.unit if claim.amount else claim.kind


def _value(claim: Claim) -> str:
    if claim.moment:
        return claim.moment.edtf
    if claim.amount is None:
        return claim.predicate or ""
    ends = ("" if end is None else plain_number(end) for end in (claim.amount.low, claim.amount.high))
    return f"{'..'.join(ends)} {claim.amount.unit}"

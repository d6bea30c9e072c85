"""Builds findings: the kind that a code has, and a fingerprint that survives edits elsewhere."""

import hashlib
from collections.abc import Iterable
from typing import Literal

from chipnews.model.claim import Claim
from chipnews.model.fact import Fact
from chipnews.model.finding import Finding, Severity
from chipnews.model.sheet import FactSheet
from chipnews.model.wire import plain_number

_CONFLICTS = ("CN302", "CN305")


def make_finding(
    rule: tuple[str, str, Severity],
    message: str,
    sheet: FactSheet,
    *,
    claims: Iterable[Claim] = (),
    fact: Fact | None = None,
) -> Finding:
    """A finding of the check `rule` = (code, name, severity). Its fingerprint is made of code, fact, values and sources."""
    code, name, severity = rule
    cited = list(claims)
    parts = [
        code,
        fact.id if fact else message,
        *sorted({f"{_source(claim, sheet)}={_value(claim)}" for claim in cited}),
    ]
    return Finding(
        code=code,
        name=name,
        kind=_kind(code),
        severity=severity,
        message=message,
        claims=tuple(dict.fromkeys(claim.id for claim in cited)),
        fact=fact.id if fact else None,
        fingerprint=hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16],
    )


def _kind(code: str) -> Literal["conflict", "quality"]:
    return "conflict" if code.startswith(("CN1", "CN2")) or code in _CONFLICTS else "quality"


def _source(claim: Claim, sheet: FactSheet) -> str:
    row = sheet.source_of(claim)
    return (row.source or row.id) if row else claim.article


def _value(claim: Claim) -> str:
    if claim.moment:
        return claim.moment.edtf
    if claim.amount is None:
        return claim.predicate or ""
    ends = ("" if end is None else plain_number(end) for end in (claim.amount.low, claim.amount.high))
    return f"{'..'.join(ends)} {claim.amount.unit}"

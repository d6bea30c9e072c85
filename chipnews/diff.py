"""Compares what two sides claim, fact by fact.

A joint sheet and the articles of each side, or two saved sheets -> Delta.
"""

from collections.abc import Callable, Collection, Iterable

from chipnews.model.claim import Claim
from chipnews.model.delta import STATES, Change, Delta, State
from chipnews.model.fact import Fact, FactKey
from chipnews.model.sheet import FactSheet


def diff_sheets(joint: FactSheet, old_ids: Collection[str], new_ids: Collection[str]) -> Delta:
    """Compare two sets of articles of one run, so that both sides were aligned and judged together."""
    rows = []
    for fact in joint.facts:
        claims = joint.claims_of(fact)
        old = tuple(claim for claim in claims if claim.article in old_ids)
        new = tuple(claim for claim in claims if claim.article in new_ids)
        if old or new:
            rows.append(_change(fact, old, new, agree=_share_readings(fact, old, new)))
    return _delta(rows)


def diff_saved(old: FactSheet, new: FactSheet) -> Delta:
    """Compare two sheets that were made apart: facts are the same where their keys are."""
    old_facts, new_facts = _by_key(old), _by_key(new)
    rows = []
    for key in dict.fromkeys([*old_facts, *new_facts]):
        fact = (old_facts.get(key) or new_facts[key])[0]
        left, right = _claims(old, old_facts.get(key, [])), _claims(new, new_facts.get(key, []))
        rows.append(_change(fact, left, right, agree=_meet(left, right)))
    return _delta(rows)


def _change(fact: Fact, old: tuple[Claim, ...], new: tuple[Claim, ...], *, agree: bool) -> Change:
    state = _state(old, new, agree=agree)
    detail = _reason(fact, old, new) if state == "differs" else _hedges(old, new) if state == "hedge changed" else ""
    return Change(state, fact.short, fact.label, old, new, detail)


def _state(old: tuple[Claim, ...], new: tuple[Claim, ...], *, agree: bool) -> State:
    if not new:
        return "only in OLD"
    if not old:
        return "only in NEW"
    if not agree:
        return "differs"
    return "agrees" if _bounds(old) & _bounds(new) else "hedge changed"


def _share_readings(fact: Fact, old: tuple[Claim, ...], new: tuple[Claim, ...]) -> bool:
    """Each claim has one on the other side with which it can hold. Without a conflict all can, in any currency."""
    if fact.verdict not in ("conflict", "superseded"):
        return True
    readings = [set(reading.claims) for reading in fact.readings]
    return _matched(old, new, lambda one, other: any({one.id, other.id} <= reading for reading in readings))


def _meet(old: tuple[Claim, ...], new: tuple[Claim, ...]) -> bool:
    """The same for claims of two runs, where only those of one unit can be compared."""
    units = {_unit(claim) for claim in old} & {_unit(claim) for claim in new}
    left, right = (tuple(claim for claim in side if _unit(claim) in units) for side in (old, new))
    return bool(units) and _matched(left, right, _can_both_hold)


def _matched(old: tuple[Claim, ...], new: tuple[Claim, ...], hold: Callable[[Claim, Claim], bool]) -> bool:
    forth = all(any(hold(one, other) for other in new) for one in old)
    return forth and all(any(hold(one, other) for one in old) for other in new)


def _can_both_hold(claim: Claim, other: Claim) -> bool:
    mine, theirs = claim.reach(), other.reach()
    if mine is None or theirs is None:  # a relation, or a date without its year
        return claim.text == other.text
    return _unit(claim) == _unit(other) and mine.meet(theirs) is not None


def _unit(claim: Claim) -> str:
    return claim.amount.unit if claim.amount else "date"


def _bounds(claims: Iterable[Claim]) -> set[str]:
    return {bound for claim in claims if (bound := _bound(claim))} or {""}


def _bound(claim: Claim) -> str:
    """How a claim's words stand to its value: `approx`, `at_least`, `by`, …; empty for a relation."""
    return claim.amount.bound if claim.amount else claim.moment.bound if claim.moment else ""


def _hedges(old: Iterable[Claim], new: Iterable[Claim]) -> str:
    return f"{_words(_bounds(old))} became {_words(_bounds(new))}"


def _words(bounds: set[str]) -> str:
    return " or ".join(bound.replace("_", " ") for bound in sorted(bounds))


def _reason(fact: Fact, old: Iterable[Claim], new: Iterable[Claim]) -> str:
    concerned = {claim.id for claim in (*old, *new)}
    fitting = (found for found in fact.explanations if concerned & set(found.claims))
    return next((f"{found.name}: {found.detail}" for found in fitting), "")


def _by_key(sheet: FactSheet) -> dict[FactKey, list[Fact]]:
    found: dict[FactKey, list[Fact]] = {}
    for fact in sheet.facts:
        found.setdefault(fact.key, []).append(fact)
    return found


def _claims(sheet: FactSheet, facts: Iterable[Fact]) -> tuple[Claim, ...]:
    return tuple(claim for fact in facts for claim in sheet.claims_of(fact))


def _delta(rows: Iterable[Change]) -> Delta:
    return Delta(tuple(sorted(rows, key=lambda row: STATES.index(row.state))))

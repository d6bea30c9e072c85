"""Compares what two sides claim, fact by fact.

A joint sheet and the articles of each side, or two saved sheets -> Delta.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from chipnews.diff.strength import are_opposed, best_shades, find_shades
from chipnews.model.claim import Claim
from chipnews.model.constraint import Constraint
from chipnews.model.delta import STATES, Change, Delta, Side, State
from chipnews.model.fact import Fact, FactKey
from chipnews.model.sheet import FactSheet

Hold = Callable[[Claim, Claim], bool | None]


@dataclass(frozen=True, slots=True)
class _Pair:
    """What both sides claim of one fact, and what tells whether two claims can both hold (`None`: nothing does)."""

    fact: Fact
    old: tuple[Claim, ...]
    new: tuple[Claim, ...]
    hold: Hold


def diff_sheets(joint: FactSheet, old: Side, new: Side) -> Delta:
    """Compare two sets of articles of one run, so that both sides were aligned and judged together."""
    pairs, by_id = [], joint.claims_by_id()
    for fact in joint.facts:
        claims = [by_id[name] for name in fact.claims]
        mine, theirs = (
            _live(fact, tuple(claim for claim in claims if claim.article in side.paths)) for side in (old, new)
        )
        pairs.append(_Pair(fact, mine, theirs, _held_in(fact)))
    compared = _Comparison(
        _outlets(joint), joint.constraints, {claim.id for claim in joint.claims if claim.article in new.paths}
    )
    return _delta(compared, pairs, (joint, old), (joint, new))


def diff_saved(old: FactSheet, new: FactSheet, names: tuple[str, str] = ("OLD", "NEW")) -> Delta:
    """Compare two sheets that were made apart: facts are the same where their keys are."""
    old_facts, new_facts = ({fact.key: fact for fact in sheet.facts} for sheet in (old, new))
    pairs, by_id = [], [sheet.claims_by_id() for sheet in (old, new)]
    for key in dict.fromkeys([*old_facts, *new_facts]):
        mine, theirs = old_facts.get(key), new_facts.get(key)
        left, right = (_current(claims, fact) for claims, fact in zip(by_id, (mine, theirs), strict=True))
        pairs.append(_Pair(mine or new_facts[key], left, right, _can_both_hold))
    sides = [Side(name, _paths(sheet)) for name, sheet in zip(names, (old, new), strict=True)]
    return _delta(_Comparison(_outlets(new), (), set()), pairs, (old, sides[0]), (new, sides[1]))


def side_of(name: str, sheet: FactSheet, articles: Iterable[str]) -> Side:
    """The side that has these articles of `sheet`."""
    paths = _paths(sheet)
    return Side(name, {article: paths[article] for article in articles})


class _Comparison:
    """Judges pairs; `outlets` are those of NEW by article, `constraints` and `new` what holds between facts and which claims NEW has."""

    def __init__(self, outlets: Mapping[str, str | None], constraints: tuple[Constraint, ...], new: set[str]) -> None:
        self.outlets, self.constraints, self.new = outlets, constraints, new

    def judge(self, pair: _Pair) -> Change:
        state, detail = self._state(pair)
        return Change(state, pair.fact.short, pair.fact.label, pair.old, pair.new, detail)

    def _state(self, pair: _Pair) -> tuple[State, str]:
        if not pair.old:
            return "added", ""
        if not pair.new:
            return self._alone(pair)
        held = {(one.id, other.id): _holds(pair, one, other) for one in pair.old for other in pair.new}
        if set(held.values()) == {None}:
            return "not checkable", _why_not(pair)
        if _is_refuted(pair.old, pair.new, held):
            return "contradicted", _reason(pair)
        shades = best_shades(
            [
                find_shades(one, other, self.outlets.get(other.article))
                for one in pair.old
                for other in pair.new
                if held[one.id, other.id]
            ]
        )
        state: State = "stronger" if any(one.stronger for one in shades) else "weaker" if shades else "supported"
        return state, "; ".join(f"{one.aspect}: {one.detail}" for one in shades)

    def _alone(self, pair: _Pair) -> tuple[State, str]:
        """NEW is silent, unless what it says elsewhere implies the figure or forbids it."""
        mine = {claim.id for claim in pair.old}
        for law in self.constraints:
            if mine & set(law.claims) and set(law.claims) - mine and set(law.claims) - mine <= self.new:
                return "supported" if law.holds else "contradicted", f"{law.law}: {law.detail}"
        return "missing", ""


def _holds(pair: _Pair, one: Claim, other: Claim) -> bool | None:
    if one.id == other.id and one == other:
        return True
    return False if are_opposed(one, other) else pair.hold(one, other)


def _is_refuted(old: tuple[Claim, ...], new: tuple[Claim, ...], held: Mapping[tuple[str, str], bool | None]) -> bool:
    """Whether a claim of either side is at odds with claims of the other, and can hold with none of them."""
    rows = [{held[one.id, other.id] for other in new} for one in old]
    columns = [{held[one.id, other.id] for one in old} for other in new]
    return any(False in found and True not in found for found in (*rows, *columns))


def _held_in(fact: Fact) -> Hold:
    """Without a conflict all claims of a fact can hold, in any currency; else those that share a reading."""
    if fact.verdict not in ("conflict", "superseded"):
        return lambda one, other: True
    readings = [set(reading.claims) for reading in fact.readings]
    read = {name for reading in readings for name in reading}

    def hold(one: Claim, other: Claim) -> bool | None:
        if one.scale != other.scale:
            return None
        if {one.id, other.id} <= read:
            return any({one.id, other.id} <= reading for reading in readings)
        return _can_both_hold(one, other)

    return hold


def _can_both_hold(one: Claim, other: Claim) -> bool | None:
    """The same for claims of two runs, where nothing but their values is known."""
    mine, theirs = one.reach(), other.reach()
    if one.text == other.text and one.amount == other.amount:
        return True
    if mine is None or theirs is None or one.scale != other.scale:  # a date without its year, another currency
        return None
    return mine.meet(theirs) is not None


def _joined(pairs: Iterable[_Pair]) -> Iterator[_Pair]:
    """Of two facts that differ in nothing but whether it has happened, one on either side, one pair: done against planned."""
    alone: dict[FactKey, list[_Pair]] = {}
    for pair in pairs:
        if pair.old and pair.new:
            yield pair
        elif pair.old or pair.new:
            alone.setdefault(replace(pair.fact.key, status=None), []).append(pair)
    for found in alone.values():
        sides = [pair for pair in found if pair.old], [pair for pair in found if pair.new]
        if [len(side) for side in sides] == [1, 1]:
            (mine,), (theirs,) = sides
            yield _Pair(mine.fact, mine.old, theirs.new, _can_both_hold)
        else:
            yield from found


def _current(claims: Mapping[str, Claim], fact: Fact | None) -> tuple[Claim, ...]:
    return _live(fact, tuple(claims[name] for name in fact.claims)) if fact else ()


def _live(fact: Fact, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims that no newer statement has replaced, where there are any."""
    if fact.verdict != "superseded":
        return claims
    read = {name for reading in fact.readings for name in reading.claims}
    return tuple(claim for claim in claims if claim.id in read) or claims


def _why_not(pair: _Pair) -> str:
    units = [" or ".join(dict.fromkeys(claim.scale for claim in side)) for side in (pair.old, pair.new)]
    return f"OLD in {units[0]}, NEW in {units[1]}" if units[0] != units[1] else "a date without its year"


def _reason(pair: _Pair) -> str:
    concerned = {claim.id for claim in (*pair.old, *pair.new)}
    fitting = (found for found in pair.fact.explanations if concerned & set(found.claims))
    opposed = any(are_opposed(one, other) for one in pair.old for other in pair.new)
    return next((f"{found.name}: {found.detail}" for found in fitting), "one side denies it" if opposed else "")


def _outlets(sheet: FactSheet) -> dict[str, str | None]:
    return {article.id: article.source for article in sheet.articles}


def _paths(sheet: FactSheet) -> dict[str, str]:
    return {article.id: article.path for article in sheet.articles}


def _delta(
    compared: _Comparison, pairs: Iterable[_Pair], old: tuple[FactSheet, Side], new: tuple[FactSheet, Side]
) -> Delta:
    rows = sorted(map(compared.judge, _joined(pairs)), key=lambda row: STATES.index(row.state))
    read = {item.figure.text for item in new[0].coverage.unread if item.article in new[1].paths}
    unread = (item for item in old[0].coverage.unread if item.article in old[1].paths)
    return Delta(old[1], new[1], tuple(rows), tuple(item for item in unread if item.figure.text not in read))

"""Compares what two sides claim, fact by fact.

A joint sheet and the articles of each side, or two saved sheets -> Delta.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from chipnews.diff.rivals import with_rivals
from chipnews.diff.sides import Sides, can_both_hold, held_in
from chipnews.diff.strength import are_opposed, best_shades, find_shades
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.constraint import Constraint
from chipnews.model.results.delta import STATES, Change, Delta, Side, State
from chipnews.model.results.fact import Fact
from chipnews.model.results.quotes import facts_by_quote, most_held
from chipnews.model.results.sheet import FactSheet


def diff_sheets(joint: FactSheet, old: Side, new: Side) -> Delta:
    """Compare two sets of articles of one run: both sides were aligned and judged together."""
    pairs, by_id = [], joint.claims_by_id()
    for fact in joint.facts:
        claims = [by_id[name] for name in fact.claims]
        mine, theirs = (
            _live(fact, tuple(claim for claim in claims if claim.article in side.paths), by_id)
            for side in (old, new)
        )
        pairs.append(Sides(fact, mine, theirs, held_in(fact)))
    compared = _Comparison(
        _outlets(joint),
        joint.constraints,
        {claim.id for claim in joint.claims if claim.article in new.paths},
    )
    return _delta(compared, pairs, (joint, old), (joint, new))


def diff_saved(old: FactSheet, new: FactSheet, names: tuple[str, str] = ("OLD", "NEW")) -> Delta:
    """Compare two sheets that were made apart.

    Facts are the same where their ids are, else their quotes, else what most claims say.
    """
    by_id = [sheet.claims_by_id() for sheet in (old, new)]
    same = _same_facts(old, new)
    told: list[tuple[Fact | None, Fact | None]] = [(fact, same.get(fact.id)) for fact in old.facts]
    found = {fact.id for fact in same.values()}
    told += [(None, fact) for fact in new.facts if fact.id not in found]
    pairs = []
    for mine, theirs in told:
        left, right = (
            _current(claims, fact) for claims, fact in zip(by_id, (mine, theirs), strict=True)
        )
        if fact := mine or (
            theirs and replace(theirs, short=f"NEW {theirs.short}")
        ):  # each sheet counts its facts from F1
            pairs.append(Sides(fact, left, right, can_both_hold))
    sides = [Side(name, _paths(sheet)) for name, sheet in zip(names, (old, new), strict=True)]
    return _delta(_Comparison(_outlets(new), (), set()), pairs, (old, sides[0]), (new, sides[1]))


def _same_facts(old: FactSheet, new: FactSheet) -> dict[str, Fact]:
    """The id of a fact of OLD -> the fact of NEW that it is.

    What is surer comes first, and no fact is two.
    """
    by_id, by_quote = {fact.id: fact for fact in new.facts}, facts_by_quote(new)
    keys = [Counter(fact.key for fact in sheet.facts) for sheet in (old, new)]
    by_key = {fact.key: fact for fact in new.facts if [count[fact.key] for count in keys] == [1, 1]}

    def by_quotes(fact: Fact) -> Fact | None:
        return by_id.get(most_held({claim.quote for claim in old.claims_of(fact)}, by_quote) or "")

    same: dict[str, Fact] = {}
    taken: set[str] = set()
    for find in (lambda fact: by_id.get(fact.id), by_quotes, lambda fact: by_key.get(fact.key)):
        for fact in (one for one in old.facts if one.id not in same):
            if (found := find(fact)) and found.id not in taken:
                same[fact.id] = found
                taken.add(found.id)
    return same


def side_of(name: str, sheet: FactSheet, articles: Iterable[str]) -> Side:
    """The side that has these articles of `sheet`."""
    paths = _paths(sheet)
    return Side(name, {article: paths[article] for article in articles})


class _Comparison:
    """Judges pairs.

    `outlets` are those of NEW by article, `constraints` what holds between facts, `new` the ids of
    the claims that NEW has.
    """

    def __init__(
        self, outlets: Mapping[str, str | None], constraints: tuple[Constraint, ...], new: set[str]
    ) -> None:
        self.outlets, self.constraints, self.new = outlets, constraints, new

    def judge(self, pair: Sides) -> Change:
        state, detail = self._state(pair)
        against = _against(pair) if state == "contradicted" else ()
        return Change(state, pair.fact.short, pair.fact.label, pair.old, pair.new, detail, against)

    def _state(self, pair: Sides) -> tuple[State, str]:
        if not pair.old:
            return "added", ""
        if not pair.new:
            return self.settled(pair) or ("missing", "")
        held = {
            (one.id, other.id): pair.holds(one, other) for one in pair.old for other in pair.new
        }
        if set(held.values()) == {None}:
            return "not checkable", _why_not(pair)
        if _is_refuted(pair.old, pair.new, held):
            return "contradicted", _told_against(pair)
        shades = best_shades(
            [
                find_shades(one, other, self.outlets.get(other.article))
                for one in pair.old
                for other in pair.new
                if held[one.id, other.id]
            ]
        )
        state: State = (
            "stronger"
            if any(one.stronger for one in shades)
            else "weaker"
            if shades
            else "supported"
        )
        return state, "; ".join(f"{one.aspect}: {one.detail}" for one in shades)

    def settled(self, pair: Sides) -> tuple[State, str] | None:
        """What follows of a figure of OLD of which NEW is silent from what it says elsewhere."""
        mine = {claim.id for claim in pair.old}
        for law in self.constraints:
            if (
                mine & set(law.claims)
                and set(law.claims) - mine
                and set(law.claims) - mine <= self.new
            ):
                return "supported" if law.holds else "contradicted", f"{law.law}: {law.detail}"
        return None


def _is_refuted(
    old: tuple[Claim, ...], new: tuple[Claim, ...], held: Mapping[tuple[str, str], bool | None]
) -> bool:
    """Whether a claim of either side is at odds with the other and can hold with none of it."""
    rows = [{held[one.id, other.id] for other in new} for one in old]
    columns = [{held[one.id, other.id] for one in old} for other in new]
    return any(False in found and True not in found for found in (*rows, *columns))


def _joined(pairs: Iterable[Sides]) -> Iterator[Sides]:
    """Joins two facts, one on either side, that differ only in whether it has happened."""
    told = list(pairs)
    lone = (pair for pair in told if not (pair.old and pair.new))
    partners: dict[str, Sides | None] = {}
    for found in grouped(lone, lambda pair: replace(pair.fact.key, status=None)).values():
        mine, theirs = [pair for pair in found if pair.old], [pair for pair in found if pair.new]
        if len(mine) == len(theirs) == 1 and mine[0].fact.key.status != theirs[0].fact.key.status:
            partners[mine[0].fact.id] = Sides(
                mine[0].fact, mine[0].old, theirs[0].new, can_both_hold
            )
            partners[theirs[0].fact.id] = None
    for pair in told:
        if joined := partners.get(pair.fact.id, pair):
            yield joined


def _current(claims: Mapping[str, Claim], fact: Fact | None) -> tuple[Claim, ...]:
    return _live(fact, tuple(claims[name] for name in fact.claims), claims) if fact else ()


def _live(fact: Fact, claims: tuple[Claim, ...], by_id: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """The claims that no newer statement has replaced, where there are any.

    A copy's are those of what it copies.
    """
    if fact.verdict != "superseded":
        return claims
    read = [by_id[name] for reading in fact.readings for name in reading.claims]
    values = [(claim.amount, claim.moment) for claim in read]
    return tuple(claim for claim in claims if (claim.amount, claim.moment) in values) or claims


def _why_not(pair: Sides) -> str:
    units = [
        " or ".join(dict.fromkeys(claim.scale for claim in side)) for side in (pair.old, pair.new)
    ]
    return (
        f"OLD in {units[0]}, NEW in {units[1]}"
        if units[0] != units[1]
        else "a date without its year"
    )


def _against(pair: Sides) -> tuple[str, ...]:
    """The claims of NEW that can hold with none of OLD's."""
    found = {other.id: {pair.holds(one, other) for one in pair.old} for other in pair.new}
    return tuple(name for name, held in found.items() if False in held and True not in held)


def _told_against(pair: Sides) -> str:
    """How many articles of NEW bear OLD out, and why the others cannot be right as well."""
    against = set(_against(pair))
    every = {claim.article for claim in pair.new}
    borne = every - {claim.article for claim in pair.new if claim.id in against}
    tally = (
        f"{len(borne)} of {len(every)} articles in NEW bear OLD out" if borne and against else ""
    )
    return "; ".join(filter(None, (tally, _reason(pair, against))))


def _reason(pair: Sides, against: set[str]) -> str:
    if pair.reason:
        return pair.reason
    mine = {claim.id for claim in pair.old}
    told = [found for found in pair.fact.explanations if mine & set(found.claims)]
    best = next((found for found in told if against & set(found.claims)), told[0] if told else None)
    if best:
        return f"{best.name}: {best.detail}"
    opposed = any(are_opposed(one, other) for one in pair.old for other in pair.new)
    return "one side denies it" if opposed else _values_apart(pair, against)


def _values_apart(pair: Sides, against: set[str]) -> str:
    others = [claim.text for claim in pair.new if claim.id in against] or [
        claim.text for claim in pair.new
    ]
    return f"OLD says {pair.old[0].text}, NEW {others[0]}"


def _outlets(sheet: FactSheet) -> dict[str, str | None]:
    return {article.id: article.source for article in sheet.articles}


def _paths(sheet: FactSheet) -> dict[str, str]:
    return {article.id: article.path for article in sheet.articles}


def _delta(
    compared: _Comparison,
    pairs: Iterable[Sides],
    old: tuple[FactSheet, Side],
    new: tuple[FactSheet, Side],
) -> Delta:
    rows = sorted(
        map(compared.judge, with_rivals(_joined(pairs), compared.settled)),
        key=lambda row: STATES.index(row.state),
    )
    read = {item.figure.text for item in new[0].coverage.unread if item.article in new[1].paths}
    unread = (item for item in old[0].coverage.unread if item.article in old[1].paths)
    return Delta(
        old[1], new[1], tuple(rows), tuple(item for item in unread if item.figure.text not in read)
    )

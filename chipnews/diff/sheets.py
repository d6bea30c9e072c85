"""Compares two saved sheets, fact by fact.

Two fact sheets -> Delta. Facts are the same where their ids are, else their quotes, else what most
claims say; of what is left two that are each other's likest are rivals (likeness.py).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from chipnews.diff.likeness import Likeness, WordWeights
from chipnews.diff.strength import are_opposed, best_shades, find_shades
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.delta import STATES, Change, Delta, Side, State
from chipnews.model.results.fact import Fact
from chipnews.model.results.quotes import facts_by_quote, most_held
from chipnews.model.results.sheet import FactSheet

_RIVAL = 1.0  # log-odds from which two facts of one sheet each are one that is told otherwise


class Sides(Struct, frozen=True):
    """A fact, and what each sheet claims of it."""

    fact: Fact
    old: tuple[Claim, ...]
    new: tuple[Claim, ...]

    def holds(self, one: Claim, other: Claim) -> bool | None:
        """Whether `one` of OLD and `other` of NEW can both hold; `None` where nothing tells."""
        if one.id == other.id and one == other:
            return True
        if are_opposed(one, other):
            return False
        mine, theirs = one.reach(), other.reach()
        if one.text == other.text and one.amount == other.amount:
            return True
        # a date without its year, another currency
        if mine is None or theirs is None or one.scale != other.scale:
            return None
        return mine.meet(theirs) is not None


def diff_sheets(old: FactSheet, new: FactSheet, names: tuple[str, str] = ("OLD", "NEW")) -> Delta:
    """Compares two sheets that were made apart; each counts its facts from F1."""
    same = _same_facts(old, new)
    found = {fact.id for fact in same.values()}
    pairs = [_sides(old, new, fact, same.get(fact.id)) for fact in old.facts]
    pairs += [_sides(old, new, None, fact) for fact in new.facts if fact.id not in found]
    outlets = {article.id: article.source for article in new.articles}
    changes = [_judge(pair, outlets) for pair in _with_rivals(list(_joined(pairs)))]
    read = {item.figure.text for item in new.coverage.unread}
    sides = [
        Side(name, {article.id: article.path for article in sheet.articles})
        for name, sheet in zip(names, (old, new), strict=True)
    ]
    return Delta(
        sides[0],
        sides[1],
        tuple(sorted(changes, key=lambda change: STATES.index(change.state))),
        tuple(item for item in old.coverage.unread if item.figure.text not in read),
    )


def _sides(old: FactSheet, new: FactSheet, mine: Fact | None, theirs: Fact | None) -> Sides:
    claims = [
        _live(fact, sheet.claims_of(fact), sheet.claims_by_id()) if fact else ()
        for sheet, fact in ((old, mine), (new, theirs))
    ]
    fact = mine or (theirs and replace(theirs, short=f"NEW {theirs.short}"))
    assert fact is not None
    return Sides(fact, claims[0], claims[1])


def _with_rivals(pairs: Sequence[Sides]) -> list[Sides]:
    """The pairs, and two that one sheet alone has as one where each is the other's likest."""
    claims = [one for pair in pairs for one in (*pair.old, *pair.new) if one.figure]
    weights = WordWeights((claim.evidence.text for claim in claims), frozenset())
    likeness = Likeness(weights, claims)
    mine = [pair for pair in pairs if not pair.new]
    theirs = [pair for pair in pairs if not pair.old]
    scores = {
        (one.fact.id, other.fact.id): likeness.of(one.old[0], other.new[0])
        for one, other in product(mine, theirs)
        if _are_comparable(one.old[0], other.new[0])
    }
    best = [_likest(scores, side) for side in (0, 1)]
    partner = {
        one.fact.id: other
        for one, other in product(mine, theirs)
        if scores.get(key := (one.fact.id, other.fact.id), 0) >= _RIVAL
        if best[0][key[0]] == best[1][key[1]] == key
    }
    joined = {other.fact.id for other in partner.values()}
    kept = [pair for pair in pairs if pair.old or pair.fact.id not in joined]
    return [
        replace(pair, new=partner[pair.fact.id].new)
        if pair.old and pair.fact.id in partner
        else pair
        for pair in kept
    ]


def _likest(scores: Mapping[tuple[str, str], float], side: int) -> dict[str, tuple[str, str]]:
    """Of each fact of a side the pair in which it is likest."""
    ranked = sorted(scores, key=lambda pair: (scores[pair], pair))
    return {pair[side]: pair for pair in ranked}


def _are_comparable(one: Claim, other: Claim) -> bool:
    return one.kind == other.kind and one.scale == other.scale and bool(one.figure and other.figure)


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


def _judge(pair: Sides, outlets: Mapping[str, str | None]) -> Change:
    state, detail = _state(pair, outlets)
    against = _against(pair) if state == "contradicted" else ()
    return Change(state, pair.fact.short, pair.fact.label, pair.old, pair.new, detail, against)


def _state(pair: Sides, outlets: Mapping[str, str | None]) -> tuple[State, str]:
    if not pair.old or not pair.new:
        return ("missing" if pair.old else "added"), ""
    held = {(one.id, other.id): pair.holds(one, other) for one in pair.old for other in pair.new}
    if set(held.values()) == {None}:
        return "not checkable", _why_not(pair)
    if _is_refuted(pair.old, pair.new, held):
        return "contradicted", _told_against(pair)
    shades = best_shades(
        [
            find_shades(one, other, outlets.get(other.article))
            for one, other in product(pair.old, pair.new)
            if held[one.id, other.id]
        ]
    )
    if not shades:
        return "supported", ""
    state: State = "stronger" if any(one.stronger for one in shades) else "weaker"
    return state, "; ".join(f"{one.aspect}: {one.detail}" for one in shades)


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
            partners[mine[0].fact.id] = Sides(mine[0].fact, mine[0].old, theirs[0].new)
            partners[theirs[0].fact.id] = None
    for pair in told:
        if joined := partners.get(pair.fact.id, pair):
            yield joined


def _live(fact: Fact, claims: tuple[Claim, ...], by_id: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """The claims that no newer statement has replaced, where there are any.

    A copy's are those of what it copies.
    """
    if fact.verdict != "superseded":
        return claims
    names = [name for reading in fact.readings for name in reading.claims]
    read = [by_id[name] for name in names if name in by_id]
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

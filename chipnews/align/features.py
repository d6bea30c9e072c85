"""Why two claims may be about the same fact: small scored functions, each with the sentence that explains it.

A feature returns its points out of 100, or a veto where the two cannot be the same fact, or nothing where it does not apply. The
scheme is that of record linkage with visible weights (as in nomenklatura's logic matcher).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chipnews.align import names as spelling
from chipnews.align.key import frame_type, is_rare, party_identity, written_value
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.value import Amount

VETO = -1000
_YEAR = 366  # days


@dataclass(frozen=True, slots=True)
class Feature:
    """Points and the sentence that explains them."""

    score: int
    detail: str


def same_measure(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """Both tell the same measure of the same kind of event."""
    if one.measure and one.measure == other.measure:
        return Feature(40, f"both give {one.measure}")
    if one.measure and other.measure and not _same_rare_value(one, other, lexicon):
        return Feature(VETO, f"{one.measure} is not {other.measure}")
    return None


def same_subject(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """The same party does it, or one of the two leaves the party out."""
    frame = frame_type(one, lexicon)
    if frame and not frame.key:
        return Feature(25, f"a {frame.name.replace('_', ' ')} is told apart by no party")
    if frame and frame.symmetric:
        return _same_pair(one, other, lexicon)
    if not one.subject or not other.subject:
        return Feature(10, "one of them leaves the party out")
    if party_identity(one.subject, lexicon) == party_identity(other.subject, lexicon):
        return Feature(
            25, f"{one.subject} in both" if one.subject == other.subject else f"{one.subject} is {other.subject}"
        )
    return _by_name(one, other, (one.subject, other.subject), lexicon)


def _same_pair(one: Claim, other: Claim, lexicon: Lexicon) -> Feature:
    sides = [
        {part for name in (claim.subject, claim.counterparty) if name for part in party_identity(name, lexicon)}
        for claim in (one, other)
    ]
    if sides[0] == sides[1]:
        return Feature(25, f"the same parties, {' and '.join(sorted(sides[0]))}")
    return (
        Feature(10, "one of them names one party")
        if sides[0] < sides[1] or sides[1] < sides[0]
        else Feature(VETO, "other parties")
    )


def same_counterparty(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """The same party on the other side."""
    frame = frame_type(one, lexicon)
    if (
        not one.counterparty
        or not other.counterparty
        or (frame and (frame.symmetric or "counterparty" not in frame.key))
    ):
        return None
    if party_identity(one.counterparty, lexicon) == party_identity(other.counterparty, lexicon):
        return Feature(15, f"{one.counterparty} on the other side of both")
    return _by_name(one, other, (one.counterparty, other.counterparty), lexicon)


def _by_name(one: Claim, other: Claim, names: tuple[str, str], lexicon: Lexicon) -> Feature:
    """Two names written differently: one party only where the values meet as well, since letters alone prove little."""
    listed = [party for name in names if (party := lexicon.party_names.get(name))]
    kind = listed[0].type if listed else "company"
    if len(listed) < len(names) and _meets(one, other) and (why := spelling.same_name(*names, kind, lexicon=lexicon)):
        return Feature(10, f"{names[0]} may be {names[1]}: {why}")
    return Feature(VETO, f"{names[0]} is not {names[1]}")


def same_value(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """Values that meet; values that do not are one fact only where nothing says that they are two."""
    if _same_rare_value(one, other, lexicon):
        named = one.subject and other.subject
        return Feature(60 if named else 40, f"the rare figure {one.text} in both")
    meets = _meets(one, other)
    if meets:
        return Feature(20, "their values meet")
    two = None if meets is None else _why_two(one, other, lexicon)
    return Feature(VETO, two) if two else None


def _why_two(one: Claim, other: Claim, lexicon: Lexicon) -> str | None:
    """Why two values that do not meet are two facts: a source hardly contradicts itself, and what recurs needs one time."""
    frame = frame_type(one, lexicon)
    if frame and frame.grows and one.moment is None:
        return None
    if one.article == other.article and "withdrawn" not in (one.status, other.status):
        return "one article gives both, so they are two things"
    if any(entry.agrees_only for entry in lexicon.measures if entry.measure == one.measure):
        return f"{one.measure} is told of too many things for two values to be of one"
    recurs = frame is not None and (frame.recurring or frame.grows)
    if frame and recurs and not _same_period(one, other):
        return f"a {frame.name.replace('_', ' ')} recurs, and their values and times differ"
    return None


def same_direction(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """A rise is not a fall."""
    opposed = (
        one.form == other.form == "change" and one.direction and other.direction and one.direction != other.direction
    )
    return Feature(VETO, "one goes up, the other down") if opposed else None


def same_scope(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """A part is not the whole, and two places are two parts, unless their values meet."""
    if one.scope == other.scope and one.scope != "part":
        return None
    if one.scope and other.scope and one.scope != "part":
        return Feature(VETO, f"{one.scope} is not {other.scope}")
    return None if _meets(one, other) else Feature(VETO, f"one of them speaks of a part ({one.scope or other.scope})")


def same_head(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """Two amounts of no known measure, under one noun: enough to agree, never enough to differ."""
    heads = [claim.roles.get("head") for claim in (one, other)]
    unmeasured = one.amount and other.amount and not (one.measure or other.measure or one.frame or other.frame)
    if unmeasured and heads[0] and heads[0] == heads[1] and written_value(one) == written_value(other):
        return Feature(30, f"both are told with “{heads[0]}”")
    return None


def same_count(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """A count told without its event ("the memo speaks of 12,000 people") is the event's where its kind of thing and value are."""
    told, bare = (one, other) if one.frame else (other, one)
    frame = frame_type(told, lexicon)
    if (
        bare.frame
        or frame is None
        or bare.amount is None
        or told.amount is None
        or bare.amount.unit not in frame.counts
    ):
        return None
    if bare.amount.number != told.amount.number:
        return None
    return Feature(40, f"{bare.text} in both, and {bare.amount.unit} is what a {frame.name.replace('_', ' ')} counts")


def same_era(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """Dates over a year apart belong to two events."""
    starts = [
        claim.moment.start if claim.moment else claim.period.start if claim.period else None for claim in (one, other)
    ]
    if starts[0] is None or starts[1] is None or (_meets(one, other) and one.moment):
        return None
    far = abs((starts[0] - starts[1]).days) > _YEAR
    return Feature(VETO, "they speak of times over a year apart") if far else None


def same_status(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """A forecast is not its outcome, where the frame says so; a planned date is not the date of the deed."""
    frame = frame_type(one, lexicon)
    differ = one.status != other.status and "withdrawn" not in (one.status, other.status)
    if differ and ((frame and frame.status_matters) or one.moment):
        return Feature(VETO, f"{one.status} is not {other.status}")
    return None


def same_period(one: Claim, other: Claim, lexicon: Lexicon) -> Feature | None:
    """Of a recurring event two periods are two facts."""
    frame = frame_type(one, lexicon)
    if one.period is None or other.period is None or (frame and (frame.grows or not frame.recurring)):
        return None
    return None if _same_period(one, other) else Feature(VETO, "they speak of different times")


_Rule = Callable[[Claim, Claim, Lexicon], Feature | None]
FEATURES: tuple[_Rule, ...] = (
    same_measure, same_subject, same_counterparty, same_value, same_head, same_count, same_scope, same_direction, same_status,
    same_period, same_era,
)  # fmt: skip


def score_pair(one: Claim, other: Claim, lexicon: Lexicon) -> tuple[int, tuple[str, ...]]:
    """(points, the sentences behind them); a veto is below zero whatever else holds."""
    return _score(FEATURES, one, other, lexicon)


def score_claim(claim: Claim, group: Sequence[Claim], lexicon: Lexicon) -> tuple[int, tuple[str, ...]]:
    """A claim against a group: its best pair, if no pair has a veto.

    Claims that share a rare figure may call its measure by different names, so one member of the same name is enough.
    """
    called_so = any(claim.measure == member.measure or _same_rare_value(claim, member, lexicon) for member in group)
    rules = [rule for rule in FEATURES if not (called_so and rule is same_measure)]
    vetoed = any(_score(rules, claim, member, lexicon)[0] < 0 for member in group)
    return (VETO, ()) if vetoed else max(score_pair(claim, member, lexicon) for member in group)


def _score(rules: Sequence[_Rule], one: Claim, other: Claim, lexicon: Lexicon) -> tuple[int, tuple[str, ...]]:
    total, details = 0, []
    for rule in rules:
        feature = rule(one, other, lexicon)
        if feature is None:
            continue
        if feature.score == VETO:
            return VETO, ()
        total += feature.score
        details.append(feature.detail)
    return total, tuple(details)


def _same_rare_value(one: Claim, other: Claim, lexicon: Lexicon) -> bool:
    return is_rare(one, lexicon) and written_value(one) == written_value(other)


def _meets(one: Claim, other: Claim) -> bool | None:
    """Whether the values share a point; `None` where that says nothing.

    So it is of other units, of unknown years, and of two bounds on one side ("up to 5", "up to 9") with different numbers.
    """
    reaches = (one.reach(), other.reach())
    same_unit = (
        one.amount is None or other.amount is None or one.amount.unit == other.amount.unit or one.kind == "quantity"
    )
    if reaches[0] is None or reaches[1] is None or not same_unit:
        return None
    if one.amount and other.amount and _side(one.amount) and _side(one.amount) == _side(other.amount):
        return True if one.amount.number == other.amount.number else None
    return reaches[0].meet(reaches[1]) is not None


def _side(amount: Amount) -> str | None:
    """The side on which a bound leaves the value open."""
    return {"at_least": "above", "more_than": "above", "at_most": "below"}.get(amount.bound)


def _same_period(one: Claim, other: Claim) -> bool:
    return one.period is not None and one.period == other.period

"""What forbids that two claims are one fact, whatever else speaks for it: each a small function that says why, or nothing."""

from collections.abc import Callable
from decimal import Decimal

from chipnews.align.pair import Pair
from chipnews.align.parties import Parties
from chipnews.model.fact import NameDoubt
from chipnews.names.same import same_name

_YEAR = 366  # days
Reason = str | NameDoubt
"""Why, as a sentence; a `NameDoubt` reads as one."""
Constraint = Callable[[Pair], Reason | None]


def other_measure(pair: Pair) -> str | None:
    """As in an order's size and its value; a rare figure may be called by two names."""
    one, other = pair.one.measure, pair.other.measure
    return f"{one} is not {other}" if one and other and one != other and not pair.is_rare else None


def other_party(pair: Pair) -> Reason | None:
    """Another does it, where the event is told apart by who does it."""
    one, other = pair.first, pair.second
    if pair.frame and pair.frame.symmetric:
        return None if one.parties <= other.parties or other.parties <= one.parties else "other parties"
    return _is_not(pair, (pair.one.subject, one.subject), (pair.other.subject, other.subject))


def other_counterparty(pair: Pair) -> Reason | None:
    """It is done to another."""
    frame = pair.frame
    if frame and (frame.symmetric or "counterparty" not in frame.key):
        return None
    one, other = (pair.one.counterparty, pair.first.counterparty), (pair.other.counterparty, pair.second.counterparty)
    return _is_not(pair, one, other)


def _is_not(pair: Pair, one: tuple[str | None, Parties], other: tuple[str | None, Parties]) -> NameDoubt | None:
    """Each a name, and who it means."""
    if not one[0] or not other[0] or one[1] == other[1] or why_alike(pair, one[0], other[0]):
        return None
    return NameDoubt(one[0], other[0])


def why_alike(pair: Pair, name: str, other: str) -> str | None:
    """Why two names may mean one party: only where the values meet as well, since letters alone prove little."""
    listed = [party for one in (name, other) if (party := pair.lexicon.party_names.get(one))]
    kind = listed[0].type if listed else "company"
    return same_name(name, other, kind, lexicon=pair.lexicon) if len(listed) < 2 and pair.meets else None


def other_event(pair: Pair) -> str | None:
    """Two earthquakes are told apart by where and when the articles are set, but for a rare figure in both."""
    policy = pair.lexicon.policy
    if pair.is_rare or not (pair.first.by_setting or pair.second.by_setting):
        return None
    lasts = {pair.one.subject, pair.other.subject} & {*policy.lasting_events}
    why = pair.first.scene.setting.why_other(
        pair.second.scene.setting, policy.lasting_days if lasts else policy.event_days
    )
    return f"two events: {why}" if why else None


def other_story(pair: Pair) -> str | None:
    """Who names nobody, or somebody else, speaks of one thing only where the articles have any name in common, or the figure is rare."""
    first, second = pair.first, pair.second
    if pair.is_rare or pair.one.article == pair.other.article or first.parties & second.parties:
        return None
    if first.by_setting or second.by_setting:
        return None  # a brief of a shooting may name nobody; other_event knows more
    names = first.scene.setting.names, second.scene.setting.names
    apart = names[0] and names[1] and names[0].isdisjoint(names[1])
    return "their articles have no name in common" if apart else None


def one_sentence(pair: Pair) -> str | None:
    """Who writes two exact figures side by side speaks of two things, unless of two days ("15, up from 12")."""
    one, other = pair.one, pair.other
    if one.article != other.article or one.evidence.start != other.evidence.start or not one.evidence.text:
        return None
    if {"previous", "withdrawn"} & {one.status, other.status} or one.revises or other.revises:
        return None
    if one.period != other.period:
        return None
    exact = one.amount and other.amount and one.amount.bound == other.amount.bound == "exact"
    return "one sentence gives both figures" if exact and pair.meets is not None and not pair.is_equal else None


def _is_withdrawn(pair: Pair) -> bool:
    """Whether one of them is taken back by its own article."""
    return "withdrawn" in (pair.one.status, pair.other.status)


def other_value(pair: Pair) -> str | None:
    """Values that do not meet are two facts where a source would contradict itself, and where the event recurs at no one time.

    A headline may say what its own article does not bear out: the two are one fact.
    """
    one, frame = pair.one, pair.frame
    if pair.meets is not False or pair.is_rare or (frame and frame.grows and one.moment is None):
        return None
    if one.article == pair.other.article and one.in_headline == pair.other.in_headline and not _is_withdrawn(pair):
        return "one article gives both, so they are two things"
    if any(entry.agrees_only for entry in pair.lexicon.measures if entry.measure == one.measure):
        return f"{one.measure} is told of too many things for two values to be of one"
    recurs = frame is not None and (frame.recurring or frame.grows) and pair.is_one_frame
    if frame and recurs and not _same_period(pair):
        return f"a {frame.name.replace('_', ' ')} recurs, and their values and times differ"
    return None


def far_bound(pair: Pair) -> str | None:
    """Nobody says "over 1,000" of 12,000: a bound is told near its value, unless that has grown since."""
    one, other = pair.one.amount, pair.other.amount
    if one is None or other is None or not pair.meets or (pair.frame and pair.frame.grows):
        return None
    if bool(pair.first.side) == bool(pair.second.side) or "vague" in (one.bound, other.bound):
        return None
    low, high = sorted((abs(one.number), abs(other.number)))
    is_far = low * pair.lexicon.policy.bound_reach < high and low > Decimal(0)
    return f"{pair.one.text} and {pair.other.text} meet by a bound alone, and lie far apart" if is_far else None


def other_direction(pair: Pair) -> str | None:
    """A rise is not a fall."""
    one, other = pair.one, pair.other
    opposed = (
        one.form == other.form == "change" and one.direction and other.direction and one.direction != other.direction
    )
    return "one goes up, the other down" if opposed else None


def other_scope(pair: Pair) -> str | None:
    """A part is not the whole, and two places are two parts, unless their values meet; a bound that meets proves nothing."""
    one, other = pair.one.scope, pair.other.scope
    if one == other and one != "part":
        return None
    if one and other and one != "part":
        return f"{one} is not {other}"
    is_bound = pair.first.side or pair.second.side
    return None if pair.is_equal or (pair.meets and not is_bound) else f"one of them speaks of a part ({one or other})"


def other_status(pair: Pair) -> str | None:
    """A forecast is not its outcome, where the frame says so; a planned date is not the date of the deed."""
    one, other, frame = pair.one, pair.other, pair.frame
    matters = (frame and frame.status_matters) or (one.moment and one.frame and other.frame)
    differ = one.status != other.status and not _is_withdrawn(pair)
    return f"{one.status} is not {other.status}" if matters and differ else None


def other_period(pair: Pair) -> str | None:
    """Of a recurring event two periods are two facts."""
    frame = pair.frame
    if pair.one.period is None or pair.other.period is None or (frame and (frame.grows or not frame.recurring)):
        return None
    return None if _same_period(pair) else "they speak of different times"


def other_era(pair: Pair) -> str | None:
    """Dates over a year apart belong to two events."""
    starts = [
        claim.moment.start if claim.moment else claim.period.start if claim.period else None
        for claim in (pair.one, pair.other)
    ]
    if starts[0] is None or starts[1] is None or (pair.meets and pair.one.moment):
        return None
    return "they speak of times over a year apart" if abs((starts[0] - starts[1]).days) > _YEAR else None


def _same_period(pair: Pair) -> bool:
    return pair.one.period is not None and pair.one.period == pair.other.period


CONSTRAINTS: tuple[Constraint, ...] = (
    other_measure, other_party, other_counterparty, other_event, other_story, one_sentence, other_value, far_bound, other_scope,
    other_direction, other_status, other_period, other_era,
)  # fmt: skip

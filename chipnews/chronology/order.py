"""Finds orders of events that cannot be, from relations between events and the events' dates.

An event is one point, its beginning, since that is what news dates: rules of October are in force
in November too. A cause comes before its effect or with it. Dates of one event that do not meet are
left out, being a conflict of their own (CN102).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from chipnews.chronology.events import Event, Events, Order
from chipnews.chronology.network import NOTHING, ORIGIN, Bound, DayGap, find_cycle, minimal_conflict
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.constraint import Constraint
from chipnews.model.results.fact import Fact

_LESS = DayGap(0, -1)
_HIGH, _LOW = frozenset({"on", "by", "until", "before"}), frozenset({"on", "since", "after"})
_SAYS = {"before": "before", "after": "after", "because_of": "because of"}


def find_impossible_orders(
    claims: Sequence[Claim], facts: Sequence[Fact], lexicon: Lexicon
) -> list[Constraint]:
    """Returns the broken orders: inside one article, then between two, then among more.

    A relation that is denied or only thought possible orders nothing.
    """
    events = Events(claims, facts, lexicon)
    ordered = sorted(claims, key=lambda claim: (claim.article, claim.start, claim.id))
    found = []
    for orders in _connected([one for claim in ordered if (one := events.order(claim))]):
        if find_cycle(_bounds(orders, None)):
            found += [_constraint(blamed, orders) for blamed in _conflicts(orders)]
    return found


def _connected(orders: Sequence[Order]) -> Iterator[list[Order]]:
    """Yields the orders that share events, directly or through others, together."""
    by_event: dict[str, list[Order]] = defaultdict(list)
    for order in orders:
        for event in order.events:
            by_event[event.key].append(order)
    seen: set[str] = set()
    for begin in orders:
        group = [begin] if begin.claim.id not in seen else []
        seen.add(begin.claim.id)
        for order in group:  # grows while it is walked; an event is followed once
            near = {
                one.claim.id: one for event in order.events for one in by_event.pop(event.key, ())
            }
            group += [one for name, one in near.items() if name not in seen]
            seen.update(near)
        if group:
            yield group


def _conflicts(orders: Sequence[Order]) -> Iterator[list[str]]:
    """Yields the claims of each conflict, the smallest sets of articles first.

    An article that contradicts itself is blamed once, and so are articles that say the same.
    """
    others = _speakers(orders)
    speakers = frozenset(others)
    heard = (order for order in orders if order.claim.article in speakers)
    by_article = grouped(heard, lambda order: order.claim.article)
    for article, own in by_article.items():
        yield from _one_by_one(own, {article})
    blamed: set[str] = set()
    pairs = ((one, other) for one in sorted(by_article) for other in others)
    for one, other in pairs:
        if other in by_article and one >= other:
            continue
        pair = (one, other)
        both = [order for article in pair for order in by_article.get(article, ())]
        if found := minimal_conflict(_bounds(both, set(pair))):
            blamed.update(found)
            yield found
    yield from _one_by_one(
        [one for own in by_article.values() for one in own if one.claim.id not in blamed],
        speakers,
    )


def _speakers(orders: Sequence[Order]) -> list[str]:
    """Returns the articles that relate or date these events, one of those that say the same.

    A hundred copies of a report would contradict a hundred copies of another ten thousand times.
    """
    said: dict[str, set[object]] = defaultdict(set)
    for order in orders:
        first, second = order.events
        said[order.claim.article].add((order.claim.predicate, first.key, second.key))
    for event in {event.key: event for order in orders for event in order.events}.values():
        for article, claims in event.dates.items():
            said[article] |= {(event.key, claim.moment, claim.modality) for claim in claims}
    first_of: dict[frozenset[object], str] = {}
    for article in sorted(said):
        first_of.setdefault(frozenset(said[article]), article)
    return sorted(first_of.values())


def _one_by_one(left: list[Order], articles: Set[str]) -> Iterator[list[str]]:
    """Yields one conflict after the other among these articles.

    A relation that was part of one is taken out of `left`.
    """
    while blamed := minimal_conflict(_bounds(left, articles)):
        yield blamed
        left[:] = [order for order in left if order.claim.id not in blamed]


def _bounds(orders: Sequence[Order], articles: Set[str] | None) -> list[Bound]:
    """Returns what the orders say, with the dates that `articles` give (`None`: all of them).

    Dates beside a relation come before those from elsewhere, and relations last, so that a conflict
    is shown by dates where they show it. An event whose dates do not meet has none.
    """
    relations = [bound for order in orders for bound in _relation_bounds(order)]
    events = {event.key: event for order in orders for event in order.events}
    own = {claim.id for order in orders for event in order.events for claim in event.own}
    dated = [bound for order in orders for event in order.events for bound in _same_event(event)]
    for event in events.values():
        known = (claim for name in articles or event.dates for claim in event.dates.get(name, ()))
        placed = [
            bound
            for claim in known
            if _counts(claim, articles)
            for bound in _date_bounds(event.key, claim)
        ]
        dated += placed if articles is None or not find_cycle(placed) else []
    return [*sorted(dated, key=lambda bound: (bound.claim not in own, bound.claim)), *relations]


def _same_event(event: Event) -> Iterator[Bound]:
    """Yields which event is meant, as the dates beside the relation say."""
    for claim in event.own if event.point != event.key else ():
        yield Bound(event.point, event.key, NOTHING, claim.id)
        yield Bound(event.key, event.point, NOTHING, claim.id)


def _relation_bounds(order: Order) -> Iterator[Bound]:
    first, second, claim = order.first.point, order.second.point, order.claim
    if claim.predicate == "before":
        yield Bound(second, first, _LESS, claim.id)
    else:
        yield Bound(first, second, _LESS if claim.predicate == "after" else NOTHING, claim.id)


def _date_bounds(point: str, claim: Claim) -> Iterator[Bound]:
    """Yields the days between which the event can have begun."""
    moment = claim.moment
    if moment is None or moment.start is None or moment.end is None:
        return
    if moment.bound in _LOW:
        yield Bound(point, ORIGIN, DayGap(-moment.start.toordinal()), claim.id)
    if moment.bound in _HIGH:
        end = moment.start if moment.bound == "before" else moment.end
        yield Bound(ORIGIN, point, DayGap(end.toordinal(), -1), claim.id)


def _counts(claim: Claim, articles: Set[str] | None) -> bool:
    """Whether a date says when something happened; a plan binds only its own article."""
    return claim.modality in ("fact", "reported") or (
        claim.modality == "planned" and (articles is None or len(articles) == 1)
    )


def _constraint(blamed: Sequence[str], orders: Sequence[Order]) -> Constraint:
    broken = [order for order in orders if order.claim.id in blamed]
    events = {event.key: event for order in broken for event in order.events}
    known = (
        (event, claim)
        for event in events.values()
        for claims in event.dates.values()
        for claim in claims
    )
    dates = [(event, claim) for event, claim in known if claim.id in blamed]
    dates.sort(
        key=lambda pair: (
            pair[1].moment.start if pair[1].moment and pair[1].moment.start else 0,
            pair[1].id,
        )
    )
    detail = (
        _dated(dates, broken)
        if dates
        else ", yet ".join(_quoted(order, brief=False) for order in broken)
    )
    claims = sorted(
        (*(order.claim for order in broken), *(claim for _, claim in dates)),
        key=lambda one: (one.article, one.start),
    )
    facts = dict.fromkeys(event.fact for event, _ in dates if event.fact)
    return Constraint("order", False, detail, tuple(claim.id for claim in claims), tuple(facts))


def _dated(dates: Sequence[tuple[Event, Claim]], broken: Sequence[Order]) -> str:
    places: dict[str, list[str]] = defaultdict(list)
    for event, claim in dates:
        line = claim.figure.line if claim.figure else "?"
        places[_name(event)].append(f"“{claim.text}” ({claim.article}:{line})")
    placed = " and ".join(
        f"{name} is dated {' and '.join(found)}" for name, found in places.items()
    )
    return f"{placed}, yet {' and '.join(_quoted(order, brief=True) for order in broken)}"


def _quoted(order: Order, *, brief: bool) -> str:
    """Quotes who says so; `brief` leaves out whose event it is where the kind of event tells."""
    brief = brief and order.first.label[0] != order.second.label[0]
    first, second = (event.label[0] if brief else _name(event) for event in order.events)
    words = " ".join(order.claim.evidence.text.split())
    return (
        f"{order.claim.article} says that {first} came {_SAYS[order.claim.predicate or '']} "
        f"{second}: “{words}”"
    )


def _name(event: Event) -> str:
    return f"{event.label[0]} ({event.label[1]})"

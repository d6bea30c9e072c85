"""One event told under several names.

Tolls without a kind of disaster, or of another kind but with the same numbers, are one event's.

Claims of all articles in -> the same, with the place of their event, their subjects filled or made
one among the articles that can tell of one event: "storms left three dead" and "the flood killed
three".
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.trace import Step, traced
from chipnews.model.values.setting import EVENT, UNKNOWN, WHERE, Setting


def with_one_event(
    claims: Sequence[Claim], lexicon: Lexicon, settings: Mapping[str, Setting] | None = None
) -> list[Claim]:
    """The claims, those of one event under the name that most of them give it.

    `settings` are those of the articles.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if lexicon.is_by_setting(claim.frame, claim.measure):
            told[claim.article].append(claim)
    known = {article: (settings or {}).get(article, UNKNOWN) for article in told}
    near = dict(neighbours(known, lexicon.policy.event_days))
    named: dict[str, Claim] = {}
    events: dict[
        tuple[str, ...], tuple[dict[str | None, str], str | None]
    ] = {}  # articles of one event have the same neighbours
    for article, own in told.items():
        around = tuple(near[article])
        if around not in events:
            names = _names(claim for other in around for claim in told[other])
            events[around] = names, _place([known[other] for other in around])
        names, place = events[around]
        where = place if known[article].where else None  # who is set nowhere is near many
        named |= {claim.id: _named(claim, names, where) for claim in own}
    return [named.get(claim.id, claim) for claim in claims]


def neighbours(settings: Mapping[str, Setting], days: int) -> Iterator[tuple[str, list[str]]]:
    """Each article with all that can tell of its event, itself among them."""
    months: dict[int | None, list[str]] = defaultdict(list)
    for article, setting in settings.items():
        months[_month(setting, days)].append(article)
    for article, setting in settings.items():
        month = _month(setting, days)
        keys = list(months) if month is None else [month - 1, month, month + 1, None]
        near = (other for key in keys for other in months.get(key, ()))
        yield article, [other for other in near if not setting.why_other(settings[other], days)]


def _month(setting: Setting, days: int) -> int | None:
    """The stretch of so many days in which the article was published."""
    return setting.published.toordinal() // days if setting.published else None


def _names(claims: Iterable[Claim]) -> dict[str | None, str]:
    """Kind of disaster -> the kind of the same event that most claims name.

    `None`, no kind, is of the only event.
    """
    told: dict[str, set[tuple[str | None, Decimal]]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for claim in claims:
        if (event := claim.roles.get(EVENT)) is None:
            continue
        if claim.amount and claim.amount.number > 1:
            told[event].add((claim.measure, claim.amount.number))
        counts[event] += 1
    if not counts:
        return {}
    main = min(counts, key=lambda name: (-counts[name], name))
    found: dict[str | None, str] = {name: main for name in counts if told[name] & told[main]}
    if all(name in found or name == main for name in counts):
        found[None] = main
    return found


def _place(near: Sequence[Setting]) -> str | None:
    """The place of the event.

    Of those that its articles are set in, the one of which most of them speak.
    """
    told = Counter(one.where for one in near if one.where and one.places)
    places: dict[str, set[str]] = defaultdict(set)
    for one in near:
        places[one.where or ""] |= one.places
    spoken = {place: sum(not places[place].isdisjoint(one.names) for one in near) for place in told}
    return min(told, key=lambda place: (-spoken[place], -told[place], place), default=None)


def _named(claim: Claim, names: Mapping[str | None, str], place: str | None) -> Claim:
    event = claim.roles.get(EVENT)
    name = names.get(event, event) if claim.amount else event
    roles = {EVENT: name} if name and name != event else {}
    where = {WHERE: place} if place else {}
    renamed = (
        (Step("normalise", "one_event.event", f"{name}, as most articles of the event tell"),)
        if roles
        else ()
    )
    placed = (
        (Step("normalise", "one_event.where", f"{place}, where the articles are set"),)
        if where
        else ()
    )
    return traced(claim, *renamed, *placed, roles={**claim.roles, **roles, **where})

"""Gives the claims of one event one name and one place, across all articles.

"Storms left three dead" and "the flood killed three" are of one event: tolls without a kind of
disaster, or of another kind but with the same numbers, where both articles can be about one event.
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
    """Returns the claims, those of one event under the name that most of them give it.

    `settings` has the setting of each article, by its id.
    """
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if lexicon.is_by_setting(claim.frame, claim.measure):
            by_article[claim.article].append(claim)
    known = {article: (settings or {}).get(article, UNKNOWN) for article in by_article}
    renamed: dict[str, Claim] = {}
    # articles of one event have the same neighbours
    events: dict[tuple[str, ...], tuple[dict[str | None, str], str | None]] = {}
    for article, near in neighbours(known, lexicon.policy.event_days):
        around = tuple(near)
        if around not in events:
            names = _names(claim for other in around for claim in by_article[other])
            events[around] = names, _place([known[other] for other in around])
        names, place = events[around]
        where = place if known[article].where else None  # an article without a place is near many
        own = by_article[article]
        renamed |= {claim.id: _renamed(claim, names, where) for claim in own}
    return [renamed.get(claim.id, claim) for claim in claims]


def neighbours(settings: Mapping[str, Setting], days: int) -> Iterator[tuple[str, list[str]]]:
    """Yields each article with all that can be about the same event, itself among them."""
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
    """Maps each kind of disaster to the kind that most claims of the same event name.

    Two kinds are one event's if they share a number. `None`, no kind, is mapped if all are one.
    """
    numbers: dict[str, set[tuple[str | None, Decimal]]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for claim in claims:
        if (event := claim.roles.get(EVENT)) is None:
            continue
        if claim.amount and claim.amount.number > 1:
            numbers[event].add((claim.measure, claim.amount.number))
        counts[event] += 1
    if not counts:
        return {}
    main = min(counts, key=lambda name: (-counts[name], name))
    found: dict[str | None, str] = {name: main for name in counts if numbers[name] & numbers[main]}
    if all(name in found or name == main for name in counts):
        found[None] = main
    return found


def _place(near: Sequence[Setting]) -> str | None:
    """The place that most articles of an event name, among those in which they are set."""
    set_there = Counter(one.where for one in near if one.where and one.places)
    places: dict[str, set[str]] = defaultdict(set)
    for one in near:
        places[one.where or ""] |= one.places
    named = {
        place: sum(not places[place].isdisjoint(one.names) for one in near) for place in set_there
    }
    return min(set_there, key=lambda one: (-named[one], -set_there[one], one), default=None)


def _renamed(claim: Claim, names: Mapping[str | None, str], place: str | None) -> Claim:
    event = claim.roles.get(EVENT)
    name = names.get(event, event) if claim.amount else event
    roles, steps = dict(claim.roles), []
    if name and name != event:
        roles[EVENT] = name
        detail = f"{name}, as most articles of the event tell"
        steps.append(Step("normalise", "one_event.event", detail))
    if place:
        roles[WHERE] = place
        steps.append(Step("normalise", "one_event.where", f"{place}, where the articles are set"))
    return traced(claim, *steps, roles=roles)

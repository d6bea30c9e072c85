"""One event told under several names: tolls without a kind of disaster, or of another kind but with the same numbers, are one event's.

Claims of all articles in -> the same, with the place of their event, their subjects filled or made one among the articles that can
tell of one event: "storms left three dead" and "the flood killed three".
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.setting import UNKNOWN, Setting

WHERE = "where"
"""The role that names the place of an event."""


def with_one_event(
    claims: Sequence[Claim], lexicon: Lexicon, settings: Mapping[str, Setting] | None = None
) -> list[Claim]:
    """The claims, those of one event under the name that most of them give it; `settings` are those of the articles."""
    frames = {name: frame.subject for name, frame in lexicon.frames.items() if frame.is_by_setting}
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.frame in frames:
            told[claim.article].append(claim)
    named = {article: _names(near) for article, near in _neighbours(told, settings or {}, lexicon)}
    return [
        _named(claim, named[claim.article], (settings or {}).get(claim.article, UNKNOWN), frames)
        if claim.frame in frames
        else claim
        for claim in claims
    ]


def _neighbours(
    told: Mapping[str, Sequence[Claim]], settings: Mapping[str, Setting], lexicon: Lexicon
) -> Iterator[tuple[str, list[Claim]]]:
    """Each article with the claims of all that can tell of its event."""
    days = lexicon.policy.event_days
    months: dict[int | None, list[str]] = defaultdict(list)
    for article in told:
        months[_month(settings.get(article, UNKNOWN), days)].append(article)
    for article in told:
        own = settings.get(article, UNKNOWN)
        month = _month(own, days)
        keys = list(months) if month is None else [month - 1, month, month + 1, None]
        near = (other for key in keys for other in months.get(key, ()))
        alike = [other for other in near if not own.why_other(settings.get(other, UNKNOWN), days)]
        yield article, [claim for other in alike for claim in told[other]]


def _month(setting: Setting, days: int) -> int | None:
    """The stretch of so many days in which the article was published."""
    return setting.published.toordinal() // days if setting.published else None


def _names(claims: Iterable[Claim]) -> dict[str | None, str]:
    """Kind of disaster -> the kind of the same event that most claims name; `None`, no kind, is of the only event."""
    told: dict[str, set[tuple[str | None, Decimal]]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for claim in claims:
        if claim.subject and claim.amount and claim.amount.number > 1:
            told[claim.subject].add((claim.measure, claim.amount.number))
        if claim.subject:
            counts[claim.subject] += 1
    if not counts:
        return {}
    main = min(counts, key=lambda name: (-counts[name], name))
    found: dict[str | None, str] = {name: main for name in counts if told[name] & told[main]}
    if all(name in found or name == main for name in counts):
        found[None] = main
    return found


def _named(claim: Claim, names: Mapping[str | None, str], setting: Setting, frames: Mapping[str, str]) -> Claim:
    name = names.get(claim.subject, claim.subject) if claim.amount is not None else claim.subject
    roles = {frames[claim.frame or ""]: name} if name and name != claim.subject else {}
    place = {WHERE: setting.where} if setting.where else {}
    return replace(claim, subject=name, roles={**claim.roles, **roles, **place}) if roles or place else claim

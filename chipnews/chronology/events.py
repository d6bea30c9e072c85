"""Events: which ends of relations, in whatever articles, are one event, and what dates it.

An order of Baidu's from Huawei is one event wherever these two are named, if the collection dates
just one. Rules and prices recur: there only the date beside the relation tells which are meant, and
a mere year hardly does.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from chipnews.lexicon.frames import FrameType
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.mention import PUBLISHED
from chipnews.model.results.fact import Fact

ORDERING = frozenset({"before", "after", "because_of"})
# a period ("the fourth quarter") and an as-of time are of something else
_OF_EVENTS = (".date", ".deadline")
_COARSE = ("year", "decade")


class Event(Struct, frozen=True):
    """One of the two events of a relation.

    Where nothing has to tell which event is meant, the point is the event.
    """

    point: str  # the point in time that the relation speaks of
    key: str  # the event that this is by its `own` dates
    label: tuple[str, str]  # what it is and whose: ("the order", "Baidu")
    dates: Mapping[str, Sequence[Claim]] = field(default_factory=dict)  # all, by article
    own: tuple[Claim, ...] = ()  # the dates beside the relation
    fact: str | None = None  # the fact that the dates make


class Order(Struct, frozen=True):
    """A relation between two events."""

    claim: Claim
    first: Event
    second: Event

    @property
    def events(self) -> tuple[Event, Event]:
        """Both events."""
        return self.first, self.second


class Events:
    """The events of a collection, by the facts that alignment made of their dates."""

    def __init__(self, claims: Sequence[Claim], facts: Sequence[Fact], lexicon: Lexicon) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._lexicon = lexicon
        dated = [
            fact
            for fact in facts
            if fact.measure != PUBLISHED and (fact.measure or "").endswith(_OF_EVENTS)
        ]
        self._fact_of = {name: fact for fact in dated for name in fact.claims}
        self._dates_of = {
            fact.id: _by_article([self._claims[name] for name in fact.claims]) for fact in dated
        }
        self._by_parties: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
        for fact in dated:
            kind, names = lexicon.frames.get(fact.key.frame or ""), dict(fact.key.roles)
            status = self._claims[fact.claims[0]].status
            if kind and not _recurs(kind) and (who := _parties(kind, names)):
                self._by_parties[kind.name, status, who].append(fact)

    def order(self, claim: Claim) -> Order | None:
        """Returns the two events of a relation claim; `None` where it orders no two."""
        if claim.predicate not in ORDERING or claim.modality == "hypothetical":
            return None
        both = [name.partition(":") for name in (claim.subject or "", claim.counterparty or "")]
        first, second = ((kind, self._lexicon.root_parties(who)) for kind, _, who in both)
        if first == second or any(kind not in self._lexicon.frames for kind, _, _ in both):
            return None
        before, after = (self._event(claim, role) for role in ("subject", "counterparty"))
        return Order(claim, before, after) if before.key != after.key else None

    def _event(self, claim: Claim, role: str) -> Event:
        name = (claim.subject if role == "subject" else claim.counterparty) or ""
        frame, _, party = name.partition(":")
        kind = self._lexicon.frames[frame]
        label = (f"the {frame.replace('_', ' ')}", party)
        point = f"{claim.id} {role}"
        own = tuple(
            one
            for link in claim.links
            if self._dates(one := self._claims[link], frame, party, claim)
        )
        facts = list({fact.id: fact for one in own if (fact := self._fact_of.get(one.id))}.values())
        names = {key: claim.roles.get(f"{role}.{getattr(kind, key)}", "") for key in kind.key}
        who = None if _recurs(kind) else _parties(kind, names)
        if not facts and who:
            facts = self._by_parties.get((frame, claim.status, who), [])
            point = f"{frame} {sorted(map(sorted, who))}"
        if len(facts) != 1:
            return Event(point, point, label)
        (fact,) = facts
        if not _recurs(kind):
            return Event(fact.id, fact.id, label, self._dates_of[fact.id], own, fact.id)
        if any(one.moment and one.moment.grain in _COARSE for one in own):
            return Event(point, point, label, _by_article(own), own, fact.id)
        return Event(point, fact.id, label, self._dates_of[fact.id], own, fact.id)

    def _dates(self, one: Claim, frame: str, party: str, relation: Claim) -> bool:
        """Whether a linked claim dates this event of the relation.

        Of two events of one kind it dates that of the same party.
        """
        if one.moment is None or one.frame != frame:
            return False
        events, root_parties = (relation.subject, relation.counterparty), self._lexicon.root_parties
        both = all((name or "").startswith(f"{frame}:") for name in events)
        return not both or root_parties(one.subject) == root_parties(party)


def _parties(kind: FrameType, names: Mapping[str, str]) -> tuple[frozenset[str], ...] | None:
    """Returns who makes such an event this one; `None` where one of them is not named.

    The parties of a symmetric event are one set.
    """
    if not kind.key or not all(names.get(role) for role in kind.key):
        return None
    parties = tuple(frozenset(names[role].split("; ")) for role in kind.key)
    return (frozenset().union(*parties),) if kind.symmetric else parties


def _recurs(kind: FrameType) -> bool:
    return kind.recurring or kind.grows


def _by_article(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    return grouped(claims, lambda claim: claim.article)

"""Turns a group of claims into its fact: id, readings, explanations, verdict, value to print."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import COUNT, Claim
from chipnews.model.grouped import grouped
from chipnews.model.identity import identify_facts
from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.group import Group
from chipnews.model.results.versions import Versions
from chipnews.model.text import Article
from chipnews.model.values.bounds import bound_words, counted_words
from chipnews.model.values.conversion import Conversion
from chipnews.model.values.value import AsOf
from chipnews.reconcile.accept import accept
from chipnews.reconcile.explaining.basis import Basis
from chipnews.reconcile.explaining.exchange import exchange_readings
from chipnews.reconcile.explaining.explanations import explain_readings
from chipnews.reconcile.explaining.in_units import unit_words
from chipnews.reconcile.explaining.reasons import (
    tell_between,
    tell_denials,
    tell_replacements,
    tell_uncompared,
    tell_within,
)
from chipnews.reconcile.label import labels_of
from chipnews.reconcile.readings import Shared, find_readings
from chipnews.reconcile.supersede import (
    as_of_moments,
    find_left,
    find_posted_later,
    find_superseded,
)
from chipnews.reconcile.traits import traits_of
from chipnews.reconcile.verdict import judge
from chipnews.reconcile.withdrawal import find_revised, find_withdrawn


class Background(Struct, frozen=True):
    """What reconciling needs beside the claims."""

    articles: Mapping[str, Article]
    origin_of: Mapping[str, str]  # claim id -> the origin that it counts as
    lexicon: Lexicon
    versions: Versions = field(default_factory=Versions)
    # under the ids of the converted claims
    conversions: Mapping[str, Conversion] = field(default_factory=dict)


def reconcile_groups(groups: Sequence[Group], background: Background) -> list[Fact]:
    """Returns the facts of `groups`, each with an id that no other has."""
    claims = {claim.id: claim for group in groups for claim in group.claims}
    by_article = grouped(claims.values(), lambda claim: claim.article)
    facts = [_fact(group, background, by_article) for group in groups]
    days = {name: article.stated_date for name, article in background.articles.items()}
    ids = identify_facts([group.claims for group in groups], days)
    labels = _labels(facts, claims, background.lexicon)
    return [
        replace(fact, id=name, label=label)
        for fact, name, label in zip(facts, ids, labels, strict=True)
    ]


def _labels(facts: Sequence[Fact], claims: Mapping[str, Claim], lexicon: Lexicon) -> Iterator[str]:
    """Yields a label for each fact, if it can be one that no earlier fact has.

    It is taken from the members that give the value printed.
    """
    taken: set[str] = set()
    for fact in facts:
        shown = next(
            (one for one in fact.readings if fact.accepted and one.text == fact.accepted.text), None
        )
        labels = labels_of([claims[name] for name in fact.claims], lexicon, shown)
        label = next((one for one in labels if one not in taken), labels[0])
        taken.add(label)
        yield label


def _fact(group: Group, background: Background, by_article: Mapping[str, Sequence[Claim]]) -> Fact:
    claims, articles, lexicon = group.claims, background.articles, background.lexicon
    as_of = as_of_moments(claims, articles, lexicon)
    voices, replaced = _voices(claims, as_of, background)
    shared = {
        unit: find_readings(members)
        for unit, members in grouped(voices, lambda claim: claim.scale).items()
    }
    ordered = [(unit, one) for unit in _unit_order(shared) for one in shared[unit]]
    readings = tuple(_reading(one, background) for _, one in ordered)
    published = {claim.article: articles[claim.article].published for claim in claims}
    basis = Basis(lexicon, as_of, by_article, published)
    whys = [why for found in shared.values() for why in explain_readings(found, basis)]
    exchange = exchange_readings(shared, background.conversions, articles, lexicon)
    compared = (
        voices
        if exchange.explanations
        else [claim for unit, one in ordered if unit == ordered[0][0] for claim in one.claims]
    )
    traits = traits_of(claims, lexicon, published.values())
    verdict = judge(
        compared,
        unsettled=exchange.apart or any(why is None or not why.settles for why in whys),
        settled=exchange.meet or bool(whys),
        superseded=bool(replaced),
        origins=len({background.origin_of[claim.id] for claim in compared}),
    )
    explanations = (
        *tell_between(whys, claims, as_of),
        *(line for _, one in ordered for line in tell_within(one)),
        *tell_replacements(replaced, claims, as_of),
        *(exchange.explanations or tell_uncompared(readings)),
        *tell_denials(claims),
    )
    ids, accepted = tuple(claim.id for claim in claims), accept(readings, claims, as_of, lexicon)
    return Fact(
        "", "", "", traits.measure, verdict, ids, accepted, readings, explanations, traits,
        group.name_doubts, group.steps, group.rivals,
    )  # fmt: skip


def _voices(
    claims: Sequence[Claim], as_of: Mapping[str, AsOf], background: Background
) -> tuple[Sequence[Claim], dict[str, str]]:
    """Returns the claims that stand, and id -> id of those that a newer or right one replaced."""
    current = background.versions.speaking(claims)
    revised = find_revised(claims, background.versions)
    replaced = find_left(current, background.articles)
    replaced |= find_posted_later(current, background.articles)
    replaced |= find_superseded(current, background.articles, as_of) | revised
    replaced |= find_withdrawn(claims, background.articles, revised)
    asserted = _asserted(current)
    return [claim for claim in asserted if claim.id not in replaced] or asserted, replaced


def _asserted(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Returns the claims that give a value their voice.

    Who denies it, only thinks it possible, or says that it no longer holds, gives it none, unless
    nobody says more.
    """
    plain = [
        claim
        for claim in claims
        if claim.modality not in ("denied", "hypothetical") and claim.status != "previous"
    ]
    return plain or [claim for claim in claims if claim.modality != "denied"] or claims


def _unit_order(shared: Mapping[str, list[Shared]]) -> list[str]:
    """Returns the scales, that with most claims first; of equals counts come first."""
    counts = {unit: sum(len(one.claims) for one in found) for unit, found in shared.items()}
    return sorted(shared, key=lambda unit: (-counts[unit], unit != COUNT, unit))


def _reading(shared: Shared, background: Background) -> Reading:
    claim = _finest(shared.claims)
    amount = claim.amount
    # a bound fits a value, it does not support it
    flat = [one for one in shared.claims if not one.attaches]
    origins = sorted(
        {background.origin_of[one.id] for one in flat or shared.claims}, key=_origin_order
    )
    ids, text = tuple(one.id for one in shared.claims), _value_text(claim, shared.claims)
    if amount is None:
        return Reading(None, None, "date", text, ids, tuple(origins))
    return Reading(amount.low, amount.high, amount.unit, text, ids, tuple(origins))


def _value_text(finest: Claim, claims: Sequence[Claim]) -> str:
    """Returns the figure as written, with its bound and what it counts or its unit.

    "more than 60%", "about 1,000 chips", "18 kilometres". "about" stays only where everybody who
    gives this number says so.
    """
    if finest.amount is None:
        return finest.moment.edtf if finest.moment else ""
    same = [
        one.amount.bound
        for one in claims
        if one.amount and one.amount.number == finest.amount.number
    ]
    hedged = finest.amount.bound != "approx" or set(same) == {"approx"}
    counted = counted_words(finest) or (unit_words(finest) if finest.physical else "")
    bound = bound_words(finest) if hedged else ""
    return " ".join(part for part in (bound, finest.text, counted) if part.strip())


def _origin_order(name: str) -> tuple[str, int]:
    return name[0], int(name[1:])


def _finest(claims: Sequence[Claim]) -> Claim:
    """Returns the claim that says most: a value before a bound, the narrowest, then the first."""

    def rank(claim: Claim) -> tuple[bool, bool, object, object, str]:
        reach = claim.reach()
        width = reach.width if reach else None
        open_ended = claim.amount is not None and (
            claim.amount.low is None or claim.amount.high is None
        )
        floor = reach.low if reach and reach.low and width is None else 0
        return (open_ended, width is None, width or 0, -floor, claim.id)

    return min(claims, key=rank)

"""The arithmetic between claims: what is kept, what is broken, and what follows though nobody states it.

Facts and their claims -> `Constraint` values. A contradiction is told only where the words of a sentence, or the measures and parties of
one event, say how the figures belong together; nearness alone tells nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.constraint import Constraint
from chipnews.model.fact import Fact
from chipnews.model.text import Article
from chipnews.reconcile.conversions import find_conversions
from chipnews.reconcile.derived import find_derived
from chipnews.reconcile.history import speaking
from chipnews.reconcile.laws import judge_law
from chipnews.reconcile.sentence import Joined, find_joined
from chipnews.reconcile.ties import Sheet, find_tied


def find_arithmetic(
    facts: Sequence[Fact],
    claims: Iterable[Claim],
    articles: Mapping[str, Article],
    lexicon: Lexicon,
    older: Mapping[str, str] = {},
) -> list[Constraint]:
    """Every constraint of the same facts once: what is broken, then what is kept, then what is derived, in the order of their claims.

    The `older` versions of pages have their say only of facts that no later version tells.
    """
    by_id = {claim.id: claim for claim in sorted(claims, key=lambda claim: (claim.article, claim.start, claim.id))}
    told_now = [replace(fact, claims=_ids(speaking([by_id[name] for name in fact.claims], older))) for fact in facts]
    sheet = Sheet(told_now, by_id, articles, lexicon)
    current = {name: claim for name, claim in by_id.items() if claim.article not in older}
    joined = list(find_joined(current.values(), lexicon))
    found = (
        *_judged(joined, lexicon),
        *find_tied(sheet),
        *find_conversions(current, articles, lexicon),
        *find_derived(sheet, joined),
    )
    fact_of = {name: fact.id for fact in facts for name in fact.claims}
    place = {name: number for number, name in enumerate(by_id)}
    placed = [replace(one, facts=_facts(one, fact_of)) for one in found]
    ordered = sorted(placed, key=lambda one: (one.holds, one.derived is not None, *map(place.__getitem__, one.claims)))
    unique: dict[tuple[str, str, tuple[str, ...]], Constraint] = {}
    for one in ordered:
        unique.setdefault((one.law, one.detail, one.facts), one)
    return list(unique.values())


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)


def _judged(joined: Iterable[Joined], lexicon: Lexicon) -> Iterator[Constraint]:
    for one in joined:
        found = None if one.entry.joins else judge_law(one.entry.law, one.roles, lexicon, is_firm=one.is_firm)
        if found is not None:
            yield found


def _facts(constraint: Constraint, fact_of: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact_of[name] for name in constraint.claims if name in fact_of))

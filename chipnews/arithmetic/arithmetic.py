"""The arithmetic between claims: what is kept, what is broken, what follows though nobody says it.

Facts and their claims -> `Constraint` values. A contradiction is shown only where the words of a
sentence, or the measures and parties of one event, say how the figures belong together; that they
are near each other says nothing.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from chipnews.arithmetic.conversions import judge_conversions
from chipnews.arithmetic.derived import find_derived
from chipnews.arithmetic.figures import Figures
from chipnews.arithmetic.laws import judge_law
from chipnews.arithmetic.spans import find_spans
from chipnews.arithmetic.stated import Joined, find_joined
from chipnews.arithmetic.tied import find_tied
from chipnews.arithmetic.units import judge_units
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.constraint import Constraint
from chipnews.model.results.versions import Versions
from chipnews.model.values.conversion import Conversion


def find_arithmetic(
    figures: Figures, conversions: Mapping[str, Conversion], versions: Versions
) -> list[Constraint]:
    """Returns the constraints, of the same facts each once.

    What is broken comes first, then what is kept, then what is derived, in the order of their
    claims. Older versions of pages count only in facts that no later version gives.
    """
    by_id, lexicon = figures.claims, figures.lexicon
    current = []
    for fact in figures.facts:
        speaking = versions.speaking([by_id[name] for name in fact.claims])
        current.append(replace(fact, claims=tuple(claim.id for claim in speaking)))
    now = replace(figures, facts=current)
    standing = [claim for claim in by_id.values() if claim.article not in versions.older]
    joined = list(find_joined(standing, lexicon))
    stated = [one for one in conversions.values() if one.source.article not in versions.older]
    found = (
        *_judged(joined, lexicon),
        *find_spans(standing, lexicon),
        *find_tied(now),
        *judge_conversions(stated, figures.articles, lexicon),
        *find_derived(now, joined),
    )
    fact_of = {name: fact.id for fact in figures.facts for name in fact.claims}
    in_order = sorted(by_id.values(), key=lambda claim: (claim.article, claim.start, claim.id))
    place = {claim.id: number for number, claim in enumerate(in_order)}
    placed = []
    for one in found:
        facts = dict.fromkeys(fact_of[name] for name in one.claims if name in fact_of)
        placed.append(replace(one, facts=tuple(facts)))
    ordered = sorted(
        placed,
        key=lambda one: (one.holds, one.derived is not None, *map(place.__getitem__, one.claims)),
    )
    unique: dict[tuple[str, str, tuple[str, ...]], Constraint] = {}
    for one in ordered:
        unique.setdefault((one.law, one.detail, one.facts), one)
    return list(unique.values())


def _judged(joined: Iterable[Joined], lexicon: Lexicon) -> Iterator[Constraint]:
    for one in joined:
        if one.entry.joins:
            continue
        if one.entry.law == "conversion":
            found = judge_units(one.roles, lexicon)
        else:
            found = judge_law(one.entry.law, one.roles, lexicon, is_firm=one.is_firm)
        if found is not None:
            yield found

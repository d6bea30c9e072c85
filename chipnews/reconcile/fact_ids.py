"""Makes the id of a fact from what its claims say.

The claim that writes most digits, of several the earliest, gives its value and its head ("the
order", of "the order is worth $61.83 million"). Of two facts with the same, the later one's id is
made of its sentence too.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.identity import rarity, value_text
from chipnews.model.results.quotes import by_age
from chipnews.model.text import Article


def identify_facts(facts: Sequence[Sequence[Claim]], articles: Mapping[str, Article]) -> list[str]:
    """Returns an id for each fact, given as its claims.

    The order of facts decides only between those in the same words.
    """
    days = {name: article.stated_date for name, article in articles.items()}
    leads = [max(by_age(claims, days), key=rarity) for claims in facts]
    order = {claim.id: place for place, claim in enumerate(by_age(leads, days))}
    ids: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for claim in sorted(leads, key=lambda claim: order[claim.id]):
        parts = [value_text(claim), claim.slot.head.lemma if claim.slot.head else ""]
        if taken[_hash(parts)]:
            parts.append(claim.quote)
        name = _hash(parts)
        taken[name] += 1
        ids[claim.id] = name if taken[name] == 1 else _hash([*parts, str(taken[name])])
    return [ids[claim.id] for claim in leads]


def _hash(parts: Sequence[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]

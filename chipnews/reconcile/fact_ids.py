"""The id of a fact, made of what its claims say.

Claims of each fact -> ids. The claim that writes most digits, of several the earliest, gives its
value and its head ("the order", of "the order is worth $61.83 million"). Of two facts with the
same, the later one's id is made of its sentence, too.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.identity import rarity, value_text
from chipnews.model.results.quotes import by_age
from chipnews.model.text import Article


def identify_facts(facts: Sequence[Sequence[Claim]], articles: Mapping[str, Article]) -> list[str]:
    """An id for each fact, given as its claims.

    Only of facts that are told in the same words does their order decide.
    """
    days = {name: article.stated_date for name, article in articles.items()}
    namesakes = [max(by_age(claims, days), key=rarity) for claims in facts]
    order = {claim.id: place for place, claim in enumerate(by_age(namesakes, days))}
    ids: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for claim in sorted(namesakes, key=lambda claim: order[claim.id]):
        said = [value_text(claim), claim.slot.head.lemma if claim.slot.head else ""]
        if taken[_hash(said)]:
            said.append(claim.quote)
        name = _hash(said)
        taken[name] += 1
        ids[claim.id] = name if taken[name] == 1 else _hash([*said, str(taken[name])])
    return [ids[claim.id] for claim in namesakes]


def _hash(said: Sequence[str]) -> str:
    return hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:12]

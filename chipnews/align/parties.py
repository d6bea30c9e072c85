"""Who is meant by the names in a claim's roles."""

from functools import lru_cache

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim

Parties = frozenset[str]
"""Who is meant, each under the head of its group."""


@lru_cache(maxsize=4096)
def party_identity(name: str, lexicon: Lexicon) -> Parties:
    """Who a role's name means, subsidiaries and agencies under the head of their group, "Chinese tech firms" as China's companies.

    Joint parties are sets, in any order.
    """
    return frozenset(_identity(part, lexicon) for part in name.split("; "))


def _identity(name: str, lexicon: Lexicon) -> str:
    first, _, rest = name.partition(" ")
    if rest and rest.split()[-1].islower():
        country = lexicon.demonyms.get(first) or first.removesuffix("'s").removesuffix("’s")
        if (party := lexicon.party_names.get(country)) and party.type == "country":
            return f"companies of {party.name}"
    return lexicon.root_party(name)


def named_by(claim: Claim, lexicon: Lexicon) -> Parties:
    """The parties of a claim, each under the head of its group."""
    names = [name for name in (claim.subject, claim.counterparty) if name]
    return frozenset(party for name in names for party in party_identity(name, lexicon))

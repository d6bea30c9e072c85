"""What a fact is called: its key, made of what most of its claims say, and a label for people."""

from collections import Counter
from collections.abc import Iterable, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.fact import FactKey


def fact_key(claims: Sequence[Claim], lexicon: Lexicon) -> FactKey:
    """The key of a group: of each part what most of its claims say."""
    lead = claims[0]
    frame = _common(claim.frame for claim in claims)
    kind = lexicon.frames.get(frame or "")
    wanted = kind.key if kind else ("subject", "counterparty")
    named = zip(("subject", "counterparty"), _parties(claims), strict=True)
    roles = tuple((role, name) for role, name in named if name and role in wanted)
    counted = kind is not None and lead.amount is not None and lead.amount.unit in kind.counts
    dimension = (
        lead.kind
        if lead.kind != "quantity" or lead.amount is None
        else "count"
        if counted
        else lead.amount.unit or "number"
    )
    measure = _common(claim.measure for claim in claims)
    return FactKey(
        frame=frame,
        measure=measure,
        form=_common(claim.form for claim in claims),
        dimension=dimension,
        roles=roles,
        status=_common(claim.status for claim in claims) if kind and kind.status_matters else None,
        scope=None if measure else lead.text,
        period=lead.moment.timex if lead.moment and kind and kind.recurring else None,
    )


def _parties(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """The pair that most claims name; of equals the fuller."""
    pairs = Counter((claim.subject, claim.counterparty) for claim in claims)
    return min(pairs, key=lambda pair: (-sum(map(bool, pair)), -pairs[pair], pair[0] or "", pair[1] or ""))


def _common(values: Iterable[str | None]) -> str | None:
    """The most frequent value that is one; of equals the first in the alphabet."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def label_of(key: FactKey, lexicon: Lexicon) -> str:
    """A short name for people: "order value: Baidu from Huawei"."""
    words = (key.measure or key.dimension).replace(".", " ").replace("_", " ").strip()
    kind = lexicon.frames.get(key.frame or "")
    parties = f" {kind.joins if kind else 'and'} ".join(name for _, name in key.roles)
    return f"{words}: {parties}" if parties else words

"""Figures of one sentence that its words join: "12,000 jobs, nearly 6% of its workforce of 186,779".

Claims of one article's sentence -> the laws of `laws.toml` that its words state, with the claim in each role.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chipnews.arithmetic.levels import split_levels
from chipnews.lexicon.laws import SentenceLaw
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim

_CHANGES = frozenset({"growth", "ratio"})
_COMPARED = frozenset({"money", "quantity", "percent"})


@dataclass(frozen=True, slots=True)
class Joined:
    """A law and the claims in its roles; of a sum the parts are `part0`, `part1`, …. `is_firm`: whether a contradiction may be told."""

    entry: SentenceLaw
    roles: Mapping[str, Claim]
    is_firm: bool = True


def find_joined(claims: Iterable[Claim], lexicon: Lexicon) -> Iterator[Joined]:
    """The laws that sentences state, article by article, in text order."""
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in _COMPARED and claim.figure is not None and claim.interval is not None:
            sentences[claim.article, claim.evidence.start].append(claim)
    for place in sorted(sentences):
        figures = _apart(sentences[place])
        if len(figures) > 1:
            yield from _joined(_masked(figures), figures, lexicon)


def _apart(claims: Iterable[Claim]) -> list[Claim]:
    """In text order; of two that overlap the first."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.id)):
        if claim.figure and (not kept or not kept[-1].figure or kept[-1].figure.end <= claim.figure.start):
            kept.append(claim)
    return kept


def _masked(figures: Sequence[Claim]) -> str:
    """The sentence with `<0>`, `<1>`, … where its figures stand."""
    text, start = figures[0].evidence.text, figures[0].evidence.start
    parts, end = [], 0
    for number, claim in enumerate(figures):
        assert claim.figure is not None, "only figures are masked"
        parts += [text[end : claim.figure.start - start], f"<{number}>"]
        end = claim.figure.end - start
    return "".join(parts) + text[end:]


def _joined(masked: str, figures: Sequence[Claim], lexicon: Lexicon) -> Iterator[Joined]:
    adjusted = not lexicon.nouns_of("adjusted").isdisjoint(masked.lower().replace(",", " ").rstrip(".").split())
    for entry, pattern in lexicon.patterns.laws:
        for match in pattern.finditer(masked):
            roles = _apart_levels({role: figures[int(number)] for role, number in match.groupdict().items()})
            if roles is None:
                continue
            if entry.law != "sum":
                yield Joined(entry, roles, is_firm=not entry.joins and not (entry.law in _CHANGES and adjusted))
            elif (found := _sum(entry, int(match["total"]), masked, figures, lexicon)) is not None:
                yield found


def _apart_levels(roles: Mapping[str, Claim]) -> Mapping[str, Claim] | None:
    """The roles with `old` and `new` for `levels`; `None` where what stands there is one figure."""
    if "levels" not in roles:
        return roles
    rest = {role: claim for role, claim in roles.items() if role != "levels"}
    found = split_levels(roles["levels"], rising=all(claim.direction != "down" for claim in rest.values()))
    return rest | {"old": found[0], "new": found[1]} if found else None


def _sum(entry: SentenceLaw, total: int, masked: str, figures: Sequence[Claim], lexicon: Lexicon) -> Joined | None:
    """The parts in front of a total, each joined to the next; firm where no other figure of their kind stands before them."""
    between, closing = lexicon.patterns.sum_gaps
    first, gap = total, closing
    while first > 0 and gap.fullmatch(_gap(masked, first - 1)):
        first, gap = first - 1, between
    parts = {f"part{i}": figures[i] for i in range(first, total)}
    if len(parts) < 2:
        return None
    alone = all(claim.kind != figures[total].kind for claim in figures[:first])
    return Joined(entry, {"total": figures[total]} | parts, is_firm=alone)


def _gap(masked: str, number: int) -> str:
    """What stands between a figure and the next."""
    return masked.partition(f"<{number}>")[2].partition(f"<{number + 1}>")[0]

"""Figures of one sentence that its words join.

"12,000 jobs, nearly 6% of its workforce of 186,779".

Claims of one article's sentence -> the laws of `laws.toml` that its words state, with the claim in
each role.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chipnews.arithmetic.levels import split_levels
from chipnews.lexicon.laws import SentenceLaw
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim

_CHANGES = frozenset({"growth", "ratio"})
_UNIT = re.compile(r"[\s-]?[\w.′’']+,?\s?(?:and\s)?")
_MOST = 30  # parts of a sum; what lists more is a table
_SUMS = frozenset({"sum", "among"})
_GAPS = re.compile(r"<\d+>")
_COMPARED = frozenset({"money", "quantity", "percent"})


@dataclass(frozen=True, slots=True)
class Joined:
    """A law and the claims in its roles; of a sum the parts are `part0`, `part1`, …. `is_firm`.

    Whether a contradiction may be told.
    """

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
        figures = apart(sentences[place])
        if len(figures) > 1:
            yield from _joined(masked_text(figures), figures, lexicon)


def apart(claims: Iterable[Claim]) -> list[Claim]:
    """In text order; of two that overlap the first."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.id)):
        if claim.figure and (
            not kept or not kept[-1].figure or kept[-1].figure.end <= claim.figure.start
        ):
            kept.append(claim)
    return kept


def masked_text(figures: Sequence[Claim]) -> str:
    """The sentence with `<0>`, `<1>`, … where its figures stand."""
    text, start = figures[0].evidence.text, figures[0].evidence.start
    parts, end = [], 0
    for number, claim in enumerate(figures):
        assert claim.figure is not None, "only figures are masked"
        parts += [text[end : claim.figure.start - start], f"<{number}>"]
        end = claim.figure.end - start
    return "".join(parts) + text[end:]


def _joined(masked: str, figures: Sequence[Claim], lexicon: Lexicon) -> Iterator[Joined]:
    adjusted = not lexicon.words_of("adjusted").isdisjoint(
        masked.lower().replace(",", " ").rstrip(".").split()
    )
    gaps = _GAPS.split(masked)[1:]  # what stands behind each figure
    for entry, pattern in lexicon.patterns.laws:
        for match in pattern.finditer(masked):
            roles = _apart_levels(
                {role: figures[int(number)] for role, number in match.groupdict().items()}
            )
            if roles is None or (entry.law == "conversion" and _is_compound(match, gaps)):
                continue
            if entry.law not in _SUMS:
                yield Joined(
                    entry,
                    roles,
                    is_firm=not entry.joins and not (entry.law in _CHANGES and adjusted),
                )
            elif (found := _sum(entry, match, gaps, figures, lexicon)) is not None:
                yield found


def _is_compound(match: re.Match[str], gaps: Sequence[str]) -> bool:
    """Whether one of two measures is told in two units: "6 feet 4 inches (1.93 metres)"."""
    one, other = int(match["one"]), int(match["other"])
    return any(_UNIT.fullmatch(gap) for gap in (*gaps[max(one - 1, 0) : one], gaps[other]))


def _apart_levels(roles: Mapping[str, Claim]) -> Mapping[str, Claim] | None:
    """The roles with `old` and `new` for `levels`; `None` where what stands there is one figure."""
    if "levels" not in roles:
        return roles
    rest = {role: claim for role, claim in roles.items() if role != "levels"}
    found = split_levels(
        roles["levels"], rising=all(claim.direction != "down" for claim in rest.values())
    )
    return rest | {"old": found[0], "new": found[1]} if found else None


def _sum(
    entry: SentenceLaw,
    match: re.Match[str],
    gaps: Sequence[str],
    figures: Sequence[Claim],
    lexicon: Lexicon,
) -> Joined | None:
    """The parts before a total, or behind it, each joined to the next.

    Firm where no other figure of their kind stands before them.
    """
    between, closing, behind = lexicon.patterns.sum_gaps
    found, total = match.groupdict(), int(match["total"])
    if "first" in found:
        first = end = int(found["first"])
        while end - first < _MOST and end + 1 < len(figures) and between.fullmatch(gaps[end]):
            end += 1
        is_told = entry.law == "among" or behind.fullmatch(gaps[end]) is not None
    else:
        first = end = int(found["last"]) if "last" in found else total - 1
        is_told = "last" in found or closing.fullmatch(gaps[end]) is not None
        while first > 0 and end - first < _MOST and between.fullmatch(gaps[first - 1]):
            first -= 1
    if not is_told or first < 0 or not 0 < end - first < _MOST:
        return None
    parts = {f"part{i}": figures[i] for i in range(first, end + 1)}
    alone = all(claim.kind != figures[total].kind for claim in figures[: min(first, total)])
    return Joined(entry, {"total": figures[total]} | parts, is_firm=alone)

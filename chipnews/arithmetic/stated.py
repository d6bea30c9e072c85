"""Finds the laws that the words of a sentence state between its figures.

"12,000 jobs, nearly 6% of its workforce of 186,779": claims of one article's sentence -> the laws
of `laws.toml`, with the claim in each role.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from chipnews.lexicon.laws import SentenceLaw
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount
from chipnews.model.wire import plain_number

_CHANGES = frozenset({"growth", "ratio"})
_UNIT = re.compile(r"[\s-]?[\w.′’']+,?\s?(?:and\s)?")
_MOST = 30  # parts of a sum; what has more is a table
_SUMS = frozenset({"sum", "among"})
_GAPS = re.compile(r"<\d+>")
_PLAIN = 1000  # below it no number has a scale
_DIGITS = 2  # of a number that ends in zeros so many are meant
_COMPARED = frozenset({"money", "quantity", "percent"})


class Joined(Struct, frozen=True):
    """A law and the claims in its roles; of a sum the parts are `part0`, `part1`, ….

    `is_firm` says that a contradiction may be shown.
    """

    entry: SentenceLaw
    roles: Mapping[str, Claim]
    is_firm: bool = True


def find_joined(claims: Iterable[Claim], lexicon: Lexicon) -> Iterator[Joined]:
    """Yields the laws that sentences state, in the order of articles and text."""
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in _COMPARED and claim.figure is not None and claim.interval is not None:
            sentences[claim.article, claim.evidence.start].append(claim)
    for place in sorted(sentences):
        figures = without_overlaps(sentences[place])
        if len(figures) > 1:
            masked = lexicon.patterns.mask_hedges(masked_text(figures))
            yield from _joined(masked, figures, lexicon)


def without_overlaps(claims: Iterable[Claim]) -> list[Claim]:
    """Returns the figures in text order; of two that overlap the first."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.id)):
        last = kept[-1].figure if kept else None
        if claim.figure and (not last or last.end <= claim.figure.start):
            kept.append(claim)
    return kept


def masked_text(figures: Sequence[Claim]) -> str:
    """Returns the sentence with `<0>`, `<1>`, … where its figures stand."""
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
            roles = _with_levels(
                {role: figures[int(number)] for role, number in match.groupdict().items()}
            )
            if roles is None or (entry.law == "conversion" and _is_compound(match, gaps)):
                continue
            if entry.law not in _SUMS:
                is_doubtful = entry.joins or (entry.law in _CHANGES and adjusted)
                yield Joined(entry, roles, is_firm=not is_doubtful)
            elif (found := _sum(entry, match, gaps, figures, lexicon)) is not None:
                yield found


def _is_compound(match: re.Match[str], gaps: Sequence[str]) -> bool:
    """Whether one of two measures has two units: "6 feet 4 inches (1.93 metres)"."""
    one, other = int(match["one"]), int(match["other"])
    return any(_UNIT.fullmatch(gap) for gap in (*gaps[max(one - 1, 0) : one], gaps[other]))


def _with_levels(roles: Mapping[str, Claim]) -> Mapping[str, Claim] | None:
    """Returns the roles with `old` and `new` for `levels`; `None` where that is one figure."""
    if "levels" not in roles:
        return roles
    rest = {role: claim for role, claim in roles.items() if role != "levels"}
    found = _split_levels(
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
    """Returns the parts before a total, or behind it, each joined to the next.

    It is firm where no other figure of their kind stands before them.
    """
    between, closing, behind = lexicon.patterns.sum_gaps
    found, total = match.groupdict(), int(match["total"])
    if "first" in found:
        first = end = int(found["first"])
        while end - first < _MOST and end + 1 < len(figures) and between.fullmatch(gaps[end]):
            end += 1
        is_total = entry.law == "among" or behind.fullmatch(gaps[end]) is not None
    else:
        first = end = int(found["last"]) if "last" in found else total - 1
        is_total = "last" in found or closing.fullmatch(gaps[end]) is not None
        while first > 0 and end - first < _MOST and between.fullmatch(gaps[first - 1]):
            first -= 1
    if not is_total or first < 0 or not 0 < end - first < _MOST:
        return None
    parts = {f"part{i}": figures[i] for i in range(first, end + 1)}
    alone = all(claim.kind != figures[total].kind for claim in figures[: min(first, total)])
    return Joined(entry, {"total": figures[total]} | parts, is_firm=alone)


def _split_levels(claim: Claim, *, rising: bool) -> tuple[Claim, Claim] | None:
    """Returns two levels that were read as one figure, or `None`: "from $4 billion to $10 billion".

    The level left is rounded to its last digit, of zeros to the second.
    """
    amount, left, _, reached = claim.amount, *claim.text.partition(" to ")
    if not claim.levels or amount is None or amount.low is None or amount.high is None:
        return None
    levels = (amount.low, amount.high) if rising else (amount.high, amount.low)
    if not reached:  # the level left stands apart: "from 900 tonnes in 2020 to 700"
        left, reached = "", claim.text
    drafts = (
        (left or plain_number(levels[0]), levels[0], _written(levels[0], left)),
        (reached, levels[1], claim.interval),
    )
    old, new = (
        replace(
            claim,
            figure=replace(claim.figure, text=text) if claim.figure else None,
            amount=Amount(value, value, amount.unit, "exact"),
            interval=interval,
            levels=False,
        )
        for text, value, interval in drafts
    )
    return old, new


def _written(value: Decimal, text: str) -> Interval:
    """Returns what a level leaves open.

    For "$10 million" half a million to each side, for "$4 billion" half a billion.
    """
    written = text or (plain_number(value) if value < _PLAIN else "")
    digits = min(len(re.findall(r"\d", written)), _DIGITS)
    last, second = int(value.normalize().as_tuple().exponent), value.adjusted() + 1 - (digits or 1)
    half = Decimal(1).scaleb(min(last, second)) / 2
    return Interval(value - half, value + half)

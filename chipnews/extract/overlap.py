"""Which mention wins where several claim the same characters: the longest, and of equals the most specific kind."""

from collections import defaultdict
from collections.abc import Iterable

from chipnews.model.mention import Mention
from chipnews.model.trace import Step, traced

_ORDER = ("date", "money", "percent", "ordinal", "distractor", "duration", "quantity", "unread")


def resolve_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """The winners in text order; a winner's trace names the kinds that it beat."""
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    winners = (winner for rivals in by_sentence.values() for winner in _winners(rivals))
    return sorted(winners, key=lambda one: one.span)


def _winners(mentions: Iterable[Mention]) -> list[Mention]:
    ranked = sorted(mentions, key=lambda one: (one.span.start - one.span.end, _rank(one), one.span.start))
    kept: list[Mention] = []
    beats: dict[int, list[Step]] = defaultdict(list)
    for mention in ranked:
        rival = next((i for i, winner in enumerate(kept) if winner.span.overlaps(mention.span)), None)
        if rival is None:
            kept.append(mention)
        elif kept[rival].kind != mention.kind:
            beaten = Step("extract", "overlap", f"read as {kept[rival].kind}, not {mention.kind}")
            if beaten not in beats[rival]:
                beats[rival].append(beaten)
    return [traced(winner, *beats[place]) for place, winner in enumerate(kept)]


def _rank(mention: Mention) -> int:
    """The kind's place in the order; a measure goes before a year, as in "a [1900] sq ft flat"; "in 2019 GB News" has a name."""
    measured = mention.kind == "quantity" and mention.amount.physical.islower() and len(mention.amount.physical) > 1
    return -1 if measured else _ORDER.index(mention.kind)

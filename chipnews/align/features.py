"""Why two claims may be about the same fact: small functions, each with the sentence that explains it.

A feature says its sentence where it holds, else nothing. What it weighs stands in `data/features.toml`, which is fitted on hand-written
gold (`python -m tests.benchmarks.weights`): the logarithm of how much more often it holds of two claims of one fact than of any two
(Fellegi and Sunter, "A Theory for Record Linkage", 1969).
"""

from collections.abc import Callable
from decimal import Decimal

from chipnews.align.constraints import Reason, why_alike
from chipnews.align.pair import Pair
from chipnews.model.fact import NameDoubt

_FEW_WORDS = 3  # so many words shared are more than a phrase
Feature = Callable[[Pair], Reason | None]


def same_measure(pair: Pair) -> str | None:
    """Both tell the same measure of the same kind of event."""
    return f"both give {pair.one.measure}" if pair.one.measure and pair.one.measure == pair.other.measure else None


def same_party(pair: Pair) -> str | None:
    """The same party does it."""
    one, other = pair.one.subject, pair.other.subject
    if pair.frame and pair.frame.symmetric:
        same = pair.first.parties if pair.first.parties == pair.second.parties else None
        return f"the same parties, {' and '.join(sorted(same))}" if same else None
    if not one or not other or pair.first.subject != pair.second.subject:
        return None
    return f"{one} in both" if one == other else f"{one} is {other}"


def party_alike(pair: Pair) -> NameDoubt | None:
    """The names are written differently, and may mean one party."""
    one, other = pair.one.subject, pair.other.subject
    if not one or not other or (pair.frame and pair.frame.symmetric) or same_party(pair):
        return None
    return NameDoubt(one, other, why) if (why := why_alike(pair, one, other)) else None


def same_counterparty(pair: Pair) -> Reason | None:
    """The same party on the other side."""
    one, other, frame = pair.one.counterparty, pair.other.counterparty, pair.frame
    if not one or not other or (frame and (frame.symmetric or "counterparty" not in frame.key)):
        return None
    if pair.first.counterparty == pair.second.counterparty:
        return f"{one} on the other side of both"
    return NameDoubt(one, other, why) if (why := why_alike(pair, one, other)) else None


def values_meet(pair: Pair) -> str | None:
    """One value can be what both mean."""
    return "their values meet" if pair.meets and not pair.is_rare else None


def rare_value(pair: Pair) -> str | None:
    """The same value to three and more digits."""
    return f"the rare figure {pair.one.text} in both" if pair.is_rare else None


def same_open_measure(pair: Pair) -> str | None:
    """Amounts of no known measure that hang on one noun, by one verb: "the bridge is [1,200 metres] long", "a [1,200-metre] bridge"."""
    one, other = pair.one, pair.other
    heads, verbs = (
        [part and part.lemma for part in parts]
        for parts in ((one.slot.head, other.slot.head), (one.slot.act, other.slot.act))
    )
    is_open = one.amount and other.amount and not (one.measure or other.measure or one.frame or other.frame)
    if not is_open or not pair.is_equal or not heads[0] or heads[0] != heads[1] or verbs[0] != verbs[1]:
        return None
    return f"both are told of the {heads[0]}" + (f", which {verbs[0]}" if verbs[0] else "")


def same_count(pair: Pair) -> str | None:
    """A count told without its event ("the memo speaks of 12,000 people") is the event's where its kind of thing and value are.

    So is a number that names no thing ("Alphabet followed with 12,000"), of the same party.
    """
    told, bare = (pair.one, pair.other) if pair.one.frame else (pair.other, pair.one)
    frame = pair.first.frame or pair.second.frame
    if bare.frame or frame is None or not bare.amount or not told.amount or not pair.is_equal:
        return None
    if not (bare.amount.unit in frame.counts or (_is_bare(bare.amount.unit) and same_party(pair))):
        return None
    return f"{bare.text} in both, and that is what a {frame.name.replace('_', ' ')} counts"


def same_thing(pair: Pair) -> str | None:
    """Both count one kind of thing, as the article names it."""
    one, other = pair.one, pair.other
    counts = one.kind == other.kind == "quantity" and one.amount and other.amount
    if not counts or not one.amount or not other.amount or one.amount.unit != other.amount.unit:
        return None
    return None if _is_bare(one.amount.unit) else f"both count the {one.amount.unit}"


def _is_bare(unit: str) -> bool:
    return unit in ("", "number")


def same_neighbours(pair: Pair) -> str | None:
    """The same value beside the same other figures: "12,000 jobs, or about [6%]" and "[6%], 12,000 in all"."""
    shared = sorted(number for _, number in pair.first.scene.beside & pair.second.scene.beside) if pair.is_equal else []
    return f"beside {' and '.join(f'{Decimal(number):,f}' for number in shared)} in both" if shared else None


def same_words(pair: Pair) -> str | None:
    """Their sentences share words that are no stop words: three at least, and a third of the shorter's."""
    one, other = pair.first.scene.words, pair.second.scene.words
    shared = one & other
    many = len(shared) >= _FEW_WORDS and 3 * len(shared) >= min(len(one), len(other))
    return f"told with the words {', '.join(sorted(shared)[:4])}" if many else None


def same_period(pair: Pair) -> str | None:
    """Both say of which days they speak, and those are the same."""
    period = pair.one.period
    return f"both of {period.start} to {period.end}" if period is not None and period == pair.other.period else None


FEATURES: tuple[Feature, ...] = (
    same_measure, same_party, party_alike, same_counterparty, values_meet, rare_value, same_open_measure,
    same_count, same_thing, same_neighbours, same_words, same_period,
)  # fmt: skip

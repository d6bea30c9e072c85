"""Clues: what speaks for or against two claims being one fact, each a small function of a pair.

A clue says how far it holds, from 0 to 1. What it weighs and how it is told stand in
`data/clues.toml`; the weights are fitted on hand-written gold by `python -m
tests.benchmarks.weights` (logistic regression), which also prints how they do on a story left out.
What cannot be one fact, whatever speaks for it, is said in rules.py.
"""

from collections.abc import Callable, Sequence
from math import sqrt
from typing import Literal

from chipnews.align.record import Frame, Record
from chipnews.align.story import cosine
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.values.interval import End

_NEAR, _SOME_WAY = 0.15, 0.6  # parts of the larger value by which two differ at most
_MUCH = 0.5  # of the words of two sentences
Held = bool | float
Standing = Literal["equal", "meet", "near", "some_way", "far"]
"""Values: as written; other, though one value can be what both mean; up to 15% apart; up to 60%, or
of two currencies; or more."""
Clue = Callable[["Pair"], Held]


class Pair:
    """Two claims of one scale, and how their values stand: see `Standing`."""

    __slots__ = ("first", "held", "is_date", "one", "one_article", "other", "second", "values")

    def __init__(self, first: Record, second: Record, *, one_article: bool = False) -> None:
        self.first, self.second, self.one_article = first, second, one_article
        self.one, self.other = first.claim, second.claim
        self.is_date = first.claim.moment is not None
        self.values = standing(first, second)
        self.held: Sequence[tuple[float, str]] | None = None  # what `weigh` found

    @property
    def one_sentence(self) -> bool:
        """Whether they stand in different places of one sentence, or of its copies."""
        one, other = self.one, self.other
        if one.evidence.text != other.evidence.text:
            return False
        return one.start - one.evidence.start != other.start - other.evidence.start

    @property
    def is_overlapping(self) -> bool:
        """Whether one of two figures of an article is written inside the other."""
        first, last = sorted((self.one, self.other), key=lambda claim: claim.start)
        return last.start < first.start + len(first.text)

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Measure and parties of both where both are told of one measure and with two parties.

        Else nothing.
        """
        one, other = self.first.frame, self.second.frame
        return (one, other) if one and other and one[0] == other[0] else ()

    @property
    def same_digits(self) -> bool:
        """Whether two amounts are written with the same digits.

        $61.83 million and $61.83 billion, or 61.83 million yuan.
        """
        one, other = (
            record.number.normalize().as_tuple().digits for record in (self.first, self.second)
        )
        return not self.is_date and one == other and len(one) > 1


def standing(first: Record, second: Record) -> Standing:
    """How two values stand to each other."""
    if first.scale != second.scale:
        return "some_way"
    if first.value and first.value == second.value:
        return "equal"
    if first.ends and second.ends and _overlap(first.ends, second.ends):
        return "meet"
    if first.claim.moment:
        return "far"
    gap = _gap(first, second)
    return "near" if gap <= _NEAR else "some_way" if gap <= _SOME_WAY else "far"


def _gap(first: Record, second: Record) -> float:
    """How far two amounts differ, as a part of the larger."""
    most = max(abs(first.size), abs(second.size))
    return abs(first.size - second.size) / most if most else 0.0


def is_compared(pair: Pair) -> bool:
    """Whether the two may be one fact.

    Values far from each other only as rivals, between the same parties or in much the same words.

    Of two currencies they may be where the parties or the digits are the same. "[Five] people and
    the attacker" says nothing of that five.
    """
    if pair.one_article and pair.is_overlapping:
        return False
    if pair.first.scale != pair.second.scale:
        return bool(same_parties(pair)) or pair.same_digits
    return pair.values != "far" or bool(same_parties(pair)) or same_sentence_words(pair) >= _MUCH


def _overlap(one: tuple[End, End], other: tuple[End, End]) -> bool:
    """Whether two intervals share a number.

    An end has its value and whether that is outside (below) or inside (above).
    """
    (low, low_open), (high, closed) = max(one[0], other[0]), min(one[1], other[1])
    return low < high or (low == high and not low_open and closed)


def many_digits(pair: Pair) -> Held:
    """An equal amount of several digits, half of two, wholly of three and more.

    Few figures are 1,984.
    """
    return (
        min(pair.first.digits - 1, 2) / 2 if pair.values == "equal" and not pair.is_date else False
    )


def beside_alike(pair: Pair) -> Held:
    """Equal values in two sentences that have other figures in common, half of it for one."""
    if pair.values != "equal" or pair.one_sentence:
        return False
    return min(len(pair.first.beside & pair.second.beside) - 1, 2) / 2  # but for the value itself


def called_otherwise(pair: Pair) -> Held:
    """An equal value of things that are called by two nouns: 310 people, 310 pilgrims."""
    one, other = pair.first.head, pair.second.head
    return pair.values == "equal" and bool(one and other) and one != other


def values_meet(pair: Pair) -> Held:
    """Amounts that differ as written, though one value can be what both mean."""
    return not pair.is_date and pair.values == "meet"


def meets_afar(pair: Pair) -> Held:
    """Such amounts that differ by more than 15%: more than 13 million, and 70 million."""
    return values_meet(pair) and _gap(pair.first, pair.second) > _NEAR


def rounded_alike(pair: Pair) -> Held:
    """Such amounts of three digits and more: $27.71 billion, and $27.7 billion."""
    return values_meet(pair) and min(pair.first.digits, pair.second.digits) > 2


def values_near(pair: Pair) -> Held:
    """Amounts that differ by 15% at most."""
    return not pair.is_date and pair.values == "near"


def values_apart(pair: Pair) -> Held:
    """Amounts that differ by more."""
    return not pair.is_date and pair.values in ("some_way", "far")


def dates_meet(pair: Pair) -> Held:
    """A day and its month, say."""
    return pair.is_date and pair.values == "meet"


def dates_apart(pair: Pair) -> Held:
    """Two days, or a day that nobody knows."""
    return pair.is_date and pair.values == "far"


def same_unit(pair: Pair) -> Held:
    """Counts of one kind of thing, under one name."""
    return bool(pair.first.unit) and pair.first.unit == pair.second.unit


def same_physical_unit(pair: Pair) -> Held:
    """Both are weights, or lengths, or the like: a story has few of a kind."""
    return pair.one.physical and pair.one.measured_in == pair.other.measured_in


def other_unit(pair: Pair) -> Held:
    """Counts of two kinds of things, by their names; deaths are of people."""
    one_event = bool(pair.first.of_event) and pair.first.of_event == pair.second.of_event
    return (
        bool(pair.first.unit and pair.second.unit)
        and pair.first.unit != pair.second.unit
        and not one_event
    )


def few_such(pair: Pair) -> Held:
    """Two articles give two values of one unit.

    The surer a rival, the fewer other values of it each gives.
    """
    if (
        pair.values == "equal"
        or pair.is_date
        or pair.one_article
        or pair.first.unit != pair.second.unit
    ):
        return False
    return 1 / sqrt(pair.first.rivals * pair.second.rivals)


def told_as_well(pair: Pair) -> Held:
    """The value of the one stands in the article of the other, too: it speaks of that elsewhere.

    Half of it for each.
    """
    if pair.values == "equal" or pair.one_article:
        return False
    first, second = pair.first, pair.second
    return (
        ((first.scale, first.value) in second.told) + ((second.scale, second.value) in first.told)
    ) / 2


def same_sentence_words(pair: Pair) -> Held:
    """Their sentences share words; that one sentence shares them with itself tells nothing."""
    return 0.0 if pair.one_sentence else cosine(pair.first.sentence, pair.second.sentence)


def other_owner(pair: Pair) -> Held:
    """The sentence of each says whose it is, and it is another's."""
    one, other = pair.one.slot.whose, pair.other.slot.whose
    if one is None or other is None or not one.certainty == other.certainty == "governed":
        return False
    return one.lemma != other.lemma


def other_place(pair: Pair) -> Held:
    """Another place stands with each."""
    return bool(pair.first.place and pair.second.place) and not pair.first.place & pair.second.place


def both_in_lead(pair: Pair) -> Held:
    """Two articles tell both in a headline or a lead: the news."""
    return pair.first.in_lead and pair.second.in_lead and not pair.one_article


def rivals_of_one_article(pair: Pair) -> Held:
    """Who writes two figures, even in two places, speaks of two things more often than not."""
    return pair.one_article and pair.values not in ("equal", "meet")


def other_status(pair: Pair) -> Held:
    """One is done, the other planned, denied or a level left."""
    return pair.one.status != pair.other.status


def other_form(pair: Pair) -> Held:
    """A level is not a change or a share."""
    return pair.one.form != pair.other.form


def other_measure(pair: Pair) -> Held:
    """Two measures by name, though names of measures are often wrong."""
    return bool(pair.one.measure and pair.other.measure) and pair.one.measure != pair.other.measure


def duration(pair: Pair) -> Held:
    """Lengths of time: two weeks are told of many things."""
    return pair.one.kind == "duration"


def same_measure_of_event(pair: Pair) -> Held:
    """Both count the dead, or the hurt, or give one measure of an event, and are not far from each other: rivals, or a count that grew."""
    event = pair.first.of_event
    return (
        bool(event)
        and event == pair.second.of_event
        and pair.values in ("near", "some_way")
        and pair.one.scope == pair.other.scope
    )


def same_parties(pair: Pair) -> Held:
    """One measure of one event between two named parties, as in an order.

    Rivals, unless far from each other in more than noughts.
    """
    if pair.values == "equal" or not pair.first.frame or pair.first.frame != pair.second.frame:
        return False
    if pair.values == "far" and not pair.same_digits:
        return False
    return pair.one.kind == "money" or pair.is_date or same_unit(pair)


CLUES: tuple[Clue, ...] = (
    many_digits, beside_alike, called_otherwise, values_meet, meets_afar, rounded_alike, values_near, values_apart, dates_meet, dates_apart,
    other_unit, same_physical_unit, few_such, told_as_well, same_sentence_words, other_owner,
    other_place, both_in_lead, rivals_of_one_article, other_status, other_form, other_measure, duration, same_measure_of_event,
    same_parties,
)  # fmt: skip
_NAMED = [(clue.__name__, clue) for clue in CLUES]


def weigh(pair: Pair, lexicon: Lexicon) -> Sequence[tuple[float, str]]:
    """What each clue that holds weighs, and its name.

    Worked out once, for the score and for its words.
    """
    if pair.held is None:
        weights = lexicon.weights
        pair.held = [(weights[name] * held, name) for name, clue in _NAMED if (held := clue(pair))]
    return pair.held


def score(pair: Pair, lexicon: Lexicon) -> float:
    """The weights of the clues that hold, to four places, so that no machine's last digit decides."""
    return round(sum(weight for weight, _ in weigh(pair, lexicon)), 4)

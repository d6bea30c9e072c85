"""Clues: small functions of a pair of claims that speak for or against their being one fact.

A clue says how far it holds, from 0 to 1. Its weight and its words stand in `data/clues.toml`. The
weights are fitted on hand-written gold by `python -m tests.benchmarks.weights` (logistic
regression), which also prints how they do on a story left out. What can never be one fact, whatever
speaks for it, is in rules.py.
"""

from collections.abc import Callable, Sequence
from math import sqrt
from typing import Literal

from chipnews.align.record import Record
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.values.interval import End

_NEAR, _SOME_WAY = 0.15, 0.6  # parts of the larger value by which two differ at most
_MUCH = 0.5  # of the words of two sentences
Degree = bool | float
"""How far a clue holds, from 0 to 1."""
Standing = Literal["equal", "meet", "near", "some_way", "far"]
"""How two values stand: written alike; written otherwise, though one value can be what both mean;
up to 15% apart; up to 60% apart, or of two currencies; further apart."""
Clue = Callable[["Pair"], Degree]


class Pair:
    """Two claims that are compared, and how their values stand."""

    __slots__ = ("first", "is_date", "one", "one_article", "other", "second", "values", "weighed")

    def __init__(self, first: Record, second: Record, *, one_article: bool = False) -> None:
        self.first, self.second, self.one_article = first, second, one_article
        self.one, self.other = first.claim, second.claim
        self.is_date = first.claim.moment is not None
        self.values = standing(first, second)
        self.weighed: Sequence[tuple[float, str]] | None = None  # what `weigh` found

    @property
    def one_sentence(self) -> bool:
        """Whether they stand in different places of one sentence, or of copies of it."""
        one, other = self.one, self.other
        if one.evidence.text != other.evidence.text:
            return False
        return one.start - one.evidence.start != other.start - other.evidence.start

    @property
    def same_digits(self) -> bool:
        """Whether two amounts have the same digits, as $61.83 million and 61.83 billion yuan."""
        one, other = (
            record.number.normalize().as_tuple().digits for record in (self.first, self.second)
        )
        return not self.is_date and one == other and len(one) > 1


def standing(first: Record, second: Record) -> Standing:
    """Returns how two values stand to each other."""
    if first.scale != second.scale:
        return "some_way"
    if first.value and first.value == second.value:
        return "equal"
    if first.reach and second.reach and _overlap(first.reach, second.reach):
        return "meet"
    if first.claim.moment:
        return "far"
    gap = _gap(first, second)
    return "near" if gap <= _NEAR else "some_way" if gap <= _SOME_WAY else "far"


def _gap(first: Record, second: Record) -> float:
    """Returns how far two amounts differ, as a part of the larger."""
    most = max(abs(first.size), abs(second.size))
    return abs(first.size - second.size) / most if most else 0.0


def is_compared(pair: Pair) -> bool:
    """Whether the two may be one fact at all.

    Values far from each other may be only as rivals: between the same parties, or in much the same
    words. Values of two currencies may be where the parties or the digits are the same. A figure
    that is written inside another of its article ("five", of "five and the attacker") says nothing
    by itself.
    """
    first, last = sorted((pair.one, pair.other), key=lambda claim: claim.start)
    if pair.one_article and last.start < first.start + len(first.text):
        return False
    if pair.first.scale != pair.second.scale:
        return bool(same_parties(pair)) or pair.same_digits
    return pair.values != "far" or bool(same_parties(pair)) or same_sentence_words(pair) >= _MUCH


def _overlap(one: tuple[End, End], other: tuple[End, End]) -> bool:
    """Whether two intervals, each given as its low and high end, share a number.

    An end is its value and whether the interval begins or stops just above that value.
    """
    (low, low_open), (high, closed) = max(one[0], other[0]), min(one[1], other[1])
    return low < high or (low == high and not low_open and closed)


def many_digits(pair: Pair) -> Degree:
    """An equal amount, by half of two digits, wholly of three and more: few figures are 1,984."""
    return pair.values == "equal" and not pair.is_date and min(pair.first.digits - 1, 2) / 2


def beside_alike(pair: Pair) -> Degree:
    """An equal value whose sentences have other figures in common, by half where it is one."""
    if pair.values != "equal" or pair.one_sentence:
        return False
    common = pair.first.sentence_values & pair.second.sentence_values
    return min(len(common) - 1, 2) / 2  # one of them is the value itself


def called_otherwise(pair: Pair) -> Degree:
    """An equal value of things that are called by two nouns: 310 people, 310 pilgrims."""
    one, other = pair.first.head, pair.second.head
    return pair.values == "equal" and bool(one and other) and one != other


def values_meet(pair: Pair) -> Degree:
    """Amounts that are written otherwise, though one value can be what both mean."""
    return not pair.is_date and pair.values == "meet"


def meets_afar(pair: Pair) -> Degree:
    """Amounts that meet though more than 15% apart: more than 13 million, and 70 million."""
    return values_meet(pair) and _gap(pair.first, pair.second) > _NEAR


def rounded_alike(pair: Pair) -> Degree:
    """Amounts that meet, of three digits and more: $27.71 billion and $27.7 billion."""
    return values_meet(pair) and min(pair.first.digits, pair.second.digits) > 2


def values_near(pair: Pair) -> Degree:
    """Amounts that do not meet and differ by 15% at most."""
    return not pair.is_date and pair.values == "near"


def values_apart(pair: Pair) -> Degree:
    """Amounts that differ by more than 15%."""
    return not pair.is_date and pair.values in ("some_way", "far")


def dates_meet(pair: Pair) -> Degree:
    """Dates of which one holds the other: a day and its month."""
    return pair.is_date and pair.values == "meet"


def dates_apart(pair: Pair) -> Degree:
    """Dates that do not meet, or of which one is a day that nobody knows."""
    return pair.is_date and pair.values == "far"


def same_unit(pair: Pair) -> Degree:
    """Counts of one kind of thing, under one name."""
    return bool(pair.first.unit) and pair.first.unit == pair.second.unit


def same_physical_unit(pair: Pair) -> Degree:
    """Both are weights, or lengths, or the like: a story has few of a kind."""
    return pair.one.physical and pair.one.measured_in == pair.other.measured_in


def other_unit(pair: Pair) -> Degree:
    """Counts of two kinds of things, by their names, unless both count the dead or the hurt."""
    one_event = (
        bool(pair.first.event_measure) and pair.first.event_measure == pair.second.event_measure
    )
    return (
        bool(pair.first.unit and pair.second.unit)
        and pair.first.unit != pair.second.unit
        and not one_event
    )


def few_such(pair: Pair) -> Degree:
    """Values of one unit from two articles, the surer the fewer such values each article gives."""
    if (
        pair.values == "equal"
        or pair.is_date
        or pair.one_article
        or pair.first.unit != pair.second.unit
    ):
        return False
    return 1 / sqrt(pair.first.rivals * pair.second.rivals)


def told_as_well(pair: Pair) -> Degree:
    """The value of one stands in the other's article too, which so speaks of it elsewhere.

    By half for each of the two.
    """
    if pair.values == "equal" or pair.one_article:
        return False
    both = ((pair.first, pair.second), (pair.second, pair.first))
    return sum((one.scale, one.value) in other.article_amounts for one, other in both) / 2


def same_sentence_words(pair: Pair) -> Degree:
    """How many words their sentences share (the cosine of the two); of one sentence nothing."""
    one, other = pair.first.sentence, pair.second.sentence
    if pair.one_sentence or not (one and other):
        return 0.0
    return len(one & other) / sqrt(len(one) * len(other))


def other_owner(pair: Pair) -> Degree:
    """The sentence of each says whose the figure is, and it is another's."""
    one, other = pair.one.slot.whose, pair.other.slot.whose
    if one is None or other is None or not one.certainty == other.certainty == "governed":
        return False
    return one.lemma != other.lemma


def other_place(pair: Pair) -> Degree:
    """Each stands with a place, and the places are different."""
    return bool(pair.first.place and pair.second.place) and not pair.first.place & pair.second.place


def both_in_lead(pair: Pair) -> Degree:
    """Two articles give both in a headline or a lead, and so as the news."""
    return pair.first.in_lead and pair.second.in_lead and not pair.one_article


def rivals_of_one_article(pair: Pair) -> Degree:
    """Two figures of one article, which are of two things more often than not."""
    return pair.one_article and pair.values not in ("equal", "meet")


def other_status(pair: Pair) -> Degree:
    """One is done, the other planned, denied or a level left."""
    return pair.one.status != pair.other.status


def other_form(pair: Pair) -> Degree:
    """A level beside a change or a share."""
    return pair.one.form != pair.other.form


def other_measure(pair: Pair) -> Degree:
    """Two measures by name, though names of measures are often wrong."""
    return bool(pair.one.measure and pair.other.measure) and pair.one.measure != pair.other.measure


def duration(pair: Pair) -> Degree:
    """Lengths of time: many things last two weeks."""
    return pair.one.kind == "duration"


def same_measure_of_event(pair: Pair) -> Degree:
    """Rival values of one measure of an event, or of a count that grew.

    Both count the dead, or the hurt, or give the same measure, and are not far from each other.
    """
    event = pair.first.event_measure
    return (
        bool(event)
        and event == pair.second.event_measure
        and pair.values in ("near", "some_way")
        and pair.one.scope == pair.other.scope
    )


def same_parties(pair: Pair) -> Degree:
    """Two values of one measure of one event between two named parties, as of an order.

    They are rivals unless far from each other in more than noughts.
    """
    if pair.values == "equal" or not pair.first.frame or pair.first.frame != pair.second.frame:
        return False
    if pair.values == "far" and not pair.same_digits:
        return False
    return pair.one.kind == "money" or pair.is_date or same_unit(pair)


CLUES: tuple[Clue, ...] = (
    many_digits, beside_alike, called_otherwise, values_meet, meets_afar, rounded_alike,
    values_near, values_apart, dates_meet, dates_apart, other_unit, same_physical_unit, few_such,
    told_as_well, same_sentence_words, other_owner, other_place, both_in_lead,
    rivals_of_one_article, other_status, other_form, other_measure, duration,
    same_measure_of_event, same_parties,
)  # fmt: skip
_NAMED = [(clue.__name__, clue) for clue in CLUES]


def weigh(pair: Pair, lexicon: Lexicon) -> Sequence[tuple[float, str]]:
    """Returns (weight, name) of each clue that holds, worked out once for score and words."""
    if pair.weighed is None:
        weights = lexicon.weights
        found = ((name, clue(pair)) for name, clue in _NAMED)
        pair.weighed = [(weights[name] * degree, name) for name, degree in found if degree]
    return pair.weighed


def score(pair: Pair, lexicon: Lexicon) -> float:
    """Returns the summed weights, to four places, so that no machine's last digit decides."""
    return round(sum(weight for weight, _ in weigh(pair, lexicon)), 4)

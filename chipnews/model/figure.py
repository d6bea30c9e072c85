"""The parts of a figure as it is written: those of an amount, and those of an expression of time.

`extract` reads them and `normalise` turns them into a value. A part that is not written is empty,
zero or `None`.
"""

from typing import Literal

from msgspec import Struct

from chipnews.model.text import Span
from chipnews.model.values.value import Bound, TimeBound

Tense = Literal["past", "present", "future"]


class AmountParts(Struct, frozen=True):
    """An amount of any kind, or a number that may be one.

    A figure has at most one word of a unit: `currency`, `share`, `time`, `physical` or `fold`.
    """

    number: str = ""
    scale: str = ""
    sign: str = ""
    symbol: str = ""  # of a currency, before the number
    currency: str = ""
    share: str = ""
    time: str = ""
    physical: str = ""
    fold: bool = False
    upto: str = ""  # the second number of a range, or of two levels
    upto_scale: str = ""
    levels: bool = False  # "from 240 to 273"
    left: Span | None = None  # the level that was left, if other words lie between
    whole: str = ""  # "five" of "one in five"
    rest: str = ""  # "12" of "three hours and 12 minutes"
    rest_unit: str = ""
    score: bool = False  # "2-2"
    unit: str = ""  # the entry of the unit's words in `units.toml` or `percent.toml`
    noun: str = ""  # the lemma of what a quantity counts
    counted: str = ""  # the words for what it counts
    left_out: bool = False  # its list, clause or parallel figure gives the noun or unit
    unit_end: int | None = None  # where the words of the unit end, if behind the figure
    per: str = ""
    age: bool = False
    stretch: bool = False  # "the past two years"
    bound: Bound = "exact"
    bound_words: str = ""
    previous: bool = False  # a level that no longer holds
    converts: Span | None = None  # the amount before it in another currency
    others: bool = False  # "a man was killed": others may have been, too

    @property
    def has_unit(self) -> bool:
        """Whether the words of a unit stand behind the number."""
        return bool(self.share or self.currency or self.time or self.physical or self.fold)

    @property
    def is_marked(self) -> bool:
        """Whether anything beside the digits says what the number is."""
        return bool(self.has_unit or self.symbol or self.scale or self.sign)

    @property
    def is_plain(self) -> bool:
        """Whether the number is all that is written."""
        return self == AmountParts(self.number)

    @property
    def is_bare(self) -> bool:
        """Whether the number stands without a noun or unit of its own."""
        return self.left_out or self.counts_nothing

    @property
    def counts_nothing(self) -> bool:
        """Whether nothing says what a quantity counts or measures."""
        return not (self.noun or self.unit)


NO_AMOUNT = AmountParts()


class TimeParts(Struct, frozen=True):
    """An expression of time: the values of the groups of its pattern in `timex.toml`.

    `resolve` names the rule that turns it into days (normalise/date.py). Months, days and quarters
    count from 1, weekdays from Monday, which is 0. `rel` and `yearrel` count units and years from
    publication, `back` and `yearback` from the last date of the text: -1 is the one before.
    """

    resolve: str
    bound: TimeBound = "on"
    tense: Tense = "past"
    attribute: bool = False  # "second-quarter growth"
    dateline: bool = False
    year: int = 0
    year_2: int = 0
    short: int | None = None  # "'24"
    hundreds: int = 0  # of a year in words: 1900 of "nineteen eighty-four", then 80 and 4
    yeartens: int = 0
    yearones: int = 0
    to: str = ""  # the last year of a range, or its last two digits
    month: int = 0
    month_2: int = 0
    day: int = 0
    day_2: int = 0
    weekday: int = 0
    weekday_2: int = 0
    one: int = 0  # "7/11": the numbers of a date in digits, in their order
    two: int = 0
    three: int = 0
    four: int = 0
    gap: str = ""
    nth: int = 0  # -1 is the last
    quarter: int = 0
    season: str = ""
    decade: int = 0
    tens: int = 0
    holiday: str = ""
    part: int = 0  # 0 early, 1 mid, 2 late
    edge: int = 0  # 0 the start, 1 the middle, 2 the end
    number: int | None = None  # `None` of "a few"
    number_2: int | None = None
    unit: str = ""
    unit_2: str = ""
    whole: str = ""
    way: str = ""  # "ago", "earlier", "later"
    which: str = ""
    rel: int | None = None
    back: int | None = None
    yearrel: int | None = None
    yearback: int | None = None
    ofthe: bool = False  # "of the year"
    word: int | None = None  # days from publication: -1 of "yesterday"
    this: str = ""
    daypart: str = ""
    clock: str = ""
    ago: str = ""  # "the [year-ago] third quarter"
    reference: str = ""  # the TIMEX3 value of "now", "recently"

    @property
    def tells_year(self) -> bool:
        """Whether the expression says which year it means, known or not."""
        return bool(self.year or self.hundreds or self.ofthe) or not (
            self.short is None and self.yearrel is None and self.yearback is None
        )

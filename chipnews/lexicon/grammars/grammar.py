"""Makes the grammar of figures: one figure, what stands between two, and what one is per.

Every expression is anchored at a number, looks no further than a few words and repeats nothing
without end, so that a scan is linear.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.grammars.numbers import Numbers
from chipnews.lexicon.grammars.slots import fill_slots
from chipnews.lexicon.tables import Tables

_BLANK = r"[ \u00a0\u2009\u202f]"
_DASH = r"[-\u2010-\u2013\u2212]"


def _shares_of(forms: Iterable[str]) -> str:
    """Any of `forms`, in any case but for two letters: "5pc", not "5 PC makers"."""
    known = set(forms)
    short = {form for form in known if len(form) == 2}
    return f"(?:(?i:{any_of(known - short)})|{any_of(short)})"


class Grammar:
    """Every expression of the grammar, made at first use and kept."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._numbers = Numbers(tables)
        self._compiled: dict[str, re.Pattern[str]] = {}

    @cached_property
    def figure(self) -> re.Pattern[str]:
        """One figure: [sign] [currency] number [scale] [share, currency, time or physical unit].

        "$61.83 million", "450 million yuan", "-3%", "tens of thousands", "60-day", "5GB". A number
        word behind a hyphen is a part of another word ("post-one").
        """
        pattern = rf"""
            (?:(?<![\w.,/$£€¥₹])(?<![A-Za-z]-(?=[A-Za-z]))|(?<=[A-Za-z])(?=[$£€]))
            (?:(?<![^\s(\[“"'/])(?P<sign>(?<!or\s)[-+\u2212\u2013]|(?<!or\s)(?i:minus|negative)[\s-])(?=[\d.$£€¥a-z]))?
            (?:(?P<symbol>{self._symbol})\s?)?
            (?P<number>{self._numbers.figure})
            (?:(?P<scale>{self._scale})(?P<more>(?i:{self._numbers.tail}))?)?
            {self._suffix}?
            (?!\w|[.,]\d|['’](?!s\b|\s|$))
        """
        return re.compile(pattern, re.VERBOSE)

    @cached_property
    def link(self) -> re.Pattern[str]:
        """What stands between the two ends of a range."""
        return re.compile(
            rf"(?<!\s)(?:\s?(?P<dash>{_DASH}|~)\s?"  # 5-7
            rf"|\s+(?:up\s+)?(?P<to>to|through)(?:\s+|{_DASH})"  # 5 to 7, from 5 up to 7
            r"|\s+(?P<and>and)\s+"  # between 5 and 7
            rf"|{_DASH}?\s+(?P<either>or)\s+)"  # three or four
        )

    @cached_property
    def part(self) -> re.Pattern[str]:
        """What stands between a part and its whole: "one in five", "three out of four"."""
        return re.compile(r"(?<!\s)\s+(?P<of>in|out\s+of|over)\s+(?:every\s+)?")

    @cached_property
    def rate(self) -> re.Pattern[str]:
        """What a figure is per, in one or two words.

        "/day", "per square foot", "per 100,000 people", "a share", "-a-year". "A year earlier" is a
        date.
        """
        then = rf"\s(?:{any_of(self._tables.words_of('away_in_time'))}|before\s*[.,;])"
        word = rf"[A-Za-z²³]+(?:(?!{then})\s[a-z]+)?"
        pattern = rf"""
            \s?/\s?(?P<over>{word})
            |(?:(?<![\s-])[\s-]+per[\s-]+|(?<!\s)\s+for\s+every\s+(?=\d))
             (?P<per>\d[\d,]*(?:\s[a-z]+)?|{word})
            |(?<![\s-])[\s-]+(?:a|an|each|every)[\s-]+(?P<a>{word})(?![\w-]|{then})
        """
        return re.compile(pattern, re.VERBOSE)

    def filled(self, pattern: str) -> re.Pattern[str]:
        """Compiles `pattern` in any case, its slots filled with words (grammars/slots.py)."""
        if pattern not in self._compiled:
            self._compiled[pattern] = re.compile(fill_slots(pattern, self._tables), re.IGNORECASE)
        return self._compiled[pattern]

    @cached_property
    def share(self) -> Mapping[str, re.Pattern[str]]:
        """Entry name of `percent.toml` -> any of its surfaces."""
        return {
            entry.name: re.compile(_shares_of(entry.surfaces))
            for entry in self._tables.percent
            if entry.surfaces
        }

    def share_name(self, written: str) -> str | None:
        """Returns the entry of `percent.toml` to which a sign or word of shares belongs."""
        names = (name for name, pattern in self.share.items() if pattern.fullmatch(written))
        return next(names, None)

    @cached_property
    def movers(self) -> frozenset[str]:
        """Lemmas of verbs of a change whose size stands behind them: "rose [2p]"."""
        return frozenset(
            verb for cue in self._tables.cues["direction"] if not cue.through for verb in cue.verbs
        )

    @cached_property
    def ones(self) -> Mapping[str, Decimal]:
        """Number words under twenty and their values."""
        return self._tables.table("ones")

    @cached_property
    def tens(self) -> Mapping[str, Decimal]:
        """Words of whole tens and their values."""
        return self._tables.table("tens")

    def is_part_of(self, small: str, large: str) -> bool:
        """Whether one unit of `units.toml` is a smaller one of the same dimension."""
        units = {unit.name: unit for unit in self._tables.units if unit.name in (small, large)}
        if len(units) < 2:
            return False
        return (
            units[small].dimension == units[large].dimension
            and units[small].factor < units[large].factor
        )

    @cached_property
    def factors(self) -> frozenset[str]:
        """Words that multiply: "doubled", "sixfold"."""
        return frozenset((*self._tables.table("factors"), *self._tables.table("multiples")))

    @cached_property
    def minor_words(self) -> frozenset[str]:
        """The words of hundredths of currencies: "cents", "pence"."""
        return frozenset(form for currency in self._tables.currencies for form in currency.minor)

    @cached_property
    def times(self) -> dict[str, str]:
        """Surface of a unit of time, in lower case -> its entry of `units.toml`."""
        units = (unit for unit in self._tables.units if unit.dimension == "time")
        return {form.lower(): unit.name for unit in units for form in unit.surfaces}

    @cached_property
    def unit_names(self) -> Mapping[str, str]:
        """Surface -> entry of `units.toml`; those of time in lower case."""
        named = {
            form: unit.name
            for unit in reversed(self._tables.units)
            for form in (*unit.surfaces, *unit.after_blank, *unit.attached)
        }
        return named | self.times

    @cached_property
    def _symbol(self) -> str:
        """A currency's sign or code before the number; a code that is a word needs an amount."""
        # some wires set signs of letters apart ("HK $5"), but "A $5 fee" begins a sentence
        spaced = [
            f"{one[:-1]} $" for one in self._signs if one[-1] == "$" and one not in ("$", "A$")
        ]
        amount = (
            rf"\s?(?:\d[\d,]*[.,]\d|\d[\d,]*[\s-]?(?:{self._scale_word}|{self._attached})(?!\w))"
        )
        as_word = rf"{any_of(self._tables.policy.word_codes)}(?={amount})"
        return rf"(?:{any_of([*self._signs, *spaced])}|{any_of(self._plain_codes)}|{as_word})"

    @cached_property
    def _currency(self) -> str:
        """A currency's word, code or sign behind the number ("5 €").

        "5 TOP STOCKS" are no Tongan money, "7 $799" are two figures.
        """
        currencies = self._tables.currencies
        words = [
            word
            for one in currencies
            for word in (*one.words, *one.shared_words, *one.minor)
            if len(word) > 1
        ]
        signs = [one for one in self._signs if len(one) == 1]
        signs = [one for one in signs if not (one.isalpha() and one.isascii())]
        letters = any_of(word for one in currencies for word in one.minor if len(word) == 1)
        return (
            rf"(?:(?:{any_of(self._plain_codes)}|US\sdollars?)\s{self._scale_word}(?!\w)"  # USD mn
            rf"|(?i:{any_of(words)})|{any_of(self._plain_codes)}"  # euros, EUR
            rf"|{any_of(self._tables.policy.word_codes)}(?!\s+[A-Z])"  # TOP
            rf"|{any_of(signs)}(?!\s?\d)|{letters}(?!\.m))"  # €, p
        )

    @cached_property
    def _suffix(self) -> str:
        """What the number is of: a share, a currency, a time or a physical unit."""
        joint = (
            rf"(?:\s|{_DASH}|(?<=half)\s+an?\s"  # half an hour
            r"|(?<=quarter)\s+of\s+an?\s|(?<=thirds)\s+of\s+an?\s|(?<=quarters)\s+of\s+an?\s)"
        )
        share = _shares_of(form for entry in self._tables.percent for form in entry.surfaces)
        time = any_of(self._surfaces(lambda dimension: dimension == "time"))
        physical = any_of(self._surfaces(lambda dimension: dimension != "time"))
        apart = any_of(form for unit in self._tables.units for form in unit.after_blank)
        attached = any_of(form for unit in self._tables.units for form in unit.attached)
        return rf"""(?:
            {joint}?(?P<share>{share})(?!\w)
            |{joint}?(?P<time>(?i:{time}))(?!\w)
            |{joint}?(?P<physical>{physical}(?!\w)|(?<={_BLANK}){apart}(?!\w)
                     |{apart}(?={self._size})|(?<=\d){attached}(?![\w-]))
            |(?:[\s-]|(?<=[\w.])|\sof\s)(?P<currency>{self._currency})(?!\w)
            |[\s-]?(?P<fold>fold|x)(?!\w)
        )"""

    def _surfaces(self, wanted: Callable[[str], bool]) -> list[str]:
        return [
            form for unit in self._tables.units if wanted(unit.dimension) for form in unit.surfaces
        ]

    @cached_property
    def _scale(self) -> str:
        """A scale as a word ("5 million"), or as letters behind the digits ("5m", "$5b")."""
        money = any_of(form for entry in self._tables.scales for form in entry.money_only)
        codes = any_of(self._plain_codes)
        return (
            rf"(?:(?:[\s-]?{self._scale_word}(?!\w)){{1,2}}"  # 5 million, 5 lakh crore
            rf"|{self._attached}(?!\w|{self._size})"  # 5m, but not 5 m tall
            rf"|{_BLANK}{self._far_letters}(?!\w)"  # 5 k
            rf"|[ ]?M(?={codes}(?!\w))"  # 5 MEUR
            rf"|(?(symbol)(?:{money}|{_BLANK}{self._attached})(?!\w)|(?!)))"  # $5b, $5 m
        )

    @property
    def _far_letters(self) -> str:
        """Letters of scales that no unit claims behind a blank: "10 k", but "10 m" are metres."""
        apart = {form for unit in self._tables.units for form in unit.after_blank}
        return any_of(
            form for entry in self._tables.scales for form in entry.attached if form not in apart
        )

    @property
    def _size(self) -> str:
        return rf"\s{any_of(self._tables.words_of('sizes'))}(?!\w)"

    @cached_property
    def _attached(self) -> str:
        return any_of(form for entry in self._tables.scales for form in entry.attached)

    @cached_property
    def _scale_word(self) -> str:
        """A scale as a word; "MM" only in capitals, since "120 mm" is a length."""
        forms = [form for entry in self._tables.scales for form in entry.surfaces]
        small = any_of(form for form in forms if form.islower())
        return f"(?:(?i:{small})|{any_of(form for form in forms if not form.islower())})"

    @cached_property
    def _signs(self) -> list[str]:
        return [
            sign
            for currency in self._tables.currencies
            for sign in (*currency.symbols, *currency.shared)
            if sign not in self._tables.policy.word_codes
        ]

    @cached_property
    def _plain_codes(self) -> list[str]:
        words = self._tables.policy.word_codes
        return [code for code in self._tables.currency_codes if code not in words]

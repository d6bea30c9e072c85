"""Makes the expression of a number: digits however grouped, fractions, powers, and words.

It repeats nothing without end, so that a scan is linear.
"""

from functools import cached_property

from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.tables import Tables

_BLANK = r"[ \u00a0\u2009\u202f]"
_DASH = r"[-\u2010-\u2013\u2212]"
_VULGAR = "[\u00bc-\u00be\u2150-\u215e]"
_GROUPED = "|".join(  # each but the first may be followed by decimals of its own
    (
        # 1.234.567,89
        r"\d{1,3}(?:\.\d{3}){2,6}(?:,\d+)?(?![.\d])|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d)",
        r"\d{1,3}(?:,\d{2,3}){0,5},\d{3}(?!,?\d)",  # 1,600 and 12,34,567
        # 1'600 as the Swiss write, and with thin or no-break blanks
        r"\d{1,3}(?:['\u2019\u00a0\u2009\u202f]\d{3}){1,6}(?!\d)",
        # with plain ones: twice, or whole thousands
        r"\d{1,3}(?:[ ]\d{3}){2,6}(?![\d,])|\d{1,3}[ ]000(?![\d,])",
        r"\d{1,15}(?!\d)",  # 1600
    )
)
_POWER = (
    rf"{_BLANK}?[x\u00d7]{_BLANK}?10"
    rf"(?:\^?{_DASH}?\d{{1,3}}|[\u207b\u2070-\u2079\u00b9\u00b2\u00b3]{{1,4}})"  # x 10^6, x 10⁶
    r"|\^[-+]{0,2}\d{1,3}|e[-+]\d{1,3}"  # 2^10, 1e+6
)
_DIGITS = rf"(?:(?:{_GROUPED})(?:\.\d{{1,12}})?(?!\d)|\.\d{{1,6}}(?!\d))(?:{_POWER})?"
_RATIO = r"(?:\d{1,3}/(?:2|3|4|5|6|8|10|16|32|64|100)(?![\d/]))"


class Numbers:
    """The expression of a number and its parts, for verbose patterns."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    @cached_property
    def figure(self) -> str:
        """A whole number in digits or words, with all its parts."""
        mixed = (
            rf"(?:{self._scaled_twice}"  # 2 lakh 50 thousand
            rf"|\d{{1,6}}(?:-|[ ]|\sand\s){_RATIO}"  # 4-1/2
            rf"|\d{{0,6}}[ ]?{_VULGAR})"  # 2½
        )
        return rf"(?:{mixed}|{_RATIO}|{_DIGITS}(?i:{self.tail})?|(?i:\b(?:{self._worded})\b))"

    @property
    def _scaled_twice(self) -> str:
        """Digits with two scales: "2 lakh 50 thousand", "3 hundred and one"."""
        ones, tens, big = self._ones, self._tens, any_of(self._scales)
        larger = any_of(self._scales - {"hundred"})
        last = rf"\s+and\s+(?:\d{{1,2}}(?!\d)|{tens}(?:-{ones})?|{ones})(?!\w|\s{big})"
        return (
            rf"(?:\d{{1,3}}\s{larger}\s(?:and\s)?){{1,3}}\d{{1,3}}\s{big}(?!\w)(?:{last})?"
            rf"|\d{{1,3}}\shundred{last}"
        )

    @cached_property
    def tail(self) -> str:
        """A fraction behind a number: "two [and a half]", "3 [and three-quarters]"."""
        return rf"(?:\s+and\s+|-and-)(?:an?|{self._ones})[\s-]{self._denominator}s?(?!\w)"

    def _any(self, *lists: str) -> str:
        return any_of(word for name in lists for word in self._tables.words_of(name))

    @property
    def _currencies(self) -> set[str]:
        """Words of currencies: "dollar", "yuan"."""
        return {word for one in self._tables.currencies for word in (*one.words, *one.shared_words)}

    @cached_property
    def _denominator(self) -> str:
        return any_of(self._tables.table("denominators"))

    @cached_property
    def _ordinals(self) -> str:
        """Denominators that are ordinals elsewhere: "third", "fifth"."""
        return any_of(self._tables.table("denominators").keys() - {"half", "quarter"})

    @cached_property
    def _ones(self) -> str:
        return any_of(self._tables.table("ones"))

    @cached_property
    def _tens(self) -> str:
        return any_of(self._tables.table("tens"))

    @cached_property
    def _worded(self) -> str:
        """Number words: vague ones, fractions, dozens, spelled numbers, and "a" before a scale."""
        table = self._tables.table
        scale = any_of(self._scales)
        multiplier = any_of(table("vague_multipliers"))
        alternatives = (
            rf"(?:{multiplier}\s+of\s+)?{any_of(table('vague_scales'))}"
            rf"|{multiplier}(?=\s+of\b)|dozens|hundreds",
            rf"{any_of(table('vague_few'))}\s{any_of(self._scales | {'dozen'})}(?!\w)",
            any_of(table("vague_digits")),
            any_of(table("factors")),
            rf"{any_of(table('multiples'))}(?=\s{self._any('compared')}\b)",
            rf"twice(?=\s{self._any('possessives')}\b)",  # no verb, as "double" is
            rf"{any_of(table('collections'))}(?!\s*\d)",
            self._spoken,
            rf"{any_of(table('articles'))}(?=[\s-]{scale}\b)",
            self._fraction,
            self._spelled,
            rf"{scale}(?=-{any_of(self._currencies)})",  # "trillion-dollar"
        )
        return rf"(?={self._first_word}\b)(?:{'|'.join(alternatives)})"

    @property
    def _spoken(self) -> str:
        """One number with "and" in it: "a hundred and two", "a thousand and six"."""
        small = rf"(?:{self._tens}(?:[\s-]{self._ones})?|{self._ones})"
        no_scale = rf"(?!\w|[\s-](?:hundred|{any_of(self._scales)}))"
        return rf"an?\s(?:hundred|thousand)\s+and\s+{small}{no_scale}"

    @property
    def _scales(self) -> set[str]:
        """Scales that are words: "hundred", "million", "crore"."""
        return {
            form
            for entry in self._tables.scales
            for form in entry.surfaces
            if form.isalpha() and len(form) > 3
        }

    @property
    def _first_word(self) -> str:
        """What a number in words begins with; tried first, it rules out most words of a text."""
        words = {
            form.split()[0].split("-")[0]
            for entry in self._tables.numerals
            if entry.name != "denominators"
            for form in entry.words
        }
        nouns = any_of(
            {"few", *self._scales, *self._tables.table("denominators"), "dozen", "couple", "score"}
        )
        return rf"(?:{any_of((words | self._scales) - {'a', 'an'})}|an?(?=[\s-]{nouns}))"

    @cached_property
    def _spelled(self) -> str:
        """A number in words: "twenty-one trillion three hundred", "five point two"."""
        ones, tens, big = self._ones, self._tens, any_of(self._scales - {"hundred"})
        small = rf"(?:{tens}(?:\s?-\s?|\s{{1,3}}){ones}|{tens}|{ones})"
        rest = rf"(?:\s+and)?[\s-]+{small}(?![\s-]hundred\b)"  # "three hundred [and forty-two]"
        group = rf"(?:(?:{small}|an?)[\s-]hundred(?:{rest})?|{small})"
        first = rf"(?:{group}|an?(?=[\s-]{big}\s(?:and\s)?{group}\b))"
        parts = self._ordinals
        chain = rf"{first}(?:[\s-]{big},?(?:\s+and\s+{group}(?!\s{parts}s)|\s+{group})){{0,5}}"
        return rf"{chain}(?:\s+point(?:\s+{ones}){{1,6}}|{self.tail}|[\s-](?:{tens}-)?{parts}s)?"

    @cached_property
    def _fraction(self) -> str:
        """Parts of a whole: "two-thirds", "a quarter of", "half the staff".

        "a third party" and "the first half" are none.
        """
        many = rf"{self._ones}[\s-](?:halves|quarters(?:(?<=-quarters)|(?=\s+of\b|\s*$)))"
        closes = r"\s*(?:[.;)]|,\s|$)"
        behind = self._any("behind_parts", "more_or_less")
        ends = rf"(?=\s+of\b(?!\s+the\s+year)|{closes}|\s+{behind}\b)"
        single = rf"(?:an?|one)[\s-](?:(?:{self._tens}-)?{self._ordinals}|quarter){ends}"
        other_halves = "".join(
            rf"(?<!{word}\s)" for word in sorted(self._tables.words_of("which_half"))
        )
        of_what = rf"of|all|in|an?(?=\s)|{self._any('definites', 'possessives', 'behind_parts')}"
        half = (
            r"(?<=than\s)half(?![\w-])"  # more than half
            rf"|{other_halves}(?:(?:an?|one)[\s-])?half(?=\s+(?:{of_what})\b|{closes})"  # half the
        )
        return rf"{many}|{single}|{half}"

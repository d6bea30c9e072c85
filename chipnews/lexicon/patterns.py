"""Lexicon -> compiled regular expressions: the only place that builds them from data."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chipnews.lexicon.entries import Cue
    from chipnews.lexicon.load import Lexicon

# Digits with their grouping: 1,600 / 12,34,567 / 1 600 with thin or no-break blanks / 1600, then decimals.
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?!\d)"
_DASH = r"[-\u2010-\u2013\u2212]"
_TIMEX_PARTS = {
    "month": r"(?-i:(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z]))",
    "weekday": r"(?-i:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!s))",
    "year": r"(?P<year>(?:19|20)\d\d)(?!\d)",
    "day": r"(?P<day>[0-3]?\d)(?!\d)",
    "number": r"(?P<number>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|several|a couple of)",
}


def any_of(forms: Iterable[str]) -> str:
    """A group that matches any of `forms` literally, the longest first, blanks of any width; of no forms, nothing at all."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered) + ")" if ordered else "(?!)"


def shares_of(forms: Iterable[str]) -> str:
    """As `any_of`, in any case but for abbreviations of two letters: "5pc", not "5 PC makers"."""
    known = set(forms)
    short = {form for form in known if len(form) == 2}
    return f"(?:(?i:{any_of(known - short)})|{any_of(short)})"


class Patterns:
    """Every compiled pattern, made at first use and kept."""

    def __init__(self, lexicon: "Lexicon") -> None:
        self._lexicon = lexicon

    @cached_property
    def figure(self) -> re.Pattern[str]:
        """A figure: [symbol] number [scale] [range to another] [percent, currency word or duration].

        "$61.83 million", "450 million yuan", "10 to 20 per cent", "$5-$7 billion", "tens of thousands", "60-day".
        A physical unit stays outside, and may touch the digits: "[5]GB". A number word behind a hyphen is a part of another word.
        """
        pattern = rf"""
            (?<![\w.,$£€¥₹])(?<![A-Za-z]-(?=[A-Za-z]))(?P<levels>(?<=from\s))?
            (?:(?P<between>[Bb]etween)\s+)?
            (?:(?P<symbol>{self.symbol})\s?)?
            (?P<number>{self._number})(?P<scale>{self._scale})?
            (?:
                {self._link}
                (?:(?P<symbol2>{self.symbol})\s?)?
                (?P<number2>{self._number})(?P<scale2>{self._scale})?
            )?
            (?P<suffix>\s?{self._percent}(?!\w)|(?:\s|(?<=\d)){self.currency_word}(?!\w)|(?:\s|-){self._duration}(?!\w)|\sof\s{self.currency_word}(?!\w))?
            (?:(?!\w)|(?={self._physical_surface}(?!\w)))
        """
        return re.compile(pattern, re.VERBOSE)

    @cached_property
    def symbol(self) -> str:
        """A currency's sign or code before the number, set apart or not; a code that is a word needs a decimal or a scale behind."""
        amount = rf"\s?(?:\d[\d,]*\.\d|\d[\d,]*[\s-]?{self._scale_word}(?!\w))"
        return (
            rf"(?:{any_of([*self._signs, *self._plain_codes])}|{any_of(self._lexicon.policy.word_codes)}(?={amount}))"
        )

    @cached_property
    def currency_word(self) -> str:
        """A currency's word, code or sign behind the number ("5 €"); "5 TOP STOCKS" are no Tongan money, "7 $799" are two figures."""
        words = [
            word
            for currency in self._lexicon.currencies
            for word in (*currency.words, *currency.shared_words, *currency.minor)
        ]
        as_word = rf"{any_of(self._lexicon.policy.word_codes)}(?!\s+[A-Z])"
        sign = rf"{any_of(one for one in self._signs if len(one) == 1 and not one.isalpha())}(?!\s?\d)"
        return f"(?:(?i:{any_of(words)})|{any_of(self._plain_codes)}|{as_word}|{sign})"

    @cached_property
    def share(self) -> Mapping[str, re.Pattern[str]]:
        """Entry name of `percent.toml` -> its surfaces as a whole."""
        return {entry.name: re.compile(shares_of(entry.surfaces)) for entry in self._lexicon.percent}

    @cached_property
    def duration(self) -> Mapping[str, re.Pattern[str]]:
        """Entry name of `units.toml` -> its surfaces as a whole, of durations."""
        return {
            unit.name: re.compile(any_of(unit.surfaces), re.IGNORECASE)
            for unit in self._lexicon.units
            if unit.dimension == "time"
        }

    @cached_property
    def physical(self) -> tuple[re.Pattern[str], Mapping[str, str]]:
        """What stands behind the number of a physical quantity, and the name of the unit of each surface."""
        names = {
            surface: unit.name
            for unit in reversed(self._lexicon.units)
            if unit.dimension != "time"
            for surface in unit.surfaces
        }
        return re.compile(rf"[\s-]?(?P<unit>{any_of(names)})(?!\w)"), names

    @cached_property
    def timex(self) -> list[tuple[str, str, re.Pattern[str]]]:
        """Name, resolving rule and pattern of each expression of time."""
        return [
            (
                entry.name,
                entry.resolve,
                re.compile(r"(?<![\w$£€¥.,-])" + _fill(entry.pattern) + r"(?!\w)", re.IGNORECASE),
            )
            for entry in self._lexicon.timex
        ]

    @cached_property
    def distractors(self) -> list[tuple[str, re.Pattern[str]]]:
        """Name and pattern of each distractor."""
        return [(entry.name, re.compile(entry.pattern)) for entry in self._lexicon.distractors]

    @cached_property
    def blocks(self) -> list[tuple[str, str, re.Pattern[str]]]:
        """Name, section and pattern of each kind of page furniture."""
        return [
            (entry.name, entry.section, re.compile(entry.pattern, re.IGNORECASE)) for entry in self._lexicon.boilerplate
        ]

    @cached_property
    def bounds(self) -> list[tuple["Cue", re.Pattern[str]]]:
        """Cues of bound and hedge: `before` ones end where the figure begins, `after` ones begin where it ends."""
        cues = [*self._lexicon.cues["bound"], *self._lexicon.cues["hedge"]]
        return [(cue, self._beside(cue)) for cue in cues if cue.position != "clause"]

    @cached_property
    def previous(self) -> list[tuple["Cue", re.Pattern[str]]]:
        """Cues of levels that no longer hold; they match at the end of what precedes the figure, a hedge between them and it."""
        hedges = any_of(form for cue in self._lexicon.cues["hedge"] if cue.position == "before" for form in cue.forms)
        return [
            (cue, re.compile(rf"(?<![\w-]){any_of(cue.forms)}\s+(?:{hedges}\s+)?$", re.IGNORECASE))
            for cue in self._lexicon.cues["previous"]
        ]

    @cached_property
    def clause_cues(self) -> Mapping[str, list[tuple["Cue", re.Pattern[str], re.Pattern[str] | None]]]:
        """Of each file of cues, those that reach over a clause, with the phrases that block them."""
        return {
            name: [
                (cue, _words(cue.forms), _words(cue.blocked_by) if cue.blocked_by else None)
                for cue in cues
                if cue.forms
            ]
            for name, cues in self._lexicon.cues.items()
        }

    @cached_property
    def measures(self) -> list[tuple[str, re.Pattern[str]]]:
        """Name of each measure and the words that show it."""
        return [(entry.name, _words(entry.cues)) for entry in self._lexicon.measures]

    def _beside(self, cue: "Cue") -> re.Pattern[str]:
        if cue.position == "after":
            return re.compile(rf"['’]?(?:\s+\w+){{0,2}}?[\s-]?{any_of(cue.forms)}(?!\w)", re.IGNORECASE)
        jump = rf"\s+{any_of(cue.jumps)}" if cue.jumps else ""
        return re.compile(
            rf"(?<![\w-]){any_of(cue.forms)}{jump}(?:\s+(?:a|an|the|another|its|their))?\s*$", re.IGNORECASE
        )

    @cached_property
    def _number(self) -> str:
        tables = {table.name: table.words for table in self._lexicon.numerals}
        plain = any_of([*tables["ones"], *tables["tens"]])
        group = any_of(
            scale for entry in self._lexicon.scales for scale in entry.surfaces if scale.isalpha() and len(scale) > 3
        )
        words = rf"{plain}(?:(?:[\s-]|\s+and\s+)(?:{plain}|{group}(?=\s+(?:and\s+)?{plain})|hundred))*"
        multiplier = any_of(tables["vague_multipliers"])
        vague = rf"(?:(?:{multiplier}\s+of\s+)?{any_of(tables['vague_scales'])}|{multiplier}(?=\s+of\b|\s+[a-z]))"
        articles = rf"{any_of(tables['articles'])}(?=[\s-]{group}\b)"
        collections = any_of(tables["collections"])
        return rf"(?:{_DIGITS}|(?i:\b(?:{vague}|{any_of(tables['vague_digits'])}|{collections}|{words}|{articles})\b))"

    @cached_property
    def _link(self) -> str:
        """What joins the two ends of a range: "5-7", "5 to 7", "between 5 and 7", "5% to 7%", "three or four"; "50 -7" is a minus."""
        to = rf"(?:{_DASH}|\s{_DASH}\s|\s+to\s+|(?(between)\s+and\s+|(?!)))"
        percent = shares_of(next(entry.surfaces for entry in self._lexicon.percent if entry.name == "percent"))
        share = rf"(?(levels)(?!)|\s?{percent}(?={to}{self._number}\s?{percent}))"
        either = r"(?(symbol)(?!)|(?(scale)(?!)|(?<!\d\d\d)(?<!,\d\d\d)-?\s+or\s+(?!more|less|so)))"
        return rf"(?:(?:{share})?{to}|{either})"

    @cached_property
    def _scale(self) -> str:
        attached = any_of(form for entry in self._lexicon.scales for form in entry.attached)
        money = any_of(form for entry in self._lexicon.scales for form in entry.money_only)
        return rf"(?:(?:[\s-]?{self._scale_word}(?!\w)){{1,2}}|{attached}(?!\w)|(?(symbol){money}(?!\w)|(?!)))"

    @cached_property
    def _scale_word(self) -> str:
        """A scale that may stand off; one written in capitals ("MM") counts only so, since "120 mm" is a length."""
        forms = [form for entry in self._lexicon.scales for form in entry.surfaces]
        return f"(?:(?i:{any_of(form for form in forms if form.islower())})|{any_of(form for form in forms if not form.islower())})"

    @cached_property
    def _signs(self) -> list[str]:
        return [sign for currency in self._lexicon.currencies for sign in (*currency.symbols, *currency.shared)]

    @cached_property
    def _plain_codes(self) -> list[str]:
        return [code for code in self._lexicon.currency_codes if code not in self._lexicon.policy.word_codes]

    @cached_property
    def _physical_surface(self) -> str:
        return any_of(form for unit in self._lexicon.units if unit.dimension != "time" for form in unit.surfaces)

    @cached_property
    def _percent(self) -> str:
        return f"-?{shares_of(form for entry in self._lexicon.percent for form in entry.surfaces)}"

    @cached_property
    def _duration(self) -> str:
        return rf"(?i:{any_of(form for unit in self._lexicon.units if unit.dimension == 'time' for form in unit.surfaces)})"


def _words(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(forms)}(?!\w)", re.IGNORECASE)


def _fill(pattern: str) -> str:
    """A timex pattern with its placeholders filled and blanks of any kind; a placeholder's later uses get groups `year_2`, `year_3`."""
    for name, part in _TIMEX_PARTS.items():
        pieces = pattern.split("{" + name + "}")
        pattern = pieces[0]
        for use, piece in enumerate(pieces[1:], start=1):
            pattern += (part if use == 1 else part.replace(f"<{name}>", f"<{name}_{use}>")) + piece
    return pattern.replace(" ", r"\s")

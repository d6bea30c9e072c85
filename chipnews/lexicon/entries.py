"""The entries of the vocabulary, one struct a table; the file must give a field with no default.

Entries of laws are in laws.py, those of events and relations in frames.py.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from msgspec import Struct, field


class Scale(Struct, frozen=True):
    """A multiplier, such as a million."""

    name: str
    factor: Decimal
    examples: tuple[str, ...]
    surfaces: tuple[str, ...] = ()  # may stand apart from the digits
    attached: tuple[str, ...] = ()  # only right behind them
    money_only: tuple[str, ...] = ()  # there, and only with a currency's sign before them
    rejects: tuple[str, ...] = ()


class Numerals(Struct, frozen=True):
    """Words and the numbers that they mean."""

    name: str
    words: Mapping[str, Decimal]
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


class WordList(Struct, frozen=True):
    """Words that rules look for (`words/*.toml`, `names.toml`, `hazards.toml`)."""

    name: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


class Transliteration(Struct, frozen=True):
    """A spelling that replaces what fits `pattern` in the folded name of a person."""

    name: str
    pattern: str
    spelling: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


class ShareUnit(Struct, frozen=True):
    """A sign or word of shares: percent, points."""

    name: str
    unit: str
    base: str  # the unit in which it is compared
    factor: Decimal  # from `unit` to `base`
    examples: tuple[str, ...]
    surfaces: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()


class Unit(Struct, frozen=True):
    """A physical unit (its UCUM code) or a unit of time (its singular noun)."""

    name: str
    code: str
    dimension: str
    factor: Decimal  # to the base unit of the dimension
    surfaces: tuple[str, ...]
    examples: tuple[str, ...]
    ucum: str | None = None
    after_blank: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    told_as: str | None = None  # the code of the unit in which it is given: years of a decade
    times: Decimal = Decimal(1)  # so many of that unit
    rejects: tuple[str, ...] = ()


class Cue(Struct, frozen=True):
    """Words that change how a figure is read."""

    name: str
    sets: Mapping[str, str]  # what they change, and to what
    examples: tuple[str, ...]
    forms: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    position: Literal["before", "after", "clause"] = "clause"
    jumps: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()  # longer phrases in which the cue does not count
    rejects: tuple[str, ...] = ()


class Block(Struct, frozen=True):
    """How a block of page furniture or a caption begins."""

    name: str
    section: Literal["boilerplate", "caption"]
    pattern: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


class Distractor(Struct, frozen=True):
    """Digits and number words that are no figures."""

    name: str
    pattern: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


class TimexPart(Struct, frozen=True):
    """A part of expressions of time (`timex_parts.toml`)."""

    name: str
    pattern: str
    group: str | None = None  # the group that it fills: its own name, or none if empty
    trigger: bool = False
    token: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)  # and their values


class Timex(Struct, frozen=True):
    """An expression of time and the rule that resolves it (`timex.toml`)."""

    name: str
    pattern: str
    resolve: str
    examples: tuple[str, ...]
    needs: tuple[str, ...] = ()  # trigger parts, all of which a text must have
    words: tuple[str, ...] = ()  # of which it must have one
    ahead: bool = False  # counts only under a verb that looks ahead
    rejects: tuple[str, ...] = ()


class Measure(Struct, frozen=True):
    """Words near a figure that say what is measured."""

    name: str
    measure: str
    kinds: tuple[str, ...]
    cues: tuple[str, ...]
    examples: tuple[str, ...]
    unit: str | None = None
    of_event: bool = False  # it has no owner: "magnitude"
    promise: bool = False  # to come, and said by its subject where nobody else does: "severance"
    rejects: tuple[str, ...] = ()


class Clue(Struct, frozen=True):
    """What speaks for or against two claims being one fact."""

    name: str
    weight: Decimal  # is added where the clue holds
    says: str  # the clue in words
    examples: tuple[str, ...]  # each of two articles, a paragraph each
    rejects: tuple[str, ...] = ()


class Currency(Struct, frozen=True):
    """A currency, by its ISO 4217 code."""

    code: str
    name: str
    symbols: tuple[str, ...]
    shared: tuple[str, ...]  # symbols that other currencies have too
    words: tuple[str, ...]
    shared_words: tuple[str, ...]
    minor: tuple[str, ...]  # words of its hundredth
    countries: tuple[str, ...]


class Party(Struct, frozen=True):
    """Somebody who acts."""

    name: str
    type: str  # company, government, agency, organisation or country
    aliases: tuple[str, ...] = ()
    parent: str | None = None  # who owns it
    country: str | None = None
    ticker: str | None = None


class Outlet(Struct, frozen=True):
    """A publisher: a wire, an outlet, a broadcaster or an agency."""

    name: str
    kind: str
    domains: tuple[str, ...]
    aliases: tuple[str, ...]


class Policy(Struct, frozen=True):
    """The numbers that the rules use; shares are fractions of one."""

    hedge_width: Decimal
    nearly_floor: Decimal
    vague_ceiling: Decimal
    integer_digits: int
    exact_below: int
    rare_digits: int
    shared_figures: int
    shingle_words: int
    shingle_share: Decimal
    shingle_runs: int
    quote_words: int
    same_fact: Decimal
    possible_fact: Decimal
    possible_conflicts: int
    story_days: int
    event_days: int
    slip_letters: int
    rate_range: Decimal
    pair_tolerance: Decimal
    round_words: Decimal
    word_codes: tuple[str, ...]  # currency codes that are words as well

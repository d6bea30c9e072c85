"""The entries of the vocabulary, one dataclass a table.

A field without a default must stand in the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Scale:
    """A multiplier: `surfaces` may stand off, `attached` only behind the digits, `money_only` also needs a currency sign."""

    name: str
    factor: Decimal
    examples: tuple[str, ...]
    surfaces: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    money_only: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numerals:
    """Words and the numbers that they stand for."""

    name: str
    words: Mapping[str, Decimal]
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that rules ask for (`words/*.toml`; of names `names.toml`)."""

    name: str
    words: tuple[str, ...]
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Transliteration:
    """What fits `pattern` in the folded name of a person is written as `spelling`."""

    name: str
    pattern: str
    spelling: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShareUnit:
    """A sign or word of shares (percent, points, …).

    `factor` leads from `unit` to `base`, in which it is compared.
    """

    name: str
    unit: str
    base: str
    factor: Decimal
    examples: tuple[str, ...]
    surfaces: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A physical unit (UCUM) or a duration (its singular noun).

    `factor` leads to the dimension's base unit.

    A duration may be told as so many (`times`) of another unit (`told_as`, its code): a decade as
    ten years.
    """

    name: str
    code: str
    dimension: str
    factor: Decimal
    surfaces: tuple[str, ...]
    examples: tuple[str, ...]
    ucum: str | None = None
    after_blank: tuple[str, ...] = ()
    attached: tuple[str, ...] = ()
    told_as: str | None = None
    times: Decimal = Decimal(1)
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change how a figure is read. `sets` says what.

    `blocked_by` are longer phrases in which the cue does not count.
    """

    name: str
    sets: Mapping[str, str]
    examples: tuple[str, ...]
    forms: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    position: Literal["before", "after", "clause"] = "clause"
    jumps: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """How a block of page furniture or a caption begins."""

    name: str
    section: Literal["boilerplate", "caption"]
    pattern: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Distractor:
    """Digits and number words that are no figures."""

    name: str
    pattern: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A word near a figure that tells what is measured.

    A measure `of_event` has no owner ("magnitude").

    A `promise` is to come, and its subject's own word where nobody else says it ("severance").

    """

    name: str
    measure: str
    kinds: tuple[str, ...]
    cues: tuple[str, ...]
    examples: tuple[str, ...]
    unit: str | None = None
    of_event: bool = False
    promise: bool = False
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameType:
    """A kind of event.

    Its two main roles, what each kind of figure measures in it, and what makes two tellings the
    same.

    - `joins` is the word between the parties in a label ("Baidu from Huawei"); `key` names the
      roles that must not differ; `subject_types` are the only types of party that can be its
      subject.
    - `counts` are nouns that count one thing here; `unit` is what no noun counts; `scopes` are
      types of party that limit a figure.
    - Of a `recurring` frame, dates apart are events apart; a measure that `grows` is superseded by
      later ones; where `status_matters`, planned and done are facts apart; sharing figures of a
      `public` frame tells of no common report; those of an `own` one are from its subject; what is
      `announced` and told in the present is to come.
    - `owners` are paths from a figure to whom it is given ("46% for Novak"); of `any_name`, a name
      that nothing knows is a party.
    - `whose` is the role to whom the figures belong, where that is not the subject: a fine is the
      offender's.
    """

    name: str
    subject: str
    measures: Mapping[str, str]
    counterparty: str = "counterparty"
    joins: str = "and"
    relation: str | None = None
    key: tuple[str, ...] = ("subject", "counterparty")
    counts: tuple[str, ...] = ()
    unit: str | None = None
    subject_types: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    symmetric: bool = False
    recurring: bool = False
    grows: bool = False
    status_matters: bool = False
    public: bool = False
    own: bool = False
    announced: bool = False
    any_name: bool = False
    owners: tuple[str, ...] = ()
    whose: str = ""

    @property
    def bearer(self) -> str:
        """The role to whom the figures belong; a flood owns none."""
        return "" if self.is_event else self.whose or self.subject

    @property
    def is_event(self) -> bool:
        """Whether its subject is a kind of event, as of a flood, and nobody who does something."""
        return self.subject_types == ("event",)


@dataclass(frozen=True, slots=True)
class FramePattern:
    """A trigger word of a frame, and where its roles stand (extract/events/roles.py)."""

    name: str
    frame: str
    lemmas: tuple[str, ...]
    pos: Literal["VERB", "NOUN", "ADJ", "ANY"]
    subject: tuple[str, ...]
    examples: tuple[str, ...]
    counterparty: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    no_infinitive: bool = False
    relation: str | None = None
    unit: str | None = None
    measures: Mapping[str, str] = field(default_factory=dict)
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency; `shared` symbols and `shared_words` belong to others too.

    `minor` are words of its hundredth.
    """

    code: str
    name: str
    symbols: tuple[str, ...]
    shared: tuple[str, ...]
    words: tuple[str, ...]
    shared_words: tuple[str, ...]
    minor: tuple[str, ...]
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who acts: `type` is company, government, agency, organisation or country.

    `parent` owns it.
    """

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    country: str | None = None
    ticker: str | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: a wire, an outlet, a broadcaster or an agency."""

    name: str
    kind: str
    domains: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers that the rules use; shares are fractions of one.

    `word_codes` are currency codes that are words as well.
    """

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
    word_codes: tuple[str, ...]

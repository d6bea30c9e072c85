"""The entries of `frames/*.toml` and `relations.toml`: events, relations, and their words."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field


class FrameType(Struct, frozen=True):
    """A kind of event: its main roles, what its figures measure, and what tells two apart."""

    name: str
    subject: str  # the names of its two main roles
    measures: Mapping[str, str]
    counterparty: str = "counterparty"
    joins: str = "and"  # the word between the parties in a label: "Baidu from Huawei"
    relation: str | None = None
    key: tuple[str, ...] = ("subject", "counterparty")  # roles in which one event cannot differ
    counts: tuple[str, ...] = ()  # nouns that count one and the same thing here
    unit: str | None = None  # what a figure without a noun counts
    subject_types: tuple[str, ...] = ()  # the only types of party that can be its subject
    scopes: tuple[str, ...] = ()  # types of party that limit a figure
    symmetric: bool = False
    recurring: bool = False  # different dates are different events
    grows: bool = False  # later figures supersede earlier ones
    status_matters: bool = False  # planned and done are two facts
    public: bool = False  # articles that share its figures need not share a report
    own: bool = False  # its figures come from its subject
    announced: bool = False  # in the present tense it is to come
    any_name: bool = False  # a name that no list has is a party, too
    owners: tuple[str, ...] = ()  # paths from a figure to its owner: "46% for Novak"
    whose: str = ""  # the role that owns the figures, if not the subject: a fine's offender

    @property
    def bearer(self) -> str:
        """The role that owns the figures; a flood owns none."""
        return "" if self.is_event else self.whose or self.subject

    @property
    def is_event(self) -> bool:
        """Whether its subject is a kind of event, such as a flood, and nobody who acts."""
        return self.subject_types == ("event",)


class FramePattern(Struct, frozen=True):
    """A trigger word of a frame, and the paths to its roles (extract/events/roles.py)."""

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


class RelationPattern(Struct, frozen=True):
    """A trigger word of a relation without a figure: "a unit of", "the maker of".

    `subject` and `counterparty` are paths to its two ends (extract/events/relation_ends.py).
    """

    name: str
    predicate: str
    lemmas: tuple[str, ...]
    pos: Literal["VERB", "NOUN", "ADJ", "ANY"]
    subject: tuple[str, ...]
    counterparty: tuple[str, ...]
    examples: tuple[str, ...]
    subject_is: tuple[str, ...] = ("company",)  # types of party that can be that end, or `product`
    counterparty_is: tuple[str, ...] = ("company",)
    light: tuple[str, ...] = ()  # verbs through which a path `light:…` goes
    needs: tuple[str, ...] = ()  # words of which one must stand below the trigger
    lacks: tuple[str, ...] = ()  # words that must not stand before it: "a former unit"
    rejects: tuple[str, ...] = ()

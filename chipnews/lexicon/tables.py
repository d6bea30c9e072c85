"""Holds the tables of the vocabulary as one value: their entries, and what is looked up in them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import chain

from msgspec import Struct

from chipnews.lexicon import entries
from chipnews.lexicon.frames import FramePattern, FrameType, RelationPattern
from chipnews.lexicon.laws import LawPart, MeasureTie, SentenceLaw
from chipnews.lexicon.names import by_first_word

_COMPARED = ("length", "area", "volume", "mass", "speed")
EVENT = "event"
"""The type of a party that is only a kind of event: "earthquake"."""


class Tables(Struct, frozen=True, eq=False, dict=True):
    """Every table of `chipnews/data`, the user's laid over it; `digest` is the hash of them all."""

    scales: tuple[entries.Scale, ...]
    numerals: tuple[entries.Numerals, ...]
    names: tuple[entries.WordList, ...]
    transliterations: tuple[entries.Transliteration, ...]
    hazards: tuple[entries.WordList, ...]
    percent: tuple[entries.ShareUnit, ...]
    units: tuple[entries.Unit, ...]
    boilerplate: tuple[entries.Block, ...]
    distractors: tuple[entries.Distractor, ...]
    timex: tuple[entries.Timex, ...]
    timex_parts: tuple[entries.TimexPart, ...]
    measures: tuple[entries.Measure, ...]
    clues: tuple[entries.Clue, ...]
    relations: tuple[RelationPattern, ...]
    laws: tuple[SentenceLaw, ...]
    law_parts: tuple[LawPart, ...]
    ties: tuple[MeasureTie, ...]
    currencies: tuple[entries.Currency, ...]
    parties: tuple[entries.Party, ...]
    sources: tuple[entries.Outlet, ...]
    word_lists: Mapping[str, tuple[entries.WordList, ...]]  # by the file of `words/`
    cues: Mapping[str, tuple[entries.Cue, ...]]
    frames: Mapping[str, FrameType]
    frame_patterns: tuple[FramePattern, ...]
    abbreviations: Mapping[str, bool]  # form -> whether a sentence may end behind it
    demonyms: Mapping[str, str]  # "Chinese" -> "China"
    capitals: frozenset[str]  # cities that stand for governments
    # words that the model does not bring to the singular: "people" -> "person"
    lemmas: Mapping[str, str]
    policy: entries.Policy
    digest: str

    @cached_property
    def _numerals(self) -> Mapping[str, Mapping[str, Decimal]]:
        return {entry.name: entry.words for entry in self.numerals}

    def table(self, name: str) -> Mapping[str, Decimal]:
        """The words of a table of `numerals.toml` and their values."""
        return self._numerals[name]

    @cached_property
    def words(self) -> Mapping[str, Decimal]:
        """Every number word that is a number by itself, and its value."""
        plain = (table for table in self.numerals if table.name != "denominators")
        return {word: value for table in plain for word, value in table.words.items()}

    @cached_property
    def _lists(self) -> Mapping[str, frozenset[str]]:
        lists = (*chain.from_iterable(self.word_lists.values()), *self.names)
        return {entry.name: frozenset(entry.words) for entry in lists}

    def is_by_setting(self, frame: str | None, measure: str | None) -> bool:
        """Whether only place and time tell two such events apart, since no party does."""
        kind = self.frames.get(frame or (measure or "").partition(".")[0])
        return measure in self._event_measures or (
            kind is not None and kind.subject_types == (EVENT,)
        )

    @cached_property
    def _event_measures(self) -> frozenset[str]:
        return frozenset(entry.measure for entry in self.measures if entry.of_event)

    def words_of(self, table: str) -> frozenset[str]:
        """The words of a table of `words/*.toml` or `names.toml`."""
        return self._lists[table]

    @cached_property
    def law_part_patterns(self) -> Mapping[str, str]:
        """Name -> the pattern of each part of laws, a blank in it any white space."""
        return {part.name: part.pattern.replace(" ", r"\s") for part in self.law_parts}

    @cached_property
    def party_names(self) -> Mapping[str, entries.Party]:
        """Every name and alias, as written, of parties, countries and outlets."""
        named = {
            form: party for party in reversed(self.parties) for form in (party.name, *party.aliases)
        }
        for outlet in self.sources:
            as_party = entries.Party(outlet.name, "outlet", outlet.aliases)
            for form in (outlet.name, *outlet.aliases):
                named.setdefault(form, as_party)
        return named

    @cached_property
    def names_by_first(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
        """`party_names` by their first word."""
        return by_first_word(self.party_names)

    def listed_at(self, words: Sequence[str], place: int) -> int:
        """Returns how many of `words` from `place` on are a listed name; 0 if none begins there."""
        names = self.names_by_first.get(words[place], ())
        return next(
            (len(name) for name, _ in names if tuple(words[place : place + len(name)]) == name), 0
        )

    @cached_property
    def clue_names(self) -> Mapping[str, entries.Clue]:
        """Clues under their names."""
        return {clue.name: clue for clue in self.clues}

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """What each clue weighs."""
        return {clue.name: float(clue.weight) for clue in self.clues}

    @cached_property
    def outlets(self) -> Mapping[str, entries.Outlet]:
        """Outlets under their canonical names."""
        return {outlet.name: outlet for outlet in self.sources}

    @cached_property
    def unit_names(self) -> Mapping[str, entries.Unit]:
        """Units under their names."""
        return {unit.name: unit for unit in self.units}

    @cached_property
    def units_of(self) -> Mapping[str, entries.Unit]:
        """Units under their codes, which amounts have as their unit."""
        return {unit.code: unit for unit in self.units}

    @cached_property
    def bases(self) -> Mapping[str, str]:
        """Dimensions that news gives in several units -> the unit in which they are compared."""
        return {
            unit.dimension: unit.code
            for unit in self.units
            if unit.dimension in _COMPARED and unit.factor == 1
        }

    @cached_property
    def currency_codes(self) -> Mapping[str, entries.Currency]:
        """Currencies under their codes."""
        return {currency.code: currency for currency in self.currencies}

    def root_party(self, name: str) -> str:
        """Returns the party at the head of the group to which `name` belongs, or `name` itself."""
        seen = {name}
        while (party := self.party_names.get(name)) and party.parent and party.parent not in seen:
            name = party.parent
            seen.add(name)
        return name

    def root_parties(self, names: str | None) -> frozenset[str]:
        """Returns the parties of a role ("Baidu; Tencent"), each as the head of its group."""
        return frozenset(self.root_party(part) for part in (names or "").split("; ") if part)

"""Files -> Lexicon: reads the tables, overlays the user's folder, and names the entry and the fix where one is wrong."""

import csv
import hashlib
import io
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal, InvalidOperation
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from chipnews.lexicon import entries
from chipnews.lexicon.patterns import Patterns
from chipnews.model.errors import LexiconError

Entry = TypeVar("Entry")
Texts = dict[str, list[str]]
"""File name relative to `data` -> its texts, ours first, then the user's."""

_TABLES: dict[str, type] = {
    "scales": entries.Scale,
    "numerals": entries.Numerals,
    "nouns": entries.Nouns,
    "percent": entries.ShareUnit,
    "units": entries.Unit,
    "boilerplate": entries.Block,
    "distractors": entries.Distractor,
    "timex": entries.Timex,
    "measures": entries.Measure,
}
_LISTS: dict[str, type] = {
    "currencies": entries.Currency,
    "parties": entries.Party,
    "sources": entries.Outlet,
}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The whole vocabulary. `digest` names its content; `patterns` are the regular expressions made from it."""

    scales: tuple[entries.Scale, ...]
    numerals: tuple[entries.Numerals, ...]
    nouns: tuple[entries.Nouns, ...]
    percent: tuple[entries.ShareUnit, ...]
    units: tuple[entries.Unit, ...]
    boilerplate: tuple[entries.Block, ...]
    distractors: tuple[entries.Distractor, ...]
    timex: tuple[entries.Timex, ...]
    measures: tuple[entries.Measure, ...]
    currencies: tuple[entries.Currency, ...]
    parties: tuple[entries.Party, ...]
    sources: tuple[entries.Outlet, ...]
    cues: Mapping[str, tuple[entries.Cue, ...]]
    frames: Mapping[str, entries.FrameType]
    frame_patterns: tuple[entries.FramePattern, ...]
    abbreviations: Mapping[str, bool]  # form -> whether a sentence may end behind it
    demonyms: Mapping[str, str]  # "Chinese" -> "China"
    policy: entries.Policy
    digest: str

    @cached_property
    def patterns(self) -> Patterns:
        """The compiled patterns, made at first use."""
        return Patterns(self)

    @cached_property
    def words(self) -> Mapping[str, Decimal]:
        """Every number word and its value."""
        return {word: value for table in self.numerals for word, value in table.words.items()}

    @cached_property
    def company_nouns(self) -> frozenset[str]:
        """Lemmas of nouns for companies."""
        return next(frozenset(table.words) for table in self.nouns if table.name == "companies")

    @cached_property
    def body_nouns(self) -> frozenset[str]:
        """Lemmas of nouns for governments and their parts."""
        return next(frozenset(table.words) for table in self.nouns if table.name == "bodies")

    @cached_property
    def party_names(self) -> Mapping[str, entries.Party]:
        """Every name and alias, as written, of parties, countries and outlets."""
        named = {form: party for party in reversed(self.parties) for form in (party.name, *party.aliases)}
        for outlet in self.sources:
            as_party = entries.Party(outlet.name, "outlet", outlet.aliases)
            for form in (outlet.name, *outlet.aliases):
                named.setdefault(form, as_party)
        return named

    @cached_property
    def outlets(self) -> Mapping[str, entries.Outlet]:
        """Outlets under their canonical names."""
        return {outlet.name: outlet for outlet in self.sources}

    @cached_property
    def currency_codes(self) -> Mapping[str, entries.Currency]:
        """Currencies under their codes."""
        return {currency.code: currency for currency in self.currencies}

    def root_party(self, name: str) -> str:
        """The party at the head of the group to which `name` belongs; `name` itself where it has no parent."""
        seen = {name}
        while (party := self.party_names.get(name)) and party.parent and party.parent not in seen:
            name = party.parent
            seen.add(name)
        return name


@cache
def load_lexicon(overlay: str | None = None) -> Lexicon:
    """Our vocabulary, with the tables of the folder `overlay` on top: the same key replaces, a new key adds.

    Raises:
        LexiconError: naming file, entry and fix.
    """
    texts: Texts = {}
    _gather(files("chipnews.data"), "", texts)
    if overlay is not None:
        if not Path(overlay).is_dir():
            raise LexiconError(overlay, "--lexicon", "no such folder; give one laid out like chipnews/data")
        known = set(texts)
        _gather(Path(overlay), "", texts)
        _check_names(known, texts)
    tables = {name: tuple(_entries(cls, f"{name}.toml", texts)) for name, cls in _TABLES.items()}
    lists = {name: tuple(_rows(cls, f"{name}.csv", texts)) for name, cls in _LISTS.items()}
    countries = list(_records("countries.csv", texts))
    lists["parties"] = (*lists["parties"], *_country_parties(countries))
    frames, patterns = _frames(texts)
    return Lexicon(
        **tables,
        **lists,
        cues={_stem(name): tuple(_entries(entries.Cue, name, texts)) for name in sorted(texts) if name.startswith("cues/")},
        frames=frames,
        frame_patterns=patterns,
        abbreviations=dict(_abbreviations(texts)),
        demonyms={form: row["name"] for row in countries for form in _split(row["demonyms"])},
        policy=_build(entries.Policy, "policy.toml", "policy", _merged("policy.toml", texts)),
        digest="sha256:" + hashlib.sha256(repr(sorted(texts.items())).encode()).hexdigest()[:16],
    )


def _gather(folder: Traversable | Path, prefix: str, texts: Texts) -> None:
    for item in sorted(folder.iterdir(), key=lambda found: found.name):
        if item.is_dir() and item.name in ("cues", "frames"):
            _gather(item, f"{item.name}/", texts)
        elif item.name.endswith((".toml", ".csv", ".txt")):
            texts.setdefault(prefix + item.name, []).append(item.read_text("utf-8"))


def _check_names(known: set[str], texts: Texts) -> None:
    for name in sorted(set(texts) - known):
        if not name.startswith(("cues/", "frames/")):
            raise LexiconError(name, "--lexicon", f"no table of this name; known are {', '.join(sorted(known))}")


def _stem(name: str) -> str:
    return name.rsplit("/", 1)[-1].removesuffix(".toml")


def _merged(name: str, texts: Texts) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for text in texts.get(name, []):
        try:
            merged |= tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(name, "file", f"not TOML: {error}") from error
    return merged


def _entries(cls: type[Entry], name: str, texts: Texts) -> Iterator[Entry]:
    for entry, table in _merged(name, texts).items():
        if not isinstance(table, dict):
            raise LexiconError(name, entry, "a table is wanted here; put its keys under a line [name]")
        yield _build(cls, name, entry, {"name": entry} | table)


def _build(cls: type[Entry], file: str, name: str, table: Mapping[str, Any]) -> Entry:
    """A frozen entry of `cls` from a table, its values turned into the types of the fields."""
    hints = get_type_hints(cls)
    if unknown := sorted(set(table) - set(hints)):
        raise LexiconError(file, name, f"unknown key {unknown[0]!r}; known are {', '.join(hints)}")
    for wanted in fields(cls):  # type: ignore[arg-type]
        if wanted.name not in table and wanted.default is MISSING and wanted.default_factory is MISSING:
            raise LexiconError(file, name, f"{wanted.name!r} is missing; add it")
        if wanted.name == "examples" and not table[wanted.name]:
            raise LexiconError(file, name, "no examples; add a sentence that shows the entry at work")
    try:
        values = {key: _convert(hints[key], value) for key, value in table.items()}
    except (InvalidOperation, TypeError, ValueError) as error:
        raise LexiconError(file, name, f"a wrong value: {error}") from error
    if "pattern" in values:
        _check_pattern(file, name, values["pattern"])
    return cls(**values)


def _convert(hint: Any, value: Any) -> Any:  # noqa: ANN401
    if hint is Decimal:
        return Decimal(str(value))
    if hint == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ValueError(f"{value!r} where a list of strings is wanted")
        return tuple(value)
    if hint == Mapping[str, Decimal]:
        return {key: Decimal(str(one)) for key, one in value.items()}
    return value


def _check_pattern(file: str, name: str, pattern: str) -> None:
    try:
        re.compile(re.sub(r"\{([a-z]+)\}", r"(?:\1)", pattern))
    except re.error as error:
        raise LexiconError(file, name, f"pattern: {error}") from error


def _frames(texts: Texts) -> tuple[dict[str, entries.FrameType], tuple[entries.FramePattern, ...]]:
    frames, patterns = {}, []
    for file in sorted(name for name in texts if name.startswith("frames/")):
        tables, frame = _merged(file, texts), _stem(file)
        if "frame" not in tables:
            raise LexiconError(file, "frame", "the table [frame] is missing; it names the roles and the measures")
        frames[frame] = _build(entries.FrameType, file, "frame", {"name": frame} | tables.pop("frame"))
        patterns += [
            _build(entries.FramePattern, file, name, {"name": name, "frame": frame} | table) for name, table in tables.items()
        ]
    return frames, tuple(patterns)


def _records(file: str, texts: Texts) -> Iterator[dict[str, str]]:
    """CSV rows; a row of the overlay replaces the one with the same first column."""
    rows: dict[str, dict[str, str]] = {}
    for text in texts.get(file, []):
        reader = csv.DictReader(io.StringIO(text))
        for row in reader:
            first = (reader.fieldnames or [""])[0]
            if None in row or None in row.values():
                raise LexiconError(file, str(row.get(first)), f"line {reader.line_num} has not the columns of the header; quote its commas")
            rows[row[first]] = row
    yield from rows.values()


def _rows(cls: type[Entry], file: str, texts: Texts) -> Iterator[Entry]:
    hints = get_type_hints(cls)
    for row in _records(file, texts):
        name = next(iter(row.values()))
        if unknown := sorted(set(row) - set(hints)):
            raise LexiconError(file, name, f"unknown column {unknown[0]!r}; known are {', '.join(hints)}")
        yield cls(**{key: _split(cell) if hints[key] == tuple[str, ...] else cell or None for key, cell in row.items()})


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _country_parties(countries: list[dict[str, str]]) -> Iterator[entries.Party]:
    for row in countries:
        forms = (*_split(row["aliases"]), *_split(row["demonyms"]), *_split(row["capital_as_government"]))
        yield entries.Party(row["name"], "country", forms, None, row["code"])


def _abbreviations(texts: Texts) -> Iterator[tuple[str, bool]]:
    for text in texts.get("abbreviations.txt", []):
        for line in text.splitlines():
            form, _, mark = line.partition("\t")
            if form.strip() and not form.startswith("#"):
                yield form.strip(), mark.strip() == "may_end"

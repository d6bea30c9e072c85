"""Who did it to whom, who says so and whether it happened.

Reads the hand-written cases and pairs of names of this folder.

A `[[case]]` judges the claim of one figure, by the keys that it gives; "" says that there is none,
and of a list each answer is right. A `not_…` key names what must not be answered. A `[[relation]]`
is one relation of its text, whose relations are all given; `none = true` says that it has none.
Cases are written before the rules that serve them, from the contract and not from what the program
prints.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chipnews.model.text import Span

FOLDER = Path(__file__).parent
FIELDS = ("frame", "subject", "counterparty", "holder", "via", "modality")
REJECTS = {
    f"not_{name}": name for name in ("frame", "subject", "counterparty", "holder", "modality")
}
CASE_KEYS = {"text", "figure", "nth", *FIELDS, *REJECTS}
RELATION_KEYS = {"text", "predicate", "subject", "counterparty", "none"}
PAIR_KEYS = {"one", "other", "same", "kind", "context"}

Answers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A figure of a text, with the right answers to each question that is judged and the wrong ones
    that are ruled out."""

    event: str  # the kind of event, by the name of its file
    text: str
    figure: str
    span: Span
    answers: Mapping[str, Answers]
    rejects: Mapping[str, Answers] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Related:
    """Two parties of a text and what joins them, under any of the names that are right."""

    predicates: Answers
    subjects: Answers
    counterparties: Answers


@dataclass(frozen=True, slots=True)
class Relations:
    """Every relation of a text; empty where it has none."""

    event: str
    text: str
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, and whether they are one party's.

    `context` says on what that rests where the names alone do not.
    """

    one: str
    other: str
    same: bool
    kind: str
    context: str


def load_cases(folder: Path = FOLDER / "cases") -> list[Case]:
    """The cases of every file, in order.

    One that is not well-formed raises a `ValueError` that names it.
    """
    return [
        parse_case(entry, event)
        for event, table in read_tables(folder)
        for entry in table.get("case", ())
    ]


def load_relations(folder: Path = FOLDER / "cases") -> list[Relations]:
    """The relations of every file, one entry a text."""
    found: dict[tuple[str, str], list[Related]] = {}
    for event, table in read_tables(folder):
        for entry in table.get("relation", ()):
            check_keys(entry, RELATION_KEYS, entry["text"])
            related = found.setdefault((event, entry["text"]), [])
            if not entry.get("none"):
                related.append(
                    Related(
                        *(
                            as_answers(entry[key])
                            for key in ("predicate", "subject", "counterparty")
                        )
                    )
                )
    return [Relations(event, text, tuple(related)) for (event, text), related in found.items()]


def load_pairs(path: Path = FOLDER / "names.toml") -> list[Pair]:
    """The pairs of names, in order."""
    pairs = []
    for entry in tomllib.loads(path.read_text(encoding="utf-8"))["pair"]:
        check_keys(entry, PAIR_KEYS, f"{entry.get('one')} / {entry.get('other')}")
        pairs.append(
            Pair(
                entry["one"], entry["other"], entry["same"], entry["kind"], entry.get("context", "")
            )
        )
    return pairs


def read_tables(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each file's kind of event and what it holds."""
    for path in sorted(folder.glob("*.toml")):
        yield path.stem, tomllib.loads(path.read_text(encoding="utf-8"))


def parse_case(entry: Mapping[str, Any], event: str) -> Case:
    """One entry -> the figure at its place, with what is asked about it."""
    text, figure = entry["text"], entry["figure"]
    where = f"{event}: {figure!r} of {text!r}"
    check_keys(entry, CASE_KEYS, where)
    places = [
        Span(*match.span())
        for match in re.finditer(rf"(?<![\w,.]){re.escape(figure)}(?!\w|[,.]\d)", text)
    ]
    if not places or ("nth" not in entry and len(places) > 1):
        raise ValueError(f"{where}: it stands there {len(places)} times")
    return Case(
        event,
        text,
        figure,
        places[entry.get("nth", 1) - 1],
        {name: as_answers(entry[name]) for name in FIELDS if name in entry},
        {name: as_answers(entry[key]) for key, name in REJECTS.items() if key in entry},
    )


def check_keys(entry: Mapping[str, Any], known: set[str], where: str) -> None:
    if unknown := sorted(set(entry) - known):
        raise ValueError(f"{where}: unknown {', '.join(unknown)}")


def as_answers(value: str | list[str]) -> Answers:
    return tuple(value) if isinstance(value, list) else (value,)

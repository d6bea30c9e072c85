"""Loads the vocabulary: our tables, with those of a user's folder laid over them."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from chipnews.lexicon import entries
from chipnews.lexicon.clashes import check_clashes
from chipnews.lexicon.files import (
    Texts,
    build_entry,
    merged_tables,
    read_entries,
    read_records,
    read_rows,
    split_cell,
)
from chipnews.lexicon.frames import FramePattern, FrameType, RelationPattern
from chipnews.lexicon.laws import LawPart, MeasureTie, SentenceLaw
from chipnews.lexicon.lexicon import Lexicon
from chipnews.lexicon.names import with_aliases
from chipnews.model.errors import LexiconError

_TABLES: dict[str, type] = {
    "scales": entries.Scale,
    "numerals": entries.Numerals,
    "names": entries.WordList,
    "transliterations": entries.Transliteration,
    "hazards": entries.WordList,
    "percent": entries.ShareUnit,
    "units": entries.Unit,
    "boilerplate": entries.Block,
    "distractors": entries.Distractor,
    "timex": entries.Timex,
    "timex_parts": entries.TimexPart,
    "measures": entries.Measure,
    "clues": entries.Clue,
    "relations": RelationPattern,
    "laws": SentenceLaw,
    "law_parts": LawPart,
    "ties": MeasureTie,
}
_LISTS: dict[str, type] = {
    "currencies": entries.Currency,
    "parties": entries.Party,
    "sources": entries.Outlet,
}
_FOLDERS = ("cues", "frames", "words")


@cache
def load_lexicon(overlay: str | None = None) -> Lexicon:
    """Loads our vocabulary, with the tables of the folder `overlay` on top.

    The same key replaces, a new key adds.

    Raises:
        LexiconError: naming file, entry and fix.
    """
    texts = _read_texts(overlay)
    tables: dict[str, Any] = {
        name: tuple(read_entries(cls, f"{name}.toml", texts)) for name, cls in _TABLES.items()
    }
    lists: dict[str, Any] = {
        name: tuple(read_rows(cls, f"{name}.csv", texts)) for name, cls in _LISTS.items()
    }
    countries = list(read_records("countries.csv", texts))
    parties = (*lists["parties"], *_country_parties(countries))
    lists["parties"] = with_aliases(parties, merged_tables("aliases.toml", texts))
    frames, patterns = _frames(texts)
    lexicon = Lexicon(
        **tables,
        **lists,
        word_lists=_folder("words", entries.WordList, texts),
        cues=_folder("cues", entries.Cue, texts),
        frames=frames,
        frame_patterns=patterns,
        abbreviations=dict(_abbreviations(texts)),
        demonyms={form: row["name"] for row in countries for form in split_cell(row["demonyms"])},
        capitals=frozenset(
            form for row in countries for form in split_cell(row["capital_as_government"])
        ),
        lemmas={row["word"]: row["lemma"] for row in read_records("lemmas.csv", texts)},
        policy=build_entry(
            entries.Policy, "policy.toml", "policy", merged_tables("policy.toml", texts)
        ),
        digest=_digest(texts),
    )
    check_clashes(lexicon)
    return lexicon


def vocabulary_digest(overlay: str | None = None) -> str:
    """Returns the digest of the vocabulary that `load_lexicon` would load, without loading it."""
    return _digest(_read_texts(overlay))


def _digest(texts: Texts) -> str:
    return "sha256:" + hashlib.sha256(repr(sorted(texts.items())).encode()).hexdigest()[:16]


def _read_texts(overlay: str | None) -> Texts:
    texts: Texts = {}
    _gather(files("chipnews.data"), "", texts)
    del texts["pages.toml"]  # pages are read before a vocabulary is chosen
    if overlay is None:
        return texts
    if not Path(overlay).is_dir():
        where = "if you did not type it, chipnews config show says where it is set"
        fix = f"no such folder; give one laid out like chipnews/data. {where}"
        raise LexiconError(overlay, "lexicon", fix)
    known = sorted(texts)
    _gather(Path(overlay), "", texts)
    for name in sorted(texts.keys() - known):
        if not name.startswith(tuple(f"{folder}/" for folder in _FOLDERS)):
            fix = f"no table of this name; known are {', '.join(known)}"
            raise LexiconError(name, "lexicon", fix)
    return texts


def _gather(folder: Traversable | Path, prefix: str, texts: Texts) -> None:
    for item in sorted(folder.iterdir(), key=lambda found: found.name):
        name = prefix + item.name
        if item.is_dir() and item.name in _FOLDERS:
            _gather(item, f"{item.name}/", texts)
        elif item.name.endswith((".toml", ".csv", ".txt")):
            try:
                texts.setdefault(name, []).append(item.read_text("utf-8"))
            except UnicodeDecodeError as error:
                raise LexiconError(name, "file", "not UTF-8; save it in that encoding") from error


def _folder(folder: str, cls: type, texts: Texts) -> dict[str, Any]:
    """The entries of each file of a folder, by the file's name without its ending."""
    names = sorted(name for name in texts if name.startswith(f"{folder}/"))
    return {_stem(name): tuple(read_entries(cls, name, texts)) for name in names}


def _stem(name: str) -> str:
    return name.rsplit("/", 1)[-1].removesuffix(".toml")


def _frames(texts: Texts) -> tuple[dict[str, FrameType], tuple[FramePattern, ...]]:
    frames, patterns = {}, []
    for file in sorted(name for name in texts if name.startswith("frames/")):
        tables, frame = merged_tables(file, texts), _stem(file)
        if "frame" not in tables:
            fix = "the table [frame] is missing; it names the roles and the measures"
            raise LexiconError(file, "frame", fix)
        frames[frame] = build_entry(FrameType, file, "frame", {"name": frame} | tables.pop("frame"))
        patterns += [
            build_entry(FramePattern, file, name, {"name": name, "frame": frame} | table)
            for name, table in tables.items()
        ]
    return frames, tuple(patterns)


def _country_parties(countries: list[dict[str, str]]) -> Iterator[entries.Party]:
    for row in countries:
        forms = (
            *split_cell(row["aliases"]),
            *split_cell(row["demonyms"]),
            *split_cell(row["capital_as_government"]),
        )
        yield entries.Party(row["name"], "country", forms, None, row["code"])


def _abbreviations(texts: Texts) -> Iterator[tuple[str, bool]]:
    for text in texts.get("abbreviations.txt", []):
        for line in text.splitlines():
            form, _, mark = line.partition("\t")
            if form.strip() and not form.startswith("#"):
                yield form.strip(), mark.strip() == "may_end"

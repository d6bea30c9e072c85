"""The answers of a review, in two files that people read and edit: verdicts.toml and aliases.toml.

Files <-> answers. Facts go by their ids, which are made of what they are about, so that an answer is found again in the next run.
Comments and order stay as they are; every answer is written at once and can be taken back.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from chipnews.model.answer import HUMAN_VERDICTS, Answer
from chipnews.model.errors import ChipnewsError

_FIELDS = tuple(field.name for field in fields(Answer))


def load_verdicts(path: Path) -> dict[str, Answer]:
    """Fact id -> answer; none where there is no file.

    Raises:
        ChipnewsError: naming file, entry and fix.
    """
    return {name: _answer(path, name, table) for name, table in _load(path).items()}


class Answers:
    """Both files of one review."""

    def __init__(self, verdicts: Path, aliases: Path) -> None:
        self.verdicts, self.aliases = verdicts, aliases
        self.known = load_verdicts(verdicts)
        self.given = 0
        self._before: list[tuple[Path, str | None]] = []
        _load(aliases)

    def decide(self, fact: str, answer: Answer) -> None:
        """Write the verdict on a fact."""
        told = {name: value for name in _FIELDS if (value := getattr(answer, name))}
        self._write(self.verdicts, {fact: told})

    def join(self, name: str, other: str) -> None:
        """Write that `other` is another name of `name`."""
        have = _load(self.aliases).get(name, [])
        self._write(self.aliases, {name: [*have, other]})

    def part(self, *names: str) -> None:
        """Write each name as that of a party of its own."""
        have = _load(self.aliases)
        self._write(self.aliases, {name: have.get(name, []) for name in names})

    def undo(self) -> bool:
        """Take the last answer back; whether there was one."""
        if not self._before:
            return False
        path, text = self._before.pop()
        if text is None:
            path.unlink()
        else:
            _replace(path, text)
        self.given -= 1
        return True

    def _write(self, path: Path, entries: Mapping[str, Any]) -> None:
        import tomlkit

        text = path.read_text("utf-8") if path.exists() else None
        document = tomlkit.parse(text or "")
        for name, value in entries.items():
            document[name] = value
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, tomlkit.dumps(document).rstrip("\n") + "\n")
        self._before.append((path, text))
        self.given += 1


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ChipnewsError(f"{path}: not TOML: {error}. Mend the line, or move the file away") from error


def _answer(path: Path, name: str, table: object) -> Answer:
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise ChipnewsError(f"{path}: [{name}]: a table of texts is wanted: verdict, note, by")
    for key in table:
        if key not in _FIELDS:
            close = get_close_matches(key, _FIELDS, n=1)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(_FIELDS)}"
            raise ChipnewsError(f"{path}: [{name}]: no key {key!r}: {hint}")
    if table.get("verdict") not in HUMAN_VERDICTS:
        raise ChipnewsError(f"{path}: [{name}]: verdict is one of {', '.join(HUMAN_VERDICTS)}")
    return Answer(**table)


def _replace(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    draft.write_text(text, "utf-8")
    draft.replace(path)

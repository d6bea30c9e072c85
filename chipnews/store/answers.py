"""Reads and writes the answers of a review: verdicts.toml, aliases.toml and a baseline.

Files <-> answers. People read and edit the files: comments and order stay as they are. An answer
stands under the id that its fact had, and follows the fact that has most of its quotes. Every
answer is written at once and can be taken back.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import tomli
from msgspec.structs import fields

from chipnews.model.errors import ChipnewsError
from chipnews.model.results.answer import HUMAN_VERDICTS, OF_RIVALS, Answer
from chipnews.model.results.quotes import facts_by_quote, most_held
from chipnews.model.results.sheet import FactSheet
from chipnews.store.whole_file import whole_file

Entry = dict[str, Any]
_FIELDS = tuple(field.name for field in fields(Answer))
_LISTS = ("readings", "quotes")


def load_verdicts(path: Path) -> dict[str, Answer]:
    """Reads fact id -> answer; none where there is no file.

    Raises:
        ChipnewsError: where an entry is wrong, naming file, entry and fix.
    """
    return {name: _answer(path, name, table) for name, table in _load(path).items()}


def follow_answers(answers: Mapping[str, Answer], sheet: FactSheet) -> dict[str, str]:
    """Maps the id of a fact of `sheet` to the id under which its answer stands.

    That is its own id, else that of the answer whose quotes it has. An answer from the time when no
    quotes were kept follows the only fact that has its readings (and, with one reading, its label).
    An answer on a possible conflict stands under the finding's fingerprint alone.
    """
    by_id, by_quote = {fact.id for fact in sheet.facts}, facts_by_quote(sheet)
    rivals = {one.fingerprint for one in sheet.findings if one.kind == "possible"}
    of_facts = {name: answer for name, answer in answers.items() if answer.verdict not in OF_RIVALS}
    found = {name: name for name in answers if name in (by_id if name in of_facts else rivals)}
    for name, answer in of_facts.items():
        if name not in by_id:
            quotes = answer.quotes
            if fact := most_held(quotes, by_quote) if quotes else _by_readings(answer, sheet):
                found.setdefault(fact, name)
    return found


def _by_readings(answer: Answer, sheet: FactSheet) -> str | None:
    seen = {*answer.readings, answer.value} - {None}
    facts = [
        fact for fact in sheet.facts if seen and seen <= {reading.text for reading in fact.readings}
    ]
    named = [fact for fact in facts if fact.label == answer.label]
    fitting = named or (facts if len(seen) > 1 else [])
    return fitting[0].id if len(fitting) == 1 else None


class Answers:
    """The files of one review.

    As they were when it began: the verdicts (`known`), the names with an entry among the aliases
    (`names`) and the entries of the baseline (`entries`). `given` counts this review's answers.
    """

    def __init__(self, verdicts: Path, aliases: Path, baseline: Path | None = None) -> None:
        self.verdicts, self.aliases, self.baseline = verdicts, aliases, baseline
        self.known = load_verdicts(verdicts)
        self.entries = _load_baseline(baseline)["findings"] if baseline else []
        self.given = 0
        self._before: list[tuple[Path, str | None]] = []
        self.names = set(_load(aliases))

    @property
    def written(self) -> list[Path]:
        """The files that the answers of this review went to."""
        return list(dict.fromkeys(path for path, _ in self._before))

    def decide(self, fact: str, answer: Answer, before: str = "") -> None:
        """Writes the verdict on a fact; `before` is where its last one stands."""
        import tomlkit

        entry = {name: value for name in _FIELDS if (value := getattr(answer, name))}
        if answer.quotes:
            # one a line
            entry["quotes"] = tomlkit.item(list(answer.quotes)).multiline(multiline=True)
        self._write(self.verdicts, {fact: entry}, without=before)

    def join(self, name: str, other: str) -> None:
        """Writes that `other` is another name of `name`."""
        have = _load(self.aliases).get(name, [])
        self._write(self.aliases, {name: [*have, other]})

    def part(self, *names: str) -> None:
        """Writes each name as that of a party of its own."""
        have = _load(self.aliases)
        self._write(self.aliases, {name: have.get(name, []) for name in names})

    def accept(self, fingerprint: str, reason: str, by: str) -> None:
        """Writes into the baseline why the finding of this fingerprint is accepted, and by whom."""
        given = {key: text for key, text in (("reason", reason), ("by", by)) if text}
        self._renew(fingerprint, lambda entry: [entry | given])

    def reject(self, fingerprint: str) -> None:
        """Takes the entry out of the baseline, so that its finding is reported again."""
        self._renew(fingerprint, lambda entry: [])

    def _renew(self, fingerprint: str, change: Callable[[Entry], list[Entry]]) -> None:
        """Changes the first entry of this fingerprint that has no reason yet."""
        assert self.baseline, "asked of the entries of a baseline alone"
        document = _load_baseline(self.baseline)
        rows = document["findings"]
        place = next(
            i
            for i, row in enumerate(rows)
            if row["fingerprint"] == fingerprint and not row.get("reason")
        )
        document["findings"] = [*rows[:place], *change(rows[place]), *rows[place + 1 :]]
        self._put(self.baseline, json.dumps(document, ensure_ascii=False, indent=1) + "\n")

    def undo(self) -> bool:
        """Takes the last answer back; returns whether there was one."""
        if not self._before:
            return False
        path, text = self._before.pop()
        if text is None:
            path.unlink()
        else:
            _replace(path, text)
        self.given -= 1
        return True

    def _write(self, path: Path, entries: Mapping[str, Any], without: str = "") -> None:
        import tomlkit

        document = tomlkit.parse(path.read_text("utf-8") if path.exists() else "")
        if without in document and without not in entries:
            del document[without]
        for name, value in entries.items():
            document[name] = value
        self._put(path, tomlkit.dumps(document).rstrip("\n") + "\n")

    def _put(self, path: Path, text: str) -> None:
        before = path.read_text("utf-8") if path.exists() else None
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, text)
        self._before.append((path, before))
        self.given += 1


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomli.loads(path.read_text("utf-8")) if path.exists() else {}
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ChipnewsError(
            f"{path}: not TOML: {error}. Mend the line, or move the file away"
        ) from error


def _load_baseline(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text("utf-8"))
        if all(isinstance(entry["fingerprint"], str) for entry in document["findings"]):
            return document  # type: ignore[no-any-return]
    except OSError as error:
        raise ChipnewsError(
            f"{path}: {error.strerror}. Write a baseline with: chipnews check PATH "
            f"--baseline {path} --write-baseline"
        ) from error
    except (ValueError, KeyError, TypeError):
        pass
    raise ChipnewsError(
        f"{path}: no baseline: a JSON object with findings, each with its fingerprint, is wanted"
    )


def _answer(path: Path, name: str, table: object) -> Answer:
    if isinstance(table, dict) and type(table.get("date")) is date:  # TOML has days of its own
        table = table | {"date": table["date"].isoformat()}
    if not isinstance(table, dict) or not all(_fits(key, value) for key, value in table.items()):
        raise ChipnewsError(f"{path}: [{name}]: a table of texts is wanted: verdict, note, by")
    for key in table:
        if key not in _FIELDS:
            close = get_close_matches(key, _FIELDS, n=1)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(_FIELDS)}"
            raise ChipnewsError(f"{path}: [{name}]: no key {key!r}: {hint}")
    if table.get("verdict") not in HUMAN_VERDICTS:
        raise ChipnewsError(f"{path}: [{name}]: verdict is one of {', '.join(HUMAN_VERDICTS)}")
    return Answer(**table | {key: tuple(table.get(key, ())) for key in _LISTS})


def _fits(key: str, value: object) -> bool:
    """Whether an entry's value is a text, or for `readings` and `quotes` a list of texts."""
    if key in _LISTS:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return isinstance(value, str)


def _replace(path: Path, text: str) -> None:
    with whole_file(path) as draft:
        draft.write_text(text, "utf-8")

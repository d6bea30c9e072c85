"""Makes the grammar of time: `timex.toml` over the parts of `timex_parts.toml`.

The words of a text show which parts it has; only the expressions that need no other are then tried,
which keeps the scan linear and fast although the table is long.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from chipnews.lexicon.entries import Timex, TimexPart
from chipnews.lexicon.grammars.forms import any_hedge
from chipnews.lexicon.tables import Tables
from chipnews.model.errors import LexiconError

_PART = re.compile(r"\{([a-z]+)\}")
_GROUP = re.compile(r"\(\?P<([a-z]+)>")
_BEFORE = r"(?<![\w$£€¥.,/-])"
_DIGIT = "digit"  # the trigger part of all that is written in digits
_TOKEN = re.compile(r"[a-z0-9]+")


class TimeMatch(NamedTuple):
    """An expression in a text; the names of a group's second and third use end in `_2`, `_3`."""

    entry: Timex
    start: int
    end: int
    groups: Mapping[str, str]


class Times:
    """The compiled expressions of time, made at first use and kept."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        hedge = TimexPart("hedge", any_hedge(tables, "bound", "hedge"), group="")
        self._parts = {part.name: part for part in (*tables.timex_parts, hedge)}
        self._known: dict[str, re.Pattern[str]] = {}

    def scan(self, text: str) -> Iterator[TimeMatch]:
        """Yields every expression in `text`, overlaps included, in the order of the table."""
        tokens = set(_TOKEN.findall(text.lower()))
        parts = {part for token in tokens for part in self._shown_by(token)}
        if not parts:
            return
        for entry, needs, words in self._entries:
            if needs <= parts and (not words or not words.isdisjoint(tokens)):
                for match in self._pattern(entry.pattern).finditer(text):
                    yield TimeMatch(entry, match.start(), match.end(), self._groups(match))

    def _shown_by(self, token: str) -> tuple[str, ...]:
        """The trigger parts that a word of a text shows; a digit in it shows `_DIGIT`."""
        if token.isalpha():
            return self._triggers.get(token, ())
        return (
            _DIGIT,
            *self._triggers.get(token, ()),
            *(name for name, form in self._tokens if form.fullmatch(token)),
        )

    @cached_property
    def _triggers(self) -> Mapping[str, tuple[str, ...]]:
        """The last word of each phrase of a trigger part -> the parts that it shows."""
        shown: dict[str, dict[str, None]] = {}
        for part in self._parts.values():
            if part.trigger:
                for phrase in self._values.get(part.name if part.group is None else part.group, {}):
                    shown.setdefault(_TOKEN.findall(phrase)[-1], {})[part.name] = None
        return {word: tuple(names) for word, names in shown.items()}

    @cached_property
    def _tokens(self) -> list[tuple[str, re.Pattern[str]]]:
        return [(part.name, re.compile(part.token)) for part in self._parts.values() if part.token]

    @cached_property
    def _entries(self) -> list[tuple[Timex, frozenset[str], frozenset[str]]]:
        return [(one, frozenset(one.needs), frozenset(one.words)) for one in self._tables.timex]

    def _pattern(self, pattern: str) -> re.Pattern[str]:
        """The compiled pattern of an entry; most articles need a third of them."""
        if pattern not in self._known:
            self._known[pattern] = re.compile(self._compiled(pattern), re.IGNORECASE)
        return self._known[pattern]

    def _compiled(self, pattern: str) -> str:
        filled = self._filled(pattern)
        used: dict[str, int] = {}

        def number(found: re.Match[str]) -> str:
            """The group's second and third use under another name, since each needs its own."""
            name = found[1]
            used[name] = used.get(name, 0) + 1
            return f"(?P<{name}>" if used[name] == 1 else f"(?P<{name}_{used[name]}>"

        return rf"{_BEFORE}(?:{_GROUP.sub(number, filled)})(?![\w])".replace(" ", r"\s")

    def _filled(self, pattern: str) -> str:
        """The pattern with every part in its place, as a group of its name."""

        def put(found: re.Match[str]) -> str:
            if (part := self._parts.get(found[1])) is None:
                fix = f"no part is called {found[1]!r}; see timex_parts.toml"
                raise LexiconError("timex.toml", pattern, fix)
            group = part.name if part.group is None else part.group
            inner = self._filled(part.pattern)
            return f"(?P<{group}>{inner})" if group else f"(?:{inner})"

        return _PART.sub(put, pattern).replace("{{", "{").replace("}}", "}")

    @cached_property
    def _values(self) -> Mapping[str, Mapping[str, str]]:
        """Group -> the value of each of its words."""
        values: dict[str, dict[str, str]] = {}
        for part in self._parts.values():
            values.setdefault(part.name if part.group is None else part.group, {}).update(
                part.words
            )
        return values

    def _groups(self, match: re.Match[str]) -> dict[str, str]:
        """The groups that matched; the first of several uses has the plain name."""
        found: dict[str, str] = {}
        for name, text in match.groupdict().items():
            if text:
                plain = name.partition("_")[0]
                words = self._values.get(plain, {})
                written = " ".join(text.lower().rstrip(".’'").split())
                value = words.get(written, text)
                earlier = sum(one.startswith(plain + "_") for one in found)
                found[f"{plain}_{2 + earlier}" if plain in found else plain] = value
        return found

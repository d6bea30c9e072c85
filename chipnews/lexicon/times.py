"""Lexicon -> the grammar of time: `timex.toml` over the parts of `timex_parts.toml`.

One pass over a text finds which parts it holds; only the expressions that need no other are then tried, which keeps the scan linear
and fast although the table is long.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from chipnews.lexicon.lexicon import Lexicon

_PART = re.compile(r"\{([a-z]+)\}")
_GROUP = re.compile(r"\(\?P<([a-z]+)>")
_BEFORE = r"(?<![\w$£€¥.,/-])"
_DIGIT = "digit"  # what an expression without `needs` needs at least, unless its triggers are words


@dataclass(frozen=True, slots=True)
class TimexPart:
    """A part of expressions of time: its pattern, the group that it fills (its own name, or none), and the values of its words."""

    name: str
    pattern: str
    group: str | None = None
    trigger: bool = False
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time and the rule that resolves it.

    `needs` are the trigger parts without which it is not tried; one that looks `ahead` counts only under a verb that does.
    """

    name: str
    pattern: str
    resolve: str
    examples: tuple[str, ...]
    needs: tuple[str, ...] = ()
    ahead: bool = False
    rejects: tuple[str, ...] = ()


class Found(NamedTuple):
    """An expression in a text: its entry, where it stands, and its groups; a group's second and third use end in `_2`, `_3`."""

    entry: Timex
    start: int
    end: int
    groups: Mapping[str, str]


class Times:
    """The compiled expressions of time, made at first use and kept."""

    def __init__(self, lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        self._parts = {part.name: part for part in lexicon.timex_parts}

    def scan(self, text: str) -> Iterator[Found]:
        """Every expression of every entry in `text`, overlaps included, in the order of the table."""
        held = {match.lastgroup for match in self._triggers.finditer(text)}
        if not held:
            return
        for entry, needs, pattern in self._entries:
            if needs <= held:
                for match in pattern.finditer(text):
                    yield Found(entry, match.start(), match.end(), self._groups(match))

    @cached_property
    def _triggers(self) -> re.Pattern[str]:
        """Each trigger part under its name, and a digit; a word may show two parts ("may 5"), so the looser of two is left out."""
        parts = [part for part in self._parts.values() if part.trigger]
        seen = (f"(?P<{part.name}>{_GROUP.sub('(?:', self._filled(part.pattern, {}))})" for part in parts)
        return re.compile(rf"(?<![a-zA-Z])(?:{'|'.join(seen)}|(?P<{_DIGIT}>\d))", re.IGNORECASE)

    @cached_property
    def _entries(self) -> list[tuple[Timex, frozenset[str], re.Pattern[str]]]:
        return [
            (entry, frozenset(entry.needs), re.compile(self._compiled(entry.pattern), re.IGNORECASE))
            for entry in self._lexicon.timex
        ]

    def _compiled(self, pattern: str) -> str:
        filled = self._filled(pattern, {})
        used: dict[str, int] = {}
        return rf"{_BEFORE}(?:{_GROUP.sub(lambda found: _numbered(found[1], used), filled)})(?![\w])".replace(
            " ", r"\s"
        )

    def _filled(self, pattern: str, seen: Mapping[str, str]) -> str:
        """The pattern with every part in its place, each a group of its name."""

        def put(found: re.Match[str]) -> str:
            part = self._parts[found[1]]
            group = part.name if part.group is None else part.group
            inner = self._filled(part.pattern, seen)
            return f"(?P<{group}>{inner})" if group else f"(?:{inner})"

        return _PART.sub(put, pattern).replace("{{", "{").replace("}}", "}")

    @cached_property
    def _values(self) -> Mapping[str, Mapping[str, str]]:
        """Group -> the value of each of its words."""
        values: dict[str, dict[str, str]] = {}
        for part in self._parts.values():
            values.setdefault(part.name if part.group is None else part.group, {}).update(part.words)
        return values

    def _groups(self, match: re.Match[str]) -> dict[str, str]:
        """The groups that hold something; under the plain name the first that does."""
        found: dict[str, str] = {}
        for name, text in match.groupdict().items():
            if text:
                plain = name.partition("_")[0]
                words = self._values.get(plain, {})
                written = " ".join(text.lower().rstrip(".’'").split())
                value = words.get(written, text)
                key = (
                    plain if plain not in found else f"{plain}_{2 + sum(one.startswith(plain + '_') for one in found)}"
                )
                found[key] = value
        return found


def _numbered(name: str, used: dict[str, int]) -> str:
    """A named group; a name's later uses get a number, since a regular expression allows one of each."""
    used[name] = used.get(name, 0) + 1
    return f"(?P<{name}>" if used[name] == 1 else f"(?P<{name}_{used[name]}>"

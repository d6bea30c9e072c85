"""Loads what a newsroom sets once: command line, environment and file -> Settings.

The nearest wins: the command line, then `CHIPNEWS_*`, then the nearest file upward from the working
folder (`chipnews.toml`, or `[tool.chipnews]` of `pyproject.toml`), then the default. A path in a
file starts at that file's folder.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from glob import escape
from pathlib import Path
from typing import Any

import tomli
from msgspec import Struct, field

from chipnews.cli.options import FailOn, nearest
from chipnews.model.errors import ChipnewsError, UsageError
from chipnews.model.results.finding import Severity

DEFAULT = "default"
MOST_JOBS = 512
COMMAND_LINE = "command line"
_PREFIX = "CHIPNEWS_"
_FILES = (("chipnews.toml", ()), ("pyproject.toml", ("tool", "chipnews")))


class Settings(Struct, frozen=True):
    """The settings in force; `origins` has the place where each was set.

    `select`, `ignore` and the keys of `severity` are codes or their starts, `exclude` globs.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = FailOn.ERROR
    severity: Mapping[str, Severity] = field(default_factory=dict)
    baseline: str | None = None
    lexicon: str | None = None
    model: str | None = None
    exclude: tuple[str, ...] = ()
    jobs: int = 1  # processes that share the work
    review_url: str | None = None  # the page on which the reviews of `-f claimreview` are published
    origins: Mapping[str, str] = field(default_factory=dict)

    def origin(self, key: str) -> str:
        """Returns the place that the value of a key (`fail-on`) comes from."""
        return self.origins.get(key, DEFAULT)


class _Layer(Struct, frozen=True):
    origin: str
    folder: Path
    values: Mapping[str, object]


def load_settings(**options: object) -> Settings:
    """Returns the settings in force; `options` of the command line are `None` where not given.

    Raises:
        ChipnewsError: when a file is no TOML.
        UsageError: when a key, a code or a level does not exist; it names the one probably meant.
    """
    given = {
        name.replace("_", "-"): value
        for name, value in options.items()
        if value not in (None, [], ())
    }
    layers = [_Layer(COMMAND_LINE, Path(), given), *_environment(), *_file()]
    found: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for key, read in _READERS.items():
        layer = next((layer for layer in layers if key in layer.values), None)
        if layer is None:
            continue
        try:
            found[key.replace("-", "_")] = read(layer.values[key], layer.folder)
        except UsageError as error:
            raise UsageError(f"{layer.origin}: {key}: {error}") from error
        origins[key] = layer.origin
    return Settings(**found, origins=origins)


def _environment() -> Iterator[_Layer]:
    from chipnews.store.cache import PLACE

    keys = {f"{_PREFIX}{key.replace('-', '_').upper()}": key for key in _READERS}
    for name in sorted(os.environ):
        if name.startswith(_PREFIX) and name != PLACE:
            nearest(name, (*keys, PLACE), "setting")
    for name, key in keys.items():
        if value := os.environ.get(name):
            yield _Layer(name, Path(), {key: value})


def _file() -> Iterator[_Layer]:
    """Yields the layer of the nearest file that has settings, if there is one."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name, table in _FILES:
            values = _read(folder / name, table) if (folder / name).is_file() else None
            if values is not None:
                origin = os.path.relpath(folder / name, here).replace(os.sep, "/")
                _check_keys(values, origin)
                yield _Layer(origin, folder if folder != here else Path(), values)
                return


def _read(path: Path, table: tuple[str, ...]) -> Mapping[str, object] | None:
    try:
        found: Any = tomli.loads(path.read_text(encoding="utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ChipnewsError(f"{path}: not TOML: {error}") from error
    for depth, name in enumerate(table, start=1):
        found = found.get(name)
        if found is None:
            return None
        if not isinstance(found, dict):
            whole = ".".join(table[:depth])
            raise ChipnewsError(f"{path}: {whole} is no table; write [{whole}]")
    return found  # type: ignore[no-any-return]


def _check_keys(values: Mapping[str, object], origin: str) -> None:
    for key in values:
        try:
            nearest(key, tuple(_READERS), "setting")
        except UsageError as error:
            raise UsageError(f"{origin}: {error}") from error


def _codes(value: object, folder: Path) -> tuple[str, ...]:
    """Reads a list of codes, each of which may join several by commas."""
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list | tuple) or not all(isinstance(one, str) for one in written):
        raise UsageError(f'{value!r} is no list of codes; write ["CN101", "CN3"]')
    return tuple(_code(part.strip()) for one in written for part in one.split(",") if part.strip())


def _code(written: str) -> str:
    from chipnews.gate.rules import all_rules
    from chipnews.gate.selection import read_code

    return read_code(written, [rule.code for rule in all_rules()])


def _level(value: object, folder: Path) -> FailOn:
    return FailOn(nearest(str(value), tuple(FailOn), "level"))


def _severities(value: object, folder: Path) -> dict[str, Severity]:
    """Reads a table code -> severity; in the environment it is `CN301=note,CN401=error`."""
    if isinstance(value, str):
        value = dict(_pair(part) for part in value.split(",") if part.strip())
    if not isinstance(value, Mapping):
        raise UsageError(f'{value!r} is no table; write {{ CN301 = "note" }}')
    return {
        _code(code): Severity(nearest(str(level), tuple(Severity), "severity"))
        for code, level in value.items()
    }


def _pair(written: str) -> tuple[str, str]:
    code, sign, level = written.partition("=")
    if not sign:
        raise UsageError(f"{written!r} is no pair; write CN301=note")
    return code.strip(), level.strip()


def _path(value: object, folder: Path) -> str:
    return str(folder / _text(value, folder))


def _globs(value: object, folder: Path) -> tuple[str, ...]:
    """Reads a list of globs; in the environment they are joined by commas.

    One with a slash starts at `folder`.
    """
    written = [part.strip() for part in value.split(",")] if isinstance(value, str) else value
    if not isinstance(written, list | tuple) or not all(isinstance(one, str) for one in written):
        raise UsageError(f'{value!r} is no list of globs; write ["drafts", "*.bak.txt"]')
    return tuple(
        str(Path(escape(str(folder)), one)) if "/" in one.rstrip("/") else one
        for one in written
        if one.rstrip("/")
    )


def _text(value: object, folder: Path) -> str:
    if not isinstance(value, str) or not value:
        raise UsageError(f'{value!r} is no text; write it as "…"')
    return value


def _jobs(value: object, folder: Path) -> int:
    """Reads a number of processes; "auto" is one for each core."""
    from chipnews.workers import cores

    written = str(value)
    if written == "auto":
        return cores()
    if not (written.isascii() and written.isdecimal() and 1 <= int(written) <= MOST_JOBS):
        raise UsageError(f"{written!r} is no number of processes; write 1 to {MOST_JOBS}, or auto")
    return int(written)


def _address(value: object, folder: Path) -> str:
    written = _text(value, folder)
    if not written.startswith(("https://", "http://")):
        raise UsageError(f"{written!r} is no address of a page; write it as https://…")
    return written


_READERS: dict[str, Callable[[object, Path], object]] = {
    "select": _codes,
    "ignore": _codes,
    "fail-on": _level,
    "severity": _severities,
    "baseline": _path,
    "lexicon": _path,
    "model": _text,
    "exclude": _globs,
    "jobs": _jobs,
    "review-url": _address,
}
"""The function that reads each setting's value, wherever it was set."""

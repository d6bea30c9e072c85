"""Sidecars: `story.chipnews.toml` beside `story.txt` accepts findings of that article, since an article carries no comments.

Folder and sheet -> sidecars, and findings -> those that none accepts.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from chipnews.gate.acceptance import read_acceptance
from chipnews.gate.stale_acceptance import find_stale
from chipnews.model.errors import ChipnewsError
from chipnews.model.finding import Finding
from chipnews.model.report import Acceptance, Known
from chipnews.model.sheet import FactSheet

ENDING = ".chipnews.toml"
_TABLE = "accept"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """Its path as the sheet names paths, the ids of its articles, and what it accepts."""

    path: str
    articles: frozenset[str]
    entries: tuple[Acceptance, ...]


def load_sidecars(sheet: FactSheet, root: Path) -> list[Sidecar]:
    """The sidecars of the sheet's articles, whose paths are relative to `root`, by path.

    Raises:
        ChipnewsError: when one is no TOML, or an entry is wrong.
    """
    articles: dict[str, set[str]] = {}
    for article in sheet.articles:
        for name in (f"{article.path}{ENDING}", f"{PurePosixPath(article.path).with_suffix('')}{ENDING}"):
            articles.setdefault(name, set()).add(article.id)
    found = ((name, root / name) for name in sorted(articles))
    return [Sidecar(name, frozenset(articles[name]), _read(path, name)) for name, path in found if path.is_file()]


def accept_findings(
    sheet: FactSheet, sidecars: Iterable[Sidecar], today: date | None
) -> tuple[list[Finding], list[Known]]:
    """The sheet's findings that no sidecar accepts, with one for each entry that accepts none, and the accepted ones."""
    left, known, stale = list(sheet.findings), [], []
    for sidecar in sidecars:
        for entry in sidecar.entries:
            if entry.has_ended(today):
                stale.append(find_stale(entry, sidecar.path, has_ended=True))
                continue
            taken = [one for one in left if _accepts(entry, one, set(_texts(one, sheet, sidecar)))]
            known += [Known(one, entry) for one in taken]
            left = [one for one in left if one not in taken]
            if not taken:
                stale.append(find_stale(entry, sidecar.path, has_ended=False))
    return [*left, *stale], known


def _accepts(entry: Acceptance, finding: Finding, texts: set[str]) -> bool:
    if not texts:
        return False  # it is about other articles
    if entry.fingerprint:
        return entry.fingerprint == finding.fingerprint
    return entry.code == finding.code and (not entry.figure or entry.figure in texts)


def _texts(finding: Finding, sheet: FactSheet, sidecar: Sidecar) -> Iterator[str]:
    """The words that a finding cites of the sidecar's articles."""
    cited = set(finding.claims)
    for claim in sheet.claims:
        if claim.id in cited and claim.article in sidecar.articles:
            yield claim.text
    for article in sheet.articles:
        if finding.place and article.path == finding.place.path and article.id in sidecar.articles:
            yield finding.message


def _read(path: Path, name: str) -> tuple[Acceptance, ...]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ChipnewsError(f"{name}: not TOML: {error}") from error
    rows = found.pop(_TABLE, [])
    if found or not isinstance(rows, list):
        stray = next(iter(found), _TABLE)
        raise ChipnewsError(f"{name}: no key {stray!r}; a sidecar has tables [[{_TABLE}]]")
    entries = [read_acceptance(row, f"{name}: entry {number}") for number, row in enumerate(rows, start=1)]
    for number, entry in enumerate(entries, start=1):
        if not (entry.fingerprint or entry.code) or not entry.reason:
            raise ChipnewsError(f"{name}: entry {number}: needs a code (or fingerprint) and a reason")
    return tuple(entries)

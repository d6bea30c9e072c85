"""Sidecars: `story.chipnews.toml` beside `story.txt` accepts findings of that article, since an article carries no comments.

Folder and sheet -> sidecars, and findings -> those that none accepts.
"""

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from chipnews.gate.acceptance import read_acceptance
from chipnews.gate.stale_acceptance import find_stale
from chipnews.model.claim import Claim
from chipnews.model.errors import ChipnewsError
from chipnews.model.finding import Finding
from chipnews.model.report import Acceptance, Known
from chipnews.model.sheet import FactSheet, Source

ENDING = ".chipnews.toml"
_TABLE = "accept"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """Its path as the sheet names paths, the ids and paths of its articles, and what it accepts."""

    path: str
    articles: frozenset[str]
    paths: frozenset[str]
    entries: tuple[Acceptance, ...]


def load_sidecars(sheet: FactSheet, root: Path) -> list[Sidecar]:
    """The sidecars of the sheet's articles, whose paths are relative to `root`, by path.

    Raises:
        ChipnewsError: when one is no TOML, or an entry is wrong.
    """
    beside: dict[str, list[Source]] = {}
    for article in sheet.articles:
        for name in (f"{article.path}{ENDING}", f"{PurePosixPath(article.path).with_suffix('')}{ENDING}"):
            beside.setdefault(name, []).append(article)
    return [_load(name, beside[name], root / name) for name in sorted(beside) if (root / name).is_file()]


def _load(name: str, articles: Iterable[Source], path: Path) -> Sidecar:
    ids, paths = zip(*((article.id, article.path) for article in articles), strict=True)
    return Sidecar(name, frozenset(ids), frozenset(paths), _read(path, os.path.relpath(path).replace(os.sep, "/")))


def accept_findings(
    sheet: FactSheet, sidecars: Iterable[Sidecar], today: date | None
) -> tuple[list[Finding], list[Known]]:
    """The sheet's findings that no sidecar accepts, with one for each entry that accepts none, and the accepted ones."""
    claims = sheet.claims_by_id()
    left, known, stale = list(sheet.findings), [], []
    for sidecar in sidecars:
        for entry in sidecar.entries:
            if entry.has_ended(today):
                stale.append(find_stale(entry, sidecar.path, has_ended=True))
                continue
            meant = [one for one in left if _is_meant(entry, one)]
            words = [(one, _words(one, sidecar, claims)) for one in meant]
            taken = [one for one, said in words if said and _has_figure(said, entry.figure)]
            known += [Known(one, entry) for one in taken]
            left = [one for one in left if one not in taken]
            if not taken:
                stale.append(find_stale(entry, sidecar.path, has_ended=False))
    return [*left, *stale], known


def _is_meant(entry: Acceptance, finding: Finding) -> bool:
    return entry.fingerprint == finding.fingerprint if entry.fingerprint else entry.code == finding.code


def _words(finding: Finding, sidecar: Sidecar, claims: Mapping[str, Claim]) -> set[str]:
    """What a finding cites of the sidecar's articles: the words of its claims, or its message where it has a place there."""
    cited = (claims[name] for name in finding.claims if name in claims)
    words = {claim.text for claim in cited if claim.article in sidecar.articles}
    return words | {finding.message} if finding.place and finding.place.path in sidecar.paths else words


def _has_figure(said: set[str], figure: str) -> bool:
    return not figure or figure in said or any(f"“{figure}”" in one for one in said)


def _read(path: Path, name: str) -> tuple[Acceptance, ...]:
    """The entries of the file at `path`, which errors call `name`."""
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

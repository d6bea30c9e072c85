"""Reads sidecars: `story.chipnews.toml` beside `story.txt` accepts findings of that article.

Folder and sheet -> sidecars, and findings -> those that none accepts. It is a file of its own since
an article carries no comments.
"""

import json
import os
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import tomli
from msgspec import Struct
from msgspec.structs import replace

from chipnews.checks import all_checks
from chipnews.gate.acceptance import read_acceptance
from chipnews.gate.follow import cite, is_followed
from chipnews.gate.naming import find_named
from chipnews.gate.selection import read_code
from chipnews.gate.stale_acceptance import find_ended, find_gone, find_grown, find_orphan
from chipnews.model.claim import Claim
from chipnews.model.errors import ChipnewsError, UsageError
from chipnews.model.results.finding import Finding, Place
from chipnews.model.results.report import Acceptance, HeldFinding
from chipnews.model.results.sheet import FactSheet, Source
from chipnews.read.articles import STDIN
from chipnews.read.files.sidecar import ENDING
from chipnews.read.files.sidecar import TABLE as OF_ARTICLE

_TABLE = "accept"
_CONFLICTS = "CN1"
_HEAD = re.compile(r"\s*\[\[\s*accept\s*\]\]")  # as in "[[accept]]  # of the first edition"


class Sidecar(Struct, frozen=True):
    """A sidecar: its path in the sheet's form, the ids and paths of its articles, its entries.

    `lines` has the line of each entry.
    """

    path: str
    articles: frozenset[str]
    paths: frozenset[str]
    entries: tuple[Acceptance, ...]
    lines: tuple[int, ...]


def names_beside(article: str) -> tuple[str, str]:
    """Returns the paths of the sidecars that an article may have.

    >>> names_beside("desk/story.txt")
    ('desk/story.txt.chipnews.toml', 'desk/story.chipnews.toml')
    """
    return f"{article}{ENDING}", f"{posixpath.splitext(article)[0]}{ENDING}"


def load_sidecars(sheet: FactSheet, root: Path) -> list[Sidecar]:
    """Reads the sidecars of the sheet's articles, whose paths start at `root`, sorted by path.

    Raises:
        ChipnewsError: when one is no TOML, or an entry is wrong.
    """
    there = {
        posixpath.join(folder, name)
        for folder in _folders(sheet)
        for name in _sidecars_among(_names_in(root / folder))
    }
    articles: dict[str, list[Source]] = {}
    for article in sheet.articles if there else ():
        for name in there.intersection(names_beside(article.path)):
            articles.setdefault(name, []).append(article)
    return [
        _load(name, articles[name], root / name)
        for name in sorted(articles)
        if (root / name).is_file()
    ]


def find_orphans(sheet: FactSheet, root: Path) -> list[Finding]:
    """Returns a finding for each sidecar in the articles' folders that lies beside no article."""
    return [
        find_orphan(posixpath.join(folder, name))
        for folder in sorted(_folders(sheet))
        for name in _orphans(_names_in(root / folder))
    ]


def _folders(sheet: FactSheet) -> set[str]:
    return {posixpath.dirname(article.path) for article in sheet.articles if article.path != STDIN}


def _names_in(folder: Path) -> set[str]:
    return set(os.listdir(folder)) if folder.is_dir() else set()  # noqa: PTH208 - names alone


def _sidecars_among(names: Iterable[str]) -> set[str]:
    return {name for name in names if name.endswith(ENDING) and name != ENDING}


def _orphans(names: set[str]) -> list[str]:
    """Finds the names of such sidecars; an article that was not read is an article, too."""
    sidecars = _sidecars_among(names)
    others = names - sidecars if sidecars else ()
    return sorted(sidecars - {one for name in others for one in names_beside(name)})


def _load(name: str, articles: Iterable[Source], path: Path) -> Sidecar:
    ids, paths = zip(*((article.id, article.path) for article in articles), strict=True)
    shown = os.path.relpath(path).replace(os.sep, "/")
    text = _read(path, shown)
    entries = _parse(text, shown)
    return Sidecar(name, frozenset(ids), frozenset(paths), entries, _lines_of(text, len(entries)))


def accept_findings(
    sheet: FactSheet, sidecars: Iterable[Sidecar], today: date | None
) -> tuple[list[Finding], list[HeldFinding]]:
    """Returns the findings that no sidecar accepts, and the accepted ones.

    An entry that accepts nothing, or no longer, is a finding of the first kind.
    """
    left, known, stale = list(sheet.findings), [], []
    for sidecar in sidecars:
        for entry, line in zip(sidecar.entries, sidecar.lines, strict=True):
            place = Place(sidecar.path, line, 1)
            if entry.has_ended(today):
                stale.append(find_ended(entry, place))
                continue
            meant = [
                (one, _missing(entry, one, sheet)) for one in _meant(entry, left, sidecar, sheet)
            ]
            taken = [one for one, missing in meant if not missing]
            known += [HeldFinding(one, entry) for one in taken]
            left = [one for one in left if one not in taken]
            if not meant:
                probably = _probably_meant(entry, left, sidecar, sheet)
                stale.append(
                    find_gone(entry, place, probably, _offered(entry, left, sidecar, sheet))
                )
            elif not taken:
                stale.append(find_grown(entry, place, meant[0][1]))
    return [*left, *stale], known


def _meant(
    entry: Acceptance, findings: Iterable[Finding], sidecar: Sidecar, sheet: FactSheet
) -> list[Finding]:
    """Returns the findings that the entry names and that cite its figure in the articles."""
    claims = sheet.claims_by_id()
    there = (claim for claim in sheet.claims if claim.article in sidecar.articles)
    named = find_named(entry.figure, there) if entry.figure else set()
    return [
        one
        for one in findings
        if _is_of(entry, one, claims)
        and (cited := _cited_words(one, sidecar, claims))
        and (
            not entry.figure
            or not named.isdisjoint(one.claims)
            or any(f"“{entry.figure}”" in words for words in cited)
        )
    ]


def _is_of(entry: Acceptance, finding: Finding, claims: Mapping[str, Claim]) -> bool:
    """Whether the finding is the one of the entry's fingerprint or quotes, or of its code."""
    if not (entry.fingerprint or entry.quotes):
        return entry.code == finding.code
    is_known = bool(entry.quotes) and is_followed(entry, cite(finding, claims))
    return is_known or entry.fingerprint == finding.fingerprint


def _offered(
    entry: Acceptance, findings: Iterable[Finding], sidecar: Sidecar, sheet: FactSheet
) -> list[str]:
    """Returns the figures that findings of the entry's code cite in the articles, in order."""
    if not entry.figure or entry.fingerprint or entry.quotes:
        return []
    cited = {name for one in findings if one.code == entry.code for name in one.claims}
    there = (one for one in sheet.claims if one.id in cited and one.article in sidecar.articles)
    return list(dict.fromkeys(claim.text for claim in there))


def _probably_meant(
    entry: Acceptance, findings: Iterable[Finding], sidecar: Sidecar, sheet: FactSheet
) -> Finding | None:
    """Finds the only conflict in the articles that an entry with a fingerprint may have meant."""
    code = entry.code or _CONFLICTS
    alike = [one for one in findings if entry.fingerprint and one.code.startswith(code)]
    there = [one for one in alike if _cited_words(one, sidecar, sheet.claims_by_id())]
    return there[0] if len(there) == 1 else None


def _missing(entry: Acceptance, finding: Finding, sheet: FactSheet) -> str:
    """Says what an entry lacks to accept a conflict between sources, as it has to be written.

    It is the figures of the other readings, else the fingerprint: a figure alone would accept
    whatever another source says against it later. Claims that several readings share name none.
    """
    is_conflict = finding.code.startswith(_CONFLICTS)
    if not is_conflict or entry.fingerprint or entry.quotes or not entry.figure:
        return ""
    fact = next((fact for fact in sheet.facts if fact.id == finding.fact), None)
    # parties, status, order: no figures differ
    if fact is None or not set(finding.claims) <= set(fact.claims):
        return f'fingerprint = "{finding.fingerprint}"'
    shared = Counter(name for reading in fact.readings for name in reading.claims)
    claims = sheet.claims_by_id()
    sides = [
        [claims[name] for name in reading.claims if shared[name] == 1] for reading in fact.readings
    ]
    if not all(sides):
        return f'fingerprint = "{finding.fingerprint}"'
    rivals = [claim for side in sides for claim in side]
    named = {name for text in (entry.figure, *entry.against) for name in find_named(text, rivals)}
    unnamed = [side[0].text for side in sides if named.isdisjoint(claim.id for claim in side)]
    against = json.dumps([*entry.against, *unnamed], ensure_ascii=False)
    return f"against = {against}" if unnamed else ""


def _cited_words(finding: Finding, sidecar: Sidecar, claims: Mapping[str, Claim]) -> set[str]:
    """Returns the figures that a finding cites in the articles, and its message if it is there."""
    cited = (claims[name] for name in finding.claims if name in claims)
    words = {claim.text for claim in cited if claim.article in sidecar.articles}
    is_there = finding.place and finding.place.path in sidecar.paths
    return words | {finding.message} if is_there else words


def _read(path: Path, name: str) -> str:
    """Reads the file at `path`, which errors call `name`."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ChipnewsError(f"{name}: not TOML: {error}") from error
    except OSError as error:
        raise ChipnewsError(
            f"{name}: {error.strerror}; a sidecar is a file that can be read"
        ) from error


def _parse(text: str, name: str) -> tuple[Acceptance, ...]:
    try:
        found = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise ChipnewsError(f"{name}: not TOML: {error}") from error
    rows = found.pop(_TABLE, [])
    found.pop(OF_ARTICLE, None)  # read with the article
    if found:
        raise ChipnewsError(
            f"{name}: no key {next(iter(found))!r}; a sidecar has tables [[{_TABLE}]] and "
            f"[{OF_ARTICLE}]"
        )
    if not isinstance(rows, list):
        raise ChipnewsError(f"{name}: {_TABLE} is one of several entries; write [[{_TABLE}]]")
    return tuple(_entry(row, f"{name}: entry {number}") for number, row in enumerate(rows, start=1))


def _entry(row: object, where: str) -> Acceptance:
    """Reads an entry, which must be of a check that exists and have a reason."""
    entry = read_acceptance(row, where)
    if not (entry.fingerprint or entry.code) or not entry.reason.strip():
        raise ChipnewsError(f"{where}: needs a code (or fingerprint) and a reason")
    if not entry.code and entry.quotes:
        raise ChipnewsError(f'{where}: quotes need a code beside them, as in code = "CN104"')
    if not entry.code:
        return entry
    codes = [check.CODE for check in all_checks()]
    try:
        code = read_code(entry.code, codes)
    except UsageError as error:
        raise ChipnewsError(f"{where}: code: {error}") from error
    if code not in codes:
        raise ChipnewsError(
            f"{where}: code: {code!r} is of several checks; an entry has one of them, like "
            f"{codes[0]}"
        )
    return replace(entry, code=code)


def _lines_of(text: str, count: int) -> tuple[int, ...]:
    """Finds the line of each of `count` entries; 1 where they are no tables of their own."""
    heads = [number for number, line in enumerate(text.splitlines(), start=1) if _HEAD.match(line)]
    return tuple(heads) if len(heads) == count else (1,) * count

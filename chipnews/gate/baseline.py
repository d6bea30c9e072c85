"""The baseline: findings of an old corpus that are known, so that only new ones are told.

Text of the file <-> Baseline, and findings -> those that it knows, one entry for one finding.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace

from chipnews.gate.acceptance import read_acceptance, write_acceptance
from chipnews.model.errors import ChipnewsError
from chipnews.model.finding import Finding
from chipnews.model.report import Acceptance, Known
from chipnews.model.sheet import Generator

FORMAT = "chipnews.baseline/1"


@dataclass(frozen=True, slots=True)
class Baseline:
    """`generator` is what found the entries: another program, model or vocabulary may find others."""

    generator: Generator
    entries: tuple[Acceptance, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Findings that the baseline does not know, those that it knows, and its entries without a finding."""

    new: tuple[Finding, ...]
    known: tuple[Known, ...]
    stale: tuple[Acceptance, ...]


def how_to_mend(path: str) -> str:
    """What to do with a file that is no baseline; it is not simply written over, since people may have put reasons in."""
    return f"Mend it, or move it away and write it anew: chipnews check PATH --baseline {path} --write-baseline"


def parse_baseline(text: str, path: str) -> Baseline:
    """The baseline that `format_baseline` wrote; `path` is named in errors.

    Raises:
        ChipnewsError: when it is not JSON, of another format, or an entry is wrong.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ChipnewsError(f"{path}: not a baseline, since not JSON: {error}. {how_to_mend(path)}") from error
    kind = found.get("format") if isinstance(found, dict) else None
    if kind != FORMAT:
        raise ChipnewsError(f"{path}: a file of format {kind!r}; this program reads {FORMAT}. {how_to_mend(path)}")
    try:
        generator = Generator(**found["generator"])
        rows = list(enumerate(found["findings"], start=1))
    except (KeyError, TypeError) as error:
        raise ChipnewsError(f"{path}: not a whole baseline: {error}. {how_to_mend(path)}") from error
    entries = [read_acceptance(row, f"{path}: entry {number}") for number, row in rows]
    for number, entry in enumerate(entries, start=1):
        if not entry.fingerprint:
            raise ChipnewsError(f"{path}: entry {number}: has no fingerprint. {how_to_mend(path)}")
    return Baseline(generator, tuple(entries))


def format_baseline(baseline: Baseline) -> str:
    """The file: sorted, one key a line, so that a change is a short diff."""
    entries = sorted(baseline.entries, key=lambda entry: (entry.code, entry.fingerprint, entry.message))
    head = {"format": FORMAT, "generator": asdict(baseline.generator)}
    content = head | {"findings": [write_acceptance(entry) for entry in entries]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def match_baseline(findings: Iterable[Finding], entries: Iterable[Acceptance]) -> Match:
    """One entry accepts one finding; a second one of the same fingerprint is new."""
    left: dict[str, list[Acceptance]] = defaultdict(list)
    for entry in entries:
        left[entry.fingerprint].append(entry)
    new, known = [], []
    for finding in findings:
        if left[finding.fingerprint]:
            known.append(Known(finding, left[finding.fingerprint].pop(0)))
        else:
            new.append(finding)
    return Match(tuple(new), tuple(known), tuple(entry for rest in left.values() for entry in rest))


def renew_baseline(
    old: Baseline,
    findings: Iterable[Finding],
    *,
    now: Generator,
    asked: Callable[[Acceptance], bool],
    articles_of: Callable[[Finding], tuple[str, ...]] = lambda finding: (),
) -> Baseline:
    """The baseline of `findings`: what somebody wrote to an entry stays, and so do entries that this run did not ask about."""
    match = match_baseline(findings, old.entries)
    fresh = [Acceptance(one.code, one.fingerprint, message=one.message, articles=articles_of(one)) for one in match.new]
    known = [replace(one.acceptance, articles=articles_of(one.finding)) for one in match.known]
    unasked = [entry for entry in match.stale if not asked(entry)]
    return Baseline(now, (*fresh, *known, *unasked))


def prune_baseline(old: Baseline, findings: Iterable[Finding], *, asked: Callable[[Acceptance], bool]) -> Baseline:
    """The baseline without entries that find nothing any more; nothing is added."""
    match = match_baseline(findings, old.entries)
    kept = [entry for entry in match.stale if not asked(entry)]
    return Baseline(old.generator, (*(known.acceptance for known in match.known), *kept))

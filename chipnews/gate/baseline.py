"""Keeps a baseline: the known findings of an old corpus, so that only new ones are reported.

Text of the file <-> Baseline, and findings -> those that it knows, one entry for one finding.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import asdict, replace

from chipnews.gate.acceptance import read_acceptance, write_acceptance
from chipnews.gate.follow import CitedFinding, follow
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Acceptance, HeldFinding
from chipnews.model.results.sheet import Generator

FORMAT = "chipnews.baseline/2"
FORMER = "chipnews.baseline/1"
"""It had no quotes, and its fingerprints hung on facts and sources: its entries are followed by
their messages."""

Cite = Callable[[Finding], CitedFinding]
InScope = Callable[[Acceptance], bool]
"""Whether the check and the articles of an entry were part of the run."""


class Baseline(Struct, frozen=True):
    """The entries, and the program, model and vocabulary (`generator`) that found them.

    `is_former`: the file is of the format before.
    """

    generator: Generator
    entries: tuple[Acceptance, ...] = ()
    is_former: bool = False


class Match(Struct, frozen=True):
    """Findings that a baseline does not know, those that it knows, its entries without one."""

    new: tuple[Finding, ...]
    known: tuple[HeldFinding, ...]
    stale: tuple[Acceptance, ...]


def how_to_mend(path: str) -> str:
    """Says what to do with a file that is no baseline.

    It is not simply written over, since people may have put reasons in.
    """
    return (
        f"Mend it, or move it away and write it anew: chipnews check PATH --baseline {path} "
        "--write-baseline"
    )


def parse_baseline(text: str, path: str) -> Baseline:
    """Reads the text that `format_baseline` wrote; `path` is named in errors.

    Raises:
        ChipnewsError: when it is not JSON, of another format, or an entry is wrong.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ChipnewsError(
            f"{path}: not a baseline, since not JSON: {error}. {how_to_mend(path)}"
        ) from error
    kind = found.get("format") if isinstance(found, dict) else None
    if kind not in (FORMAT, FORMER):
        raise ChipnewsError(
            f"{path}: a file of format {kind!r}; this program reads {FORMAT}. {how_to_mend(path)}"
        )
    try:
        generator = Generator(**found["generator"])
        rows = list(enumerate(found["findings"], start=1))
    except (KeyError, TypeError) as error:
        raise ChipnewsError(
            f"{path}: not a whole baseline: {error}. {how_to_mend(path)}"
        ) from error
    entries = [read_acceptance(row, f"{path}: entry {number}") for number, row in rows]
    for number, entry in enumerate(entries, start=1):
        if not entry.fingerprint:
            raise ChipnewsError(f"{path}: entry {number}: has no fingerprint. {how_to_mend(path)}")
    return Baseline(generator, tuple(entries), kind == FORMER)


def format_baseline(baseline: Baseline) -> str:
    """Returns the text of the file: sorted, one key a line, so that a change is a short diff."""
    entries = sorted(
        baseline.entries, key=lambda entry: (entry.code, entry.fingerprint, entry.message)
    )
    head = {"format": FORMAT, "generator": asdict(baseline.generator)}
    content = head | {"findings": [write_acceptance(entry) for entry in entries]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def match_baseline(
    findings: Iterable[Finding], entries: Iterable[Acceptance], cite: Cite = CitedFinding
) -> Match:
    """Matches each entry with one finding: that of its fingerprint, else the one that it follows.

    A second finding of one fingerprint is new.
    """
    left: dict[str, list[Acceptance]] = defaultdict(list)
    for entry in entries:
        left[entry.fingerprint].append(entry)
    new, known = [], []
    for finding in findings:
        if left[finding.fingerprint]:
            known.append(HeldFinding(finding, left[finding.fingerprint].pop(0)))
        else:
            new.append(cite(finding))
    stale = [entry for rest in left.values() for entry in rest]
    followed = [(entry, one.finding) for entry, one in follow(stale, new)] if new else []
    used = {id(entry) for entry, _ in followed}
    accepted = {id(finding) for _, finding in followed}
    return Match(
        tuple(one.finding for one in new if id(one.finding) not in accepted),
        (*known, *(HeldFinding(finding, entry) for entry, finding in followed)),
        tuple(entry for entry in stale if id(entry) not in used),
    )


def renew_baseline(match: Match, cite: Cite, *, now: Generator, in_scope: InScope) -> Baseline:
    """Returns the baseline of the findings that were matched.

    What somebody wrote into an entry stays, and so do stale entries that are not in scope.
    """
    fresh = [_renewed(Acceptance(one.code, message=one.message), cite(one)) for one in match.new]
    known = [_renewed(one.acceptance, cite(one.finding)) for one in match.known]
    return Baseline(now, (*fresh, *known, *(one for one in match.stale if not in_scope(one))))


def _renewed(entry: Acceptance, cited: CitedFinding) -> Acceptance:
    """Makes the entry accept this finding as it is now.

    Its message is renewed where it followed the finding under another fingerprint.
    """
    finding = cited.finding
    message = entry.message if entry.fingerprint in ("", finding.fingerprint) else finding.message
    return replace(
        entry,
        fingerprint=finding.fingerprint,
        message=message,
        articles=cited.articles,
        quotes=cited.quotes,
    )


def prune_baseline(old: Baseline, match: Match, *, in_scope: InScope) -> Baseline:
    """Returns the baseline without the entries in scope that find nothing any more."""
    gone = {id(entry) for entry in match.stale if in_scope(entry)}
    return replace(old, entries=tuple(entry for entry in old.entries if id(entry) not in gone))

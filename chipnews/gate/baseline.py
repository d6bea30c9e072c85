"""The baseline: findings of an old corpus that are known, so that only new ones are told.

Text of the file <-> Baseline, and findings -> those that it knows, one entry for one finding.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace

from chipnews.gate.acceptance import read_acceptance, write_acceptance
from chipnews.gate.follow import Held, follow
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Acceptance, HeldFinding
from chipnews.model.results.sheet import Generator

FORMAT = "chipnews.baseline/2"
FORMER = "chipnews.baseline/1"
"""Without quotes, and with fingerprints that hung on facts and sources: its entries are followed by
what they say."""

Hold = Callable[[Finding], Held]
Asked = Callable[[Acceptance], bool]


@dataclass(frozen=True, slots=True)
class Baseline:
    """`generator` is what found the entries: another program, model or vocabulary may find others.

    `is_former`: of the format before.
    """

    generator: Generator
    entries: tuple[Acceptance, ...] = ()
    is_former: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Findings that the baseline does not know, those that it knows, and its entries without a finding."""

    new: tuple[Finding, ...]
    known: tuple[HeldFinding, ...]
    stale: tuple[Acceptance, ...]


def how_to_mend(path: str) -> str:
    """What to do with a file that is no baseline.

    It is not simply written over, since people may have put reasons in.
    """
    return (
        f"Mend it, or move it away and write it anew: chipnews check PATH --baseline {path} "
        "--write-baseline"
    )


def parse_baseline(text: str, path: str) -> Baseline:
    """The baseline that `format_baseline` wrote; `path` is named in errors.

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
    """The file: sorted, one key a line, so that a change is a short diff."""
    entries = sorted(
        baseline.entries, key=lambda entry: (entry.code, entry.fingerprint, entry.message)
    )
    head = {"format": FORMAT, "generator": asdict(baseline.generator)}
    content = head | {"findings": [write_acceptance(entry) for entry in entries]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def match_baseline(
    findings: Iterable[Finding], entries: Iterable[Acceptance], held: Hold = Held
) -> Match:
    """One entry accepts one finding: that of its fingerprint, else the one that it follows.

    A second one of a fingerprint is new.
    """
    left: dict[str, list[Acceptance]] = defaultdict(list)
    for entry in entries:
        left[entry.fingerprint].append(entry)
    new, known = [], []
    for finding in findings:
        if left[finding.fingerprint]:
            known.append(HeldFinding(finding, left[finding.fingerprint].pop(0)))
        else:
            new.append(held(finding))
    stale = [entry for rest in left.values() for entry in rest]
    followed = [(entry, one.finding) for entry, one in follow(stale, new)] if new else []
    gone, told = ({id(pair[side]) for pair in followed} for side in (0, 1))
    return Match(
        tuple(one.finding for one in new if id(one.finding) not in told),
        (*known, *(HeldFinding(finding, entry) for entry, finding in followed)),
        tuple(entry for entry in stale if id(entry) not in gone),
    )


def renew_baseline(match: Match, held: Hold, *, now: Generator, asked: Asked) -> Baseline:
    """The baseline of the findings that were matched.

    What somebody wrote to an entry stays, and so do entries that nobody asked about.
    """
    fresh = [_renewed(Acceptance(one.code, message=one.message), held(one)) for one in match.new]
    known = [_renewed(one.acceptance, held(one.finding)) for one in match.known]
    return Baseline(now, (*fresh, *known, *(entry for entry in match.stale if not asked(entry))))


def _renewed(entry: Acceptance, held: Held) -> Acceptance:
    """The entry as it accepts this finding.

    Its message is renewed where it followed the finding under another fingerprint.
    """
    finding = held.finding
    message = entry.message if entry.fingerprint in ("", finding.fingerprint) else finding.message
    return replace(
        entry,
        fingerprint=finding.fingerprint,
        message=message,
        articles=held.articles,
        quotes=held.quotes,
    )


def prune_baseline(old: Baseline, match: Match, *, asked: Asked) -> Baseline:
    """The baseline without entries that find nothing any more; nothing is added."""
    gone = {id(entry) for entry in match.stale if asked(entry)}
    return replace(old, entries=tuple(entry for entry in old.entries if id(entry) not in gone))

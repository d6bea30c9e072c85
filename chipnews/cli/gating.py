"""The files of `chipnews check`: the baseline read and kept, the report written in several formats, the tally said."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from chipnews.cli.guard import complain
from chipnews.cli.options import FailOn
from chipnews.cli.output import check_target, emit
from chipnews.cli.settings import Settings
from chipnews.gate.archive import Archive
from chipnews.gate.baseline import (
    Baseline,
    format_baseline,
    how_to_mend,
    parse_baseline,
    prune_baseline,
    renew_baseline,
)
from chipnews.gate.judge import Gate, collect_findings, judge_sheet
from chipnews.gate.selection import Selection
from chipnews.model.errors import ChipnewsError, UsageError
from chipnews.model.finding import Severity
from chipnews.model.report import Acceptance, Report
from chipnews.model.sheet import FactSheet
from chipnews.render import load_format
from chipnews.render.names import count

STDIN = "-"
SUMMARY = "GITHUB_STEP_SUMMARY"


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What is done with the baseline: whether the report is held against it (`use`), and how the file is changed.

    `prune` takes entries out and so outranks `write`.
    """

    use: bool = True
    write: bool = False
    prune: bool = False

    @property
    def changes(self) -> bool:
        """Whether the file is written."""
        return self.write or self.prune


def open_gate(settings: Settings, paths: Sequence[str], upkeep: Upkeep, *, today: date | None) -> Gate:
    """The gate as the settings describe it; what is wrong with its files is said before an article is read.

    Raises:
        ChipnewsError: when the baseline cannot be read, or is needed and not named.
    """
    folder = common_folder(paths)
    gate = Gate(Selection(settings.select, settings.ignore, settings.severity), today=today, folder=folder)
    path = settings.baseline
    if upkeep.changes and path is None:
        raise UsageError("which baseline? Name it: --baseline .chipnews-baseline.json")
    if path is None or not (upkeep.use or upkeep.changes):
        return gate
    baseline = None if upkeep.write and not upkeep.prune and not Path(path).exists() else _read(path)
    if upkeep.changes:
        check_target(path)
    return replace(gate, baseline=baseline, baseline_path=os.path.relpath(path, folder).replace(os.sep, "/"))


def judge(sheet: FactSheet, gate: Gate, settings: Settings, upkeep: Upkeep) -> Report:
    """The report, after the baseline was brought up to date where that was asked for."""
    if upkeep.changes and settings.baseline:
        gate = replace(gate, baseline=_keep(sheet, gate, settings.baseline, upkeep))
    if not upkeep.use:
        gate = replace(gate, baseline=None)
    root = os.path.relpath(gate.folder).replace(os.sep, "/")
    return replace(judge_sheet(sheet, gate), root="" if root == "." else root)


def write_report(report: Report, targets: Sequence[tuple[str | None, str]]) -> None:
    """Write every target, then the tally on stderr; all texts are made before the first file is written."""
    texts = [(load_format(name).render_findings(report), target) for target, name in targets]
    summary = os.environ.get(SUMMARY)
    if summary and any(name == "github" for _, name in targets):
        with Path(summary).open("a", encoding="utf-8", newline="\n") as stream:  # the steps of a job share it
            stream.write(load_format("github").render_summary(report))
    for text, target in texts:
        emit([text], target)
    complain(_tally(report))


def fails(report: Report, fail_on: FailOn) -> bool:
    """Whether the report reaches the level; `stale` is as `error`, and worn-out entries of the baseline fail, too."""
    if fail_on is FailOn.NONE:
        return False
    if fail_on is FailOn.STALE and (report.stale or report.ended):
        return True
    least = Severity.ERROR if fail_on is FailOn.STALE else Severity(fail_on.value)
    return any(finding.severity.rank >= least.rank for finding in report.sheet.findings)


def common_folder(paths: Sequence[str]) -> Path:
    """The folder that the paths of a sheet are relative to."""
    places = [Path(os.path.abspath(path)) for path in paths if path != STDIN and Path(path).exists()]  # noqa: PTH100 - as the reader
    folders = [place if place.is_dir() else place.parent for place in places]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _tally(report: Report) -> str:
    """As in "1 new, 0 stale, 14 known in 212 facts"."""
    found, facts = len(report.sheet.findings), count(len(report.sheet.facts), "fact")
    if not (report.known or report.stale or report.ended):
        return f"{count(found, 'finding')} in {facts}"
    ended = f", {len(report.ended)} past their last day" if report.ended else ""
    return f"{found} new, {len(report.stale)} stale, {len(report.known)} known{ended} in {facts}"


def _read(path: str) -> Baseline:
    try:
        text = Path(path).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        first = f"Write it first: chipnews check PATH --baseline {path} --write-baseline"
        raise ChipnewsError(f"{path}: {error.strerror}. {first}") from error
    except UnicodeDecodeError as error:
        raise ChipnewsError(f"{path}: not a baseline, since not UTF-8. {how_to_mend(path)}") from error
    except OSError as error:
        raise ChipnewsError(f"{path}: {error.strerror}; a baseline is a file that can be read") from error
    return parse_baseline(text, path)


def _keep(sheet: FactSheet, gate: Gate, path: str, upkeep: Upkeep) -> Baseline:
    """Write the baseline of this sheet, or the old one without what is gone, and say what changed."""
    findings, _ = collect_findings(sheet, gate)
    old = gate.baseline or Baseline(sheet.generator)
    archive = Archive(sheet, gate.folder, gate.baseline_path)

    def asked(entry: Acceptance) -> bool:
        return gate.selection.has(entry.code) and not archive.is_unread(entry)

    if upkeep.prune:
        new = prune_baseline(old, findings, asked=asked)
    else:
        new = renew_baseline(old, findings, now=sheet.generator, asked=asked, articles_of=archive.articles_of)
    emit([format_baseline(new)], path)
    before, after = (Counter(entry.fingerprint for entry in one.entries) for one in (old, new))
    added, gone = (after - before).total(), (before - after).total()
    complain(f"{path}: {count(len(new.entries), 'finding')} known, {added} added, {gone} taken out")
    return new

"""Judges a sheet: a sheet with all its findings -> the report of those that count."""

from datetime import date
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from chipnews.gate import tool_changed
from chipnews.gate.archive import Archive
from chipnews.gate.baseline import Baseline, match_baseline
from chipnews.gate.rules import all_rules
from chipnews.gate.selection import Selection
from chipnews.gate.sidecar import accept_findings, find_orphans, load_sidecars
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import HeldFinding, Report
from chipnews.model.results.sheet import FactSheet


class Gate(Struct, frozen=True):
    """What decides which findings count.

    `baseline_path` starts where the paths of the sheet do, at `folder`; `today` is for `until`.
    """

    selection: Selection = field(default_factory=Selection)
    baseline: Baseline | None = None
    baseline_path: str = ""
    today: date | None = None
    folder: Path = field(default_factory=Path)


def collect_findings(sheet: FactSheet, gate: Gate) -> tuple[tuple[Finding, ...], list[HeldFinding]]:
    """Returns the findings that count and no sidecar accepts, and those that one accepts."""
    left, known = accept_findings(sheet, load_sidecars(sheet, gate.folder), gate.today)
    selected = [one for one in known if gate.selection.has(one.finding.code)]
    return gate.selection.apply([*left, *find_orphans(sheet, gate.folder)]), selected


def judge_sheet(sheet: FactSheet, gate: Gate) -> Report:
    """Returns the report on `sheet`.

    Where the tool changed since the baseline, one finding says so instead of all that are new or
    gone, whether its check is selected or not.

    Raises:
        ChipnewsError: when a sidecar is wrong.
    """
    findings, known = collect_findings(sheet, gate)
    report = Report(sheet, all_rules(), tuple(known))
    if gate.baseline is None:
        return replace(report, sheet=replace(sheet, findings=findings))
    entries = [one for one in gate.baseline.entries if gate.selection.has(one.code)]
    ended = tuple(one for one in entries if one.has_ended(gate.today))
    entries = [one for one in entries if not one.has_ended(gate.today)]
    archive = Archive(sheet, gate.folder, gate.baseline_path)
    match = match_baseline(findings, entries, archive.cite)
    new, stale = match.new, tuple(entry for entry in match.stale if not archive.is_unread(entry))
    change = tool_changed.describe_change(gate.baseline.generator, sheet.generator)
    if change and (new or stale) and not gate.selection.ignores(tool_changed.CODE):
        changed = tool_changed.find_change(change, new, stale, gate.baseline_path)
        new, stale = (replace(changed, severity=gate.selection.severity_of(changed)),), ()
    return replace(
        report,
        sheet=replace(sheet, findings=new),
        known=(*report.known, *match.known),
        stale=stale,
        ended=ended,
    )

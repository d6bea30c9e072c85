"""Turns stale entries of the baseline into findings, for formats that know findings alone.

Report -> findings at the head of the baseline's file, errors where such entries fail the job.
"""

from chipnews.model.results.finding import Finding, Place, Severity
from chipnews.model.results.report import Acceptance, Report

CODE, NAME = "CN501", "stale-acceptance"  # as for a stale entry of a sidecar


def find_stale(report: Report) -> list[Finding]:
    """Returns a finding for each entry that finds nothing any more, or is past its last day."""
    gone = [
        _finding(entry, "which is not found any more; take the entry out: --prune", report)
        for entry in report.stale
    ]
    return gone + [
        _finding(entry, f"until {entry.until}, and that day is past; look again", report)
        for entry in report.ended
    ]


def _finding(entry: Acceptance, why: str, report: Report) -> Finding:
    severity = Severity.ERROR if report.stale_fails else Severity.NOTE
    message = f"the baseline accepts {entry.code} ({entry.message}), {why}"
    place = Place(report.baseline, 1, 1)
    return Finding(CODE, NAME, "quality", severity, message, (), None, entry.fingerprint, place)

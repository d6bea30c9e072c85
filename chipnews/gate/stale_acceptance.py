"""A sidecar or the baseline accepts a finding that nothing finds any more, or does so past its last day.

A sidecar lies beside its article: `story.chipnews.toml` beside `story.txt`. It names findings that may stand, by code and
the words of the figure, or by fingerprint, with a reason. Once the article is corrected, its entry is no longer true.

Flagged:  [[accept]] code = "CN205", figure = "$61 million"; the article says $62 million by now.
Clean:    [[accept]] code = "CN205", figure = "$61 million"; the article says so, and CN205 is found there.
"""

from chipnews.checks.finding import identify
from chipnews.model.finding import Finding, Place, Severity
from chipnews.model.report import Acceptance

CODE, NAME, SEVERITY = "CN501", "stale-acceptance", Severity.WARNING


def find_stale(entry: Acceptance, path: str, *, has_ended: bool) -> Finding:
    """The finding about an `entry` of the sidecar at `path` that accepts nothing, or nothing any longer."""
    of_figure = f" of “{entry.figure}”" if entry.figure else ""
    named = f"{entry.code or entry.fingerprint}{of_figure}"
    if has_ended:
        message = f"accepts {named} until {entry.until}, and that day is past; look again"
    else:
        message = f"accepts {named}, which is not found any more; take the entry out"
    print_ = identify(CODE, entry.code, entry.fingerprint, entry.figure)
    return Finding(CODE, NAME, "quality", SEVERITY, message, (), None, print_, Place(path, 1, 1))

"""An accepted finding is gone, has grown or is past its last day, or a sidecar has no article.

A sidecar lies beside its article: `story.chipnews.toml` beside `story.txt`. It names findings that
may stand, by code and the words of the figure, or by fingerprint, with a reason. The words may be
the figure alone ("7"), or it with its noun, unit or hedge, as the article or a sheet prints it ("at
least 7 people"). Once the article is corrected, its entry is no longer true. For a conflict (CN1)
it names the figures of the other sources, too: with one that it does not name, the conflict is
another. A sidecar beside no article accepts nothing: its name is misspelt, or the article was moved
or taken away.

Flagged:  [[accept]] code = "CN205", figure = "$61 million"; the article says $62 million by now.
Flagged:  [[accept]] code = "CN101", figure = "$61 million", against = "$61.83 million"; a third
          source says $900 million.
Flagged:  stroy.chipnews.toml beside story.txt.
Clean:    [[accept]] code = "CN205", figure = "$61 million"; the article says so, and CN205 is found
          there.
Clean:    [[accept]] code = "CN205", figure = "about $61 million"; the article says so.
"""

import json
from collections.abc import Sequence

from chipnews.checks.finding import identify
from chipnews.model.results.finding import Finding, Place, Severity
from chipnews.model.results.report import Acceptance

CODE, NAME, SEVERITY = "CN501", "stale-acceptance", Severity.WARNING
_SHOWN = 3  # figures that a message offers


def find_ended(entry: Acceptance, place: Place) -> Finding:
    """Returns the finding about an `entry`, at `place` in a sidecar, whose last day is past."""
    return _find(entry, place, f" until {entry.until}, and that day is past; look again")


def find_gone(
    entry: Acceptance, place: Place, instead: Finding | None = None, figures: Sequence[str] = ()
) -> Finding:
    """Returns the finding about an `entry` that accepts nothing.

    It may have meant the finding `instead`, or one of the `figures` that its check finds there.
    """
    fix = ""
    if instead:
        fix = f', or write fingerprint = "{instead.fingerprint}" for the {instead.code} that is'
    elif figures:
        shown = " or ".join(json.dumps(text, ensure_ascii=False) for text in figures[:_SHOWN])
        more = f" (or {len(figures) - _SHOWN} more)" if len(figures) > _SHOWN else ""
        fix = f", or write figure = {shown}{more} for what {entry.code} finds there"
    return _find(entry, place, f", which is not found any more; take the entry out{fix}")


def find_grown(entry: Acceptance, place: Place, fix: str) -> Finding:
    """Returns the finding about an `entry` that describes another conflict; `fix` mends it."""
    why = f", but not all that is in conflict there; if that may stand, too, write {fix}"
    return _find(entry, place, why)


def find_orphan(path: str) -> Finding:
    """Returns the finding about a sidecar at `path` beside which no article lies."""
    why = "accepts nothing, since no article of its name lies beside it; rename it, or take it away"
    return _finding(why, Place(path, 1, 1), path)


def _find(entry: Acceptance, place: Place, why: str) -> Finding:
    of_figure = f" of “{entry.figure}”" if entry.figure else ""
    message = f"accepts {entry.code or entry.fingerprint}{of_figure}{why}"
    return _finding(message, place, entry.code, entry.fingerprint, entry.figure)


def _finding(message: str, place: Place, *about: str) -> Finding:
    print_ = identify(CODE, *about)
    return Finding(CODE, NAME, "quality", SEVERITY, message, (), None, print_, place)

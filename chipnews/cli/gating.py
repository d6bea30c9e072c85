"""Reads and writes the files of `chipnews check`: the baseline, and the report in its formats."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from chipnews.cli.guard import complain, drop_output
from chipnews.cli.options import FailOn
from chipnews.cli.output import check_target, emit, is_stdout, write_files
from chipnews.cli.settings import Settings
from chipnews.cli.sheets import common_folder, place_skipped
from chipnews.gate.archive import Archive
from chipnews.gate.baseline import (
    FORMER,
    Baseline,
    format_baseline,
    how_to_mend,
    match_baseline,
    parse_baseline,
    prune_baseline,
    renew_baseline,
)
from chipnews.gate.judge import Gate, collect_findings, judge_sheet
from chipnews.gate.selection import Selection
from chipnews.gate.sidecar import load_sidecars
from chipnews.model.errors import ChipnewsError, UsageError
from chipnews.model.results.finding import Severity
from chipnews.model.results.report import Acceptance, Report
from chipnews.model.results.sheet import FactSheet
from chipnews.render import load_format
from chipnews.render.names import count
from chipnews.render.statistics import render_statistics

SUMMARY = "GITHUB_STEP_SUMMARY"
_FAILS_FROM = {FailOn(one.value): one for one in Severity} | {FailOn.STALE: Severity.ERROR}
"""The severity from which on a level fails; `none` is not in it."""


_WITH_TABLE = ("terminal", "github")
"""Formats that people read, and in which a table of codes may stand."""


class BaselineUpdate(Struct, frozen=True):
    """What is done with the baseline.

    `use`: the report leaves out what it knows. `write` renews the file; `prune` takes entries out
    of it, and wins over `write`.
    """

    use: bool = True
    write: bool = False
    prune: bool = False

    @property
    def changes(self) -> bool:
        """Whether the file is written."""
        return self.write or self.prune


def open_gate(
    settings: Settings, paths: Sequence[str], update: BaselineUpdate, *, today: date | None
) -> Gate:
    """Makes the gate that the settings describe; its files are read before any article.

    Raises:
        ChipnewsError: when the baseline cannot be read, or is needed and not named.
    """
    folder = common_folder(paths)
    gate = Gate(
        Selection(settings.select, settings.ignore, settings.severity), today=today, folder=folder
    )
    path = settings.baseline
    if update.changes and path is None:
        raise UsageError("which baseline? Name it: --baseline .chipnews-baseline.json")
    if path is None or not (update.use or update.changes):
        return gate
    is_first = update.write and not update.prune and not Path(path).exists()
    baseline = None if is_first else _read(path)
    if update.changes:
        check_target(path)
    elif baseline and baseline.is_former:
        complain(
            f"{path}: {FORMER}, followed by what it says; renew it: chipnews check PATH "
            f"--baseline {path} --write-baseline"
        )
    return replace(
        gate, baseline=baseline, baseline_path=os.path.relpath(path, folder).replace(os.sep, "/")
    )


class RenewedBaseline(Struct, frozen=True):
    """A baseline brought up to date, the path of its file, and a line that says what changed."""

    path: str
    baseline: Baseline
    message: str


def needs_whole(sheet: FactSheet, gate: Gate, targets: Sequence[tuple[str | None, str]]) -> bool:
    """Whether findings are not enough: a sidecar names figures, or the sheet is to be shown."""
    return _summary_file(targets) is not None or bool(load_sidecars(sheet, gate.folder))


def _summary_file(targets: Sequence[tuple[str | None, str]]) -> str | None:
    return os.environ.get(SUMMARY) if any(name == "github" for _, name in targets) else None


def judge(
    sheet: FactSheet,
    gate: Gate,
    settings: Settings,
    update: BaselineUpdate,
    *,
    paths: Sequence[str],
) -> tuple[Report, RenewedBaseline | None]:
    """Returns the report on the sheet of `paths`, and the renewed baseline where one is wanted."""
    renewed = None
    if update.changes and settings.baseline:
        renewed = _renew(sheet, gate, settings.baseline, update)
        gate = replace(gate, baseline=renewed.baseline)
    if not update.use:
        gate = replace(gate, baseline=None)
    skipped = tuple(place_skipped(sheet.coverage.skipped, paths, gate.folder))
    sheet = replace(sheet, coverage=replace(sheet.coverage, skipped=skipped))
    root = os.path.relpath(gate.folder).replace(os.sep, "/")
    report = replace(
        judge_sheet(sheet, gate),
        baseline=gate.baseline_path,
        root="" if root == "." else root,
        fails_from=_FAILS_FROM.get(settings.fail_on),
        stale_fails=settings.fail_on is FailOn.STALE,
    )
    return report, renewed


def write_report(
    report: Report,
    targets: Sequence[tuple[str | None, str]],
    renewed: RenewedBaseline | None = None,
    *,
    statistics: bool = False,
) -> None:
    """Writes the files, the baseline among them, all or none; then prints, with a tally on stderr.

    What is printed comes last, so that a reader who leaves early costs no file. `statistics` puts
    a table of the codes in the place of the list for people, and below annotations.
    """
    texts = [(target, _render(report, name, statistics=statistics)) for target, name in targets]
    files = [
        (target, text) for target, text in texts if target is not None and not is_stdout(target)
    ]
    if renewed:
        files.append((renewed.path, format_baseline(renewed.baseline)))
    path = _summary_file(targets)
    summary = (path, load_format("github").render_summary(report)) if path else None
    write_files(files, addition=summary)
    if renewed:
        complain(renewed.message)
    try:
        emit((text for target, text in texts if is_stdout(target)), None)
    except BrokenPipeError:
        drop_output()
    complain(_tally(report))


def with_statistics(
    targets: Sequence[tuple[str | None, str]],
) -> list[tuple[str | None, str]]:
    """Returns the targets of a run with `--statistics`: the table is printed where nothing else is.

    Raises:
        UsageError: when a format for programs is to be printed; it has no room for a table.
    """
    printed = [name for target, name in targets if is_stdout(target)]
    for name in printed:
        if name not in _WITH_TABLE:
            raise UsageError(
                f"--statistics is a table for people: write {name} to a file (-o), or leave it out"
            )
    return [*targets] if printed else [(None, "terminal"), *targets]


def _render(report: Report, name: str, *, statistics: bool) -> str:
    """Returns the report in a format; the table of codes stands where the format has room."""
    text = "" if statistics and name == "terminal" else load_format(name).render_findings(report)
    return text + (render_statistics(report) if statistics and name in _WITH_TABLE else "")


def check_apart(baseline: str | None, targets: Sequence[tuple[str | None, str]]) -> None:
    """Refuses a report that would be written over the baseline.

    Raises:
        UsageError: with the name of the file.
    """
    for target, _ in targets:
        if baseline and target and os.path.abspath(target) == os.path.abspath(baseline):  # noqa: PTH100 - no link is followed
            raise UsageError(
                f"{target}: is the baseline. Give the report another name; --write-baseline "
                "is what renews it"
            )


def _tally(report: Report) -> str:
    """Counts the findings: "1 new, 0 stale, 14 known in 212 facts"."""
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
        raise ChipnewsError(
            f"{path}: not a baseline, since not UTF-8. {how_to_mend(path)}"
        ) from error
    except OSError as error:
        raise ChipnewsError(
            f"{path}: {error.strerror}; a baseline is a file that can be read"
        ) from error
    return parse_baseline(text, path)


def _renew(sheet: FactSheet, gate: Gate, path: str, update: BaselineUpdate) -> RenewedBaseline:
    """Makes the baseline of this sheet, or the old one without what is gone."""
    findings, _ = collect_findings(sheet, gate)
    old = gate.baseline or Baseline(sheet.generator)
    archive = Archive(sheet, gate.folder, gate.baseline_path)

    def in_scope(entry: Acceptance) -> bool:
        return gate.selection.has(entry.code) and not archive.is_unread(entry)

    match = match_baseline(findings, old.entries, archive.cite)
    gone = sum(map(in_scope, match.stale))
    if update.prune:
        new, added = prune_baseline(old, match, in_scope=in_scope), 0
    else:
        new = renew_baseline(match, archive.cite, now=sheet.generator, in_scope=in_scope)
        added = len(match.new)
    message = f"{path}: {count(len(new.entries), 'finding')} known, {added} added, {gone} taken out"
    return RenewedBaseline(path, new, message)

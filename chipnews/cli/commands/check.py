"""`chipnews check`: articles -> findings, for a CI job."""

from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.guard import ExitCode
from chipnews.cli.options import FailOn
from chipnews.cli.output import check_target
from chipnews.cli.settings import load_settings
from chipnews.cli.sheets import find_findings, finish, load_options
from chipnews.render import FINDING_FORMATS

HELP = page(
    SUMMARIES["check"],
    "chipnews check archive/",
    "chipnews check archive/ --baseline known.json -f github -o out.sarif",
    more="Exit code 0: nothing reaches --fail-on, 1: something does, 2: could not run. A finding "
    "may stand if the baseline knows it, or if STORY.chipnews.toml beside the article accepts it. "
    "What a code means: chipnews rules, chipnews explain CN101. Settings kept in a file: chipnews "
    "config show.",
)
Codes = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        help="Only these checks: CN101, or CN1 for all that start so.",
        autocompletion=options.complete_codes,
    ),
]
NotCodes = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODE",
        help="All checks but these.",
        autocompletion=options.complete_codes,
    ),
]
Threshold = Annotated[
    # a text: typer's own enumerations do not name the level that was probably meant
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help=(
            "Exit with 1 from error (if nothing is said), warning or note on; stale: as error, "
            "and for worn-out entries; none: never."
        ),
        autocompletion=lambda incomplete: [
            level.value for level in FailOn if level.startswith(incomplete)
        ],
    ),
]
BaselineFile = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="Tell only findings that FILE does not know."),
]
NoBaseline = Annotated[
    bool, typer.Option("--no-baseline", help="Tell all findings, whatever the settings say.")
]
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Take all present findings into the baseline.")
]
Prune = Annotated[
    bool, typer.Option("--prune", help="Take out of the baseline what is gone; adds nothing.")
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today", metavar="YYYY-MM-DD", help="The day for `until`; the clock is never read."
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to FILE, its format by its ending; may be repeated.",
    ),
]
AllowEmpty = Annotated[
    bool,
    typer.Option("--allow-empty", help="Not one article is no failure: many a commit has none."),
]
Statistics = Annotated[
    bool,
    typer.Option(
        "--statistics",
        help="Count the findings by code instead of listing them; with -f github below them.",
    ),
]
Format = Annotated[str | None, options.format_option(FINDING_FORMATS, "terminal")]


def check(
    paths: options.Paths,
    *,
    select: Codes = None,
    ignore: NotCodes = None,
    fail_on: Threshold = None,
    baseline: BaselineFile = None,
    no_baseline: NoBaseline = False,
    write_baseline: WriteBaseline = False,
    prune: Prune = False,
    today: Today = None,
    statistics: Statistics = False,
    format_name: Format = None,
    output: Outputs = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    exclude: options.Exclude = None,
    allow_private: options.AllowPrivate = False,
    no_cache: options.NoCache = False,
    jobs: options.Jobs = None,
    allow_empty: AllowEmpty = False,
    strict: options.Strict = False,
) -> None:
    """Reports the findings and chooses the exit code."""
    from chipnews import api
    from chipnews.cli import gating
    from chipnews.gate.acceptance import read_day

    targets = options.plan_outputs(format_name, output or [], FINDING_FORMATS, "terminal")
    if statistics:
        targets = gating.with_statistics(targets)
    for target, _ in targets:
        check_target(target)
    settings = load_settings(
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        baseline=baseline,
        lexicon=lexicon,
        model=model,
        exclude=exclude,
        jobs=jobs,
    )
    gating.check_apart(settings.baseline, targets)
    update = gating.BaselineUpdate(not no_baseline, write_baseline, prune)
    day = None if today is None else read_day(today, "--today")
    gate = gating.open_gate(settings, paths, update, today=day)
    chosen = load_options(
        settings.lexicon,
        settings.model,
        settings.exclude,
        no_cache=no_cache,
        allow_private=allow_private,
        jobs=settings.jobs,
    )
    articles, sheet = find_findings(paths, chosen, allow_empty=allow_empty)
    if gating.needs_whole(sheet, gate, targets):
        sheet = api.make_sheet(api.collect_read(articles, sheet.coverage.skipped, chosen))
    report, renewed = gating.judge(sheet, gate, settings, update, paths=paths)
    gating.write_report(report, targets, renewed, statistics=statistics)
    finish(sheet, strict=strict, code=ExitCode.FOUND if report.has_failed else ExitCode.OK)

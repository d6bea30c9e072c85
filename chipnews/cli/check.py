"""`chipnews check`: articles -> findings, for a CI job."""

from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.exit_codes import ExitCode
from chipnews.cli.options import FailOn
from chipnews.cli.output import check_target, emit
from chipnews.cli.sheets import finish, make_sheet
from chipnews.model.finding import Severity
from chipnews.model.sheet import FactSheet
from chipnews.render import REPORT_FORMATS, load_format

HELP = options.page(
    "Print the findings, and fail if one is severe enough.",
    "chipnews check archive/",
    "chipnews check archive/ --fail-on warning -f json",
    more="What a code means: chipnews rules, chipnews explain CN101.",
)
Format = Annotated[str | None, options.format_option(REPORT_FORMATS, "terminal")]
Threshold = Annotated[FailOn, typer.Option("--fail-on", help="Exit with 1 from this severity on.")]


def check(
    paths: options.Paths,
    *,
    fail_on: Threshold = FailOn.ERROR,
    format_name: Format = None,
    output: options.Output = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    no_cache: options.NoCache = False,
    strict: options.Strict = False,
) -> None:
    """List the findings and choose the exit code."""
    chosen = options.choose_format(format_name, output, REPORT_FORMATS, "terminal")
    check_target(output)
    sheet = make_sheet(paths, lexicon, model, no_cache=no_cache)
    emit([load_format(chosen).render_findings(sheet)], output)
    finish(sheet, strict=strict, code=ExitCode.FOUND if _fails(sheet, fail_on) else ExitCode.OK)


def _fails(sheet: FactSheet, fail_on: FailOn) -> bool:
    if fail_on is FailOn.NONE:
        return False
    least = Severity(fail_on.value).rank
    return any(finding.severity.rank >= least for finding in sheet.findings)

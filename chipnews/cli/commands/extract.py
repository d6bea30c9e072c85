"""`chipnews extract`: articles -> claims, article by article."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.guard import ExitCode, complain
from chipnews.cli.output import check_target, emit, is_shown
from chipnews.cli.progress import show_progress
from chipnews.cli.sheets import (
    count_read,
    load_options,
    nothing_read,
    report_notes,
    report_skipped,
)
from chipnews.model.claim import Claim
from chipnews.model.results.sheet import ReadingNote, Skipped
from chipnews.render import CLAIM_FORMATS, load_format

HELP = page(
    SUMMARIES["extract"],
    "chipnews extract story/",
    "chipnews extract a.txt -f csv -o claims.csv",
    more="JSON Lines in a pipe, a table on a terminal.",
)
Format = Annotated[
    str | None, options.format_option(CLAIM_FORMATS, "a table on a terminal, jsonl in a pipe")
]


def extract(
    paths: options.Paths,
    *,
    format_name: Format = None,
    output: options.Output = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    exclude: options.Exclude = None,
    allow_private: options.AllowPrivate = False,
    no_cache: options.NoCache = False,
    jobs: options.Jobs = None,
    strict: options.Strict = False,
) -> None:
    """Prints the claims as they are read."""
    from chipnews import api

    default = "table" if is_shown() and output is None else "jsonl"
    chosen = options.choose_format(format_name, output, CLAIM_FORMATS, default)
    check_target(output)
    with show_progress() as progress:
        how = load_options(
            lexicon, model, exclude, no_cache=no_cache, allow_private=allow_private, jobs=jobs
        )
        tally = _Tally(paths, progress, excluded=bool(how.exclude))
        found = api.extract(paths, options=how, progress=tally.advance)
        emit(load_format(chosen).render_claims(tally.claims(found)), output)
    raise typer.Exit(ExitCode.FAILED if strict and tally.skipped else ExitCode.OK)


class _Tally:
    """Counts what comes out of the stream beside the claims."""

    def __init__(
        self, paths: Sequence[str], progress: Callable[[int, int], None], *, excluded: bool
    ) -> None:
        self.paths, self.progress, self.excluded = paths, progress, excluded
        self.read = self.skipped = 0

    def advance(self, done: int, total: int) -> None:
        self.read = max(self.read, done)
        self.progress(done, total)

    def claims(self, found: Iterable[Claim | ReadingNote | Skipped]) -> Iterator[Claim]:
        """Passes on the claims and reports the rest.

        Fails, before a file is written, if there was no article.
        """
        # reported with the first claim: where nothing can be read, one line says it
        pending: list[Skipped] = []
        claimed = False
        for item in found:
            if isinstance(item, Skipped):
                self.skipped += 1
                pending.append(item)
                continue
            if isinstance(item, ReadingNote):
                report_notes([item], self.paths)
                continue
            report_skipped(pending, self.paths)
            pending, claimed = [], True
            yield item
        if not (claimed or self.read):
            raise nothing_read(self.paths, pending, excluded=self.excluded)
        report_skipped(pending, self.paths)
        if self.skipped:
            complain(count_read(self.read, self.skipped))

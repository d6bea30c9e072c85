"""`chipnews run`: articles -> fact sheet."""

import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

from msgspec.structs import replace

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.guard import complain
from chipnews.cli.output import check_target, emit, has_colour, is_shown, is_stdout, shown_width
from chipnews.cli.sheets import collect, finish, is_database, load_options
from chipnews.model.errors import UsageError
from chipnews.model.results.answer import Answer
from chipnews.model.results.sheet import FactSheet
from chipnews.render import FILE_FORMATS, FORMATS, load_format

HELP = page(
    SUMMARIES["run"],
    "chipnews run story/",
    "chipnews run a.html b.txt -o sheet.md",
    more=(
        "The ending of -o says which format it is; .db or .sqlite make a database, with a page "
        "of words for Datasette beside it."
    ),
)
ALL = tuple(sorted((*FORMATS, *FILE_FORMATS)))
Format = Annotated[str | None, options.format_option(ALL, "terminal")]


def run(
    paths: options.Paths,
    *,
    format_name: Format = None,
    output: options.Output = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    verdicts: options.Verdicts = options.VERDICTS_FILE,
    exclude: options.Exclude = None,
    allow_private: options.AllowPrivate = False,
    no_cache: options.NoCache = False,
    jobs: options.Jobs = None,
    strict: options.Strict = False,
) -> None:
    """Makes the sheet and writes it in the format asked for."""
    from chipnews import api
    from chipnews.cli.settings import load_settings
    from chipnews.store.answers import load_verdicts

    is_stored = format_name is None and output is not None and is_database(output)
    chosen = "" if is_stored else options.choose_format(format_name, output, ALL, "terminal")
    check_target(output)
    if chosen in FILE_FORMATS:
        check_writer(chosen, output)
    answers = load_verdicts(Path(verdicts))
    how = load_options(
        lexicon, model, exclude, no_cache=no_cache, allow_private=allow_private, jobs=jobs
    )
    collection = collect(paths, how)
    settings = load_settings(lexicon=lexicon)
    made = api.make_sheet(collection)
    sheet = with_answers(made, answers, verdicts, page=settings.review_url)
    if output is not None and is_stored:
        store(sheet, Path(output))
    elif output is not None and chosen in FILE_FORMATS:
        from chipnews.store.whole_file import whole_file

        with whole_file(Path(output)) as draft:
            load_format(chosen).write_sheet(sheet, draft)
    elif chosen == "json":
        emit(load_format(chosen).sheet_parts(sheet), output)
    elif chosen == "html":
        emit([load_format(chosen).render_sheet(sheet, collection.articles)], output)
        if len(sheet.articles) > load_format(chosen).MOST:
            complain(
                f"a page of {len(sheet.articles)} articles opens slowly; "
                f"chipnews serve {_typed(paths)} shows it in parts"
            )
    else:
        words = settings.lexicon
        emit([render(sheet, chosen, to_file=not is_stdout(output), words=words)], output)
        if is_shown() and output is None and format_name is None:
            complain(f"to see it as a page: chipnews run {_typed(paths)} -o sheet.html")
    finish(sheet, strict=strict)


def _typed(paths: Sequence[str]) -> str:
    """Returns the paths as one types them in a shell."""
    from chipnews.read.files.paths import printable

    return shlex.join(map(printable, paths))


def check_writer(chosen: str, output: str | None) -> None:
    """Refuses a format that is no text where it cannot be written, before the work is done."""
    load_format(chosen).find_writer()
    if output is None or is_stdout(output):
        ending = load_format(chosen).SUFFIX
        raise UsageError(f"{chosen} is a file, not text. Name one: -o sheet{ending}")


def store(sheet: FactSheet, path: Path) -> None:
    """Writes the sheet as a database and, beside it, the metadata that Datasette shows it with."""
    from chipnews.store.database import write_database
    from chipnews.store.tables import datasette_metadata

    metadata = path.with_suffix(".metadata.json")
    check_target(str(metadata))
    write_database(sheet, path.resolve())
    emit([datasette_metadata(path.stem)], str(metadata))
    print(f"open it with: datasette {path} --metadata {metadata}", file=sys.stderr)


def with_answers(
    sheet: FactSheet, answers: Mapping[str, Answer], path: str, *, page: str | None = None
) -> FactSheet:
    """Returns the sheet with the answers on its facts; other answers are of another story.

    An answer that does not say where it is published is at its fact's place on `page`.
    """
    from chipnews.store.answers import follow_answers

    names = follow_answers(answers, sheet)
    lost = [name for name in answers if not (answers[name].quotes or name in names.values())]
    if lost:
        complain(
            f"{path}: answers that fit no fact of this run, and keep no quotes to find one by: "
            f"{', '.join(lost)}; where one should, answer it anew: chipnews review"
        )
    found = {fact: answers[name] for fact, name in names.items()}
    if page:
        found = {
            fact: replace(answer, url=answer.url or f"{page}#{fact}")
            for fact, answer in found.items()
        }
    return replace(sheet, answers=found)


def render(sheet: FactSheet, chosen: str, *, to_file: bool, words: str | None = None) -> str:
    """Returns the sheet as text; what is printed has the terminal's colour and width.

    `words` is the folder of vocabulary.
    """
    module = load_format(chosen)
    if chosen == "claimreview":
        from chipnews.lexicon.load import load_lexicon

        for line in module.tell_omissions(sheet):
            complain(f"{chosen}: {line}")
        return str(module.render_sheet(sheet, lexicon=load_lexicon(words)))
    if chosen == "terminal" and not to_file:
        return str(module.render_sheet(sheet, width=shown_width(module.WIDTH), colour=has_colour()))
    return str(module.render_sheet(sheet))

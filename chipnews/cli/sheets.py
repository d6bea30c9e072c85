"""Gets the sheet of a command: from articles that are read now, or from a saved sheet."""

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from chipnews.cli.guard import ExitCode, complain
from chipnews.cli.progress import show_progress
from chipnews.model.errors import ChipnewsError, UsageError, did_you_mean
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet, ReadingNote, Skipped
from chipnews.render.names import count

if TYPE_CHECKING:
    from chipnews.api import Collection, Options
    from chipnews.model.text import Article

DATABASE_ENDINGS = (".db", ".sqlite", ".sqlite3")
_RECORD = re.compile(r":\d+$")
_SHORT = re.compile(r"F\d+", re.IGNORECASE)


def make_sheet(
    paths: Sequence[str],
    lexicon: str | None,
    model: str | None,
    *,
    no_cache: bool = False,
) -> FactSheet:
    """Runs the pipeline, with the cache unless `no_cache`, and says on stderr what was skipped.

    Raises:
        ChipnewsError: when not one article could be read.
    """
    from chipnews import api

    return api.make_sheet(collect(paths, load_options(lexicon, model, no_cache=no_cache)))


def find_findings(
    paths: Sequence[str], chosen: "Options", *, allow_empty: bool
) -> "tuple[list[Article], FactSheet]":
    """Returns the articles and the part of their sheet that a report needs; tells what was skipped.

    Raises:
        ChipnewsError: when not one article could be read, unless `allow_empty`.
    """
    from chipnews import api

    with show_progress() as progress:
        articles, sheet = api.find_findings(paths, options=chosen, progress=progress)
    tell_read(paths, articles, sheet.coverage.skipped, chosen, allow_empty=allow_empty)
    return articles, sheet


def collect(paths: Sequence[str], chosen: "Options", *, allow_empty: bool = False) -> "Collection":
    """Reads the articles, with a line on stderr for each that was skipped.

    Raises:
        ChipnewsError: when not one article could be read, unless `allow_empty`.
    """
    from chipnews import api
    from chipnews.store.cache import articles_of

    with show_progress() as progress:
        collection = api.collect(paths, options=chosen, progress=progress)
    articles = articles_of(collection.read)
    tell_read(paths, articles, collection.skipped, chosen, allow_empty=allow_empty)
    return collection


def tell_read(
    paths: Sequence[str],
    articles: "Sequence[Article]",
    skipped: Sequence[Skipped],
    chosen: "Options",
    *,
    allow_empty: bool,
) -> None:
    """Prints a line for each file that was not read, and for what there is to know of the others.

    Raises:
        ChipnewsError: when there is no article, unless `allow_empty`.
    """
    if not (articles or allow_empty):
        raise nothing_read(paths, skipped, excluded=bool(chosen.exclude))
    report_skipped(skipped, paths)
    report_read(paths, skipped, articles)


def load_options(
    lexicon: str | None,
    model: str | None,
    exclude: Sequence[str] | None = None,
    *,
    no_cache: bool = False,
    allow_private: bool = False,
    jobs: object = None,
) -> "Options":
    """Returns what a run depends on: the command line first, then the settings."""
    from chipnews import api
    from chipnews.cli.settings import load_settings

    settings = load_settings(lexicon=lexicon, model=model, exclude=exclude, jobs=jobs)
    return api.Options(
        lexicon=settings.lexicon,
        model=settings.model,
        cache=cache_for(no_cache),
        exclude=settings.exclude,
        allow_private=allow_private,
        jobs=settings.jobs,
    )


def cache_for(no_cache: bool) -> str | None:
    """Returns the folder of the cache, or None where there is to be no cache."""
    from chipnews.store.cache import cache_folder

    return None if no_cache else cache_folder()


def is_saved(path: str) -> bool:
    """Whether `path` names a saved sheet; articles are never .json files or databases."""
    return path.lower().endswith((".json", *DATABASE_ENDINGS))


def is_database(path: str) -> bool:
    """Whether a file of this name is a database."""
    return path.lower().endswith(DATABASE_ENDINGS)


def find_sheet(
    paths: Sequence[str], lexicon: str | None, model: str | None, *, no_cache: bool = False
) -> FactSheet:
    """Returns the saved sheet that is the only one of `paths`, else that of the articles."""
    saved = len(paths) == 1 and is_saved(paths[0])
    return load_sheet(paths[0]) if saved else make_sheet(paths, lexicon, model, no_cache=no_cache)


def load_sheet(path: str) -> FactSheet:
    """Reads a sheet that `chipnews run -o` wrote as JSON or as a database."""
    from chipnews.model.wire import from_json

    if is_database(path):
        from chipnews.store.database import read_database

        return read_database(path)
    try:
        return from_json(Path(path).read_bytes())
    except OSError as error:
        raise ChipnewsError(
            f"{path}: {error.strerror}. Write a sheet with: chipnews run PATH -o {path}"
        ) from error
    except ChipnewsError as error:
        raise ChipnewsError(f"{path}: {error}") from error


def find_fact(sheet: FactSheet, name: str) -> Fact:
    """Returns the fact of this short name or id.

    Raises:
        UsageError: when there is none; it names the one that was probably meant.
    """
    facts = facts_by_name(sheet)
    wanted = name.upper() if name.upper() in facts else name
    if wanted not in facts:
        raise unknown_fact(name, sheet)
    return facts[wanted]


def facts_by_name(sheet: FactSheet) -> dict[str, Fact]:
    """Returns the facts under their ids and under their short names."""
    return {fact.id: fact for fact in sheet.facts} | {fact.short: fact for fact in sheet.facts}


def unknown_fact(name: str, sheet: FactSheet, *, noun: str = "fact") -> UsageError:
    """Returns the error about a name that no fact (or claim, as `noun` says) of a sheet has.

    It says what was probably meant, of a short name how many facts there are.
    """
    names = [*facts_by_name(sheet), *(sheet.claims_by_id() if noun != "fact" else ())]
    meant = "" if _SHORT.fullmatch(name) else did_you_mean(name, names)
    every = [fact.short for fact in sheet.facts]
    span = f", {every[0]} to {every[-1]}" if len(every) > 1 else f", {''.join(every)}" * len(every)
    there = f"the sheet has {count(len(every), 'fact')}{span}"
    return UsageError(f"no {noun} {name!r}: {meant or there}")


def common_folder(paths: Sequence[str]) -> Path:
    """Returns the folder at which the paths of a sheet start."""
    from chipnews.read.articles import STDIN
    from chipnews.read.files.paths import find_root
    from chipnews.read.reader import find_readers

    return find_root([path for path in paths if path != STDIN], find_readers())


def place_skipped(skipped: Iterable[Skipped], paths: Sequence[str], start: Path) -> list[Skipped]:
    """Returns what was not read, with paths that lead there from the folder `start`.

    A reader names an argument of `paths` as it was typed.
    """
    from chipnews.read.articles import STDIN
    from chipnews.read.files.paths import is_address, printable

    typed, folder = set(map(printable, paths)), common_folder(paths)

    def placed(path: str) -> str:
        if path.partition(":")[0] == STDIN:
            return path
        if is_address(path):
            return path
        return os.path.relpath(path if path in typed else folder / path, start).replace(os.sep, "/")

    return [Skipped(placed(item.path), item.reason) for item in skipped]


def report_skipped(skipped: Iterable[Skipped], paths: Sequence[str]) -> None:
    """Prints a line for each file of `paths` that was not read."""
    for item in place_skipped(skipped, paths, Path()):
        complain(f"skipped: {item.path}: {item.reason}")


def report_read(
    paths: Sequence[str], skipped: Sequence[Skipped], articles: "Sequence[Article]"
) -> None:
    """Prints what a person should know of how articles were read, and the count of what was not."""
    report_notes([ReadingNote(one.path, note) for one in articles for note in one.notes], paths)
    if skipped:
        files = {one.path for one in articles} | {_RECORD.sub("", one.path) for one in skipped}
        complain(count_read(len(articles), len(skipped), f" of {count(len(files), 'file')}"))


def report_notes(notes: Iterable[ReadingNote], paths: Sequence[str]) -> None:
    """Prints what a person should know of how articles were read."""
    for item in place_skipped([Skipped(one.path, one.text) for one in notes], paths, Path()):
        complain(f"note: {item.path}: {item.reason}")


def count_read(read: int, unread: int, of_files: str = "") -> str:
    """Returns the line that ends a run of which something was not read."""
    were = "was" if unread == 1 else "were"
    return f"read {count(read, 'article')}{of_files}; {unread} {were} not read"


def nothing_read(
    paths: Sequence[str], skipped: Sequence[Skipped], *, excluded: bool = False
) -> ChipnewsError:
    """Returns the error of a run without articles; `excluded` where some may be left out.

    It names the one file that was skipped; where there are several, each has its line before.
    """
    from chipnews.read.articles import STDIN
    from chipnews.read.files.paths import why_refused
    from chipnews.read.reader import find_readers

    if not skipped:
        files = [path for path in paths if path != STDIN]
        reasons = ((path, why_refused(path, find_readers())) for path in files)
        skipped = [Skipped(path, why) for path, why in reasons if why]
    if len(skipped) == 1:
        (one,) = place_skipped(skipped, paths, Path())
        return ChipnewsError(f"{one.path}: {one.reason}")
    report_skipped(skipped, paths)
    more = " …" if len(paths) > 3 else ""
    why = "; what is there is excluded" if excluded and not skipped else ""
    return ChipnewsError(f"no article could be read from {', '.join(paths[:3])}{more}{why}")


def finish(sheet: FactSheet, *, strict: bool, code: ExitCode = ExitCode.OK) -> None:
    """Ends the command with its code; `strict` makes a skipped article a failure."""
    raise typer.Exit(ExitCode.FAILED if strict and sheet.coverage.skipped else code)

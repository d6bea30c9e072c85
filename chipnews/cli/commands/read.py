"""`chipnews read`: articles -> what was read of each, and what was not."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.guard import ExitCode
from chipnews.cli.output import check_target, emit
from chipnews.cli.sheets import common_folder, load_options, nothing_read, place_skipped

if TYPE_CHECKING:
    from chipnews.lexicon.lexicon import Lexicon
    from chipnews.model.results.sheet import Dropped
    from chipnews.model.text import Article
    from chipnews.render.reading import ReadBlock

HELP = page(
    SUMMARIES["read"],
    "chipnews read story.html",
    "chipnews read story/ -f json",
    more="Where a sheet is wrong, this shows whether the file was read wrong.",
)
FORMATS = ("json", "terminal")
Format = Annotated[str | None, options.format_option(FORMATS, "terminal")]


def read(
    paths: options.Paths,
    *,
    format_name: Format = None,
    output: options.Output = None,
    lexicon: options.LexiconFolder = None,
    exclude: options.Exclude = None,
    strict: options.Strict = False,
) -> None:
    """Prints the readings in the order of the articles' ids."""
    from chipnews.lexicon.load import load_lexicon
    from chipnews.model.text import Article
    from chipnews.read.articles import read_articles
    from chipnews.render.reading import ReadArticle, readings_json, render_readings

    chosen = options.choose_format(format_name, output, FORMATS, "terminal")
    check_target(output)
    how = load_options(lexicon, None, exclude)
    items = list(read_articles(paths, exclude=how.exclude))
    articles = [one for one in items if isinstance(one, Article)]
    unread = [one for one in items if not isinstance(one, Article)]
    if not articles:
        raise nothing_read(paths, unread, excluded=bool(how.exclude))
    words = load_lexicon(how.lexicon)
    readings = [
        ReadArticle(one, tuple(_blocks(one, words)), _dropped(one, paths)) for one in articles
    ]
    render = readings_json if chosen == "json" else render_readings
    skipped = place_skipped(unread, paths, Path())
    emit([render(readings, skipped)], output)
    raise typer.Exit(ExitCode.FAILED if strict and unread else ExitCode.OK)


def _blocks(article: "Article", lexicon: "Lexicon") -> "Iterator[ReadBlock]":
    from chipnews.analyse.sections import find_blocks
    from chipnews.render.reading import ReadBlock

    for span, section in find_blocks(article.text, lexicon):
        yield ReadBlock(section, span, *article.place(span.start), article.part(span.start))


def _dropped(article: "Article", paths: Sequence[str]) -> "tuple[Dropped, ...]":
    """What the reader of the file's kind tells of it; most tell nothing."""
    from chipnews.read.articles import what_is_dropped

    return tuple(what_is_dropped(article, common_folder(paths) / article.path))

"""`chipnews serve`: the sheet, its articles and the check of a draft in a browser."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.commands.run import with_answers
from chipnews.cli.guard import complain
from chipnews.cli.sheets import (
    collect,
    is_saved,
    load_options,
    load_sheet,
    place_skipped,
)
from chipnews.model.errors import ChipnewsError, UsageError
from chipnews.render.names import count

if TYPE_CHECKING:
    from chipnews.api import Collection, Options
    from chipnews.serve.store import Holding

HELP = page(
    SUMMARIES["serve"],
    "chipnews serve story/",
    "chipnews serve story/ --watch",
    "chipnews serve story.db --port 0",
    more="Without a PATH it is the working folder. Only this machine reaches it, unless --host "
    "says otherwise, and nothing that is pasted is kept. A saved sheet is shown as it is; a draft "
    "is held against it where its articles still are.",
)
Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="SHEET|PATH", help="A saved sheet, or articles.", show_default=False),
]
Host = Annotated[str, typer.Option("--host", help="The address of this machine to answer at.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes any free one.")]
Watch = Annotated[
    bool, typer.Option("--watch", help="Read anew when a file changes; open pages follow.")
]
Open = Annotated[bool, typer.Option("--open", help="Open the page in the browser.")]
LOOPBACK, PORT = "127.0.0.1", 8765
STDIN, HERE = "-", "."
EXTRA = ("starlette", "uvicorn", "watchfiles", "anyio", "jinja2", "python_multipart")


def serve(
    paths: Sources = None,
    *,
    host: Host = LOOPBACK,
    port: Port = PORT,
    watch: Watch = False,
    open_page: Open = False,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    verdicts: options.Verdicts = options.VERDICTS_FILE,
    exclude: options.Exclude = None,
    no_cache: options.NoCache = False,
) -> None:
    """Reads the store, opens the port and answers until it is told to end."""
    _find_server()
    from chipnews.serve.server import Address
    from chipnews.serve.server import serve as answer
    from chipnews.serve.store import Store

    named = paths or [HERE]
    if any(map(is_saved, named)) and len(named) > 1:
        raise UsageError("a saved sheet is served by itself: chipnews serve story.json")
    if watch and STDIN in named:
        raise UsageError("--watch: standard input does not change; name files or folders")
    chosen = load_options(lexicon, model, exclude, no_cache=no_cache)
    address = Address(host, port)  # before the work is done
    store = Store(_loader(named, chosen, verdicts), chosen)
    if not address.is_private:
        complain(f"warning: whoever can reach {host} can read all of this")
    told = count(len(store.holding.sheet.articles), "article")
    print(f"serving {told} at {address.url} (Ctrl-C ends)", flush=True)
    if open_page:
        import webbrowser

        webbrowser.open(address.url)
    watched = [Path(one) for one in (*named, verdicts, chosen.lexicon) if one] if watch else []
    answer(store, address, watched, complain)


def _find_server() -> None:
    """Raises the error of a program that was installed without its web server."""
    from importlib import import_module

    try:
        for name in EXTRA:
            import_module(name)
    except ImportError as error:
        raise UsageError("serve needs a web server: pip install 'chipnews[web]'") from error


def _loader(paths: Sequence[str], chosen: "Options", verdicts: str) -> "Callable[[], Holding]":
    """Returns what reads the store, at first and each time that something has changed."""
    from chipnews import api
    from chipnews.serve.store import Holding
    from chipnews.serve.texts import find_texts
    from chipnews.store.answers import load_verdicts

    collecting = _Collecting(paths, chosen)

    def load_articles() -> Holding:
        answers = load_verdicts(Path(verdicts))
        collection = collecting.collect()
        sheet = with_answers(api.make_sheet(collection), answers, verdicts)
        # read once, since every draft is held against them
        at_hand = replace(collection, read=tuple(collection.read))
        return Holding(sheet, at_hand, collection.articles)

    def load_saved() -> Holding:
        sheet = load_sheet(paths[0])
        texts = {one.id: one for one in find_texts(sheet, (Path(paths[0]).parent, Path()))}
        if len(texts) < len(sheet.articles):
            return Holding(sheet, None, texts)
        empty = api.collect((), options=chosen)
        return Holding(sheet, api.add_articles(empty, list(texts.values()), options=chosen), texts)

    return load_saved if is_saved(paths[0]) else load_articles


class _Collecting:
    """Reads articles again and again; what was skipped is told once."""

    def __init__(self, paths: Sequence[str], chosen: "Options") -> None:
        self.paths, self.chosen = paths, chosen
        self.told: set[str] | None = None

    def collect(self) -> "Collection":
        """Reads the articles, with the vocabulary as it is now.

        Raises:
            ChipnewsError: when not one could be read.
        """
        from chipnews import api
        from chipnews.lexicon.load import load_lexicon

        if self.told is None:
            collection = collect(self.paths, self.chosen)
        else:
            load_lexicon.cache_clear()
            collection = api.collect(self.paths, options=self.chosen)
        skipped = place_skipped(collection.skipped, self.paths, Path())
        lines = {f"skipped: {one.path}: {one.reason}" for one in skipped}
        for line in sorted(lines - self.told) if self.told is not None else ():
            complain(line)
        self.told = lines
        if not collection.read:
            raise ChipnewsError(f"no article can be read any more from {', '.join(self.paths)}")
        return collection

"""`chipnews cache`: shows or clears what is kept between runs."""

from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.render.names import count

HELP = page(
    SUMMARIES["cache"],
    "chipnews cache show",
    "chipnews cache clear",
    more="Kept are the figures, dates and names found in an article and where they stand, never "
    "its text, and the sheets of stories, enciphered with a key made of their articles. They are "
    "used again until a text, the program, the model or the vocabulary changes; --no-cache of a "
    "command leaves them alone. Their folder is $CHIPNEWS_CACHE_DIR, else the one that the system "
    "has for caches.",
)
Action = Annotated[
    str, typer.Argument(metavar="show|clear", help="What to do.", show_default=False)
]


def cache(action: Action) -> None:
    """Shows or clears the cache, as `action` says."""
    from chipnews.store.cache import cache_folder, clear_cache, describe_cache

    folder = cache_folder()
    if options.nearest(action, ("show", "clear"), "action") == "clear":
        print(f"{folder}: {count(clear_cache(folder), 'article')} forgotten")
    else:
        known, size = describe_cache(folder)
        print(f"{folder}: {count(known, 'article')}, {size / 1_000_000:.1f} MB")

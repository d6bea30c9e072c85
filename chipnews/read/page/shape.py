"""Prepares a page's tree for trafilatura, and tells which shape of page it is.

A tree -> the tree with its article marked, and whether it is a live blog, a gallery, one of several
articles or the beginning of one.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from chipnews.read.page.entries import LiveEntry, find_entries
from chipnews.read.page.frame import mark_article
from chipnews.read.page.gallery import open_gallery
from chipnews.read.page.rows import Rows
from chipnews.read.page.stated import find_kinds, find_updates
from chipnews.read.page.tables import mend_tables
from chipnews.read.page.visible import clean_tree

_GALLERIES = ("ImageGallery", "MediaGallery")
_LIVE, _NOT_FREE = "LiveBlogPosting", "NotFree"
_STUB = 250  # words: less of an article that not all can read is its beginning


class Shape(Struct, frozen=True):
    """What a page is: the kinds that it states, how many pictures and articles it shows.

    `tables` are the rows of its tables, `entries` those of a live blog.
    """

    kinds: frozenset[str]
    pictures: int
    articles: int
    tables: Sequence[Rows] = ()
    entries: Sequence[LiveEntry] = ()

    def notes(self, text: str) -> Iterator[str]:
        """Yields what a person should know of a page that is not one whole article, `text`."""
        if self.articles > 1:
            yield (
                f"the page holds {self.articles} articles, of which the first is read; save the "
                "others' own pages"
            )
        if self.entries:
            yield f"a live blog of {len(self.entries)} entries, each read with its own time"
        elif _LIVE in self.kinds:
            yield "a live blog, whose entries are read as one article"
        if self.pictures:
            yield f"a gallery, of which {self.pictures} captions are read"
        if _NOT_FREE in self.kinds and len(text.split()) < _STUB:
            yield "only the beginning of an article behind a paywall, as it seems"


def shape_page(tree: Any) -> Shape:  # noqa: ANN401 - lxml has no types
    """Leaves the article and what is around it in the tree, in place, and returns its shape."""
    kinds = find_kinds(tree)
    updates = find_updates(tree)
    clean_tree(tree)
    tables = mend_tables(tree)
    is_live = _LIVE in kinds
    entries = find_entries(tree, updates) if is_live else ()
    pictures = open_gallery(tree, is_stated=not kinds.isdisjoint(_GALLERIES))
    articles = mark_article(tree, is_live=is_live)
    return Shape(kinds, pictures, articles, tables, entries)

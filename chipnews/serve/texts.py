"""Finds the texts of a saved sheet again, which keeps none.

A text is that of an article only if it has the same hash, so a file that was changed or merely is
called the same is not shown.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from chipnews.model.results.sheet import FactSheet, Source
from chipnews.model.text import Article
from chipnews.read.articles import read_articles


def find_texts(sheet: FactSheet, folders: Iterable[Path]) -> Iterator[Article]:
    """Yields those articles of a sheet that are still there, with their texts.

    A sheet's paths start at the folder that was read: one of `folders`, or a folder in one of them.
    """
    starts = [start for folder in folders for start in (folder, *_folders_in(folder))]
    places = [place for start in starts for place in _places(sheet.articles, start)]
    read = read_articles(list(dict.fromkeys(map(str, places))))
    found = {one.sha256: one for one in read if isinstance(one, Article)}
    for source in sheet.articles:
        if article := found.get(source.sha256):
            yield replace(article, id=source.id, path=source.path)


def _folders_in(folder: Path) -> list[Path]:
    return sorted(one for one in folder.iterdir() if one.is_dir() and not one.name.startswith("."))


def _places(sources: Iterable[Source], folder: Path) -> Iterator[Path]:
    """The files of the sources, none of them outside the folder, whatever the sheet calls them."""
    for source in sources:
        path = PurePosixPath(source.path)
        place = folder / path
        if not path.is_absolute() and ".." not in path.parts and place.is_file():
            yield place

"""Reads what a person says of an article in a file beside it: `report.chipnews.toml`.

Its table `[article]` has the keys of a front matter, for files that can have none, such as a PDF;
its other tables are the gate's.
"""

from collections.abc import Mapping
from pathlib import Path

import tomli
from msgspec.structs import replace

from chipnews.model.text import Article
from chipnews.read.metadata import KEYS, with_fields

ENDING = ".chipnews.toml"
TABLE, BASIS = "article", "sidecar"


def with_sidecar(article: Article, place: Path) -> Article:
    """Returns the article with what the file beside `place` says of it.

    What cannot be read of that file, and keys that articles do not have, are notes.
    """
    beside = next((one for one in _names(place) if one.is_file()), None)
    if beside is None:
        return article
    try:
        fields = tomli.loads(beside.read_text("utf-8")).get(TABLE, {})
    except (OSError, ValueError) as error:
        return _noted(article, f"{beside.name} is left out: no TOML ({error})")
    if not isinstance(fields, Mapping):
        return _noted(article, f"{beside.name}: write [{TABLE}] above title, source, published …")
    known = {key: str(value) for key, value in fields.items() if key in KEYS}
    found = with_fields(article, known, BASIS)
    if unknown := [key for key in fields if key not in KEYS]:
        said = f"no key {unknown[0]!r} of an article; there are {', '.join(KEYS)}"
        return _noted(found, f"{beside.name}: {said}")
    return found


def _names(place: Path) -> tuple[Path, Path]:
    return place.with_name(place.name + ENDING), place.with_name(place.stem + ENDING)


def _noted(article: Article, note: str) -> Article:
    return replace(article, notes=(*article.notes, note))

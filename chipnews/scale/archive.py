"""The four phases of an archive, in order; each is made of parts, and a finished part stays."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from chipnews.extracting import Options, find_sources, load
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.sheet import Skipped
from chipnews.scale import articles, sheets
from chipnews.scale.articles import extract_parts
from chipnews.scale.engine import Engine
from chipnews.scale.manifest import manifest_of, open_folder
from chipnews.scale.merge import SUMMARY, merge_parts
from chipnews.scale.sheets import reconcile_parts
from chipnews.scale.stories import find_stories

PARTS = "parts"
Tell = Callable[[str], Callable[[int, int], None]]
"""Called with the name of a phase, it gives what is called with (articles done, in all)."""


def make_archive(
    paths: Sequence[str], folder: Path, options: Options, engine: Engine, tell: Tell
) -> dict[str, Any]:
    """Makes the archive of the articles of `paths`, or goes on with it; returns its summary.

    Raises:
        ChipnewsError: when there is no article, or the folder has something else in it.
    """
    options = replace(options, cache=None, jobs=1)  # the folder keeps what was found
    lexicon, generator = load(options)
    sources = find_sources(paths, options)
    if all(isinstance(one, Skipped) for one in sources):
        raise ChipnewsError(f"no article could be read from {', '.join(paths[:3])}")
    open_folder(folder, manifest_of(sources, generator, (articles.ARTICLES, sheets.ARTICLES)))
    if (folder / SUMMARY).exists():
        return msgspec.json.decode((folder / SUMMARY).read_bytes())  # type: ignore[no-any-return]
    parts = folder / PARTS
    read = extract_parts(sources, parts, options, engine, tell("articles"))
    blocks = find_stories(parts, read, lexicon.policy.story_days, engine)
    reconciled = reconcile_parts(parts, options, engine, tell("reconciled"))
    made_by = {"chipnews": generator.chipnews, "model": generator.model, "lexicon": lexicon.digest}
    return merge_parts(parts, folder, (read, reconciled), made_by, blocks)

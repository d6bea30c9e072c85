"""Says what an archive is made of, so that a run that was killed goes on and no other one does."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import chipnews
from chipnews.model.errors import UsageError
from chipnews.model.results.sheet import Generator, Skipped
from chipnews.model.text import Article
from chipnews.scale.parts import write_json

if TYPE_CHECKING:
    from chipnews.read.articles import Source

MANIFEST = "manifest.json"


class Manifest(msgspec.Struct, frozen=True):
    """The program, its code, the model, the vocabulary, the articles, and the sizes of parts."""

    chipnews: str
    code: str
    model: str
    lexicon: str
    articles: str
    parts: tuple[int, ...]


def open_folder(folder: Path, manifest: Manifest) -> None:
    """Makes the folder of an archive, or takes one that was begun with the same.

    Raises:
        UsageError: where the folder has something else in it.
    """
    path = folder / MANIFEST
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file. Name a folder for the archive")
    if path.exists():
        try:
            begun = msgspec.json.decode(path.read_bytes(), type=Manifest)
        except msgspec.MsgspecError as error:
            raise UsageError(f"{path}: no manifest of an archive ({error})") from error
        if begun != manifest:
            raise UsageError(
                f"{folder}: was begun with {_what_differs(begun, manifest)}. Name another folder, "
                "or take this one away"
            )
    elif folder.exists() and any(one for one in folder.iterdir() if not one.name.startswith(".")):
        raise UsageError(f"{folder}: is not empty, and no archive. Name another folder")
    else:
        folder.mkdir(parents=True, exist_ok=True)
        write_json(path, manifest)


def manifest_of(
    sources: "Iterable[Source]", generator: Generator, parts: tuple[int, ...]
) -> Manifest:
    """Returns the manifest of a run; a file counts by its place, size and time of change."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update("\x1f".join(_traits(source)).encode("utf-8", "surrogatepass") + b"\n")
    return Manifest(
        generator.chipnews, _code_hash(), generator.model, generator.lexicon, digest.hexdigest(),
        parts,
    )  # fmt: skip


def _traits(source: "Source") -> tuple[str, ...]:
    if isinstance(source, Skipped):
        return source.path, source.reason
    if isinstance(source, Article):
        return source.id, source.path, source.sha256, str(source.published), str(source.source)
    try:
        state = source.file.location.stat()
    except OSError:
        return source.file.id, "gone"
    return source.file.id, str(source.kind), str(state.st_size), str(state.st_mtime_ns)


def _code_hash() -> str:
    """Hashes all modules: parts of two programs are never mixed."""
    package = Path(chipnews.__file__).parent
    digest = hashlib.sha256()
    for module in sorted(package.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def _what_differs(begun: Manifest, now: Manifest) -> str:
    if begun.articles != now.articles:
        return "other articles, or they have changed since"
    if begun.lexicon != now.lexicon:
        return "another vocabulary"
    if begun.model != now.model:
        return f"the model {begun.model}"
    return f"another program (chipnews {begun.chipnews})"

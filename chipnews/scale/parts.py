"""The files of an archive: packed JSON Lines that appear whole, the same bytes for the same lines.

A file is a row of gzip members (RFC 1952), each of some lines, so that files are joined by
appending one to the other and one member is read without those before it.
"""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from chipnews.store.whole_file import whole_file

ENDING = ".jsonl.gz"
LEVEL = 6
Row = TypeVar("Row")


def pack(lines: Iterable[bytes]) -> bytes:
    """Returns lines as one member; the same lines give the same bytes, whenever they are packed."""
    return gzip.compress(b"".join(line + b"\n" for line in lines), LEVEL, mtime=0)


def unpack(data: bytes) -> list[bytes]:
    """Returns the lines of one or several members."""
    return gzip.decompress(data).splitlines()


def part_path(folder: Path, number: int) -> Path:
    """Returns the place of a part."""
    return folder / f"{number:05}{ENDING}"


def write_members(path: Path, members: Iterable[bytes]) -> None:
    """Writes a file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as draft, draft.open("wb") as stream:
        for member in members:
            stream.write(member)


def write_lines(path: Path, lines: Iterable[bytes]) -> None:
    """Writes lines as they come, in one member."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        whole_file(path) as draft,
        draft.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", compresslevel=LEVEL, fileobj=raw, mtime=0) as stream,
    ):
        for line in lines:
            stream.write(line + b"\n")


def read_lines(path: Path) -> Iterator[bytes]:
    """Yields the lines of a file."""
    with gzip.open(path, "rb") as stream:
        for line in stream:
            yield line.rstrip(b"\n")


def read_rows(path: Path, row: type[Row]) -> Iterator[Row]:
    """Yields the lines of a file as values of a type."""
    decoder: msgspec.json.Decoder[Row] = msgspec.json.Decoder(row)
    yield from map(decoder.decode, read_lines(path))


def read_member(path: Path, start: int, length: int) -> bytes:
    """Returns what is packed in the member at a place of a file."""
    with path.open("rb") as stream:
        stream.seek(start)
        return gzip.decompress(stream.read(length))


def write_json(path: Path, value: Any) -> None:  # noqa: ANN401
    """Writes a value as indented JSON, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(path) as draft:
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n")

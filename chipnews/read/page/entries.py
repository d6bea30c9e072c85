"""Finds the entries of a live blog, each with its own day and time.

They are where the page shows them, else where its data tells them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from chipnews.read.dates.day import parse_day
from chipnews.read.page.blocks import read_blocks

_FEWEST = 2  # entries of a live blog
_SHORT = 8  # words of a line that is no sentence: "Updated at 15.41", "Photo: Reuters"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CLOCK = re.compile(r"\d{4}-?\d\d-?\d\d[T ](?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)")
_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*$")


class LiveEntry(Struct, frozen=True):
    """An entry: its headline, its words with the headline, its ISO day, and the minute of it."""

    title: str
    text: str
    day: str
    minute: int | None


def find_entries(tree: Any, updates: Sequence[Mapping[str, Any]]) -> tuple[LiveEntry, ...]:  # noqa: ANN401 - lxml has no types
    """Returns the entries in the page's order; `updates` are those that its data tells."""
    nodes = _shown(tree)
    entries = [entry for node in nodes if (entry := _of_node(node))]
    if len(entries) < _FEWEST:
        entries = [entry for update in updates if (entry := _of_update(update))]
    return tuple(entries) if len(entries) >= _FEWEST else ()


def without_entries(paragraphs: Sequence[str], entries: Sequence[LiveEntry]) -> list[str]:
    """Returns the paragraphs that stand in no entry: what the page says above them."""
    told = "".join("".join(entry.text.split()) for entry in entries)
    return [one for one in paragraphs if "".join(one.lstrip("- ").split()) not in told]


def _shown(tree: Any) -> list[Any]:  # noqa: ANN401
    """The like elements with prose and a time each that have the most words together."""
    groups: dict[tuple[str, str, str], list[Any]] = defaultdict(list)
    for parent in {above for time in _times(tree) for above in time.iterancestors()}:
        for node in parent:
            if isinstance(node.tag, str) and next(_times(node), None) is not None:
                groups[parent.tag, parent.get("class", ""), node.tag].append(node)
    several = [
        nodes
        for nodes in groups.values()
        if len(nodes) >= _FEWEST and _words_in(nodes) >= _SHORT * len(nodes)
    ]
    best = max((one for one in several if not _wrap(one, several)), key=_words_in, default=[])
    order = {node: place for place, node in enumerate(tree.iter())}
    return sorted(best, key=order.__getitem__)


def _wrap(nodes: Sequence[Any], groups: Sequence[Sequence[Any]]) -> bool:
    """Whether most of their words are in nodes that hold several of another group."""
    held = (
        Counter(above for inner in group for above in inner.iterancestors()) for group in groups
    )
    wraps = {node for counted in held for node in nodes if counted[node] >= _FEWEST}
    return _words_in(list(wraps)) * 2 > _words_in(nodes)


def _words_in(nodes: Sequence[Any]) -> int:
    return sum(len("".join(node.itertext()).split()) for node in nodes)


def _times(node: Any) -> Iterator[Any]:  # noqa: ANN401
    return (time for time in node.iter("time") if parse_day(time.get("datetime", "")))


def _of_node(node: Any) -> LiveEntry | None:  # noqa: ANN401
    from lxml.html import tostring

    heading = next((one for one in node.iter(*_HEADINGS) if "".join(one.itertext()).split()), None)
    title = " ".join("".join(heading.itertext()).split()) if heading is not None else ""
    stamp = next(_times(node)).get("datetime")
    blocks = read_blocks(tostring(node, encoding="unicode", with_tail=False)).split("\n\n")
    shown = {" ".join("".join(time.itertext()).split()) for time in node.iter("time")}
    kept = [one for one in blocks if one == title or (one not in shown and _is_kept(one))]
    return _entry(title, kept, stamp)


def _is_kept(block: str) -> bool:
    is_listed = block.startswith(("- ", "| "))
    return is_listed or _SENTENCE.search(block) is not None or len(block.split()) >= _SHORT


def _of_update(update: Mapping[str, Any]) -> LiveEntry | None:
    title, body = (str(update.get(key) or "").strip() for key in ("headline", "articleBody"))
    words = read_blocks(body) if "<" in body else body
    blocks = [line.strip() for line in words.splitlines() if line.strip()]
    return _entry(title, [title, *blocks], str(update.get("datePublished") or ""))


def _entry(title: str, blocks: Sequence[str], stamp: str) -> LiveEntry | None:
    """An entry, unless it has no words beside its headline, or no day."""
    day, clock = parse_day(stamp), _CLOCK.match(stamp)
    if not day or not any(block and block != title for block in blocks):
        return None
    minute = int(clock["hour"]) * 60 + int(clock["minute"]) if clock else None
    return LiveEntry(title, "\n\n".join(filter(None, blocks)), day, minute)

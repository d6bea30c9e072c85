"""Finds where the words of a page are in its file.

The text found in the page is compared with the page letter by letter, without blanks and tags.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from types import MappingProxyType

from msgspec.structs import replace

from chipnews.model.text import Run
from chipnews.read.page.visible import read_raised

_UNREAD = ("script", "style", "head", "template", "strike", "del", "sup", "s")
_SKIPPED = re.compile(
    rf"(?P<opens><!--|<(?:{'|'.join(_UNREAD)})\b)|<[^<>]*>|&#?\w{{1,31}};|\s+", re.IGNORECASE
)
_CLOSES = {"<!--": re.compile("-->")} | {
    f"<{tag}": re.compile(rf"</{tag}[^<>]*>", re.IGNORECASE) for tag in _UNREAD
}
_SWALLOW = ("<!--", "<script", "<style", "<head")  # what of these is never closed swallows the rest
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"[^\s|]+")  # bars are between the cells of a table
_AROUND = 200  # characters before and in a raised stretch that tell what it is
_FAR = 2_000  # letters of the page between two parts of a paragraph
_SHORTEST = 8  # letters of such a part
_NO_PARTS: Mapping[int, str] = MappingProxyType({})
_ITEM = re.compile(r"^\s*[-*•]\s+")  # before an item of a list


def runs_in(page: str, text: str, parts: Mapping[int, str] = _NO_PARTS) -> tuple[Run, ...]:
    """Returns the runs of `text`, paragraph by paragraph, that are in `page` without a break.

    A paragraph that the page spells otherwise gets the line before it, as `near`. `parts` are those
    of paragraphs, such as rows of a table, by the offsets at which they begin.
    """
    pieces = list(_pieces(page))
    letters = "".join(piece for piece, _, _ in pieces)
    starts = [0, *accumulate(len(piece) for piece, _, _ in pieces)]
    lines = [0, *(match.end() for match in re.finditer("\n", page))]

    def runs_of(words: Iterable[re.Match[str]], found: int, part: str) -> Iterator[Run]:
        """The runs of words whose letters begin at `found`."""
        for word in words:
            place, end = found, found + len(word[0])
            while place < end:
                number = bisect_right(starts, place) - 1
                _, where, is_plain = pieces[number]
                offset = where + (place - starts[number] if is_plain else 0)
                line = bisect_right(lines, offset) - 1
                start = word.start() + place - found
                yield Run(start, line + 1, offset - lines[line] + 1, part=part)
                place = min(end, starts[number + 1])
            found = end

    runs: list[Run] = []
    last = 0
    for paragraph in re.finditer(r"[^\n]+", text):
        part, own = parts.get(paragraph.start(), ""), list[Run]()
        for words, found in _found(paragraph, letters, last):
            own += runs_of(words, found, part)
            last = found + sum(len(word[0]) for word in words)
        if not own and (runs or part):
            line = runs[-1].line if runs else 1
            own.append(Run(paragraph.start(), line, 1, near=True, part=part))
        if part:  # the bar before the first cell is of the row, too
            runs.append(replace(own[0], start=paragraph.start(), near=True))
        runs += own
    return tuple(_joined(runs))


def _found(
    paragraph: re.Match[str], letters: str, last: int
) -> Iterator[tuple[list[re.Match[str]], int]]:
    """(words, where they begin in the page): a paragraph, behind `last` if it is there."""
    words = list(_WORD.finditer(paragraph.string, _begin(paragraph), paragraph.end()))
    wanted = "".join(word[0] for word in words)
    found = letters.find(wanted, last)
    found = letters.find(wanted) if found < 0 else found
    if found >= 0 and words:
        yield words, found
    else:
        yield from list(_parts(words, letters, last))


def _parts(
    words: list[re.Match[str]], letters: str, start: int
) -> Iterator[tuple[list[re.Match[str]], int]]:
    """(words, where they begin in the page): a paragraph in parts, where the page has more words.

    Nothing is found if a part is not, or is far from the part before it.
    """
    found = []
    if words and words[0].string[words[0].start() - 2 : words[0].start()] == "| ":
        # a cell of several rows stands in the first of them
        for skipped in range(1, len(words)):
            rest = words[skipped:]
            place = letters.find("".join(word[0] for word in rest), start, start + _FAR)
            if place >= 0:
                yield rest, place
                return
    while words:
        low, high, place = 0, len(words), -1
        while low < high:  # the most words that stand together
            middle = (low + high + 1) // 2
            here = letters.find("".join(word[0] for word in words[:middle]), start, start + _FAR)
            low, high, place = (middle, high, here) if here >= 0 else (low, middle - 1, place)
        if sum(len(word[0]) for word in words[:low]) < _SHORTEST:
            return
        found.append((words[:low], place))
        start = place + sum(len(word[0]) for word in words[:low])
        words = words[low:]
    yield from found


def _begin(paragraph: re.Match[str]) -> int:
    item = _ITEM.match(paragraph[0])
    return paragraph.start() + (item.end() if item else 0)


def _pieces(page: str) -> Iterator[tuple[str, int, bool]]:
    """(letters, where they stand in the page, whether they are written there as they are)."""
    end, open_for_good = 0, set()
    while skipped := _SKIPPED.search(page, end):
        if skipped.start() > end:
            yield page[end : skipped.start()], end, True
        if skipped[0].startswith("&") and (letter := "".join(html.unescape(skipped[0]).split())):
            yield letter, skipped.start(), False
        end = skipped.end()
        opens = (skipped["opens"] or "").lower()
        if opens and opens not in open_for_good:
            closed = _CLOSES[opens].search(page, end)
            if closed is None and opens in _SWALLOW:
                return
            if closed is None:
                open_for_good.add(opens)
                continue
            if opens == "<sup" and (raised := _raised(page, skipped, closed)):
                yield raised, skipped.start(), False
            end = closed.end()
    if end < len(page):
        yield page[end:], end, True


def _raised(page: str, opens: re.Match[str], closed: re.Match[str]) -> str:
    """How raised letters are read; "" if they are the mark of a footnote."""
    before = html.unescape(_TAG.sub("", page[max(0, opens.start() - _AROUND) : opens.start()]))
    inner = page[opens.start() : closed.start()]
    if len(inner) > _AROUND:
        return ""
    return "".join(read_raised(before, html.unescape(_TAG.sub("", inner))).split())


def _joined(runs: list[Run]) -> Iterator[Run]:
    """The runs without those that go on where the run before ends."""
    last: Run | None = None
    for run in runs:
        goes_on = (
            last
            and not (last.near or run.near)
            and (last.line, last.part) == (run.line, run.part)
            and run.start - last.start == run.column - last.column
        )
        if not goes_on:
            yield run
            last = run

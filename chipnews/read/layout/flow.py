"""Makes one text of the paragraphs of all pages, and records where each stretch of it is printed.

A paragraph that goes on in the next column or on the next page is one. A word that is broken at the
end of a row is mended, and a compound keeps its hyphen.
"""

import re
from collections.abc import Callable, Sequence

from chipnews.model.text import Run
from chipnews.read.layout.hyphens import is_soft, words_in
from chipnews.read.layout.paragraphs import PrintedParagraph, PrintedRow, had_room

_BROKEN = re.compile(r"(?<![^\W\d_])(?P<first>[^\W\d_]++)-$")
_REST = re.compile(r"[^\W\d_]+")
_HYPHEN = re.compile(r"[^\s-]-$|\d–$")
_OPEN = re.compile(r"[^.!?:”\"|]$")


def flow(
    paragraphs: Sequence[PrintedParagraph], name: Callable[[int], str]
) -> tuple[str, tuple[Run, ...]]:
    """Returns the text, a paragraph a line with a blank one between, and its runs.

    `name` names a page by its number: the part of the file that a run is in.
    """
    whole = _in_order(paragraphs)
    seen = words_in(row.text for one in whole for row in one.rows)
    texts, runs, begin = [], [], 0
    for number, paragraph in enumerate(whole):
        words, places = _joined(paragraph.rows, seen)
        texts.append(words)
        for start, page, near in places:
            runs.append(Run(begin + start, 2 * number + 1, start + 1, near, name(page)))
        begin += len(words) + 2
    return "\n\n".join(texts), tuple(runs)


def _in_order(paragraphs: Sequence[PrintedParagraph]) -> list[PrintedParagraph]:
    """The paragraphs, joined where they go on, each page's asides behind its text."""
    main: list[PrintedParagraph] = []
    for one in paragraphs:
        if one.aside:
            continue
        if main and _goes_on(main[-1], one):
            main[-1] = PrintedParagraph([*main[-1].rows, *one.rows], one.right)
        else:
            main.append(one)
    asides = [one for one in paragraphs if one.aside]
    # the sort is stable: what stands on one page keeps its order
    return sorted([*main, *asides], key=lambda one: (one.rows[0].page, one.aside))


def _goes_on(last: PrintedParagraph, one: PrintedParagraph) -> bool:
    """Whether a paragraph is the rest of the last one: it begins small, and that has no end."""
    before, after = last.rows[-1], one.rows[0]
    if last.table or one.table or abs(last.size - one.size) > 0.1 * one.size:
        return False
    moved = after.page != before.page or after.top < before.top
    if not moved or not _OPEN.search(before.text):
        return False
    return (
        not had_room(before, after, last.right)
        or after.text[:1].islower()
        or bool(_HYPHEN.search(before.text))
    )


def _joined(
    rows: Sequence[PrintedRow], seen: frozenset[str]
) -> tuple[str, list[tuple[int, int, bool]]]:
    """The rows as one line, and where stretches begin: offset, page, whether it is mended."""
    text, places = rows[0].text, [(0, rows[0].page, False)]
    for row in rows[1:]:
        broken, rest = _BROKEN.search(text), _REST.match(row.text)
        mended = None
        if broken and rest and is_soft(text[: broken.end() - 1], rest[0], seen):
            mended, text = broken.start(), text[:-1]
        elif not (_HYPHEN.search(text) and row.text[:1].isalnum()):
            text += " "
        if mended is not None:
            end = len(text) + len(rest[0]) if rest else len(text)
            places = [place for place in places if place[0] != mended]
            page = places[-1][1] if places else row.page
            places += [(mended, page, True), (end, row.page, False)]
        elif row.page != places[-1][1]:
            places.append((len(text), row.page, False))
        text += row.text
    return text, [place for place in places if place[0] < len(text)]

"""Finds the quotations of an article, from the opening mark to the closing one.

A quotation may run over sentences and paragraphs. One that goes on in the next paragraph opens
again there; one that nothing closes ends with its paragraph.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from chipnews.model.text import Span

_MARK = re.compile(
    r"""
      (?P<open>[“«„]|``|(?<![\w.,!?;:'’”])(?:\'\'|["'‘])(?=[\w$£€¥₹(\[.…“‘'"-]))  # "We, ‘We
    | (?P<close>[”»]|(?<=\S)(?:\'\'|")(?!\w)|(?<=[.,!?…])['’](?!\w))             # we," we,’
    | (?P<apostrophe>['’](?!\w))                                  # drivers' or ‘a phrase’
    | (?P<either>"|\'\')
    """,
    re.VERBOSE,
)
_SINGLE = re.compile(r"[.,!?…]['’](?!\w)")
_CLOSES = {"«": ("»",), "‘": ("’",), "'": ("'", "’")}
_DOUBLE = ("”", '"', "''")  # close any other opening mark
# a line of a transcript: "ROE: Yes."
_TURN = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s")


def find_quotations(text: str, blocks: Iterable[Span]) -> Iterator[Span]:
    """Yields the outermost quotations in text order, marks included.

    `blocks` are the article's paragraphs. A transcript quotes what each line says behind its name.
    """
    blocks = list(blocks)
    turns = [
        (turn, block) for block in blocks if (turn := _TURN.match(text, block.start, block.end))
    ]
    again = [count for count in Counter(turn["name"] for turn, _ in turns).values() if count > 1]
    if len(again) > 1:  # two who speak twice: "WASHINGTON: …" and "Revenue: …" are no speech
        yield from (Span(turn.end(), block.end) for turn, block in turns)
    else:
        yield from _marked(text, blocks)


def _marked(text: str, blocks: Iterable[Span]) -> Iterator[Span]:
    start: int | None = None  # of the quotation that is open, or that the block before left open
    closing: tuple[str, ...] = ()
    left = 0  # the end of the block that left it open
    for block in blocks:
        if start is not None:
            first = _MARK.match(text, block.start)
            if first is None or first["close"] or closing != _closing(first[0]):
                yield Span(start, left)
                start = None
        last = _last_single(text, block)
        for mark in _MARK.finditer(text, block.start, block.end):
            if start is None and not mark["close"] and not mark["apostrophe"]:
                closing = _closing(mark[0])
                if closing == _DOUBLE or mark.end() <= last:
                    start = mark.start()
            elif (
                start is not None
                and not (mark["open"] or mark["apostrophe"])
                and mark[0] in closing
            ):
                yield Span(start, mark.end())
                start = None
        left = block.end
    if start is not None:
        yield Span(start, left)


def _closing(mark: str) -> tuple[str, ...]:
    return _CLOSES.get(mark, _DOUBLE)


def _last_single(text: str, block: Span) -> int:
    """Where the last single mark closes in a block; one that opens behind it is an apostrophe."""
    closing = (match.start() for match in _SINGLE.finditer(text, block.start, block.end))
    return max(closing, default=-1)

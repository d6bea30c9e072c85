"""Texts made to hold a pattern up, and whether the time for them grows faster than they do."""

import re
from collections.abc import Callable, Iterator
from re import _constants as op
from re import _parser
from time import process_time

_FLOOR = 0.002  # seconds; what is quicker is measured too coarsely to be judged
_LONGEST = 2048  # characters
_STEEP = 3.0  # times as long for twice the text; a square is 4
_TRIES = 5
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_ENDS = ("", "AAAAAAAA_")
_PIECES = (
    "1", "a", "A", "é", " ", "\n", "\t", "-", "–", ",", ".", "'", "’", '"', "“", "(", ")", "[", "$",
    "/", "%", "_", ":", "&", "|", "*",
    "<", "\u00a0", "A1", "1a", "Ab ", "a ", "a, ", "A. ", "1 ", "1,", "1.", "1-", "12 ", "1,000 ",
    "a-", "a'", "AAAA1", "A1b2-", "1/2 ",
    "1 and ", "one ", "one-", "of ", "the ", "and ", "about ", "more than ", "from ", "to ", "in ",
    "Nov 7 ", "2023 ", "2023-01-01 ", "$1 ",
    "million ", "a year ", "\n ", " \n", "- ", "— ", "(A", "(a) ", "\"a\" ", "a b", "A & B ",
    "www.a.", "a@", "https://a",
)  # fmt: skip


def texts_for(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """(before, piece, end) of each text `before + piece * n + end` that may hold the pattern up."""
    pieces = [("", piece) for piece in _PIECES]
    pieces += [
        (before, body)
        for before, body in _loops(_parser.parse(pattern.pattern, pattern.flags))
        if body
    ]
    return [(before, piece, end) for before, piece in dict.fromkeys(pieces) for end in _ENDS]


def _loops(tree: object) -> Iterator[tuple[str, str]]:
    """Of each part that repeats without end, what may stand before it and what repeats."""
    before = ""
    for code, value in tree:  # type: ignore[attr-defined]
        for inner in _inner(code, value):
            yield from ((before + ahead, body) for ahead, body in _loops(inner))
        if code in _REPEATS and value[1] > 8:
            body = _sample(value[2])
            yield before, body
            yield "", before + body
            yield "", body + " "
            yield "", body + "a"
        before += _sample([(code, value)])


def _inner(code: object, value: object) -> Iterator[object]:
    if code in _REPEATS:
        yield value[2]
    elif code is op.SUBPATTERN:
        yield value[3]
    elif code is op.ATOMIC_GROUP:
        yield value
    elif code is op.BRANCH:
        yield from value[1][:12]
    elif code in (op.ASSERT, op.ASSERT_NOT):
        yield value[1]


def _sample(tree: object) -> str:
    """A text that the tree matches, more or less."""
    return "".join(_letter(code, value) for code, value in tree)  # type: ignore[attr-defined]


def _letter(code: object, value: object) -> str:
    if code is op.LITERAL:
        return chr(value)
    if code is op.IN:
        return _one_of(value)
    if code in _REPEATS:
        return _sample(value[2]) * max(value[0], 1)
    inner = next(_inner(code, value), ()) if code not in (op.ASSERT, op.ASSERT_NOT) else ()
    return _sample(inner) or ("a" if code in (op.NOT_LITERAL, op.ANY) else "")


def _one_of(members: object) -> str:
    wanted = re.compile("[" + "".join(_member(*one) for one in members) + "]")
    return next((one for one in "a1 A,.-'\"’“(\n$&/:_Z9é–—|" if wanted.match(one)), _first(members))


def _first(members: object) -> str:
    for code, value in members:
        if code in (op.LITERAL, op.RANGE):
            return chr(value if code is op.LITERAL else value[0])
    return "a"


def _member(code: object, value: object) -> str:
    if code is op.NEGATE:
        return "^"
    if code is op.LITERAL:
        return re.escape(chr(value))
    if code is op.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return {
        op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s",
        op.CATEGORY_NOT_SPACE: r"\S",
        op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
    }[value]  # fmt: skip


def grows_too_fast(
    work: Callable[[int], object], longest: int = _LONGEST, *, leap: float = 4
) -> str:
    """Where the time of `work(size)` outgrows its size, the size and time; else nothing.

    Small steps at first, so that what doubles with each character is seen before it stops the test;
    a step that takes `leap` times as long as the one before is judged at once, and the longest text
    in any case.
    """
    size, last = 12, 0.0
    while True:
        took = _seconds(work, size)
        leapt = took > leap * last > 0
        # What grows like a square still does in a longer text, a busy spell does not.
        again = size if leapt else 2 * size
        if (
            took > _FLOOR
            and (leapt or size == longest)
            and _is_steep(work, size)
            and _is_steep(work, again)
        ):
            return f"{size} characters: {took:.3f} s"
        if size == longest:
            return ""
        last = max(took, _FLOOR / 8)
        size = min(2 * size if size >= 128 else size * 5 // 4, longest)


def _is_steep(work: Callable[[int], object], size: int) -> bool:
    """Whether the whole text takes much more than twice as long as half of it, each time anew.

    The two are measured in turn, the quick ones many times, so that a busy spell of the machine
    falls on both.
    """
    for _ in range(_TRIES):
        half = whole = 0.0
        while whole < _FLOOR * 10:
            half, whole = half + _seconds(work, size // 2), whole + _seconds(work, size)
        if whole <= _STEEP * half:
            return False
    return True


def _seconds(work: Callable[[int], object], size: int) -> float:
    start = process_time()
    work(size)
    return process_time() - start

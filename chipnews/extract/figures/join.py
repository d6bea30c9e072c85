"""What stands between two numbers.

The ends of a range, two levels, a part of a whole, dollars and cents, a score.

Written numbers of a text in -> one of them, or two as one figure with the currency, scale and unit
that they share.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from chipnews.lexicon.grammars.grammar import Grammar
from chipnews.model.figure import AmountParts
from chipnews.model.text import Span

_FROM = re.compile(r"\bfrom\s+(?:[A-Za-z]+\s+){0,5}$")
_BETWEEN = re.compile(r"\bbetween\s+(?:[A-Za-z]+\s+){0,2}$", re.IGNORECASE)
_BY = re.compile(r"\bby\s+(?:[A-Za-z]+\s+){0,2}$")
_FAR = re.compile(r"(?:\s+[A-Za-z][\w'’-]*){0,6}?(?:\s+in\s+\d{4})?\s+to\s+")
_REST = re.compile(r"\s+(?:and\s+)?")
_CLOSES = re.compile(r"\s*(?:[.;!?]|$)|\s+more\b")
_CENT_DIGITS = 2
_GROUP_DIGITS = 3  # of "12 600"
_COUNTS_ON = re.compile(r"(?:(?<![\w-])[a-z]+\s+|^)$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_ROUND = (5, 10, 20, 100, 1000)  # "four in 10", but not "two in 13"
_RUN_UP = r"(?<!\s)\s+(?:{hedge}|{runs_up}\s+){0,4}$"  # between a word of movement and its figure
_LOOK_BACK = 60  # characters before a number in which "from" or "between" may stand
_FAR_ABOVE = 4  # a level is so many times what it moved by: "by 120 to 940", but "by 120 to 150"
_SMALL_WHOLE = 1000  # "one in 1,000" is a share, "one in 2019" is not
# above this a number shares no scale: "$5-$7 billion", but "$500,000 to $1 million"
_SHARED_BELOW = 1000


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """One number of a text, or two that belong together.

    `start`, `core` (without its unit) and `end` are offsets into the text.
    """

    start: int
    core: int
    end: int
    amount: AmountParts

    @property
    def number(self) -> str:
        """The number as written, in lower case."""
        return self.amount.number.lower()

    @property
    def value(self) -> float | None:
        """A rough value of plain digits, to tell which of two is the higher; `None` of words."""
        plain = self.number.replace(",", "")
        return float(plain) if _DIGITS.fullmatch(plain) else None


def join_next(
    found: Sequence[WrittenNumber], text: str, grammar: Grammar, moves: Set[int]
) -> tuple[WrittenNumber, int]:
    """The first of `found`, joined with what follows where the two are one figure, and how many of them that takes.

    `moves` are the offsets where a word of movement ends ("rose", "fell").
    """
    if len(found) > 1:
        pair = _Pair(found[0], found[1:], text, grammar, moves)
        for join in (_grouped, _score, _range, _with_rest, _carried_back, _part, _far_levels):
            if joined := join(pair):
                return joined
    return found[0], 1


class _Pair:
    """Two neighbours and the words between and before them."""

    def __init__(
        self,
        one: WrittenNumber,
        others: Sequence[WrittenNumber],
        text: str,
        grammar: Grammar,
        moves: Set[int],
    ) -> None:
        self.one, self.other, self.others = one, others[0], others
        self.text, self.grammar, self._moves = text, grammar, moves
        self.gap = text[one.end : self.other.start]
        self.link = grammar.link.fullmatch(self.gap)

    @cached_property
    def before(self) -> str:
        """The words before the first."""
        return self.text[max(0, self.one.start - _LOOK_BACK) : self.one.start]

    @property
    def moved(self) -> bool:
        """Whether a word of movement stands right before.

        "fell [4.5p] to 312.5p" is a move and the level reached.
        """
        run_up = self.grammar.filled(_RUN_UP).search(self.before)
        return run_up is not None and self.one.start - len(run_up[0]) in self._moves

    @property
    def rises(self) -> bool:
        """Whether the second may be the higher: by its digits, or since the two differ in scale."""
        one, other = self.one, self.other
        if one.value is None or other.value is None or one.amount.scale != other.amount.scale:
            return True
        return one.value < other.value

    def shares_unit(self, other: WrittenNumber) -> bool:
        """Whether the two can be of one unit, which either may leave out."""
        if other.amount.sign or other.number in ("a", "an"):
            return False
        mine, theirs = self.unit(self.one), self.unit(other)
        return mine is None or theirs is None or mine == theirs

    def unit(self, one: WrittenNumber) -> str | None:
        """What the number is of, as far as two ends must share it.

        Neither "5p" and "£2" nor "3 days" and "2 weeks" do.
        """
        amount = one.amount
        if amount.symbol or amount.currency:
            return "small money" if amount.currency.lower() in self.grammar.minor_words else "money"
        if amount.physical:
            return self.grammar.unit_names[" ".join(amount.physical.split())]
        if amount.time:
            return self.grammar.times[" ".join(amount.time.lower().split())]
        if amount.share:
            return self.grammar.share_name(amount.share)
        return "fold" if amount.fold else None


def _grouped(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """As in "12 600", "$1 854 million".

    Thousands set apart by a blank, behind a sign or a word without a capital ("May 12 300").
    """
    one, other = pair.one, pair.other
    if pair.gap != " ":
        return None
    digits = (
        one.number.isdigit()
        and len(one.number) <= _GROUP_DIGITS == len(other.number)
        and other.number.isdigit()
    )
    begun = one.amount == AmountParts(
        one.amount.number, symbol=one.amount.symbol, sign=one.amount.sign
    )
    if not digits or not begun or other.amount.symbol or one.number.startswith("0"):
        return None
    if not one.amount.symbol and not _COUNTS_ON.search(pair.before):
        return None
    amount = replace(
        other.amount,
        number=f"{one.number} {other.number}",
        symbol=one.amount.symbol,
        sign=one.amount.sign,
    )
    return WrittenNumber(one.start, other.core, other.end, amount), 2


def _score(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """As in "9-2", "89-89": what does not rise between dashes counts two sides."""
    one, other = pair.one, pair.other
    bare = (
        one.amount.is_plain
        and other.amount.is_plain
        and one.number.isdigit()
        and other.number.isdigit()
    )
    if not (pair.link and pair.link["dash"] and bare) or pair.rises:
        return None
    return WrittenNumber(
        one.start, other.core, other.end, AmountParts(pair.text[one.start : other.end], score=True)
    ), 2


def _range(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """The two ends of one figure: "5-7", "between 3 and 5 billion dollars", "from 240 to 273"."""
    if (
        pair.link is None
        or not pair.shares_unit(pair.other)
        or not _is_range(pair)
        or _are_years(pair)
    ):
        return None
    return _joined(
        pair.one, pair.other, levels=bool(pair.link["to"] and _FROM.search(pair.before))
    ), 2


def _are_years(pair: _Pair) -> bool:
    """As in "from 2021 to 2022", "in 2010 to 141,000"."""
    first, second = (
        bool(_YEAR.fullmatch(one.number)) and not one.amount.is_marked
        for one in (pair.one, pair.other)
    )
    return first and (second or pair.before.lower().endswith(" in "))


def _is_range(pair: _Pair) -> bool:
    one, other, link = pair.one, pair.other, pair.link
    if link is None or one.number in pair.grammar.factors or one.amount.fold:
        return False
    if link["and"]:
        return bool(_BETWEEN.search(pair.before)) and pair.rises
    if link["either"]:  # "three or four weeks" is about as long, "5 or 6 plants" are alternatives
        return not one.amount.is_marked and one.number.isalpha() and other.number.isalpha()
    if link["dash"]:  # "9 per cent – three points more" is no range
        return pair.rises and (
            one.number.isalpha() == other.number.isalpha() or " " not in pair.gap
        )
    return bool(_FROM.search(pair.before)) or (pair.rises and _leads_to(pair))


def _leads_to(pair: _Pair) -> bool:
    """Whether "to" stands between ends.

    Not in "by $2 to $45", "0.4 per cent to 13,176", "gave $100 to 50 families".
    """
    one, other = pair.one, pair.other
    moved_by = pair.moved or _BY.search(pair.before) is not None
    if moved_by and ((one.amount.is_marked and other.amount.is_marked) or _is_far_above(pair)):
        return False
    if one.amount.has_unit and not (other.amount.has_unit or other.amount.symbol):
        return False
    return not one.amount.symbol or bool(
        other.amount.symbol or other.amount.scale or other.amount.currency
    )


def _is_far_above(pair: _Pair) -> bool:
    """As in "fell by 640,000 to 74.58 million".

    A change and the level reached, of which neither has a unit.
    """
    one, other = pair.one, pair.other
    if one.amount.has_unit or other.amount.has_unit or other.amount.symbol:
        return False
    if one.amount.scale != other.amount.scale:
        return True
    low = one.value or float(pair.grammar.ones.get(one.number, 0))
    return other.value is not None and 0 < _FAR_ABOVE * low <= other.value


def _carried_back(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """The first with the unit that the second has for both: "7- or 8-inch", "5 and 7 per cent"."""
    if not (pair.link and (pair.link["either"] or pair.link["and"])):
        return None
    if pair.one.amount.is_marked or pair.one.number in ("a", "an", "one"):
        return None
    return replace(pair.one, amount=_with_unit(pair.one.amount, pair.other.amount)), 1


def _with_rest(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """As in "13 dollars and 45 cents", "three hours and 12 minutes".

    A rest in a smaller unit of the same thing.
    """
    one, other = pair.one, pair.other
    if (
        not _REST.fullmatch(pair.gap)
        or one.amount.scale
        or not (one.amount.has_unit or one.amount.symbol)
    ):
        return None
    large, small = pair.unit(one), pair.unit(other)
    money = large == "money" and (small == "small money" or _is_spoken_change(pair))
    if not money and (large is None or small is None or not pair.grammar.is_part_of(small, large)):
        return None
    core = other.core if one.amount.physical else one.core
    rest_unit = "" if money or small is None else small
    return WrittenNumber(
        one.start,
        core,
        other.end,
        replace(one.amount, rest=other.amount.number, rest_unit=rest_unit),
    ), 2


def _is_spoken_change(pair: _Pair) -> bool:
    """As in "15 dollars 50.", the cents unnamed.

    What goes on ("15 dollars and 50 stamps") is no change.
    """
    number = pair.other.number
    small = (number.isdigit() and len(number) <= _CENT_DIGITS) or number in pair.grammar.tens
    bare = pair.other.amount.is_plain and small
    return (
        bare and bool(_CLOSES.match(pair.text, pair.other.end)) and not _BETWEEN.search(pair.before)
    )


def _part(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """As in "one in five", "three out of four"; "two in 2019", "12 out of the 17" are none."""
    word, one, other = pair.grammar.part.fullmatch(pair.gap), pair.one, pair.other
    if word is None or one.amount.is_marked or other.amount.is_marked:
        return None
    part, whole = one.number, other.number
    words = {**pair.grammar.ones, **pair.grammar.tens}
    if whole.isdigit() and (
        not 0 < int(whole) <= _SMALL_WHOLE or (part.isdigit() and int(part) >= int(whole))
    ):
        return None
    if part in words and whole in words and words[part] >= words[whole]:
        return None
    counted = word["of"].startswith("out") or (
        word["of"] == "in" and (int(whole) if whole.isdigit() else words.get(whole)) in _ROUND
    )
    small = (part.isalpha() or len(part) == 1) if counted else part in ("one", "1")
    plain = whole.isdigit() or whole.replace("-", "").replace(" ", "").isalpha()
    found = WrittenNumber(one.start, other.core, other.end, AmountParts(part, whole=whole))
    return (found, 2) if small and plain else None


def _far_levels(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """The level reached in "from [$75] a share in May to [$45.88]".

    Where the one that was left stands is in `left`.
    """
    one = pair.one
    if not (pair.unit(one) or "," in one.number or one.amount.scale) or not _FROM.search(
        pair.before
    ):
        return None
    for used, other in enumerate(pair.others, start=2):
        if _FAR.fullmatch(pair.text, one.end, other.start) and pair.shares_unit(other):
            amount = replace(_joined(one, other, levels=True).amount, left=Span(one.start, one.end))
            return replace(other, amount=amount), used
        if not _YEAR.fullmatch(other.number):
            return None
    return None


def _joined(one: WrittenNumber, other: WrittenNumber, *, levels: bool) -> WrittenNumber:
    """Two ends as one figure, from the first to the end of the second."""
    mine, theirs = one.amount, other.amount
    shares = not mine.scale and (one.value is None or one.value < _SHARED_BELOW)
    amount = replace(
        _with_unit(mine, theirs),
        symbol=mine.symbol or theirs.symbol,
        scale=theirs.scale if shares else mine.scale,
        upto=theirs.number,
        upto_scale=theirs.scale,
        levels=levels,
    )
    return WrittenNumber(one.start, other.core, other.end, amount)


def _with_unit(amount: AmountParts, other: AmountParts) -> AmountParts:
    """An amount with the words of a unit that it leaves to another."""
    return replace(
        amount,
        share=amount.share or other.share,
        currency=amount.currency or other.currency,
        time=amount.time or other.time,
        physical=amount.physical or other.physical,
        fold=amount.fold or other.fold,
    )

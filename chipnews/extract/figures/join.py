"""Joins two numbers that are one figure, by what stands between them.

They may be a range, two levels, a part of a whole, dollars and cents, or a score.

Written numbers of a text in -> one of them, or two as one figure with the currency, scale and unit
that they share.
"""

import re
from collections.abc import Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

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


class WrittenNumber(Struct, frozen=True):
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
    """Returns the first of `found`, joined with its neighbour or not, and how many that takes.

    `moves` are the offsets where a word of movement ends ("rose", "fell").
    """
    if len(found) > 1:
        pair = _Pair(found, text, grammar, moves)
        for join in (_grouped, _score, _range, _with_rest, _part):
            if joined := join(pair):
                return joined, 2
        for give in (_carried_back, _far_levels):
            if given := give(pair):
                return given
    return found[0], 1


class _Pair:
    """Two neighbours and the words between and before them."""

    def __init__(
        self, found: Sequence[WrittenNumber], text: str, grammar: Grammar, moves: Set[int]
    ) -> None:
        self.one, self.other, self.others = found[0], found[1], found[1:]
        self.text, self.grammar, self.moves = text, grammar, moves
        self.before = text[max(0, self.one.start - _LOOK_BACK) : self.one.start]
        self.gap = text[self.one.end : self.other.start]
        self.link = grammar.link.fullmatch(self.gap)

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
        """Returns what the number is of, as far as the two numbers of a range must share it.

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

    def as_one(self, amount: AmountParts, core: int | None = None) -> WrittenNumber:
        """Returns both as one figure of that amount; `core` ends where the second's does."""
        return WrittenNumber(self.one.start, core or self.other.core, self.other.end, amount)


def _grouped(pair: _Pair) -> WrittenNumber | None:
    """Joins thousands set apart by a blank: "12 600", "$1 854 million".

    Before them stands a sign or a word without a capital, unlike in "May 12 300".
    """
    one, other = pair.one.amount, pair.other.amount
    first, second = pair.one.number, pair.other.number
    is_bare = one == AmountParts(one.number, symbol=one.symbol, sign=one.sign) and not other.symbol
    if pair.gap != " " or not is_bare or not (first.isdigit() and second.isdigit()):
        return None
    if len(first) > _GROUP_DIGITS or len(second) != _GROUP_DIGITS or first.startswith("0"):
        return None
    if not one.symbol and not _COUNTS_ON.search(pair.before):
        return None
    return pair.as_one(replace(other, number=f"{first} {second}", symbol=one.symbol, sign=one.sign))


def _score(pair: _Pair) -> WrittenNumber | None:
    """Joins the two numbers of a score, which do not rise over their dash: "9-2", "89-89"."""
    if not (pair.link and pair.link["dash"]) or pair.rises:
        return None
    if not all(one.amount.is_plain and one.number.isdigit() for one in (pair.one, pair.other)):
        return None
    return pair.as_one(AmountParts(pair.text[pair.one.start : pair.other.end], score=True))


def _range(pair: _Pair) -> WrittenNumber | None:
    """Joins a range: "5-7", "between 3 and 5 billion dollars", "from 240 to 273"."""
    if not pair.link or not pair.shares_unit(pair.other) or not _is_range(pair):
        return None
    one, other = pair.one, pair.other
    if _is_year(one) and (_is_year(other) or pair.before.lower().endswith(" in ")):
        return None  # "from 2021 to 2022", "in 2010 to 141,000"
    levels = bool(pair.link["to"] and _FROM.search(pair.before))
    return pair.as_one(_range_of(one, other, levels=levels))


def _is_year(one: WrittenNumber) -> bool:
    return _YEAR.fullmatch(one.number) is not None and not one.amount.is_marked


def _is_range(pair: _Pair) -> bool:
    one, other, link = pair.one, pair.other, pair.link
    if link is None or one.number in pair.grammar.factors or one.amount.fold:
        return False
    if link["and"]:
        return bool(_BETWEEN.search(pair.before)) and pair.rises
    if link["either"]:  # "three or four weeks" is about as long, "5 or 6 plants" are alternatives
        return not one.amount.is_marked and one.number.isalpha() and other.number.isalpha()
    if link["dash"]:  # "9 per cent – three points more" is no range
        alike = one.number.isalpha() == other.number.isalpha()
        return pair.rises and (alike or " " not in pair.gap)
    return bool(_FROM.search(pair.before)) or (pair.rises and _leads_to(pair))


def _leads_to(pair: _Pair) -> bool:
    """Whether "to" joins a range without a "from".

    It does not in "by $2 to $45", "0.4 per cent to 13,176", "gave $100 to 50 families".
    """
    one, other = pair.one.amount, pair.other.amount
    run_up = pair.grammar.filled(_RUN_UP).search(pair.before)  # "fell [4.5p] to 312.5p"
    has_moved = run_up is not None and pair.one.start - len(run_up[0]) in pair.moves
    if (has_moved or _BY.search(pair.before)) and (
        (one.is_marked and other.is_marked) or _is_far_above(pair)
    ):
        return False
    if one.has_unit and not (other.has_unit or other.symbol):
        return False
    return not one.symbol or bool(other.symbol or other.scale or other.currency)


def _is_far_above(pair: _Pair) -> bool:
    """Whether two bare numbers are a change and a level: "fell by 640,000 to 74.58 million"."""
    one, other = pair.one, pair.other
    if one.amount.has_unit or other.amount.has_unit or other.amount.symbol:
        return False
    if one.amount.scale != other.amount.scale:
        return True
    low = one.value or float(pair.grammar.ones.get(one.number, 0))
    return other.value is not None and 0 < _FAR_ABOVE * low <= other.value


def _with_rest(pair: _Pair) -> WrittenNumber | None:
    """Joins a rest in a smaller unit: "13 dollars and 45 cents", "three hours and 12 minutes"."""
    one, other = pair.one, pair.other
    has_unit = one.amount.has_unit or one.amount.symbol
    if not _REST.fullmatch(pair.gap) or one.amount.scale or not has_unit:
        return None
    large, small = pair.unit(one), pair.unit(other)
    money = large == "money" and (small == "small money" or _is_spoken_change(pair))
    if not money and (large is None or small is None or not pair.grammar.is_part_of(small, large)):
        return None
    rest_unit = "" if money or small is None else small
    amount = replace(one.amount, rest=other.amount.number, rest_unit=rest_unit)
    return pair.as_one(amount, None if one.amount.physical else one.core)


def _is_spoken_change(pair: _Pair) -> bool:
    """Whether the cents are unnamed: "15 dollars 50.", but not "15 dollars and 50 stamps"."""
    number = pair.other.number
    small = (number.isdigit() and len(number) <= _CENT_DIGITS) or number in pair.grammar.tens
    closes = small and pair.other.amount.is_plain and _CLOSES.match(pair.text, pair.other.end)
    return bool(closes) and not _BETWEEN.search(pair.before)


def _part(pair: _Pair) -> WrittenNumber | None:
    """Joins a share: "one in five", "three out of four"; not "two in 2019", "12 out of the 17"."""
    word = pair.grammar.part.fullmatch(pair.gap)
    if word is None or pair.one.amount.is_marked or pair.other.amount.is_marked:
        return None
    part, whole = pair.one.number, pair.other.number
    words = {**pair.grammar.ones, **pair.grammar.tens}
    if whole.isdigit() and not 0 < int(whole) <= _SMALL_WHOLE:
        return None
    if whole.isdigit() and part.isdigit() and int(part) >= int(whole):
        return None
    if part in words and whole in words and words[part] >= words[whole]:
        return None
    size = int(whole) if whole.isdigit() else words.get(whole)
    counted = word["of"].startswith("out") or (word["of"] == "in" and size in _ROUND)
    small = (part.isalpha() or len(part) == 1) if counted else part in ("one", "1")
    plain = whole.isdigit() or whole.replace("-", "").replace(" ", "").isalpha()
    return pair.as_one(AmountParts(part, whole=whole)) if small and plain else None


def _carried_back(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """Gives the first the unit that the second has for both: "7- or 8-inch", "5 and 7 per cent"."""
    if not (pair.link and (pair.link["either"] or pair.link["and"])):
        return None
    if pair.one.amount.is_marked or pair.one.number in ("a", "an", "one"):
        return None
    return replace(pair.one, amount=_with_unit(pair.one.amount, pair.other.amount)), 1


def _far_levels(pair: _Pair) -> tuple[WrittenNumber, int] | None:
    """Returns the level reached in "from [$75] a share in May to [$45.88]".

    `left` says where the one stands that was left.
    """
    one = pair.one
    has_mark = pair.unit(one) or "," in one.number or one.amount.scale
    if not has_mark or not _FROM.search(pair.before):
        return None
    for used, other in enumerate(pair.others, start=2):
        if _FAR.fullmatch(pair.text, one.end, other.start) and pair.shares_unit(other):
            both = _range_of(one, other, levels=True)
            return replace(other, amount=replace(both, left=Span(one.start, one.end))), used
        if not _YEAR.fullmatch(other.number):
            return None
    return None


def _range_of(one: WrittenNumber, other: WrittenNumber, *, levels: bool) -> AmountParts:
    """Returns the amount of a range from one number to the other."""
    mine, theirs = one.amount, other.amount
    shares = not mine.scale and (one.value is None or one.value < _SHARED_BELOW)
    return replace(
        _with_unit(mine, theirs),
        symbol=mine.symbol or theirs.symbol,
        scale=theirs.scale if shares else mine.scale,
        upto=theirs.number,
        upto_scale=theirs.scale,
        levels=levels,
    )


def _with_unit(amount: AmountParts, other: AmountParts) -> AmountParts:
    """Returns an amount with the words of a unit that it leaves to another."""
    fields = ("share", "currency", "time", "physical", "fold")
    taken = {name: getattr(amount, name) or getattr(other, name) for name in fields}
    return replace(amount, **taken)

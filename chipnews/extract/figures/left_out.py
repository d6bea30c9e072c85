"""Gives bare numbers the unit that they leave out: "20,000 marchers in Ghent, [9,000] in Namur".

A mention without a unit -> the same with that of the nearest figure before it, where the words
between compare or list the two ("435 homes and [187] by tender") or the number points back to what
that figure counts ("60 boats, [12] of them lost").
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from chipnews.extract.figures.nounless import Kinds
from chipnews.extract.figures.quantity import TIMES
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Mention
from chipnews.model.trace import Step, traced

_COMPARES = r"\b{comparing}(?:\s+\w+){0,4}\s+$"
_LISTS = re.compile(r",\s|,?\s(?:and|or)\s")
_SHARED = (  # fewer words compare shares than counts: "from" and "than" lead to another thing
    r"\s(?:\w+\s){0,6}(?:by|against|compared with)\s|,?\s(?:and|or)\s"
    # "44 per cent, the Tories on 23 and Reform on 12"
    r"|,?\s(?:(?:and|with)\s)?(?:[\w']+\s){1,4}on\s"
)
_OF_THEM = r"\W*(?:out )?of (?:(?:{definites}|{possessives}) |{hedge})?"
_LEVEL = r"\b{levels} of\s$|\bdown to\s$"
_AGES = r"\s(?:{previous}|from|than)(?: at)?\s"
_TO = re.compile(r"(?:\s\w+){0,3}\sto\s")
_PLACED = r"\s(?:{place_prepositions}|{settings})\s"
_NEXT_PLACE = r"[^.;:!?]{0,90}?(?:,|\b{adding})\s+(?:{adding}\s+)?{hedge}?$"
_ASIDE = r"(?:[^.;:!?]|\.\d){0,90}\(\s?{hedge}?$"
_PLACE_FIRST = (
    r".{0,90},\s(?:and\s|but\s)?(?:{place_prepositions}|{settings})\s"
    r"(?:the\s)?(?-i:[A-Z])[\w-]+(?:\s(?-i:[A-Z])[\w-]+)?\s{hedge}?$"
)
_ENDS = re.compile(r"\s*(?:[.,;)]|$|and\b)")
_CALLED = r".{0,90}\b(?:{numbers}|{reckonings})\s(?:is|was|\w+ (?:at|to))\s{hedge}?$"
_POINTS_ON = r"\s+(?:of|among)\s+{relatives}\b(?!\s+who\b)"
_POINTED = r"\b(?:(?:of|among) {relatives}|including|of that number),?\s+(?:only\s+)?{hedge}?$"
_NAMED_ASIDE = re.compile(r"\b[A-Z][\w'’-]{1,24}\s\($")
_STANDS = re.compile(r"^It\s(?:\w+\s){1,3}(?:at|to)\s(?:\w+\s){0,2}$")
_FAR = 250  # characters between two figures of one unit, at most
_WINDOW = 80  # characters beside a figure in which it points back
_COUNTED = ("quantity", "money", "duration", "percent")


def with_left_out_units(
    mentions: Sequence[Mention], analysis: Analysis, lexicon: Lexicon
) -> Iterator[Mention]:
    """Yields the mentions, bare numbers with the unit that they left out.

    It is that of a figure beside them, else of their clause, else of the same number elsewhere.
    """
    reader, kinds = _Reader(analysis, lexicon), Kinds(mentions, analysis, lexicon)
    source: Mention | None = None
    earlier: Mention | None = None  # the last count of the sentence before
    for mention in mentions:
        made = mention
        if source is not None and source.sentence != mention.sentence:
            earlier, source = (source if source.sentence == mention.sentence - 1 else None), None
        if _is_bare(mention):
            if (said := kinds.said_to_be(mention)) is not None:
                made = said
            elif (whole := reader.whole_of(mention, source, earlier)) is not None and not (
                _is_measured(whole) and kinds.are_people(mention)
            ):
                made = _carried(mention, whole)
            else:
                made = kinds.read(mention)
            source = source if _is_bare(made) else made
        elif mention.kind in _COUNTED and mention.amount.noun != TIMES:
            source = mention
        yield made


class _Reader:
    """Reads the words between and beside two figures of one article."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon) -> None:
        self._analysis, self._text = analysis, analysis.article.text
        self._filled = lexicon.grammar.filled

    def whole_of(
        self, mention: Mention, source: Mention | None, earlier: Mention | None
    ) -> Mention | None:
        """Returns the figure whose unit the number leaves out; `source` is the one before it."""
        if source is not None and self.goes_on(source, mention):
            return source
        return self.pointed_at(mention, source, earlier)

    def goes_on(self, source: Mention, mention: Mention) -> bool:
        """Whether the words between compare or list the two.

        "to" leads on only for what is counted or measured, "by" only for shares.
        """
        gap = self._text[source.span.end : mention.span.start]
        if len(gap) > _FAR:
            return False
        is_age = source.kind == "duration" and not source.amount.time
        if is_age and self._filled(_AGES).fullmatch(gap):
            return True
        if source.kind in ("duration", "percent"):
            link = _LISTS if source.kind == "duration" else self._filled(_SHARED)
            return bool(link.fullmatch(gap)) and (source.kind == "percent" or source.amount.age)
        if self._is_part(source, mention, gap) or self._filled(_LEVEL).search(gap):
            return source.kind == "quantity"
        leads_to = source.kind == "quantity" and _TO.fullmatch(gap)
        if leads_to or self._filled(_COMPARES).search(gap):
            return True
        after = self._after(mention)
        filled = self._filled
        placed = filled(_PLACED).match(after) and filled(_NEXT_PLACE).fullmatch(gap)
        aside = filled(_ASIDE).fullmatch(gap) and after[:1] in ") "
        inverted = _ENDS.match(after) and filled(_PLACE_FIRST).fullmatch(gap)
        return source.kind == "quantity" and bool(
            placed or aside or inverted or filled(_CALLED).fullmatch(gap)
        )

    def _is_part(self, source: Mention, mention: Mention, gap: str) -> bool:
        """Whether the number is a part of the figure before it: "Of 18 boats, [six] sank"."""
        begin = self._analysis.sentences[mention.sentence].span.start
        before = self._text[max(begin, source.span.start - _WINDOW) : source.span.start]
        return (
            self._filled(_OF_THEM).fullmatch(before) is not None
            and "," in gap
            and not _ENDS.match(self._after(mention))
        )

    def pointed_at(
        self, mention: Mention, source: Mention | None, earlier: Mention | None
    ) -> Mention | None:
        """Returns the count that the number points back to: "[12] of them", "of whom [12]".

        A count of the sentence before is meant only by "[12] of them".
        """
        begin = self._analysis.sentences[mention.sentence].span.start
        before = self._text[max(begin, mention.span.start - _WINDOW) : mention.span.start]
        onward = self._filled(_POINTS_ON).match(self._after(mention))
        if source is None:
            if not earlier or earlier.kind != "quantity" or earlier.amount.counts_nothing:
                return None
            in_brackets = _NAMED_ASIDE.search(before) and self._after(mention)[:1] == ")"
            if (earlier.amount.per and in_brackets) or _STANDS.fullmatch(before.lstrip()):
                return earlier
            return earlier if onward and earlier.amount.noun else None
        points = onward or self._filled(_POINTED).search(before)
        counts = source.kind == "quantity" or (source.kind == "duration" and not source.amount.age)
        return source if points and counts else None

    def _after(self, mention: Mention) -> str:
        end = self._analysis.sentences[mention.sentence].span.end
        return self._text[mention.span.end : min(end, mention.span.end + _WINDOW)]


def _is_bare(mention: Mention) -> bool:
    return mention.kind == "quantity" and mention.amount.counts_nothing


def _is_measured(mention: Mention) -> bool:
    """Whether it is money or a measure, which never counts people.

    "€90,000 was found and [six] were arrested".
    """
    return mention.kind != "quantity" or mention.amount.unit != ""


def _carried(mention: Mention, source: Mention) -> Mention:
    whole = source.amount
    amount = replace(
        mention.amount,
        noun=whole.noun,
        left_out=True,
        counted=whole.counted,
        unit=whole.unit,
        currency=whole.currency,
        age=whole.age,
        per=whole.per or mention.amount.per,
    )
    step = Step("extract", "ellipsis", "counts what the figure before it counts")
    return traced(mention, step, kind=source.kind, amount=amount)

"""Units left out: "435 homes and [187] by tender", "$84 a share, against [74] last year"; the figure before it has them.

A mention without a unit -> the same with that of the nearest figure before it, where the words between compare or list the two.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from chipnews.extract.quantity import TIMES
from chipnews.model.mention import Mention
from chipnews.model.trace import Step, traced

_COMPARES = re.compile(
    r"\b(?:and|or|compared (?:with|to)|against|versus|vs\.?|than|including|while|whilst|from|plus)(?:\s+\w+){0,4}\s+$",
    re.IGNORECASE,
)
_LISTED = re.compile(r",\s|,?\s(?:and|or)\s")
_SHARED = re.compile(
    r"\s(?:\w+\s){0,6}(?:by|against|compared with)\s|,?\s(?:and|or)\s"
    r"|,?\s(?:(?:and|with)\s)?(?:[\w']+\s){1,4}on\s"  # "44 per cent, the Tories on 23 and Reform on 12"
)
_TO = re.compile(r"(?:\s\w+){0,3}\sto\s")
_COUNTED = ("quantity", "money", "duration", "percent")


def with_left_out_units(mentions: Iterable[Mention], text: str) -> Iterator[Mention]:
    """The mentions, bare numbers with the unit that they left out; `text` is the article's."""
    source: Mention | None = None
    for mention in mentions:
        made = mention
        if source is not None and source.sentence != mention.sentence:
            source = None
        if _is_bare(mention):
            if source is not None and _goes_on(source, text[source.span.end : mention.span.start]):
                made = source = _carried(mention, source)
        elif mention.kind in _COUNTED and mention.amount.noun != TIMES:
            source = mention
        yield made


def _goes_on(source: Mention, gap: str) -> bool:
    """Whether the words between compare or list the two; "to" leads on only for what is counted or measured, "by" only for shares."""
    if source.kind in ("duration", "percent"):
        listed = _LISTED if source.kind == "duration" else _SHARED
        return bool(listed.fullmatch(gap)) and (source.kind == "percent" or source.amount.age)
    return bool(_COMPARES.search(gap) or (source.kind == "quantity" and _TO.fullmatch(gap)))


def _is_bare(mention: Mention) -> bool:
    return mention.kind == "quantity" and mention.amount.counts_nothing


def _carried(mention: Mention, source: Mention) -> Mention:
    whole = source.amount
    amount = replace(
        mention.amount,
        noun=whole.noun,
        counted=whole.counted,
        unit=whole.unit,
        currency=whole.currency,
        age=whole.age,
        per=whole.per or mention.amount.per,
    )
    step = Step("extract", "ellipsis", "counts what the figure before it counts")
    return traced(mention, step, kind=source.kind, amount=amount)

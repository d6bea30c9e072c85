"""What the property tests draw from.

Intervals, claims that stand for them, and texts that look like trouble.
"""

from decimal import Decimal

from hypothesis import strategies as st

from chipnews.model.claim import Claim
from chipnews.model.text import Evidence
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount

ends = st.integers(-6, 6).map(Decimal)  # few numbers, so that ends often fall together
brackets = st.sampled_from(["[)", "[]", "(]", "()"])


@st.composite
def intervals(draw, *, bounded: bool = False) -> Interval:
    """Any interval that holds a number."""
    low, high = sorted((draw(ends), draw(ends)))
    if low == high:
        return Interval.point(low)
    if bounded:
        return Interval(low, high, draw(brackets))
    return Interval(
        draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])), draw(brackets)
    )


def claim_of(interval: Interval, number: int, *, bound: str = "exact") -> Claim:
    """A claim that allows `interval` and says nothing else."""
    return Claim(
        id=f"a:{number:03d}",
        article="a",
        kind="money",
        figure=None,
        evidence=Evidence("", number, number, "", ""),
        amount=Amount(interval.low, interval.high, "USD", bound),
        interval=interval,
    )


def claims(kind: st.SearchStrategy[Interval]) -> st.SearchStrategy[list[Claim]]:
    """Claims of a list of intervals, in its order."""
    return st.lists(kind, min_size=1, max_size=9).map(
        lambda found: [claim_of(interval, number) for number, interval in enumerate(found)]
    )


WORDS = (
    "Baidu", "Huawei", "Nvidia", "TSMC", "ordered", "said", "fell", "chips", "chip", "million",
    "billion", "bn", "k", "percent", "%",
    "about", "nearly", "more than", "at least", "up to", "between", "and", "to", "from",
    "thousands", "tens of thousands", "dozen",
    "two", "half", "a", "the", "of", "in", "on", "by", "October", "May", "March 15", "last week",
    "Friday", "Q4", "mid-March",
    "2023", "1,600", "1600", "61.83", "0", "00", "1.2.3", "9,99,999", "910B", "9888.HK", "10:30",
    "31 February", "$", "€", "US$",
    "£", "¥", "₹", "yuan", "(", ")", "[", "]", "“", "”", "\"", "'", "-", "–", "—", "/", ",", ".",
    ";", ":", "…", "!", "?", "&",
    "\n", "\n\n", "\t", "\u00a0", "\u2009", "\u202f", "\u200b", "\u202e", "\ufeff", "🚀", "é", "中",
    "\x00", "\x1b[31m",
)  # fmt: skip

texts = st.one_of(
    st.lists(
        st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", "", "\u00a0"])),
        max_size=40,
    ).map(lambda pairs: "".join(word + gap for word, gap in pairs)),
    st.text(
        alphabet="0123456789.,%$€£¥()[]{}-–—+/:;’'\"kKmMbBnN \u00a0\u2009\u202f\n\t🚀é", max_size=60
    ),
    st.text(max_size=60),
)

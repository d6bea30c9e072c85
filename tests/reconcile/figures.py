"""Claims built by hand, from a figure as written.

The same order of chips unless a test says otherwise.
"""

from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from chipnews.lexicon.load import load_lexicon
from chipnews.model.claim import Claim, Figure, Period
from chipnews.model.mention import Attribution
from chipnews.model.text import Evidence
from chipnews.model.values.value import Amount, Moment
from chipnews.normalise.number import interval_of, parse_number

LEXICON = load_lexicon()
_NO_LOW, _NO_HIGH = ("at_most", "less_than"), ("at_least", "more_than", "vague")
BARE = Claim(
    id="", article="a", kind="money", figure=None, evidence=Evidence("", 0, 0, "", ""),
    frame="order", measure="order.value",
    form="level", subject="Baidu", counterparty="Huawei", status="done",
)  # fmt: skip


def money(
    written: str, scale: str = "million", *, article: str = "a", bound: str = "exact", **rest: Any
) -> Claim:
    """As in `money("61.83", article="b")`: what the order is worth."""
    number = parse_number(written, scale, LEXICON)
    assert number is not None
    low, high = (None if bound in gone else number.value for gone in (_NO_LOW, _NO_HIGH))
    return _placed(
        f"${written} {scale}",
        article,
        {
            "amount": Amount(low, high, "USD", bound),
            "interval": interval_of(number, bound, LEXICON.policy),
        }
        | rest,
    )


def count(
    written: str, *, article: str = "a", bound: str = "exact", unit: str = "chip", **rest: Any
) -> Claim:
    """As in `count("1,600")`: how many were ordered."""
    made = money(written, "", article=article, bound=bound)
    assert made.amount and made.figure
    text = replace(made.figure, text=written)
    return replace(
        made,
        **{
            "kind": "quantity",
            "measure": "order.size",
            "figure": text,
            "amount": replace(made.amount, unit=unit),
        }
        | rest,
    )


def deaths(
    written: str,
    *,
    day: str | None = None,
    holder: str | None = None,
    revised: bool = False,
    **rest: Any,
) -> Claim:
    """As in `deaths("2,012", day="2023-09-09")`: a toll, which grows."""
    start = date.fromisoformat(day) if day else None
    fields = {
        "frame": "casualty", "measure": "casualty.deaths", "subject": None, "counterparty": None,
        "revises": revised,
        "period": Period(start, start + timedelta(1)) if start else None,
        "attribution": Attribution(holder, "reported" if holder else None),
    }  # fmt: skip
    return count(written, unit="death", **fields | rest)


def dated(
    edtf: str, start: str | None, end: str | None, *, article: str = "a", **rest: Any
) -> Claim:
    """When it was ordered, as half-open days."""
    days = [date.fromisoformat(day) if day else None for day in (start, end)]
    moment = Moment(edtf, edtf, days[0], days[1], "month", "on")
    return _placed(
        edtf,
        article,
        {"kind": "date", "measure": "order.date", "form": None, "moment": moment} | rest,
    )


def said_by(holder: str, *, via: tuple[str, ...] = ()) -> dict[str, Attribution]:
    """The attribution of a claim, as a keyword."""
    return {"attribution": Attribution(holder, "reported", via, "said")}


def _placed(text: str, article: str, fields: dict[str, Any]) -> Claim:
    start = sum(map(ord, text)) % 1000  # somewhere, and always there
    figure = Figure(text, start, start + len(text), 1, start + 1)
    return replace(
        BARE,
        **{"id": f"{article}:{start}-{start + len(text)}", "article": article, "figure": figure}
        | fields,
    )

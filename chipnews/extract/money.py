"""Money: a candidate with a currency's sign, code or word. "$61.83 million", "450 million yuan", "billions of dollars"."""

import re
from dataclasses import replace

from chipnews.extract.number import Candidate
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Mention
from chipnews.model.trace import Step

_ARTICLES = ("a", "an")
_DOTTED = re.compile(r"[1-9]\d{0,2}\.000")  # "€420.000": no money has three noughts behind a point


def read_money(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """The candidate as money, or `None`; its `currency` is the sign or word as written, the plainer of two."""
    sign, word = found.amount.symbol, found.amount.currency
    currency = word if word and (not sign or word.upper() == word) else sign  # "$61.83 million USD" says which dollars
    article = found.amount.number.lower() in _ARTICLES and not found.amount.scale
    if not currency or (not sign and article):
        return None
    step = Step("extract", "money", f"currency {currency!r}")
    number = found.amount.number
    if _DOTTED.fullmatch(number) and not found.amount.scale:
        number = number.replace(".", ",")
    amount = replace(found.amount, currency=currency, number=number)
    return Mention("money", found.span, found.place, amount, trace=(step,))

"""Money: a candidate with a currency's sign, code or word. "$61.83 million", "450 million yuan", "billions of dollars"."""

from chipnews.extract.number import Candidate
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Mention
from chipnews.model.trace import Step

_ARTICLES = ("a", "an")


def read_money(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """The candidate as money, or `None`; `parts["currency"]` is the sign or word as written, the plainer of two."""
    sign, word = found.parts.get("symbol"), found.parts.get("currency")
    currency = (
        word if word and (sign is None or word.upper() == word) else sign
    )  # "$61.83 million USD" says which dollars
    article = found.parts["number"].lower() in _ARTICLES and "scale" not in found.parts
    if currency is None or (sign is None and article):
        return None
    step = Step("extract", "money", f"currency {currency!r}")
    return Mention("money", found.span, found.place, found.parts | {"currency": currency}, (step,))

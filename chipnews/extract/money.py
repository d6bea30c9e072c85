"""Money: a candidate with a currency's sign, code or word. "$61.83 million", "450 million yuan", "billions of dollars"."""

from chipnews.extract.number import Candidate
from chipnews.lexicon.load import Lexicon
from chipnews.model.mention import Mention
from chipnews.model.trace import Step


def read_money(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """The candidate as money, or `None`; `parts["currency"]` is the sign or word as written."""
    currency = found.parts.get("symbol") or found.parts.get("symbol2") or _word(found, lexicon)
    if not currency or (found.parts["number"].lower() in ("one", "a", "an") and "scale" not in found.parts):
        return None
    step = Step("extract", "money", f"currency {currency!r}")
    return Mention("money", found.span, found.place, found.parts | {"currency": currency}, (step,))


def _word(found: Candidate, lexicon: Lexicon) -> str | None:
    suffix = found.parts.get("suffix", "").removeprefix("of").strip()
    return suffix if " ".join(suffix.lower().split()) in lexicon.currency_forms else None

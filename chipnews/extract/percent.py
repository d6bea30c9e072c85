"""Percent: a candidate with a sign or word of shares, or a part of a whole. "60%", "25 basis points", "one in five", "half of".

A vague number of digits ("double-digit growth") is one, too.
"""

from dataclasses import replace

from chipnews.extract.number import Candidate
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Mention
from chipnews.model.trace import Step


def read_percent(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """The candidate as a share, or `None`; its `unit` is the entry of percent.toml."""
    amount = found.amount
    name = lexicon.grammar.share_name(amount.share)
    if name is None and not (
        amount.scale or amount.currency or amount.symbol or amount.time or amount.physical or amount.upto
    ):
        name = _worded(found, lexicon)
    if name is None:
        return None
    step = Step("extract", f"percent.{name}", amount.share)
    return Mention("percent", found.span, found.place, replace(amount, unit=name), trace=(step,))


def _worded(found: Candidate, lexicon: Lexicon) -> str | None:
    number = found.amount.number.lower()
    if number in lexicon.table("vague_digits"):
        following = found.after.lower().replace("-", " ").split()[:3]
        grows = lexicon.nouns_of("growths")
        return "percent" if any(word.strip(".,") in grows for word in following) else None
    if found.amount.whole:
        return "fraction"
    last = number.replace("-", " ").split()[-1]
    denominators = lexicon.table("denominators")
    is_part = last in denominators or last.removesuffix("s") in denominators
    return (
        "fraction"
        if is_part and " and " not in number and not found.after.lower().startswith((" a ", " an "))
        else None
    )

"""Percent: a candidate with a sign or word of shares, or a vague number of digits. "60%", "25 basis points", "double-digit"."""

from chipnews.extract.number import Candidate
from chipnews.lexicon.load import Lexicon
from chipnews.model.mention import Mention
from chipnews.model.trace import Step


def read_percent(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """The candidate as a share, or `None`; `parts["share"]` names the entry of percent.toml."""
    suffix = found.parts.get("suffix", "").lstrip("-")
    name = next((name for name, pattern in lexicon.patterns.share.items() if pattern.fullmatch(suffix)), None)
    digits = next(table for table in lexicon.numerals if table.name == "vague_digits")
    if name is None and found.parts["number"].lower() in digits.words:
        name = "percent"
    if name is None:
        return None
    return Mention(
        "percent", found.span, found.place, found.parts | {"share": name}, (Step("extract", f"percent.{name}", suffix),)
    )

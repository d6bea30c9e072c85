"""The unit of an amount: an ISO 4217 code, `percent`, a UCUM code, or the singular noun counted."""

from decimal import Decimal

from chipnews.lexicon.load import Lexicon
from chipnews.model.mention import Mention


def unit_of(mention: Mention, lexicon: Lexicon) -> tuple[str, Decimal]:
    """(unit, what the number is multiplied with) of any amount but money."""
    parts = mention.parts
    if mention.kind == "percent":
        share = next(entry for entry in lexicon.percent if entry.name == parts["share"])
        return share.unit, share.factor
    name = parts.get("unit") or parts.get("physical")
    if name:
        return next(unit.code for unit in lexicon.units if unit.name == name), Decimal(1)
    return parts["noun"], Decimal(1)

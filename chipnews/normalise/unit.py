"""The unit of an amount: an ISO 4217 code, a share, a physical unit or time by its name, or the singular noun counted.

Where the figure is per something, that is a part of its unit: `USD per barrel`.
"""

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Mention


def unit_of(mention: Mention, lexicon: Lexicon) -> str:
    """The unit of any amount but money, without what it is per; of a number that counts nothing named, the empty string."""
    parts = mention.parts
    if mention.kind == "percent":
        return next(entry for entry in lexicon.percent if entry.name == parts["share"]).unit
    name = parts.get("unit") or parts.get("physical")
    if name:
        code = next(unit.code for unit in lexicon.units if unit.name == name)
        return f"{code} {parts['age']}" if "age" in parts else code
    return parts.get("noun", "")

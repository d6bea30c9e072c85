"""The unit of an amount.

An ISO 4217 code, a share, a physical unit or time by its name, or the singular noun counted.

Where the figure is per something, that is a part of its unit: `USD per barrel`.
"""

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Mention


def unit_of(mention: Mention, lexicon: Lexicon) -> str:
    """The unit of any amount but money, without what it is per.

    Of a number that counts nothing named, the empty string.
    """
    amount = mention.amount
    if mention.kind == "percent":
        return next(entry for entry in lexicon.percent if entry.name == amount.unit).unit
    if amount.unit:
        unit = lexicon.unit_names[amount.unit]
        code = (mention.kind == "duration" and unit.told_as) or unit.code
        return f"{code} of age" if amount.age else code
    return amount.noun

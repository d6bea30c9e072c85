"""Two levels as two figures: of "rose from 240 to 273 rooms" the level that was left and the one that was reached.

A mention that spans both -> one for each, with the unit that they share; the first no longer holds.
"""

from dataclasses import replace

from chipnews.extract.direction import moves_between
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced


def find_levels(mention: Mention, sentence: Sentence, lexicon: Lexicon) -> tuple[Mention, ...]:
    """(Left, reached) where a word of movement leads from one to the other; else the mention alone: "rooms from [$80 to $120]"."""
    if mention.amount.left is None or not sentence.tokens:
        return (mention,)
    moves = moves_between(sentence, sentence.token_at(mention.amount.left.start), lexicon)
    return split_levels(mention) if moves else (mention,)


def split_levels(mention: Mention) -> tuple[Mention, ...]:
    """(The level left, the level reached); the mention alone where it has no two levels."""
    amount = mention.amount
    if amount.left is None or amount.reached is None:
        return (mention,)
    one = replace(amount, upto="", upto_scale="", left=None, reached=None)
    two = replace(one, number=amount.upto, scale=amount.upto_scale, sign="")
    step = Step("extract", "movement.moved", "of two levels the first was left, the second holds now")
    return (
        traced(mention, step, span=amount.left, amount=replace(one, previous=True, unit_end=None)),
        traced(mention, step, span=Span(amount.reached, mention.span.end), amount=two),
    )

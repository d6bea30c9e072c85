"""The whole vocabulary as one value: its tables, and the grammars that are made from them."""

from functools import cached_property

from chipnews.lexicon.grammars.grammar import Grammar
from chipnews.lexicon.grammars.patterns import Patterns
from chipnews.lexicon.grammars.times import Times
from chipnews.lexicon.tables import Tables


class Lexicon(Tables, frozen=True):
    """The tables with their grammars, each compiled at first use and kept."""

    @cached_property
    def patterns(self) -> Patterns:
        """The words of cues, laws, measures and page furniture."""
        return Patterns(self)

    @cached_property
    def grammar(self) -> Grammar:
        """What a figure looks like."""
        return Grammar(self)

    @cached_property
    def times(self) -> Times:
        """What an expression of time looks like."""
        return Times(self)

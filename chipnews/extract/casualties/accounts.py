"""What one article tells of the dead and the hurt, sentence by sentence, its own event apart from others.

An analysis in -> its fates; a statement in -> the number that it counts of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chipnews.extract.casualties.outcomes import Fate, find_fates
from chipnews.extract.casualties.victims import Victim
from chipnews.extract.figures.spelled import number_of
from chipnews.extract.parties.hazard import is_of_story
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Statement
from chipnews.model.text import Span

FRAME, DEATHS, INJURED = "casualty", "casualty.deaths", "casualty.injured"
PART = "part"
FIGURE = "a figure"
"""Why a count that an article gives as a number counts."""
_TOLL = re.compile(
    r"\btolls?\b|\bnumber of (?:\w+ )?(?:dead|killed|deaths|fatalities)|\bnumber of people killed", re.IGNORECASE
)
_REACHED = r"\b(?:to|at|is|was|now|hits|of)\s+(?:now\s+)?{bound}?$"  # not "about": an estimate is no count


@dataclass(frozen=True, slots=True)
class Count:
    """A number of dead or hurt, the sentence and phrase that tell it, and why; `rest` are those in it whom the phrase leaves out."""

    value: int
    sentence: int
    span: Span
    why: str
    rest: str = ""
    is_sum: bool = False  # of several phrases


@dataclass(frozen=True, slots=True)
class Told:
    """The fates of one article's own event, by sentence."""

    analysis: Analysis
    lexicon: Lexicon
    hazard: str | None
    fates: tuple[tuple[int, Fate], ...]
    elsewhere: frozenset[int]  # sentences that tell of another event, or of all of them in a year

    def is_small(self, statement: Statement) -> bool:
        """Whether the figure is so small that it can be an age, a door's number, or those who did it."""
        amount = statement.mention.amount
        value = number_of(amount.number, self.lexicon)
        return value is not None and value < self.lexicon.policy.exact_below and not amount.scale

    def of(self, *kinds: str) -> Iterator[tuple[int, Fate]]:
        """The fates of these kinds that hold."""
        return ((place, fate) for place, fate in self.fates if fate.kind in kinds and not fate.denied)


def read_fates(analysis: Analysis, hazard: str | None, lexicon: Lexicon) -> Told:
    """The fates that the article tells; `hazard` is the kind of disaster that it is about."""
    fates, elsewhere = [], set()
    for place, sentence in analysis.read_sentences:
        if not sentence.tokens:
            continue
        if not is_of_story(analysis, place, lexicon):
            elsewhere.add(place)
            continue
        fates += [(place, fate) for fate in find_fates(sentence, lexicon)]
    return Told(analysis, lexicon, hazard, tuple(fates), frozenset(elsewhere))


def victims_at(told: Told) -> dict[int, tuple[Fate, Victim]]:
    """Where a number of victims stands -> what became of them; what is surer than a way to hospital comes first."""
    found: dict[int, tuple[Fate, Victim]] = {}
    for place, fate in sorted(told.fates, key=lambda pair: (pair[1].kind == "hit", pair[1].carried)):
        for victim in fate.victims:
            if victim.figure is not None and not fate.denied:
                found.setdefault(told.analysis.sentences[place].tokens[victim.figure].start, (fate, victim))
    return found


def count_of(statement: Statement, told: Told) -> Count | None:
    """The statement's figure as a count of the article's own event; `None` of a level left, a share of it, or another event."""
    mention = statement.mention
    if statement.modality not in ("fact", "reported"):
        return None
    if (
        mention.kind != "quantity"
        or mention.sentence in told.elsewhere
        or mention.amount.previous
        or mention.amount.upto
    ):
        return None
    value = None if mention.amount.scale else number_of(mention.amount.number, told.lexicon)
    return Count(value, mention.sentence, mention.span, FIGURE) if value is not None else None


def is_toll(statement: Statement, told: Told) -> bool:
    """As in "bringing the death toll to three", "raising to five the number of people killed"."""
    sentence = told.analysis.sentences[statement.mention.sentence]
    text = told.analysis.article.text
    before = text[sentence.span.start : statement.mention.span.start]
    reached = told.lexicon.grammar.filled(_REACHED)
    return bool(_TOLL.search(told.analysis.article.quote(sentence.span)) and reached.search(before))

"""Collects what one article says of the dead and the hurt in its own event.

An analysis in -> its outcomes, sentence by sentence; a statement in -> the number that it counts.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from chipnews.extract.casualties.outcomes import Outcome, find_outcomes
from chipnews.extract.casualties.people import Victim
from chipnews.extract.figures.spelled import number_of
from chipnews.extract.parties.hazard import is_of_story
from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Statement
from chipnews.model.text import Span

FRAME, DEATHS, INJURED = "casualty", "casualty.deaths", "casualty.injured"
PART = "part"
FIGURE = "a figure"
"""Why a count that an article gives as a number counts."""
_TOLL = r"\b(?:tolls?|number of (?:\w+ ){{0,2}}{words})\b"
# not "about": an estimate is no count
_REACHED = r"\b(?:to|at|is|was|now|hits|of)\s+(?:now\s+)?{bound}?$"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of dead or hurt, the sentence and phrase that give it, and why it counts.

    `rest` says whom the number holds and the phrase leaves out.
    """

    value: int
    sentence: int
    span: Span
    why: str
    rest: str = ""
    is_sum: bool = False  # of several phrases


@dataclass(frozen=True, slots=True)
class Account:
    """The outcomes of one article's own event, by sentence."""

    analysis: Analysis
    lexicon: Lexicon
    hazard: str | None
    outcomes: tuple[tuple[int, Outcome], ...]
    elsewhere: frozenset[int]  # sentences that tell of another event, or of all of them in a year

    def is_small(self, statement: Statement) -> bool:
        """Whether the figure is small enough for an age, a door's number, or those who did it."""
        amount = statement.mention.amount
        value = number_of(amount.number, self.lexicon)
        return value is not None and value < self.lexicon.policy.exact_below and not amount.scale

    def without(self, places: Set[int]) -> "Account":
        """Returns the account with what these sentences tell counted as another event's."""
        kept = tuple(pair for pair in self.outcomes if pair[0] not in places)
        return replace(self, outcomes=kept, elsewhere=self.elsewhere | places)

    def of(self, *kinds: str) -> Iterator[tuple[int, Outcome]]:
        """Returns the outcomes of these kinds that hold."""
        return (
            (place, outcome)
            for place, outcome in self.outcomes
            if outcome.kind in kinds and not outcome.denied
        )


def read_account(analysis: Analysis, hazard: str | None, lexicon: Lexicon) -> Account:
    """Reads the outcomes of the article; `hazard` is the kind of disaster that it is about."""
    outcomes, elsewhere = [], set()
    names = {
        token.text for one in analysis.sentences for token in one.tokens if token.entity == "PERSON"
    }
    for place, sentence in analysis.read_sentences:
        if not sentence.tokens:
            continue
        if not is_of_story(analysis, place, lexicon):
            elsewhere.add(place)
            continue
        outcomes += [
            (place, outcome) for outcome in find_outcomes(_with_names(sentence, names), lexicon)
        ]
    if all(
        _may_harm_nobody(analysis.sentences[place], outcome, lexicon) for place, outcome in outcomes
    ):
        outcomes = outcomes if _names_a_danger(analysis, lexicon) else []
    return Account(analysis, lexicon, hazard, tuple(outcomes), frozenset(elsewhere))


def _names_a_danger(analysis: Analysis, lexicon: Lexicon) -> bool:
    words = {word for kind in lexicon.hazards for word in kind.words}
    return any(
        token.pos == "NOUN" and token.lemma in words
        for one in analysis.sentences
        for token in one.tokens
    )


def _may_harm_nobody(sentence: Sentence, outcome: Outcome, lexicon: Lexicon) -> bool:
    """Whether the word may tell of no harm: "was hit by losses", "took her son for a test"."""
    return sentence.tokens[outcome.trigger].lemma in lexicon.words_of("doubtful_harms")


def _with_names(sentence: Sentence, names: Set[str]) -> Sentence:
    """Returns the sentence with those names as persons that are persons elsewhere in the article.

    "Aaron Moss ... [Moss] died".
    """
    found = {
        i
        for i, token in enumerate(sentence.tokens)
        if token.tag in ("NNP", "NN")
        and not token.entity
        and token.text in names
        and token.text[0].isupper()
    }
    tokens = (
        replace(one, entity="PERSON") if i in found else one
        for i, one in enumerate(sentence.tokens)
    )
    return replace(sentence, tokens=tuple(tokens)) if found else sentence


def victims_at(account: Account) -> dict[int, tuple[Outcome, Victim]]:
    """Returns for each offset of a number of victims what became of them.

    What is surer than a way to hospital comes first.
    """
    found: dict[int, tuple[Outcome, Victim]] = {}
    for place, outcome in sorted(
        account.outcomes, key=lambda pair: (pair[1].kind == "hit", pair[1].carried)
    ):
        for victim in outcome.victims:
            if victim.figure is not None and not outcome.denied:
                found.setdefault(
                    account.analysis.sentences[place].tokens[victim.figure].start, (outcome, victim)
                )
    return found


def count_of(statement: Statement, account: Account) -> Count | None:
    """Returns the statement's figure as a count of the article's own event.

    `None` for a level left, a share of it, or another event.
    """
    mention = statement.mention
    if statement.modality not in ("fact", "reported"):
        return None
    if (
        mention.kind != "quantity"
        or mention.sentence in account.elsewhere
        or mention.amount.previous
        or mention.amount.upto
    ):
        return None
    value = None if mention.amount.scale else number_of(mention.amount.number, account.lexicon)
    return Count(value, mention.sentence, mention.span, FIGURE) if value is not None else None


def is_toll(statement: Statement, account: Account) -> bool:
    """Whether the words call it a toll: "bringing the death toll to three".

    So is the number of "raising to five the number of people killed".
    """
    sentence = account.analysis.sentences[statement.mention.sentence]
    text = account.analysis.article.text
    before = text[sentence.span.start : statement.mention.span.start]
    reached = account.lexicon.grammar.filled(_REACHED)
    toll = _TOLL.format(words=any_of(account.lexicon.words_of("tolls")))
    named = re.search(toll, text[sentence.span.start : sentence.span.end], re.IGNORECASE)
    return bool(named and reached.search(before))

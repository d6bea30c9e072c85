"""Collects what one article says of the dead and the hurt in its own event.

An analysis in -> its outcomes, sentence by sentence; a statement in -> the number that it counts.
"""

import re
from collections.abc import Iterable, Iterator, Set
from datetime import date
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from chipnews.extract.casualties.outcomes import Outcome, find_outcomes
from chipnews.extract.casualties.people import Victim
from chipnews.extract.figures.spelled import number_of
from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.figure import TimeParts
from chipnews.model.mention import Statement
from chipnews.model.text import Span

FRAME, DEATHS, INJURED = "casualty", "casualty.deaths", "casualty.injured"
PART = "part"
FIGURE = "a figure"
"""Why a count that an article gives as a number counts."""
_TOLL = r"\b(?:tolls?|number of (?:\w+ ){{0,2}}{words})\b"
# not "about": an estimate is no count
_REACHED = r"\b(?:to|at|is|was|now|hits|of)\s+(?:now\s+)?{bound}?$"

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STOP = re.compile(r"[.!?][\"'”’)\]]*$")
_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ")
_LONG_WORD = 3  # letters of a word that can show that a headline and a text are of one story
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}
_LONG_AGO = 7  # days between two reports of one event
_MONTH_END = 28


class Count(Struct, frozen=True):
    """A number of dead or hurt, the sentence and phrase that give it, and why it counts.

    `rest` says whom the number holds and the phrase leaves out.
    """

    value: int
    sentence: int
    span: Span
    why: str
    rest: str = ""
    is_sum: bool = False  # of several phrases


class Account(Struct, frozen=True):
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

    def of_own_time(self, statements: Iterable[Statement]) -> "Account":
        """Returns the account without the outcomes dated long before the first of them.

        "three were hurt there in March", in a report of today, is of another event. A sentence
        without a date is of the day of publication.
        """
        try:
            day = date.fromisoformat(self.analysis.article.published or "")
        except ValueError:
            return self
        age_days: dict[int, int] = {}
        for time, place in ((one.mention.time, one.mention.sentence) for one in statements):
            if time is not None and time.resolve != "reference":  # "recent", "now"
                age = min(age_days.get(place, _DAYS["decade"]), _days_before(time, day))
                age_days[place] = age
        counting = {place for place, one in self.outcomes if any(who.count for who in one.victims)}
        first = min((age_days.get(place, 0) for place in counting), default=0)
        past = {place for place in counting if age_days.get(place, 0) > first + _LONG_AGO}
        kept = tuple(pair for pair in self.outcomes if pair[0] not in past)
        return replace(self, outcomes=kept, elsewhere=self.elsewhere | past)

    def of(self, *kinds: str) -> Iterator[tuple[int, Outcome]]:
        """Returns the outcomes of these kinds that hold."""
        return (
            (place, outcome)
            for place, outcome in self.outcomes
            if outcome.kind in kinds and not outcome.denied
        )


def read_account(
    analysis: Analysis, hazard: str | None, lexicon: Lexicon, rows: Set[int] = frozenset()
) -> Account:
    """Reads the outcomes of the article; `hazard` is the kind of disaster that it is about.

    `rows` are sentences that are rows of a table of the story.
    """
    outcomes, elsewhere = [], set()
    names = {
        token.text for one in analysis.sentences for token in one.tokens if token.entity == "PERSON"
    }
    for place, sentence in analysis.read_sentences:
        if not sentence.tokens:
            continue
        if place not in rows and not _is_of_story(analysis, place, lexicon):
            elsewhere.add(place)
            continue
        outcomes += [
            (place, outcome) for outcome in find_outcomes(_with_names(sentence, names), lexicon)
        ]
    # "a trader was hit by losses", "took her son to a hospital for a test"
    doubtful = lexicon.words_of("doubtful_harms")
    triggers = (analysis.sentences[place].tokens[one.trigger] for place, one in outcomes)
    if all(one.lemma in doubtful for one in triggers) and not _names_a_danger(analysis, lexicon):
        outcomes = []
    return Account(analysis, lexicon, hazard, tuple(outcomes), frozenset(elsewhere))


def _is_of_story(analysis: Analysis, place: int, lexicon: Lexicon) -> bool:
    """Whether what the sentence `place` counts is the article's own event's.

    It is not in one that tells of another year, a whole city's year, or a story linked on the page.
    """
    sentence = analysis.sentences[place]
    text = analysis.article.quote(sentence.span)
    if _elsewhere(lexicon).search(text):
        return False
    published = analysis.article.published or ""
    if published and any(year < published[:4] for year in _YEAR.findall(text)):
        return False
    if sentence.section == "headline":
        return _shares_words(analysis, sentence, lexicon)
    return bool(_STOP.search(text)) or not _is_behind_text(analysis, place)


@cache
def _elsewhere(lexicon: Lexicon) -> re.Pattern[str]:
    words = sorted(lexicon.words_of("other_events"), key=lambda one: (-len(one), one))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _is_behind_text(analysis: Analysis, place: int) -> bool:
    """Whether a sentence with an end stands before this one: what has none there is a link."""
    return any(
        _STOP.search(analysis.article.quote(one.span))
        for one in analysis.sentences[:place]
        if one.tokens and one.section != "headline"
    )


def _shares_words(analysis: Analysis, headline: Sentence, lexicon: Lexicon) -> bool:
    """Whether a word of the headline that tells no outcome returns in the text.

    Where there is no text the headline stands.
    """
    body = {
        token.lemma.lower()
        for one in analysis.sentences
        if one.section in ("lead", "body")
        for token in one.tokens
    }
    of_outcomes = {
        word
        for table in ("killings", "dyings", "deaths", "woundings", "hittings")
        for word in lexicon.words_of(table)
    }
    own = {
        token.lemma.lower()
        for token in headline.tokens
        if token.pos in _CONTENT and len(token.text) >= _LONG_WORD
    } - of_outcomes
    return not body or not own or bool(own & body)


def _names_a_danger(analysis: Analysis, lexicon: Lexicon) -> bool:
    words = {word for kind in lexicon.hazards for word in kind.words}
    return any(
        token.pos == "NOUN" and token.lemma in words
        for one in analysis.sentences
        for token in one.tokens
    )


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


def _days_before(time: TimeParts, published: date) -> int:
    """Returns how many days before publication it is at least, 0 where that is not said."""
    if time.month:
        return _since_month(time, published)
    if time.way in ("ago", "earlier"):
        return (time.number or 1) * _DAYS.get(time.unit, 0)
    past = min(time.rel or 0, time.back or 0) < 0
    return _DAYS.get(time.unit, 0) if past and time.unit != "week" else 0


def _since_month(time: TimeParts, published: date) -> int:
    on = (time.month, time.day or _MONTH_END)
    year = time.year or published.year - (
        on > (published.month, published.day) and time.month != published.month
    )
    try:
        return max((published - date(year, *on)).days, 0)
    except ValueError:
        return 0


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

"""Reads what a number counts that names no noun, by what its clause says of it.

"[6,200] were missing" counts people, "the number of beds is [940]" beds.

A mention without a unit -> the same with the noun that its clause gives, or that of the same number
elsewhere in the article.
"""

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from msgspec.structs import replace

from chipnews.extract.figures.counted import lemma_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention
from chipnews.model.trace import Step, traced
from chipnews.model.tree import SUBJECTS

_PEOPLE = (
    r",?\s+of whom\b|(?:\s+(?:more|others?))?\s+(?:who\b|of (?:those who\b|"
    r"(?:{definites}) (?:{dead_states}|{hurt_states}|{fates})\b(?!\s+[a-z]+s\b)))"
)
_OF_WHOM = re.compile(r"\bof whom,?\s+(?:only\s+)?$")
_PASSED = ("ADV", "AUX", "PART", "SCONJ")  # between the number and what is told of those it counts
_PRICE = re.compile(r"\d{1,4}\.\d\d")
_STOCK = r"\b{securities}\b"
_INDEX = r"\b{stock_indices}\b"
_WINDOW = 60  # characters behind a number in which "who" and the like stand
_REACH = 6  # words between the number and what is told of those it counts
_DIGITS = 3  # that count, of a number which is rare
_MANY = 5  # digits of a number that is rare however round
_PERSON, _DEATH = "person", "death"
_OF_THEM = r"\s+(?:of|among)\s+{relatives}\b"


class Kinds:
    """Reads what the bare numbers of one article count."""

    def __init__(self, mentions: Sequence[Mention], analysis: Analysis, lexicon: Lexicon) -> None:
        self._analysis, self._lexicon = analysis, lexicon
        amounts = [one for one in mentions if one.kind in ("quantity", "money")]
        self._known = {one.amount.noun for one in amounts if one.kind == "quantity"} - {_PERSON, ""}
        self._currencies = {one.amount.currency for one in amounts if one.kind == "money"}
        self._equal: dict[str, list[Mention]] = {}
        for one in amounts:
            if one.kind == "money" or not one.amount.counts_nothing:
                self._equal.setdefault(_written(one), []).append(one)

    def said_to_be(self, mention: Mention) -> Mention | None:
        """Returns the number with what its clause says they are: "[61] were children".

        `None` where the clause does not say it.
        """
        noun = _is_noun(self._analysis.sentences[mention.sentence], mention)
        if noun is None:
            return None
        step = Step("extract", "kind", f"counts {noun}, which they are said to be")
        return traced(mention, step, amount=replace(mention.amount, noun=noun, left_out=True))

    def are_people(self, mention: Mention) -> bool:
        """Whether the words beside the number are said of people alone: "[90] were arrested"."""
        sentence, text = self._analysis.sentences[mention.sentence], self._analysis.article.text
        after = text[mention.span.end : min(sentence.span.end, mention.span.end + _WINDOW)]
        before = text[max(sentence.span.start, mention.span.start - _WINDOW) : mention.span.start]
        said = self._lexicon.grammar.filled(_PEOPLE).match(after) or _OF_WHOM.search(before)
        return said is not None or _is_told_of_people(sentence, mention, self._lexicon)

    def read(self, mention: Mention) -> Mention:
        """Returns a bare number with the noun that its clause gives it.

        Where that gives none, with what the same number counts elsewhere in the article, else as it
        is.
        """
        if money := self._price(mention):
            return money
        if noun := self._noun(mention):
            step = Step("extract", "kind", f"counts {noun}, by its clause")
            return traced(mention, step, amount=replace(mention.amount, noun=noun, left_out=True))
        return self._as_its_equal(mention)

    def _antecedent(self, sentence: Sentence, mention: Mention) -> str | None:
        """Returns what "of them" and "of whom" mean: the one plural before.

        For a number that opens its sentence this is that of the sentence before.
        """
        if not self._lexicon.grammar.filled(_OF_THEM).match(
            self._analysis.article.text, mention.span.end
        ):
            return None
        before = [token for token in sentence.tokens if token.end <= mention.span.start]
        if not any(token.pos == "VERB" for token in before) and mention.sentence > 0:
            before = [*self._analysis.sentences[mention.sentence - 1].tokens, *before]
        plurals = {lemma_of(token, self._lexicon) for token in before if token.tag == "NNS"}
        return plurals.pop() if len(plurals) == 1 else None

    def _as_its_equal(self, mention: Mention) -> Mention:
        """Returns the number with the unit of the same number elsewhere in the article.

        "a loss of [970,000]" where "970,000 subscribers" left.
        """
        found = self._equal.get(_written(mention), [])
        if not found or not _is_rare(mention.amount, money=found[0].kind == "money"):
            return mention
        things = ((one.kind, one.amount) for one in found)
        if len({(kind, one.noun, one.unit, one.currency) for kind, one in things}) != 1:
            return mention
        whole = found[0].amount
        why = "counts what the same number counts elsewhere in the article"
        step = Step("extract", "kind.equal", why)
        amount = replace(
            mention.amount,
            left_out=True,
            noun=whole.noun,
            counted=whole.counted,
            unit=whole.unit,
            currency=whole.currency,
        )
        return traced(mention, step, kind=found[0].kind, amount=amount)

    def _price(self, mention: Mention) -> Mention | None:
        """Reads the price of a share: "the stock closed at [45.02]".

        It is money of the one currency that the article speaks of, unless the sentence names an
        index.
        """
        text = self._analysis.article.quote(self._analysis.sentences[mention.sentence].span)
        is_price = _PRICE.fullmatch(mention.amount.number) or _PRICE.fullmatch(mention.amount.upto)
        if len(self._currencies) != 1 or not is_price or mention.amount.scale:
            return None
        filled = self._lexicon.grammar.filled
        if not filled(_STOCK).search(text) or filled(_INDEX).search(text):
            return None
        (currency,) = self._currencies
        step = Step("extract", "kind.price", f"the price of a share, in {currency}")
        amount = replace(mention.amount, currency=currency)
        return traced(mention, step, kind="money", amount=amount)

    def _noun(self, mention: Mention) -> str | None:
        sentence = self._analysis.sentences[mention.sentence]
        index = sentence.token_at(mention.span.start) if sentence.tokens else None
        if index is None:
            return None
        if noun := _rated(sentence, mention) or self._antecedent(sentence, mention):
            return noun
        if self.are_people(mention) or _are_they(sentence, index, mention):
            return _PERSON
        return _noun_of_clause(sentence, index, self._known, self._lexicon)


def _written(mention: Mention) -> str:
    """Returns the number and its scale as written, by which an equal is found; empty of a range."""
    amount = mention.amount
    return "" if amount.upto else f"{amount.number.replace(',', '').lower()} {amount.scale.lower()}"


def _is_rare(amount: AmountParts, *, money: bool) -> bool:
    """Whether an article hardly gives the number to two things.

    Three digits must count; of what is no money millions are rare as well.
    """
    digits = amount.number.replace(",", "").replace(".", "")
    if not digits.isdigit() or amount.upto:
        return False
    is_large = amount.scale != "" or len(digits) > _MANY
    return len(digits.strip("0")) >= _DIGITS or (not money and is_large)


def _rated(sentence: Sentence, mention: Mention) -> str | None:
    """Returns what a rate is of: "a death rate of [109] per 100,000"."""
    rates = (pair for pair in pairwise(sentence.tokens) if pair[1].lemma == "rate")
    before, _ = next(rates, (None, None))
    is_noun = before is not None and before.pos == "NOUN"
    return before.lemma.lower() if before and is_noun and mention.amount.per else None


def _is_noun(sentence: Sentence, mention: Mention) -> str | None:
    """Returns what they are said to be: "[61] were children"."""
    following = [token for token in sentence.tokens if token.start >= mention.span.end][:_REACH]
    if not following or following[0].lemma != "be":
        return None
    for token in following[1:]:
        if token.tag == "NNS":
            return token.lemma.lower()
        if token.pos not in ("ADJ", "ADV") and token.lemma != "more":
            return None
    return None


def _are_they(sentence: Sentence, index: int, mention: Mention) -> bool:
    """Whether so many are people: "they were [80,000]"."""
    before = sentence.tokens[max(0, index - 3) : index]
    number, words = mention.amount.number, [token.lemma.lower() for token in before]
    many = len(number.replace(",", "")) >= _DIGITS and number[0].isdigit()
    return many and ("they", "be") in pairwise(words)


def _is_told_of_people(sentence: Sentence, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether what follows the number befalls or is done by people alone.

    "[90] were arrested", "[2 million] marched", "[80] on strike".
    """
    of_people, between = lexicon.words_of("told_of_people"), lexicon.words_of("between_told")
    following = [token for token in sentence.tokens if token.start >= mention.span.end][:_REACH]
    for i, token in enumerate(following):
        lemma = token.lemma.lower()
        if " ".join(one.text.lower() for one in following[i : i + 2]) in of_people:
            return True
        if lemma in of_people or token.text.lower() in of_people:
            return token.pos != "NOUN"
        if lemma not in between and token.pos not in _PASSED:
            return False
    return False


def _noun_of_clause(
    sentence: Sentence, index: int, known: Set[str], lexicon: Lexicon
) -> str | None:
    """Returns the noun whose number the clause gives.

    "the number of [beds] fell by 40", "its [subscribers] numbered 4 million".
    """
    tables = ("moved_by", "to_levels", "bounding_prepositions")
    leads = frozenset().union(*map(lexicon.words_of, tables))
    for above in sentence.tree.ancestors(index):
        token = sentence.tokens[above]
        if token.pos in ("VERB", "AUX"):
            nouns = sentence.tree.children(above, *SUBJECTS, "dobj")
            counted = (_counted_by(sentence, one, known, lexicon) for one in nouns)
            return next(filter(None, counted), None)
        if token.lemma.lower() not in leads and token.pos not in ("NUM", "ADV"):
            return None
    return None


def _counted_by(sentence: Sentence, index: int, known: Set[str], lexicon: Lexicon) -> str | None:
    token = sentence.tokens[index]
    lemma = token.lemma.lower()
    if lemma == "toll":
        return _DEATH
    if lemma in lexicon.words_of("numbers"):
        below = sentence.tree.children(index, "prep")
        of = next((one for one in below if sentence.tokens[one].lemma == "of"), None)
        inner = None if of is None else sentence.tree.child(of, "pobj")
        if inner is None or sentence.tokens[inner].tag != "NNS":
            return None
        return lemma_of(sentence.tokens[inner], lexicon)
    countable = known | lexicon.words_of("people") | lexicon.words_of("deaths")
    return lemma if token.tag == "NNS" and lemma in countable else None

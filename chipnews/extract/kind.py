"""What a number counts that names no noun, by what is told of it: "[6,200] were missing" are people, "the number of beds rose to [940]" beds.

A mention without a unit and its sentence -> the same with the noun that its clause gives.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Mention
from chipnews.model.trace import Step, traced
from chipnews.model.tree import SUBJECTS

_PEOPLE = re.compile(
    r"(?:\s+(?:more|others?))?\s+(?:who\b|of (?:those who\b|(?:the|those) (?:dead|injured|wounded|missing|killed|homeless|sick|unemployed)\b(?!\s+[a-z]+s\b)))"
)
_BETWEEN = frozenset(
    {
        "be", "have", "remain", "still", "also", "already", "now", "more", "other", "reportedly", "later", "then", "all", "confirm", "fear",
        "believe", "presume", "report", "say", "to", "since", "in", "total", "not", "get", "further", "alone", "far", "so", "of",
    }
)  # fmt: skip
_REACH = 6  # words between the number and what is told of those it counts
_LEADS = frozenset({"to", "at", "by", "past", "above", "over", "about", "around", "under", "below", "than", "some", "from"})
_PERSON, _DEATH = "person", "death"


def with_kinds(mentions: Iterable[Mention], analysis: Analysis, lexicon: Lexicon) -> Iterator[Mention]:
    """The mentions, bare numbers with the noun that their clause gives them."""
    kept = list(mentions)
    known = {one.amount.noun for one in kept if one.kind == "quantity" and one.amount.noun} - {_PERSON}
    for mention in kept:
        if mention.kind != "quantity" or not mention.amount.counts_nothing:
            yield mention
            continue
        noun = _noun(mention, analysis, known, lexicon)
        step = Step("extract", "kind", f"counts {noun}, by its clause")
        yield traced(mention, step, amount=replace(mention.amount, noun=noun)) if noun else mention


def _noun(mention: Mention, analysis: Analysis, known: Set[str], lexicon: Lexicon) -> str | None:
    sentence = analysis.sentences[mention.sentence]
    index = sentence.token_at(mention.span.start) if sentence.tokens else None
    if index is None:
        return None
    after = analysis.article.text[mention.span.end : sentence.span.end]
    if _PEOPLE.match(after) or _is_told_of_people(sentence, mention, lexicon):
        return _PERSON
    return _noun_of_clause(sentence, index, known, lexicon)


def _is_told_of_people(sentence: Sentence, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether what follows the number befalls or is done by people alone: "[90] were arrested", "[2 million] marched"."""
    following = [token for token in sentence.tokens if token.start >= mention.span.end][:_REACH]
    for token in following:
        lemma = token.lemma.lower()
        if lemma in lexicon.nouns_of("told_of_people") or token.text.lower() in lexicon.nouns_of("told_of_people"):
            return token.pos != "NOUN"
        if lemma not in _BETWEEN and token.pos not in ("ADV", "AUX"):
            return False
    return False


def _noun_of_clause(sentence: Sentence, index: int, known: Set[str], lexicon: Lexicon) -> str | None:
    """The noun whose number the clause gives: "the number of [beds] fell by 40", "its [subscribers] numbered 4 million"."""
    for above in sentence.tree.ancestors(index):
        token = sentence.tokens[above]
        if token.pos in ("VERB", "AUX"):
            nouns = sentence.tree.children(above, *SUBJECTS, "dobj")
            return next((noun for one in nouns if (noun := _counted_by(sentence, one, known, lexicon))), None)
        if token.lemma.lower() not in _LEADS and token.pos not in ("NUM", "ADV"):
            return None
    return None


def _counted_by(sentence: Sentence, index: int, known: Set[str], lexicon: Lexicon) -> str | None:
    token = sentence.tokens[index]
    lemma = token.lemma.lower()
    if lemma == "toll":
        return _DEATH
    if lemma in lexicon.nouns_of("numbers"):
        of = next((one for one in sentence.tree.children(index, "prep") if sentence.tokens[one].lemma == "of"), None)
        inner = None if of is None else sentence.tree.child(of, "pobj")
        return sentence.tokens[inner].lemma.lower() if inner is not None and sentence.tokens[inner].tag == "NNS" else None
    countable = lemma in known or lemma in lexicon.nouns_of("people") or lemma in lexicon.nouns_of("deaths")
    return lemma if token.tag == "NNS" and countable else None

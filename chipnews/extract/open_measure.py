"""What a figure of no known measure is told of: the noun on which it hangs, and the verb that governs it.

"a turnout of [60%]", "the bridge is [1,200 metres] long": turnout, bridge. "the pumps moved [40 tonnes]": pump, move.
"""

from chipnews.extract.roles import subjects
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Mention
from chipnews.model.tree import Token

_LOOK_BACK = 3  # sentences
_SAY_LITTLE = frozenset({"be", "have"})  # verbs under which a figure is simply its subject's


def read_open_measure(mention: Mention, analysis: Analysis) -> tuple[str, str]:
    """(a noun's lemma, the lemma of a verb between noun and figure); both empty where no noun is found."""
    sentence = analysis.sentences[mention.sentence]
    index = sentence.token_at(mention.span.start) if sentence.tokens else None
    for above in sentence.tree.ancestors(index) if index is not None else ():
        token = sentence.tokens[above]
        if token.pos in ("VERB", "AUX"):
            return _under(above, mention.sentence, analysis)
        outside = token.start >= mention.span.end or token.end <= mention.span.start
        if outside and token.pos == "NOUN" and not _is_counted(above, mention, sentence):
            return token.lemma, ""
    return "", ""


def _is_counted(index: int, mention: Mention, sentence: Sentence) -> bool:
    """Whether the noun is what the figure counts, or the unit right behind it."""
    behind = sentence.token_at(mention.span.end)
    is_unit = (
        mention.kind == "quantity"
        and bool(mention.amount.unit)
        and behind is not None
        and behind <= index <= behind + 1
    )
    return is_unit or sentence.tokens[index].lemma == mention.amount.noun


def _under(verb: int, place: int, analysis: Analysis) -> tuple[str, str]:
    """The noun that is the verb's subject, the one before "which" for it, the subject told of before for "it"."""
    sentence = analysis.sentences[place]
    token = sentence.tokens[verb]
    for subject in subjects(sentence, verb):
        noun = sentence.tokens[subject]
        if noun.pos == "PRON" and token.dep == "relcl":
            noun = sentence.tokens[token.head]
        if noun.lemma == "it":
            noun = _told_before(place, analysis) or noun
        if noun.pos == "NOUN":
            return noun.lemma, "" if token.lemma in _SAY_LITTLE else token.lemma
    return "", ""


def _told_before(place: int, analysis: Analysis) -> Token | None:
    """The first thing that is a subject in the nearest sentence before that has one: "A [ferry] sank. It carried 110".

    Where a name comes first, "it" is a company.
    """
    for sentence in reversed(analysis.sentences[max(0, place - _LOOK_BACK) : place]):
        for token in sentence.tokens:
            if token.dep in ("nsubj", "nsubjpass") and token.tag in ("NN", "NNP"):
                return token if token.pos == "NOUN" else None
    return None

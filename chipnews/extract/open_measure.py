"""What a figure of no known measure is told of: the noun on which it hangs, and the verb that governs it.

"a turnout of [60%]", "the bridge is [1,200 metres] long": turnout, bridge. "the pumps moved [40 tonnes]": pump, move.
"""

from collections.abc import Mapping

from chipnews.extract.roles import subjects
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention

_SAY_LITTLE = frozenset({"be", "have"})  # verbs under which a figure is simply its subject's


def read_open_measure(mention: Mention, sentence: Sentence) -> Mapping[str, str]:
    """`head`, a noun's lemma, and `verb`, the lemma of a verb between noun and figure; nothing where no noun is found."""
    index = sentence.token_at(mention.span.start) if sentence.tokens else None
    for above in sentence.ancestors(index) if index is not None else ():
        token = sentence.tokens[above]
        if token.pos in ("VERB", "AUX"):
            return _under(above, sentence)
        outside = token.start >= mention.span.end or token.end <= mention.span.start
        if outside and token.pos == "NOUN" and not _is_counted(above, mention, sentence):
            return {"head": token.lemma}
    return {}


def _is_counted(index: int, mention: Mention, sentence: Sentence) -> bool:
    """Whether the noun is what the figure counts, or the unit right behind it."""
    behind = sentence.token_at(mention.span.end)
    is_unit = "physical" in mention.parts and behind is not None and behind <= index <= behind + 1
    return is_unit or sentence.tokens[index].lemma == mention.parts.get("noun")


def _under(verb: int, sentence: Sentence) -> Mapping[str, str]:
    """The noun that is the verb's subject, the one before "which" for it."""
    token = sentence.tokens[verb]
    for subject in subjects(sentence, verb):
        noun = sentence.tokens[subject]
        if noun.pos == "PRON" and token.dep == "relcl":
            noun = sentence.tokens[token.head]
        if noun.pos == "NOUN":
            return {"head": noun.lemma} | ({} if token.lemma in _SAY_LITTLE else {"verb": token.lemma})
    return {}

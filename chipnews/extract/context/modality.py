"""Reads how sure a clause is.

Denied > hypothetical > planned > reported > fact (after ConText, Chapman et al. 2007). A cue counts
where it touches the verbs of the figure's clause or stands right before the figure; a longer phrase
may block it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from chipnews.extract.context.denial import content_verbs, denied_report, is_negated
from chipnews.lexicon.entries import Cue
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.trace import Step

_RANK = ("denied", "hypothetical", "planned", "reported", "fact")
_DENIED = "denied"
_UNKNOWN = "unknown"  # the cue of "not known to be"


class FoundModality(NamedTuple):
    """A modality, the steps that made it, and the words by which nobody is said to know."""

    modality: str = "fact"
    steps: tuple[Step, ...] = ()
    doubt: str = ""


def read_modality(
    text: str, sentence: Sentence, index: int | None, lexicon: Lexicon
) -> FoundModality:
    """Returns how sure token `index` of `sentence` is; `text` is the article's."""
    if index is None:
        return FoundModality()
    if denied := denied_report(sentence, index, lexicon):
        return FoundModality("denied", (Step("extract", "modality.denied_report", denied),))
    over = list(_verbs_over(sentence, index))
    found = list(_worded(text, sentence, index, lexicon))
    if condition := _condition(sentence, index, lexicon.words_of("conditions")):
        found.append(
            FoundModality("hypothetical", (Step("extract", "modality.condition", condition),))
        )
    for cue, _, _ in lexicon.patterns.clause_cues["modality"]:
        if governing := next((verb for verb in over if verb in cue.verbs), None):
            found.append(_sureness(cue, governing))
    return min(found, key=lambda one: _RANK.index(one.modality), default=FoundModality())


def _worded(text: str, sentence: Sentence, index: int, lexicon: Lexicon) -> Iterator[FoundModality]:
    """Yields what the cues say that stand in the token's clause."""
    clause, low, high = sentence.tree.clause(index), sentence.span.start, sentence.span.end
    for cue, pattern, blocked in lexicon.patterns.clause_cues["modality"]:
        stops = [match.span() for match in blocked.finditer(text, low, high)] if blocked else []
        for match in pattern.finditer(text, low, high):
            words = sentence.tokens_between(*match.span())
            is_month = match[0] == "May"
            if is_month or any(start < match.end() and match.start() < end for start, end in stops):
                continue
            if cue.name == _DENIED and words:
                holds = is_negated(sentence, index, words, lexicon)
            else:
                holds = not clause.isdisjoint(words)
            if holds:
                yield _sureness(cue, match[0])


def _sureness(cue: Cue, words: str) -> FoundModality:
    step = Step("extract", f"modality.{cue.name}", words)
    return FoundModality(cue.sets["modality"], (step,), words if cue.name == _UNKNOWN else "")


def _verbs_over(sentence: Sentence, index: int) -> Iterator[str]:
    """Yields lemmas of the verbs of whose object or content the token is a part, nearest first.

    A verb whose subject it is counts only where it is passive.
    """
    content, below = set(content_verbs(sentence, index)), index
    for above in sentence.tree.ancestors(index):
        if above in content and sentence.tokens[below].dep != "nsubj":
            yield sentence.tokens[above].lemma
        below = above


def _condition(sentence: Sentence, index: int, openers: frozenset[str]) -> str:
    """Returns the "if" on which its clause depends: "if help does not come, [300] will die".

    No day depends on it.
    """
    if sentence.tokens[index].entity == "DATE":
        return ""
    tree, tokens = sentence.tree, sentence.tokens
    clauses = (i for verb in content_verbs(sentence, index) for i in tree.children(verb, "advcl"))
    marks = (
        tokens[i].text
        for clause in clauses
        for i in tree.children(clause, "mark")
        if tokens[i].lemma.lower() in openers
    )
    return next(marks, "")


def stronger(one: str, other: str) -> str:
    """Returns of two modalities the one that outranks."""
    return min(one, other, key=_RANK.index)

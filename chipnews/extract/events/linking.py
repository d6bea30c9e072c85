"""Finds linking words: the cues of `cues/order.toml`, what they introduce, and on what they hang.

Sentence -> tokens of its tree. The model often hangs "ahead of" on the wrong word, but what follows
a preposition it gets right.
"""

from collections.abc import Sequence

from chipnews.lexicon.entries import Cue
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.text import Span

_INTRODUCED = frozenset({"pobj", "pcomp", "dobj"})
_CARRIES = frozenset(
    {"dobj", "nsubj", "nsubjpass", "conj", "xcomp", "compound", "pcomp"}
)  # "after the [rules] took effect"


def find_cues(analysis: Analysis, place: int, lexicon: Lexicon) -> list[tuple[Cue, list[int]]]:
    """Returns the cues of a sentence with their tokens, in text order.

    Of two that overlap it keeps the longer, and none behind a "not".
    """
    sentence, text = analysis.sentences[place], analysis.article.text
    cues = lexicon.patterns.find_cues("order", text, sentence.span.start, sentence.span.end)
    found = [(cue, Span(*match.span())) for cue, match in cues]
    found.sort(key=lambda pair: pair[1].start - pair[1].end)
    kept: list[tuple[Cue, Span]] = []
    for cue, span in found:
        if not any(span.overlaps(other) for _, other in kept):
            kept.append((cue, span))
    placed = [(cue, sentence.tokens_between(span.start, span.end)) for cue, span in kept]
    lemmas = ["", *(token.lemma for token in sentence.tokens)]  # each behind that before it
    stated = (pair for pair in placed if pair[1] and lemmas[pair[1][0]] not in ("not", "never"))
    return sorted(stated, key=lambda pair: pair[1])


def introduced_by(sentence: Sentence, words: Sequence[int]) -> int | None:
    """Returns the word that a cue introduces: its preposition's object, or the verb of its clause.

    Of "since then" this is its last word.
    """
    if sentence.tokens[words[-1]].lemma == "then":
        return words[-1]
    for word in reversed(words):
        for child in sentence.tree.children(word):
            if child > words[-1] and sentence.tokens[child].dep in _INTRODUCED:
                return child
    last = sentence.tokens[words[-1]]
    return last.head if last.dep in ("mark", "advmod") and last.head > words[-1] else None


def attached_to(sentence: Sentence, words: Sequence[int], introduced: int) -> int:
    """Returns the word on which the cue, with what it introduces, hangs."""
    head = sentence.tokens[words[0]].head
    return sentence.tokens[introduced].head if head == introduced else head


def steps_to(sentence: Sentence, trigger: int, introduced: int) -> int | None:
    """Returns how many steps lie between a trigger and the word above it that a cue introduces.

    `None` where they are not of one event.
    """
    if trigger == introduced:
        return 0
    above = list(sentence.tree.ancestors(trigger))
    if introduced not in above:
        return None
    steps = [trigger, *above[: above.index(introduced)]]
    passed = [sentence.tokens[i] for i in steps]
    inside = all(
        token.dep in _CARRIES
        or (token.dep == "prep" and token.lemma == "of")
        or (token.dep == "pobj" and sentence.tokens[token.head].lemma == "of")
        for token in passed
    )
    return len(steps) if inside else None


def opens_clause(sentence: Sentence, word: int) -> bool:
    """Whether the cue opens its sentence or clause, so that its event stands behind it."""
    before = sentence.tokens[word - 1] if word else None
    return before is None or before.dep in ("cc", "mark") or before.text in ("“", '"')


def is_active(sentence: Sentence, verb: int) -> bool:
    """Whether the verb joins its subject to its object: it is no passive, and not negated."""
    below = sentence.tree.relations(verb)
    return not below & {"auxpass", "nsubjpass", "agent", "neg"}

"""Decides whether there stands with a trigger what its frame's pattern `needs`.

"took 54% of the [vote]".
"""

from collections.abc import Iterator

from chipnews.extract.events.roles import QUANTITIES, named_subject, objects_of, own_subjects
from chipnews.model.analysis import Sentence


def meets_need(
    sentence: Sentence, trigger: int, needs: tuple[str, ...], lemmas: tuple[str, ...] = ()
) -> bool:
    """Whether one of the words that a pattern `needs` stands below the trigger.

    `nsubj:WORD` must be what its subject is ("gold fell"), `dobj:WORD` its object or measure ("lost
    8%", not "lost 8% of its staff"). `lemmas` are those of verbs that tell the same.
    """
    subjects_needed = {need.removeprefix("nsubj:") for need in needs if need.startswith("nsubj:")}
    if subjects_needed and subjects_needed & named_subject(sentence, trigger):
        return True
    if any(f"dobj:{sentence.tokens[k].lemma}" in needs for k in _whole_objects(sentence, trigger)):
        return True
    return any(
        sentence.tokens[k].lemma in needs or sentence.tokens[k].text.lower() in needs
        for k in (*_told_with(sentence, trigger), *_left_out(sentence, trigger, lemmas))
    )


def _whole_objects(sentence: Sentence, verb: int) -> Iterator[int]:
    """Yields the verb's object, measure and what its "by" governs, where no "of" follows."""
    own = sentence.tree.children(verb, "dobj", "npadvmod")
    for one in (*own, *objects_of(sentence, verb, "by")):
        if "of" not in sentence.tree.lemmas(one):
            yield one


def _told_with(sentence: Sentence, trigger: int) -> set[int]:
    """Returns what stands below the trigger, with the subject of "is expected to [fall]".

    A bare number counts what the same verb had before: "did not make 25,000 trucks; it [made]
    24,337".
    """
    token, below = sentence.tokens[trigger], {trigger, *sentence.tree.subtree(trigger)}
    above = sentence.tree.relations(token.head)
    if token.dep == "acomp" or (token.dep == "xcomp" and "nsubjpass" in above):
        below |= {
            k for subject in own_subjects(sentence, trigger) for k in sentence.tree.subtree(subject)
        }
    objects = sentence.tree.children(trigger, "dobj")
    if objects and all(sentence.tokens[child].tag == "CD" for child in objects):
        same = (
            i
            for i, one in enumerate(sentence.tokens[:trigger])
            if one.lemma == token.lemma and one.pos == "VERB"
        )
        below |= {k for verb in same for k in sentence.tree.subtree(verb)}
    return below


def _left_out(sentence: Sentence, trigger: int, lemmas: tuple[str, ...]) -> Iterator[int]:
    """Yields what a bare share is of: what a verb like this had before.

    "Kovac won 54% of the vote, while Novak got [46%]".
    """
    objects = sentence.tree.children(trigger, "dobj")
    if not objects or not all(_is_bare(sentence, child) for child in objects):
        return
    for i, token in enumerate(sentence.tokens[:trigger]):
        if token.lemma in lemmas and token.pos == "VERB":
            own = iter(sentence.tree.children(i, "dobj"))
            yield from (k for child in own for k in (child, *sentence.tree.subtree(child)))


def _is_bare(sentence: Sentence, index: int) -> bool:
    """Whether it is a share or a number of which nothing says what it is of."""
    below = sentence.tree.relations(index)
    return (
        sentence.tokens[index].lemma in QUANTITIES or sentence.tokens[index].tag == "CD"
    ) and "prep" not in below

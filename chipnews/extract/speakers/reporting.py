"""Finds what a verb that may report something governs, and what it reports where it is a tag.

A tag stands behind: "…, the coastguard said".

A token -> (frame, the head of what it governs): "[said] that 40 had died" -> clause, died.
"""

from collections.abc import Iterator

from chipnews.model.analysis import Sentence
from chipnews.model.tree import SUBJECTS

_FRAMES = {
    "ccomp": "clause",
    "xcomp": "to",
    "parataxis": "clause",
    "dobj": "object",
    "attr": "object",
    "oprd": "object",
}
_FINITE = ("VBD", "VBZ", "VBP")
_TAGS = ("parataxis", "ccomp", "dep", "conj", "advcl")
_SETS = ("at", "of")
_PARTED = (",", "”", '"', "’", "''")
_BEFORE_NOUN = ("det", "compound", "amod", "nmod", "poss", "case")
_LONGEST_TAG = 9  # tokens of a closing "…, analysts at Bain estimate."


def governed(sentence: Sentence, verb: int) -> Iterator[tuple[str, int]]:
    """Yields the frames of the verb: clause, to, object, at, of, passive (with its "by")."""
    by = sentence.tree.child(verb, "agent") is not None
    for child in sentence.tree.children(verb):
        token = sentence.tokens[child]
        if token.dep in _FRAMES:
            yield _FRAMES[token.dep], child
        elif token.dep == "prep" and token.lemma in _SETS:
            yield token.lemma, child
        elif token.dep == "nsubjpass" and by:
            yield "passive", child


def tagged(sentence: Sentence, verb: int) -> frozenset[int]:
    """Returns what a verb without content of its own is the tag of.

    It is the rest of its sentence, or what stands before the comma of a closing tag.
    """
    tokens, tree = sentence.tokens, sentence.tree
    token = tokens[verb]
    marks = (tokens[i] for i in tree.children(verb, "mark", "advmod"))
    timed = any(
        one.tag in ("IN", "WRB") and one.lemma != "as" for one in marks
    )  # "when Lyft announced it", not "as Lyft announced"
    objects = {tokens[i].lemma for i in tree.children(verb, "dobj", "attr")}
    given = bool(objects - {"it"})  # "writes a column", not "as he put it"
    given = given and speaker_behind(sentence, verb) is None
    # "Shell said so, and BP announced it"
    joined = token.dep == "conj" and tree.child(token.head, "cc") is not None
    if timed or given or joined or token.tag not in _FINITE:
        return frozenset()
    if token.dep in _TAGS and tokens[token.head].head == token.head != verb:
        first = min(
            (verb, *(below for i in tree.children(verb, *SUBJECTS) for below in tree.subtree(i)))
        )
        return frozenset(range(len(tokens))) - {i for i in tree.subtree(verb) if i >= first}
    comma = next((i for i in range(verb, 0, -1) if tokens[i].text in (",", "”", '"')), None)
    if comma is None or len(tokens) - comma > _LONGEST_TAG or verb < comma + 2:
        return frozenset()
    return frozenset(range(comma))


def speaker_behind(sentence: Sentence, verb: int) -> int | None:
    """Returns the noun behind a verb that a comma or a mark parts off: "…, [say] the unions".

    How it was parsed does not matter.
    """
    tokens, noun = sentence.tokens, verb + 1
    if (
        verb == 0
        or noun == len(tokens)
        or tokens[verb - 1].text not in _PARTED
        or tokens[verb].tag not in _FINITE
    ):
        return None
    if tokens[verb].dep == "conj":
        return None  # "raised the tax, [announced] a ban"
    while tokens[noun].dep in _BEFORE_NOUN and tokens[noun].head > noun:
        noun = tokens[noun].head
    return noun if tokens[noun].pos in ("NOUN", "PROPN") else None

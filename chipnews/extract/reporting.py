"""What a word that may report something governs, and what it reports where it is a tag: "…, the coastguard said".

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
_OF_NOUNS = ("acl", "relcl", "amod")
_FINITE = ("VBD", "VBZ", "VBP")
_TAGS = ("parataxis", "ccomp", "dep", "conj", "advcl")
_SETS = ("at", "of")
_PARTED = (",", "”", '"', "’", "''")
_BEFORE_NOUN = ("det", "compound", "amod", "nmod", "poss", "case")
LONGEST_TAG = 9  # tokens of a closing "…, analysts at Bain estimate."


def governed(sentence: Sentence, index: int) -> Iterator[tuple[str, int]]:
    """The frames of the token at `index`: clause, to, object, at, of, passive (with its "by")."""
    token, tree = sentence.tokens[index], sentence.tree
    if token.pos == "VERB":
        by = tree.child(index, "agent") is not None
        for child in tree.children(index):
            dep = sentence.tokens[child].dep
            frame = "passive" if dep == "nsubjpass" and by else _FRAMES.get(dep)
            if dep == "xcomp" and tree.child(child, "aux") is None:
                frame = "clause"  # "denied losing 12 seats"
            if dep == "prep" and sentence.tokens[child].lemma in _SETS:
                frame = sentence.tokens[child].lemma
            if dep in ("dobj", "prep"):  # "says in a statement that", "made the claim that"
                nouns = [child] if dep == "dobj" else tree.children(child, "pobj")
                yield from (
                    ("clause", one) for noun in nouns for one in tree.children(noun, "acl") if _is_that(sentence, one)
                )
            if frame:
                yield frame, child


def _is_that(sentence: Sentence, clause: int) -> bool:
    return any(sentence.tokens[i].lemma == "that" for i in sentence.tree.children(clause, "mark"))


def tagged(sentence: Sentence, verb: int) -> frozenset[int]:
    """What a verb without content of its own is the tag of: the rest of its sentence, or what stands before the comma of a closing tag."""
    tokens, tree = sentence.tokens, sentence.tree
    token, first = tokens[verb], _first(sentence, verb)
    if token.pos != "VERB":
        return frozenset(range(len(tokens))) - {verb - 1, verb}
    marks = [*tree.children(verb, "mark"), *(i for i in tree.children(verb, "advmod") if tokens[i].tag == "WRB")]
    timed = any(tokens[i].lemma != "as" for i in marks)  # "when Lyft announced it", not "as Lyft announced"
    objects = {tokens[i].lemma for i in tree.children(verb, "dobj", "attr")}
    given = token.lemma != "tell" and bool(objects - {"it"})  # "writes a column", not "as he put it"
    given = given and speaker_behind(sentence, verb) is None
    if timed or given or token.tag not in _FINITE or token.dep in _OF_NOUNS:
        return frozenset()
    if token.dep in _TAGS and tokens[token.head].head == token.head != verb:
        return frozenset(range(len(tokens))) - {i for i in tree.subtree(verb) if i >= first}
    comma = next((i for i in range(verb, 0, -1) if tokens[i].text in (",", "”", '"')), None)
    closes = not any(one.pos == "NUM" for one in tokens[verb + 1 :])  # "Lyft announced 13%" says something of its own
    if comma is None or not closes or len(tokens) - comma > LONGEST_TAG or verb < comma + 2:
        return frozenset()
    return frozenset(range(comma))


def speaker_behind(sentence: Sentence, verb: int) -> int | None:
    """The noun behind a verb that a comma or a mark parts from what is told, however it was parsed: "…, [say] the unions"."""
    tokens = sentence.tokens
    if not 0 < verb < len(tokens) - 1 or tokens[verb - 1].text not in _PARTED or tokens[verb].tag not in _FINITE:
        return None
    if tokens[verb].dep == "conj":
        return None  # "raised the tax, [announced] a ban"
    noun = verb + 1
    while tokens[noun].dep in _BEFORE_NOUN and tokens[noun].head > noun:
        noun = tokens[noun].head
    return noun if tokens[noun].pos in ("NOUN", "PROPN") else None


def loose(sentence: Sentence, verb: int, child: int) -> set[int]:
    """What is of the clause and hangs on its verb: "[during the march], police said, 40 …", "showed Roe ahead, [45 percent to 38]"."""
    tokens, tree = sentence.tokens, sentence.tree
    if child < verb or (verb + 1 < len(tokens) and tokens[verb + 1].text == ","):
        return set(range(_first(sentence, verb)))
    behind = (
        i for i in tree.children(verb, "npadvmod", "prep") if i > child and tokens[i].entity not in ("DATE", "TIME")
    )
    figures = (i for i in behind if tree.child(i, "nummod") is not None or tokens[i].lemma == "with")
    return {below for i in figures for below in tree.subtree(i)}


def is_verbal(sentence: Sentence, index: int) -> bool:
    """A verb, or what the parser took for a noun between commas: "…, Munich Re estimates.", "…, records show, …"."""
    tokens = sentence.tokens
    if tokens[index].pos == "VERB" or not 2 <= index < len(tokens) - 1:
        return tokens[index].pos == "VERB"
    before = tokens[index - 1]
    parted = tokens[index + 1].pos == "PUNCT" and any(one.text == "," for one in tokens[max(0, index - 4) : index - 1])
    return parted and (before.tag == "NNS" or before.text[0].isupper()) and before.dep != "nummod"


def _first(sentence: Sentence, verb: int) -> int:
    """Where the subject of the verb begins, or the verb."""
    subject = sentence.tree.child(verb, *SUBJECTS)
    return verb if subject is None else min(verb, *sentence.tree.subtree(subject))

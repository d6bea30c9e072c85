"""Finds the clause of a figure.

A figure's tokens in its sentence -> the tokens that tell what it is a figure of, asides and all.

A clause without a subject of its own has with it what it hangs on ("plans to hire [40] people"),
one that describes a noun has this noun ("the ferry that sank on [Monday]"), and a figure that a
clause describes has that clause ("the [$26] that buyers paid"). A headline or an entry of a list is
told whole.
"""

from collections.abc import Iterator, Set

from chipnews.extract.parties.dateline import text_begins
from chipnews.model.analysis import Sentence
from chipnews.model.tree import SUBJECTS

VERBS = ("VERB", "AUX")
NOUNS = ("NOUN", "PROPN")
_NO_VERB = ("prep", "amod", "compound", "nmod")  # "compared with", "crumpled cars"
_HANGS_ON = ("xcomp", "advcl", "pcomp", "conj", "csubj")  # clauses whose subject another names
_HELPS = ("aux", "auxpass", "mark")
_LEFT = ("det", "amod", "compound", "poss", "nummod", "nmod", "case", "quantmod")
_OPENS, _CLOSES = ("(", "["), (")", "]")
_STOPS = (".", "!", "?", "”", '"', "'", ";")


def is_line(sentence: Sentence) -> bool:
    """Whether it ends without a stop, as a headline or an entry of a list does."""
    return sentence.tokens[-1].text not in _STOPS


def clause_around(own: Set[int], top: int, sentence: Sentence) -> Set[int]:
    """Returns the tokens of the clause of the figure `own`, of which `top` governs the others."""
    reader = _Reader(sentence)
    scope = (
        set(range(len(sentence.tokens)))
        if is_line(sentence)
        else reader.scope(own, top) & reader.part(own)
    )
    return {*scope, *own} - {i for inner in _brackets(sentence) if not inner & own for i in inner}


def begins(sentence: Sentence, before: int) -> int:
    """Returns the first token of the text behind a dateline that ends before the token `before`."""
    begin = text_begins(sentence)
    return begin if begin <= before else 0


def _brackets(sentence: Sentence) -> Iterator[set[int]]:
    """Yields what stands in brackets, with these."""
    opened = None
    for i, token in enumerate(sentence.tokens):
        if token.text in _OPENS:
            opened = i
        elif token.text in _CLOSES and opened is not None:
            yield set(range(opened, i + 1))
            opened = None


class _Reader:
    def __init__(self, sentence: Sentence) -> None:
        self._sentence, self._tokens, self._tree = sentence, sentence.tokens, sentence.tree

    def scope(self, own: Set[int], top: int) -> Set[int]:
        """Returns the clause, of a sentence without a verb all of it."""
        tokens, tree = self._tokens, self._tree
        # "the revenues of [€400m] that two airports brought in"
        relative = (tree.subtree(i) for i in tree.children(top, "relcl"))
        describing = next((one for one in relative if tokens[min(one) - 1].text != ","), None)
        if describing is not None and any(tokens[i].pos in NOUNS for i in describing):
            of = tokens[top].head
            return {
                *self._noun(tokens[of].head if tokens[of].lemma == "of" else top),
                *own,
                *describing,
            }
        for above in (top, *tree.ancestors(top)):
            if (
                tokens[above].pos in VERBS
                and tokens[above].dep not in _NO_VERB
                and above not in own
            ):
                return self._clause(above)
        return set(range(len(tokens)))

    def part(self, own: Set[int]) -> Set[int]:
        """Returns the words between the colons and semicolons around the figure, no dateline."""
        tokens, first = self._tokens, min(own)
        inside = {i for inner in _brackets(self._sentence) for i in inner}
        marks = [
            i for i, token in enumerate(tokens) if token.text in (";", ":") and i not in inside
        ]
        begin = max((i + 1 for i in marks if i < first), default=begins(self._sentence, first))
        end = min((i for i in marks if i > max(own)), default=len(tokens))
        return set(range(begin, end))

    def _clause(self, verb: int) -> Set[int]:
        token, tree = self._tokens[verb], self._tree
        above = next((i for i in tree.ancestors(verb) if self._tokens[i].pos in VERBS), None)
        if token.dep in ("relcl", "acl"):
            dates = self._tokens[token.head].pos == "NUM"  # "the attack in [2004], in which"
            return (
                self._clause(above)
                if above is not None and dates
                else {*self._noun(token.head), *tree.subtree(verb)}
            )
        if above is None or self._stands_alone(verb, above):
            return tree.subtree(verb)
        if token.dep != "conj":
            return self._clause(above)
        # "were damaged or destroyed"
        shared = token.tag in ("VB", "VBN", "VBG") and tree.child(verb, *_HELPS) is None
        helps = tree.children(above, "aux", "auxpass") if shared else []
        return tree.subtree(verb) | {i for i in (*self._subject(above), *helps) if i < verb}

    def _stands_alone(self, verb: int, above: int) -> bool:
        """Whether the clause has a subject, or hangs so loosely that nobody can say who that is."""
        token, tree = self._tokens[verb], self._tree
        if (
            token.dep == "ccomp"
            and token.tag in ("VB", "VBN", "VBG")
            and tree.child(verb, *_HELPS) is None
        ):
            return False  # "let the firm go [last year]"
        if token.dep == "conj" and not any(self._tokens[i].dep == "cc" for i in range(above, verb)):
            return True
        return (
            token.dep not in _HANGS_ON or tree.child(verb, *SUBJECTS, "expl", "csubj") is not None
        )

    def _subject(self, verb: int) -> Set[int]:
        """Returns the words of a verb's subject, or of that of the verb which it goes on from."""
        token, subject = self._tokens[verb], self._tree.child(verb, *SUBJECTS)
        if subject is not None:
            return self._tree.subtree(subject)
        if token.dep in ("relcl", "acl"):
            return self._noun(token.head)
        return (
            self._subject(token.head)
            if token.dep in ("conj", "xcomp") and token.head != verb
            else set()
        )

    def _noun(self, noun: int) -> Set[int]:
        """Returns a noun with the words before it, and with what follows its "of"."""
        tree, of = (
            self._tree,
            [i for i in self._tree.children(noun, "prep") if self._tokens[i].lemma == "of"],
        )
        before = [i for i in tree.children(noun, *_LEFT) if i < noun]
        return {noun, *(below for i in (*before, *of) for below in tree.subtree(i))}

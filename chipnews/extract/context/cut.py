"""Cuts out of a sentence what it says a figure is of.

A figure and its sentence -> "Netflix lost … paying subscribers": the sentence's own words in their
order, and "…" where the figure stands. The cut is the clause of the figure (clause.py) without
asides; of a long one the parts farthest from the figure are left out, always whole.
"""

from collections.abc import Iterator, Set
from itertools import pairwise
from unicodedata import category

from chipnews.extract.context.clause import (
    NOUNS,
    VERBS,
    begins,
    clause_around,
    is_line,
)
from chipnews.extract.parties.dateline import DASHES
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.slot import HOLE, Cut, Piece
from chipnews.model.tree import SUBJECTS, Token

_TELLS = (*NOUNS, "VERB", "ADJ")
_ASIDES = ("parataxis", "intj", "meta")
_CLAUSES = ("advcl", "relcl", "acl", "appos", "npadvmod")
# asides where a mark parts them from the rest, and what a long cut goes without
_LOOSE = (*_CLAUSES, "advmod", "prep")
_NUMBER = ("nummod", "compound", "quantmod")
_RELATIVE = ("WDT", "WP", "WP$", "WRB")
_WAITS = ("ADP", "SCONJ", "CCONJ", "DET", "PART")
_SMALL = ("DET", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "PRON")
_MARKS = (",", ":", ";", *DASHES)
_SIGNS = "%&"
_LONGEST = 150  # tokens of a sentence
_WHOLE = 22  # words that need no cut
# words of a short part, of a cut, and of one from which no more can be left out
_FEW, _WORDS, _MOST = 4, 15, 20


def cut_around(own: list[int], sentence: Sentence, lexicon: Lexicon) -> Cut:
    """Returns the cut around the figure of the tokens `own`.

    It is empty where its words tell nothing, and of what is too long to be a sentence.
    """
    return _Cut(own, sentence, lexicon).words() if own and len(sentence.tokens) <= _LONGEST else ()


class _Cut:
    def __init__(self, own: list[int], sentence: Sentence, lexicon: Lexicon) -> None:
        self._sentence, self._tokens, self._tree = sentence, sentence.tokens, sentence.tree
        self._own = {*own}
        self._shown = {i for i, token in enumerate(self._tokens) if _is_shown(token)} - self._own
        self._shown.add(min(own))
        # "St-Germain" is one word, as is "£200m"
        self._words = {
            i for i in self._shown if not i or self._tokens[i - 1].end < self._tokens[i].start
        }
        self._top = next(
            (i for i in own if self._tokens[i].head not in own or self._tokens[i].head == i), own[0]
        )
        self._path = {*own, *self._tree.ancestors(self._top)}  # never left out
        self._clause = clause_around(self._own, self._top, sentence)
        self._is_line = is_line(sentence)
        self._conditions = lexicon.words_of("conditions")
        self._times = lexicon.words_of("time_prepositions")

    def words(self) -> Cut:
        """Returns the cut, as short as whole parts make it."""
        whole = next((one for one in self._wholes() if self._count(one) <= _WHOLE), None)
        if whole:
            return self._said(whole)
        kept = self._clause
        if not self._is_line or self._count(kept) > _MOST:
            aside = {i for part in self._asides(kept) for i in part}
            kept = kept - aside - {i for part in self._behind(aside, kept) for i in part}
        if self._count(kept) > _WORDS and not self._is_line:
            kept = kept - self._joined_before()
        for most, part in self._spared(kept):
            if self._count(kept) > (_MOST if self._is_line else most):
                kept = kept - part
        return self._said(kept if self._count(kept) <= _MOST else self._phrase())

    def _wholes(self) -> Iterator[Set[int]]:
        """Yields what may be shown whole, from long to short: sentence, parts of verbs, clause."""
        yield {*range(begins(self._sentence, min(self._own)), len(self._tokens))}
        for above in reversed([*self._tree.ancestors(self._top)]):
            if self._tokens[above].pos in VERBS:
                yield self._tree.subtree(above) | self._clause
        yield self._clause

    def _asides(self, kept: Set[int]) -> Iterator[Set[int]]:
        """Yields what any cut leaves out: what commas part off, and clauses joined to its own."""
        for i in kept - self._path:
            token = self._tokens[i]
            # "Of the dead, ", "In India, "
            is_opening = token.dep == "prep" and not min(self._tree.subtree(i))
            if token.dep == "conj":
                is_aside = token.pos in VERBS and self._tokens[token.head].pos in VERBS
            else:
                is_aside = not is_opening and self._is_sparable(i) and self._is_loose(i)
            if token.dep in _ASIDES or is_aside:
                yield self._part(i)

    def _behind(self, aside: Set[int], kept: Set[int]) -> Iterator[Set[int]]:
        """Yields what follows an aside without a mark, and belongs to it however it was parsed.

        "44 people, most of them [in Paris]".
        """
        for i in kept - self._path - aside:
            before = min(self._tree.subtree(i)) - 1
            if (
                self._tokens[i].dep not in SUBJECTS
                and before in aside
                and self._tokens[before].pos != "PUNCT"
            ):
                yield self._part(i)

    def _spared(self, kept: Set[int]) -> list[tuple[int, Set[int]]]:
        """Returns pairs: of how many words the cut goes without a part, and that part.

        Needless ones come first, of these clauses, then the farthest from the figure.
        """
        parts = [i for i in kept - self._path if self._is_sparable(i)]
        joined = {
            below
            for i in parts
            if self._tokens[i].dep == "conj"
            for below in self._tree.subtree(i) - {i}
        }
        parts = [i for i in parts if i not in joined]
        needed = {i for i in parts if self._is_needed(i)}
        parts.sort(
            key=lambda i: (i in needed, self._tokens[i].dep not in _CLAUSES, -abs(i - self._top), i)
        )
        return [(_MOST if i in needed else _WORDS, self._part(i)) for i in parts]

    def _is_sparable(self, index: int) -> bool:
        token, above = self._tokens[index], self._tokens[self._tokens[index].head]
        if token.dep not in (*_LOOSE, "conj") or self._is_relative(index):
            return False
        is_short = len(self._tree.subtree(index)) < _FEW  # "no longer", "only"
        if (token.dep == "appos" or (token.dep == "advmod" and is_short)) and not self._is_loose(
            index
        ):
            return False
        if token.dep == "advcl" and self._tree.lemmas(index) & self._conditions:
            return False
        if token.dep in ("advmod", "npadvmod"):
            # not "[two weeks] ago", "[newly] built"
            return above.pos in VERBS and above.dep != "amod"
        return token.dep != "prep" or bool(self._tree.children(index))

    def _is_needed(self, index: int) -> bool:
        """Whether words say little without it.

        It stands right behind its word, or says which ("of"), or where somebody is.
        """
        token, part = self._tokens[index], self._tree.subtree(index)
        if len(part) < _FEW and (token.dep == "conj" or min(part) == max(self._own) + 1):
            return True
        if (
            token.pos == "VERB"
            and "to" in self._tree.lemmas(index)
            and self._tokens[min(part)].text == "to"
        ):
            return True  # "signed on Monday [to acquire VMware]"
        behind = token.dep != "conj" and min(part) == token.head + 1 and not self._is_loose(index)
        return (
            behind
            or token.head in self._own
            or token.lemma == "of"
            or self._tokens[token.head].lemma == "be"
        )

    def _part(self, index: int) -> Set[int]:
        """Returns a word with all below it, and the "and" that joins it."""
        token = self._tokens[index]
        ands = self._tree.children(token.head, "cc", "preconj") if token.dep == "conj" else ()
        return ({i for i in ands if i < index} | self._tree.subtree(index)) - self._path

    def _is_loose(self, index: int) -> bool:
        """Whether a mark parts it from what is before it, or behind it if it opens the sentence."""
        part = self._tree.subtree(index)
        before, behind = min(part) - 1, max(part) + 1
        if before < 0:
            return behind < len(self._tokens) and self._tokens[behind].text in _MARKS
        return self._tokens[before].text in _MARKS or self._tokens[before + 1].text in _MARKS

    def _is_relative(self, index: int) -> bool:
        """Whether it joins its clause to the noun that this describes: "for whom"."""
        below = (index, *self._tree.children(index))
        return self._tokens[index].pos not in VERBS and any(
            self._tokens[i].tag in _RELATIVE for i in below
        )

    def _joined_before(self) -> Set[int]:
        """Returns the figures to which a later one is joined, with their words.

        "count [140,000 in Lyon, 20,000 in Nice and] 7,000 in Arles".
        """
        tokens, one = self._tokens, self._top
        while tokens[one].dep in _NUMBER:
            one = tokens[one].head
        first, own = one, self._tree.subtree(one)
        while tokens[first].dep == "conj" and tokens[tokens[first].head].pos in (*NOUNS, "NUM"):
            first = tokens[first].head
        is_figure = tokens[first].pos == "NUM" or self._tree.child(first, "nummod") is not None
        is_span = tokens[tokens[first].head].lemma == "between"
        before = {i for i in self._tree.subtree(first) - own if i < min(own)}
        # not "2020 and" before 2021
        return before if is_figure and not is_span and len(before) >= _FEW else set()

    def _phrase(self) -> Set[int]:
        """Returns the greatest phrase above the figure that is short enough."""
        found: Set[int] = frozenset()
        for above in (self._top, *self._tree.ancestors(self._top)):
            whole = self._tree.subtree(above) & self._clause
            if self._count(whole) <= _WORDS and self._tokens[above].pos in (*NOUNS, *VERBS):
                found = whole
        return found

    def _count(self, kept: Set[int]) -> int:
        """Counts the words that are shown."""
        return len(self._words & kept)

    def _said(self, kept: Set[int]) -> Cut:
        """Returns the words of `kept` in the order of the text, "…" for the figure.

        It returns none where they name and tell nothing.
        """
        tokens = self._tokens
        shown = sorted(self._shown & kept)
        shown = [
            i
            for i, behind in pairwise([*shown, 0])
            if not tokens[i].pos == tokens[behind].pos == "CCONJ"
        ]
        while shown and self._hangs(shown[-1]):
            shown.pop()
        while shown and self._opens(tokens[shown[0]]):
            shown.pop(0)
        if not any(
            tokens[i].pos in _TELLS and tokens[i].text[0].isalpha()
            for i in shown
            if i not in self._own
        ):
            return ()
        gaps = ["", *(self._gap(*pair, kept) for pair in pairwise(shown))]
        first = tokens[shown[0]]
        words: list[Piece] = [
            HOLE if i in self._own else (tokens[i].start, tokens[i].end) for i in shown
        ]
        if first.text.istitle() and first.pos in _SMALL:
            words[0] = first.text.lower()  # the first of a sentence, and surely no name
        return tuple(piece for pair in zip(gaps, words, strict=True) for piece in pair if piece)

    def _opens(self, token: Token) -> bool:
        """Whether no cut begins with the word: "that", "although", "and".

        Conditions and times may begin one.
        """
        says = token.tag == "TO" or token.lemma in self._conditions or token.lemma in self._times
        return token.dep in ("mark", "cc") and not says

    def _hangs(self, index: int) -> bool:
        """Whether no cut ends with the word: it waits for what was left out behind it."""
        token = self._tokens[index]
        is_bare = token.pos == "ADP" and not self._tree.children(index)  # "built for"
        may_end = token.dep in ("prt", "neg") or is_bare
        return token.pos in _WAITS and index not in self._own and not may_end

    def _gap(self, one: int, two: int, kept: Set[int]) -> Piece:
        """Returns the text between two words that are shown.

        Where something is left out it is a mark that parts them, else a blank.
        """
        tokens = self._tokens
        last = max(self._own) if one in self._own else one
        between = [tokens[i].text for i in range(last + 1, two)]
        is_hyphen = tokens[two].start - tokens[last].end == sum(map(len, between))
        if is_hyphen or {*range(last + 1, two)} <= kept:
            return tokens[last].end, tokens[two].start
        marks = {*between[:1], *between[-1:]}
        # "Acme, an aside, sold"
        goes_on = tokens[two].pos in VERBS and tokens[two].tag not in ("VBG", "VBN")
        return ": " if ":" in marks else ", " if marks & {",", "|"} and not goes_on else " "


def _is_shown(token: Token) -> bool:
    """Whether a token is more than a mark."""
    text = token.text
    return text.isalnum() or (
        text != "|"
        and any(one.isalnum() or one in _SIGNS or category(one)[0] == "S" for one in text)
    )

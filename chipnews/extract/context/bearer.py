"""Finds who or what can bear a figure by the words of its sentence.

A figure's tokens -> the names at it, above it, and beside its verb.
"""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from chipnews.extract.events.roles import antecedent, fill, name_at
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention
from chipnews.model.tree import SUBJECTS

_VERBS = ("VERB", "AUX")
_COUNTS = ("quantity", "ordinal")
_FIGURES = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL")
_NO_NAMES = (*_FIGURES, "LANGUAGE", "LAW")
_PLACES = ("GPE", "LOC", "FAC", "ORG")
_APART = ("CCONJ", "SCONJ", "PUNCT")
_BETWEEN = ("NOUN", "ADJ", "PRON")
_JOINS = ("conj", "xcomp", "advcl", "pcomp")
_OWNS = ("poss", "compound", "nmod")
_LANDS = ("country", "place")
_NEAR = 5  # tokens


class Bearer(NamedTuple):
    """A bearer, the rule that found it, and the verb whose subject it is."""

    name: str
    rule: str
    verb: str = ""


class Bearers(Struct, frozen=True):
    """Finds the bearers of one figure, whose tokens are `own`, and `top` governs the others."""

    sentence: Sentence
    place: int
    own: list[int]
    top: int
    counts: bool
    referents: Referents
    lexicon: Lexicon

    @classmethod
    def around(
        cls, mention: Mention, sentence: Sentence, referents: Referents, lexicon: Lexicon
    ) -> "Bearers | None":
        """Returns the reader of a mention, `None` where the model split its words otherwise."""
        tokens = sentence.tokens
        own = sentence.tokens_between(mention.span.start, mention.end) if tokens else []
        top = next((i for i in own if tokens[i].head not in own or tokens[i].head == i), None)
        if top is None:
            return None
        counts = mention.kind in _COUNTS
        return cls(sentence, mention.sentence, own, top, counts, referents, lexicon)

    def at_figure(self, paths: tuple[str, ...]) -> str | None:
        """Returns the name written at the figure.

        It stands along a frame's `paths`, before the figure, or as a place behind a count.
        """
        token = self.sentence.tokens[self.top]
        noun = token.head if token.dep == "nummod" else self.top
        reached = (i for path in paths for i in fill(self.sentence, noun, path, ()))
        along = next((name for i in reached if (name := self._name(i))), None)
        return along or self._before() or (self._behind() if self.counts else None)

    def _before(self) -> str | None:
        """Returns a name before it: "Tempo ([$220 million])", "followed by Orvan at [1,028]".

        It has no verb right before it, as in "… and Ford [2%]".
        """
        tokens, at = self.sentence.tokens, self.own[0] - 1
        while at > 0 and tokens[at].lemma.lower() in self.lexicon.words_of("leads_to_a_figure"):
            at -= 1
        opened = at > 0 and tokens[at].text == "("
        last = at - opened
        if last < 0 or tokens[last].pos != "PROPN":
            return None
        named = (one.first for one in self.referents.in_sentence(self.place) if one.last == last)
        first = next(named, last)
        while first > 0 and tokens[first - 1].pos in ("PROPN", "DET"):
            first -= 1
        # "and [Ford] 2%": another thing begins
        begins = first == 0 or tokens[first - 1].pos in _APART or tokens[first - 1].lemma == "by"
        return self._name(last) if opened or begins else None

    def _behind(self) -> str | None:
        """Returns the place behind a count: "[80] of them in Orvan", "[14] strikers in Leeds"."""
        tokens = self.sentence.tokens
        for at in range(self.own[-1] + 1, min(self.own[-1] + _NEAR, len(tokens) - 1)):
            if tokens[at].lemma.lower() in self.lexicon.words_of("within"):
                end = at + 1
                while end + 1 < len(tokens) and tokens[end + 1].pos == "PROPN":
                    end += 1
                is_place = tokens[end].pos == "PROPN" and tokens[end].entity in _PLACES
                return self._name(end) if is_place else None
            if tokens[at].pos not in _BETWEEN and tokens[at].text != "of":
                return None
        return None

    def in_clause(self) -> Bearer | None:
        """Returns who has the nouns above the figure, or the subject of its verb, nearest first."""
        # "1,600 Ascend chips" are not Ascend's
        below, relations = self.top, _OWNS[:1] if self.counts else _OWNS
        for above in (self.top, *self.sentence.tree.ancestors(self.top)):
            if self.sentence.tokens[above].pos in _VERBS and above not in self.own:
                return self._of_verb(above, below)
            if above not in self.own and (name := self._owner(above, *relations)):
                return Bearer(name, "holder")
            if self.sentence.tokens[below].lemma == "with" and (name := self._name(above)):
                return Bearer(name, "with")
            below = above
        return None

    def tellers(self, says: frozenset[str]) -> Iterator[str]:
        """Yields who says it: "Ford said that [300] jobs would go"."""
        for above in self.sentence.tree.ancestors(self.top):
            if self.sentence.tokens[above].lemma in says:
                for subject in self.sentence.tree.children(above, "nsubj"):
                    noun = antecedent(self.sentence, subject)
                    yield from self.referents.names(self.place, noun)[:1]

    def _of_verb(self, verb: int, below: int) -> Bearer | None:
        """Returns the subject of the verb, or of the verb to which it is joined.

        A count that is the subject has the verb's place.
        """
        tokens, tree = self.sentence.tokens, self.sentence.tree
        for at in (verb, *(i for i in tree.ancestors(verb) if tokens[i].pos in _VERBS)):
            subject = tree.child(at, *SUBJECTS)
            if subject == below:
                place = self._place(at) if self.counts else None
                return Bearer(place, "place") if place else None
            if subject is not None:
                noun = antecedent(self.sentence, subject)
                name = self._name(noun) or self._owner(noun, *_OWNS)
                active = "" if tree.is_passive(at) else tokens[at].lemma
                return Bearer(name, "subject", active) if name else None
            if tokens[at].dep not in _JOINS:
                return None
            below = at
        return None

    def _owner(self, noun: int, *relations: str) -> str | None:
        """Returns whose the noun is: "Ford's plants", "Ford shares".

        A "Wall Street estimate" is not Wall Street's, nor the "US watchdog" America's.
        """
        tree, tokens = self.sentence.tree, self.sentence.tokens
        if tokens[noun].lemma in self.lexicon.words_of("reckonings"):
            return None
        for i in tree.children(noun, *relations):
            if i in self.own or tokens[i].pos == "PRON" or not (name := self._name(i)):
                continue
            if tokens[i].dep == "poss" or self.referents.type_of(name) not in _LANDS:
                return name
        return None

    def _place(self, head: int) -> str | None:
        """Returns the place or body in which things are counted: "[80] marchers in Orvan"."""
        tree, tokens = self.sentence.tree, self.sentence.tokens
        within = self.lexicon.words_of("within")
        preps = (i for i in tree.children(head, "prep") if tokens[i].lemma.lower() in within)
        nouns = (noun for i in preps for noun in tree.children(i, "pobj"))
        places = (self._name(noun) for noun in nouns if tokens[noun].entity in _PLACES)
        return next(filter(None, places), None)

    def _name(self, index: int) -> str | None:
        """Returns the parties that the token names or points to, else the proper name that it is.

        Of a headline's capitals it returns only known names.
        """
        token = self.sentence.tokens[index]
        if names := self.referents.names(self.place, index):
            is_group = any(self.referents.type_of(name) == "group" for name in names)
            return None if is_group else "; ".join(names)
        if token.pos != "PROPN" or token.entity in _NO_NAMES or not token.text[0].isupper():
            return None
        name = name_at(self.sentence, index)
        words = self.sentence.tokens[:index]
        opens = not any(one.text.islower() or one.pos == "PROPN" for one in words)
        return None if (opens and " " not in name) or self.sentence.section == "headline" else name

"""Finds products: what a company makes, under its name ("A100", "Kunlun", "Ascend 910B").

A product is no party, but may stand in a relation. It is read from the words and not from the tree,
which product names mislead: the names before a noun ("the A800 and H800 chips"), and those behind a
dash that says which ("two phones – the X10 and the Y20"). "Those chips" are the products last named
with that noun.
"""

import re

from chipnews.extract.parties.party import PartyMention
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.tree import Token

_DESIGNATION = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Za-z0-9-]+")
_CAPITAL = re.compile(r"[a-z]?[A-Z]")
_JOINERS = frozenset({"and", "or", "/", ",", "&"})
_OWNER_SIGNS = frozenset({"'s", "’s", "'", "’"})
_NAME_POS = frozenset({"PROPN", "NOUN", "VERB", "ADJ"})
_NO_PRODUCT = frozenset({"DATE", "TIME", "NORP", "MONEY", "PERCENT", "LANGUAGE"})
_LOOK_BACK = 3  # sentences
_EXPLAINS = frozenset({"-", "–", "—", ":", "namely"})


class Products:
    """Finds which products a token of one article stands for."""

    def __init__(self, analysis: Analysis, referents: Referents, lexicon: Lexicon) -> None:
        self._analysis, self._referents, self._lexicon = analysis, referents, lexicon
        self._technologies = lexicon.words_of("technologies")
        self._classes = lexicon.words_of("product_classes")

    def names(self, place: int, index: int) -> tuple[str, ...]:
        """Returns the names of the products, in text order; none where it stands for none."""
        sentence = self._analysis.sentences[place]
        if names := self._here(place, index, sentence):
            return names
        token = sentence.tokens[index]
        if token.pos != "NOUN":
            return ()
        if explained := self._explained(place, index, sentence):
            return explained
        is_definite = sentence.tree.lemmas(index) & self._lexicon.words_of("definites")
        return self._last_named(place, index, token.lemma) if is_definite else ()

    def _here(self, place: int, index: int, sentence: Sentence) -> tuple[str, ...]:
        """Returns the names that the words themselves give.

        They are the token's own, those before it, or those of its "line of … chips".
        """
        if self._is_name(place, index, sentence):
            return self._list_at(place, index, sentence)
        last = index
        while last > 0 and sentence.tokens[last].pos in ("NOUN", "ADJ", "PROPN", "PUNCT"):
            if sentence.tokens[last].text in _OWNER_SIGNS:
                return ()
            if self._is_name(place, last - 1, sentence):
                return self._list_at(place, last - 1, sentence)
            last -= 1
            if sentence.tokens[last].pos == "PUNCT" and sentence.tokens[last].text != "-":
                return ()
        if sentence.tokens[index].lemma not in self._classes:
            return ()
        of = (i for i in sentence.tree.children(index) if sentence.tokens[i].lemma == "of")
        below = (k for i in of for k in sentence.tree.children(i))
        return next(filter(None, (self._here(place, k, sentence) for k in below)), ())

    def _list_at(self, place: int, last: int, sentence: Sentence) -> tuple[str, ...]:
        """Returns the names joined by commas and "and" around the one at `last`."""
        tokens, first = sentence.tokens, last
        while self._joins_before(place, first, sentence):
            first -= 1
        while last + 1 < len(tokens) and self._goes_on(place, last, sentence):
            last += 1
        groups: list[list[Token]] = [[]]
        for token in tokens[first : last + 1]:
            if token.text in _JOINERS or token.pos == "DET":
                groups.append([])
            else:
                groups[-1].append(token)
        return tuple(dict.fromkeys(_written(group) for group in groups if group))

    def _joins_before(self, place: int, first: int, sentence: Sentence) -> bool:
        """Whether the list of names goes on before `first`."""
        tokens = sentence.tokens
        if first == 0:
            return False
        if self._is_name(place, first - 1, sentence):
            return True
        k = first - 1
        while k > 0 and (tokens[k].text in _JOINERS or tokens[k].pos == "DET"):
            k -= 1
        linked = any(tokens[i].text in _JOINERS for i in range(k + 1, first))
        return linked and self._is_name(place, k, sentence)

    def _goes_on(self, place: int, last: int, sentence: Sentence) -> bool:
        """Whether the name, or the list, goes on behind `last`.

        "iPhone 15 Pro", "the A800 and the H800".
        """
        tokens, k = sentence.tokens, last + 1
        is_number = tokens[k].text.isdigit() and tokens[k].dep == "nummod"
        if is_number or self._is_name(place, k, sentence):
            return True
        if tokens[k].text == "of" and k + 1 < len(tokens):  # "Call of Duty"
            return self._is_name(place, k + 1, sentence)
        while k + 1 < len(tokens) and (tokens[k].text in _JOINERS or tokens[k].pos == "DET"):
            k += 1
        linked = any(tokens[i].text in _JOINERS for i in range(last + 1, k))
        return linked and _DESIGNATION.fullmatch(tokens[k].text) is not None

    def _is_name(self, place: int, index: int, sentence: Sentence) -> bool:
        """Whether the token is a product's.

        It is a designation, or a capitalised name that is no known party's own.
        """
        token = sentence.tokens[index]
        if token.text in self._technologies or (len(token.text) == 1 and not token.text.isdigit()):
            return False
        if token.text.isdigit():  # "the Gaudi 3 chip"
            return index > 0 and token.dep == "nummod" and self._is_name(place, index - 1, sentence)
        if _DESIGNATION.fullmatch(token.text):
            return all(one.rule == "model" for one in self._parties_at(place, index))
        may_name = token.entity not in _NO_PRODUCT and token.pos in _NAME_POS
        named = may_name and _CAPITAL.match(token.text)
        if not named or (index == 0 and token.pos != "PROPN"):
            return False
        return all(self._may_be_product(one, sentence) for one in self._parties_at(place, index))

    def _parties_at(self, place: int, index: int) -> list[PartyMention]:
        return [one for one in self._referents.in_sentence(place) if one.first <= index <= one.last]

    def _may_be_product(self, one: PartyMention, sentence: Sentence) -> bool:
        """Whether only the model takes the name for a company's or, of one word, for a person's.

        A listed company's may be a product behind its maker's.
        """
        if one.type == "company":
            before = sentence.tokens[one.first - 1].text if one.first else ""
            return one.rule == "model" or before in _OWNER_SIGNS
        return one.type == "person" and one.rule == "model" and one.first == one.last

    def _explained(self, place: int, index: int, sentence: Sentence) -> tuple[str, ...]:
        """Returns the names behind the first dash of the clause.

        "alternative options for China – the A800 and H800 chips".
        """
        tokens = sentence.tokens
        for k in range(index + 1, len(tokens) - 2):
            if tokens[k].text in _EXPLAINS and tokens[k - 1].end < tokens[k].start:
                first = k + 2 if tokens[k + 1].pos == "DET" else k + 1
                is_name = self._is_name(place, first, sentence)
                return self._list_at(place, first, sentence) if is_name else ()
            if tokens[k].pos in ("VERB", "AUX") and tokens[k].dep != "acl":
                return ()
        return ()

    def _last_named(self, place: int, index: int, lemma: str) -> tuple[str, ...]:
        """Returns the products named last before the token with the same noun."""
        for back in range(min(_LOOK_BACK, place) + 1):
            sentence = self._analysis.sentences[place - back]
            for k in reversed(range(index if back == 0 else len(sentence.tokens))):
                if sentence.tokens[k].lemma == lemma and (
                    names := self._here(place - back, k, sentence)
                ):
                    return names
        return ()


def _written(group: list[Token]) -> str:
    """Returns the name as it is mostly written: "910B Ascend" is the Ascend 910B."""
    words = [token.text for token in group]
    if len(words) > 1 and words[0][0].isdigit() and not words[1][0].isdigit():
        words = [*words[1:], words[0]]
    return " ".join(words)

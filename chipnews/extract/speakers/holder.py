"""Decides who a speaker is: the noun before "said" -> the holder's name and the manner.

A party speaks under its name, a person in apposition, a body under its own description ("interior
ministry"), a document for its owner, nameless people as `unnamed source`.
"""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from chipnews.extract.parties.body import Bodies, description
from chipnews.extract.parties.dateline import text_begins
from chipnews.extract.parties.pronoun import Pronouns
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence, words_of
from chipnews.model.mention import UNNAMED


class Voice(NamedTuple):
    """A speaker: the holder's name, the manner of the telling, and an ordinal of nameless ones.

    `ordinal`, counted from 1, says which of several nameless ones it is.
    """

    name: str
    manner: str
    ordinal: int | None = None


class Holders:
    """Finds who a token of one article stands for as a speaker."""

    def __init__(self, analysis: Analysis, referents: Referents, lexicon: Lexicon) -> None:
        self._analysis, self._referents, self._lexicon = analysis, referents, lexicon
        cues = {cue.name: cue for cues in lexicon.cues.values() for cue in cues}
        self._anonymous = frozenset(cues["sources"].forms)
        self._ordinals = cues["ordinals"].forms
        self._groups = frozenset(cues["groups"].forms)
        self._documents = frozenset().union(
            *(cues[name].forms for name in ("documents", "papers", "findings"))
        )
        self._voices = lexicon.words_of("voices")
        self.bodies = Bodies(analysis, referents, lexicon)
        self._offices = lexicon.words_of("offices")
        self._party_names = lexicon.party_names
        self._surnames = dict(_surnames(analysis))
        self._references = Pronouns(analysis, referents)

    def named(self, place: int, index: int, *, speaks: bool) -> Voice | None:
        """Returns the holder and the manner for the noun at `index`.

        `speaks` says that its verb is one of speech, which only people do.
        """
        sentence = self._analysis.sentences[place]
        token = sentence.tokens[index]
        if index < text_begins(sentence):
            return None  # "HARROW (AP) - The mayor said": the place says nothing
        if token.pos == "PRON" and token.lemma in self._lexicon.words_of("third_persons"):
            meant = self._references.meant(place, index)
            voice = self.named(*meant, speaks=True) if meant else None
            return voice if voice and "; " not in voice.name else None
        if not self._documents.isdisjoint((token.lemma, token.text.lower())):
            return self._owner(place, sentence, index)
        if token.lemma in self._voices:
            return self._principal(place, sentence, index)
        return self._by_name(place, index) or self._nameless(place, index, speaks=speaks)

    def _by_name(self, place: int, index: int) -> Voice | None:
        """Returns a party, a body or group under its description, or a proper name."""
        sentence = self._analysis.sentences[place]
        token, names = sentence.tokens[index], self._referents.names(place, index)
        is_group = token.text.lower() in self._groups
        if is_group and sentence.tree.child(index, "nummod") is not None:
            return None  # "two officials" are anybody
        grouped = description(sentence, index) if is_group else None
        country = all(self._referents.type_of(name) == "country" for name in names)
        if not grouped and country and self.bodies.is_body(sentence, index):
            grouped = self.bodies.name(sentence, index)
        if token.entity == "PERSON" and all(
            self._referents.type_of(name) != "person" for name in names
        ):
            names = tuple(filter(None, [_proper_name(sentence, index)]))  # "Lena Ford" is no car
        proper = token.text.capitalize() if is_group else _proper_name(sentence, index)
        names = names or (proper,) if proper else names
        name = grouped or "; ".join(
            self._surnames.get(one, self.bodies.short(one)) for one in names
        )
        # "COVID-19" says nothing
        is_somebody = name in self._party_names or not any(map(str.isdigit, name))
        return Voice(name, "reported") if name and is_somebody else None

    def _nameless(self, place: int, index: int, *, speaks: bool) -> Voice | None:
        sentence = self._analysis.sentences[place]
        token, word = sentence.tokens[index], sentence.tokens[index].text.lower()
        if not self._anonymous.isdisjoint((word, token.lemma)) or self._is_one_of(sentence, index):
            return Voice(UNNAMED, "anonymous", self._ordinal(sentence, index))
        is_light = token.lemma in self._lexicon.words_of("light_heads")
        if not speaks or token.pos != "NOUN" or is_light:
            return None  # "40 percent said so", a poll found
        indefinite, described = self._is_indefinite(sentence, index), description(sentence, index)
        if not indefinite and (token.lemma in self._offices or (described and token.tag == "NN")):
            # "the mayor", "the rights group"
            return Voice(self.bodies.name(sentence, index), "reported")
        # "the guards", not "its earnings"
        many = token.tag == "NNS" and sentence.tree.child(index, "poss") is None
        if not indefinite and not many:
            return None
        return Voice(UNNAMED, "anonymous", self._ordinal(sentence, index))

    def _ordinal(self, sentence: Sentence, index: int) -> int | None:
        """Returns 2 for "the [second] person"."""
        before = (child for child in sentence.tree.children(index) if child < index)
        words = (sentence.tokens[child].text.lower() for child in before)
        found = (self._ordinals.index(word) + 1 for word in words if word in self._ordinals)
        return next(found, None)

    def _principal(self, place: int, sentence: Sentence, index: int) -> Voice | None:
        """Returns for whom a voice speaks: "a spokesman for Huawei", "Huawei's spokesman".

        A named voice speaks in its own name.
        """
        for child in sentence.tree.children(index):
            token = sentence.tokens[child]
            wanted = [child] if token.dep in ("poss", "compound", "nmod") else []
            if token.dep == "prep" and token.lemma in self._lexicon.words_of("of_whom"):
                wanted = sentence.tree.children(child, "pobj")
            for below in wanted:
                if found := self.named(place, below, speaks=False):
                    return Voice(found.name, "reported")
        return Voice(sentence.tokens[index].text.lower(), "reported")

    def _is_indefinite(self, sentence: Sentence, index: int) -> bool:
        """Whether it is somebody whom nothing names: "a diplomat", "two investors", "engineers"."""
        tokens, token = sentence.tokens, sentence.tokens[index]
        definites, indefinites = map(self._lexicon.words_of, ("definites", "indefinites"))
        before = [tokens[child] for child in sentence.tree.children(index) if child < index]
        fixed = any(one.dep == "poss" or one.lemma in definites for one in before)
        counted = any(one.lemma in indefinites or one.pos == "NUM" for one in before)
        return token.pos == "NOUN" and not fixed and (counted or token.tag == "NNS")

    def _is_one_of(self, sentence: Sentence, index: int) -> bool:
        """Whether it is one of the nameless: "one of the people"."""
        if sentence.tokens[index].pos not in ("NUM", "DET", "PRON"):
            return False
        below = (sentence.tokens[i].text.lower() for i in sentence.tree.subtree(index))
        return not self._anonymous.isdisjoint(below)

    def _owner(self, place: int, sentence: Sentence, index: int) -> Voice | None:
        """Returns the owner of a document, who speaks by it: "Huawei's website".

        So do "the memo by Pichai", "a letter sent by Orr", "an IDC survey".
        """
        for child in sentence.tree.children(index):
            token = sentence.tokens[child]
            # not "court papers"
            named = token.dep in ("compound", "nmod") and token.text[0].isupper()
            wanted = [child] if named or token.dep == "poss" else []
            if token.dep == "acl" and token.lemma in self._lexicon.words_of("viewings"):
                continue
            by = sentence.tree.child(child, "agent") if token.dep == "acl" else child
            if by is not None and sentence.tokens[by].lemma in self._lexicon.words_of("of_whom"):
                wanted = sentence.tree.children(by, "pobj")
            for below in wanted:
                found = self.named(place, below, speaks=False)
                if found and self._referents.type_of(found.name) != "country":
                    return Voice(found.name, "document")
        token = sentence.tokens[index]
        return Voice(description(sentence, index) or token.text.lower(), "document")


def _surnames(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Yields surname and full name of whoever is a subject or stands in apposition."""
    for _, sentence in analysis.read_sentences:
        for index, token in enumerate(sentence.tokens):
            if token.pos != "PROPN" or token.dep not in ("nsubj", "appos"):
                continue
            name = _proper_name(sentence, index)
            if name and " " in name:
                yield name.split()[-1], name


def _proper_name(sentence: Sentence, index: int) -> str | None:
    """Returns the capitalised run that ends at the token, or the one in apposition to it.

    "the mayor, [Luis Ortega]".
    """
    token = sentence.tokens[index]
    inside = token.pos == "NOUN" and index > 0
    if (token.pos == "PROPN" or inside) and token.text[0].isupper():
        parts = ("compound", "nmod")
        before = takewhile(lambda i: sentence.tokens[i].dep in parts, range(index - 1, -1, -1))
        first = min((i for i in before if sentence.tokens[i].text[0].isupper()), default=index)
        return words_of(sentence.tokens[first : index + 1])
    for below in sorted(sentence.tree.subtree(index)):
        token = sentence.tokens[below]
        if below != index and token.dep == "appos" and token.pos == "PROPN":
            return _proper_name(sentence, below)
    return None

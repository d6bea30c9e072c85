"""Finds which party a token stands for, directly, through its noun phrase, or by reference.

References are "the company" and "it". They go by rule to the nearest sentence that has exactly one
company as a subject. Where two fit, the rule abstains and counts it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from chipnews.extract.parties.party import PartyMention
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.tree import Token

_INSIDE = frozenset({"appos", "compound", "nmod", "amod", "npadvmod"})
_SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_PRONOUNS = frozenset({"it", "its"})
_LOOK_BACK = 3  # sentences
_OFTEN = 2  # times as many sentences as any other make a company the protagonist
ACTORS = frozenset({"company", "collective", "government", "agency", "organisation", "country"})


class Referents:
    """Finds what the tokens of one article refer to.

    `abstained` counts the references that more than one party fits.
    """

    def __init__(
        self, analysis: Analysis, parties: dict[int, list[PartyMention]], lexicon: Lexicon
    ) -> None:
        self._analysis, self._parties, self.lexicon = analysis, parties, lexicon
        self._company_nouns = lexicon.words_of("companies")
        self._companies_and_bodies = lexicon.words_of("companies") | lexicon.words_of("bodies")
        self._subjects = {place: self._subject_companies(place) for place in parties}
        self._types = {one.name: one.type for found in parties.values() for one in found}
        self._open: set[tuple[int, int]] = set()

    @property
    def abstained(self) -> int:
        """The number of references left open."""
        return len(self._open)

    def type_of(self, name: str) -> str | None:
        """Returns the type of the party called `name`."""
        return self._types.get(name)

    def countries(self, lexicon: Lexicon) -> tuple[str, ...]:
        """Returns ISO 3166 codes of the countries named, the most frequent first."""
        parties = (one for found in self._parties.values() for one in found)
        named = Counter(one.name for one in parties if one.type == "country")
        ranked = sorted(named, key=lambda name: (-named[name], name))
        known = (lexicon.party_names.get(name) for name in ranked)
        return tuple(party.country for party in known if party and party.country)

    def in_sentence(self, place: int) -> list[PartyMention]:
        """Returns the party mentions of a sentence, in text order."""
        return self._parties.get(place, [])

    def names(self, place: int, index: int) -> tuple[str, ...]:
        """Returns the names for which the token stands, joint parties in text order.

        It returns none where it stands for no party, or is left open.
        """
        sentence = self._analysis.sentences[place]
        own = self._direct(place, index) or self._in_phrase(place, index, sentence)
        if own is None and (resolved := self._refer(place, index, sentence)):
            return resolved
        joint = [own] if own else []
        for child in sentence.tree.children(index):
            if sentence.tokens[child].dep == "conj":
                joint += [name for name in self.names(place, child) if name not in joint]
        return tuple(joint)

    def subject_of(self, place: int) -> str | None:
        """Returns the one company, or else the one party, that is a subject of the sentence."""
        names = self._subjects.get(place, [])
        return names[0] if len(names) == 1 else None

    @cached_property
    def protagonist(self) -> str | None:
        """The company that the article is about, under the head of its group.

        The only one, else the one named twice as often as any.
        """
        named = Counter(
            one for place in self._parties for one in self._roots(self._named_companies(place))
        )
        first, second = (*named.most_common(2), ("", 0), ("", 0))[:2]
        return first[0] if first[1] >= _OFTEN * second[1] and first[0] else None

    def protagonist_of(self, place: int) -> str | None:
        """Returns the protagonist, but none for a question, which speaks of nobody in particular.

        "Which firm let 10,000 people go?".
        """
        return None if self._analysis.sentences[place].is_question else self.protagonist

    def _roots(self, names: Iterable[str]) -> list[str]:
        """Returns the heads of the groups to which `names` belong, each once."""
        return list(dict.fromkeys(self.lexicon.root_party(name) for name in names))

    def _named_companies(self, place: int) -> list[str]:
        return [one.name for one in self.in_sentence(place) if one.type == "company"]

    @cached_property
    def hazard(self) -> str | None:
        """The kind of disaster that the article names most, `None` where two are as frequent.

        To "open [fire]" is none.
        """
        kinds = {word: kind.name for kind in self.lexicon.hazards for word in kind.words}
        named = Counter(
            kinds[token.lemma]
            for _, sentence in self._analysis.read_sentences
            for token in sentence.tokens
            if token.lemma in kinds and sentence.tokens[token.head].lemma != "open"
        )
        first, second = (*named.most_common(2), ("", 0), ("", 0))[:2]
        return first[0] if first[1] > second[1] else None

    def _direct(self, place: int, index: int) -> str | None:
        return next(
            (one.name for one in self.in_sentence(place) if one.first <= index <= one.last), None
        )

    def _in_phrase(self, place: int, index: int, sentence: Sentence) -> str | None:
        """Returns a party in apposition to the token, or a modifier of a noun for companies.

        "tech giant Huawei", "the chipmaker, TSMC".
        """
        head = sentence.tokens[index]
        for child in sentence.tree.children(index):
            dep = sentence.tokens[child].dep
            inside = dep in _INSIDE and head.lemma in self._companies_and_bodies
            if not (dep == "appos" or inside) or (name := self._direct(place, child)) is None:
                continue
            is_country = self._types.get(name) == "country"
            if dep == "appos" or head.lemma not in self._company_nouns or not is_country:
                return name  # "the Finnish company" is not Finland
        return None

    def _subject_companies(self, place: int) -> list[str]:
        tokens = self._analysis.sentences[place].tokens
        actors = (one for one in self.in_sentence(place) if one.type in ACTORS)
        deps = ((one.name, {t.dep for t in tokens[one.first : one.last + 1]}) for one in actors)
        return list(dict.fromkeys(name for name, own in deps if own & _SUBJECT_DEPS))

    def _refer(self, place: int, index: int, sentence: Sentence) -> tuple[str, ...]:
        token = sentence.tokens[index]
        if token.lemma not in _PRONOUNS and not self._is_definite(sentence, index):
            return ()
        for candidates in self._antecedents(place, token):
            if len(roots := self._roots(candidates)) == 1:
                return (roots[0] if roots[0] in candidates else candidates[-1],)
            if candidates:
                self._open.add((place, index))
                return ()
        return ()

    def _is_definite(self, sentence: Sentence, index: int) -> bool:
        """Whether it points to one company: "the company", "the Beijing-based conglomerate".

        "the US firm" is somebody else.
        """
        token = sentence.tokens[index]
        if token.lemma not in self._company_nouns or token.tag != "NN":
            return False
        below = [sentence.tokens[child] for child in sentence.tree.children(index)]
        modifiers = (child for child in below if child.dep in ("amod", "compound"))
        named = any(child.text[0].isupper() for child in modifiers)
        definites = self.lexicon.words_of("definites")
        return not named and any(child.lemma in definites for child in below)

    def _antecedents(self, place: int, token: Token) -> Iterator[list[str]]:
        """Yields candidates, nearest first.

        They are subjects of the sentence so far, any company of it so far, subjects of the
        sentences before.
        """
        sentence = self._analysis.sentences[place]
        companies = (one for one in self.in_sentence(place) if one.type == "company")
        earlier = (one for one in companies if sentence.tokens[one.last].end <= token.start)
        named = list(dict.fromkeys(one.name for one in earlier))
        yield [name for name in named if name in self._companies(place)]
        yield named
        for back in range(1, _LOOK_BACK + 1):
            yield self._companies(place - back)

    def _companies(self, place: int) -> list[str]:
        """Returns the subjects to which a singular reference can point."""
        single = self._named_companies(place)
        return [name for name in self._subjects.get(place, []) if name in single]

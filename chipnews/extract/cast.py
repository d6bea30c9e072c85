"""The cast of an article: which party a token stands for, directly, through its noun phrase, or by reference ("the company", "it").

Reference is by rule: the nearest sentence that has exactly one company as a subject; where two fit, it abstains and counts it.
"""

from collections.abc import Iterator

from chipnews.extract.party import Found
from chipnews.model.analysis import Analysis, Sentence, Token

_INSIDE = frozenset({"appos", "compound", "nmod", "amod", "npadvmod"})
_COMPANY_NOUNS = frozenset("company firm chipmaker carmaker giant group conglomerate retailer lender bank startup manufacturer maker business tech".split())
_DEFINITE = frozenset({"the", "this", "that"})
_PRONOUNS = frozenset({"it", "its"})
_BOTH = frozenset({"both", "two"})
_LOOK_BACK = 3  # sentences
_ACTORS = frozenset({"company", "collective", "government", "agency", "organisation", "country"})


class Cast:
    """Asks of one article. `abstained` counts the references that more than one party fits."""

    def __init__(self, analysis: Analysis, parties: dict[int, list[Found]]) -> None:
        self._analysis, self._parties = analysis, parties
        self._subjects = {place: self._subject_companies(place) for place in parties}
        self._open: set[tuple[int, int]] = set()

    @property
    def abstained(self) -> int:
        """References left open."""
        return len(self._open)

    def in_sentence(self, place: int) -> list[Found]:
        """The party mentions of a sentence, in text order."""
        return self._parties.get(place, [])

    def names(self, place: int, index: int) -> tuple[str, ...]:
        """The names for which the token stands, joint parties in text order; empty where it is none, or left open."""
        sentence = self._analysis.sentences[place]
        own = self._direct(place, index) or self._in_phrase(place, index, sentence)
        if own is None and (resolved := self._refer(place, index, sentence)):
            return resolved
        joint = [own] if own else []
        for child in sentence.children(index):
            if sentence.tokens[child].dep == "conj":
                joint += [name for name in self.names(place, child) if name not in joint]
        return tuple(joint)

    def subject_of(self, place: int) -> str | None:
        """The one company, or else the one party, that is a subject of the sentence."""
        names = self._subjects.get(place, [])
        return names[0] if len(names) == 1 else None

    def _direct(self, place: int, index: int) -> str | None:
        return next((one.name for one in self.in_sentence(place) if one.first <= index <= one.last), None)

    def _in_phrase(self, place: int, index: int, sentence: Sentence) -> str | None:
        """ "tech giant Huawei", "the chipmaker, TSMC": a party in apposition to the token, or a modifier of a noun for companies."""
        head = sentence.tokens[index]
        for child in sentence.children(index):
            dep = sentence.tokens[child].dep
            if (dep == "appos" or (dep in _INSIDE and head.lemma in _COMPANY_NOUNS)) and (name := self._direct(place, child)):
                return name
        return None

    def _subject_companies(self, place: int) -> list[str]:
        sentence = self._analysis.sentences[place]
        names = []
        for one in self.in_sentence(place):
            deps = {sentence.tokens[i].dep for i in range(one.first, one.last + 1)}
            if one.type in _ACTORS and deps & {"nsubj", "nsubjpass"} and one.name not in names:
                names.append(one.name)
        return names

    def _refer(self, place: int, index: int, sentence: Sentence) -> tuple[str, ...]:
        token = sentence.tokens[index]
        if self._means_both(sentence, index):
            return self._last_two(place, token.start)
        if token.lemma not in _PRONOUNS and not _is_definite_company(sentence, index):
            return ()
        for candidates in self._antecedents(place, token):
            if len(candidates) == 1:
                return (candidates[0],)
            if candidates:
                self._open.add((place, index))
                return ()
        return ()

    def _antecedents(self, place: int, token: Token) -> Iterator[list[str]]:
        sentence = self._analysis.sentences[place]
        earlier = [one.name for one in self.in_sentence(place) if sentence.tokens[one.last].end <= token.start and one.type in _ACTORS]
        yield [name for name in self._subjects.get(place, []) if name in earlier]
        for back in range(1, _LOOK_BACK + 1):
            yield self._subjects.get(place - back, [])

    def _means_both(self, sentence: Sentence, index: int) -> bool:
        """ "the two companies", "both firms"."""
        if sentence.tokens[index].lemma not in _COMPANY_NOUNS:
            return False
        return any(sentence.tokens[child].lemma in _BOTH for child in sentence.children(index))

    def _last_two(self, place: int, offset: int) -> tuple[str, ...]:
        """The two companies named last before `offset`, in text order."""
        recent: list[str] = []
        for back in range(_LOOK_BACK + 1):
            sentence = self._analysis.sentences[place - back] if place >= back else None
            for one in reversed(self.in_sentence(place - back)):
                if sentence and sentence.tokens[one.first].start < offset and one.type == "company" and one.name not in recent:
                    recent.append(one.name)
        return tuple(reversed(recent[:2])) if len(recent) >= 2 else ()


def _is_definite_company(sentence: Sentence, index: int) -> bool:
    """ "the company", "the chipmaker"; "the US firm" has its own demonym and is no plain reference."""
    token = sentence.tokens[index]
    if token.lemma not in _COMPANY_NOUNS or token.tag != "NN":
        return False
    below = [sentence.tokens[child] for child in sentence.children(index)]
    return any(child.lemma in _DEFINITE for child in below) and not any(child.dep in ("amod", "compound", "poss", "relcl") for child in below)

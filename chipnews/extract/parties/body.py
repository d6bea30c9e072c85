"""Names a body or a group of officials that speaks.

It has its own words ("the coastal rescue agency", "the Fijian government", "port officials"), or
the name that the article gives it elsewhere: "the commission" is the one commission that it names.
"""

import re
from collections import Counter, defaultdict
from itertools import takewhile

from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence, words_of

_DESCRIBES = ("compound", "amod", "nmod")
_OF = ("of", "for")
_JOINS = ("-", "'s", "’s")
_SINGULAR = ("NN", "NNP")
_NAMED = ("organisation", "agency", "company")


class Bodies:
    """Finds what a noun for a body stands for, in one article."""

    def __init__(self, analysis: Analysis, referents: Referents, lexicon: Lexicon) -> None:
        self._referents = referents
        self._institutions = frozenset().union(
            *map(lexicon.words_of, ("bodies", "institutions", "collectives"))
        )
        self._party_names = lexicon.party_names
        self._any_body = lexicon.words_of("any_body")
        self._definite = lexicon.words_of("definites") | lexicon.words_of("possessives")
        self._acronyms = frozenset(re.findall(r"\b[A-Z]{3,}\b", analysis.article.text))
        self._described: dict[str, set[str]] = defaultdict(set)
        self._country = self._nation(analysis, lexicon)
        for _, sentence in analysis.read_sentences:
            for index, token in enumerate(sentence.tokens):
                known = token.lemma in self._institutions and token.tag in _SINGULAR
                if known and (words := description(sentence, index)):
                    self._described[token.lemma].add(words)

    def _nation(self, analysis: Analysis, lexicon: Lexicon) -> str | None:
        """Returns the adjective of the country that "the government" is of.

        The article names it twice as often as any other.
        """
        found = [
            one
            for place, _ in analysis.read_sentences
            for one in self._referents.in_sentence(place)
        ]
        ranked = Counter(one.name for one in found if one.type == "country").most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return next((form for form, name in lexicon.demonyms.items() if name == ranked[0][0]), None)

    def is_body(self, sentence: Sentence, index: int) -> bool:
        """Whether the noun is one for a body: "the health ministry", "police"."""
        token = sentence.tokens[index]
        return token.lemma.lower() in self._institutions or token.text.lower() in self._institutions

    def name(self, sentence: Sentence, index: int) -> str:
        """Returns what the body is called: "interior ministry".

        "the ministry" and "the agency" are the only one that the article has.
        """
        token = sentence.tokens[index]
        if words := description(sentence, index):
            known = (
                self._party_names.get(words.split()[-2])
                if token.lemma not in self._any_body
                else None
            )
            # "the hardline CGT union"
            return known.name if known and known.type in _NAMED else self.short(words)
        if token.tag not in _SINGULAR or sentence.tree.lemmas(index).isdisjoint(self._definite):
            return token.text.lower()
        named = self._described.get(token.lemma, set())
        if len(named) == 1:
            return self.short(next(iter(named)))
        if not named and token.lemma == "government" and self._country:
            return f"{self._country} {token.text.lower()}"
        return token.text.lower()

    def short(self, name: str) -> str:
        """Returns a body's long name as its initials, where the article uses them.

        "Forest Fire Research Office" is FFRO.
        """
        initials = "".join(word[0] for word in re.findall(r"\b[A-Z][\w’']+", name))
        is_body = name.split()[-1].lower() in self._institutions
        found = [one for one in self._acronyms if is_body and initials.endswith(one)]
        return max(found, key=len, default=name)


def description(sentence: Sentence, index: int) -> str | None:
    """Returns the noun with the words that describe it, and with "of Education" behind "Ministry".

    `None` where it stands bare.
    """
    tokens, first, last = sentence.tokens, index, index
    while first > 0 and _describes(sentence, first - 1, index):
        first -= 1
    if (
        tokens[index].text[0].isupper()
        and index + 2 < len(tokens)
        and tokens[index + 1].text in _OF
    ):
        names = takewhile(lambda i: tokens[i].text[0].isupper(), range(index + 2, len(tokens)))
        last = max(names, default=index)
    return words_of(tokens[first : last + 1]) if first < last else None


def _describes(sentence: Sentence, place: int, index: int) -> bool:
    """Whether the word belongs to the description: "interior", "royal".

    Of a name whatever has a capital does: "[U.S. Attorney's] Office".
    """
    token = sentence.tokens[place]
    if index not in (token.head, *sentence.tree.ancestors(place)):
        return False
    if sentence.tokens[index].text[0].isupper() and token.dep != "det":
        return token.text[0].isupper() or token.text in _JOINS
    return token.dep in _DESCRIBES and token.lemma != "own"

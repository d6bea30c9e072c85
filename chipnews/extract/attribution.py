"""Who says it: the innermost holder of a figure, the cue, and the chain it came through.

"X said that …", "…, X said", "according to X", "X, citing Y": the reporting verb nearest above the figure in the tree decides. A
date that tells when somebody spoke is not part of what is said.
"""

import re
from collections.abc import Iterator

from chipnews.extract.cast import Cast
from chipnews.extract.roles import subjects
from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Analysis, Sentence, Token
from chipnews.model.mention import UNNAMED, Attribution

_SAID_PART = frozenset({"ccomp", "parataxis", "xcomp"})
_GIVEN_PART = frozenset({"dobj", "prep", "attr", "oprd"})
_OBJECT_VERBS = frozenset({"put", "report", "estimate", "speak", "claim", "confirm", "state", "show"})
_PERSONAL = frozenset({"he", "she", "they"})


class Speakers:
    """Asks of one article: who holds the assertion in which a token stands."""

    def __init__(self, analysis: Analysis, cast: Cast, lexicon: Lexicon) -> None:
        self._analysis, self._cast = analysis, cast
        cues = {cue.name: cue for cues in lexicon.cues.values() for cue in cues}
        self._verbs = frozenset(cues["says"].verbs)
        self._anonymous = frozenset(cues["sources"].forms)
        self._groups = frozenset(cues["groups"].forms)
        self._documents = frozenset(cues["documents"].forms)
        self._credits = [
            pattern
            for cue, pattern, _ in lexicon.patterns.clause_cues["reporting"]
            if cue.name in ("according_to", "citing")
        ]
        self._institutions = lexicon.nouns_of("bodies") | lexicon.nouns_of("institutions")
        self._last: str | None = None
        self._described: dict[str, str] = {}

    def holder_of(self, place: int, index: int | None, *, is_date: bool) -> Attribution:
        """The attribution of token `index` of sentence `place`; empty where the article itself says it."""
        if index is None:
            return Attribution()
        sentence = self._analysis.sentences[place]
        credit = self._credited(place, sentence)
        verb = next(
            (one for one in self._verbs_over(sentence, index, is_date=is_date) if not _is_agentless(sentence, one)),
            None,
        )
        spoken = self._speaker(place, sentence, verb) if verb is not None else None
        if verb is not None and spoken:
            holder, manner = spoken
            self._last = holder
            via = (credit.holder,) if credit.holder and credit.holder != holder else ()
            return Attribution(holder, manner, via, sentence.tokens[verb].text)
        return credit

    def _verbs_over(self, sentence: Sentence, index: int, *, is_date: bool) -> Iterator[int]:
        """Reporting verbs above the token, nearest first, of whose content it is a part."""
        below = index
        for above in sentence.ancestors(index):
            token = sentence.tokens[above]
            if token.lemma in self._verbs and token.pos == "VERB":
                dep = sentence.tokens[below].dep
                if dep in _SAID_PART or (not is_date and dep in _GIVEN_PART and token.lemma in _OBJECT_VERBS):
                    yield above
            below = above
        yield from self._tagged_on(sentence, index)

    def _tagged_on(self, sentence: Sentence, index: int) -> Iterator[int]:
        """As in "…, the source said" that the parser hung below the content."""
        root = next((i for i, token in enumerate(sentence.tokens) if token.head == i), None)
        for child in sentence.children(root) if root is not None else ():
            token = sentence.tokens[child]
            if (
                token.lemma in self._verbs
                and token.dep in ("parataxis", "ccomp", "dep")
                and index not in sentence.subtree(child)
            ):
                yield child

    def _speaker(self, place: int, sentence: Sentence, verb: int) -> tuple[str, str] | None:
        for subject in subjects(sentence, verb) or self._passive_agent(sentence, verb):
            if named := self._name(place, sentence, subject):
                return named
        return None

    def _passive_agent(self, sentence: Sentence, verb: int) -> list[int]:
        return [
            below
            for child in sentence.children(verb)
            if sentence.tokens[child].dep == "agent"
            for below in sentence.children(child)
        ]

    def _name(self, place: int, sentence: Sentence, index: int) -> tuple[str, str] | None:
        """The holder's name and manner for the noun at `index`."""
        token = sentence.tokens[index]
        if token.lemma in self._documents:
            return self._owner(place, sentence, index)
        if names := self._cast.names(place, index):
            return "; ".join(names), "reported"
        word = token.text.lower()
        if word in self._anonymous or token.lemma in self._anonymous or self._is_one_of(sentence, index):
            return UNNAMED, "anonymous"
        if word in self._groups:
            return word.capitalize(), "reported"
        if token.lemma in _PERSONAL and self._last:
            return self._last, "reported"
        return self._institution(place, sentence, index)

    def _institution(self, place: int, sentence: Sentence, index: int) -> tuple[str, str] | None:
        """As in "the interior ministry", "state television": a speaker under its own description."""
        if sentence.tokens[index].lemma not in self._institutions:
            return None
        if principal := self._principal(place, sentence, index):
            return principal, "reported"
        lemma = sentence.tokens[index].lemma
        before = [i for i in sentence.children(index) if i < index and _describes(sentence.tokens[i])]
        if not before:  # "the ministry" is the one described before
            return self._described.get(lemma, sentence.tokens[index].text.lower()), "reported"
        first = sentence.tokens[min(before)]
        words = [first.text if first.pos == "PROPN" else first.text.lower()]
        words += [token.text for token in sentence.tokens[min(before) + 1 : index + 1]]
        self._described[lemma] = " ".join(words)
        return self._described[lemma], "reported"

    def _principal(self, place: int, sentence: Sentence, index: int) -> str | None:
        """As in "a spokesman for Huawei", "Huawei's spokesman": for whom the speaker speaks."""
        for child in sentence.children(index):
            token = sentence.tokens[child]
            wanted = [child] if token.dep in ("poss", "compound") else []
            if token.dep == "prep" and token.lemma in ("for", "of", "at"):
                wanted = [below for below in sentence.children(child) if sentence.tokens[below].dep == "pobj"]
            for below in wanted:
                if names := self._cast.names(place, below):
                    return names[0]
        return None

    def _is_one_of(self, sentence: Sentence, index: int) -> bool:
        """As in "one of the people"."""
        if sentence.tokens[index].lemma not in ("one", "two", "both", "another"):
            return False
        below = sentence.subtree(index)
        return any(sentence.tokens[i].text.lower() in self._anonymous for i in below)

    def _owner(self, place: int, sentence: Sentence, index: int) -> tuple[str, str] | None:
        """As in "Huawei's website", "the memo by Pichai": a document speaks for its owner."""
        for below in sorted(sentence.subtree(index) - {index}):
            if sentence.tokens[below].dep in ("poss", "compound", "pobj") and (names := self._cast.names(place, below)):
                return names[0], "document"
        return None

    def _credited(self, place: int, sentence: Sentence) -> Attribution:
        """As in "according to X" anywhere in the sentence."""
        text = self._analysis.article.text
        for pattern in self._credits:
            for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
                index = sentence.token_at(match.end() + 1)
                for following in range(index or 0, min((index or 0) + 6, len(sentence.tokens))):
                    if named := self._name(place, sentence, following):
                        return Attribution(named[0], named[1], (), match[0])
                    if re.match(r"[,.;]", sentence.tokens[following].text):
                        break
        return Attribution()


def _describes(token: Token) -> bool:
    """Words that belong to an institution's description: "interior", "state", "royal"."""
    return token.dep in ("compound", "amod", "nmod") and token.lemma != "own"


def _is_agentless(sentence: Sentence, verb: int) -> bool:
    """As in "the damage was estimated at": nobody is named, so the next speaker above counts."""
    deps = {sentence.tokens[child].dep for child in sentence.children(verb)}
    return "nsubjpass" in deps and "agent" not in deps

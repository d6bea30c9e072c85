"""Decides who says it: the innermost holder of a figure, the cue, and the chain it came through.

Each cue has a content: the clause or object that a verb governs, the sentence of which it is the
tag, what stands with "the union's count". The smallest content that covers a figure decides; within
a quotation its speaker does.
"""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from chipnews.extract.events.roles import antecedent, subjects
from chipnews.extract.parties.referents import Referents
from chipnews.extract.speakers.credit import Credits, is_parted
from chipnews.extract.speakers.holder import Holders
from chipnews.extract.speakers.quoted import Quoted
from chipnews.extract.speakers.reporting import governed, speaker_behind, tagged
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution

_FRAMES = ("gives", "counts", "sets", "withholds")  # of another frame than a clause


class Content(NamedTuple):
    """The tokens that a verb or a noun reports, and how.

    The frame is its clause, its object, "tag" or "noun".
    """

    tokens: frozenset[int]
    cue: int
    frame: str


class Speakers:
    """Finds who holds the assertion in which a token of one article stands."""

    def __init__(self, analysis: Analysis, referents: Referents, lexicon: Lexicon) -> None:
        self._analysis, self._referents = analysis, referents
        self._holders = Holders(analysis, referents, lexicon)
        cues = {cue.name: frozenset(cue.verbs) for cue in lexicon.cues["reporting"]}
        self._speech, self._counts = cues["speaks"], cues["counts"]
        self._finds, self._silence = cues["finds"], cues["withholds"]
        given = self._counts | self._finds | cues["gives"]
        says = frozenset().union(*(cues[name] for name in cues if name not in _FRAMES))
        self._verbs = {
            "clause": says,
            "object": given,
            "to": cues["foresees"],
            "passive": says | given,
            "at": cues["sets"],
            "of": cues["sets"],
        }
        self._reporting = frozenset().union(*self._verbs.values())
        patterns = {one.cue.name: one.pattern for one in lexicon.patterns.clause_cues["reporting"]}
        self._according, self._citing = (
            Credits(analysis, self._holders, patterns[name]) for name in ("according_to", "citing")
        )
        self._quoted = Quoted(analysis, self._holders, self._says, self._reporting)
        self._outlets = lexicon.outlets
        self._surveys = lexicon.words_of("surveys")
        self._stating = lexicon.words_of("views") | self._surveys
        self._contents: dict[int, list[Content]] = {}

    def holder_of(self, place: int, index: int | None) -> Attribution:
        """Returns the attribution of token `index` of sentence `place`.

        It is empty where the article itself says it.
        """
        if index is None:
            return Attribution()
        credit, is_nearer = self._according.over(place, index)
        spoken = () if is_nearer else self._chain(place, index)
        source, _ = self._citing.over(place, index)
        # not "citing the release of a film"
        sources = [] if source.manner == "document" else [source]
        chain: list[Attribution] = [one for one in (*sources, *spoken, credit) if one.holder]
        if not chain:
            return Attribution()
        via = [
            name
            for one in chain
            for name in (*one.via, one.holder)
            if name and name != chain[0].holder
        ]
        return replace(chain[0], via=tuple(dict.fromkeys(via)))

    def _chain(self, place: int, index: int) -> Iterator[Attribution]:
        """Yields who says the token, the innermost first."""
        sentence = self._analysis.sentences[place]
        offset = sentence.tokens[index].start
        if (spoken := self._quoted.speaker(offset)).holder:
            yield spoken
            return
        for content in self._all(place):
            if index in content.tokens and not is_parted(
                sentence, sentence.tokens[content.cue].start, offset
            ):
                yield self._says(place, content.cue, content.frame)

    def _all(self, place: int) -> list[Content]:
        """Returns what the cues of a sentence report, the smallest content first."""
        if place not in self._contents:
            sentence = self._analysis.sentences[place]
            found = [
                one for cue in range(len(sentence.tokens)) for one in self._reported(sentence, cue)
            ]
            self._contents[place] = sorted(found, key=lambda content: len(content.tokens))
        return self._contents[place]

    def _reported(self, sentence: Sentence, cue: int) -> Iterator[Content]:
        """Yields the contents of one token, of most none."""
        token, tree = sentence.tokens[cue], sentence.tree
        if token.lemma in self._stating and (stated := self._stated(sentence, cue)):
            yield Content(stated, cue, "noun")
        if (
            token.lemma not in self._reporting
            or token.pos != "VERB"
            or self._is_unsaid(sentence, cue)
        ):
            return
        below = list(governed(sentence, cue))
        for frame, child in below:
            if token.lemma in self._verbs[frame]:
                yield Content(frozenset(tree.subtree(child)), cue, frame)
        has_clause = any(frame in ("clause", "to") for frame, _ in below)
        if not has_clause and (rest := tagged(sentence, cue)):
            yield Content(rest, cue, "tag")

    def _stated(self, sentence: Sentence, noun: int) -> frozenset[int]:
        """Returns what a noun states: "the union's [count of 40]", "their [count] is [40]".

        Beside "by their count", "in a Bain survey" it is the whole clause.
        """
        tokens, tree = sentence.tokens, sentence.tree
        prep, owner = tokens[tokens[noun].head], tree.child(noun, "poss")
        below = tree.subtree(noun)
        if prep.lemma in ("in", "by") and tokens[prep.head].pos in ("VERB", "AUX"):
            return frozenset(range(len(tokens))) - below
        if owner is None:
            return frozenset()
        is_subject = tokens[noun].dep == "nsubj"
        said = tree.children(tokens[noun].head, "attr", "ccomp") if is_subject else []
        return frozenset(below.union(*map(tree.subtree, said)) - tree.subtree(owner))

    def _says(self, place: int, cue: int, frame: str = "") -> Attribution:
        """Returns the speaker of a verb or noun, and the outlet to which it was said.

        The speaker is the subject of the verb, or the owner of the noun; the outlet that of "told
        Reuters".
        """
        sentence = self._analysis.sentences[place]
        token, tree = sentence.tokens[cue], sentence.tree
        if frame == "noun":
            owner = cue if token.lemma in self._surveys else tree.child(cue, "poss")
            named = None if owner is None else self._holders.named(place, owner, speaks=True)
            if named is None or token.text.lower() in named.name.split():  # "in several polls"
                return Attribution()
            return Attribution(named.name, named.manner, (), token.text)
        for subject in (antecedent(sentence, one) for one in self._subjects(sentence, cue)):
            if (
                token.lemma in self._counts
                and frame == "object"
                and not self._holders.bodies.is_body(sentence, subject)
            ):
                continue
            named = self._holders.named(place, subject, speaks=token.lemma in self._speech)
            if named and (
                token.lemma not in self._finds or frame == "clause" or named.manner == "document"
            ):
                addressed = (
                    name
                    for one in tree.children(cue, "dobj", "dative")
                    for name in self._referents.names(place, one)
                )
                via = next(((name,) for name in addressed if name in self._outlets), ())
                return Attribution(named.name, named.manner, via, token.text, named.ordinal)
        return Attribution()

    def _subjects(self, sentence: Sentence, verb: int) -> list[int]:
        by = [
            one
            for agent in sentence.tree.children(verb, "agent")
            for one in sentence.tree.children(agent)
        ]
        behind = (
            speaker_behind(sentence, verb) if sentence.tokens[verb].lemma in self._speech else None
        )
        return subjects(sentence, verb) or by or ([] if behind is None else [behind])

    def _is_unsaid(self, sentence: Sentence, verb: int) -> bool:
        """Whether nothing is said: "refused to confirm", "did not say". The silent hold nothing."""
        token = sentence.tokens[verb]
        above = sentence.tokens[token.head].lemma if token.dep == "xcomp" else ""
        return above in self._silence or sentence.tree.child(verb, "neg") is not None

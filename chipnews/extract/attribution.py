"""Who says it: the innermost holder of a figure, the cue, and the chain it came through.

Each cue has a content: the clause or object that it governs, the sentence of which it is the tag, the quotation that it leads. The smallest
content that covers a figure decides. A date that tells when somebody spoke is not part of what is said.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from chipnews.extract.cast import Cast
from chipnews.extract.credit import Credits, is_parted
from chipnews.extract.holder import Holders
from chipnews.extract.quoted import Quoted
from chipnews.extract.reporting import governed, is_verbal, loose, speaker_behind, tagged
from chipnews.extract.roles import antecedent, subjects
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution
from chipnews.model.text import Span

_CLAUSES = ("clause", "to")
_FRAMES = (
    "gives",
    "counts",
    "sets",
    "foresees",
    "withholds",
)  # of another frame than a clause


class Content(NamedTuple):
    """The tokens that a verb reports, and how: by its clause, its object or as a tag."""

    tokens: frozenset[int]
    verb: int
    frame: str


class Speakers:
    """Asks of one article: who holds the assertion in which a token stands."""

    def __init__(self, analysis: Analysis, cast: Cast, lexicon: Lexicon) -> None:
        self._analysis, self._cast = analysis, cast
        self._holders = Holders(analysis, cast, lexicon)
        cues = {cue.name: frozenset(cue.verbs) for cue in lexicon.cues["reporting"]}
        self._speech, self._counts, self._silence = (cues[name] for name in ("speaks", "counts", "withholds"))
        self._finds = cues["finds"]
        given, told = (
            self._counts | self._finds | cues["gives"],
            frozenset().union(*(cues[name] for name in cues if name not in _FRAMES)),
        )
        self._verbs = {"clause": told, "to": cues["foresees"], "object": given, "passive": told | given}
        self._verbs |= dict.fromkeys(("at", "of"), cues["sets"])
        self._reporting = frozenset().union(*self._verbs.values())
        patterns = {cue.name: pattern for cue, pattern, _ in lexicon.patterns.clause_cues["reporting"]}
        self._according, self._citing = (
            Credits(analysis, self._holders, patterns[name]) for name in ("according_to", "citing")
        )
        self._quoted = Quoted(analysis, self._holders, self._says, self._according, self._reporting)
        self._outlets = lexicon.outlets
        self._views, self._surveys = lexicon.nouns_of("views"), lexicon.nouns_of("surveys")
        self._contents: dict[int, list[Content]] = {}

    def holder_of(self, place: int, index: int | None, *, is_date: bool) -> Attribution:
        """The attribution of token `index` of sentence `place`; empty where the article itself says it."""
        if index is None:
            return Attribution()
        quotation = self._quoted.over(self._analysis.sentences[place].tokens[index].start)
        if is_date and not quotation and self._dates_a_telling(place, index):
            return Attribution()
        credit, nearer = self._according.over(place, index)
        source, _ = self._citing.over(place, index)
        spoken = [] if nearer else list(self._chain(place, index, quotation))
        if not all(one.holder for one in spoken):
            return Attribution()
        chain = [one for one in (source, *(spoken[:1] if source.holder else spoken), credit) if one.holder]
        if not chain:
            return self._in_words(place, index)
        via = [name for one in chain for name in (*one.via, one.holder) if name and name != chain[0].holder]
        return replace(chain[0], via=tuple(dict.fromkeys(via)))

    def _chain(self, place: int, index: int, quotation: Span | None) -> Iterator[Attribution]:
        """Who says the token, the innermost first; an empty one where somebody keeps silent of it."""
        sentence, said = self._analysis.sentences[place], False
        offset = sentence.tokens[index].start
        spoken = self._quoted.speaker(offset)
        for content in self._all(place):
            start = sentence.tokens[content.verb].start
            is_inner = quotation is not None and quotation.start <= start < quotation.end
            if spoken.holder and not is_inner:
                break
            other = is_inner and content.frame not in _CLAUSES
            other |= said and content.frame == "tag"  # "…, records show, and [experts say …]": each its own
            if index not in content.tokens or other or is_parted(sentence, start, offset):
                continue
            if self._is_unsaid(sentence, content.verb):
                yield Attribution()
            voice = self._says(place, content.verb, content.frame)
            if voice.holder and not (is_inner and voice.manner == "anonymous"):
                said = True
                yield voice
        if spoken.holder:
            yield spoken

    def _all(self, place: int) -> list[Content]:
        """What the cues of a sentence report, the smallest content first."""
        if place not in self._contents:
            found = self._find(self._analysis.sentences[place])
            self._contents[place] = sorted(found, key=lambda content: len(content.tokens))
        return self._contents[place]

    def _find(self, sentence: Sentence) -> Iterator[Content]:
        for verb, token in enumerate(sentence.tokens):
            if token.lemma not in self._reporting or not is_verbal(sentence, verb) or _is_agentless(sentence, verb):
                continue
            own = [
                (frame, child) for frame, child in governed(sentence, verb) if token.lemma in self._verbs.get(frame, ())
            ]
            if any(sentence.tokens[i].tag == "MD" for i in sentence.tree.children(verb, "aux")):
                own = [(frame, child) for frame, child in own if frame in _CLAUSES]  # "it may report 300 jobs"
            for frame, child in own:
                more = loose(sentence, verb, child) if frame in _CLAUSES or token.lemma in self._finds else set()
                yield Content(frozenset(sentence.tree.subtree(child) | more), verb, frame)
            if not any(frame in _CLAUSES for frame, _ in own) and (rest := tagged(sentence, verb)):
                yield Content(rest, verb, "tag")

    def _says(self, place: int, verb: int, frame: str = "") -> Attribution:
        """The subject of a verb as a speaker, and the outlet to which it was said: "told Reuters"."""
        sentence = self._analysis.sentences[place]
        token = sentence.tokens[verb]
        counts = token.lemma in self._counts and frame == "object"
        for subject in (antecedent(sentence, one) for one in self._subjects(sentence, verb)):
            if counts and not self._holders.is_office(sentence, subject):
                continue
            named = self._holders.named(place, subject, speaks=token.lemma in self._speech)
            if named and (token.lemma not in self._finds or frame in _CLAUSES or named.manner == "document"):
                told = (
                    name
                    for one in sentence.tree.children(verb, "dobj", "dative")
                    for name in self._cast.names(place, one)
                )
                via = next(((name,) for name in told if name in self._outlets), ())
                return Attribution(named.name, named.manner, via, token.text, named.ordinal)
        return Attribution()

    def _subjects(self, sentence: Sentence, verb: int) -> list[int]:
        tokens, by = sentence.tokens, sentence.tree.children(verb, "agent")
        if tokens[verb].dep == "acl" and tokens[verb].tag == "VBN" and not by:
            return [tokens[verb].head]  # "a poll found last week that …", taken for "a poll that was found"
        found = subjects(sentence, verb) or [one for agent in by for one in sentence.tree.children(agent)]
        before = next((i for i in range(verb - 1, -1, -1) if tokens[i].text != "," and tokens[i].pos != "NUM"), None)
        is_name = before is not None and (tokens[before].dep == "appos" or tokens[verb].pos != "VERB")
        if not found and tokens[verb].lemma in self._speech and (behind := speaker_behind(sentence, verb)) is not None:
            return [behind]
        return found or (
            [before] if before is not None and is_name else []
        )  # "…, Munich Re estimates.", "Roe, 44, said"

    def _is_unsaid(self, sentence: Sentence, verb: int) -> bool:
        """As in "refused to confirm", "did not say": who keeps silent holds nothing."""
        token = sentence.tokens[verb]
        above = sentence.tokens[token.head].lemma if token.dep == "xcomp" else ""
        negated = sentence.tree.child(verb, "neg") is not None
        return above in self._silence or (negated and token.lemma in self._speech)

    def _in_words(self, place: int, index: int) -> Attribution:
        """As in "in Pichai's words", "by Bain's reckoning", "in a Bain survey"."""
        sentence = self._analysis.sentences[place]
        tokens, tree = sentence.tokens, sentence.tree
        for i, token in enumerate(tokens):
            above = tokens[token.head]
            owners = (
                tree.children(i, "poss") if token.lemma in self._views else [i] if token.lemma in self._surveys else []
            )
            if (
                above.lemma in ("in", "by")
                and tokens[above.head].pos in ("VERB", "AUX")
                and index not in tree.subtree(i)
            ):
                found = next((one for owner in owners if (one := self._holders.named(place, owner, speaks=True))), None)
                if found and token.text.lower() not in found.name.split():  # not "in several polls"
                    return Attribution(found.name, found.manner, (), token.text)
        return Attribution()

    def _dates_a_telling(self, place: int, index: int) -> bool:
        """As in "said on [Friday]": the date is of the saying."""
        sentence = self._analysis.sentences[place]
        above = next((i for i in sentence.tree.ancestors(index) if sentence.tokens[i].pos == "VERB"), None)
        return any(one.verb == above and index not in one.tokens for one in self._all(place))


def _is_agentless(sentence: Sentence, verb: int) -> bool:
    """As in "the damage was estimated at": nobody is named, so the next speaker above counts."""
    deps = sentence.tree.relations(verb)
    return "nsubjpass" in deps and "agent" not in deps

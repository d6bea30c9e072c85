"""Who says it: the innermost holder of a figure, the cue, and the chain it came through.

"X said that …", "…, X said", "according to X", "X, citing Y": the reporting verb nearest above the figure in the tree decides; a
quotation goes on being its speaker's. A date that tells when somebody spoke is not part of what is said.
"""

from collections.abc import Iterator
from dataclasses import replace

from chipnews.extract.cast import Cast
from chipnews.extract.credit import Credits, is_parted
from chipnews.extract.holder import Holders, Voice
from chipnews.extract.roles import subjects
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution

_SAID_PART = frozenset({"ccomp", "parataxis", "xcomp", "advcl", "pcomp"})
_GIVEN_PART = frozenset({"dobj", "prep", "attr", "oprd"})
_TAGS = frozenset({"parataxis", "ccomp", "dep"})
_JOINED = frozenset({"conj"})  # a tag only at the end: "…, the coastguard said"
_LONGEST_TAG = 9  # tokens of a closing "…, analysts at Bain estimate."


class Speakers:
    """Asks of one article: who holds the assertion in which a token stands."""

    def __init__(self, analysis: Analysis, cast: Cast, lexicon: Lexicon) -> None:
        self._analysis, self._cast = analysis, cast
        self._holders = Holders(analysis, cast, lexicon)
        cues = {cue.name: cue for cue in lexicon.cues["reporting"]}
        self._verbs = frozenset(verb for cue in cues.values() if cue.name != "withholds" for verb in cue.verbs)
        self._speech = frozenset(cues["speaks"].verbs)
        self._counts = frozenset(cues["counts"].verbs)
        self._with_object = self._counts | frozenset(cues["gives"].verbs)
        self._silence = frozenset(cues["withholds"].verbs)
        patterns = {cue.name: pattern for cue, pattern, _ in lexicon.patterns.clause_cues["reporting"]}
        self._according, self._citing = (
            Credits(analysis, self._holders, patterns[name]) for name in ("according_to", "citing")
        )
        self._outlets = lexicon.outlets
        self._views = lexicon.nouns_of("views")

    def holder_of(self, place: int, index: int | None, *, is_date: bool) -> Attribution:
        """The attribution of token `index` of sentence `place`; empty where the article itself says it."""
        sentence = self._analysis.sentences[place]
        if index is None or (is_date and self._dates_a_telling(sentence, index)):
            return Attribution()
        credit, nearer = self._according.over(place, index)
        source, _ = self._citing.over(place, index)
        for verb in () if nearer else self._verbs_over(sentence, index, is_date=is_date):
            parted = is_parted(sentence, sentence.tokens[verb].start, sentence.tokens[index].start)
            if parted or _is_agentless(sentence, verb):
                continue
            if self._is_unsaid(sentence, verb):
                return Attribution()
            if spoken := self._speaker(place, sentence, verb):
                via = (self._told(place, sentence, verb), credit.holder)
                return self._through(spoken, source, via, sentence.tokens[verb].text)
        if credit.holder:
            return self._through(
                Voice(credit.holder, credit.manner or "reported", credit.ordinal), source, (), credit.cue or ""
            )
        if source.holder:
            return source
        voiced = self._in_words(place, sentence) or (None if is_date else self._goes_on(place, sentence, index))
        return voiced or Attribution()

    def _through(self, spoken: Voice, source: Attribution, via: tuple[str | None, ...], cue: str) -> Attribution:
        """The innermost holder: whom the speaker cites, where it cites somebody; then the speaker is on the way."""
        holder, manner, ordinal = spoken
        if source.holder and source.holder != holder:
            return replace(source, via=(holder,))
        self._holders.heard(holder)
        chain = tuple(dict.fromkeys(one for one in via if one and one != holder))
        return Attribution(holder, manner, chain, cue, ordinal)

    def _verbs_over(self, sentence: Sentence, index: int, *, is_date: bool) -> Iterator[int]:
        """Reporting verbs above the token, nearest first, of whose content it is a part."""
        below = index
        for above in sentence.tree.ancestors(index):
            token = sentence.tokens[above]
            if token.lemma in self._verbs and token.pos == "VERB":
                dep = sentence.tokens[below].dep
                given = not is_date and dep in _GIVEN_PART and token.lemma in self._with_object
                made_known = dep == "nsubjpass" and not is_date and not _is_agentless(sentence, above)
                if (dep in _SAID_PART and not _is_aside(sentence, below)) or given or made_known:
                    yield above
            below = above
        yield from self._tagged_on(sentence, index)
        if not is_date:
            yield from self._closing(sentence, index)

    def _tagged_on(self, sentence: Sentence, index: int) -> Iterator[int]:
        """As in "…, the source said": a tag that the parser hung below the content, or that closes the sentence."""
        root = next((i for i, token in enumerate(sentence.tokens) if token.head == i), None)
        for child in sentence.tree.children(root) if root is not None else ():
            token = sentence.tokens[child]
            verbs = self._verbs if token.dep in _TAGS else self._speech if token.dep in _JOINED else frozenset[str]()
            if token.lemma in verbs and index not in sentence.tree.subtree(child):
                yield child

    def _closing(self, sentence: Sentence, index: int) -> Iterator[int]:
        """The verb behind the last comma of a sentence that closes with its speaker: "…, Munich Re estimates."."""
        comma = next((i for i in range(len(sentence.tokens) - 1, index, -1) if sentence.tokens[i].text == ","), None)
        if comma is not None and len(sentence.tokens) - comma <= _LONGEST_TAG:
            behind = range(comma + 2, len(sentence.tokens))
            verbs = (i for i in behind if sentence.tokens[i].lemma in self._verbs and _has_no_content(sentence, i))
            yield from (i for i in verbs if not _is_timed(sentence, i))

    def _speaker(self, place: int, sentence: Sentence, verb: int) -> Voice | None:
        speaks, counts = (sentence.tokens[verb].lemma in verbs for verbs in (self._speech, self._counts))
        for subject in subjects(sentence, verb) or self._passive_agent(sentence, verb) or _before(sentence, verb):
            if counts and not self._holders.is_office(sentence, subject):
                continue
            if named := self._holders.named(place, subject, speaks=speaks):
                return named
        return None

    def _passive_agent(self, sentence: Sentence, verb: int) -> list[int]:
        return [
            below
            for child in sentence.tree.children(verb)
            if sentence.tokens[child].dep == "agent"
            for below in sentence.tree.children(child)
        ]

    def _is_unsaid(self, sentence: Sentence, verb: int) -> bool:
        """As in "refused to confirm", "did not say": who keeps silent holds nothing."""
        token = sentence.tokens[verb]
        above = sentence.tokens[token.head].lemma if token.dep == "xcomp" else ""
        negated = sentence.tree.child(verb, "neg") is not None
        return above in self._silence or (negated and token.lemma in self._speech)

    def _told(self, place: int, sentence: Sentence, verb: int) -> str | None:
        """As in "told Reuters": the outlet to which it was said."""
        for child in sentence.tree.children(verb):
            if sentence.tokens[child].dep in ("dobj", "dative"):
                for name in self._cast.names(place, child):
                    if name in self._outlets:
                        return name
        return None

    def _in_words(self, place: int, sentence: Sentence) -> Attribution | None:
        """As in "in Pichai's words", "by Bain's reckoning"."""
        for i, token in enumerate(sentence.tokens):
            if token.lemma in self._views and sentence.tokens[token.head].lemma in ("in", "by"):
                owners = iter(sentence.tree.children(i, "poss"))
                named = next((found for one in owners if (found := self._holders.named(place, one, speaks=True))), None)
                return Attribution(named.name, named.manner, (), token.text) if named else None
        return None

    def _goes_on(self, place: int, sentence: Sentence, index: int) -> Attribution:
        """A quotation without a verb of its own goes on being its speaker's, within the paragraph."""
        if not self._is_quoted(sentence.tokens[index].start):
            return Attribution()
        for near in (place, place - 1, place - 2, place + 1):
            if 0 <= near < len(self._analysis.sentences) and self._one_paragraph(place, near):
                other = self._analysis.sentences[near]
                for i, token in enumerate(other.tokens):
                    if token.lemma in self._speech and token.pos == "VERB" and (found := self._speaker(near, other, i)):
                        self._holders.heard(found.name)
                        return Attribution(found.name, "quoted", (), token.text, found.ordinal)
        return Attribution()

    def _dates_a_telling(self, sentence: Sentence, index: int) -> bool:
        """As in "said on [Friday]": the date is of the saying."""
        above = next((i for i in sentence.tree.ancestors(index) if sentence.tokens[i].pos == "VERB"), None)
        return above is not None and sentence.tokens[above].lemma in self._speech

    def _is_quoted(self, offset: int) -> bool:
        """Whether a quotation that began in this paragraph is still open at `offset`."""
        text = self._analysis.article.text
        before = text[text.rfind("\n", 0, offset) + 1 : offset]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _one_paragraph(self, one: int, other: int) -> bool:
        first, last = sorted((one, other))
        spans = self._analysis.sentences[first].span, self._analysis.sentences[last].span
        return "\n" not in self._analysis.article.text[spans[0].start : spans[1].start]


def _before(sentence: Sentence, verb: int) -> list[int]:
    """The noun right before a verb to which the parser gave no subject ("…, IDC forecast")."""
    token = sentence.tokens[verb - 1] if verb > 0 else None
    nominal = (
        token is not None and (token.pos == "NOUN" or token.text[0].isupper()) and sentence.tokens[verb].pos != "VERB"
    )
    return [verb - 1] if nominal else []


def _has_no_content(sentence: Sentence, verb: int) -> bool:
    """As in "analysts said." at the end; "Lyft announced 13%" says something of its own."""
    return not any(token.pos == "NUM" for token in sentence.tokens[verb + 1 :])


def _is_timed(sentence: Sentence, verb: int) -> bool:
    """As in ", when Lyft announced it", not ", as Lyft announced"."""
    return any(sentence.tokens[i].lemma != "as" for i in sentence.tree.children(verb, "mark", "advmod"))


def _is_aside(sentence: Sentence, clause: int) -> bool:
    """An adverbial clause is no content: "said so while sales fell 5%"."""
    return sentence.tokens[clause].dep == "advcl"


def _is_agentless(sentence: Sentence, verb: int) -> bool:
    """As in "the damage was estimated at": nobody is named, so the next speaker above counts."""
    deps = sentence.tree.relations(verb)
    return "nsubjpass" in deps and "agent" not in deps

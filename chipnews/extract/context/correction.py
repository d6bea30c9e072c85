"""Reads corrections: the figures that an article's own note takes back, and what replaces them.

"An earlier version of this article said 1,900; it is 1,600, not 1,900": a figure behind words for
the earlier text is withdrawn, one behind a semicolon or "in fact" stands, and "not" or "instead of"
right before a figure turns the one into the other. "Changed from 1,900 to 1,600" is one of each. Of
"said that 40 of the 120 passengers were hurt" only what the text does not say as well is taken
back.
"""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Attribution, Correction, Mention, Statement
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced

Corrected = tuple[Correction, Step]
"""What a correction makes of a figure, and the words that say so."""
_FOLLOWING = 2  # sentences of the same paragraph that still belong to a note
_OPENING = re.compile(r"^$|[.!?(\[*]\s*$|\n[^\S\n]*$")


class Corrections:
    """Reads the notes of one article, figure by figure."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon) -> None:
        self._text, self._analysis = analysis.article.text, analysis
        self._words = lexicon.patterns.corrections
        self._back = next(
            one.cue
            for one in lexicon.patterns.clause_cues["correction"]
            if one.cue.name == "takes_back"
        )
        self._notes = self._find_notes()

    def read(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """Returns the article's statements, each with what a correction makes of its figure."""
        single = [one for statement in statements for one in self._levels(statement)]
        found = [
            (one, self._in_note(one.mention) if self._noted(one) else self._taken_back(one))
            for one in single
        ]
        gone = [one for one, state in found if state and state[0] == "withdrawn"]
        text = {_written(one) for one in single if not self._noted(one)}
        wrong = {one.mention.sentence for one in gone if _written(one) not in text}
        right = [one for one in gone if _written(one) in text and one.mention.sentence in wrong]
        return tuple(
            _corrected(one, *state) if state and one not in right else one for one, state in found
        )

    def _noted(self, statement: Statement) -> bool:
        return statement.mention.sentence in self._notes

    def _find_notes(self) -> dict[int, Step]:
        """Returns the sentences that belong to a note, and the words that open it."""
        notes, left, end = dict[int, Step](), 0, 0
        for place, sentence in enumerate(self._analysis.sentences):
            if opening := self._opening(sentence.span):
                notes[place], left = opening, _FOLLOWING
            elif left and "\n" not in self._text[end : sentence.span.start]:
                notes[place], left = notes[place - 1], left - 1
            else:
                left = 0
            end = sentence.span.end
        return self._with_regretted(notes)

    def _with_regretted(self, notes: dict[int, Step]) -> dict[int, Step]:
        """Returns the notes, with what stands before words of regret in their paragraph."""
        sentences = self._analysis.sentences
        for place in reversed(range(len(sentences) - 1)):
            behind = notes.get(place + 1)
            gap = self._text[sentences[place].span.end : sentences[place + 1].span.start]
            is_one = "\n" not in gap
            if place not in notes and behind and behind.rule == "correction.regrets" and is_one:
                notes[place] = behind
        return notes

    def _opening(self, sentence: Span) -> Step | None:
        """Returns what makes the sentence a note; a label must open it.

        "the market saw a correction: 1,600 points" is no note.
        """
        for name in ("label", "news", "mended", "earlier", "regrets"):
            found = self._words[name].search(self._text, sentence.start, sentence.end)
            if found and (
                name not in ("label", "news") or _OPENING.search(self._text[: found.start()])
            ):
                return _step("stands", name, found)
        return None

    def _in_note(self, mention: Mention) -> Corrected | None:
        if mention.kind == "date":
            return None
        before = self._before(mention, mention.span.start).rpartition(";")[2]
        if changed := self._words["from"].search(before):
            return "withdrawn", _step("withdrawn", "from", changed)
        mends = list(self._words["mends"].finditer(before))[-1:]
        earlier = None if mends else self._words["earlier"].search(before)
        gone = None if mends else earlier or self._words["withdraws"].search(before)
        if turn := self._words["turns"].search(before):
            state: Correction = "stands" if gone else "withdrawn"
            return state, _step(state, "turns", turn)
        if gone:
            return "withdrawn", _step("withdrawn", "earlier" if earlier else "withdraws", gone)
        return "stands", _step("stands", "mends", mends[0]) if mends else self._notes[
            mention.sentence
        ]

    def _before(self, mention: Mention, end: int) -> str:
        return self._text[self._analysis.sentences[mention.sentence].span.start : end]

    def _levels(self, statement: Statement) -> tuple[Statement, ...]:
        """Returns each figure of a note's "changed from 1,900 to 1,600" by itself.

        Other figures are returned as they are.
        """
        mention, amount = statement.mention, statement.mention.amount
        if not amount.levels or not self._noted(statement):
            return (statement,)
        to = (
            mention.span.start
            if amount.left
            else self._text.rindex(" to ", mention.span.start, mention.span.end) + 4
        )
        left = amount.left or Span(mention.span.start, to - 4)
        if not self._words["from"].search(self._before(mention, left.start)):
            return (statement,)
        one = replace(amount, upto="", upto_scale="", levels=False, left=None)
        two = replace(one, number=amount.upto, scale=amount.upto_scale)
        parts = ((left, one), (Span(to, mention.span.end), two))
        single = (replace(mention, span=span, amount=part) for span, part in parts)
        return tuple(replace(statement, mention=one, reached=False) for one in single)

    def _taken_back(self, statement: Statement) -> Corrected | None:
        """Returns what a denied verb takes back: "withdrew its figure of [60] deaths"."""
        sentence = self._analysis.sentences[statement.mention.sentence]
        if statement.modality != "denied":
            return None
        for verb, token in enumerate(sentence.tokens):
            if token.lemma not in self._back.verbs:
                continue
            below = [sentence.tokens[child] for child in sentence.tree.children(verb)]
            objects = (one for one in below if one.dep in ("dobj", "nsubjpass"))
            is_figure = any(one.lemma in self._back.nouns for one in objects)
            if is_figure and all(one.dep != "neg" for one in below):
                return "taken_back", Step("extract", "correction.takes_back", token.text)
        return None


def _written(statement: Statement) -> tuple[str, str, str]:
    mention = statement.mention
    return mention.kind, mention.amount.number, mention.amount.scale


def _step(state: Correction, rule: str, words: re.Match[str]) -> Step:
    return Step("extract", f"correction.{rule}", f"{state}: {words[0].strip()}")


def _corrected(statement: Statement, state: Correction, step: Step) -> Statement:
    mention = statement.mention
    # the paper takes back what it wrote
    said = Attribution() if state == "withdrawn" else statement.attribution
    return traced(
        statement,
        step,
        mention=replace(mention, amount=replace(mention.amount, previous=False)),
        correction=state,
        attribution=said,
        modality="denied" if state != "stands" else statement.modality if said.holder else "fact",
    )

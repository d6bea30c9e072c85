"""Corrections: the figures that an article's own note takes back, and those that it puts in their place.

"An earlier version of this article said 1,900; it is 1,600, not 1,900": a figure behind words for the earlier text is withdrawn, one
behind a semicolon or "in fact" stands, and "not" or "instead of" right before a figure turns the one into the other.
"""

import re
from dataclasses import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Attribution, Correction, Mention, Statement
from chipnews.model.trace import Step, traced

Corrected = tuple[Correction, Step]
"""What a correction makes of a figure, and the words that say so."""
_FOLLOWING = 2  # sentences of the same paragraph that still belong to a note


class Corrections:
    """The notes of one article, asked figure by figure."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon) -> None:
        self._analysis = analysis
        cues = {cue.name: (cue, pattern) for cue, pattern, _ in lexicon.patterns.clause_cues["correction"]}
        self._note, self._withdraws, self._mends = (cues[name][1] for name in ("note", "withdraws", "mends"))
        self._back = cues["takes_back"][0]
        self._turns = lexicon.patterns.turns
        self._notes = self._find_notes()

    def read(self, statement: Statement) -> Statement:
        """The statement with what a correction makes of its figure."""
        mention = statement.mention
        found = self._in_note(mention) if mention.sentence in self._notes else self._taken_back(statement)
        if found is None:
            return statement
        state, step = found
        said = statement.attribution if state == "taken_back" else Attribution()
        return traced(
            statement,
            step,
            mention=replace(mention, amount=replace(mention.amount, previous=False)),
            correction=state,
            attribution=said,
            modality="denied" if state != "stands" else statement.modality if said.holder else "fact",
        )

    def _find_notes(self) -> dict[int, int]:
        """Sentences that belong to a note -> the offset from which they do."""
        text, notes, left, end = self._analysis.article.text, dict[int, int](), 0, 0
        for place, sentence in enumerate(self._analysis.sentences):
            cue = self._note.search(text, sentence.span.start, sentence.span.end)
            if cue and _opens(text, cue):
                notes[place], left = cue.start(), _FOLLOWING
            elif left and "\n" not in text[end : sentence.span.start]:
                notes[place], left = sentence.span.start, left - 1
            else:
                left = 0
            end = sentence.span.end
        return notes

    def _in_note(self, mention: Mention) -> Corrected | None:
        text, start = self._analysis.article.text, self._notes[mention.sentence]
        if mention.span.start < start or mention.kind == "date":
            return None
        start = max(start, text.rfind(";", start, mention.span.start) + 1)
        mends = list(self._mends.finditer(text, start, mention.span.start))
        start = mends[-1].start() if mends else start
        withdraws = None if mends else self._withdraws.search(text, start, mention.span.start)
        state: Correction = "withdrawn" if withdraws else "stands"
        words = withdraws or (mends[-1] if mends else None)
        rule = "withdraws" if withdraws else "mends" if mends else "note"
        if turn := self._turns.search(text[start : mention.span.start]):
            state, rule, words = "stands" if state == "withdrawn" else "withdrawn", "turns", turn
        return state, Step("extract", f"correction.{rule}", f"{state}: {words[0].strip() if words else 'the note'}")

    def _taken_back(self, statement: Statement) -> Corrected | None:
        """As in "withdrew its figure of [60] deaths"."""
        sentence = self._analysis.sentences[statement.mention.sentence]
        if statement.modality != "denied":
            return None
        for verb in (i for i, token in enumerate(sentence.tokens) if token.lemma in self._back.verbs):
            below = [sentence.tokens[child] for child in sentence.tree.children(verb)]
            told = any(token.lemma in self._back.nouns and token.dep in ("dobj", "nsubjpass") for token in below)
            if told and all(token.dep != "neg" for token in below):
                return "taken_back", Step("extract", "correction.takes_back", sentence.tokens[verb].text)
        return None


def _opens(text: str, cue: re.Match[str]) -> bool:
    """Of a label ("Correction:") that a sentence or a bracket begins with it: "the market saw a correction: 1,600 points" is no note."""
    return not cue[0].endswith(":") or re.search(r"(?:^|[\n.!?(\[*]\s*)$", text[: cue.start()]) is not None

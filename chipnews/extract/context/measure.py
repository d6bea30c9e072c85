"""Reads what a figure measures, by the event and the word near it that name a measure.

A figure belongs to the frame whose trigger is nearest in its clause's tree, if that frame measures
or counts such things.
"""

from collections.abc import Sequence

from chipnews.extract.figures.label import Labels
from chipnews.lexicon.entries import Measure, Unit
from chipnews.lexicon.frames import FramePattern
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Frame, Mention
from chipnews.model.trace import Step

# edges between a number without a noun and the trigger that says what it counts, at most
_CLOSE = 3
_MOVES = (".growth", ".change")
_SHARES = ("%", "percent", "cent")


class Measures:
    """Finds the frame and the measure of each mention of one article."""

    def __init__(self, analysis: Analysis, frames: Sequence[Frame], lexicon: Lexicon) -> None:
        self._analysis, self._lexicon = analysis, lexicon
        self._labels = Labels(analysis, lexicon)
        self._frames: dict[int, list[Frame]] = {}
        for frame in frames:
            self._frames.setdefault(frame.sentence, []).append(frame)
        self._patterns = {(one.frame, one.name): one for one in lexicon.frame_patterns}

    def of(self, mention: Mention) -> tuple[Frame | None, str | None, tuple[Step, ...]]:
        """Returns the mention's frame, its measure, and the steps that found them."""
        sentence = self._analysis.sentences[mention.sentence]
        # of two years of one row neither is told apart by the measure
        if not sentence.tokens or self._labels.is_of_period(mention.sentence, mention.span):
            return None, None, ()
        named = self._named_measure(mention, sentence)
        frame = self._nearest(mention, sentence)
        steps = []
        if frame:
            why = f"the nearest trigger, “{self._word(frame)}”"
            steps.append(Step("extract", f"{frame.frame}.{frame.rule}", why))
        if named:
            steps.append(Step("extract", f"measures.{named.name}", named.measure))
            return frame, named.measure, tuple(steps)
        if frame:
            return frame, self._frame_measure(frame, mention), tuple(steps)
        return None, *self._of_head(mention)

    def _word(self, frame: Frame) -> str:
        return self._analysis.article.quote(frame.span)

    def is_of_event(self, measure: str | None) -> bool:
        """Whether the measure is the event's own, and no party's."""
        return any(entry.of_event for entry in self._lexicon.measures if entry.measure == measure)

    def unit_of(self, frame: Frame | None, measure: str | None) -> str | None:
        """Returns what a figure without a noun counts here."""
        units = (entry.unit for entry in self._lexicon.measures if entry.measure == measure)
        if unit := next(filter(None, units), None):
            return unit
        if frame is None:
            return None
        pattern = self._pattern(frame)
        return pattern.unit if pattern and pattern.unit else self._lexicon.frames[frame.frame].unit

    def _pattern(self, frame: Frame) -> FramePattern | None:
        return self._patterns.get((frame.frame, frame.rule))

    def _is_change(self, frame: Frame, mention: Mention) -> bool:
        measure = self._frame_measure(frame, mention) or ""
        return mention.kind == "percent" and measure.endswith(_MOVES)

    def _frame_measure(self, frame: Frame, mention: Mention) -> str | None:
        """Returns what the frame measures by such a figure.

        By land (`area`) it measures another thing than by a count.
        """
        pattern = self._pattern(frame)
        own = pattern.measures if pattern else {}
        measures = {**self._lexicon.frames[frame.frame].measures, **own}
        unit = self._physical(mention)
        return measures.get(unit.dimension if unit else "") or measures.get(mention.kind)

    def _named_measure(self, mention: Mention, sentence: Sentence) -> Measure | None:
        """Returns the measure whose word stands nearest to the figure, in its clause."""
        text = self._analysis.article.text
        bare = mention.kind == "quantity" and mention.amount.is_bare
        low, high = (
            (sentence.span.start, sentence.span.end) if bare else _clause(text, mention, sentence)
        )
        best: tuple[int, int, Measure] | None = None
        for place, (entry, (_, pattern)) in enumerate(
            zip(self._lexicon.measures, self._lexicon.patterns.measures, strict=True)
        ):
            if mention.kind not in entry.kinds:
                continue
            for match in pattern.finditer(text, low, high):
                gap = max(mention.span.start - match.end(), match.start() - mention.span.end, 0)
                if best is None or (gap, place) < best[:2]:
                    best = (gap, place, entry)
        return best[2] if best else None

    def _of_head(self, mention: Mention) -> tuple[str | None, tuple[Step, ...]]:
        """Returns the measure that the head of the figure's column names, itself or by an event."""
        label = self._labels.of(mention.sentence, mention.span)
        if label is None or not label.head:
            return None, ()
        text, (low, high) = self._analysis.article.text, (label.span.start, label.span.end)
        for entry, (_, cues) in zip(
            self._lexicon.measures, self._lexicon.patterns.measures, strict=True
        ):
            if mention.kind in entry.kinds and cues.search(text, low, high):
                return entry.measure, (Step("extract", f"measures.{entry.name}", entry.measure),)
        for frame in self._frames.get(label.place, []):
            if label.span.overlaps(frame.span) and (measure := self._frame_measure(frame, mention)):
                why = f"the head, “{self._word(frame)}”"
                return measure, (Step("extract", f"{frame.frame}.{frame.rule}", why),)
        return None, ()

    def _nearest(self, mention: Mention, sentence: Sentence) -> Frame | None:
        index = sentence.token_at(mention.span.start)
        if index is None:
            return None
        ranked = [
            (distance, abs(frame.trigger - index), place, frame)
            for place, frame in enumerate(self._frames.get(mention.sentence, []))
            if _tells_of(sentence, index, frame.trigger)
            and self._measures_it(
                frame, mention, distance := sentence.tree.distance(index, frame.trigger)
            )
            and not (self._is_change(frame, mention) and _is_whole(sentence, index, frame.trigger))
        ]
        return min(ranked, key=lambda row: row[:3])[3] if ranked else None

    def _measures_it(self, frame: Frame, mention: Mention, distance: int) -> bool:
        """Whether the frame counts such things.

        A whole number without a noun belongs to a trigger that governs it closely.
        """
        if self._frame_measure(frame, mention) is None:
            return False
        counts, amount = self._lexicon.frames[frame.frame].counts, mention.amount
        if mention.kind != "quantity" or not counts:
            return True
        if amount.is_bare:
            whole = amount.number[0].isdigit() and ("." not in amount.number or amount.scale != "")
            if distance > _CLOSE or not whole:
                return False
        if amount.counts_nothing:
            return True
        unit = self._physical(mention)
        return (unit.code if unit else amount.noun) in counts

    def _physical(self, mention: Mention) -> Unit | None:
        """Returns the unit of a quantity that is measured."""
        is_quantity = mention.kind == "quantity"
        return self._lexicon.unit_names.get(mention.amount.unit) if is_quantity else None


def _tells_of(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether the trigger stands in the figure's clause, or in one that describes its noun.

    "[1,600] chips that it ordered".
    """
    tree = sentence.tree
    nouns = (index, sentence.tokens[index].head)
    return tree.share_clause(index, trigger) or any(
        tree.share_clause(trigger, noun) for noun in nouns
    )


def _is_whole(sentence: Sentence, index: int, trigger: int) -> bool:
    """Whether it is a share of a whole ("10% of [turnover]"), and no movement."""
    tokens, of = sentence.tokens, sentence.tokens[trigger].head
    heads = (one for one in (index, tokens[index].head) if tokens[one].lemma in _SHARES)
    return tokens[of].lemma == "of" and any(of in sentence.tree.children(one) for one in heads)


def _clause(text: str, mention: Mention, sentence: Sentence) -> tuple[int, int]:
    """Returns the stretch between the commas, semicolons and "and" around the figure, half-open.

    A comma inside a number is none.
    """
    low, high = sentence.span.start, sentence.span.end
    for token in sentence.tokens:
        if token.text in (",", ";", "–", "—", ":", "plus", "and", "or"):
            if token.end <= mention.span.start:
                low = token.start
            elif token.start >= mention.span.end and token.start < high:
                high = token.start
    return low, high

"""Order: which event comes before, after or because of which, by the words of `cues/order.toml` and `cues/causes.toml`.

Frames in -> relations between two of them out. What a cue introduces is read off the sentence's tree ("after the US [tightened] its
rules"); the other event is the nearest that is no part of it, or, where the sentence only points back ("The move came after …"), the
main event of the sentence before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from chipnews.extract.events.linking import (
    attached_to,
    find_cues,
    introduced_by,
    is_active,
    opens_clause,
    steps_to,
)
from chipnews.extract.events.roles import own_subjects
from chipnews.lexicon.entries import Cue
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution, Frame, Relation
from chipnews.model.text import Span

_FAR = 200  # characters between a cue and the event before it, at most
# the date of the first is that of the saying; the second lasts
_NO_EVENTS = frozenset({"announcement", "market_size"})


def find_order(analysis: Analysis, frames: Iterable[Frame], lexicon: Lexicon) -> Iterator[Relation]:
    """The relations between events, in text order.

    Of one cue at most one, and none between tellings of one event.
    """
    events: dict[int, list[Frame]] = {}
    for frame in frames:
        sentence = analysis.sentences[frame.sentence]
        if (
            name_of(frame, lexicon)
            and not sentence.is_question
            and not _is_undone(frame, sentence, lexicon)
        ):
            events.setdefault(frame.sentence, []).append(frame)
    for place, there in sorted(events.items()):
        scene = _Scene(analysis, place, there, events, lexicon)
        said: set[tuple[str, str]] = set()
        for told in (*scene.by_words(), *scene.by_verbs()):
            names = (name_of(told.first, lexicon), name_of(told.second, lexicon))
            if names[0] != names[1] and names not in said:
                said.add(names)
                yield scene.relation(told)


def name_of(frame: Frame, lexicon: Lexicon) -> str:
    """`frame:subject`.

    Empty where nobody is known to do it, or where it is no event that has its own date.
    """
    kind = lexicon.frames[frame.frame]
    subject = frame.roles.get(kind.subject)
    return f"{frame.frame}:{subject}" if subject and frame.frame not in _NO_EVENTS else ""


def _is_undone(frame: Frame, sentence: Sentence, lexicon: Lexicon) -> bool:
    """As in "cancelled the order", "the loss of the order".

    The event is not the one that the frame tells of.
    """
    above = sentence.tokens[frame.trigger].head
    over = [above, *([sentence.tokens[above].head] if sentence.tokens[above].lemma == "of" else [])]
    return any(
        sentence.tokens[i].lemma in lexicon.words_of("undoing") for i in over if i != frame.trigger
    )


class _Told(NamedTuple):
    """A cue with its tokens, the event of which it is said, and the event that it introduces."""

    cue: Cue
    words: Sequence[int]
    first: Frame
    second: Frame


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence, the events that it tells, and those of all sentences by their place."""

    analysis: Analysis
    place: int
    told: Sequence[Frame]
    events: Mapping[int, Sequence[Frame]]
    lexicon: Lexicon

    @property
    def sentence(self) -> Sentence:
        return self.analysis.sentences[self.place]

    def by_words(self) -> Iterator[_Told]:
        """As in "ordered chips after the ban"."""
        for cue, words in find_cues(self.analysis, self.place, self.lexicon):
            introduced = introduced_by(self.sentence, words)
            if introduced is None:
                continue
            back = self.sentence.tokens[introduced].lemma in self.lexicon.words_of("pointers")
            second = self._main_before() if back else self._carried(introduced)
            first = self._other(words, introduced, second) if second else None
            if first and second:
                yield _Told(cue, words, first, second)

    def by_verbs(self) -> Iterator[_Told]:
        """As in "the ban prompted an order". In `causes.toml` the object is because of the subject."""
        tokens = self.sentence.tokens
        for file in ("order", "causes"):
            for cue in self.lexicon.cues[file]:
                for verb in (
                    i
                    for i, token in enumerate(tokens)
                    if token.lemma in cue.verbs and token.pos == "VERB"
                ):
                    if not is_active(self.sentence, verb):
                        continue
                    subject, thing = self._subject_of(verb), self._object_of(verb, cue)
                    if subject and thing:
                        ends = (subject, thing) if file == "order" else (thing, subject)
                        yield _Told(cue, [verb], *ends)

    def relation(self, told: _Told) -> Relation:
        """What is because of a thing to come is before it.

        "ordered in response to expected rules".
        """
        cue, words, *ends = told
        here = [one.span for one in ends if one.sentence == self.place]
        said = [Span(self.sentence.tokens[i].start, self.sentence.tokens[i].end) for i in words]
        start = (
            min(span.start for span in (*here, *said))
            if len(here) > 1
            else self.sentence.span.start
        )
        predicate = cue.sets["predicate"]
        if predicate == "because_of" and self._is_to_come(told.second):
            predicate = "before"
        subject, thing = (name_of(one, self.lexicon) for one in ends)
        span = Span(start, max(span.end for span in (*here, *said)))
        rule = f"{'causes' if cue in self.lexicon.cues['causes'] else 'order'}.{cue.name}"
        newest = tuple(end for end in ends if _is_newest(end, self.analysis, self.lexicon))
        return Relation(
            predicate,
            subject,
            thing,
            span,
            self.place,
            Attribution(),
            "fact",
            rule,
            tuple(ends),
            newest=newest,
        )

    def _carried(self, introduced: int) -> Frame | None:
        """The event of the word that a cue introduces.

        Its own, or that of what it does or undergoes.
        """
        carried = [
            (depth, one)
            for one in self.told
            if (depth := steps_to(self.sentence, one.trigger, introduced)) is not None
        ]
        return min(carried, key=lambda pair: (pair[0], pair[1].span.start))[1] if carried else None

    def _other(self, words: Sequence[int], introduced: int, second: Frame) -> Frame | None:
        """The nearest event outside what the cue introduces.

        One behind it only where none stands before it.
        """
        inside, at = (
            self.sentence.tree.subtree(introduced),
            attached_to(self.sentence, words, introduced),
        )
        name, cue = name_of(second, self.lexicon), self.sentence.tokens[words[0]]
        free = [
            one
            for one in self.told
            if one.trigger not in inside and name_of(one, self.lexicon) != name
        ]
        near = [one for one in free if one.span.end > cue.start - _FAR]
        if near:
            opens = opens_clause(self.sentence, words[0])

            def rank(one: Frame) -> tuple[bool, int, int]:
                behind = one.span.start > cue.start
                return (
                    behind and not opens,
                    self.sentence.tree.distance(one.trigger, at),
                    abs(one.span.start - cue.start),
                )

            return min(near, key=rank)
        verb = next(
            (
                i
                for i in (at, *self.sentence.tree.ancestors(at))
                if self.sentence.tokens[i].pos in ("VERB", "AUX")
            ),
            at,
        )
        happens = self.sentence.tokens[verb].lemma in self.lexicon.words_of("happenings")
        return self._main_before() if happens and self._points_back(verb) else None

    def _subject_of(self, verb: int) -> Frame | None:
        told = (self._carried(one) for one in own_subjects(self.sentence, verb))
        return next(filter(None, told), None) or (
            self._main_before() if self._points_back(verb) else None
        )

    def _object_of(self, verb: int, cue: Cue) -> Frame | None:
        for child in self.sentence.tree.children(verb):
            token = self.sentence.tokens[child]
            if token.dep == "prep" and token.lemma in cue.through:
                all_introduced = [below for below in self.sentence.tree.children(child)]
            else:
                all_introduced = [child] if token.dep in ("dobj", "xcomp", "ccomp") else []
            for introduced in all_introduced:
                if found := self._carried(introduced):
                    return found
        return None

    def _points_back(self, verb: int) -> bool:
        """Whether the subject is an earlier event: "this", "the move", "its decision"."""
        pointers, moves = self.lexicon.words_of("pointers"), self.lexicon.words_of("moves")
        return any(
            self.sentence.tokens[one].lemma in pointers or self.sentence.tokens[one].lemma in moves
            for one in own_subjects(self.sentence, verb)
        )

    def _main_before(self) -> Frame | None:
        """The event of the sentence before that stands highest in its tree and is not what one of its own cues introduces."""
        place = self.place - 1
        if place not in self.events:
            return None
        before = self.analysis.sentences[place]
        all_introduced = (
            introduced_by(before, words)
            for _, words in find_cues(self.analysis, place, self.lexicon)
        )
        inside = {
            i
            for introduced in all_introduced
            if introduced is not None
            for i in before.tree.subtree(introduced)
        }
        free = [one for one in self.events[place] if one.trigger not in inside]
        depth = {one.trigger: len(list(before.tree.ancestors(one.trigger))) for one in free}
        return min(free, key=lambda one: (depth[one.trigger], one.span.start)) if free else None

    def _is_to_come(self, event: Frame) -> bool:
        sentence = self.analysis.sentences[event.sentence]
        words = (sentence.tokens[child] for child in sentence.tree.children(event.trigger))
        return any(
            word.tag == "MD" or word.lemma in self.lexicon.words_of("expected") for word in words
        )


def _is_newest(end: Frame, analysis: Analysis, lexicon: Lexicon) -> bool:
    """As in "tightening restrictions".

    A word of `newest` before the noun, or over it as its participle or verb.
    """
    sentence = analysis.sentences[end.sentence]
    trigger = sentence.tokens[end.trigger]
    around = [
        *sentence.tree.children(end.trigger),
        *([trigger.head] if trigger.dep in ("dobj", "nsubjpass") else []),
    ]
    return any(sentence.tokens[i].lemma in lexicon.words_of("newest") for i in around)

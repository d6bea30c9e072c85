"""Reads which event comes before, after or because of which.

Frames in -> relations between two of them out, by the words of `cues/order.toml` and
`cues/causes.toml`. What a cue introduces is read off the sentence's tree ("after the US [tightened]
its rules"). The other event is the nearest that is no part of it. Where the sentence only points
back ("The move came after …"), it is the main event of the sentence before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

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
    """Yields the relations between events, in text order.

    A cue makes at most one, and none is between two mentions of one event.
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
    for place, here in sorted(events.items()):
        scene = _Scene(analysis, place, here, events, lexicon)
        said: set[tuple[str, str]] = set()
        for link in (*scene.by_words(), *scene.by_verbs()):
            names = (name_of(link.first, lexicon), name_of(link.second, lexicon))
            if names[0] != names[1] and names not in said:
                said.add(names)
                yield scene.relation(link)


def name_of(frame: Frame, lexicon: Lexicon) -> str:
    """Returns `frame:subject`.

    It is empty where nobody is known to do it, or where no event has a date of its own.
    """
    kind = lexicon.frames[frame.frame]
    subject = frame.roles.get(kind.subject)
    return f"{frame.frame}:{subject}" if subject and frame.frame not in _NO_EVENTS else ""


def _is_undone(frame: Frame, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the event did not take place: "cancelled the order", "the loss of the order"."""
    above = sentence.tokens[frame.trigger].head
    over = [above, *([sentence.tokens[above].head] if sentence.tokens[above].lemma == "of" else [])]
    return any(
        sentence.tokens[i].lemma in lexicon.words_of("undoing") for i in over if i != frame.trigger
    )


class _Link(NamedTuple):
    """A cue with its tokens, the event of which it is said, and the event that it introduces."""

    cue: Cue
    words: Sequence[int]
    first: Frame
    second: Frame


class _Scene(Struct, frozen=True):
    """A sentence, the events that it tells, and those of all sentences by their place."""

    analysis: Analysis
    place: int
    frames: Sequence[Frame]
    events: Mapping[int, Sequence[Frame]]
    lexicon: Lexicon

    @property
    def sentence(self) -> Sentence:
        return self.analysis.sentences[self.place]

    def by_words(self) -> Iterator[_Link]:
        """Yields what a preposition or conjunction joins: "ordered chips after the ban"."""
        for cue, words in find_cues(self.analysis, self.place, self.lexicon):
            introduced = introduced_by(self.sentence, words)
            if introduced is None:
                continue
            back = self.sentence.tokens[introduced].lemma in self.lexicon.words_of("pointers")
            second = self._main_before() if back else self._carried(introduced)
            first = self._other(words, introduced, second) if second else None
            if first and second:
                yield _Link(cue, words, first, second)

    def by_verbs(self) -> Iterator[_Link]:
        """Yields what a verb joins: "the ban prompted an order".

        In `causes.toml` the object is because of the subject.
        """
        tokens = self.sentence.tokens
        for file in ("order", "causes"):
            for cue in self.lexicon.cues[file]:
                for verb, token in enumerate(tokens):
                    is_cue = token.lemma in cue.verbs and token.pos == "VERB"
                    if not is_cue or not is_active(self.sentence, verb):
                        continue
                    subject, thing = self._subject_of(verb), self._object_of(verb, cue)
                    if subject and thing:
                        pair = (subject, thing) if file == "order" else (thing, subject)
                        yield _Link(cue, [verb], *pair)

    def relation(self, link: _Link) -> Relation:
        """Returns the relation of two events.

        What is because of a thing to come is before it: "ordered in response to expected rules".
        """
        cue, words, *events = link
        here = [one.span for one in events if one.sentence == self.place]
        said = [Span(self.sentence.tokens[i].start, self.sentence.tokens[i].end) for i in words]
        start = (
            min(span.start for span in (*here, *said))
            if len(here) > 1
            else self.sentence.span.start
        )
        predicate = cue.sets["predicate"]
        if predicate == "because_of" and self._is_to_come(link.second):
            predicate = "before"
        subject, thing = (name_of(one, self.lexicon) for one in events)
        span = Span(start, max(span.end for span in (*here, *said)))
        rule = f"{'causes' if cue in self.lexicon.cues['causes'] else 'order'}.{cue.name}"
        newest = tuple(one for one in events if _is_newest(one, self.analysis, self.lexicon))
        return Relation(
            predicate,
            subject,
            thing,
            span,
            self.place,
            Attribution(),
            "fact",
            rule,
            tuple(events),
            newest=newest,
        )

    def _carried(self, introduced: int) -> Frame | None:
        """Returns the event of the word that a cue introduces, its own or that of its parts."""
        carried = [
            (depth, one)
            for one in self.frames
            if (depth := steps_to(self.sentence, one.trigger, introduced)) is not None
        ]
        return min(carried, key=lambda pair: (pair[0], pair[1].span.start))[1] if carried else None

    def _other(self, words: Sequence[int], introduced: int, second: Frame) -> Frame | None:
        """Returns the nearest event outside what the cue introduces.

        One behind the cue counts only where none stands before it.
        """
        inside, at = (
            self.sentence.tree.subtree(introduced),
            attached_to(self.sentence, words, introduced),
        )
        name, cue = name_of(second, self.lexicon), self.sentence.tokens[words[0]]
        free = [
            one
            for one in self.frames
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
        above = (at, *self.sentence.tree.ancestors(at))
        verb = next((i for i in above if self.sentence.tokens[i].pos in ("VERB", "AUX")), at)
        happens = self.sentence.tokens[verb].lemma in self.lexicon.words_of("happenings")
        return self._main_before() if happens and self._points_back(verb) else None

    def _subject_of(self, verb: int) -> Frame | None:
        carried = (self._carried(one) for one in own_subjects(self.sentence, verb))
        return next(filter(None, carried), None) or (
            self._main_before() if self._points_back(verb) else None
        )

    def _object_of(self, verb: int, cue: Cue) -> Frame | None:
        for child in self.sentence.tree.children(verb):
            token = self.sentence.tokens[child]
            if token.dep == "prep" and token.lemma in cue.through:
                objects = self.sentence.tree.children(child)
            else:
                objects = [child] if token.dep in ("dobj", "xcomp", "ccomp") else []
            if found := next(filter(None, map(self._carried, objects)), None):
                return found
        return None

    def _points_back(self, verb: int) -> bool:
        """Whether the subject is an earlier event: "this", "the move", "its decision"."""
        pointers = self.lexicon.words_of("pointers") | self.lexicon.words_of("moves")
        subjects = own_subjects(self.sentence, verb)
        return any(self.sentence.tokens[one].lemma in pointers for one in subjects)

    def _main_before(self) -> Frame | None:
        """Returns the main event of the sentence before.

        It stands highest in the tree and is not what one of that sentence's own cues introduces.
        """
        place = self.place - 1
        if place not in self.events:
            return None
        before = self.analysis.sentences[place]
        cues = find_cues(self.analysis, place, self.lexicon)
        introduced = (introduced_by(before, words) for _, words in cues)
        inside = {i for one in introduced if one is not None for i in before.tree.subtree(one)}
        free = [one for one in self.events[place] if one.trigger not in inside]
        depth = {one.trigger: len(list(before.tree.ancestors(one.trigger))) for one in free}
        return min(free, key=lambda one: (depth[one.trigger], one.span.start)) if free else None

    def _is_to_come(self, event: Frame) -> bool:
        sentence = self.analysis.sentences[event.sentence]
        words = (sentence.tokens[child] for child in sentence.tree.children(event.trigger))
        return any(
            word.tag == "MD" or word.lemma in self.lexicon.words_of("expected") for word in words
        )


def _is_newest(event: Frame, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Whether a word of `newest` says that it is the latest: "tightening restrictions".

    The word stands before the noun, or over it as its participle or verb.
    """
    sentence = analysis.sentences[event.sentence]
    trigger = sentence.tokens[event.trigger]
    around = [
        *sentence.tree.children(event.trigger),
        *([trigger.head] if trigger.dep in ("dobj", "nsubjpass") else []),
    ]
    return any(sentence.tokens[i].lemma in lexicon.words_of("newest") for i in around)

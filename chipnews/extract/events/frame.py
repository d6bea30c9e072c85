"""Frames: trigger words that tell of an event, with the parties that fill its roles.

A role that the telling leaves out ("the order", a passive) may be lent by an earlier telling, and
is marked as inferred.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from chipnews.extract.events.inherited import with_lent_roles
from chipnews.extract.events.needs import meets_need
from chipnews.extract.events.roles import fill, has_infinitive, matched, name_at
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.frames import FramePattern, FrameType
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Frame
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced

_POS = {
    "VERB": ("VERB", "AUX"),
    "NOUN": ("NOUN", "PROPN"),
    "ADJ": ("ADJ", "VERB"),
    "ANY": ("VERB", "NOUN", "ADJ", "AUX", "PROPN"),
}
_Index = Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]


def find_frames(analysis: Analysis, referents: Referents, lexicon: Lexicon) -> list[Frame]:
    """The frames of the article in text order, roles filled where the text allows it."""
    index = _by_lemma(lexicon)
    told = (
        one
        for place, sentence in analysis.read_sentences
        for one in _tellings(sentence, place, referents, index, lexicon)
    )
    of_kinds = _fullest(told, lambda one: (one.sentence, one.trigger, one.frame))
    # of the kinds of event that one word can tell ("the deal"), that of which most parties are
    # known
    clear = _fullest(
        with_lent_roles(of_kinds, analysis, lexicon), lambda one: (one.sentence, one.trigger)
    )
    return [_with_hazard(frame, lexicon.frames[frame.frame], referents.hazard) for frame in clear]


def _with_hazard(frame: Frame, kind: FrameType, hazard: str | None) -> Frame:
    """A toll that names no disaster is that of the one of which the article tells most."""
    if frame.roles or not kind.is_event or hazard is None:
        return frame
    step = Step("extract", "subject.story", f"{hazard}, of which the article tells most")
    return traced(frame, step, roles={kind.subject: hazard}, inferred=frozenset({kind.subject}))


def _fullest(told: Iterable[Frame], key: Callable[[Frame], Hashable]) -> list[Frame]:
    """Of the frames of each key the one with most roles; the first of equals."""
    best: dict[Hashable, Frame] = {}
    for frame in told:
        if len(frame.roles) > len(best.setdefault(key(frame), frame).roles):
            best[key(frame)] = frame
    return list(best.values())


def _tellings(
    sentence: Sentence, place: int, referents: Referents, index: _Index, lexicon: Lexicon
) -> Iterator[Frame]:
    """What each pattern finds that has the roles that it requires."""
    for trigger, pattern in _triggers(sentence, index):
        kind = lexicon.frames[pattern.frame]
        frame = _Telling(sentence, place, referents, kind).told(trigger, pattern)
        if all(getattr(kind, role) in frame.roles for role in pattern.requires):
            yield frame


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that tells of an event of one type, and the cast that may fill its roles."""

    sentence: Sentence
    place: int
    referents: Referents
    kind: FrameType

    def told(self, trigger: int, pattern: FramePattern) -> Frame:
        """The frame at `trigger`, with the roles that the sentence itself fills."""
        roles: dict[str, str] = {}
        for role, paths in (
            (self.kind.subject, pattern.subject),
            (self.kind.counterparty, pattern.counterparty),
        ):
            for path in paths:
                taken = {name for joined in roles.values() for name in joined.split("; ")}
                names = [name for name in self._names(trigger, path, pattern) if name not in taken]
                if names := [name for name in names if self._allows(role, name)]:
                    roles[role] = "; ".join(names)
                    break
        if (
            self.kind.symmetric
            and self.kind.counterparty not in roles
            and "; " in roles.get(self.kind.subject, "")
        ):
            roles[self.kind.subject], roles[self.kind.counterparty] = roles[
                self.kind.subject
            ].split("; ", 1)
        token = self.sentence.tokens[trigger]
        return Frame(
            pattern.frame, pattern.name, self.place, trigger, Span(token.start, token.end), roles
        )

    def _names(self, trigger: int, path: str, pattern: FramePattern) -> list[str]:
        reached = fill(self.sentence, trigger, path, pattern.light)
        return list(dict.fromkeys(name for token in reached for name in self._names_of(token)))

    def _names_of(self, token: int) -> Iterable[str]:
        """The parties that a token stands for; of an election also names that nothing knows."""
        unknown = self.kind.any_name and self.sentence.tokens[token].pos == "PROPN"
        return self.referents.names(self.place, token) or (
            [name_at(self.sentence, token)] if unknown else ()
        )

    def _allows(self, role: str, name: str) -> bool:
        """Whether the party's type can fill the role."""
        limited = role == self.kind.subject and self.kind.subject_types
        return not limited or self.referents.type_of(name) in self.kind.subject_types


def _by_lemma(lexicon: Lexicon) -> Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]:
    index: dict[str, list[tuple[tuple[str, ...], FramePattern]]] = defaultdict(list)
    for pattern in lexicon.frame_patterns:
        for lemma in pattern.lemmas:
            words = tuple(lemma.split())
            index[words[0]].append((words, pattern))
    return index


def _triggers(sentence: Sentence, index: _Index) -> Iterator[tuple[int, FramePattern]]:
    """Each token that may trigger a frame, with the pattern.

    Of a name of several words, its head.
    """
    for i, token in enumerate(sentence.tokens):
        for words, pattern in sorted(index.get(token.lemma, ()), key=lambda pair: -len(pair[0])):
            last = matched(sentence, i, words)
            if last is None or not _fits(sentence, i, pattern):
                continue
            yield (last if pattern.pos == "NOUN" else i), pattern


def _fits(sentence: Sentence, i: int, pattern: FramePattern) -> bool:
    token = sentence.tokens[i]
    if token.pos not in _POS[pattern.pos]:
        return False
    if pattern.no_infinitive and has_infinitive(sentence, i):
        return False
    return not pattern.needs or meets_need(sentence, i, pattern.needs, pattern.lemmas)

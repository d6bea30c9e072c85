"""Frames: trigger words that tell of an event, with the parties that fill its roles.

A role that the telling leaves out ("the order", a passive) is taken from an earlier telling of the same kind of event in the
article that does not contradict it, and marked as inferred.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chipnews.extract.cast import Cast
from chipnews.extract.lending import is_open, with_lent_roles
from chipnews.extract.needs import meets_need
from chipnews.extract.roles import fill, has_infinitive, matched, name_at
from chipnews.lexicon.entries import FramePattern, FrameType
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Frame
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced

_PURPOSE = ("in", "order", "to")
_POS = {
    "VERB": ("VERB", "AUX"),
    "NOUN": ("NOUN", "PROPN"),
    "ADJ": ("ADJ", "VERB"),
    "ANY": ("VERB", "NOUN", "ADJ", "AUX", "PROPN"),
}
_Index = Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]


def find_frames(analysis: Analysis, cast: Cast, lexicon: Lexicon) -> list[Frame]:
    """The frames of the article in text order, roles filled where the text allows it."""
    index = _by_lemma(lexicon)
    told = [
        frame
        for place, sentence in analysis.read_sentences
        for frame in _best_tellings(sentence, place, cast, index, lexicon)
    ]
    completed = with_lent_roles(list(_settled(told, lexicon)), analysis, lexicon)
    return [_with_protagonist(frame, cast, lexicon) for frame in completed]


def _best_tellings(sentence: Sentence, place: int, cast: Cast, index: _Index, lexicon: Lexicon) -> list[Frame]:
    """Of each trigger and frame, the pattern that fills most roles; the first of equals. A word of a name tells of nothing."""
    best: dict[tuple[int, str], Frame] = {}
    named = {i for one in cast.in_sentence(place) for i in range(one.first, one.last + 1)}
    for trigger, pattern in _triggers(sentence, index):
        if trigger in named:
            continue
        kind = lexicon.frames[pattern.frame]
        frame = _Telling(sentence, place, cast, kind).told(trigger, pattern)
        if all(getattr(kind, role) in frame.roles for role in pattern.requires):
            rival = best.get((trigger, pattern.frame))
            if rival is None or len(frame.roles) > len(rival.roles):
                best[trigger, pattern.frame] = frame
    return [frame for frame in best.values() if not _is_outdone(frame, best.values(), lexicon)]


def _is_outdone(frame: Frame, rivals: Iterable[Frame], lexicon: Lexicon) -> bool:
    """A word that can tell two kinds of event ("UBS bought Credit Suisse") tells the first both of whose parties it names."""
    if lexicon.frames[frame.frame].relation is None:
        return False
    told = [one for one in rivals if one.trigger == frame.trigger and lexicon.frames[one.frame].relation]
    full = [one for one in told if not is_open(one, lexicon)]
    return bool(full) and frame is not full[0]


def _settled(told: Sequence[Frame], lexicon: Lexicon) -> Iterator[Frame]:
    """Of the kinds that a word without parties can tell ("the deal"), that of which the article told last, if any where it points back."""
    pointing = {(one.frame, one.name) for one in lexicon.frame_patterns if one.points_back}
    kinds: dict[tuple[int, int], list[str]] = defaultdict(list)
    for frame in told:
        if lexicon.frames[frame.frame].relation and not frame.roles:
            kinds[frame.sentence, frame.trigger].append(frame.frame)
    last: dict[str, int] = {}
    for number, frame in enumerate(told):
        rivals = kinds.get((frame.sentence, frame.trigger), [])
        if (frame.frame, frame.rule) in pointing and frame.frame not in last:
            continue  # "the contract" of no order
        if frame.frame not in rivals:
            last[frame.frame] = number
        elif frame.frame != max(reversed(rivals), key=lambda kind: last.get(kind, -1)):
            continue
        yield frame


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that tells of an event of one type, and the cast that may fill its roles."""

    sentence: Sentence
    place: int
    cast: Cast
    kind: FrameType

    def told(self, trigger: int, pattern: FramePattern) -> Frame:
        """The frame at `trigger`, with the roles that the sentence itself fills."""
        roles: dict[str, str] = {}
        for role, paths in ((self.kind.subject, pattern.subject), (self.kind.counterparty, pattern.counterparty)):
            for path in paths:
                taken = {name for joined in roles.values() for name in joined.split("; ")}
                names = [name for name in self._names(trigger, path, pattern) if name not in taken]
                if names := [name for name in names if self._allows(role, name)]:
                    roles[role] = "; ".join(names)
                    break
        if self.kind.symmetric and self.kind.counterparty not in roles and "; " in roles.get(self.kind.subject, ""):
            roles[self.kind.subject], roles[self.kind.counterparty] = roles[self.kind.subject].split("; ", 1)
        token = self.sentence.tokens[trigger]
        return Frame(pattern.frame, pattern.name, self.place, trigger, Span(token.start, token.end), roles)

    def _names(self, trigger: int, path: str, pattern: FramePattern) -> list[str]:
        reached = fill(self.sentence, trigger, path, pattern.light)
        return list(dict.fromkeys(name for token in reached for name in self._names_of(token)))

    def _names_of(self, token: int) -> Iterable[str]:
        """The parties that a token stands for."""
        if names := self.cast.names(self.place, token):
            return names
        named = self.sentence.tokens[token].pos == "PROPN" and self.sentence.section != "headline"
        unknown = self.kind.any_name and named
        return [name_at(self.sentence, token)] if unknown else ()

    def _allows(self, role: str, name: str) -> bool:
        """Whether the party's type can fill the role."""
        limited = role == self.kind.subject and self.kind.subject_types
        return not limited or self.cast.type_of(name) in self.kind.subject_types


def _by_lemma(lexicon: Lexicon) -> Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]:
    index: dict[str, list[tuple[tuple[str, ...], FramePattern]]] = defaultdict(list)
    for pattern in lexicon.frame_patterns:
        for lemma in pattern.lemmas:
            words = tuple(lemma.split())
            index[words[0]].append((words, pattern))
    return index


def _triggers(sentence: Sentence, index: _Index) -> Iterator[tuple[int, FramePattern]]:
    """Each token that may trigger a frame, with the pattern; of a name of several words, its head."""
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
    around = tuple(one.lemma for one in sentence.tokens[max(0, i - 1) : i + 2])
    if around == _PURPOSE:
        return False
    if pattern.no_infinitive and has_infinitive(sentence, i):
        return False
    return not pattern.needs or meets_need(sentence, i, pattern.needs, pattern.lemmas)


def _with_protagonist(frame: Frame, cast: Cast, lexicon: Lexicon) -> Frame:
    """Of an event with one party that no telling names, what the article is about: its company, or of a toll its disaster."""
    kind = lexicon.frames[frame.frame]
    name = cast.hazard if lexicon.is_by_setting(frame.frame, None) else None
    if frame.roles or kind.relation or kind.direct or name is None:
        return frame
    step = Step("extract", "subject.story", f"{name}, of which the article tells most")
    return traced(frame, step, roles={kind.subject: name}, inferred=frozenset({kind.subject}))

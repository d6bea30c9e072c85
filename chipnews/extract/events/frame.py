"""Finds frames: trigger words that tell of an event, with the parties that fill its roles.

A role that is left out ("the order", a passive) may be filled by an earlier mention of the event,
and is marked as inferred.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache

from msgspec import Struct

from chipnews.extract.events.roles import (
    QUANTITIES,
    fill,
    has_infinitive,
    matched,
    name_at,
    named_subject,
    objects_of,
    own_subjects,
)
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
_MEMORY = 32  # frames of one kind of event that a reference reaches back
_Index = Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]


def find_frames(analysis: Analysis, referents: Referents, lexicon: Lexicon) -> list[Frame]:
    """Returns the frames of the article in text order, roles filled where the text allows it."""
    index = _by_lemma(lexicon)
    found = (
        one
        for place, sentence in analysis.read_sentences
        for one in _frames_of(sentence, place, referents, index, lexicon)
    )
    of_kinds = _fullest(found, lambda one: (one.sentence, one.trigger, one.frame))
    filled = _with_earlier_roles(of_kinds, analysis, lexicon)
    # of the kinds of event that one word can tell ("the deal"), that with most parties
    clear = _fullest(filled, lambda one: (one.sentence, one.trigger))
    return [_with_hazard(frame, lexicon.frames[frame.frame], referents.hazard) for frame in clear]


def _with_earlier_roles(
    frames: Iterable[Frame], analysis: Analysis, lexicon: Lexicon
) -> Iterator[Frame]:
    """Yields the frames in text order, with roles left out filled from an earlier frame.

    "Baidu ordered chips. The order is worth …": it is the last full one of its kind that agrees.
    """
    earlier: dict[str, deque[Frame]] = defaultdict(lambda: deque(maxlen=_MEMORY))
    for frame in frames:
        if _is_open(frame, lexicon) and _points_back(frame, analysis):
            full = (one for one in reversed(earlier[frame.frame]) if not _is_open(one, lexicon))
            source = next((one for one in full if _agrees(one, frame)), None)
            frame = _filled_from(source, frame, analysis) if source else frame
        earlier[frame.frame].append(frame)
        yield frame


def _is_open(frame: Frame, lexicon: Lexicon) -> bool:
    """Whether a role that tells such events apart is open."""
    kind = lexicon.frames[frame.frame]
    wanted = {"subject": kind.subject} | (
        {"counterparty": kind.counterparty} if kind.relation else {}
    )
    return any(name not in frame.roles for role, name in wanted.items() if role in kind.key)


def _points_back(frame: Frame, analysis: Analysis) -> bool:
    """Whether it may be an earlier event: all but an indefinite noun ("an order") may."""
    sentence = analysis.sentences[frame.sentence]
    return sentence.tokens[frame.trigger].pos == "VERB" or not sentence.tree.lemmas(
        frame.trigger
    ) & {"a", "an"}


def _agrees(source: Frame, frame: Frame) -> bool:
    return all(source.roles.get(role, name) == name for role, name in frame.roles.items())


def _filled_from(source: Frame, frame: Frame, analysis: Analysis) -> Frame:
    own = frame.roles
    taken = {
        role: name
        for role, name in source.roles.items()
        if role not in own and name not in own.values()
    }
    named = ", ".join(f"{role} {name}" for role, name in taken.items())
    step = Step(
        "extract",
        "roles.lent",
        f"{named}, of “{analysis.article.quote(source.span)}” elsewhere in the article",
    )
    return traced(frame, step, roles={**own, **taken}, inferred=frame.inferred | frozenset(taken))


def _with_hazard(frame: Frame, kind: FrameType, hazard: str | None) -> Frame:
    """Returns a toll that names no disaster as that of the one of which the article tells most."""
    if frame.roles or not kind.is_event or hazard is None:
        return frame
    step = Step("extract", "subject.story", f"{hazard}, of which the article tells most")
    return traced(frame, step, roles={kind.subject: hazard}, inferred=frozenset({kind.subject}))


def _fullest(frames: Iterable[Frame], key: Callable[[Frame], Hashable]) -> list[Frame]:
    """Returns of the frames of each key the one with most roles, the first of equals."""
    best: dict[Hashable, Frame] = {}
    for frame in frames:
        if len(frame.roles) > len(best.setdefault(key(frame), frame).roles):
            best[key(frame)] = frame
    return list(best.values())


def _frames_of(
    sentence: Sentence, place: int, referents: Referents, index: _Index, lexicon: Lexicon
) -> Iterator[Frame]:
    """Yields what each pattern finds that has the roles that it requires."""
    for trigger, pattern in _triggers(sentence, index):
        kind = lexicon.frames[pattern.frame]
        frame = _Roles(sentence, place, referents, kind).frame_at(trigger, pattern)
        if all(getattr(kind, role) in frame.roles for role in pattern.requires):
            yield frame


class _Roles(Struct, frozen=True):
    """A sentence that tells of an event of one type, and the parties that may fill its roles."""

    sentence: Sentence
    place: int
    referents: Referents
    kind: FrameType

    def frame_at(self, trigger: int, pattern: FramePattern) -> Frame:
        """Returns the frame at `trigger`, with the roles that the sentence itself fills."""
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
        subject, counterparty = self.kind.subject, self.kind.counterparty
        is_pair = self.kind.symmetric and counterparty not in roles
        if is_pair and "; " in roles.get(subject, ""):
            roles[subject], roles[counterparty] = roles[subject].split("; ", 1)
        token = self.sentence.tokens[trigger]
        return Frame(
            pattern.frame, pattern.name, self.place, trigger, Span(token.start, token.end), roles
        )

    def _names(self, trigger: int, path: str, pattern: FramePattern) -> list[str]:
        reached = fill(self.sentence, trigger, path, pattern.light)
        return list(dict.fromkeys(name for token in reached for name in self._names_of(token)))

    def _names_of(self, token: int) -> Iterable[str]:
        """Returns the parties that a token stands for; of an election also unknown names."""
        unknown = self.kind.any_name and self.sentence.tokens[token].pos == "PROPN"
        return self.referents.names(self.place, token) or (
            [name_at(self.sentence, token)] if unknown else ()
        )

    def _allows(self, role: str, name: str) -> bool:
        """Whether the party's type can fill the role."""
        limited = role == self.kind.subject and self.kind.subject_types
        return not limited or self.referents.type_of(name) in self.kind.subject_types


@cache
def _by_lemma(lexicon: Lexicon) -> Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]:
    index: dict[str, list[tuple[tuple[str, ...], FramePattern]]] = defaultdict(list)
    for pattern in lexicon.frame_patterns:
        for lemma in pattern.lemmas:
            words = tuple(lemma.split())
            index[words[0]].append((words, pattern))
    return index


def _triggers(sentence: Sentence, index: _Index) -> Iterator[tuple[int, FramePattern]]:
    """Yields each token that may trigger a frame, of several words their head, with the pattern."""
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
    return not pattern.needs or _has_needed(sentence, i, pattern)


def _has_needed(sentence: Sentence, trigger: int, pattern: FramePattern) -> bool:
    """Whether one of the words that the pattern `needs` stands below the trigger.

    "took 54% of the [vote]". `nsubj:WORD` must be what its subject is ("gold fell"), `dobj:WORD`
    its object or measure ("lost 8%", not "lost 8% of its staff").
    """
    needs = pattern.needs
    subjects_needed = {need.removeprefix("nsubj:") for need in needs if need.startswith("nsubj:")}
    if subjects_needed and subjects_needed & named_subject(sentence, trigger):
        return True
    if any(f"dobj:{sentence.tokens[k].lemma}" in needs for k in _whole_objects(sentence, trigger)):
        return True
    return any(
        sentence.tokens[k].lemma in needs or sentence.tokens[k].text.lower() in needs
        for k in (*_around(sentence, trigger), *_as_before(sentence, trigger, pattern.lemmas))
    )


def _whole_objects(sentence: Sentence, verb: int) -> Iterator[int]:
    """Yields the verb's object, measure and what its "by" governs, where no "of" follows."""
    own = sentence.tree.children(verb, "dobj", "npadvmod")
    for one in (*own, *objects_of(sentence, verb, "by")):
        if "of" not in sentence.tree.lemmas(one):
            yield one


def _around(sentence: Sentence, trigger: int) -> set[int]:
    """Returns what stands below the trigger, with the subject of "is expected to [fall]".

    A bare number counts what the same verb had before: "did not make 25,000 trucks; it [made]
    24,337".
    """
    token, below = sentence.tokens[trigger], {trigger, *sentence.tree.subtree(trigger)}
    above = sentence.tree.relations(token.head)
    if token.dep == "acomp" or (token.dep == "xcomp" and "nsubjpass" in above):
        below |= {
            k for subject in own_subjects(sentence, trigger) for k in sentence.tree.subtree(subject)
        }
    objects = sentence.tree.children(trigger, "dobj")
    if objects and all(sentence.tokens[child].tag == "CD" for child in objects):
        same = (
            i
            for i, one in enumerate(sentence.tokens[:trigger])
            if one.lemma == token.lemma and one.pos == "VERB"
        )
        below |= {k for verb in same for k in sentence.tree.subtree(verb)}
    return below


def _as_before(sentence: Sentence, trigger: int, lemmas: tuple[str, ...]) -> Iterator[int]:
    """Yields what a bare share is of: what a verb like this had before.

    "Kovac won 54% of the vote, while Novak got [46%]".
    """
    objects = sentence.tree.children(trigger, "dobj")
    if not objects or not all(_is_bare(sentence, child) for child in objects):
        return
    for i, token in enumerate(sentence.tokens[:trigger]):
        if token.lemma in lemmas and token.pos == "VERB":
            own = iter(sentence.tree.children(i, "dobj"))
            yield from (k for child in own for k in (child, *sentence.tree.subtree(child)))


def _is_bare(sentence: Sentence, index: int) -> bool:
    """Whether it is a share or a number of which nothing says what it is of."""
    below = sentence.tree.relations(index)
    return (
        sentence.tokens[index].lemma in QUANTITIES or sentence.tokens[index].tag == "CD"
    ) and "prep" not in below

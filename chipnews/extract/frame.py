"""Frames: trigger words that tell of an event, with the parties that fill its roles.

A role that the telling leaves out ("the order", a passive) is taken from an earlier telling of the same kind of event in the
article that does not contradict it, and marked as inferred.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chipnews.extract.cast import Cast
from chipnews.extract.roles import fill
from chipnews.lexicon.entries import FramePattern, FrameType
from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Frame
from chipnews.model.text import Span

_PURPOSE = ("in", "order", "to")
_POS = {
    "VERB": ("VERB", "AUX"),
    "NOUN": ("NOUN", "PROPN"),
    "ADJ": ("ADJ", "VERB"),
    "ANY": ("VERB", "NOUN", "ADJ", "AUX", "PROPN"),
}


def find_frames(analysis: Analysis, cast: Cast, lexicon: Lexicon) -> list[Frame]:
    """The frames of the article in text order, roles filled where the text allows it."""
    index = _by_lemma(lexicon)
    told = [
        _Telling(sentence, place, cast, lexicon.frames[pattern.frame]).told(trigger, pattern)
        for place, sentence in analysis.read_sentences
        for trigger, pattern in _triggers(sentence, index)
    ]
    return list(_with_earlier_roles(told, analysis, lexicon))


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
                names = [name for name in self._names(trigger, path, pattern) if name not in roles.values()]
                if names := [name for name in names if self._allows(role, name)]:
                    roles[role] = "; ".join(names)
                    break
        if self.kind.symmetric and self.kind.counterparty not in roles and "; " in roles.get(self.kind.subject, ""):
            roles[self.kind.subject], roles[self.kind.counterparty] = roles[self.kind.subject].split("; ", 1)
        token = self.sentence.tokens[trigger]
        return Frame(pattern.frame, pattern.name, self.place, trigger, Span(token.start, token.end), roles)

    def _names(self, trigger: int, path: str, pattern: FramePattern) -> list[str]:
        reached = fill(self.sentence, trigger, path, pattern.light)
        return list(dict.fromkeys(name for token in reached for name in self.cast.names(self.place, token)))

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


def _triggers(
    sentence: Sentence, index: Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]
) -> Iterator[tuple[int, FramePattern]]:
    """Each token that triggers a frame, at most one pattern of a frame a token; of a name of several words, its head."""
    for i, token in enumerate(sentence.tokens):
        seen: set[str] = set()
        for words, pattern in sorted(index.get(token.lemma, ()), key=lambda pair: -len(pair[0])):
            last = _matches(sentence, i, words)
            if last is None or pattern.frame in seen or not _fits(sentence, i, pattern):
                continue
            seen.add(pattern.frame)
            yield (last if pattern.pos == "NOUN" else i), pattern


def _matches(sentence: Sentence, i: int, words: tuple[str, ...]) -> int | None:
    """The index of the last word where `words` stand from `i` on; a verb's particle may stand apart ("lay 300 people off")."""
    tokens = sentence.tokens
    if len(words) == 1:
        return i
    if tuple(token.lemma for token in tokens[i : i + len(words)]) == words:
        return i + len(words) - 1
    if (
        len(words) == 2
        and tokens[i].pos == "VERB"
        and any(
            tokens[c].lemma == words[1] and tokens[c].dep in ("prt", "ccomp", "xcomp") for c in sentence.children(i)
        )
    ):
        return i
    return None


def _fits(sentence: Sentence, i: int, pattern: FramePattern) -> bool:
    token = sentence.tokens[i]
    if token.pos not in _POS[pattern.pos]:
        return False
    around = tuple(one.lemma for one in sentence.tokens[max(0, i - 1) : i + 2])
    if around == _PURPOSE:
        return False
    if not pattern.needs or token.lemma in pattern.needs:
        return True
    below = sentence.subtree(i)
    return any(sentence.tokens[k].lemma in pattern.needs for k in below)


def _with_earlier_roles(told: Sequence[Frame], analysis: Analysis, lexicon: Lexicon) -> Iterator[Frame]:
    earlier: dict[str, list[Frame]] = defaultdict(list)
    for frame in told:
        kind = lexicon.frames[frame.frame]
        missing = [role for role in (kind.subject, kind.counterparty) if role not in frame.roles]
        source = (
            next((one for one in reversed(earlier[frame.frame]) if _may_lend(one, frame, missing)), None)
            if missing
            else None
        )
        if source and _points_back(frame, analysis):
            lent = {
                role: source.roles[role]
                for role in missing
                if role in source.roles and source.roles[role] not in frame.roles.values()
            }
            frame = replace(frame, roles={**frame.roles, **lent}, inferred=frozenset(lent))
        earlier[frame.frame].append(frame)
        yield frame


def _may_lend(source: Frame, frame: Frame, missing: list[str]) -> bool:
    """Whether `source` has what is missing and shares what both name."""
    agrees = all(source.roles.get(role, name) == name for role, name in frame.roles.items())
    return agrees and any(role in source.roles for role in missing)


def _points_back(frame: Frame, analysis: Analysis) -> bool:
    """An indefinite noun ("an order", "orders") begins a new event; all else may point back."""
    sentence = analysis.sentences[frame.sentence]
    token = sentence.tokens[frame.trigger]
    if token.pos == "VERB":
        return True
    below = {sentence.tokens[child].lemma for child in sentence.children(frame.trigger)}
    return not below & {"a", "an"}

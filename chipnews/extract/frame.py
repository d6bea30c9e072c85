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
_POS = {"VERB": ("VERB", "AUX"), "NOUN": ("NOUN", "PROPN"), "ADJ": ("ADJ", "VERB"), "ANY": ("VERB", "NOUN", "ADJ", "AUX", "PROPN")}


def find_frames(analysis: Analysis, cast: Cast, lexicon: Lexicon) -> list[Frame]:
    """The frames of the article in text order, roles filled where the text allows it."""
    index = _by_lemma(lexicon)
    told = [
        _told(sentence, place, trigger, pattern, _Asked(cast, lexicon.frames[pattern.frame]))
        for place, sentence in analysis.read_sentences
        for trigger, pattern in _triggers(sentence, index)
    ]
    return list(_with_earlier_roles(told, analysis, lexicon))


@dataclass(frozen=True, slots=True)
class _Asked:
    cast: Cast
    frame: FrameType

    def allows(self, role: str, name: str) -> bool:
        """Whether the party's type can fill the role."""
        return role != self.frame.subject or not self.frame.subject_types or self.cast.type_of(name) in self.frame.subject_types


def _by_lemma(lexicon: Lexicon) -> Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]:
    index: dict[str, list[tuple[tuple[str, ...], FramePattern]]] = defaultdict(list)
    for pattern in lexicon.frame_patterns:
        for lemma in pattern.lemmas:
            words = tuple(lemma.split())
            index[words[0]].append((words, pattern))
    return index


def _triggers(sentence: Sentence, index: Mapping[str, list[tuple[tuple[str, ...], FramePattern]]]) -> Iterator[tuple[int, FramePattern]]:
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
    if len(words) == 2 and tokens[i].pos == "VERB" and any(tokens[c].lemma == words[1] and tokens[c].dep in ("prt", "ccomp", "xcomp") for c in sentence.children(i)):
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


def _told(sentence: Sentence, place: int, trigger: int, pattern: FramePattern, asked: _Asked) -> Frame:
    roles: dict[str, str] = {}
    wanted = ((asked.frame.subject, pattern.subject), (asked.frame.counterparty, pattern.counterparty))
    for role, paths in wanted:
        for path in paths:
            names = _names(sentence, place, trigger, path, pattern.light, asked)
            fresh = [name for name in names if name not in roles.values() and asked.allows(role, name)]
            if fresh:
                roles[role] = "; ".join(fresh)
                break
    if asked.frame.symmetric and asked.frame.counterparty not in roles and "; " in roles.get(asked.frame.subject, ""):
        roles[asked.frame.subject], roles[asked.frame.counterparty] = roles[asked.frame.subject].split("; ", 1)
    token = sentence.tokens[trigger]
    return Frame(pattern.frame, pattern.name, place, trigger, Span(token.start, token.end), roles)


def _names(sentence: Sentence, place: int, trigger: int, path: str, light: tuple[str, ...], asked: _Asked) -> list[str]:  # noqa: PLR0913
    path, _, event = path.partition(":event")
    if event or path == "":
        return []
    found: list[str] = []
    for token in fill(sentence, trigger, path, light):
        found += [name for name in asked.cast.names(place, token) if name not in found]
    return found


def _with_earlier_roles(told: Sequence[Frame], analysis: Analysis, lexicon: Lexicon) -> Iterator[Frame]:
    earlier: dict[str, list[Frame]] = defaultdict(list)
    for frame in told:
        kind = lexicon.frames[frame.frame]
        missing = [role for role in (kind.subject, kind.counterparty) if role not in frame.roles]
        source = next((one for one in reversed(earlier[frame.frame]) if _may_lend(one, frame, missing)), None) if missing else None
        if source and _points_back(frame, analysis):
            lent = {role: source.roles[role] for role in missing if role in source.roles and source.roles[role] not in frame.roles.values()}
            frame = replace(frame, roles=frame.roles | lent, inferred=frozenset(lent))  # noqa: PLW2901
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

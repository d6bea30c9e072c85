"""Finds relations: who does what to whom, then which event is before, after or because of which.

Patterns of `relations.toml` ("supplies", "owns", "rival of") and frames -> relations; those between
events come from order.py. A relation holds only where a sentence names both parties, of the types
that its pattern asks for; an inferred role proves nothing here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from chipnews.extract.events.order import find_order
from chipnews.extract.events.participants import Participants
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.frames import RelationPattern
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution, Frame, Relation
from chipnews.model.text import Span

_LONGEST = 400  # characters of evidence
_POS = {
    "VERB": ("VERB", "AUX"),
    "NOUN": ("NOUN", "PROPN"),
    "ADJ": ("ADJ", "ADV"),
    "ANY": ("NOUN", "PROPN", "ADJ"),
}

_ENDS_PHRASE = frozenset({"VERB", "AUX", "ADP", "SCONJ"})

_Index = Mapping[str, list[tuple[tuple[str, ...], RelationPattern]]]


class StatedRelation(NamedTuple):
    """A relation and the tokens of its sentence that say so.

    They are the trigger, and the light verb that it hangs on ("bought a stake").
    """

    words: frozenset[int]
    relation: Relation


def find_relations(
    analysis: Analysis, frames: Sequence[Frame], referents: Referents, lexicon: Lexicon
) -> Iterator[Relation]:
    """Yields relations between parties, by the table or by a frame, in text order.

    Those between two events come last.
    """
    stated = [
        *_by_table(analysis, referents, lexicon),
        *_by_frames(analysis, frames, referents, lexicon),
    ]
    yield from sorted(_without_repeats(stated), key=lambda one: (one.sentence, one.span.start))
    yield from find_order(analysis, frames, lexicon)


def _without_repeats(stated: Iterable[StatedRelation]) -> Iterator[Relation]:
    """Yields one relation a sentence of each predicate and pair, and one a word of each pair.

    It is the first, which is the table's.
    """
    said: set[tuple[int, str, str, str]] = set()
    joined: set[tuple[int, int, frozenset[str]]] = set()
    for words, one in stated:
        pairs = {(one.sentence, word, frozenset((one.subject, one.counterparty))) for word in words}
        key = (one.sentence, one.predicate, one.subject, one.counterparty)
        if key not in said and not pairs & joined and one.span.end - one.span.start <= _LONGEST:
            said.add(key)
            joined |= pairs
            yield one


def _by_frames(
    analysis: Analysis, frames: Iterable[Frame], referents: Referents, lexicon: Lexicon
) -> Iterator[StatedRelation]:
    for frame in frames:
        if relation := _between_parties(frame, analysis, referents, lexicon):
            yield StatedRelation(frozenset({frame.trigger}), relation)


def _between_parties(
    frame: Frame, analysis: Analysis, referents: Referents, lexicon: Lexicon
) -> Relation | None:
    kind = lexicon.frames[frame.frame]
    patterns = (one for one in lexicon.frame_patterns if one.frame == frame.frame)
    pattern = next(one for one in patterns if one.name == frame.rule)
    predicate = pattern.relation or kind.relation
    subject = frame.roles.get(kind.subject, "")
    counterparty = frame.roles.get(kind.counterparty, "")
    if subject == counterparty and "; " in subject:  # "a partnership between Arm and Intel"
        subject, counterparty = subject.split("; ", 1)
    if not predicate or not subject or not counterparty or frame.inferred:
        return None
    if not set(subject.split("; ")).isdisjoint(counterparty.split("; ")):
        return None
    if is_ruled_out(analysis.sentences[frame.sentence], frame.trigger, predicate, lexicon):
        return None
    span = _evidence(frame, {subject, counterparty}, analysis.sentences[frame.sentence], referents)
    rule, names = f"{frame.frame}.{frame.rule}", (subject, counterparty)
    return Relation(predicate, *names, span, frame.sentence, Attribution(), "fact", rule)


def _evidence(frame: Frame, names: set[str], sentence: Sentence, referents: Referents) -> Span:
    """Returns the span of the trigger and the mentions of the parties nearest to it."""
    wanted = {part for name in names for part in name.split("; ")}
    spans = [frame.span]
    for name in sorted(wanted):
        places = [one for one in referents.in_sentence(frame.sentence) if one.name == name]
        if places:
            near = min(places, key=lambda one: abs(one.first - frame.trigger))
            spans.append(Span(sentence.tokens[near.first].start, sentence.tokens[near.last].end))
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _by_table(
    analysis: Analysis, referents: Referents, lexicon: Lexicon
) -> Iterator[StatedRelation]:
    """Yields the relations by sentence.

    A trigger tells of one relation at most, by the first pattern that fits.
    """
    index, participants = _by_lemma(lexicon), Participants(analysis, referents, lexicon)
    for place, sentence in analysis.read_sentences:
        taken: set[int] = set()
        for trigger, pattern in _triggers(sentence, index):
            if trigger in taken or not (found := participants.both(place, trigger, pattern)):
                continue
            taken.add(trigger)
            (subjects, left), (counterparties, right) = found
            places = (trigger, *left, *right)
            span = Span(sentence.tokens[min(places)].start, sentence.tokens[max(places)].end)
            names = ("; ".join(subjects), "; ".join(counterparties))
            words = {trigger, *([sentence.tokens[trigger].head] if pattern.light else [])}
            rule = f"relations.{pattern.name}"
            relation = Relation(pattern.predicate, *names, span, place, Attribution(), "fact", rule)
            yield StatedRelation(frozenset(words), relation)


@cache
def _by_lemma(lexicon: Lexicon) -> _Index:
    index: dict[str, list[tuple[tuple[str, ...], RelationPattern]]] = defaultdict(list)
    for pattern in lexicon.relations:
        for lemma in pattern.lemmas:
            words = tuple(lemma.split())
            index[words[-1]].append((words, pattern))
    return index


def _triggers(sentence: Sentence, index: _Index) -> Iterator[tuple[int, RelationPattern]]:
    """Yields each token that may tell of a relation, with its patterns.

    Of several words it is the last. A longer name hides the ones in it.
    """
    hidden: set[int] = set()
    for i in reversed(range(len(sentence.tokens))):
        token = sentence.tokens[i]
        for words, pattern in index.get(token.lemma, ()):
            before = tuple(one.lemma for one in sentence.tokens[max(0, i - len(words) + 1) : i + 1])
            fits = i not in hidden and before == words and token.pos in _POS[pattern.pos]
            if fits and _has_needed(sentence, i, pattern):
                hidden.update(range(i - len(words) + 1, i))
                yield i, pattern


def is_ruled_out(sentence: Sentence, i: int, predicate: str, lexicon: Lexicon) -> bool:
    """Whether a word before the token rules the relation out: "a potential customer".

    Such are the words of `lacks` in an entry of this predicate and word.
    """
    word = sentence.tokens[i].lemma
    entries = (one for one in lexicon.relations if one.predicate == predicate)
    return any(word in one.lemmas and _has_lacking(sentence, i, one) for one in entries)


def _has_lacking(sentence: Sentence, i: int, pattern: RelationPattern) -> bool:
    """Whether a word that the pattern lacks stands before the trigger in its phrase."""
    for token in reversed(sentence.tokens[:i] if pattern.lacks else ()):
        if token.pos in _ENDS_PHRASE or token.text == ",":
            return False
        if token.lemma in pattern.lacks:
            return True
    return False


def _has_needed(sentence: Sentence, i: int, pattern: RelationPattern) -> bool:
    """Whether a word that the pattern needs stands below the trigger, and none that it lacks."""
    if _has_lacking(sentence, i, pattern):
        return False
    return not pattern.needs or any(
        sentence.tokens[k].lemma in pattern.needs for k in sentence.tree.subtree(i)
    )

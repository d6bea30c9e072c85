"""Relations: who does what to whom, then which event comes before, after or because of which.

Patterns of `relations.toml` ("supplies", "owns", "rival of") and frames -> relations; those between
events come from order.py. A relation holds only where a sentence names both its ends, as the types
of party that its pattern asks for; an inferred role proves nothing here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from chipnews.extract.events.order import find_order
from chipnews.extract.events.relation_ends import RelationEnds
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


class SaidRelation(NamedTuple):
    """A relation and the tokens of its sentence that say so.

    The trigger, and the light verb that it hangs on ("bought a stake").
    """

    words: frozenset[int]
    relation: Relation


def find_relations(
    analysis: Analysis, frames: Sequence[Frame], referents: Referents, lexicon: Lexicon
) -> Iterator[Relation]:
    """Relations between parties, by the table or by a frame, in text order.

    Then between two events.
    """
    told = [
        *_by_table(analysis, referents, lexicon),
        *_by_frames(analysis, frames, referents, lexicon),
    ]
    yield from sorted(_without_repeats(told), key=lambda one: (one.sentence, one.span.start))
    yield from find_order(analysis, frames, lexicon)


def _without_repeats(told: Iterable[SaidRelation]) -> Iterator[Relation]:
    """One relation a sentence of each predicate and pair, and one a word of each pair.

    The first, which is the table's.
    """
    said: set[tuple[int, str, str, str]] = set()
    joined: set[tuple[int, int, frozenset[str]]] = set()
    for words, one in told:
        pairs = {(one.sentence, word, frozenset((one.subject, one.counterparty))) for word in words}
        key = (one.sentence, one.predicate, one.subject, one.counterparty)
        if key not in said and not pairs & joined and one.span.end - one.span.start <= _LONGEST:
            said.add(key)
            joined |= pairs
            yield one


def _by_frames(
    analysis: Analysis, frames: Iterable[Frame], referents: Referents, lexicon: Lexicon
) -> Iterator[SaidRelation]:
    for frame in frames:
        if relation := _between_parties(frame, analysis, referents, lexicon):
            yield SaidRelation(frozenset({frame.trigger}), relation)


def _between_parties(
    frame: Frame, analysis: Analysis, referents: Referents, lexicon: Lexicon
) -> Relation | None:
    kind = lexicon.frames[frame.frame]
    pattern = next(
        one for one in lexicon.frame_patterns if one.frame == frame.frame and one.name == frame.rule
    )
    predicate = pattern.relation or kind.relation
    subject, counterparty = (
        frame.roles.get(kind.subject, ""),
        frame.roles.get(kind.counterparty, ""),
    )
    if subject == counterparty and "; " in subject:  # "a partnership between Arm and Intel"
        subject, counterparty = subject.split("; ", 1)
    if not predicate or not subject or not counterparty or frame.inferred:
        return None
    if not set(subject.split("; ")).isdisjoint(counterparty.split("; ")):
        return None
    if is_ruled_out(analysis.sentences[frame.sentence], frame.trigger, predicate, lexicon):
        return None
    span = _evidence(frame, {subject, counterparty}, analysis.sentences[frame.sentence], referents)
    return Relation(
        predicate,
        subject,
        counterparty,
        span,
        frame.sentence,
        Attribution(),
        "fact",
        f"{frame.frame}.{frame.rule}",
    )


def _evidence(frame: Frame, names: set[str], sentence: Sentence, referents: Referents) -> Span:
    """From the first to the last of the trigger and the parties' mentions nearest to it."""
    wanted = {part for name in names for part in name.split("; ")}
    spans = [frame.span]
    for name in sorted(wanted):
        places = [one for one in referents.in_sentence(frame.sentence) if one.name == name]
        if places:
            near = min(places, key=lambda one: abs(one.first - frame.trigger))
            spans.append(Span(sentence.tokens[near.first].start, sentence.tokens[near.last].end))
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _by_table(analysis: Analysis, referents: Referents, lexicon: Lexicon) -> Iterator[SaidRelation]:
    """The relations by sentence.

    A trigger tells of one relation at most, by the first pattern that fits.
    """
    index, ends = _by_lemma(lexicon), RelationEnds(analysis, referents, lexicon)
    for place, sentence in analysis.read_sentences:
        taken: set[int] = set()
        for trigger, pattern in _triggers(sentence, index):
            if trigger in taken or not (found := ends.both(place, trigger, pattern)):
                continue
            taken.add(trigger)
            (subjects, left), (counterparties, right) = found
            places = (trigger, *left, *right)
            span = Span(sentence.tokens[min(places)].start, sentence.tokens[max(places)].end)
            names = ("; ".join(subjects), "; ".join(counterparties))
            words = {trigger, *([sentence.tokens[trigger].head] if pattern.light else [])}
            yield SaidRelation(
                frozenset(words),
                Relation(
                    pattern.predicate,
                    *names,
                    span,
                    place,
                    Attribution(),
                    "fact",
                    f"relations.{pattern.name}",
                ),
            )


def _by_lemma(lexicon: Lexicon) -> _Index:
    index: dict[str, list[tuple[tuple[str, ...], RelationPattern]]] = defaultdict(list)
    for pattern in lexicon.relations:
        for lemma in pattern.lemmas:
            words = tuple(lemma.split())
            index[words[-1]].append((words, pattern))
    return index


def _triggers(sentence: Sentence, index: _Index) -> Iterator[tuple[int, RelationPattern]]:
    """Each token that may tell of a relation, the last one of several words, with its patterns.

    A longer name hides the ones in it.
    """
    hidden: set[int] = set()
    for i in reversed(range(len(sentence.tokens))):
        token = sentence.tokens[i]
        for words, pattern in index.get(token.lemma, ()):
            before = tuple(one.lemma for one in sentence.tokens[max(0, i - len(words) + 1) : i + 1])
            if (
                i not in hidden
                and token.pos in _POS[pattern.pos]
                and before == words
                and _has_needed(sentence, i, pattern)
            ):
                hidden.update(range(i - len(words) + 1, i))
                yield i, pattern


def is_ruled_out(sentence: Sentence, i: int, predicate: str, lexicon: Lexicon) -> bool:
    """As in "a potential customer".

    Whether an entry of this predicate and word lacks what stands before the token.
    """
    word = sentence.tokens[i].lemma
    entries = (
        one for one in lexicon.relations if one.predicate == predicate and word in one.lemmas
    )
    return any(_has_lacking(sentence, i, one) for one in entries)


def _has_lacking(sentence: Sentence, i: int, pattern: RelationPattern) -> bool:
    """Whether a word that the pattern lacks stands before the trigger in its phrase."""
    k = i - 1
    while (
        pattern.lacks
        and k >= 0
        and sentence.tokens[k].pos not in _ENDS_PHRASE
        and sentence.tokens[k].text != ","
    ):
        if sentence.tokens[k].lemma in pattern.lacks:
            return True
        k -= 1
    return False


def _has_needed(sentence: Sentence, i: int, pattern: RelationPattern) -> bool:
    """Whether a word that the pattern needs stands below the trigger, and before it in its phrase none that it lacks."""
    if _has_lacking(sentence, i, pattern):
        return False
    return not pattern.needs or any(
        sentence.tokens[k].lemma in pattern.needs for k in sentence.tree.subtree(i)
    )

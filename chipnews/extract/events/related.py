"""Relations that need no event.

Who supplies, makes, owns, leads, rivals or rules whom, by the patterns of `relations.toml`.

A relation holds only where a sentence names both its ends, as the types of party that the pattern
asks for.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from chipnews.extract.events.ends import Ends
from chipnews.extract.parties.cast import Cast
from chipnews.lexicon.lexicon import Lexicon
from chipnews.lexicon.relations import RelationPattern
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution, Relation
from chipnews.model.text import Span

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


def find_related(analysis: Analysis, cast: Cast, lexicon: Lexicon) -> Iterator[SaidRelation]:
    """The relations by sentence.

    A trigger tells of one relation at most, by the first pattern that fits.
    """
    index, ends = _by_lemma(lexicon), Ends(analysis, cast, lexicon)
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

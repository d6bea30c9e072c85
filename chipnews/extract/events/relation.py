"""Relations: who does what to whom, then which event comes before, after or because of which (`order.py`).

Patterns and frames in -> relations out. A relation needs both its ends in one sentence; an inferred role proves nothing here.
"""

from collections.abc import Iterable, Iterator, Sequence

from chipnews.extract.events.order import find_order
from chipnews.extract.events.related import SaidRelation, find_related, is_ruled_out
from chipnews.extract.parties.cast import Cast
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution, Frame, Relation
from chipnews.model.text import Span

_LONGEST = 400  # characters of evidence


def find_relations(
    analysis: Analysis, frames: Sequence[Frame], cast: Cast, lexicon: Lexicon
) -> Iterator[Relation]:
    """Relations between parties, by the table or by a frame, in text order.

    Then between two events.
    """
    told = [*find_related(analysis, cast, lexicon), *_by_frames(analysis, frames, cast, lexicon)]
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
    analysis: Analysis, frames: Iterable[Frame], cast: Cast, lexicon: Lexicon
) -> Iterator[SaidRelation]:
    for frame in frames:
        if relation := _between_parties(frame, analysis, cast, lexicon):
            yield SaidRelation(frozenset({frame.trigger}), relation)


def _between_parties(
    frame: Frame, analysis: Analysis, cast: Cast, lexicon: Lexicon
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
    span = _evidence(frame, {subject, counterparty}, analysis.sentences[frame.sentence], cast)
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


def _evidence(frame: Frame, names: set[str], sentence: Sentence, cast: Cast) -> Span:
    """From the first to the last of the trigger and the parties' mentions nearest to it."""
    wanted = {part for name in names for part in name.split("; ")}
    spans = [frame.span]
    for name in sorted(wanted):
        places = [one for one in cast.in_sentence(frame.sentence) if one.name == name]
        if places:
            near = min(places, key=lambda one: abs(one.first - frame.trigger))
            spans.append(Span(sentence.tokens[near.first].start, sentence.tokens[near.last].end))
    return Span(min(span.start for span in spans), max(span.end for span in spans))

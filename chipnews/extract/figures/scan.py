"""Finds every figure and date of an article.

Candidates are read by kind, overlaps settled, then bounds and conversions attached.

An analysis in -> its mentions (distractors among them) and the spans of digits that nothing
accounts for.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from chipnews.extract.figures.dates.date import find_dates
from chipnews.extract.figures.dates.duration import find_spells, read_duration
from chipnews.extract.figures.kinds import read_money, read_percent, with_weights
from chipnews.extract.figures.label import Labels
from chipnews.extract.figures.left_out import with_left_out_units
from chipnews.extract.figures.number import Candidate, find_candidates, find_distractors, read_score
from chipnews.extract.figures.qualifiers import with_bound, with_previous, with_rate
from chipnews.extract.figures.quantity import read_quantity
from chipnews.extract.figures.rank import find_ranks
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced

READERS = (read_score, read_money, read_percent, read_duration, read_quantity)
"""Tried in this order; the first that accepts a candidate names its kind."""
AMOUNTS = ("money", "percent", "duration", "quantity")
_SMALL = ("one", "zero")  # words that are mostly no figures, as are articles
_DIGIT_RUN = re.compile(r"\d[\d.,]*")
_CONVERSION = r"(?<!\s)\s*[(\[]\s*(?:or\s+)?{hedge}?(?:US)?"
_NEXT_CONVERSION = r"(?<!\s)\s*[;,/]\s*(?:or\s+)?{hedge}?"
_ORDER = ("date", "money", "percent", "ordinal", "distractor", "duration", "quantity", "unread")


def find_figures(analysis: Analysis, lexicon: Lexicon) -> list[Mention]:
    """Returns the mentions of the article in text order, distractors included."""
    labels = Labels(analysis, lexicon)
    candidates = with_weights(
        list(find_candidates(analysis, lexicon)), analysis.article.text, lexicon
    )
    candidates = [found for found in candidates if not labels.is_head(found)]
    amounts = [labels.counted(_read(labels.with_head(found), lexicon)) for found in candidates]
    dated = [
        *find_dates(analysis, lexicon),
        *find_spells(analysis, lexicon),
        *find_ranks(analysis, lexicon),
    ]
    figures = [*dated, *amounts]
    mentions = resolve_overlaps([*find_distractors(analysis, figures, lexicon), *figures])
    text = analysis.article.text
    qualified = [
        _qualified(one, analysis.sentences[one.sentence], text, lexicon) for one in mentions
    ]
    whole = with_left_out_units(qualified, analysis, lexicon)
    return list(_with_conversions(whole, text, lexicon))


def _read(found: Candidate, lexicon: Lexicon) -> Mention:
    """Reads the candidate as the first kind that accepts it, or as `unread` where none does."""
    read = next((mention for reader in READERS if (mention := reader(found, lexicon))), None)
    return read or Mention("unread", found.core, found.place, found.amount)


def _qualified(mention: Mention, sentence: Sentence, text: str, lexicon: Lexicon) -> Mention:
    """Returns an amount with the words beside it read; dates and distractors have none."""
    if mention.kind not in AMOUNTS:
        return mention
    rated = with_rate(mention, sentence, text, lexicon)
    return with_previous(with_bound(rated, sentence, text, lexicon), sentence, text, lexicon)


def _with_conversions(
    mentions: Iterable[Mention], text: str, lexicon: Lexicon
) -> Iterator[Mention]:
    """Marks the amounts that convert the one before them ("450 million yuan ($61.83 million)").

    A conversion inherits the bound of its source. Of "nearly $25 million (£20 million)" the round
    sum is the conversion, and the other exact. Measures are converted so as well.
    """
    first, further = lexicon.grammar.filled(_CONVERSION), lexicon.grammar.filled(_NEXT_CONVERSION)
    previous: Mention | None = None
    for mention in mentions:
        made = mention
        if previous is not None:
            gap = text[previous.span.end : mention.span.start]
            measured = text[previous.amount.unit_end or previous.span.end : mention.span.start]
            source, own = previous.amount, mention.amount
            if previous.kind == mention.kind == "money":
                goes_on = source.converts is not None and further.fullmatch(gap)
                if (first.fullmatch(gap) or goes_on) and source.currency != own.currency:
                    made = _converted(mention, previous, source.converts or previous.span, lexicon)
            elif first.fullmatch(measured) and _measure_alike(mention, previous, lexicon):
                made = _converted(mention, previous, None, lexicon)
        yield made
        previous = made


def _measure_alike(mention: Mention, previous: Mention, lexicon: Lexicon) -> bool:
    """Whether two quantities are of one dimension, in two units."""
    own, source = mention.amount.unit, previous.amount.unit
    if not mention.kind == previous.kind == "quantity" or own == source:
        return False
    one, other = lexicon.unit_names.get(own), lexicon.unit_names.get(source)
    return one is not None and other is not None and one.dimension == other.dimension


def _converted(
    mention: Mention, source: Mention, converts: Span | None, lexicon: Lexicon
) -> Mention:
    own, rounded = mention.amount, source.amount.bound_words in lexicon.words_of("nearly")
    hedged = own if own.bound != "exact" or (converts and rounded) else source.amount
    amount = replace(own, converts=converts, bound=hedged.bound, bound_words=hedged.bound_words)
    step = Step("extract", "conversion", f"converts the amount before it, bound {hedged.bound}")
    return traced(mention, step, amount=amount)


def find_unread(
    analysis: Analysis, mentions: Iterable[Mention], lexicon: Lexicon
) -> Iterator[Span]:
    """Yields digits of the read sentences that no mention covers, and number words left unread."""
    taken: dict[int, list[Span]] = defaultdict(list)
    small = (*_SMALL, *lexicon.table("articles"))
    for mention in mentions:
        if mention.kind == "unread" and mention.amount.number.lower() not in small:
            yield mention.span
        taken[mention.sentence].append(mention.span)
        if mention.amount.left:
            taken[mention.sentence].append(mention.amount.left)
    for place, sentence in analysis.read_sentences:
        if sentence.section == "stamp":
            continue
        start, end = sentence.span.start, sentence.span.end
        for match in _DIGIT_RUN.finditer(analysis.article.text, start, end):
            span = Span(match.start(), match.start() + len(match[0].rstrip(".,")))
            if not any(span.overlaps(other) for other in taken[place]):
                yield span


def resolve_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Returns the winners in text order; a winner's trace names the kinds that it beat."""
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    winners = (winner for rivals in by_sentence.values() for winner in _winners(rivals))
    return sorted(winners, key=lambda one: one.span)


def _winners(mentions: Iterable[Mention]) -> list[Mention]:
    ranked = sorted(
        mentions, key=lambda one: (one.span.start - one.span.end, _rank(one), one.span.start)
    )
    kept: list[Mention] = []
    beats: dict[int, list[Step]] = defaultdict(list)
    for mention in ranked:
        rivals = (i for i, winner in enumerate(kept) if winner.span.overlaps(mention.span))
        rival = next(rivals, None)
        if rival is None:
            kept.append(mention)
        elif kept[rival].kind != mention.kind:
            beaten = Step("extract", "overlap", f"read as {kept[rival].kind}, not {mention.kind}")
            if beaten not in beats[rival]:
                beats[rival].append(beaten)
    return [traced(winner, *beats[place]) for place, winner in enumerate(kept)]


def _rank(mention: Mention) -> int:
    """Returns the kind's place in the order, a measure before a year: "a [1900] sq ft flat".

    "in 2019 GB News" has a name.
    """
    unit = mention.amount.physical
    measured = mention.kind == "quantity" and unit.islower() and len(unit) > 1
    return -1 if measured else _ORDER.index(mention.kind)

"""Every figure and date of an article: candidates read by kind, overlaps settled, bounds and conversions attached.

An analysis in -> its mentions (distractors among them) and the spans of digits that nothing accounts for.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from chipnews.extract.bound import with_bound, with_previous
from chipnews.extract.date import find_dates
from chipnews.extract.distractor import find_distractors
from chipnews.extract.duration import read_duration
from chipnews.extract.money import read_money
from chipnews.extract.number import find_candidates
from chipnews.extract.overlap import resolve_overlaps
from chipnews.extract.percent import read_percent
from chipnews.extract.quantity import read_quantity
from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step

READERS = (read_money, read_percent, read_duration, read_quantity)
"""Tried in this order; the first that accepts a candidate names its kind."""

_DIGIT_RUN = re.compile(r"\d[\d.,]*")
_NEXT_CONVERSION = re.compile(r"\s*[;,/]\s*(?:or\s+|about\s+)?")
_CONVERSION_GAP = re.compile(r"\s*[(\[]\s*(?:or\s+|about\s+|around\s+|some\s+|approximately\s+|roughly\s+|US)?$")


def find_figures(analysis: Analysis, lexicon: Lexicon) -> list[Mention]:
    """The mentions of the article in text order, distractors included."""
    amounts = (
        mention
        for found in find_candidates(analysis, lexicon)
        if (mention := next((read for reader in READERS if (read := reader(found, lexicon))), None))
    )
    mentions = resolve_overlaps([*find_distractors(analysis, lexicon), *find_dates(analysis, lexicon), *amounts])
    text = analysis.article.text
    worded = [_worded(mention, analysis.sentences[mention.sentence], text, lexicon) for mention in mentions]
    return list(_with_conversions(worded, text))


def _worded(mention: Mention, sentence: Sentence, text: str, lexicon: Lexicon) -> Mention:
    """An amount with the words beside it read; dates and distractors have none."""
    if mention.kind in ("date", "distractor"):
        return mention
    return with_previous(with_bound(mention, sentence, text, lexicon), sentence, text, lexicon)


def _with_conversions(mentions: Iterable[Mention], text: str) -> Iterator[Mention]:
    """A parenthesis behind an amount of money ("450 million yuan ($61.83 million)") converts it, and inherits its hedge."""
    previous: Mention | None = None
    for mention in mentions:
        made = mention
        if previous is not None and previous.kind == mention.kind == "money":
            gap = text[previous.span.end : mention.span.start]
            goes_on = "converts" in previous.parts and _NEXT_CONVERSION.fullmatch(gap)
            if (_CONVERSION_GAP.fullmatch(gap) or goes_on) and previous.parts["currency"] != mention.parts["currency"]:
                inherited = {
                    "converts": previous.parts.get("converts", f"{previous.span.start}-{previous.span.end}"),
                    "bound": previous.parts.get("bound", mention.parts.get("bound", "exact")),
                }
                step = Step("extract", "conversion", f"converts the amount before it, bound {inherited['bound']}")
                made = replace(mention, parts={**mention.parts, **inherited}, trace=(*mention.trace, step))
        yield made
        previous = made


def find_unread(analysis: Analysis, mentions: Iterable[Mention]) -> Iterator[Span]:
    """Digits of the read sentences that no mention covers."""
    taken: dict[int, list[Span]] = defaultdict(list)
    for mention in mentions:
        taken[mention.sentence].append(mention.span)
    for place, sentence in analysis.read_sentences:
        if sentence.section == "stamp":
            continue
        for match in _DIGIT_RUN.finditer(analysis.article.text, sentence.span.start, sentence.span.end):
            span = Span(match.start(), match.start() + len(match[0].rstrip(".,")))
            if not any(span.overlaps(other) for other in taken[place]):
                yield span

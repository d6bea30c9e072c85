"""Cuts an article into its sentences, each with what it claims and asserts."""

from collections.abc import Iterator

from chipnews.model.analysis import Analysis
from chipnews.model.mention import Extraction
from chipnews.model.results.draft import Passage
from chipnews.model.results.sheet import FactSheet


def find_passages(
    analysis: Analysis, extraction: Extraction, sheet: FactSheet
) -> Iterator[Passage]:
    """Yields the sentences of one article of the sheet."""
    article, read = analysis.article, {place for place, _ in analysis.read_sentences}
    claims = [claim for claim in sheet.claims if claim.article == article.id]
    for place, sentence in enumerate(analysis.sentences):
        span = sentence.span
        yield Passage(
            article.id,
            article.quote(span),
            span.start,
            *article.place(span.start),
            tuple(one for one in claims if span.start <= one.start < span.end),
            tuple(one for one in extraction.assertions if one.sentence == place),
            is_read=place in read and sentence.section != "stamp",
            part=article.part(span.start),
        )

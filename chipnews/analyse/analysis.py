"""Analyses articles in batches: the model sees many sentences at once and memory stays bounded."""

from collections.abc import Iterable, Iterator
from itertools import islice

from chipnews.analyse.model import DEFAULT_MODEL, read_tokens
from chipnews.analyse.quotations import find_quotations
from chipnews.analyse.sections import find_blocks
from chipnews.analyse.sentences import split_sentences
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.text import Article, Span

BATCH_ARTICLES = 32
_PROSE = ("body", "lead", "headline")


def analyse_articles(
    articles: Iterable[Article], lexicon: Lexicon, *, model: str | None = None
) -> Iterator[Analysis]:
    """Yields the analyses of `articles` in order; boilerplate, captions and stamps get no tokens.

    Raises:
        ChipnewsError: when `model` is not installed.
    """
    pending = iter(articles)
    while batch := list(islice(pending, BATCH_ARTICLES)):
        yield from _analyse_batch(batch, lexicon, model or DEFAULT_MODEL)


def _analyse_batch(batch: list[Article], lexicon: Lexicon, model: str) -> Iterator[Analysis]:
    drafts = [(article, list(_sentences(article, lexicon))) for article in batch]
    parsed = [
        (article, sentence)
        for article, sentences in drafts
        for sentence in sentences
        if sentence.section in _PROSE
    ]
    rows = read_tokens(
        [article.quote(sentence.span) for article, sentence in parsed],
        [sentence.span.start for _, sentence in parsed],
        model=model,
        listed_at=lexicon.listed_at,
    )
    for article, sentences in drafts:
        full = (
            Sentence(one.span, one.section, next(rows)) if one.section in _PROSE else one
            for one in sentences
        )
        quotations = find_quotations(article.text, _paragraphs(article, lexicon))
        yield Analysis(article, tuple(full), tuple(quotations))


def _sentences(article: Article, lexicon: Lexicon) -> Iterator[Sentence]:
    for block, section in find_blocks(article.text, lexicon):
        if section in _PROSE:
            for span in split_sentences(article.quote(block), block.start, lexicon.abbreviations):
                yield Sentence(span, section)
        else:
            yield Sentence(block, section)


def _paragraphs(article: Article, lexicon: Lexicon) -> Iterator[Span]:
    """The paragraphs, each the blocks of one line: two blanks in it end no quotation."""
    paragraph: Span | None = None
    for block, section in find_blocks(article.text, lexicon):
        if section not in _PROSE:
            continue
        if paragraph and "\n" not in article.text[paragraph.end : block.start]:
            paragraph = Span(paragraph.start, block.end)
            continue
        if paragraph:
            yield paragraph
        paragraph = block
    if paragraph:
        yield paragraph

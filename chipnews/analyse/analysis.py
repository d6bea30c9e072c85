"""Articles -> analyses, in batches, so that the model sees many sentences at once and memory stays bounded."""

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


def analyse_articles(
    articles: Iterable[Article], lexicon: Lexicon, *, model: str | None = None
) -> Iterator[Analysis]:
    """The analyses of `articles` in their order; boilerplate, captions and stamps get no tokens.

    Raises:
        ChipnewsError: when `model` is not installed.
    """
    pending = iter(articles)
    while batch := list(islice(pending, BATCH_ARTICLES)):
        yield from _analyse_batch(batch, lexicon, model or DEFAULT_MODEL)


def _analyse_batch(batch: list[Article], lexicon: Lexicon, model: str) -> Iterator[Analysis]:
    drafts = [(article, list(_sentences(article, lexicon))) for article in batch]
    wanted = [
        (article, sentence)
        for article, sentences in drafts
        for sentence in sentences
        if _is_read(sentence)
    ]
    rows = read_tokens(
        [article.quote(sentence.span) for article, sentence in wanted],
        [sentence.span.start for _, sentence in wanted],
        model=model,
        listed_at=lexicon.listed_at,
    )
    for article, sentences in drafts:
        full = (
            Sentence(one.span, one.section, next(rows)) if _is_read(one) else one
            for one in sentences
        )
        yield Analysis(
            article, tuple(full), tuple(find_quotations(article.text, _blocks(article, lexicon)))
        )


def _is_read(sentence: Sentence) -> bool:
    return sentence.section not in ("boilerplate", "caption", "stamp")


def _sentences(article: Article, lexicon: Lexicon) -> Iterator[Sentence]:
    for block, section in find_blocks(article.text, lexicon):
        if section in ("body", "lead", "headline"):
            for span in split_sentences(article.quote(block), block.start, lexicon.abbreviations):
                yield Sentence(span, section)
        else:
            yield Sentence(block, section)


def _blocks(article: Article, lexicon: Lexicon) -> Iterator[Span]:
    """The paragraphs, each a line: a blank more within one parts no quotation."""
    open_at: Span | None = None
    for block, section in find_blocks(article.text, lexicon):
        if section not in ("body", "lead", "headline"):
            continue
        if open_at and "\n" not in article.text[open_at.end : block.start]:
            open_at = Span(open_at.start, block.end)
            continue
        if open_at:
            yield open_at
        open_at = block
    if open_at:
        yield open_at

"""What each article says by itself: sources -> what was found in them, in the order of the sources.

A bounded number of articles is held at a time. Several processes may share the work; who did it,
and in which company, changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from chipnews import __version__
from chipnews.model.analysis import Analysis, without_tokens
from chipnews.model.claim import Claim
from chipnews.model.mention import Extraction
from chipnews.model.results.sheet import Generator, ReadingNote, Skipped
from chipnews.model.text import Article
from chipnews.workers import Crash, run_tasks

if TYPE_CHECKING:
    from chipnews.lexicon.lexicon import Lexicon
    from chipnews.read.articles import Source

BATCH_ARTICLES = 32  # that a process takes, and looks up in the cache, at once
BATCH_SIZE = 1_000_000  # characters or bytes, so that no process is left alone with the long ones

Found = tuple[Analysis, Extraction]
Result = TypeVar("Result")
Progress = Callable[[int, int], None]
"""Called with (articles read so far, articles in all)."""
Batch = Sequence["Source"]


class Options(Struct, frozen=True):
    """What a run depends on beside its articles.

    `lexicon` is a folder laid over the vocabulary, `model` the name of a spaCy pipeline. `cache` is
    the folder where what was found in an article is kept for the next run; without it nothing is.
    `exclude` has globs of files and folders that are not read. Web addresses of this network are
    fetched only with `allow_private`. `jobs` processes share the work; the result is the same.
    Without `assertions` only the figures of an article are read, and what else a draft is checked
    for only where a cache will keep it.
    """

    lexicon: str | None = None
    model: str | None = None
    cache: str | None = None
    exclude: tuple[str, ...] = ()
    allow_private: bool = False
    jobs: int = 1
    assertions: bool = True


def load(options: Options) -> "tuple[Lexicon, Generator]":
    """Loads the vocabulary; says what the result depends on."""
    from chipnews.lexicon.load import load_lexicon

    lexicon = load_lexicon(options.lexicon)
    return lexicon, generator_of(lexicon.digest, options)


def generator_of(vocabulary: str, options: Options) -> Generator:
    """Says what a result depends on, by the digest of the vocabulary."""
    from chipnews.analyse.model import DEFAULT_MODEL, describe_model

    return Generator(__version__, describe_model(options.model or DEFAULT_MODEL), vocabulary)


def find_sources(paths: Sequence[str], options: Options) -> "list[Source]":
    """Returns the articles of `paths` by id, files unopened, and what cannot be read."""
    from chipnews.read import articles

    def fetch(addresses: Sequence[str]) -> Iterable[Article | Skipped]:
        from chipnews.read.web.addresses import read_addresses
        from chipnews.read.web.fetch import Fetcher

        return read_addresses(addresses, Fetcher(options.allow_private))

    return articles.find_sources(paths, exclude=options.exclude, fetch=fetch)


def find_each(
    sources: "Sequence[Source]",
    options: Options,
    progress: Progress | None = None,
    *,
    lexicon: "Lexicon | None" = None,
) -> Iterator[Found | Skipped]:
    """Yields what is found in each article, from the cache where that knows the article.

    Processes load the vocabulary by themselves; a `lexicon` that is loaded is used here alone.
    """
    return _each(partial(find_in, options=options, lexicon=lexicon), sources, options, progress)


def claims_of_each(
    sources: "Sequence[Source]", options: Options, progress: Progress | None = None
) -> Iterator[list[Claim | ReadingNote] | Skipped]:
    """Yields the notes and claims of each article, these against its own date alone."""
    return _each(partial(claims_in, options=options), sources, options, progress)


def find_in(
    batch: Batch, options: Options, *, lexicon: "Lexicon | None" = None
) -> list[Found | Skipped]:
    """Reads a batch, and finds what each of its articles says."""
    from chipnews.read.articles import read_source

    known, generator = load(options)
    read = [item for source in batch for item in read_source(source)]
    articles = [item for item in read if isinstance(item, Article)]
    if options.cache is None:
        found = iter(_extracted(articles, lexicon or known, options))
    else:
        found = iter(_cached(articles, lexicon or known, generator, options))
    return [item if isinstance(item, Skipped) else next(found) for item in read]


def claims_in(batch: Batch, options: Options) -> list[list[Claim | ReadingNote] | Skipped]:
    """Reads a batch, and normalises the claims of each of its articles; notes on it come first."""
    from chipnews.normalise.claims import normalise_claims

    lexicon, _ = load(options)

    def told(found: Found) -> list[Claim | ReadingNote]:
        article = found[0].article
        notes = (ReadingNote(article.path, note) for note in article.notes)
        return [*notes, *normalise_claims(*found, lexicon)]

    each = find_in(batch, replace(options, assertions=False))
    return [one if isinstance(one, Skipped) else told(one) for one in each]


def batches_of(sources: "Iterable[Source]") -> "Iterator[list[Source]]":
    """Yields the sources in batches of a bounded number and size."""
    from chipnews.read.articles import size_of

    batch: list[Source] = []
    size = 0
    for source in sources:
        batch.append(source)
        size += size_of(source)
        if len(batch) == BATCH_ARTICLES or size >= BATCH_SIZE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _each(
    task: Callable[[Batch], list[Result | Skipped]],
    sources: "Sequence[Source]",
    options: Options,
    progress: Progress | None,
) -> Iterator[Result | Skipped]:
    total, done = len(sources), 0
    for one in _results(task, sources, options.jobs):
        yield one
        if isinstance(one, Skipped):
            total -= 1
        else:
            done += 1
        if progress:
            progress(done, total)


def _results(
    task: Callable[[Batch], list[Result | Skipped]], sources: "Sequence[Source]", jobs: int
) -> Iterator[Result | Skipped]:
    batches = batches_of(sources)
    if jobs == 1 or len(sources) < 2:
        for batch in batches:
            yield from task(batch)
        return
    for results in run_tasks(task, batches, jobs):
        yield from (as_skipped(one) if isinstance(one, Crash) else one for one in results)


def as_skipped(crash: "Crash[Source]") -> Skipped:
    """Returns an article that ends every process as one that was not read."""
    from chipnews.read.articles import place_of

    return Skipped(place_of(crash.item), f"reading it failed twice: {crash.reason}")


def _extracted(
    articles: Iterable[Article], lexicon: "Lexicon", options: Options
) -> Iterator[Found]:
    from chipnews.analyse.analysis import analyse_articles
    from chipnews.extract.extraction import extract_mentions

    for analysis in analyse_articles(articles, lexicon, model=options.model):
        found = extract_mentions(analysis, lexicon, assertions=options.assertions)
        yield without_tokens(analysis), found


def _cached(
    articles: Sequence[Article], lexicon: "Lexicon", generator: Generator, options: Options
) -> list[Found]:
    from chipnews.store.cache import Cache

    cache = Cache(options.cache or "", replace(generator, lexicon=lexicon.digest))
    known = cache.load(articles)
    new = [article for article in articles if article.id not in known]
    if new:
        fresh = list(_extracted(new, lexicon, replace(options, assertions=True)))
        cache.keep(fresh)
        known |= {analysis.article.id: (analysis, extraction) for analysis, extraction in fresh}
    return [known[article.id] for article in articles]

"""The pipeline on one screen, from paths to a sheet with findings.

Paths -> articles -> analyses -> mentions -> claims -> groups -> facts -> sheet.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chipnews import __version__
from chipnews.model.analysis import without_tokens
from chipnews.model.claim import Claim
from chipnews.model.results.sheet import Coverage, FactSheet, Generator, Skipped
from chipnews.model.text import Article

if TYPE_CHECKING:
    from chipnews.lexicon.lexicon import Lexicon
    from chipnews.model.results.delta import Side
    from chipnews.model.results.draft import DraftCheck
    from chipnews.store.cache import Found

BATCH = 256  # articles that are looked up in the cache, and written to it, at once
Files = tuple[list[Article], list[Skipped]]
Progress = Callable[[int, int], None]
"""Called with (articles read so far, articles that are to be read, since no cache has them)."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a run depends on beside its articles.

    `lexicon` is a folder laid over the vocabulary, `model` the name of a spaCy pipeline. `cache` is
    the folder where what was found in an article is kept for the next run; without it nothing is.
    `exclude` has globs of files and folders that are not read. Web addresses of this network are
    fetched only with `allow_private`.
    """

    lexicon: str | None = None
    model: str | None = None
    cache: str | None = None
    exclude: tuple[str, ...] = ()
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles with what was found in each of them, and what was skipped; made by `collect`.

    `cache` is the folder where the sheets of its stories are kept.
    """

    read: "Sequence[Found]"
    skipped: tuple[Skipped, ...]
    lexicon: "Lexicon"
    generator: Generator
    cache: str | None = None

    @property
    def articles(self) -> dict[str, Article]:
        """The articles under their ids, with their texts."""
        from chipnews.store.cache import articles_of

        return {article.id: article for article in articles_of(self.read)}


def run(
    paths: Sequence[str], *, options: Options = Options(), progress: Progress | None = None
) -> FactSheet:
    """Turns articles into a fact sheet. Raises what `collect` does."""
    return make_sheet(collect(paths, options=options, progress=progress))


def collect(
    paths: Sequence[str], *, options: Options = Options(), progress: Progress | None = None
) -> Collection:
    """Reads articles and finds what each of them says by itself.

    Raises:
        ChipnewsError: when the vocabulary or the model cannot be loaded; unreadable articles are in
        `skipped`.
    """
    return _collected(_read(paths, options), options, progress)


def find_findings(
    paths: Sequence[str], *, options: Options = Options(), progress: Progress | None = None
) -> tuple[list[Article], FactSheet]:
    """Returns the articles, and of their sheet the part that a report of its findings needs.

    Where the cache knows it neither model nor vocabulary is loaded. Raises what `collect` does.
    """
    from chipnews.factsheet import brief_sheet
    from chipnews.lexicon.load import vocabulary_digest
    from chipnews.store.memo import Memo

    articles, skipped = _read(paths, options)
    generator = _generator(vocabulary_digest(options.lexicon), options)
    (sheet,) = Memo(options.cache, generator).each(
        FactSheet, "findings", [sorted(articles, key=lambda one: one.id)],
        lambda _: brief_sheet(make_sheet(_collected((articles, skipped), options, progress))),
    )  # fmt: skip
    return articles, replace(sheet, coverage=replace(sheet.coverage, skipped=tuple(skipped)))


def _collected(files: Files, options: Options, progress: Progress | None) -> Collection:
    (articles, skipped), (lexicon, generator) = files, _load(options)
    found = _readings(articles, lexicon, options, progress)
    return Collection(found, tuple(skipped), lexicon, generator, options.cache)


def add_articles(
    collection: Collection, articles: Sequence[Article], *, options: Options = Options()
) -> Collection:
    """Returns the collection with further articles, of ids of their own, read as it was."""
    found = _extractions(articles, collection.lexicon, options, None)
    both = sorted((*collection.read, *found), key=lambda one: one[0].article.id)
    return replace(collection, read=tuple(both), cache=options.cache)


def make_sheet(collection: Collection) -> FactSheet:
    """Splits the articles of a collection into stories, and joins the sheets of these."""
    from chipnews.align.story import profile_of, stories_of
    from chipnews.checks import run_checks
    from chipnews.factsheet import merge_sheets
    from chipnews.lineage.versions import page_of
    from chipnews.model.values.setting import Profile
    from chipnews.normalise.setting import setting_of
    from chipnews.store.memo import Memo

    memo = Memo(collection.cache, collection.generator)
    lexicon, generator, known = collection.lexicon, collection.generator, collection.articles
    place = {name: number for number, name in enumerate(known)}

    def read(articles: Sequence[Article]) -> "list[Found]":
        return [collection.read[place[article.id]] for article in articles]

    def profile(one: Sequence[Article]) -> Profile:
        return profile_of(read(one)[0], setting_of(one[0], lexicon), page_of(one[0]), lexicon)

    profiles = memo.each(Profile, "profile", [[article] for article in known.values()], profile)
    names = stories_of(dict(zip(known, profiles, strict=True)), lexicon)
    stories = [[known[name] for name in story] for story in names]
    sheets = memo.each(
        FactSheet, "story", stories, lambda one: _story_sheet(read(one), lexicon, generator)
    )
    none = FactSheet(generator, coverage=Coverage(collection.skipped))
    return run_checks(merge_sheets([none, *sheets]), lexicon, across=True)


def _story_sheet(story: "Sequence[Found]", lexicon: "Lexicon", generator: Generator) -> FactSheet:
    """Aligns and reconciles what the articles of one story say."""
    from chipnews.align.group import align_claims
    from chipnews.align.withdrawn import join_withdrawn
    from chipnews.arithmetic.arithmetic import find_arithmetic
    from chipnews.arithmetic.conversions import find_conversions
    from chipnews.arithmetic.figures import Figures
    from chipnews.checks import run_checks
    from chipnews.chronology.order import find_impossible_orders
    from chipnews.factsheet import arrange_sheet, source_of
    from chipnews.lexicon.rates import tables_used
    from chipnews.lineage.lineage import trace_lineage
    from chipnews.lineage.versions import find_versions
    from chipnews.normalise.claims import coverage_of
    from chipnews.normalise.dates.inferred import with_dates
    from chipnews.normalise.story import story_claims
    from chipnews.reconcile.facts import Background, reconcile_groups

    read = with_dates(story, lexicon)
    articles = [analysis.article for analysis, _ in read]
    known = {article.id: article for article in articles}
    claims = story_claims(read, lexicon)
    groups = join_withdrawn(align_claims(claims, lexicon), lexicon)
    prose = {analysis.article.id: analysis.prose for analysis, _ in read}
    lineage = trace_lineage(articles, [group.claims for group in groups], lexicon, prose=prose)
    versions = find_versions(articles)
    conversions = find_conversions(claims, known, lexicon)
    background = Background(known, lineage.of_claim, lexicon, versions, conversions)
    facts = reconcile_groups(groups, background)
    orders = find_impossible_orders(claims, facts, lexicon)
    figures = Figures(facts, {claim.id: claim for claim in claims}, known, lexicon)
    arithmetic = find_arithmetic(figures, conversions, versions)
    sheet = FactSheet(
        replace(generator, rates=tables_used(claims)),
        articles=tuple(source_of(one, versions.older.get(one.id)) for one in articles),
        origins=lineage.origins,
        claims=tuple(claims),
        facts=tuple(facts),
        constraints=(*orders, *arithmetic),
        coverage=coverage_of(read),
        lineage=lineage.descents,
    )
    return run_checks(arrange_sheet(sheet), lexicon, across=False)


def check_draft(
    collection: Collection, sides_of: "Callable[[FactSheet], tuple[Side, Side]]"
) -> "tuple[FactSheet, DraftCheck]":
    """Collection -> its sheet, and each sentence of the draft in it against its sources.

    `sides_of` says which articles of the sheet are the draft's, and which the sources'.
    """
    from chipnews.diff.draft import check_passages
    from chipnews.diff.passages import find_passages

    sheet = make_sheet(collection)
    passages = [one for item in collection.read for one in find_passages(*item, sheet)]
    return sheet, check_passages(sheet, passages, sides_of(sheet), collection.lexicon)


def extract(
    paths: Sequence[str], *, options: Options = Options(), progress: Progress | None = None
) -> Iterator[Claim | Skipped]:
    """Yields the claims of article after article, each against its own date alone.

    What was not read comes first. Raises what `collect` does.
    """
    from chipnews.normalise.claims import normalise_claims

    lexicon, _ = _load(options)
    articles, skipped = _read(paths, options)
    yield from skipped
    for one in _extractions(articles, lexicon, options, progress):
        yield from normalise_claims(*one, lexicon)


def _load(options: Options) -> "tuple[Lexicon, Generator]":
    from chipnews.lexicon.load import load_lexicon

    lexicon = load_lexicon(options.lexicon)
    return lexicon, _generator(lexicon.digest, options)


def _generator(vocabulary: str, options: Options) -> Generator:
    from chipnews.analyse.model import DEFAULT_MODEL, describe_model

    return Generator(__version__, describe_model(options.model or DEFAULT_MODEL), vocabulary)


def _read(paths: Sequence[str], options: Options) -> Files:
    from chipnews.read.articles import read_articles

    def fetch(addresses: Sequence[str]) -> Iterable[Article | Skipped]:
        from chipnews.read.web.addresses import read_addresses
        from chipnews.read.web.fetch import Fetcher

        return read_addresses(addresses, Fetcher(options.allow_private))

    found = list(read_articles(paths, exclude=options.exclude, fetch=fetch))
    articles = [one for one in found if isinstance(one, Article)]
    return articles, [one for one in found if isinstance(one, Skipped)]


def _readings(
    articles: Sequence[Article], lexicon: "Lexicon", options: Options, progress: Progress | None
) -> "Sequence[Found]":
    """Returns what is found in each article; what the cache knows is read when it is asked for."""
    from chipnews.store.cache import Cache, Readings

    generator = _generator(lexicon.digest, options)
    known = Cache(options.cache, generator).known(articles) if options.cache else ()
    new = [article for article in articles if article.id not in known]
    fresh = {one[0].article.id: one for one in _extractions(new, lexicon, options, progress)}
    return Readings(articles, fresh, lambda some: _cached(some, lexicon, options))


def _extractions(
    articles: Sequence[Article], lexicon: "Lexicon", options: Options, progress: Progress | None
) -> "Iterator[Found]":
    """Yields what is found in each article, taken from the cache where that knows the article."""
    find = _cached if options.cache else _extracted
    for done, one in enumerate(find(articles, lexicon, options), start=1):
        yield one
        if progress:
            progress(done, len(articles))


def _extracted(
    articles: Iterable[Article], lexicon: "Lexicon", options: Options
) -> "Iterator[Found]":
    from chipnews.analyse.analysis import analyse_articles
    from chipnews.extract.extraction import extract_mentions

    for analysis in analyse_articles(articles, lexicon, model=options.model):
        yield without_tokens(analysis), extract_mentions(analysis, lexicon)


def _cached(articles: Sequence[Article], lexicon: "Lexicon", options: Options) -> "Iterator[Found]":
    from chipnews.store.cache import Cache

    cache = Cache(options.cache or "", _generator(lexicon.digest, options))
    for start in range(0, len(articles), BATCH):
        batch = articles[start : start + BATCH]
        known = cache.load(batch)
        new = [article for article in batch if article.id not in known]
        if new:
            fresh = list(_extracted(new, lexicon, options))
            cache.keep(fresh)
            known |= {analysis.article.id: (analysis, extraction) for analysis, extraction in fresh}
        yield from (known[article.id] for article in batch)

"""The pipeline on one screen, from paths to a sheet with findings.

Paths -> articles -> analyses -> mentions -> claims -> groups -> facts -> sheet.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chipnews import __version__
from chipnews.model.analysis import without_tokens
from chipnews.model.claim import Claim
from chipnews.model.results.sheet import Coverage, FactSheet, Generator, Skipped, Unread
from chipnews.model.text import Article

if TYPE_CHECKING:
    from chipnews.lexicon.lexicon import Lexicon
    from chipnews.model.analysis import Analysis
    from chipnews.model.mention import Extraction
    from chipnews.model.results.delta import Side
    from chipnews.model.results.draft import DraftCheck
    from chipnews.model.results.group import Group

BATCH = 256  # articles that are looked up in the cache, and written to it, at once
Progress = Callable[[int, int], None]
"""Called with (articles read so far, articles in all)."""


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
    """Articles with what was found in each of them, and what was skipped; made by `collect`."""

    read: "tuple[tuple[Analysis, Extraction], ...]"
    skipped: tuple[Skipped, ...]
    lexicon: "Lexicon"
    generator: Generator

    @property
    def articles(self) -> dict[str, Article]:
        """The articles under their ids, with their texts."""
        return {analysis.article.id: analysis.article for analysis, _ in self.read}


def run(
    paths: Sequence[str], *, options: Options = Options(), progress: Progress | None = None
) -> FactSheet:
    """Turns articles into a fact sheet.

    Raises:
        ChipnewsError: as `collect`.
    """
    return make_sheet(collect(paths, options=options, progress=progress))


def collect(
    paths: Sequence[str], *, options: Options = Options(), progress: Progress | None = None
) -> Collection:
    """Reads articles and finds what each of them says by itself.

    Raises:
        ChipnewsError: when the vocabulary or the model cannot be loaded; unreadable articles are in
        `skipped`.
    """
    lexicon, generator = _load(options)
    articles, skipped = _read(paths, options)
    found = tuple(_extractions(articles, lexicon, options, progress))
    return Collection(found, tuple(skipped), lexicon, generator)


def add_articles(
    collection: Collection, articles: Sequence[Article], *, options: Options = Options()
) -> Collection:
    """Returns the collection with further articles, whose ids must be none of its own.

    They are read with the vocabulary of the collection.
    """
    found = _extractions(articles, collection.lexicon, options, None)
    both = sorted((*collection.read, *found), key=lambda one: one[0].article.id)
    return replace(collection, read=tuple(both))


def make_sheet(collection: Collection) -> FactSheet:
    """Aligns and reconciles what the articles of a collection say."""
    from chipnews.arithmetic.arithmetic import find_arithmetic
    from chipnews.arithmetic.conversions import find_conversions
    from chipnews.arithmetic.figures import Figures
    from chipnews.checks import run_checks
    from chipnews.chronology.order import find_impossible_orders
    from chipnews.factsheet import arrange_sheet, source_of
    from chipnews.lexicon.rates import tables_used
    from chipnews.lineage.lineage import trace_lineage
    from chipnews.lineage.versions import find_versions
    from chipnews.reconcile.facts import Background, reconcile_groups

    lexicon = collection.lexicon
    read = _anchored(collection.read, lexicon)
    known = {analysis.article.id: analysis.article for analysis, _ in read}
    articles = list(known.values())
    claims, groups = _aligned(read, lexicon)
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
        replace(collection.generator, rates=tables_used(claims)),
        articles=tuple(source_of(one, versions.older.get(one.id)) for one in articles),
        origins=lineage.origins,
        claims=tuple(claims),
        facts=tuple(facts),
        constraints=(*orders, *arithmetic),
        coverage=_coverage(collection.skipped, read),
        lineage=lineage.descents,
    )
    return run_checks(arrange_sheet(sheet), lexicon)


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

    What was not read comes first.

    Raises:
        ChipnewsError: as `run`.
    """
    lexicon, _ = _load(options)
    articles, skipped = _read(paths, options)
    yield from skipped
    for analysis, extraction in _extractions(articles, lexicon, options, progress):
        yield from _claims(analysis, extraction, lexicon)


def _load(options: Options) -> "tuple[Lexicon, Generator]":
    from chipnews.lexicon.load import load_lexicon

    lexicon = load_lexicon(options.lexicon)
    return lexicon, _generator(lexicon, options)


def _generator(lexicon: "Lexicon", options: Options) -> Generator:
    from chipnews.analyse.model import DEFAULT_MODEL, describe_model

    return Generator(__version__, describe_model(options.model or DEFAULT_MODEL), lexicon.digest)


def _read(paths: Sequence[str], options: Options) -> tuple[list[Article], list[Skipped]]:
    from chipnews.read.articles import read_articles

    def fetch(addresses: Sequence[str]) -> Iterable[Article | Skipped]:
        from chipnews.read.web.addresses import read_addresses
        from chipnews.read.web.fetch import Fetcher

        return read_addresses(addresses, Fetcher(options.allow_private))

    found = list(read_articles(paths, exclude=options.exclude, fetch=fetch))
    skipped = [one for one in found if isinstance(one, Skipped)]
    return [one for one in found if isinstance(one, Article)], skipped


def _extractions(
    articles: Sequence[Article], lexicon: "Lexicon", options: Options, progress: Progress | None
) -> "Iterator[tuple[Analysis, Extraction]]":
    """Yields what is found in each article, taken from the cache where that knows the article."""
    found = (
        _extracted(articles, lexicon, options)
        if options.cache is None
        else _cached(articles, lexicon, options)
    )
    for done, one in enumerate(found, start=1):
        yield one
        if progress:
            progress(done, len(articles))


def _extracted(
    articles: Iterable[Article], lexicon: "Lexicon", options: Options
) -> "Iterator[tuple[Analysis, Extraction]]":
    from chipnews.analyse.analysis import analyse_articles
    from chipnews.extract.extraction import extract_mentions

    for analysis in analyse_articles(articles, lexicon, model=options.model):
        yield without_tokens(analysis), extract_mentions(analysis, lexicon)


def _cached(
    articles: Sequence[Article], lexicon: "Lexicon", options: Options
) -> "Iterator[tuple[Analysis, Extraction]]":
    from chipnews.store.cache import Cache

    cache = Cache(options.cache or "", _generator(lexicon, options))
    for start in range(0, len(articles), BATCH):
        batch = articles[start : start + BATCH]
        known = cache.load(batch)
        new = [article for article in batch if article.id not in known]
        if new:
            fresh = list(_extracted(new, lexicon, options))
            cache.keep(fresh)
            known |= {analysis.article.id: (analysis, extraction) for analysis, extraction in fresh}
        yield from (known[article.id] for article in batch)


def _anchored(
    read: "Sequence[tuple[Analysis, Extraction]]", lexicon: "Lexicon"
) -> "list[tuple[Analysis, Extraction]]":
    """Gives articles without a day the date that their words and their dated siblings imply."""
    from chipnews.normalise.dates.inferred import infer_published

    articles = [analysis.article for analysis, _ in read]
    inferred = infer_published(
        articles, {analysis.article.id: extraction for analysis, extraction in read}, lexicon
    )
    dated = []
    for analysis, extraction in read:
        known, article = analysis, analysis.article
        if found := inferred.get(article.id):
            article = replace(article, published_reason=found.reason, published_within=found.within)
            if not article.published:
                article = replace(article, published=found.published, published_basis="inferred")
            known = replace(analysis, article=article)
        dated.append((known, extraction))
    return dated


def _claims(analysis: "Analysis", extraction: "Extraction", lexicon: "Lexicon") -> list[Claim]:
    from chipnews.normalise.claims import normalise_claims

    return normalise_claims(analysis, extraction, lexicon)


def _aligned(
    read: "Sequence[tuple[Analysis, Extraction]]", lexicon: "Lexicon"
) -> "tuple[list[Claim], list[Group]]":
    """Returns the claims of all articles, and the same in groups that speak of one fact."""
    from chipnews.align.group import align_claims
    from chipnews.align.withdrawn import join_withdrawn
    from chipnews.normalise.one_event import with_one_event
    from chipnews.normalise.overtaken import with_overtaken
    from chipnews.normalise.setting import settings_of

    every = (
        claim for analysis, extraction in read for claim in _claims(analysis, extraction, lexicon)
    )
    settings = settings_of((analysis.article for analysis, _ in read), lexicon)
    kept = [claim for claim in every if not (claim.is_dateless or claim.is_age)]
    claims = with_one_event(with_overtaken(kept, lexicon, settings), lexicon, settings)
    return claims, join_withdrawn(align_claims(claims, lexicon, settings), lexicon)


def _coverage(
    skipped: Iterable[Skipped], read: "Iterable[tuple[Analysis, Extraction]]"
) -> Coverage:
    """Returns what was skipped, the figures left unread with their sentences, and abstentions."""
    from chipnews.normalise.claims import figure_of

    unread, abstained = [], 0
    for analysis, extraction in read:
        abstained += extraction.abstained
        for span in extraction.unread:
            around = (one.span for one in analysis.sentences if one.span.overlaps(span))
            quote = analysis.article.quote(next(around, span))
            unread.append(Unread(analysis.article.id, figure_of(analysis.article, span), quote))
    return Coverage(tuple(skipped), tuple(unread), abstained)

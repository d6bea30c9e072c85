"""The pipeline on one screen, from paths to a sheet with findings.

Paths -> articles -> analyses -> mentions -> claims -> groups -> facts -> sheet.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from chipnews.extracting import Options as Options
from chipnews.extracting import (
    Progress,
    claims_of_each,
    find_each,
    find_sources,
    generator_of,
    load,
)
from chipnews.model.claim import Claim
from chipnews.model.results.sheet import Coverage, FactSheet, Generator, ReadingNote, Skipped
from chipnews.model.text import Article

if TYPE_CHECKING:
    from chipnews.lexicon.lexicon import Lexicon
    from chipnews.model.results.delta import Side
    from chipnews.model.results.draft import DraftCheck
    from chipnews.store.cache import Found

DEFAULT = Options()
_FEW = 2000  # articles whose sheets fit into memory as they are, and are joined sooner so
Files = tuple[list[Article], list[Skipped]]


class Collection(Struct, frozen=True):
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
    paths: Sequence[str], *, options: Options = DEFAULT, progress: Progress | None = None
) -> FactSheet:
    """Turns articles into a fact sheet. Raises what `collect` does."""
    return make_sheet(collect(paths, options=options, progress=progress))


def collect(
    paths: Sequence[str], *, options: Options = DEFAULT, progress: Progress | None = None
) -> Collection:
    """Reads articles and finds what each of them says by itself.

    Raises:
        ChipnewsError: when the vocabulary or the model cannot be loaded; unreadable articles are in
        `skipped`.
    """
    return collect_read(*_read(paths, options), options, progress)


def find_findings(
    paths: Sequence[str], *, options: Options = DEFAULT, progress: Progress | None = None
) -> tuple[list[Article], FactSheet]:
    """Returns the articles, and of their sheet the part that a report of its findings needs.

    Where the cache knows it neither model nor vocabulary is loaded. Raises what `collect` does.
    """
    from chipnews.factsheet import brief_sheet
    from chipnews.lexicon.load import vocabulary_digest
    from chipnews.store.memo import Memo

    articles, skipped = _read(paths, options)
    generator = generator_of(vocabulary_digest(options.lexicon), options)
    (sheet,) = Memo(options.cache, generator).each(
        FactSheet, "findings", [sorted(articles, key=lambda one: one.id)],
        lambda _: brief_sheet(make_sheet(collect_read(articles, (), options, progress))),
        is_whole=lambda made: not made.coverage.skipped,
    )  # fmt: skip
    every = (*skipped, *sheet.coverage.skipped)
    return articles, replace(sheet, coverage=replace(sheet.coverage, skipped=every))


def collect_read(
    articles: Sequence[Article],
    skipped: Sequence[Skipped],
    options: Options,
    progress: Progress | None = None,
) -> Collection:
    """Finds what each of the articles says by itself; `skipped` is what else was to be read."""
    lexicon, generator = load(options)
    found, lost = _readings(articles, lexicon, options, progress)
    every = tuple(dict.fromkeys((*skipped, *lost)))
    return Collection(found, every, lexicon, generator, options.cache)


def add_articles(
    collection: Collection, articles: Sequence[Article], *, options: Options = DEFAULT
) -> Collection:
    """Returns the collection with further articles, of ids of their own, read as it was."""
    each = find_each(articles, replace(options, jobs=1), lexicon=collection.lexicon)
    found = [one for one in each if not isinstance(one, Skipped)]
    both = sorted((*collection.read, *found), key=lambda one: one[0].article.id)
    return replace(collection, read=tuple(both), cache=options.cache)


def make_sheet(collection: Collection) -> FactSheet:
    """Splits the articles of a collection into stories, and joins the sheets of these."""
    from chipnews.align.story import profile_of, stories_of
    from chipnews.checks import run_checks
    from chipnews.factsheet import merge_sheets
    from chipnews.lineage.versions import page_of
    from chipnews.model.values.setting import Profile
    from chipnews.model.values.shared import ValuePool
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
    if len(known) > _FEW:
        sheets = map(ValuePool().share, sheets)
    none = FactSheet(generator, coverage=Coverage(collection.skipped))
    merged = merge_sheets(chain([none], sheets))  # no list, so that none outlives its joining
    return run_checks(merged, lexicon, across=True)


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
    paths: Sequence[str], *, options: Options = DEFAULT, progress: Progress | None = None
) -> Iterator[Claim | ReadingNote | Skipped]:
    """Yields the claims of article after article, each against its own date alone.

    Notes on an article come before its claims, what was not read in its place. Raises what
    `collect` does.
    """
    load(options)
    for one in claims_of_each(find_sources(paths, options), options, progress):
        yield from (one,) if isinstance(one, Skipped) else one


def _read(paths: Sequence[str], options: Options) -> Files:
    from chipnews.read.articles import read_source

    found = [one for source in find_sources(paths, options) for one in read_source(source)]
    articles = [one for one in found if isinstance(one, Article)]
    return articles, [one for one in found if isinstance(one, Skipped)]


def _readings(
    articles: Sequence[Article], lexicon: "Lexicon", options: Options, progress: Progress | None
) -> "tuple[Sequence[Found], list[Skipped]]":
    """Returns what is found in each article, and those that ended their process.

    What the cache knows is read when it is asked for, so that it need not be held.
    """
    from chipnews.store.cache import Cache, Readings

    generator = generator_of(lexicon.digest, options)
    cache = Cache(options.cache, generator) if options.cache else None
    known = cache.known(articles) if cache else set()
    new = [article for article in articles if article.id not in known]
    fresh, lost, done = {}, list[Skipped](), set[str]()
    for one in find_each(new, options, progress, lexicon=lexicon):
        if isinstance(one, Skipped):
            lost.append(one)
            continue
        done.add(one[0].article.id)
        if cache is None:
            fresh[one[0].article.id] = one
    here = replace(options, jobs=1)

    def find(some: Sequence[Article]) -> "Iterator[Found]":
        each = find_each(some, here, lexicon=lexicon)
        return (one for one in each if not isinstance(one, Skipped))

    return Readings([one for one in articles if one.id in known | done], fresh, find), lost

"""How the time and the memory of aligning and reconciling grow with the number of claims.

`python -m tests.benchmarks.reconcile`.

Claims are generated, from a fixed seed: stories of two companies and half a dozen facts, told by
eight papers each, which round, hedge, leave a party out, and err now and then; and one toll that
ten thousand claims tell as it grows. Each size runs in a process of its own, so that its peak
memory is its own. Times are of the processor. What counts is the last column: time per claim
against the first row's.
"""

import random
import resource
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from multiprocessing import get_context
from string import ascii_lowercase
from time import process_time
from typing import TypeVar

from msgspec.structs import replace

from chipnews.align.group import align_claims
from chipnews.align.record import words_of
from chipnews.align.story import stories_of
from chipnews.checks import run_checks
from chipnews.factsheet import arrange_sheet, merge_sheets, source_of
from chipnews.lexicon.load import load_lexicon
from chipnews.lineage.lineage import trace_lineage
from chipnews.model.claim import Claim, Figure, Period
from chipnews.model.grouped import grouped
from chipnews.model.mention import Attribution
from chipnews.model.results.sheet import FactSheet, Generator
from chipnews.model.text import Article, Evidence
from chipnews.model.values.setting import Profile
from chipnews.model.values.value import Amount
from chipnews.normalise.number import interval_of, parse_number
from chipnews.normalise.setting import setting_of
from chipnews.reconcile.facts import Background, reconcile_groups

STAGES = ("split", "align", "lineage", "facts", "merge", "checks")
PAPERS, ARTICLES, GROWTH = 8, 1_000, 1.5
BOUNDS = ("exact", "exact", "exact", "approx", "more_than")
MEASURES = (  # frame, measure, kind, unit
    ("order", "order.value", "money", "USD"), ("order", "order.size", "quantity", "chip"),
    ("acquisition", "acquisition.value", "money", "USD"),
    ("layoff", "layoff.size", "quantity", "employee"),
    ("layoff", "layoff.share", "percent", "percent"), ("investment", "investment.value", "money",
     "USD"),
)  # fmt: skip
Measure = tuple[str, str, str, str]
Made = TypeVar("Made")
WORDS = [f"word{letter}" for letter in ascii_lowercase]


def main() -> int:
    """Print the table; 1 where time per claim grows by more than half."""
    cases: list[tuple[str, Callable[[int], list[Claim]], int]] = [
        ("stories", tell_stories, size) for size in (1_000, 10_000, 100_000)
    ]
    cases += [("one fact", tell_toll, 10_000), ("one event", tell_event, 15_000)]
    print(
        f"{'':<10}{'claims':>9}{'facts':>8}"
        + "".join(f"{stage:>9}" for stage in (*STAGES, "all"))
        + f"{'MB':>8}{'growth':>8}"
    )
    print(f"{'':<27}" + f"{'µs per claim':>63}")
    first = None
    for name, tell, size in cases:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            facts, times, peak = pool.submit(measure, tell, size).result()
        total = sum(times)
        first = first or total
        print(
            f"{name:<10}{size:>9}{facts:>8}"
            + "".join(f"{one:>9.0f}" for one in (*times, total))
            + f"{peak:>8.0f}{total / first:>8.2f}"
        )
    return int(total / first > GROWTH)


def measure(tell: Callable[[int], list[Claim]], size: int) -> tuple[int, list[float], float]:
    """(facts, microseconds per claim of each stage, peak memory in MB)."""
    lexicon = load_lexicon()
    warm_up = tell_stories(100)
    # what is made when first asked for is no matter of size
    reconcile(warm_up, articles_of(warm_up), [])
    claims, times = tell(size), []
    sheet = reconcile(claims, articles_of(claims), times)
    assert lexicon is load_lexicon()
    in_a_megabyte = 1024 * 1024 if sys.platform == "darwin" else 1024  # macOS counts bytes
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / in_a_megabyte
    return len(sheet.facts), [one * 1e6 / size for one in times], peak


def reconcile(
    claims: Sequence[Claim], articles: Sequence[Article], times: list[float]
) -> FactSheet:
    """What `api.make_sheet` does once the claims are there; the seconds of each stage are added."""
    lexicon, spent = load_lexicon(), dict.fromkeys(STAGES, 0.0)
    known, of_article = {one.id: one for one in articles}, grouped(claims, lambda one: one.article)

    def timed(stage: str, work: Callable[[], Made]) -> Made:
        start = process_time()
        made = work()
        spent[stage] += process_time() - start
        return made

    def story_sheet(names: Sequence[str]) -> FactSheet:
        own = [claim for name in names for claim in of_article[name]]
        told = {name: known[name] for name in names}
        groups = timed("align", lambda: align_claims(own, lexicon))
        lineage = timed(
            "lineage",
            lambda: trace_lineage([*told.values()], [one.claims for one in groups], lexicon),
        )
        facts = timed(
            "facts", lambda: reconcile_groups(groups, Background(told, lineage.of_claim, lexicon))
        )
        sources, nobody = tuple(map(source_of, told.values())), Generator("", "", "")
        sheet = FactSheet(nobody, sources, lineage.origins, tuple(own), tuple(facts))
        return timed("checks", lambda: run_checks(arrange_sheet(sheet), lexicon, across=False))

    stories = timed("split", lambda: stories_of(profiles_of(of_article, known), lexicon))
    sheets = [story_sheet(names) for names in stories]
    merged = timed("merge", lambda: merge_sheets(sheets))
    sheet = timed("checks", lambda: run_checks(merged, lexicon, across=True))
    times += spent.values()
    return sheet


def profiles_of(
    of_article: Mapping[str, Sequence[Claim]], known: Mapping[str, Article]
) -> dict[str, Profile]:
    """What each article says by itself."""
    lexicon = load_lexicon()
    return {
        name: Profile(
            setting_of(known[name], lexicon),
            frozenset().union(*(words_of(one.evidence.text, lexicon) for one in own)),
        )
        for name, own in of_article.items()
    }


def tell_stories(size: int) -> list[Claim]:
    """So many claims of stories that have nothing to do with each other."""
    dice = random.Random(2023)  # no secret
    claims: list[Claim] = []
    while len(claims) < size:
        claims += tell_story(len(claims), dice)
    return claims[:size]


def tell_story(number: int, dice: random.Random) -> Iterator[Claim]:
    """Half a dozen facts of two companies in eight papers."""
    pair = (f"{spell(number)} Corp", f"{spell(number + 7)} Group")
    names = " ".join(spell(number + place) for place in range(8))
    told = [dice.choice(MEASURES) for _ in range(6)]
    values = [Decimal(dice.randrange(10, 10_000)) for _ in told]
    for paper in range(PAPERS):
        for place, (what, value) in enumerate(zip(told, values, strict=True)):
            digits = dice.choice((1, 2, 4, 4))
            said = value * dice.choice((1,) * 30 + (2,)) if digits == 4 else round_to(value, digits)
            subject, counterparty = pair if dice.random() < 0.85 else (None, None)
            made = claim_of(f"{number:06}-{paper}", place, said, what, dice, told_of=names)
            yield replace(made, subject=subject, counterparty=counterparty)


def tell_event(size: int) -> list[Claim]:
    """One event in a thousand articles, each of which tells some of sixty facts, exactly or
    rounded, in words of its own."""
    dice = random.Random(2023)
    facts = [(dice.choice(MEASURES), Decimal(dice.randrange(10, 10_000))) for _ in range(60)]
    names = " ".join(map(spell, range(8)))
    claims = []
    for article in range(ARTICLES):
        for place, (what, value) in enumerate(dice.sample(facts, size // ARTICLES)):
            said = round_to(value, dice.choice((1, 2, 4, 4, 4, 4)))
            claims.append(claim_of(f"{article:06}", place, said, what, dice, told_of=names))
    return claims


def tell_toll(size: int) -> list[Claim]:
    """One toll that grows for two months, told in ten thousand articles."""
    dice = random.Random(2023)
    return [tell_day(f"{number:06}", dice.randrange(60), dice) for number in range(size)]


def tell_day(article: str, day: int, dice: random.Random) -> Claim:
    start = date(2023, 1, 1) + timedelta(day)
    what = ("casualty", "casualty.deaths", "quantity", "death")
    made = claim_of(article, 0, Decimal(1000 + 40 * day), what, dice)
    return replace(made, subject="earthquake", period=Period(start, start + timedelta(1)))


def claim_of(
    article: str,
    place: int,
    value: Decimal,
    what: Measure,
    dice: random.Random,
    *,
    told_of: str = "",
) -> Claim:
    """A claim as extraction would make it, of no party."""
    lexicon, (frame, measure, kind, unit) = load_lexicon(), what
    text, start = format(value, "f"), 200 * place + 1
    number, bound = parse_number(text, "", lexicon), dice.choice(BOUNDS)
    words = [dice.choice(WORDS) for _ in range(12)]
    sentence = " ".join((*words[:6], text, *words[6:], told_of)) + "."
    assert number is not None
    return Claim(
        id=f"{article}:{start}",
        article=article,
        kind=kind,  # type: ignore[arg-type]
        figure=Figure(text, start, start + len(text), 1, start),
        evidence=Evidence(sentence, start, start + len(sentence), "", ""),
        amount=Amount(value, None if bound == "more_than" else value, unit, bound),  # type: ignore[arg-type]
        interval=interval_of(number, bound, lexicon.policy),
        frame=frame,
        measure=measure,
        form="share" if kind == "percent" else "level",
        status="done",
        attribution=Attribution("Reuters", "reported") if place == 0 else Attribution(),
    )


def articles_of(claims: Sequence[Claim]) -> list[Article]:
    """The articles of the claims, their sentences one after another, published on the day that they
    speak of."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.article, []).append(claim)
    return [
        Article(
            name,
            f"{name}.txt",
            "\n".join(claim.evidence.text for claim in found),
            source=f"Paper {name}",
            published=str(found[0].period.start if found[0].period else date(2023, 3, 1)),
            published_basis="front matter",
        )
        for name, found in told.items()
    ]


def round_to(value: Decimal, digits: int) -> Decimal:
    """The value to so many significant digits, in plain notation."""
    return value.quantize(Decimal(10) ** (value.adjusted() - digits + 1)).quantize(Decimal(1))


def spell(number: int) -> str:
    """A name of its own for every number: no two are slips of each other."""
    return "".join(
        "bcdfghjklm"[int(digit)] + "aeiou"[int(digit) % 5] for digit in f"{number:06}"
    ).capitalize()


if __name__ == "__main__":
    sys.exit(main())

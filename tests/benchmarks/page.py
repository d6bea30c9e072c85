"""Opens a page of 100 articles in the browser and measures what that takes.

Prints, and no test asserts a time. A long task holds the page up for 50 ms or more; blocking is
what tasks take beyond that.

Run as `python -m tests.benchmarks.page`; with `--trace` it tells what the longest task was.
"""

import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

from chipnews import api
from chipnews.render.html import render_sheet
from tests.corpus.gold import CORPUS, EVENTS

ROUNDS = 3
ARTICLES = 100
SLOW = 50  # ms, from which a task is long
STORY = Path(__file__).resolve().parents[1] / "browser" / "story"
# another town's trouble in another season, which is no fact of the story
ELSEWHERE = {
    "Kelsing": "Ardmouth", "Westmark": "Eastfold", "Tarn Hill": "Fell Moor", "2030-05": "2030-09",
    "May": "September", "April": "August", "water": "gas", "cryptosporidium": "methane",
    "boil": "vent", "cases": "injuries", "litres": "barrels", "schools": "clinics",
}  # fmt: skip
WATCH = """
window.tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)))
  .observe({ type: "longtask", buffered: true });
"""
FOUND = """() => { const [one] = performance.getEntriesByType("navigation");
  return [tasks, one.domContentLoadedEventEnd, document.getElementsByTagName("*").length]; }"""
_NUMBER = re.compile(r"(?<![\d,.\-:/])\d{2,3}(?![\d:/\-]|,\d|\.\d| (?:May|April|June))")


def main() -> None:
    """Print the size of the page, and what each opening takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = make_page(Path(folder))
        for _ in range(ROUNDS):
            tasks, loaded, elements = open_page(path)
            print(
                f"longest task {max(tasks, default=0):4.0f} ms, blocking "
                f"{sum(one - SLOW for one in tasks):4.0f} ms, DOMContentLoaded {loaded:4.0f} ms, "
                f"{elements} elements"
            )
        if "--trace" in sys.argv:
            trace(path, Path(folder))


def make_page(folder: Path) -> Path:
    """The story, the corpus, and articles of the story whose numbers are changed."""
    source = folder / "articles"
    source.mkdir()
    for number, text in enumerate(texts()):
        (source / f"{number:03}.txt").write_text(text, "utf-8")
    for event in EVENTS:
        for path in (CORPUS / event.name / "articles").iterdir():
            shutil.copy(path, source / f"{event.name}-{path.name}")
    collection = api.collect([str(source)])
    sheet = api.make_sheet(collection)
    page, count = render_sheet(sheet, collection.articles), len(collection.articles)
    words = sum(len(one.text.encode()) for one in collection.articles.values())
    print(
        f"{count} articles, {sum(1 for one in sheet.facts if one.readings)} facts, "
        f"{len(page.encode()) / 1e6:.2f} MB, {(len(page.encode()) - words) / count:,.0f} bytes an "
        "article beside its text"
    )
    path = folder / "page.html"
    path.write_text(page, "utf-8")
    return path


def texts() -> list[str]:
    """The story, and as many again of other towns and numbers as make 100 with the corpus."""
    random = Random(40)
    story = [path.read_text("utf-8") for path in sorted(STORY.glob("*.txt"))]
    wanted = ARTICLES - sum(len(list((event / "articles").iterdir())) for event in EVENTS)
    made = []
    while len(story) + len(made) < wanted:
        one = story[len(made) % len(story)]
        for name, other in ELSEWHERE.items():
            one = one.replace(name, other)
        made.append(_NUMBER.sub(lambda found: str(int(found[0]) + random.randint(1, 9)), one))
    return story + made


def open_page(path: Path) -> tuple[list[float], float, int]:
    """Durations of long tasks and the time until the page is read, in ms, and its elements."""
    with Chromium() as browser:
        page = browser.new_page(viewport={"width": 1500, "height": 900})
        page.add_init_script(WATCH)
        page.goto(path.as_uri())
        page.wait_for_timeout(2000)
        return tuple(page.evaluate(FOUND))


def trace(path: Path, folder: Path) -> None:
    """Print what the task that took most of the processor's time consists of."""
    with Chromium() as browser:
        page = browser.new_page(viewport={"width": 1500, "height": 900})
        browser.start_tracing(page=page, path=folder / "trace.json")
        page.goto(path.as_uri())
        page.wait_for_timeout(2000)
        browser.stop_tracing()
    events = json.loads((folder / "trace.json").read_text("utf-8"))["traceEvents"]
    timed = [one for one in events if one.get("ph") == "X" and one.get("tdur")]
    tasks = [one for one in timed if one["name"].endswith("RunTask")]
    longest = max(tasks, key=lambda one: one["tdur"])
    inside: Counter[str] = Counter()
    for one in timed:
        same = (one["pid"], one["tid"]) == (longest["pid"], longest["tid"])
        if same and 0 <= one["ts"] - longest["ts"] <= longest["dur"]:
            inside[one["name"]] += one["tdur"]
    print(
        f"the longest task has {longest['tdur'] / 1000:.0f} ms of the processor in "
        f"{longest['dur'] / 1000:.0f} ms (one within another):"
    )
    for name, took in inside.most_common(8):
        print(f"  {took / 1000:6.0f} ms {name}")


class Chromium:
    """The browser that is installed, as a context."""

    def __enter__(self):
        from playwright.sync_api import sync_playwright

        path = shutil.which("chromium") or shutil.which("chromium-browser")
        if path is None:
            raise SystemExit("needs a browser: apt-get install chromium")
        self._driver = sync_playwright().start()
        self._browser = self._driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        return self._browser

    def __exit__(self, *_):
        self._browser.close()
        self._driver.stop()


if __name__ == "__main__":
    main()

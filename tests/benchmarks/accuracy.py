"""Measures the whole pipeline on the corpus and prints a table, one column an event.

Floors (floors.json) only rise.

Run as `python -m tests.benchmarks.accuracy [--check | --update [--allow-regression]]`.
"""

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.benchmarks.score import score
from tests.corpus.gold import CORPUS, EVENTS, load_gold

FLOORS = Path(__file__).with_name("floors.json")
NO_FLOOR = ("_p", "_r")  # precision and recall may be traded for each other while F1 does not fall
# floors are cut, never rounded up, to thousandths: a floor is always reached by what set it
STEP = 1000

Scores = Mapping[str, Mapping[str, float]]  # event -> name -> figure


def main(arguments: list[str] | None = None) -> int:
    """Run as told by the command line; 0 is well, 1 a figure under its floor."""
    options = parse_options(arguments)
    scores = measure()
    kept = json.loads(FLOORS.read_text(encoding="utf-8"))
    print(render_table(scores))
    print(
        f"corpus {corpus_hash()}"
        + ("" if kept["corpus"] == corpus_hash() else " (floors of another)")
    )
    losses = list(find_losses(scores, kept["floors"]))
    if options.check or (options.update and not options.allow_regression):
        sys.stderr.writelines(f"{line}\n" for line in losses)
        if losses:
            return 1
    if options.update:
        write_floors(scores, {} if options.allow_regression else kept["floors"])
    return 0


def parse_options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.accuracy", description=__doc__
    )
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument(
        "--check", action="store_true", help="exit 1 if a figure is under its floor"
    )
    choice.add_argument(
        "--update", action="store_true", help="raise the floors to what is measured"
    )
    parser.add_argument(
        "--allow-regression", action="store_true", help="let --update lower a floor too"
    )
    return parser.parse_args(arguments)


def measure() -> Scores:
    """Run the pipeline over each event."""
    from chipnews import api

    return {
        event.name: score(api.run([str(event / "articles")]), load_gold(event)) for event in EVENTS
    }


def render_table(scores: Scores) -> str:
    """Scores -> lines of equal width, with the mean over the events that have the figure."""
    names = list(dict.fromkeys(name for event in scores.values() for name in event))
    lines = [f"{'':<16}" + "".join(f"{event:>14}" for event in (*scores, "mean"))]
    for name in names:
        row = [event.get(name) for event in scores.values()]
        known = [figure for figure in row if figure is not None]
        cells = (
            f"{'-':>14}" if figure is None else f"{figure:>14.3f}"
            for figure in (*row, sum(known) / len(known))
        )
        lines.append(f"{name:<16}" + "".join(cells))
    return "\n".join(lines)


def find_losses(scores: Scores, floors: Scores) -> Iterator[str]:
    """A line for each figure that is under its floor, or gone."""
    for event, kept in floors.items():
        for name, floor in kept.items():
            if (now := scores.get(event, {}).get(name)) is None or now < floor:
                yield (
                    f"{event}: {name} is {'gone' if now is None else f'{now:.4f}'}, under its "
                    f"floor of {floor}"
                )


def write_floors(scores: Scores, kept: Scores) -> None:
    """Write the higher of each old floor and what is measured, beside the hash of what it was
    measured on."""
    floors = {
        event: {
            name: max(cut(now), kept.get(event, {}).get(name, 0.0))
            for name, now in sorted(named.items())
            if not name.endswith(NO_FLOOR)
        }
        for event, named in sorted(scores.items())
    }
    table = {"corpus": corpus_hash(), "floors": floors}
    FLOORS.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def cut(figure: float) -> float:
    return math.floor(figure * STEP) / STEP


def corpus_hash() -> str:
    """The hash of every article and gold file, whatever folder the project lies in."""
    digest = hashlib.sha256()
    for path in sorted(path for event in EVENTS for path in event.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(CORPUS).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"sha256:{digest.hexdigest()[:16]}"


if __name__ == "__main__":
    sys.exit(main())

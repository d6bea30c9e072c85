"""How often the accepted number of killed and injured is the registered one, beside a peer.

A regular expression and a vote.

Run as `python -m tests.benchmarks.incidents [--misses] [half…]`. "differ" counts the incidents
whose articles give different figures, as the peer reads them. "as one archive": all incidents in
one run; of two figures of one fact, how often they are of one incident, and the reverse.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from chipnews import api
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet
from tests.incidents import HALVES, Incident, load_incidents

MEASURES = {"killed": "casualty.deaths", "injured": "casualty.injured"}
_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_NUMBER = rf"(\d[\d,]*|{'|'.join(_WORDS)})"
_PEER = {
    "killed": (r"killed|dead|died|dies|die|deaths?", r"killed|kills|killing"),
    "injured": (r"injured|wounded|hurt|hospitalized", r"injured|injures|injuring|wounded|wounding"),
}  # words behind a number, and before one


def main(arguments: list[str] | None = None) -> int:
    """Print a table, a row a half and measure; always 0."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.incidents", description=__doc__
    )
    parser.add_argument("halves", nargs="*", default=list(HALVES))
    parser.add_argument(
        "--misses", action="store_true", help="name the incidents that were read wrong"
    )
    options = parser.parse_args(arguments)
    print(f"{'':<24}{'chipnews':>16}{'peer':>16}{'differ: chipnews':>20}{'differ: peer':>16}")
    for half in options.halves:
        incidents = load_incidents(half)
        found = [accepted(sheet) for sheet in map(run, incidents)]
        for name in MEASURES:
            print(f"{half + ' ' + name:<24}{row(name, incidents, found)}")
        archive = run_archive(incidents)
        for name, measure in MEASURES.items():
            print(
                f"{half} {name}".ljust(24)
                + "as one archive: precision {:.3f}, recall {:.3f}".format(*apart(archive, measure))
            )
        if options.misses:
            print(*misses(incidents, found), sep="\n")
    return 0


def run(incident: Incident) -> FactSheet:
    """The sheet of an incident's articles, one file each."""
    return run_archive([incident])


def run_archive(incidents: list[Incident]) -> FactSheet:
    """The sheet of the articles of all `incidents`, read in one run.

    Their ids are `place-number`.
    """
    with TemporaryDirectory() as folder:
        for place, incident in enumerate(incidents):
            for number, told in enumerate(incident.articles):
                front = f"---\nsource: {told.source}\npublished: {told.day}\n---\n"
                Path(folder, f"{place}-{number}.txt").write_text(
                    front + told.text + "\n", encoding="utf-8"
                )
        return api.run([folder])


def apart(sheet: FactSheet, measure: str) -> tuple[float, float]:
    """Precision and recall of "of one fact" as "of one incident", over all pairs of figures of this
    measure."""
    found = [
        (fact.id, name.split("-")[0])
        for fact in sheet.facts
        if fact.measure == measure
        for name in fact.claims
    ]
    pairs = Counter(
        (one[0] == other[0], one[1] == other[1]) for one, other in combinations(found, 2)
    )
    right, mixed, split = pairs[True, True], pairs[True, False], pairs[False, True]
    return right / max(right + mixed, 1), right / max(right + split, 1)


def accepted(sheet: FactSheet) -> dict[str, int]:
    """Measure -> the accepted number of the fact with most claims; 0 where nobody tells of any."""
    return {name: _number(_main_fact(sheet, measure)) for name, measure in MEASURES.items()}


def _main_fact(sheet: FactSheet, measure: str) -> Fact | None:
    facts = [
        fact for fact in sheet.facts if fact.measure == measure and fact.key.frame == "casualty"
    ]
    return max(facts, key=lambda fact: len(fact.claims), default=None)


def _number(fact: Fact | None) -> int:
    value = fact.accepted if fact else None
    ends = [end for end in (value.low, value.high) if end is not None] if value else []
    return int(ends[0]) if ends else 0


def peer(incident: Incident, name: str) -> tuple[int, bool]:
    """(the figure that most matches of the expression give, whether two articles give different
    ones)."""
    read = [Counter(_figures(told.text, name)) for told in incident.articles]
    votes = sum(read, Counter[int]())
    tops = {max(counts, key=lambda figure: (counts[figure], figure)) for counts in read if counts}
    return max(votes, key=lambda figure: (votes[figure], figure), default=0), len(tops) > 1


def _figures(text: str, name: str) -> Iterator[int]:
    behind, before = _PEER[name]
    pattern = rf"\b{_NUMBER}\b(?: \w+){{0,3}} (?:{behind})\b|\b(?:{before}) (?:\w+ )?{_NUMBER}\b"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        written = (match[1] or match[2]).lower().replace(",", "")
        yield _WORDS.index(written) + 1 if written in _WORDS else int(written)


def row(name: str, incidents: list[Incident], found: list[dict[str, int]]) -> str:
    """The shares of right figures, as "18/32 0.56"."""
    read = [
        (getattr(one, name), accepted[name], *peer(one, name))
        for one, accepted in zip(incidents, found, strict=True)
    ]
    differing = [line for line in read if line[3]]
    columns = (
        ([line[0] == line[place] for line in lines], width)
        for lines, width in ((read, 16), (differing, 20))
        for place in (1, 2)
    )
    return "".join(
        f"{f'{sum(right)}/{len(right)} {sum(right) / max(len(right), 1):.2f}':>{width}}"
        for right, width in columns
    )


def misses(incidents: list[Incident], found: list[dict[str, int]]) -> Iterator[str]:
    """A line for each figure that is not the registered one."""
    for one, read in zip(incidents, found, strict=True):
        for name in MEASURES:
            if read[name] != getattr(one, name):
                yield f"  {one.name}: {name} {read[name]}, registered {getattr(one, name)}"


if __name__ == "__main__":
    sys.exit(main())

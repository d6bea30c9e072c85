"""Changed figures in drafts: how many are told for what they are.

`python -m tests.benchmarks.drafts SHARED [story …] [--misses] [--alone]`.

SHARED is the folder with `gold` and `text`. Every article of a story is taken once as the draft of
the others. A figure that another article gives as well is changed (its first digit, wherever the
draft gives it) or left as it is, half of either; half of their sentences are told in other words
(`reworded.toml`, written by people who had not seen the program). `--alone` counts instead what is
said of the figures of untouched articles that no other article of their story tells.
"""

import hashlib
import json
import re
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from chipnews import api
from chipnews.model.claim import Claim
from chipnews.model.results.delta import Side
from chipnews.model.results.draft import Comparison, DraftCheck

REWORDED = Path(__file__).with_name("reworded.toml")
AMOUNTS = ("quantity", "money", "percent", "duration")


@dataclass(frozen=True)
class Told:
    """A figure of a draft: where it stands, its fact in the gold, and whether it is changed."""

    start: int
    end: int
    fact: str
    changed: bool
    reworded: bool


@dataclass(frozen=True)
class Draft:
    """The text of a draft, the figures that are judged, and the article that it was."""

    article: str
    text: str
    told: tuple[Told, ...]


class Story:
    """The gold of one story: claims by article, and of each claim its fact."""

    def __init__(self, shared: Path, name: str, reworded: dict[tuple[str, str, str], str]) -> None:
        gold, self.text = shared / "gold" / name, shared / "text" / name
        self.name, self.reworded = name, reworded
        if not self.text.exists():
            self.text = shared / name
        files = [path for path in sorted(gold.glob("*.json")) if path.name != "facts.json"]
        self.claims = {path.stem: json.loads(path.read_text("utf-8"))["claims"] for path in files}
        facts = json.loads((gold / "facts.json").read_text("utf-8"))["facts"]
        self.fact_of: dict[str, str] = {}
        for fact in facts:
            for claim in fact["claims"]:
                self.fact_of.setdefault(claim["ref"], fact["fact"])

    def head(self, article: str) -> str:
        """The front matter that the article's sidecar gives."""
        sidecar = self.text / f"{article}.json"
        if not sidecar.exists():
            return ""
        known = json.loads(sidecar.read_text("utf-8"))
        fields = {"source": known.get("outlet"), "published": known.get("pub_date")}
        lines = "".join(f"{key}: {value}\n" for key, value in fields.items() if value)
        return f"---\n{lines}---\n"

    def drafts(self) -> Iterator[Draft]:
        """Each article as a draft that has a figure to judge."""
        for article in self.claims:
            chosen = self._chosen(article)
            if chosen:
                yield self._draft(article, chosen)

    def _chosen(self, article: str) -> dict[str, dict]:
        """Fact -> its first figure in the article that another article gives as well."""
        others = {
            (self.fact_of.get(f"{name}:{claim['id']}"), claim["value_low"])
            for name, claims in self.claims.items()
            if name != article
            for claim in claims
        }
        chosen: dict[str, dict] = {}
        for claim in self.claims[article]:
            fact = self.fact_of.get(f"{article}:{claim['id']}")
            digits = any(sign.isdigit() for sign in claim["figure"])
            given = fact and claim["value_low"] is not None and (fact, claim["value_low"]) in others
            if given and digits and claim["kind"] != "date":
                chosen.setdefault(fact, claim)
        return chosen

    def _draft(self, article: str, chosen: dict[str, dict]) -> Draft:
        text = (self.text / f"{article}.txt").read_text("utf-8")
        pieces: list[tuple[int, int, str]] = []  # what stands instead, and the figures beside it
        marks: dict[str, str] = {}
        for fact, first in chosen.items():
            changed, _ = _lots(self.name, article, fact)
            mark = f"\ue000{chr(0xE100 + len(marks))}"
            marks[fact] = mark
            for claim in self.claims[article]:
                same = self.fact_of.get(f"{article}:{claim['id']}") == fact
                if not same or claim["kind"] == "date" or claim["value_low"] != first["value_low"]:
                    continue
                figure = _with_other_digit(claim["figure"]) if changed else claim["figure"]
                label = mark if claim is first else ""
                if label and _lots(self.name, article, fact)[1]:
                    figure = claim["figure"]  # changed in the other words below
                pieces.append((claim["figure_start"], claim["figure_end"], label + figure))
        for start, end, new in sorted(pieces, reverse=True):
            text = text[:start] + new + text[end:]
        text, reworded = self._in_other_words(article, text, chosen, marks)
        judged = tuple(Told(0, 0, fact, False, True) for fact in reworded)
        return _unmarked(Draft(article, text, judged), chosen, marks, self.name)

    def _in_other_words(
        self, article: str, text: str, chosen: dict[str, dict], marks: dict[str, str]
    ) -> tuple[str, set[str]]:
        """The text with the sentences of half of the figures reworded, and of which facts."""
        done: set[str] = set()
        for fact, claim in chosen.items():
            changed, reword = _lots(self.name, article, fact)
            other = self.reworded.get((self.name, article, claim["id"]))
            if not reword or other is None or marks[fact] not in text:
                continue
            at = text.index(marks[fact])
            start, end = _sentence_around(text, at, claim)
            figure = _with_other_digit(claim["figure"]) if changed else claim["figure"]
            kept = [one for one in marks.values() if one in text[start:end] and one != marks[fact]]
            if kept:
                figure_at = text.index(marks[fact]) + len(marks[fact])
                text = text[:figure_at] + figure + text[figure_at + len(claim["figure"]) :]
                continue
            new = other.replace(claim["figure"], marks[fact] + figure, 1)
            text = text[:start] + new + text[end:]
            done.add(fact)
        return text, done


def _sentence_around(text: str, at: int, claim: dict) -> tuple[int, int]:
    """Where the claim's sentence stands now: as far from the figure as in the article."""
    before = claim["figure_start"] - claim["evidence_start"]
    after = claim["evidence_end"] - claim["figure_end"]
    plain = 0
    start = at
    while plain < before and start > 0:
        start -= 1
        plain += not "\ue000" <= text[start] <= "\ue1ff"
    end = at + 2 + len(claim["figure"])
    plain = 0
    while plain < after and end < len(text):
        plain += not "\ue000" <= text[end] <= "\ue1ff"
        end += 1
    return start, end


def _unmarked(draft: Draft, chosen: dict[str, dict], marks: dict[str, str], story: str) -> Draft:
    """The draft without its marks, and where the figures stand that they marked."""
    text, told = draft.text, []
    reworded = {one.fact for one in draft.told}
    for fact in sorted(chosen, key=lambda fact: text.find(marks[fact])):
        at = text.find(marks[fact])
        if at < 0:
            continue  # its sentence was told in other words for another figure
        text = text.replace(marks[fact], "", 1)
        end = at + len(chosen[fact]["figure"])
        changed, _ = _lots(story, draft.article, fact)
        told.append(Told(at, end, fact, changed, fact in reworded))
    return Draft(draft.article, text, tuple(told))


def _lots(story: str, article: str, fact: str) -> tuple[bool, bool]:
    """Whether a figure is changed, and whether its sentence is told in other words."""
    number = int(hashlib.sha256(f"{story}/{article}/{fact}".encode()).hexdigest(), 16)
    return number % 2 == 0, (number >> 3) % 2 == 0


def _with_other_digit(figure: str) -> str:
    return re.sub(r"\d", lambda match: str((int(match[0]) + 4) % 9 + 1), figure, count=1)


def check(story: Story, draft: Draft) -> DraftCheck:
    """Hold the draft against the other articles of its story."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in story.claims:
            text = (story.text / f"{name}.txt").read_text("utf-8")
            text = draft.text if name == draft.article else text
            (folder / f"{name}.txt").write_text(story.head(name) + text, "utf-8")

        def sides(sheet):
            paths = {one.id: one.path for one in sheet.articles}
            mine = {name: path for name, path in paths.items() if Path(path).stem == draft.article}
            rest = {name: path for name, path in paths.items() if name not in mine}
            return Side("draft", mine), Side("sources", rest)

        from chipnews.store.cache import cache_folder

        options = api.Options(cache=cache_folder())
        return api.check_draft(api.collect([str(folder)], options=options), sides)[1]


def comparison_of(found: DraftCheck, told: Told) -> Comparison | None:
    """The comparison to the figure that stands there."""
    for sentence in found.sentences:
        for comparison in sentence.comparisons:
            figure = comparison.claim.figure if comparison.claim else None
            if figure and figure.start < told.end and told.start < figure.end:
                return comparison
    return None


def is_of_fact(claim: Claim | None, fact: str, story: Story) -> bool:
    """Whether a claim of the sources is one of the gold's fact."""
    if claim is None or claim.figure is None:
        return False
    article = Path(claim.article).stem
    return any(
        one["figure_start"] < claim.figure.end and claim.figure.start < one["figure_end"]
        for one in story.claims.get(article, ())
        if story.fact_of.get(f"{article}:{one['id']}") == fact
    )


def main() -> None:
    """Print how many figures are in which state, and the shares that are asked for."""
    shared, names = Path(sys.argv[1]), [one for one in sys.argv[2:] if not one.startswith("-")]
    with REWORDED.open("rb") as file:
        table = tomllib.load(file)["sentence"]
    reworded = {
        (row["story"], row["article"], claim): row["text"]
        for row in table
        for claim in row["claims"]
    }
    if "--alone" in sys.argv:
        return _print_alone(shared, names)
    counts: Counter[tuple[bool, bool, str]] = Counter()
    right: Counter[tuple[bool, bool, str]] = Counter()
    stories = names or sorted(path.name for path in (shared / "gold").iterdir() if path.is_dir())
    for name in stories:
        story = Story(shared, name, reworded)
        for draft in story.drafts():
            found = check(story, draft)
            for told in draft.told:
                comparison = comparison_of(found, told)
                state = comparison.state if comparison else "no figure found"
                key = told.changed, told.reworded, state
                counts[key] += 1
                right[key] += bool(comparison and is_of_fact(comparison.against, told.fact, story))
                if "--misses" in sys.argv:
                    _print_miss(name, draft, told, comparison)
    _print(counts, right)


def _print_alone(shared: Path, names: list[str]) -> None:
    states: dict[str, Counter[str]] = {"amount": Counter(), "date": Counter()}
    for name in names or sorted(path.name for path in (shared / "gold").iterdir() if path.is_dir()):
        story = Story(shared, name, {})
        for article, claims in story.claims.items():
            text = (story.text / f"{article}.txt").read_text("utf-8")
            found = check(story, Draft(article, text, ()))
            elsewhere = {
                story.fact_of.get(f"{other}:{claim['id']}")
                for other, others in story.claims.items()
                if other != article
                for claim in others
            }
            for claim in claims:
                fact = story.fact_of.get(f"{article}:{claim['id']}")
                if fact is not None and fact in elsewhere:
                    continue
                place = Told(claim["figure_start"], claim["figure_end"], "", False, False)
                comparison = comparison_of(found, place)
                kind = "date" if claim["kind"] == "date" else "amount"
                states[kind][comparison.state if comparison else "no figure found"] += 1
    for kind, counted in states.items():
        shares = (f"{state} {number / counted.total():.2f}" for state, number in counted.items())
        print(f"{kind}s that no other article tells ({counted.total()}): {', '.join(shares)}")


def _print_miss(story: str, draft: Draft, told: Told, comparison: Comparison | None) -> None:
    wanted = ("contradicted", "not in the sources") if told.changed else ("supported",)
    if comparison is None or comparison.state not in wanted:
        around = " ".join(draft.text[max(0, told.start - 90) : told.end + 60].split())
        state = f"{comparison.state}: {comparison.detail}" if comparison else "no figure found"
        source = comparison.found.text[:150] if comparison and comparison.found else ""
        changed = "changed" if told.changed else "as it was"
        print(f"{story}/{draft.article} {changed} {draft.text[told.start : told.end]!r} {state}")
        print(f"    {around}\n    {source}")


def _print(counts: Counter, right: Counter) -> None:
    for changed in (True, False):
        for reworded in (False, True):
            own = {key[2]: key for key in counts if key[:2] == (changed, reworded)}
            told = (
                f"{state} {counts[key]} ({right[key]} of its fact)" for state, key in own.items()
            )
            print(
                "changed," if changed else "as it was,", "reworded:" if reworded else "as written:"
            )
            print(f"    {', '.join(sorted(told))}")

    def share(table: Counter, changed: bool, state: str) -> float:
        every = sum(number for key, number in counts.items() if key[0] == changed)
        found = (number for key, number in table.items() if key[::2] == (changed, state))
        return sum(found) / (every or 1)

    contradicted = share(counts, True, "contradicted")
    nearest = contradicted + share(right, True, "not in the sources")
    print(f"changed: contradicted {contradicted:.3f} (wanted 0.55)")
    print(f"    by a figure of its fact {share(right, True, 'contradicted'):.3f}")
    print(f"    or its fact shown as the nearest {nearest:.3f} (0.85)")
    print(f"as it was: supported {share(counts, False, 'supported'):.3f} (0.85)")
    print(f"    contradicted {share(counts, False, 'contradicted'):.3f} (at most 0.03)")


if __name__ == "__main__":
    main()

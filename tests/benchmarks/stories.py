"""The stories beside the repository that a person has sorted into facts.

Their claims, and how well groups of them meet that gold.

The measures are those of `../shared/eval`; without that folder there are no stories.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chipnews import api
from chipnews.model.claim import Claim
from chipnews.model.results.group import Group
from chipnews.model.wire import to_json

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
MEASURES = ("pair_p", "pair_f1", "b3_f1", "mixed")


@dataclass(frozen=True)
class Story:
    """A story's claims; `fact_of` are the facts of those that the gold sorts, `score` measures."""

    name: str
    claims: tuple[Claim, ...]
    fact_of: dict[str, str]
    score: Any


def read_stories() -> Iterator[Story]:
    """Every story of the gold, read by the pipeline."""
    if not SHARED.exists():
        sys.exit(f"{SHARED}: no such folder; the stories that are measured lie there")
    sys.path.insert(0, str(SHARED / "eval"))
    from evaluate import lay_out  # type: ignore[import-not-found]
    from score_sheet import Score  # type: ignore[import-not-found]

    for gold in sorted(path for path in (SHARED / "gold").iterdir() if path.is_dir()):
        beside = SHARED / "text" / gold.name
        with tempfile.TemporaryDirectory() as scratch:
            lay_out(beside if beside.exists() else SHARED / gold.name, Path(scratch))
            sheet = api.run([scratch])
        score = Score(json.loads(to_json(sheet)), gold)
        facts = json.loads((gold / "facts.json").read_text("utf-8"))["facts"]
        refs = {claim["ref"]: fact["fact"] for fact in facts for claim in fact["claims"]}
        fact_of = {score.to_pred[ref]: fact for ref, fact in refs.items() if ref in score.to_pred}
        yield Story(gold.name, sheet.claims, fact_of, score)


def rate(story: Story, groups: Sequence[Group]) -> dict[str, float | None]:
    """How well the groups meet the gold: a value for each of `MEASURES`."""
    facts = [
        {
            "id": str(place),
            "claims": [claim.id for claim in group.claims],
            "verdict": "single",
            "readings": [],
        }
        for place, group in enumerate(groups)
    ]
    story.score.sheet = {**story.score.sheet, "facts": facts}
    precision, _, f1 = story.score.same_fact()
    (mixed, several), _ = story.score.several()
    found = (precision, f1, story.score.b_cubed(), mixed / several if several else None)
    return dict(zip(MEASURES, found, strict=True))


def mean(rows: Sequence[dict[str, float | None]], measure: str) -> float:
    """Over the stories that have a value."""
    told = [value for row in rows if (value := row[measure]) is not None]
    return sum(told) / len(told)

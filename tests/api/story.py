"""Texts -> files -> a run: the pipeline as its users meet it."""

from collections.abc import Mapping
from pathlib import Path

from chipnews import api
from chipnews.model.claim import Claim
from chipnews.model.results.delta import Side
from chipnews.model.results.draft import DraftCheck
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet

CHIP_ORDER = Path(__file__).parents[2] / "corpus" / "chip-order" / "articles"


def write_story(folder: Path, *texts: str, **named: str) -> Path:
    """Writes `texts` as a.txt, b.txt, … and `named` under their names; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    letters: Mapping[str, str] = dict(zip("abcdefghijkl", texts, strict=False))
    for name, text in (letters | named).items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def run_story(folder: Path, *texts: str, **named: str) -> FactSheet:
    """The sheet of these texts."""
    return api.run([str(write_story(folder, *texts, **named))])


def check_story(folder: Path, draft: str) -> DraftCheck:
    """The article called `draft` of a folder held against the others."""

    def sides(sheet: FactSheet) -> tuple[Side, Side]:
        paths = {one.id: one.path for one in sheet.articles}
        mine = {name: path for name, path in paths.items() if Path(path).stem == draft}
        rest = {name: path for name, path in paths.items() if name not in mine}
        return Side("draft", mine), Side("sources", rest)

    return api.check_draft(api.collect([str(folder)]), sides)[1]


def fact_about(sheet: FactSheet, measure: str, dimension: str | None = None) -> Fact:
    """The only fact of a measure."""
    found = [
        fact
        for fact in sheet.facts
        if fact.measure == measure and dimension in (None, fact.key.dimension)
    ]
    assert len(found) == 1, [(fact.label, fact.verdict, fact.claims) for fact in sheet.facts]
    return found[0]


def claim_about(sheet: FactSheet, text: str) -> Claim:
    """The only claim whose figure reads `text`."""
    found = [claim for claim in sheet.claims if claim.figure and claim.figure.text == text]
    assert len(found) == 1, [(claim.id, claim.text) for claim in sheet.claims]
    return found[0]


def front(
    text: str, *, published: str | None = None, source: str | None = None, **more: str
) -> str:
    """`text` under a front matter."""
    keys = {"published": published, "source": source, **more}
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items() if value)
    return f"---\n{lines}---\n{text}"

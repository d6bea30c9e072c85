"""Stories by kind, through the whole pipeline.

One fact or several, what is withdrawn, what a fact is called, how many voices it has.

`python -m tests.kinds.test_kinds` prints how many of each kind come out right.
"""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet
from tests.api.story import front, run_story
from tests.kinds import STORIES, Marked, Story, read_stories

CASES = [story for path in sorted(STORIES.glob("*.txt")) for story in read_stories(path)]
PUBLISHED = "2024-03-05"  # a Tuesday


def told(story: Story, folder: Path, names: str = "") -> FactSheet:
    """The sheet of the story, the articles in files of their sources, or of these letters."""
    files = dict(
        zip(names or (source.lower() for source in story.articles), story.articles, strict=False)
    )
    texts = {
        file: front(story.articles[one], published=PUBLISHED, source=one)
        for file, one in files.items()
    }
    return run_story(folder, **texts)


def wrong(story: Story, folder: Path) -> list[str]:
    """What the program gets wrong of a story, in words."""
    sheet = told(story, folder / "a")
    found = [(mark, _claim(sheet, mark)) for mark in story.marked]
    missing = [f"no figure {mark.text} in {mark.source}" for mark, claim in found if claim is None]
    marks = [(mark, claim) for mark, claim in found if claim]
    facts = {name: fact for fact in sheet.facts for name in fact.claims}
    states = [
        f"{mark.text} is {claim.status}"
        for mark, claim in marks
        if mark.gone != (claim.status == "withdrawn")
    ]
    homes = {(mark.fact, facts[claim.id].id) for mark, claim in marks if mark.fact != "?"}
    split = [
        f"{letter} is {n} facts"
        for letter, n in Counter(letter for letter, _ in homes).items()
        if n > 1
    ]
    lumped = [
        f"one fact is {n} of the letters"
        for n in Counter(home for _, home in homes).values()
        if n > 1
    ]
    asked = [line for line in story.right if line[0].isupper() and line[1] == " "]
    said = [why for line in asked for why in _judged(line, _fact(line[0], marks, facts))]
    if len(asked) < len(story.right):
        other = told(story, folder / "b", "ba")
        said += [] if _shown(sheet) == _shown(other) else ["another order under other names"]
    return [*missing, *states, *split, *lumped, *said]


def _claim(sheet: FactSheet, mark: Marked) -> Claim | None:
    """The claim that stands at the mark."""
    at = {article.id for article in sheet.articles if article.source == mark.source}
    near = [one for one in sheet.claims if one.article in at and one.figure and _is_at(one, mark)]
    return next((one for one in near if one.kind != "relation"), None)


def _is_at(claim: Claim, mark: Marked) -> bool:
    return claim.figure.start < mark.start + len(mark.text) and mark.start < claim.figure.end


def _fact(letter: str, marks: list[tuple[Marked, Claim]], facts: dict[str, Fact]) -> Fact | None:
    """The fact of most figures of a letter that stand."""
    homes = [facts[claim.id] for mark, claim in marks if mark.fact == letter and not mark.gone]
    return max(homes, key=homes.count, default=None)


def _judged(line: str, fact: Fact | None) -> list[str]:
    """What of a line such as "A agreed|single, reads five, 1 voice, called profit, not money" does
    not hold of the fact."""
    if fact is None:
        return [f"no fact {line[0]}"]
    text, label = fact.accepted.text if fact.accepted else "", fact.label.lower()
    voices = next((len(one.origins) for one in fact.readings if one.text == text), 0)
    seen = f"{fact.verdict}, reads {text}, {voices} voices, called {fact.label}"
    return [
        f"{seen}: not “{part}”"
        for part in line[2:].split(", ")
        if not _holds(part, fact, text.lower(), label, voices)
    ]


def _holds(part: str, fact: Fact, text: str, label: str, voices: int) -> bool:
    first, _, rest = part.partition(" ")
    if first == "reads":
        return text.startswith(rest.lower())
    if first == "called":
        return any(word in label for word in rest.lower().split("|"))
    if first == "not":
        return rest.lower() not in label
    return str(voices) == first if rest.startswith("voice") else fact.verdict in part.split("|")


def _shown(sheet: FactSheet) -> list[tuple[str, ...]]:
    """The facts as a reader meets them."""
    return [
        (fact.short, fact.label, fact.verdict, fact.accepted.text if fact.accepted else "")
        for fact in sheet.facts
    ]


def _case(story: Story) -> object:
    marks = [pytest.mark.xfail(reason=story.xfail, strict=True)] if story.xfail else []
    return pytest.param(story, id=story.place, marks=marks)


@pytest.mark.parametrize("story", [_case(story) for story in CASES])
def test_a_story_comes_out_right(story, tmp_path):
    assert wrong(story, tmp_path) == []


def test_each_kind_has_several_stories():
    assert min(Counter(story.kind for story in CASES).values()) >= 3


def main() -> None:
    """Print, by kind, how many come out right, and what is wrong of the others."""
    right: Counter[str] = Counter()
    for number, story in enumerate(CASES):
        with TemporaryDirectory() as folder:
            faults = wrong(story, Path(folder, str(number)))
        right[story.kind] += not faults
        if faults:
            print(f"{story.place}: {'; '.join(faults)}")
    for kind, of in Counter(story.kind for story in CASES).items():
        print(f"{right[kind]}/{of} {kind}")
    print(f"{right.total()}/{len(CASES)}")


if __name__ == "__main__":
    main()

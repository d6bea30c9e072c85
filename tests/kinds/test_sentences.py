"""Sentences by kind: what is denied or only supposed, and whose a figure is beside its neighbours.

Three of four must come out right.

Each case of `sentences/*.toml` has a text with one figure in brackets; `modality` and `whose` list
the right answers ("" for nobody), `not_whose` and `not_measure` the wrong ones. `python -m
tests.kinds.test_sentences` prints how many of each kind come out right.
"""

import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from chipnews.model.claim import Claim
from tests.kinds import STORIES
from tests.normalise.reading import claims_of

FILES = sorted(STORIES.with_name("sentences").glob("*.toml"))
ASKED = {"modality", "whose", "not_whose", "not_measure"}
ENOUGH = 0.75

Case = Mapping[str, str | list[str]]


def load(path: Path) -> list[Case]:
    """The cases of a file."""
    return list(tomllib.loads(path.read_text("utf-8"))["case"])


CASES = [(path.stem, case) for path in FILES for case in load(path)]


def wrong(case: Case) -> list[str]:
    """What the program gets wrong of a case, in words."""
    text = str(case["text"])
    start, end = text.index("["), text.index("]") - 1
    claims = claims_of(text.replace("[", "").replace("]", ""))
    claim = next(
        (one for one in claims if one.figure and one.figure.start < end and start < one.figure.end),
        None,
    )
    if claim is None:
        return ["no such figure"]
    whose = claim.slot.whose.text if claim.slot.whose else ""
    given = {"modality": claim.modality, "whose": whose, "not_whose": whose}
    faults = [
        f"{name} is {given[name]}"
        for name in ("modality", "whose")
        if name in case and given[name] not in case[name]
    ]
    faults += [f"whose is {whose}"] if whose and whose in case.get("not_whose", ()) else []
    return [*faults, *_measured(case, claim)]


def _measured(case: Case, claim: Claim) -> list[str]:
    ruled_out = str(case.get("not_measure", ""))
    return (
        [f"measure is {claim.measure}"]
        if ruled_out and (claim.measure or "").startswith(ruled_out)
        else []
    )


def _parameter(kind: str, case: Case) -> object:
    marks = [pytest.mark.xfail(reason=str(case["xfail"]), strict=True)] if "xfail" in case else []
    return pytest.param(case, id=f"{kind}-{str(case['text'])[:50]}", marks=marks)


@pytest.mark.parametrize("case", [_parameter(*one) for one in CASES])
def test_a_sentence_is_read_right(case):
    assert wrong(case) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_most_sentences_of_a_kind_are_right(path):
    cases = load(path)
    assert len(cases) >= 25
    assert sum("xfail" not in case for case in cases) >= ENOUGH * len(cases)


def test_every_case_asks_something():
    assert [case["text"] for _, case in CASES if not ASKED & case.keys()] == []


def main() -> None:
    """Print, by kind, how many come out right, and what is wrong of the others."""
    right: Counter[str] = Counter()
    for kind, case in CASES:
        faults = wrong(case)
        right[kind] += not faults
        if faults:
            print(f"{kind}: {case['text']}: {'; '.join(faults)}")
    for kind, of in Counter(kind for kind, _ in CASES).items():
        print(f"{right[kind]}/{of} {kind}")


if __name__ == "__main__":
    main()

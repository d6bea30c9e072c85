"""What a person decided is seen on the page, and what the sources say stays as it is."""

import pytest
from msgspec.structs import replace

from chipnews.model.results.answer import Answer
from chipnews.model.wire import from_json, to_json
from chipnews.render import markdown, terminal
from chipnews.render.decision import tell_decision
from tests.support.sheets import small_sheet

FIRST, SECOND = "$61.83 million", "$85 million"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer("confirmed", value=FIRST), f"decided: {FIRST} holds"),
        (
            Answer("confirmed", value=FIRST, by="Ada", note="seen the contract", date="2023-12-01"),
            f"decided by Ada on 2023-12-01: {FIRST} holds (seen the contract)",
        ),
        (
            Answer("confirmed", value="$70 million"),
            "decided: $70 million holds, which nobody says any more",
        ),
        (Answer("refuted", by="Ada"), f"decided by Ada: none of {FIRST}, {SECOND} holds"),
        (
            Answer("refuted", readings=(FIRST,)),
            f"decided: {FIRST} does not hold; new since: {SECOND}",
        ),
        (Answer("open", readings=(FIRST, SECOND)), "decided: it stays open"),
    ],
)
def test_in_words(answer, told):
    assert tell_decision(small_sheet().facts[0], answer) == told


@pytest.mark.parametrize("page", [terminal, markdown])
def test_a_conflict_and_a_line_show_what_was_decided(page):
    decided = {
        "id-f1": Answer("confirmed", value=FIRST, by="Ada", note="seen it"),
        "id-f2": Answer("open", by="Bo"),
    }
    before, after = (
        page.render_sheet(replace(small_sheet(), answers=answers)) for answers in ({}, decided)
    )
    new = [line for line in after.splitlines() if line not in before.splitlines()]
    assert any(f"decided by Ada: {FIRST} holds" in line.replace("\\", "") for line in new)
    assert any("decided by Bo: it stays open" in line for line in new)
    assert "≠ $85 million" in after or "**$85 million**" in after.replace("\\", "")


def test_a_saved_sheet_has_it():
    sheet = replace(small_sheet(), answers={"id-f1": Answer("refuted", readings=(FIRST,))})
    assert from_json(to_json(sheet)) == sheet

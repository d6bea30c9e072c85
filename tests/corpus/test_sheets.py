"""The sheet of each event as it is printed, kept under `__snapshots__` for review.

Machine output, not truth.
"""

import pytest

from tests.corpus.gold import EVENTS


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_the_sheet_is_the_one_that_was_reviewed(event, snapshot, monkeypatch):
    from chipnews import api
    from chipnews.render.markdown import render_sheet

    monkeypatch.chdir(event)  # paths are printed as they were given
    assert render_sheet(api.run(["articles"])) == snapshot

"""A desk on which it is always the same day, and which has a page for its reviews."""

from datetime import date

import pytest


@pytest.fixture(autouse=True)
def desk_of_a_day(monkeypatch):
    monkeypatch.setattr("chipnews.cli.commands.review.today", lambda: date(2027, 3, 1))
    monkeypatch.setenv("CHIPNEWS_REVIEW_URL", "https://desk.example/checks")

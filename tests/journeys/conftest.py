"""A desk on which it is always the same day."""

from datetime import date

import pytest


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setattr("chipnews.cli.commands.review.today", lambda: date(2027, 3, 1))

"""The pages that show a day's work show what the commands print."""

import pytest

from tools.make_day_pages import PAGES, ROOT, make_page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_what_is_printed(name):
    text = (ROOT / "docs" / name).read_text("utf-8")
    assert make_page(text) == text

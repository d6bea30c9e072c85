from dataclasses import replace

from chipnews.diff.compare import diff_sheets, side_of
from chipnews.render.delta import render_delta
from tests.support.sheets import small_sheet


def test_standard_input_is_named_in_words():
    sheet = small_sheet()
    old, new = side_of("-", sheet, ["001_second"]), side_of("sources", sheet, ["002_third"])
    shown = render_delta(diff_sheets(sheet, replace(old, paths={"001_second": "-"}), new))
    assert "    - stdin:1:46  “The deal" in shown

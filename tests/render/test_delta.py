from msgspec.structs import replace

from chipnews.diff.sheets import diff_sheets
from chipnews.render.delta import render_delta
from tests.support.sheets import part_of, small_sheet


def test_standard_input_is_named_in_words():
    sheet = small_sheet()
    delta = diff_sheets(part_of(sheet, ["001_second"]), part_of(sheet, ["002_third"]))
    shown = render_delta(replace(delta, old=replace(delta.old, paths={"001_second": "-"})))
    assert "    - stdin:1:46  “The deal" in shown

import csv
import io
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from chipnews.diff.sheets import diff_sheets
from chipnews.model.mention import Attribution
from chipnews.model.results.report import Acceptance, HeldFinding, Report
from chipnews.model.results.sheet import FactSheet
from chipnews.render import DELTA_FORMATS, FINDING_FORMATS, FORMATS, escape, load_format
from tests.support.sheets import TEXTS, part_of, small_sheet

ACTING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
NASTY = st.text(
    st.one_of(
        st.sampled_from(
            "\x00\x07\x08\t\n\v\f\r\x1b\x7f\x85\x9b\u2028\u200e\u200f\u202a\u202e\u2066\u2069=+-@|*_`[]<>#\\"
        ),
        st.characters(codec="utf-8"),
    ),
    max_size=12,
)


def tainted(nasty: str) -> FactSheet:
    """The small sheet with `nasty` wherever words of an article, or of its file's name, can come to
    stand."""
    sheet = small_sheet({name: f"{nasty}{text}{nasty}" for name, text in TEXTS.items()})
    skipped = replace(sheet.coverage.skipped[0], path=nasty, reason=nasty)
    unread = replace(
        sheet.coverage.unread[0], figure=replace(sheet.coverage.unread[0].figure, text=nasty)
    )
    return replace(
        sheet,
        articles=tuple(
            replace(one, title=nasty, source=nasty, url=f"https://a.example/{nasty}")
            for one in sheet.articles
        ),
        origins=tuple(replace(one, name=nasty, basis=nasty) for one in sheet.origins),
        claims=tuple(
            replace(one, attribution=Attribution(nasty), subject=nasty) for one in sheet.claims
        ),
        facts=tuple(
            replace(
                one,
                label=nasty,
                readings=tuple(replace(reading, text=nasty) for reading in one.readings),
                explanations=tuple(replace(why, detail=nasty) for why in one.explanations),
            )
            for one in sheet.facts
        ),
        findings=tuple(replace(one, message=nasty) for one in sheet.findings),
        coverage=replace(sheet.coverage, skipped=(skipped,), unread=(unread,)),
    )


def everything(sheet: FactSheet) -> dict[str, str]:
    delta = diff_sheets(part_of(sheet, ["000_first"]), part_of(sheet, ["002_third"]))
    shown = {name: load_format(name).render_sheet(sheet) for name in FORMATS}
    known = HeldFinding(
        sheet.findings[0],
        Acceptance(message=sheet.findings[0].message, reason=sheet.findings[0].message),
    )
    report = Report(sheet, known=(known,), stale=(known.acceptance,))
    for name in FINDING_FORMATS:
        shown[f"findings {name}"] = load_format(name).render_findings(report)
    for name in DELTA_FORMATS:
        shown[f"delta {name}"] = load_format(name).render_delta(delta)
    for name in ("jsonl", "table", "csv"):
        shown[f"claims {name}"] = "".join(load_format(name).render_claims(sheet.claims))
    return shown


@settings(deadline=None)  # the first example loads what fills in the page
@given(NASTY)
def test_nothing_of_an_article_acts_in_any_format(nasty):
    for name, text in everything(tainted(nasty)).items():
        assert not ACTING.search(text), name
        assert text.encode("utf-8"), name


@given(NASTY)
def test_json_reads_back_as_the_same_words(nasty):
    sheet = tainted(nasty)
    assert json.loads(load_format("json").render_sheet(sheet))["facts"][0]["label"] == nasty


@pytest.mark.parametrize(("name", "count"), [("csv", 6), ("facts-csv", 3)])
@given(nasty=NASTY)
def test_no_cell_is_a_formula_and_a_row_is_a_line(name, count, nasty):
    text = load_format(name).render_sheet(tainted(nasty))
    rows = list(csv.reader(io.StringIO(text)))
    assert text.count("\n") == len(rows) == 1 + count
    assert not [
        cell for row in rows for cell in row if cell.lstrip()[:1] in ("=", "+", "-", "@") and cell
    ]


@given(NASTY)
def test_the_page_keeps_its_lines_whatever_an_article_says(nasty):
    """A heading or a row of an article's making would be one line more."""
    lines = load_format("markdown").render_sheet(tainted(nasty)).split("\n")
    assert len(lines) == len(load_format("markdown").render_sheet(tainted("x")).split("\n"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", r"a\x1b[2Jb"),
        ("\u202eabc", r"\u202eabc"),
        ("two\r\nlines", "two lines"),
        ("“62 million” – café 百度", "“62 million” – café 百度"),
    ],
)
def test_plain_shows_what_would_act(text, shown):
    assert escape.plain(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("-5", "'-5"),
        ("@x", "'@x"),
        ("\tx", "' x"),
        (" =1", "' =1"),
        ("5%", "5%"),
        ("", ""),
    ],
)
def test_cell_guards_formulas(text, shown):
    assert escape.cell(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        ("[x](http://y)", r"\[x\](http://y)"),
        ("1. one", r"1\. one"),
        ("- one", r"\- one"),
        ("2023-11-09", "2023-11-09"),
        ("A&B", "A&amp;B"),
    ],
)
def test_markdown_shows_the_words(text, shown):
    assert escape.markdown(text) == shown

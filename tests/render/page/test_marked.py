"""Every figure of an article is marked and leads to its fact."""

from msgspec.structs import replace

from chipnews.model.results.sheet import Unread
from chipnews.render.page.marked import Marks
from tests.support.sheets import TEXTS, article, small_sheet


def marked(sheet=None, texts=TEXTS):
    """The small sheet's articles as "[figure→fact kind]"."""
    sheet = sheet or small_sheet()
    marks = Marks(sheet, {name: article(name, text) for name, text in texts.items()})
    return {
        one.id: [
            "".join(
                f"[{piece.text}→{piece.fact} {piece.kind}]" if piece.mark else piece.text
                for piece in block.pieces
            )
            for block in marks.of(one.id)
        ]
        for one in sheet.articles
    }


def test_each_figure_leads_to_its_fact_and_shows_its_verdict():
    assert marked()["001_second"] == [
        "The deal covers [1,600→id-f2 agreed] chips and is valued at [$62 million→id-f1 conflict]."
    ]


def test_a_figure_that_was_not_understood_is_marked_and_leads_nowhere():
    assert marked()["000_first"][0].startswith("[Acme→ unread] has ordered")


def test_a_figure_of_no_fact_leads_nowhere():
    sheet = small_sheet()
    loose = replace(sheet, facts=sheet.facts[:1])
    assert "[1,600→ loose]" in marked(loose)["001_second"][0]


def test_of_two_figures_in_each_other_the_longer_is_marked():
    sheet = small_sheet()
    inner = next(one for one in sheet.claims if one.text == "$62 million").figure
    inner = replace(inner, text="62", start=inner.start + 1, end=inner.start + 3)
    both = replace(sheet, coverage=replace(sheet.coverage, unread=(Unread("001_second", inner),)))
    assert "[$62 million→id-f1 conflict]" in marked(both)["001_second"][0]


def test_every_claim_has_the_anchor_of_a_mark():
    sheet = small_sheet()
    marks = Marks(sheet, {})
    shown = {p.mark for one in sheet.articles for b in marks.of(one.id) for p in b.pieces if p.mark}
    assert {marks.anchors[one.id] for one in sheet.claims} <= shown


def test_paragraphs_are_parted_by_blank_lines_or_else_by_lines():
    sheet = small_sheet()
    blank = {**TEXTS, "001_second": TEXTS["001_second"] + "\n\nIt was late.\nVery late.\n"}
    assert marked(sheet, blank)["001_second"][1:] == ["It was late.\nVery late."]
    lines = {**TEXTS, "001_second": TEXTS["001_second"] + "\nIt was late.\nVery late.\n"}
    assert marked(sheet, lines)["001_second"][1:] == ["It was late.", "Very late."]


def test_without_its_text_an_article_shows_the_sentences_that_the_sheet_quotes():
    sheet = small_sheet()
    shown = ["".join(p.text for p in block.pieces) for block in Marks(sheet, {}).of("002_third")]
    assert shown == [TEXTS["002_third"]]


def test_a_first_line_that_looks_like_a_headline_is_one_where_no_title_is_known():
    sheet = small_sheet()
    bare = replace(sheet, articles=tuple(replace(one, title=None) for one in sheet.articles))
    texts = {name: f"Acme orders chips\n\n{text}" for name, text in TEXTS.items()}
    articles = {name: article(name, text) for name, text in texts.items()}
    untitled, titled = (Marks(one, articles).of("002_third")[0] for one in (bare, sheet))
    assert (untitled.is_headline, titled.is_headline) == (True, False)

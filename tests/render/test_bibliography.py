import json

from msgspec.structs import replace

from chipnews.model.results.sheet import Source
from chipnews.render import bibtex, csl
from tests.support.sheets import small_sheet

NASTY = Source(
    "news/É & Co", "news/É & Co.txt", "Post & Söhne", r"50% off_{all} #1 \ ~^ $5", "Ada and Bob",
    "https://x.example/a{b}c?d=%20",
    "2023-11-09", "front matter", "00",
)  # fmt: skip


def sheet_of(*articles):
    return replace(small_sheet(), articles=articles)


def test_bibtex_escapes_what_tex_would_act_on():
    text = bibtex.render_sheet(sheet_of(NASTY))
    assert text.splitlines() == [
        "@online{news-co,",
        "  author = {{Ada and Bob}},",
        r"  title = {{50\% off\_\{all\} \#1 \textbackslash{} "
        r"\textasciitilde{}\textasciicircum{} \$5}},",
        r"  organization = {Post \& Söhne},",
        "  date = {2023-11-09},",
        "  url = {https://x.example/a%7Bb%7Dc?d=%20},",
        r"  note = {news/É \& Co.txt},",
        "}",
    ]


def test_a_key_stays_when_other_articles_come():
    first, second = (replace(NASTY, id=name) for name in ("a", "b"))
    alone = bibtex.render_sheet(sheet_of(first))
    assert bibtex.render_sheet(sheet_of(first, second)).startswith(alone)


def test_ids_that_leave_one_key_get_two():
    first, second = (replace(NASTY, id=name) for name in ("a b", "a-b"))
    keys = [
        line
        for line in bibtex.render_sheet(sheet_of(first, second)).splitlines()
        if line.startswith("@")
    ]
    assert len(set(keys)) == 2 and all(key.startswith("@online{a-b-") for key in keys)


def test_a_date_that_no_article_gives_is_not_cited():
    inferred = replace(NASTY, published="2023-11", published_basis="inferred")
    assert "date =" not in bibtex.render_sheet(sheet_of(inferred))
    assert "issued" not in json.loads(csl.render_sheet(sheet_of(inferred)))[0]


def test_csl_has_an_item_for_each_article():
    items = json.loads(
        csl.render_sheet(sheet_of(NASTY, replace(NASTY, id="b", published="2023-11", author=None)))
    )
    assert items[0]["issued"] == {"date-parts": [[2023, 11, 9]]}
    assert items[1]["issued"] == {"date-parts": [[2023, 11]]}
    assert items[0]["author"] == [{"literal": "Ada and Bob"}] and "author" not in items[1]
    assert {item["type"] for item in items} == {"article-newspaper"}

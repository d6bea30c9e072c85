import pytest

from tests.read.formats import LEAD, WORTH, html


def test_the_page_tells_what_it_is(read_one):
    article = read_one("a.html", html())
    assert (article.title, article.author, article.source) == (
        "Baidu orders chips",
        "Jane Doe",
        "Example Times",
    )
    assert article.url == "https://example.com/baidu"
    assert (article.published, article.published_basis, article.updated) == (
        "2023-11-07",
        "html",
        "2023-11-09",
    )


def test_furniture_is_left_out(read_one):
    text = read_one("a.html", html()).text
    assert "Home" not in text
    assert "newsletter" not in text


def test_headings_and_tables_stay(read_one):
    table = "<table><tr><th>Year</th><th>Chips</th></tr><tr><td>2022</td><td>900</td></tr></table>"
    text = read_one(
        "a.html", html(f"<h1>Baidu orders</h1><p>{LEAD}</p><h2>The price</h2><p>{WORTH}</p>{table}")
    ).text
    paragraphs = text.split("\n\n")
    assert paragraphs[:4] == ["Baidu orders", LEAD, "The price", WORTH]
    assert "900" in paragraphs[-1]
    assert "---" not in text


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_charsets(charset, read_one):
    paid = LEAD + " It paid £5m in São Paulo."
    assert read_one("a.html", html(f"<p>{paid}</p><p>{WORTH}</p>", charset)).text.startswith(paid)


def test_an_xml_declaration_is_no_hindrance(read_one):
    assert read_one(
        "a.xhtml", b'<?xml version="1.0" encoding="utf-8"?>\n' + html()
    ).text.startswith(LEAD)


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><nav><a href='a'>Home</a> <a href='b'>Log in</a></nav></body></html>",
        "<html><body><form>Name <input></form><p>Please log in.</p></body></html>",
        "<html><body><ul>"
        + "<li><a href='a'>Some headline of a story goes here</a></li>" * 30
        + "</ul></body></html>",
        "<!-- nothing -->",
    ],
)
def test_a_page_without_an_article(page, read_one):
    assert read_one("a.html", page).reason.startswith("HTML page without an article")


def test_a_page_nested_too_deep_is_no_traceback(read_one):
    assert read_one("a.html", "<div>" * 50_000 + "x" + "</div>" * 50_000).reason


def test_nothing_is_said_on_stderr(read_one, capfd):
    read_one("a.html", "<html></html>")
    assert capfd.readouterr() == ("", "")


def test_a_page_that_breaks_a_parser_is_one_clear_line(read_one, monkeypatch):
    def break_down(*_, **__):
        raise RecursionError("deep")

    monkeypatch.setattr("trafilatura.bare_extraction", break_down)
    assert (
        read_one("a.html", html()).reason
        == "HTML that cannot be parsed (RecursionError); save its words as .txt"
    )


def test_a_figure_in_a_table_names_its_table_and_row(read_one):
    towns = (
        "<table><caption>Homes without power</caption><tr><th>Town</th><th>Homes</th></tr>"
        "<tr><td>Ellery</td><td>4,100</td></tr><tr><td>Holt</td><td>950</td></tr></table>"
    )
    crews = (
        '<table><tr><td colspan="2">Crews at work</td></tr><tr><th>Town</th><th>Crews</th></tr>'
        "<tr><td>Ellery</td><td>36</td></tr></table>"
    )
    menu = '<table><tr><td><a href="/a">News</a></td><td><a href="/b">Sport</a></td></tr></table>'
    article = read_one("a.html", html(f"{menu}<p>{LEAD}</p>{towns}<p>{WORTH}</p>{crews}"))
    parts = {word: article.part(article.text.index(word)) for word in ("4,100", "| Holt", "36")}
    assert parts == {
        "4,100": "table 1, row 2", "| Holt": "table 1, row 3", "36": "table 2, row 3"
    }  # fmt: skip
    assert article.part(article.text.index(WORTH)) == ""


def test_an_empty_cell_keeps_its_column(read_one):
    table = (
        "<table><tr><th></th><th>2021</th><th>2022</th></tr><tr><td>Revenue</td><td></td>"
        "<td>380</td></tr></table>"
    )
    article = read_one("a.html", html(f"<p>{LEAD}</p><p>{WORTH}</p>{table}"))
    assert "| | 2021 | 2022 |\n\n| Revenue | | 380 |" in article.text
    assert article.part(article.text.index("380")) == "table 1, row 2"

"""Word documents and OpenDocument texts: what is of the text, what is not, what cannot be read."""

import io
import random
import zipfile

import pytest

from chipnews import api
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from tests.read.documents import article_as_docx, article_as_odt, docx, odt, rezipped
from tests.read.formats import BODY

pytest.importorskip("docx", reason="Word documents are made with python-docx")
pytest.importorskip("odf", reason="OpenDocument texts are made with odfpy")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CELLS = (
    ("Company", "Revenue ($ million)", "Staff"),
    ("Harbour Foods", "1,240", "8,200"),
    ("Tarn Water", "96", "1,050"),
)
ROWS = [f"| {' | '.join(cells)} |" for cells in CELLS]


def paragraphs(article):
    assert isinstance(article, Article), article
    return article.text.split("\n\n")


def raw(inner):
    """A Word document whose body is the XML given."""
    body = f'<w:document xmlns:w="{W}" xmlns:mc="urn:mc"><w:body>{inner}</w:body></w:document>'
    return docx(lambda document: None, {"word/document.xml": body.encode()})


def p(*runs, style=""):
    head = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{head}{''.join(runs)}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_headings_paragraphs_and_tables_of_word_come_in_their_order(read_one):
    def build(document):
        document.add_heading("Firms of the port file accounts", 0)
        document.add_paragraph("The two firms filed their accounts on Tuesday.")
        table = document.add_table(rows=0, cols=3)
        for cells in CELLS:
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
        document.add_heading("Outlook", 2)
        document.add_paragraph("Both expect to grow by 5%.")
        document.sections[0].header.paragraphs[0].text = "Draft 17 of 400"

    article = read_one("a.docx", docx(build))
    assert article.title == "Firms of the port file accounts"
    assert paragraphs(article) == [
        "Firms of the port file accounts",
        "The two firms filed their accounts on Tuesday.",
        *ROWS,
        "Outlook",
        "Both expect to grow by 5%.",
    ]
    assert article.part(article.text.index("1,240")) == "table 1, row 2"
    assert article.part(article.text.index("5%")) == "paragraph 4"


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        (p(r("It hurt "), f"<w:del>{r('31')}</w:del><w:ins>{r('34')}</w:ins>", r(" people.")),
         "It hurt 34 people."),
        (p(r("It hurt "), f"<w:moveFrom>{r('31')}</w:moveFrom>", r("34.")), "It hurt 34."),
        (p(r("It costs "), r("$599", "<w:strike/>"), r(" $640.")), "It costs $640."),
        (p(r("It costs "), r("$599", '<w:strike w:val="0"/>'), r(".")), "It costs $599."),
        (p(r("It costs "), r("4711", "<w:vanish/>"), r("$640.")), "It costs $640."),
        (p(r("It cut 600"), r("1", '<w:vertAlign w:val="superscript"/>'), r(" jobs.")),
         "It cut 600 jobs."),
        (p(r("It gave 250 m"), r("2", '<w:vertAlign w:val="superscript"/>'), r(" of land.")),
         "It gave 250 m2 of land."),
        (p(r("It grew by "), f"<w:hyperlink>{r('34%')}</w:hyperlink>", r(".")), "It grew by 34%."),
        (p(f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Sales: $9 million')}</w:sdtContent></w:sdt>"),
         "Sales: $9 million"),
        ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("It hurt 31 ") + "</w:p>"
         + p(r("people.")), "It hurt 31 people."),
        (f"<w:sdt><w:sdtContent>{p(r('It hurt 31.'))}</w:sdtContent></w:sdt>", "It hurt 31."),
        (p(r("One.") + "<w:r><w:br/></w:r>" + r("Two.")), "One.\n\nTwo."),
        (p(r("It rose by 4"), "<w:r><w:tab/></w:r>", r("percent.")), "It rose by 4 percent."),
        (p("<w:r><w:instrText>PAGE 4711</w:instrText></w:r>", r("It rose.")), "It rose."),
        (p(r("Before."),
           f"<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{p(r('In a box: 5.'))}"
           f"</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{p(r('In a box: 5.'))}"
           "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"),
         "Before.\n\nIn a box: 5."),
        ("<w:tbl><w:tr><w:tc>" + p(r("It hurt 31.")) + p(r("It sank 4."))
         + "</w:tc></w:tr></w:tbl>",
         "It hurt 31.\n\nIt sank 4."),
        ("<w:tbl><w:tr><w:tc>" + p(r("Firm")) + "</w:tc><w:tc>" + p(r("Staff")) + "</w:tc></w:tr>"
         "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p(r("A")) + "</w:tc><w:tc>" + p(r("1"))
         + "</w:tc></w:tr></w:tbl>", "| Firm | Staff |"),
    ],
)  # fmt: skip
def test_what_is_of_the_text_of_a_word_document(inner, words, read_one):
    assert read_one("a.docx", raw(inner)).text == words


def test_pages_that_word_has_laid_out_are_told(read_one):
    inner = p(r("One hurt.")) + p(
        "<w:r><w:lastRenderedPageBreak/></w:r>",
        r("Two hurt. "),
        "<w:r><w:lastRenderedPageBreak/></w:r>",
        r("More."),
    )
    article = read_one("a.docx", raw(inner))
    assert [article.part(article.text.index(word)) for word in ("One", "Two")] == [
        "page 1",
        "page 2",
    ]


def test_footnotes_of_word_stand_behind_the_text(read_one):
    def build(document):
        document.add_paragraph("x")

    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0">{p(r("-"))}'
        f'</w:footnote><w:footnote w:id="7">{p(r("Of 31 firms asked."))}</w:footnote>'
        f'<w:footnote w:id="9">{p(r("Never cited: 4711."))}</w:footnote></w:footnotes>'
    )
    body = p(
        r("It grew by 34%"),
        '<w:r><w:footnoteReference w:id="7"/></w:r>',
        r("."),
    )
    whole = f'<w:document xmlns:w="{W}"><w:body>{body}{p(r("It sank."))}</w:body></w:document>'
    parts = {"word/document.xml": whole.encode(), "word/footnotes.xml": notes.encode()}
    article = read_one("a.docx", docx(build, parts))
    assert paragraphs(article) == ["It grew by 34%.", "It sank.", "Of 31 firms asked."]
    assert article.part(article.text.index("31")) == "footnote 1"


ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
    )
)
STYLES = """<style:style style:name="Up" style:family="text">
<style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Out" style:family="text">
<style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>"""


def raw_odt(inner):
    """An OpenDocument text whose body is the XML given."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body><office:text>{inner}</office:text></office:body>"
        "</office:document-content>"
    )
    return rezipped(odt(lambda document: None), {"content.xml": content.encode()})


def test_headings_lists_and_tables_of_an_opendocument_text_come_in_their_order(read_one):
    from odf.table import CoveredTableCell, Table, TableCell, TableHeaderRows, TableRow
    from odf.text import H, List, ListItem, P

    def build(document):
        document.text.addElement(H(outlinelevel=1, text="Firms of the port file accounts"))
        items = List()
        for words in ("Homes lost: 31", "Boats lost: 4"):
            item = ListItem()
            item.addElement(P(text=words))
            items.addElement(item)
        document.text.addElement(items)
        table, heads = Table(name="T"), TableHeaderRows()
        table.addElement(heads)
        for number, cells in enumerate((*CELLS, ("All", "1,336", None))):
            row = TableRow()
            for text in cells:
                cell = TableCell() if text else CoveredTableCell()
                if text:
                    cell.addElement(P(text=text))
                row.addElement(cell)
            (table if number else heads).addElement(row)
        document.text.addElement(table)
        document.text.addElement(P(text="The end."))

    article = read_one("a.odt", odt(build))
    assert article.title == "Firms of the port file accounts"
    assert paragraphs(article) == [
        "Firms of the port file accounts",
        "Homes lost: 31",
        "Boats lost: 4",
        *ROWS,
        "| All | 1,336 | |",
        "The end.",
    ]
    assert article.part(article.text.index("1,240")) == "table 1, row 2"
    assert article.part(article.text.index("end")) == "paragraph 4"


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ('<text:p>It cut 600<text:span text:style-name="Up">1</text:span> jobs.</text:p>',
         "It cut 600 jobs."),
        ('<text:p>It gave 250 m<text:span text:style-name="Up">2</text:span> away.</text:p>',
         "It gave 250 m2 away."),
        ('<text:p>It costs <text:span text:style-name="Out">$599</text:span>$640.</text:p>',
         "It costs $640."),
        ('<text:p text:style-name="Out">It costs $599.</text:p><text:p>It sank.</text:p>',
         "It sank."),
        ("<text:tracked-changes><text:changed-region><text:deletion><text:p>It hurt 4711."
         "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It hurt "
         "<text:change/>31.</text:p>", "It hurt 31."),
        ('<text:p>It rose<text:s text:c="3"/>by<text:tab/>4<text:line-break/>It fell.</text:p>',
         "It rose by 4\n\nIt fell."),
        ("<text:p>It hurt\n   31\n   people.</text:p>", "It hurt 31 people."),
        ("<text:p>It grew<office:annotation><text:p>by 4711?</text:p></office:annotation>."
         "</text:p>", "It grew."),
        ("<text:p>It grew<text:note><text:note-citation>1</text:note-citation><text:note-body>"
         "<text:p>Of 31 firms.</text:p></text:note-body></text:note> by 4%.</text:p><text:p>End."
         "</text:p>", "It grew by 4%.\n\nEnd.\n\nOf 31 firms."),
        ("<text:p>Before.<draw:frame><draw:text-box><text:p>In a box: 5.</text:p></draw:text-box>"
         "</draw:frame></text:p>", "Before.\n\nIn a box: 5."),
        ("<text:table-of-content><text:index-body><text:p>Storm 4711</text:p></text:index-body>"
         "</text:table-of-content><text:p>It sank.</text:p>", "It sank."),
        ("<text:section><text:p>It <text:a>grew</text:a> by <text:span>4<text:span>%</text:span>"
         "</text:span>.</text:p></text:section>", "It grew by 4%."),
    ],
)  # fmt: skip
def test_what_is_of_the_text_of_an_opendocument_text(inner, words, read_one):
    assert read_one("a.odt", raw_odt(inner)).text == words


def test_pages_and_titles_of_an_opendocument_text_are_told(read_one):
    inner = (
        '<text:p text:style-name="P1">Storm</text:p><text:p>One hurt.</text:p>'
        "<text:soft-page-break/><text:p>Two <text:soft-page-break/>hurt.</text:p>"
    )
    article = read_one("a.odt", raw_odt(inner))
    assert article.title == "Storm"
    assert article.part(article.text.index("One")) == "page 1"
    assert article.part(article.text.index("Two")) == "page 2"


WRITERS = {"docx": article_as_docx, "odt": article_as_odt}


def locked_odt():
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry '
        'm:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
    )
    return rezipped(article_as_odt(BODY), {"META-INF/manifest.xml": manifest.encode()})


def bomb(suffix):
    part = "word/document.xml" if suffix == "docx" else "content.xml"
    return rezipped(WRITERS[suffix](BODY), {part: b"<a>" + b" " * 60_000_000 + b"</a>"})


BROKEN = "a document that is broken or cut off; get it again whole, or save its words as .txt"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", lambda: article_as_docx(BODY)[:-2000], BROKEN),
        ("a.odt", lambda: article_as_odt(BODY)[:-500], BROKEN),
        ("a.docx", lambda: rezipped(article_as_docx(BODY), {"word/document.xml": b"<a><b></a>"}),
         BROKEN),
        ("a.odt", lambda: rezipped(article_as_odt(BODY), {"content.xml": b"<a><b></a>"}), BROKEN),
        ("a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
         "its content is that of a Word document, which cannot be read yet; save its words as "
         ".txt"),
        ("a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
         + "EncryptedPackage".encode("utf-16-le"),
         "its content is that of a document with a password, which cannot be read yet; save a copy "
         "without one"),
        ("a.odt", locked_odt, "locked with a password; save a copy without one"),
        ("a.docx", lambda: docx(lambda document: None), "empty"),
        ("a.odt", lambda: odt(lambda document: None), "empty"),
        ("a.docx", lambda: bomb("docx"), "too large when it is unpacked; split it"),
        ("a.odt", lambda: bomb("odt"), "too large when it is unpacked; split it"),
        ("a.docx", lambda: raw("<w:sdt>" * 5000 + "</w:sdt>" * 5000), BROKEN),
        ("a.docx", lambda: b"Some words.", "not a Word document, or a broken one; "
         "save its words as .txt"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_one_line(name, content, reason, read_one):
    assert read_one(name, content()) == Skipped(name, reason)


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("seed", range(30))
def test_a_damaged_file_never_raises(suffix, seed, write):
    chance = random.Random(seed)
    data = bytearray(WRITERS[suffix](BODY))
    for _ in range(chance.randint(1, 100)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    items = list(read_articles([write(f"a.{suffix}", bytes(data))]))
    assert all(isinstance(item, Article | Skipped) for item in items)


def test_entities_are_not_followed(read_one, tmp_path):
    (tmp_path / "secret.txt").write_text("4711")
    xml = (
        f'<!DOCTYPE x [<!ENTITY s SYSTEM "{(tmp_path / "secret.txt").as_uri()}">'
        f'<!ENTITY a "{"9" * 1000}">]><w:document xmlns:w="{W}"><w:body>'
        f"{p(r('It hurt 31 &s;&a; people.'))}</w:body></w:document>"
    )
    item = read_one("a.docx", docx(lambda document: None, {"word/document.xml": xml.encode()}))
    assert isinstance(item, Skipped) or not {"4711", "999"} & set(item.text.split())


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_figures_are_those_of_the_text(suffix, write):
    text = api.run([write("t/story.txt", f"---\npublished: 2023-11-07\n---\n{BODY}")])
    sheet = api.run([write(f"d/story.{suffix}", WRITERS[suffix](BODY))])
    assert [claim.evidence.text for claim in sheet.claims] == [
        claim.evidence.text for claim in text.claims
    ]
    (article,) = sheet.articles
    assert (article.published, article.published_basis) == ("2023-11-07", "document")
    parts = {claim.figure.part for claim in sheet.claims if claim.figure}
    assert parts == {"paragraph 1", "paragraph 2"}


def test_an_archive_of_other_things_is_no_document(read_one):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", BODY)
    assert isinstance(read_one("a.docx", file.getvalue()), Skipped)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.docx", article_as_odt, "an OpenDocument text"),
        ("a.odt", article_as_docx, "a Word document"),
    ],
)
def test_a_document_of_a_wrong_ending_is_read_and_said_so(name, content, kind, read_one):
    article = read_one(name, content(BODY))
    assert article.notes == (f"read as {kind}, which its content is",)
    assert "1,600 chips" in article.text
